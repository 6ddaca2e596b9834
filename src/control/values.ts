// Every value of an instance by the words that set it: attributes, those of the model, parameters of bends, macros. Takes a
// state, gives lines in the form a patch routes back into its controls.
import { type Bend, parametersOf } from '../bend/bend.ts';
import type { ScriptAttribute } from '../model/model.ts';
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

/** Attributes a TorchScript model has; none of other models. */
export function modelAttributes({ rig }: Instance): readonly ScriptAttribute[] {
  return rig.engine?.subject.loaded.model.script?.attributes ?? [];
}

/** `gain 0.5` for each attribute of the model: what was set, else what the file holds. */
export function modelAttributeLines(instance: Instance): LineReply[] {
  const settings = instance.state.model?.settings ?? [];
  return modelAttributes(instance).map(({ name, value }) => {
    const set = settings.find((setting) => setting.name === name);
    const words = set === undefined ? [value] : set.values.map(settingText);
    return line(name, ...words.map(atomOf));
  });
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
