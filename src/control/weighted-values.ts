// The middle of values that each weigh something: numbers between numbers, lists of one length number by number. Takes values
// and weights, gives a value or null where they have no middle.
import { isArrayValue, type ParameterValue } from '../parameter.ts';
import { isSameValue } from './plan-changes.ts';

export interface Weighted<T> {
  readonly of: T;
  /** Above 0. */
  readonly weight: number;
}

/** The one that weighs most; the later one of two that weigh the same. Null where there is none. */
export function leading<T>(parts: readonly Weighted<T>[]): T | null {
  let lead: Weighted<T> | null = null;
  for (const part of parts) if (lead === null || part.weight >= lead.weight) lead = part;
  return lead?.of ?? null;
}

/** The weighted middle of numbers; exactly the number where all are the same. */
export function middleNumber(parts: readonly Weighted<number>[]): number {
  let [sum, total, low, high] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { of, weight } of parts) {
    sum += of * weight;
    total += weight;
    low = Math.min(low, of);
    high = Math.max(high, of);
  }
  return low === high ? low : Math.max(low, Math.min(high, sum / total));
}

/** The weighted middle of values; null where they are of different forms, or words. */
export function middleValue(parts: readonly Weighted<ParameterValue>[]): ParameterValue | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.every(({ of }) => isSameValue(of, first.of))) return first.of;
  const numbers = parts.flatMap(({ of, weight }) => (typeof of === 'number' ? [{ of, weight }] : []));
  if (numbers.length === parts.length) return middleNumber(numbers);
  const shape = shapeOf(first.of);
  if (shape === null || parts.some(({ of }) => shapeOf(of) !== shape)) return null;
  const data = Array.from({ length: dataOf(first.of).length }, (_, index) =>
    middleNumber(parts.map(({ of, weight }) => ({ of: dataOf(of)[index] ?? 0, weight }))),
  );
  const { of } = first;
  return typeof of === 'object' && isArrayValue(of) ? { shape: of.shape, data } : data;
}

function shapeOf(value: ParameterValue): string | null {
  if (typeof value !== 'object') return null;
  return isArrayValue(value) ? `array ${value.shape.join()}` : `list ${value.length}`;
}

function dataOf(value: ParameterValue): ArrayLike<number> {
  if (typeof value !== 'object') return [];
  return isArrayValue(value) ? value.data : value;
}
