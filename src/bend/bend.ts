// One bend as data: who, what, where, how much. Takes names and values, gives a checked bend; knows no graph.
import { failure } from '../errors.ts';
import { checkValue, type Parameter, type ParameterValue } from '../parameter.ts';
import { BendValues } from './bend-values.ts';
import type { Operator } from './operator.ts';
import { COMMON_PARAMETERS, operatorNamed } from './registry.ts';

export interface Bend {
  readonly id: string;
  readonly operator: Operator;
  /** As it was typed. */
  readonly target: string;
  /** What was set; the rest has its default. */
  readonly values: ReadonlyMap<string, ParameterValue>;
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

/** The values of a bend with the defaults of what was not set; arrays and selectors stay absent. */
export function currentValues(bend: Bend): BendValues {
  const values = new Map(bend.values);
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
    checked.set(name, checkValue(parameter, value, where));
  }
  return { id, operator, target, values: checked };
}
