// A parameter that follows named controls: `amount gain*2+1`. Takes the text of the expression and the controls' values,
// gives the number the parameter has; the text stays what the plan holds.
import { failure, unknownName } from '../errors.ts';
import { checkValue, type NumberParameter, type ParameterValue } from '../parameter.ts';
import { BINARY_FUNCTIONS, COMPARE_FUNCTIONS, UNARY_FUNCTIONS } from './elements.ts';
import { type Expression, namesIn, parseExpression } from './expression.ts';
import type { NamedControl } from './named-control.ts';

/** One parameter of one bend with the expression it follows. */
export interface Binding {
  readonly bend: string;
  readonly parameter: NumberParameter;
  readonly text: string;
  readonly expression: Expression;
  /** The controls it names. */
  readonly names: readonly string[];
}

/**
 * Reads what was given for a number that may follow controls: an expression of names stays text, one of numbers alone is
 * the number. Throws `syntax`, and `value-invalid` where the parameter cannot follow a control.
 */
export function checkBinding(parameter: NumberParameter, text: string, where: string): ParameterValue {
  const place = `${where}: ${parameter.name}`;
  const expression = parseExpression(text, place);
  const names = expressionNames(expression, text, place);
  if (names.length === 0) return checkValue(parameter, evaluate(expression, new Map()), where);
  if (parameter.live) return text;
  throw failure('value-invalid', place, `changes the structure and cannot follow ${names.join(', ')}`);
}

/** The binding of a checked text. */
export function bindingOf(bend: string, parameter: NumberParameter, text: string): Binding {
  const expression = parseExpression(text, `bend ${bend}: ${parameter.name}`);
  return { bend, parameter, text, expression, names: namesIn(expression) };
}

/** What a bound parameter is now. Throws `name-not-found` for a control there is none of, `value-range`, `value-invalid`. */
export function boundValue(binding: Binding, controls: readonly NamedControl[]): number {
  const { bend, parameter, text, names } = binding;
  const where = `bend ${bend}`;
  const value = parameterNumber(binding, valuesOf(binding, controls));
  const came = names
    .map((name) => `${name} ${controls.find((each) => each.name === name)?.value}`)
    .join(', ');
  if (!Number.isFinite(value))
    throw failure('value-invalid', `${where}: ${parameter.name}`, `${text} is no number with ${came}`);
  if (value >= parameter.min && value <= parameter.max) return value;
  const range = `${parameter.min} to ${parameter.max}`;
  throw failure(
    'value-range',
    `${where}: ${parameter.name}`,
    `must be ${range}, got ${value} from ${text} with ${came}`,
    {
      fields: { range: [parameter.min, parameter.max] },
    },
  );
}

/** What a bound parameter is on the way of a ramp: held within its range; null where it is no number there. */
export function passingValue(binding: Binding, controls: readonly NamedControl[]): number | null {
  const value = parameterNumber(binding, valuesOf(binding, controls));
  if (!Number.isFinite(value)) return null;
  return Math.max(binding.parameter.min, Math.min(binding.parameter.max, value));
}

function valuesOf(
  { bend, parameter, names }: Binding,
  controls: readonly NamedControl[],
): Map<string, number> {
  const values = new Map<string, number>();
  for (const name of names) {
    const control = controls.find((each) => each.name === name);
    if (control === undefined) {
      const known = controls.map((each) => each.name);
      throw unknownName(`bend ${bend}: ${parameter.name}`, name, 'control', known);
    }
    values.set(name, control.value);
  }
  return values;
}

/** Numbers that have to be whole are rounded. */
function parameterNumber({ parameter, expression }: Binding, values: ReadonlyMap<string, number>): number {
  const value = evaluate(expression, values);
  return parameter.whole ? Math.round(value) : value;
}

function expressionNames(expression: Expression, text: string, place: string): string[] {
  if (usesX(expression)) throw failure('syntax', place, `${text} cannot use x; only expr has one`);
  return namesIn(expression);
}

function usesX(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number':
      return false;
    case 'name':
      return expression.name === 'x';
    case 'unary':
      return usesX(expression.x);
    case 'where':
      return usesX(expression.condition) || usesX(expression.a) || usesX(expression.b);
    default:
      return usesX(expression.a) || usesX(expression.b);
  }
}

function evaluate(expression: Expression, values: ReadonlyMap<string, number>): number {
  const inner = (part: Expression) => evaluate(part, values);
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'name':
      return values.get(expression.name) ?? Number.NaN;
    case 'unary':
      return UNARY_FUNCTIONS[expression.operation](inner(expression.x));
    case 'binary':
      return BINARY_FUNCTIONS[expression.operation](inner(expression.a), inner(expression.b));
    case 'compare':
      return COMPARE_FUNCTIONS[expression.operation](inner(expression.a), inner(expression.b));
    case 'where':
      return inner(expression.condition) !== 0 ? inner(expression.a) : inner(expression.b);
  }
}
