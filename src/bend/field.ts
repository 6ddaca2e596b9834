// A field is a small array whose numbers follow the live values of a bend: amounts, masks, offsets, indices. Its shape
// is fixed when the bend is put in place; `fill` writes the numbers anew after a change.
import type { ArrayValue } from '../parameter.ts';

export interface Field {
  /** Broadcasts to the target; one dimension for each of the target's. */
  readonly shape: readonly number[];
  fill(out: Float64Array): void;
}

export interface IndexField {
  readonly length: number;
  fill(out: Int32Array): void;
}

/** How many numbers a shape holds. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** The shape with `size` at `axis` and 1 elsewhere; all ones without an axis. */
export function axisShape(rank: number, axis: number | null, size: number): number[] {
  return Array.from({ length: rank }, (_, index) => (index === axis ? size : 1));
}

/** A field whose numbers are made of another's one by one. */
export function mappedField(field: Field, map: (value: number) => number): Field {
  return {
    shape: field.shape,
    fill(out) {
      field.fill(out);
      for (let index = 0; index < out.length; index++) out[index] = map(out[index] ?? 0);
    },
  };
}

/** A field whose numbers are made of those of two others, which broadcast to each other. */
export function combinedField(a: Field, b: Field, combine: (a: number, b: number) => number): Field {
  const shape = commonShape(a.shape, b.shape);
  const left = new Float64Array(sizeOf(a.shape));
  const right = new Float64Array(sizeOf(b.shape));
  const fromLeft = broadcastIndices(a.shape, shape);
  const fromRight = broadcastIndices(b.shape, shape);
  return {
    shape,
    fill(out) {
      a.fill(left);
      b.fill(right);
      for (let index = 0; index < out.length; index++) {
        const first = left[fromLeft === null ? index : (fromLeft[index] ?? 0)] ?? 0;
        const second = right[fromRight === null ? index : (fromRight[index] ?? 0)] ?? 0;
        out[index] = combine(first, second);
      }
    },
  };
}

/** The axis of the channels: 1, or 0 where there is only one. */
export function channelAxis(rank: number): number {
  return rank > 1 ? 1 : 0;
}

/** Copies as many numbers as fit. */
export function copyNumbersInto(from: ArrayLike<number>, out: Float64Array): void {
  for (let index = 0; index < out.length; index++) out[index] = from[index] ?? 0;
}

/** A field of `values` that do not change. */
export function fixedField(array: ArrayValue): Field {
  return { shape: array.shape, fill: (out) => copyNumbersInto(array.data, out) };
}

/** The shape both shapes broadcast to; both have the same number of dimensions. */
export function commonShape(a: readonly number[], b: readonly number[]): number[] {
  return a.map((size, index) => Math.max(size, b[index] ?? 1));
}

/** For each element of `to` the index of the element of `from` that broadcasting puts there; null where both are equal. */
export function broadcastIndices(from: readonly number[], to: readonly number[]): Int32Array | null {
  const count = sizeOf(to);
  if (sizeOf(from) === count) return null;
  const indices = new Int32Array(count);
  if (sizeOf(from) === 1) return indices;
  let repeat = 1;
  let stride = 1;
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const size = to[axis] ?? 1;
    if ((from[axis] ?? 1) > 1) {
      for (let at = 0; at < count; at++)
        indices[at] = (indices[at] ?? 0) + (Math.floor(at / repeat) % size) * stride;
      stride *= size;
    }
    repeat *= size;
  }
  return indices;
}
