// Tensors whose elements are known at load: one tile of numbers that repeats along every axis of the real shape, so
// that zeros of any size are one number and a pattern along the frames has no length. Pure arithmetic on arrays.
import { failure } from '../../../errors.ts';
import { isFloat } from '../../element-type.ts';
import type { ElementType } from '../../model.ts';
import { isMultiple, type Size } from './size.ts';

export type Numbers = Float32Array | Float64Array;

/** A tile: `shape[axis]` goes into the real size of each axis; row order. Whole numbers and bools are doubles. */
export interface Tile {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

const MOST_ELEMENTS = 2 ** 24;

export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** An array for elements of a type: single precision for float32 and below, else double. */
export function numbersFor(type: ElementType, count: number): Numbers {
  checkCount(count);
  return isFloat(type) && type !== 'float64' ? new Float32Array(count) : new Float64Array(count);
}

/** Throws `model-unsupported` where so many elements are too many to compute at load. */
export function checkCount(count: number): void {
  if (count <= MOST_ELEMENTS) return;
  throw failure('model-unsupported', 'constant', `of ${count} elements is too large to compute at load`);
}

export function tileOf(type: ElementType, shape: readonly number[], values: ArrayLike<number>): Tile {
  const data = numbersFor(type, countOf(shape));
  for (let index = 0; index < data.length; index++) data[index] = values[index] ?? 0;
  return { shape, data };
}

/** Row-order strides. */
export function stridesOf(shape: readonly number[]): number[] {
  const strides = shape.map(() => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--)
    strides[axis] = (strides[axis + 1] ?? 1) * (shape[axis + 1] ?? 1);
  return strides;
}

/** Makes a tile by reading `source` at `offset + Σ index[axis] · steps[axis]`, wrapping nothing. */
export function gathered(
  source: Numbers,
  type: ElementType,
  shape: readonly number[],
  steps: readonly number[],
  offset = 0,
): Tile {
  const data = numbersFor(type, countOf(shape));
  walk(shape, [steps], [offset], (position, at) => {
    data[position] = source[at[0] ?? 0] ?? 0;
  });
  return { shape, data };
}

/** Calls with every position in row order and the offsets of several strided readers. */
export function walk(
  shape: readonly number[],
  steps: readonly (readonly number[])[],
  offsets: readonly number[],
  visit: (position: number, at: readonly number[]) => void,
): void {
  const count = countOf(shape);
  const index = shape.map(() => 0);
  const at = [...offsets];
  for (let position = 0; position < count; position++) {
    visit(position, at);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = (index[axis] ?? 0) + 1;
      const isInside = (index[axis] ?? 0) < (shape[axis] ?? 1);
      for (let reader = 0; reader < at.length; reader++) {
        const step = steps[reader]?.[axis] ?? 0;
        at[reader] = (at[reader] ?? 0) + (isInside ? step : -step * ((shape[axis] ?? 1) - 1));
      }
      if (isInside) break;
      index[axis] = 0;
    }
  }
}

/** The tile with one axis repeated until it is `period` long. */
export function widened(tile: Tile, axis: number, period: number, type: ElementType): Tile {
  const own = tile.shape[axis] ?? 1;
  if (own === period) return tile;
  const outer = countOf(tile.shape.slice(0, axis));
  const inner = countOf(tile.shape.slice(axis + 1));
  const shape = tile.shape.map((size, at) => (at === axis ? period : size));
  const data = numbersFor(type, countOf(shape));
  for (let row = 0; row < outer; row++)
    for (let index = 0; index < period; index++) {
      const from = (row * own + (index % own)) * inner;
      data.set(tile.data.subarray(from, from + inner), (row * period + index) * inner);
    }
  return { shape, data };
}

/** The whole tensor, for shapes that do not depend on the block; null for others. */
export function wholeTile(tile: Tile, shape: readonly Size[], type: ElementType): Tile | null {
  let whole = tile;
  for (let axis = 0; axis < shape.length; axis++) {
    const size = shape[axis] ?? 1;
    if (typeof size !== 'number') return null;
    whole = widened(whole, axis, size, type);
  }
  return whole;
}

export function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x === 0 ? 0 : (a / x) * b;
}

/** Applies a function to tiles that broadcast as `shapes` do; the result's tile is as small as theirs allow. */
export function mapTiles(
  tiles: readonly Tile[],
  type: ElementType,
  rank: number,
  compute: (values: readonly number[]) => number,
): Tile {
  const padded = tiles.map((tile) => ({
    shape: [...Array.from({ length: rank - tile.shape.length }, () => 1), ...tile.shape],
    data: tile.data,
  }));
  const shape = Array.from({ length: rank }, (_, axis) =>
    padded.reduce((period, tile) => leastCommonMultiple(period, tile.shape[axis] ?? 1), 1),
  );
  const full = padded.map((tile) =>
    shape.reduce((wide, period, axis) => {
      const own = wide.shape[axis] ?? 1;
      return own === 1 || own === period ? wide : widened(wide, axis, period, 'float64');
    }, tile as Tile),
  );
  const steps = full.map((tile) => {
    const strides = stridesOf(tile.shape);
    return strides.map((stride, axis) => (tile.shape[axis] === 1 ? 0 : stride));
  });
  const data = numbersFor(type, countOf(shape));
  const values = full.map(() => 0);
  walk(
    shape,
    steps,
    full.map(() => 0),
    (position, at) => {
      for (let reader = 0; reader < values.length; reader++)
        values[reader] = full[reader]?.data[at[reader] ?? 0] ?? 0;
      data[position] = compute(values);
    },
  );
  return { shape, data };
}

/** True where a tile of `period` along an axis fits the size for every block. */
export function isTileable(period: number, size: Size): boolean {
  return period === 1 || isMultiple(size, period);
}
