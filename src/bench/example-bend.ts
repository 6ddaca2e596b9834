// One bend of any operator that can be heard, for measuring and trying operators without knowing them. Takes an operator and
// a target, gives a bend with values off the neutral ones.
import { type Bend, makeBend } from '../bend/bend.ts';
import type { Operator } from '../bend/operator.ts';
import type { NumberParameter, ParameterValue } from '../parameter.ts';

const EXPRESSION = 'tanh(x * 1.5)';

/** A bend that does something. Throws what `makeBend` throws. */
export function exampleBend(id: string, operator: Operator, target: string): Bend {
  const values = new Map<string, ParameterValue>();
  for (const parameter of operator.parameters) {
    if (parameter.kind === 'number' && parameter.live) values.set(parameter.name, heardValue(parameter));
    if (parameter.kind === 'text' && parameter.name === 'expression') values.set(parameter.name, EXPRESSION);
  }
  return makeBend(id, operator.name, target, values);
}

/** The first live number of an operator with two values a fader can move between; null where it has none. */
export function movingValue(
  operator: Operator,
): { readonly key: string; readonly values: [number, number] } | null {
  for (const parameter of operator.parameters) {
    if (parameter.kind !== 'number' || !parameter.live) continue;
    const first = heardValue(parameter);
    const second = between(parameter, 0.4);
    if (first !== second) return { key: parameter.name, values: [first, second] };
  }
  return null;
}

/** The default where it is not the neutral value, else a place on the fader that is not. */
function heardValue(parameter: NumberParameter): number {
  if (parameter.default !== parameter.neutral) return parameter.default;
  const places = [0.6, 0.75, 1, 0];
  const values = places.map((place) => between(parameter, place));
  return values.find((value) => value !== parameter.neutral) ?? parameter.default;
}

function between({ low, high, min, max, whole }: NumberParameter, place: number): number {
  const value = low + place * (high - low);
  return Math.min(max, Math.max(min, whole ? Math.round(value) : value));
}
