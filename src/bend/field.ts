// A field is a small array whose numbers follow the live values of a bend: amounts, masks, offsets, indices. Its shape
// is fixed when the bend is put in place; `fill` writes the numbers anew after a change.
import { failure } from '../errors.ts';
import { type ArrayValue, isArrayValue, type ParameterValue } from '../parameter.ts';
import type { BendContext, BendTarget } from './operator.ts';

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

/** The sizes of a target, all known; null where one is known only when it runs. */
export function knownShape(target: BendTarget): number[] | null {
  const shape: number[] = [];
  for (const size of target.shape) {
    if (typeof size !== 'number') return null;
    shape.push(size);
  }
  return shape;
}

/**
 * The shape of one number for each unit an operator acts on: along the axis, or the whole target.
 * Throws `bend-refused` where the size is known only when it runs.
 */
export function unitShape(context: BendContext): number[] {
  const { target, axis, where } = context;
  const rank = target.shape.length;
  if (axis !== null) {
    const size = target.shape[axis];
    if (typeof size === 'number') return axisShape(rank, axis, size);
    throw failure(
      'bend-refused',
      where,
      `axis ${axis} of ${target.name} has no fixed size; give dim another axis`,
    );
  }
  const shape = knownShape(target);
  if (shape !== null) return shape;
  throw failure('bend-refused', where, `${target.name} has no fixed size; give dim`);
}

/** How many units there are along the axis; null where that is known only when it runs, or there is no axis. */
export function unitCount(context: BendContext): number | null {
  const size = context.target.shape[context.axis ?? 0];
  return typeof size === 'number' ? size : null;
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

/** A parameter as a field: one number, a list along the axis, or an array by its own shape. */
export function parameterField(context: BendContext, name: string): Field {
  const shape = valueShape(context, name, context.values.get(name));
  return {
    shape,
    fill(out) {
      const value = context.values.get(name);
      if (typeof value === 'number') out.fill(value);
      else if (typeof value !== 'string') copyNumbers(isArrayValue(value) ? value.data : value, out);
    },
  };
}

/**
 * The shape in which a value acts on the target. An array decides by its own shape: that of the target, one that
 * broadcasts to it, or one number for each unit of the axis. Throws `shape-mismatch`.
 */
export function valueShape(context: BendContext, name: string, value: ParameterValue): number[] {
  const { target, where } = context;
  const rank = target.shape.length;
  if (typeof value === 'number' || typeof value === 'string') return axisShape(rank, null, 1);
  const given = isArrayValue(value) ? value.shape : [value.length];
  const count = sizeOf(given);
  const fitting = fittingShape(context, given, count);
  if (fitting !== null) return fitting;
  const expected = target.shape.map((size) => (typeof size === 'number' ? size : '?')).join('×');
  const came = given.join('×');
  const what = `${name} has the shape ${came}, which does not fit ${target.name} of shape ${expected}`;
  throw failure('shape-mismatch', where, what, { fields: { given, target: target.shape } });
}

function fittingShape(context: BendContext, given: readonly number[], count: number): number[] | null {
  const { target } = context;
  const rank = target.shape.length;
  if (given.length === 1 && rank !== 1) return listShape(context, count);
  if (given.length > rank) return null;
  const padded = [...axisShape(rank - given.length, null, 1), ...given];
  return broadcasts(padded, target) ? padded : null;
}

/** A list is one number for each unit of the axis, or for each element; only a `dim` that was given may lead it to an open axis. */
function listShape(context: BendContext, count: number): number[] | null {
  const { target, values } = context;
  const rank = target.shape.length;
  const axis = context.axis ?? channelAxis(rank);
  const size = target.shape[axis];
  if (size === count || (values.has('dim') && sizeFits(count, size))) return axisShape(rank, axis, count);
  const known = knownShape(target);
  if (known !== null && sizeOf(known) === count) return known;
  if (count === 1) return axisShape(rank, null, 1);
  return target.shape[rank - 1] === count ? axisShape(rank, rank - 1, count) : null;
}

/** The axis of the channels: 1, or 0 where there is only one. */
export function channelAxis(rank: number): number {
  return rank > 1 ? 1 : 0;
}

function broadcasts(given: readonly number[], target: BendTarget): boolean {
  return given.every((size, index) => size === 1 || sizeFits(size, target.shape[index]));
}

function sizeFits(size: number, dimension: BendTarget['shape'][number] | undefined): boolean {
  return typeof dimension === 'number' ? size === dimension : dimension !== undefined;
}

function copyNumbers(from: ArrayLike<number>, out: Float64Array): void {
  for (let index = 0; index < out.length; index++) out[index] = from[index] ?? 0;
}

/** A field of `values` that do not change. */
export function fixedField(array: ArrayValue): Field {
  return { shape: array.shape, fill: (out) => copyNumbers(array.data, out) };
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
