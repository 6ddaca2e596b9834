// One bend as data: who, what, where, how much. Takes names and values, gives a checked bend; knows no graph.
import { failure } from '../errors.ts';
import { checkValue, type Parameter, type ParameterValue } from '../parameter.ts';
import { BendValues } from './bend-values.ts';
import { type Binding, bindingOf, boundValue, checkBinding } from './binding.ts';
import type { NamedControl } from './named-control.ts';
import type { Operator } from './operator.ts';
import { COMMON_PARAMETERS, operatorNamed } from './registry.ts';

export interface Bend {
  readonly id: string;
  readonly operator: Operator;
  /** As it was typed. */
  readonly target: string;
  /** What was set; the rest has its default. A text for a number is an expression of named controls. */
  readonly values: ReadonlyMap<string, ParameterValue>;
  /** The units that `top` or `cluster` found, by the target they were found on (`w:` or `a:` and the name). */
  readonly found?: ReadonlyMap<string, readonly number[]>;
}

/** The bends of a model in the order of making; bends on one target are a chain. */
export type Plan = readonly Bend[];

const MAX_MESSAGES = new Set(['int', 'float', 'list', 'bang', 'set', 'symbol', 'dictionary', 'off']);

/** Checks an id. Throws `name-invalid` with a suggestion. */
export function checkId(id: string): void {
  if (id.length > 64)
    throw failure('name-invalid', `id ${id.slice(0, 20)}…`, 'must not be longer than 64 characters');
  if (!/^[A-Za-z_][\w-]*$/.test(id)) {
    const cleaned = id.replace(/[^\w-]/g, '_').replace(/^[^A-Za-z_]/, '_$&');
    const what = `must be a letter or _, then letters, digits, _ or -; try ${cleaned || 'bend_1'}`;
    throw failure('name-invalid', `id ${id}`, what);
  }
  if (MAX_MESSAGES.has(id)) throw failure('name-invalid', `id ${id}`, `is a word of Max; try ${id}_1`);
}

/** Every parameter a bend has: its operator's, those its values name (in the place of one of that name), the common ones. */
export function parametersOf(
  operator: Operator,
  values: ReadonlyMap<string, ParameterValue>,
): readonly Parameter[] {
  const named = operator.named?.(new BendValues(values)) ?? [];
  const own = operator.parameters.filter((each) => !named.some(({ name }) => name === each.name));
  return [...own, ...COMMON_PARAMETERS, ...named];
}

/** The parameters of a bend that follow named controls; a name in its expression that has no value follows the control of that name. */
export function bindingsOf(bend: Bend, controls: readonly NamedControl[]): Binding[] {
  const bindings: Binding[] = [];
  for (const parameter of parametersOf(bend.operator, bend.values)) {
    const value = bend.values.get(parameter.name);
    if (parameter.kind !== 'number') continue;
    if (typeof value === 'string') bindings.push(bindingOf(bend.id, parameter, value));
    else if (
      value === undefined &&
      isNamed(bend, parameter.name) &&
      controls.some((each) => each.name === parameter.name)
    )
      bindings.push(bindingOf(bend.id, parameter, parameter.name));
  }
  return bindings;
}

/**
 * The values of a bend with the defaults of what was not set and the numbers of what follows a control; arrays and
 * selectors stay absent. Throws as `boundValue`.
 */
export function currentValues(bend: Bend, controls: readonly NamedControl[] = []): BendValues {
  const values = new Map(bend.values);
  for (const binding of bindingsOf(bend, controls)) {
    values.set(binding.parameter.name, boundValue(binding, controls));
  }
  for (const parameter of bend.operator.parameters) {
    if (parameter.kind !== 'array' && !values.has(parameter.name))
      values.set(parameter.name, parameter.default);
  }
  return new BendValues(values);
}

/** Makes a bend of names and values, all checked. Throws `name-invalid`, `name-not-found`, `value-invalid`, `value-range`. */
export function makeBend(
  id: string,
  operatorName: string,
  target: string,
  values: ReadonlyMap<string, ParameterValue>,
): Bend {
  checkId(id);
  const where = `bend ${id}`;
  const operator = operatorNamed(operatorName, where);
  const parameters = parametersOf(operator, values);
  const checked = new Map<string, ParameterValue>();
  for (const [name, value] of values) {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter === undefined) {
      const known = parameters.map((each) => each.name).join(', ');
      throw failure('name-not-found', where, `${operator.name} has no parameter ${name}; it has ${known}`);
    }
    const isText = parameter.kind === 'number' && typeof value === 'string';
    checked.set(name, isText ? checkBinding(parameter, value, where) : checkValue(parameter, value, where));
  }
  return { id, operator, target, values: checked };
}

function isNamed(bend: Bend, name: string): boolean {
  return !bend.operator.parameters.some((own) => own.name === name) && !COMMON_NAMES.has(name);
}

const COMMON_NAMES: ReadonlySet<string> = new Set(COMMON_PARAMETERS.map((parameter) => parameter.name));
