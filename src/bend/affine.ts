// Most bends multiply and add: `x · gain + offset`, where gain and offset are small arrays made on the host after each
// change. How much of the bend is heard is folded into both, so that a blend, a switch or a unit selection costs nothing.
import type { Arithmetic } from './arithmetic.ts';
import { combinedField, type Field, mappedField } from './field.ts';
import type { BendContext } from './operator.ts';
import { parameterField } from './unit-field.ts';

export interface Coefficients {
  /** Neutral at 1. */
  readonly gain?: Field;
  /** Neutral at 0. */
  readonly offset?: Field;
}

/** `x · gain + offset`, blended with `x` by the strength of the bend. */
export function affine<T>(
  arithmetic: Arithmetic<T>,
  x: T,
  context: BendContext,
  coefficients: Coefficients,
): T {
  const { gain, offset } = coefficients;
  let bent = x;
  if (gain !== undefined)
    bent = arithmetic.binary('mul', bent, arithmetic.live(strengthened(gain, context.strength, 1)));
  if (offset !== undefined)
    bent = arithmetic.binary('add', bent, arithmetic.live(strengthened(offset, context.strength, 0)));
  return bent;
}

/** Any bent value, blended with `x` by the strength of the bend; exactly `x` where the strength is 0. */
export function blend<T>(arithmetic: Arithmetic<T>, x: T, bent: T, context: BendContext): T {
  const strength = arithmetic.live(context.strength);
  const rest = arithmetic.live(mappedField(context.strength, (part) => 1 - part));
  const kept = arithmetic.binary('mul', x, rest);
  const heard = arithmetic.binary('add', arithmetic.binary('mul', bent, strength), kept);
  return arithmetic.where(strength, heard, x);
}

/** `value · strength + neutral · (1 − strength)`: exactly `value` at 1 and `neutral` at 0. */
export function strengthened(value: Field, strength: Field, neutral: number): Field {
  return combinedField(value, strength, (number, part) =>
    part === 0 ? neutral : number * part + neutral * (1 - part),
  );
}

/** The same bend, heard only where a live parameter has not its neutral value: there the result is exactly `x`. */
export function heardWhere(
  context: BendContext,
  parameter: string,
  isHeard: (value: number) => boolean,
): BendContext {
  const value = parameterField(context, parameter);
  const strength = combinedField(context.strength, value, (part, number) => (isHeard(number) ? part : 0));
  return { ...context, strength };
}
