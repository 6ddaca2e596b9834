// Most bends multiply and add: `x · gain + offset`, where gain and offset are small arrays made on the host after each
// change. How much of the bend is heard is folded into both, so that a blend, a switch or a unit selection costs nothing.
import type { Arithmetic } from './arithmetic.ts';
import { broadcastIndices, commonShape, type Field, sizeOf } from './field.ts';
import type { BendContext } from './operator.ts';

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
  const rest = arithmetic.live(opposite(context.strength));
  const kept = arithmetic.binary('mul', x, rest);
  const heard = arithmetic.binary('add', arithmetic.binary('mul', bent, strength), kept);
  return arithmetic.where(strength, heard, x);
}

/** `value · strength + neutral · (1 − strength)`: exactly `value` at 1 and `neutral` at 0. */
export function strengthened(value: Field, strength: Field, neutral: number): Field {
  const shape = commonShape(value.shape, strength.shape);
  const values = new Float64Array(sizeOf(value.shape));
  const parts = new Float64Array(sizeOf(strength.shape));
  const fromValue = broadcastIndices(value.shape, shape);
  const fromStrength = broadcastIndices(strength.shape, shape);
  return {
    shape,
    fill(out) {
      value.fill(values);
      strength.fill(parts);
      for (let index = 0; index < out.length; index++) {
        const part = parts[fromStrength === null ? index : (fromStrength[index] ?? 0)] ?? 0;
        const number = values[fromValue === null ? index : (fromValue[index] ?? 0)] ?? 0;
        out[index] = part === 0 ? neutral : number * part + neutral * (1 - part);
      }
    },
  };
}

function opposite(strength: Field): Field {
  return {
    shape: strength.shape,
    fill(out) {
      strength.fill(out);
      for (let index = 0; index < out.length; index++) out[index] = 1 - (out[index] ?? 0);
    },
  };
}
