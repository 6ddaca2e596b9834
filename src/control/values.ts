// Every value of an instance by the words that set it: attributes, those of the model, parameters of bends, macros. Takes a
// state, gives lines in the form a patch routes back into its controls.
import { type Bend, parametersOf } from '../bend/bend.ts';
import { isOwnSetting } from '../model/torchscript/own-settings.ts';
import type { SettingValue } from '../model/torchscript/trace/trace-method.ts';
import { ATTRIBUTES } from './attributes.ts';
import { atomsOfValue } from './differences.ts';
import type { Instance } from './instance.ts';
import { heldValue } from './plan-changes.ts';
import { type LineReply, line } from './reply.ts';
import { atomOf } from './words.ts';

/** `wet 0.5` for each attribute of the instance. */
export function attributeLines({ state }: Instance): LineReply[] {
  return ATTRIBUTES.map(({ name }) => line(name, state.attributes[name]));
}

/** True for an attribute of a TorchScript model, one of its own or one that each has; false for other models. */
export function hasModelAttribute({ rig: { engine } }: Instance, name: string): boolean {
  if (engine === null || engine.subject.loaded.model.script === null) return false;
  return isOwnSetting(name) || engine.attributes.some((attribute) => attribute.name === name);
}

/** `gain 0.5` for each attribute of the model: what was set, else what the file holds. */
export function modelAttributeLines({ rig: { engine } }: Instance): LineReply[] {
  const attributes = engine?.attributes ?? [];
  return attributes.map(({ name, values }) => line(name, ...values.map(settingText).map(atomOf)));
}

/** `warm amount 0.7` for each parameter of a bend; what has no value stands alone. */
export function bendLines(bend: Bend): LineReply[] {
  return parametersOf(bend.operator, bend.values).map((parameter) =>
    line(bend.id, parameter.name, ...atomsOfValue(heldValue(bend, parameter))),
  );
}

/** `plan 1 warm scale decoder.first` for each bend, in the order they act. */
export function planLines({ state }: Instance): LineReply[] {
  return state.plan.map(({ id, operator, target }, index) =>
    line('plan', index + 1, id, operator.name, target),
  );
}

export function macroLines({ state }: Instance): LineReply[] {
  return state.macros.map(({ name, value }) => line('macro', name, value));
}

function settingText(value: SettingValue): string {
  return typeof value === 'object' ? `array ${value.shape.join(' ')}` : String(value);
}
