// Orders of units and parts of them, for the operators that open, close or move units one after the other.
import { failure } from '../../errors.ts';
import { isArrayValue } from '../../parameter.ts';
import type { BendContext } from '../operator.ts';

/** `floor(part · count)`, without the last digit's error of binary fractions. */
export function partOf(part: number, count: number): number {
  return Math.max(0, Math.min(count, Math.floor(part * count + 1e-9)));
}

/**
 * The order a user gave, checked to be a permutation of 0 to `count` − 1; null when none was given.
 * Throws `shape-mismatch` or `value-invalid`.
 */
export function givenOrder(context: BendContext, name: string, count: number): Int32Array | null {
  if (!context.values.has(name)) return null;
  const value = context.values.get(name);
  if (typeof value === 'string' || typeof value === 'number') {
    throw failure('value-invalid', context.where, `${name} must be a list of units, got ${value}`);
  }
  const numbers: ArrayLike<number> = isArrayValue(value) ? value.data : value;
  if (numbers.length !== count) {
    const what = `${name} has ${numbers.length} entries, ${context.target.name} has ${count} units there`;
    throw failure('shape-mismatch', context.where, what);
  }
  const order = Int32Array.from(numbers);
  const seen = new Uint8Array(count);
  order.forEach((unit, place) => {
    if (unit !== numbers[place] || unit < 0 || unit >= count || seen[unit] === 1) {
      const what = `${name} must hold every number from 0 to ${count - 1} once, got ${numbers[place]} at ${place}`;
      throw failure('value-invalid', context.where, what);
    }
    seen[unit] = 1;
  });
  return order;
}
