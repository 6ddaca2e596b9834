// Windows on tensors: slices and single indices along an axis, read and written. Bounds may depend on the block; where
// they keep their distance from an end of the axis the graph holds plain numbers.
import { failure } from '../../../errors.ts';
import { constantData, type Data, shapeText } from './data.ts';
import {
  axisOf,
  concatenated,
  materialized,
  onParts,
  permuted,
  reshaped,
  squeezed,
  unsqueezed,
} from './moves.ts';
import { integerAttribute } from './node-attributes.ts';
import type { Recorder } from './recorder.ts';
import {
  addSizes,
  areSizesEqual,
  compareSizes,
  divideSizes,
  isMultiple,
  isSameSize,
  remainderOfSizes,
  type Size,
  slopeOf,
  subtractSizes,
} from './size.ts';
import { countOf, gathered, leastCommonMultiple, numbersFor, stridesOf, type Tile, widened } from './tile.ts';

/** A window along one axis, its bounds inside the axis: `start`, `start + step`, … below `end`. */
export interface Window {
  readonly axis: number;
  readonly start: Size;
  readonly end: Size;
  readonly step: number;
}

const FURTHEST = 2 ** 62;

/** The window python means by `start:end:step` on an axis of a shape; bounds may be negative, null, or too large. */
export function windowOn(
  shape: readonly Size[],
  axis: number,
  bounds: { readonly start: Size | null; readonly end: Size | null; readonly step: number },
): Window {
  const at = axisOf(axis, shape.length);
  const size = shape[at] ?? 1;
  if (bounds.step < 1) throw failure('model-broken', 'slice', 'a step must be positive');
  const start = bounds.start === null ? 0 : clampedBound(bounds.start, size);
  const end = bounds.end === null ? size : clampedBound(bounds.end, size);
  return { axis: at, start, end: compareSizes(end, start) < 0 ? start : end, step: bounds.step };
}

function clampedBound(bound: Size, size: Size): Size {
  if (typeof bound === 'number' && bound >= 2 ** 53) return size;
  if (isSameSize(bound, size)) return size;
  const known = compareSizes(bound, 0) < 0 ? addSizes(bound, size) : bound;
  if (compareSizes(known, 0) < 0) return 0;
  return compareSizes(known, size) > 0 ? size : known;
}

/** How many elements a window holds. */
export function windowLength({ start, end, step }: Window): Size {
  const span = subtractSizes(end, start);
  return step === 1 ? span : divideSizes(addSizes(span, step - 1), step);
}

export function isWholeAxis(window: Window, size: Size): boolean {
  return window.step === 1 && window.start === 0 && isSameSize(window.end, size);
}

/** The elements of a window. */
export function sliced(r: Recorder, data: Data, window: Window): Data {
  const size = data.shape[window.axis] ?? 1;
  if (isWholeAxis(window, size)) return data;
  if (data.origin.kind === 'sizes' && data.shape.length === 1) return slicedSizes(r, data, window);
  return onParts(data, (part) => {
    const shape = part.shape.map((each, axis) => (axis === window.axis ? windowLength(window) : each));
    const cut = slicedTile(part, window, shape[window.axis] ?? 0);
    if (part.origin.kind === 'constant' && cut !== null) return constantData(part.type, shape, cut());
    const { start, end, step, axis } = window;
    const inputs = [
      part.origin.kind === 'constant' ? materialized(r, part) : part,
      boundInput(r, start, size),
      boundInput(r, end, size),
      r.integers([axis]),
      ...(step === 1 ? [] : [r.integers([step])]),
    ];
    return r.node('Slice', inputs, { type: part.type, shape, known: cut });
  });
}

function slicedSizes(r: Recorder, data: Data, { start, end, step }: Window): Data {
  if (data.origin.kind !== 'sizes' || typeof start !== 'number' || typeof end !== 'number') return data;
  const values = data.origin.values.filter((_, at) => at >= start && at < end && (at - start) % step === 0);
  return { ...r.sizes(values), type: data.type };
}

/** A plain number where the bound keeps its distance from an end of the axis. */
function boundInput(r: Recorder, bound: Size, size: Size): Data {
  if (typeof bound === 'number') return r.integers([bound]);
  if (slopeOf(bound) === slopeOf(size)) {
    const fromEnd = subtractSizes(bound, size);
    return r.integers([fromEnd === 0 ? FURTHEST : (fromEnd as number)]);
  }
  return r.sizes([bound]);
}

function slicedTile(data: Data, window: Window, length: Size): (() => Tile) | null {
  const { known } = data;
  const size = data.shape[window.axis] ?? 1;
  if (known === null) return null;
  const { axis, start, step } = window;
  if (typeof size === 'number') {
    return () =>
      cutTile(widened(known(), axis, size, data.type), data, axis, start as number, step, length as number);
  }
  if (data.origin.kind !== 'constant') return null;
  const tile = known();
  const period = tile.shape[axis] ?? 1;
  if (period === 1) return () => tile;
  const first = slopeOf(start) % period === 0 ? (remainderOfSizes(start, period) as number) : null;
  const next = period / greatestCommonDivisor(period, step);
  if (first === null || (typeof length !== 'number' && !isMultiple(length, next))) return null;
  const count = typeof length === 'number' ? length : next;
  const turns = Math.ceil((first + step * count) / period);
  return () =>
    cutTile(widened(tile, axis, period * Math.max(1, turns), data.type), data, axis, first, step, count);
}

function cutTile(tile: Tile, data: Data, axis: number, start: number, step: number, count: number): Tile {
  const strides = stridesOf(tile.shape);
  const shape = tile.shape.map((size, index) => (index === axis ? count : size));
  const steps = strides.map((stride, index) => (index === axis ? stride * step : stride));
  return gathered(tile.data, data.type, shape, steps, start * (strides[axis] ?? 1));
}

function greatestCommonDivisor(a: number, b: number): number {
  return (a * b) / leastCommonMultiple(a, b);
}

/** One index along an axis, which goes away. */
export function selected(r: Recorder, data: Data, axis: number, index: Size): Data {
  const at = axisOf(axis, data.shape.length);
  const size = data.shape[at] ?? 1;
  const known = compareSizes(index, 0) < 0 ? addSizes(index, size) : index;
  if (compareSizes(known, 0) < 0 || compareSizes(known, size) >= 0)
    throw failure('model-broken', 'select', `${shapeText(data.shape)} has no such index along axis ${at}`);
  const window = { axis: at, start: known, end: addSizes(known, 1), step: 1 };
  if (data.origin.kind !== 'node' && data.origin.kind !== 'input')
    return squeezedOne(r, sliced(r, data, window), at);
  if (typeof known !== 'number') return squeezedOne(r, sliced(r, data, window), at);
  const shape = data.shape.filter((_, each) => each !== at);
  const cut = data.known === null ? null : slicedTile(data, window, 1);
  const take =
    cut === null ? null : () => ({ shape: cut().shape.filter((_, each) => each !== at), data: cut().data });
  const position = r.constant('int64', [], [known]);
  return r.node('Gather', [data, position], { type: data.type, shape, known: take }, [
    integerAttribute('axis', at),
  ]);
}

function squeezedOne(r: Recorder, data: Data, axis: number): Data {
  return squeezed(r, data, [axis]);
}

/** The tensor with the elements of a window replaced. */
export function withWindow(r: Recorder, base: Data, window: Window, part: Data): Data {
  const size = base.shape[window.axis] ?? 1;
  if (isWholeAxis(window, size)) return part;
  const patched = patchedTile(base, window, part);
  if (patched !== null) return constantData(base.type, base.shape, patched);
  if (window.step === 1) {
    const { axis, start, end } = window;
    const before = sliced(r, base, { axis, start: 0, end: start, step: 1 });
    const after = sliced(r, base, { axis, start: end, end: size, step: 1 });
    return concatenated(r, [before, part, after], axis);
  }
  return withSteps(r, base, window, part);
}

/** Every `step`-th element: the axis is folded into rows of `step`, one column replaced, and unfolded again. */
function withSteps(r: Recorder, base: Data, window: Window, part: Data): Data {
  const { axis, start, step } = window;
  const size = base.shape[axis] ?? 1;
  const rows = isMultiple(size, step) ? divideSizes(size, step) : null;
  const isRegular = rows !== null && typeof start === 'number' && start < step;
  if (!isRegular || !areSizesEqual(windowLength(window), rows))
    throw failure(
      'model-unsupported',
      'copy_',
      `every ${step}th element of ${shapeText(base.shape)} cannot be written to`,
    );
  const folded = reshaped(r, base, [...base.shape.slice(0, axis), rows, step, ...base.shape.slice(axis + 1)]);
  const column = { axis: axis + 1, start, end: start + 1, step: 1 };
  return reshaped(r, withWindow(r, folded, column, unsqueezed(r, part, axis + 1)), base.shape);
}

function patchedTile(base: Data, window: Window, part: Data): Tile | null {
  if (base.known === null || part.known === null || base.isWeight || part.isWeight) return null;
  const { axis, start, step } = window;
  if (typeof start !== 'number') return null;
  const size = base.shape[axis] ?? 1;
  const own = base.known();
  const given = part.known();
  if (typeof size === 'number')
    return patch(own, given, { ...window, start }, base, size, windowLength(window) as number);
  const isToTheEnd = isSameSize(window.end, size) && start < step;
  const period = leastCommonMultiple(own.shape[axis] ?? 1, step * (given.shape[axis] ?? 1));
  if (!isToTheEnd || !isMultiple(size, period)) return null;
  return patch(own, given, { ...window, start }, base, period, period / step);
}

/** Writes `count` elements of `given` into a tile that is `period` long along the window's axis. */
function patch(
  own: Tile,
  given: Tile,
  window: Window & { readonly start: number },
  base: Data,
  period: number,
  count: number,
): Tile {
  const { axis, start, step } = window;
  const { type } = base;
  let wide = widened(own, axis, period, type);
  let piece = widened(given, axis, count, type);
  for (let each = 0; each < base.shape.length; each++) {
    if (each === axis) continue;
    const common = leastCommonMultiple(wide.shape[each] ?? 1, piece.shape[each] ?? 1);
    wide = widened(wide, each, common, type);
    piece = widened(piece, each, common, type);
  }
  const data = numbersFor(type, wide.data.length);
  data.set(wide.data);
  const inner = countOf(wide.shape.slice(axis + 1));
  const outer = countOf(wide.shape.slice(0, axis));
  for (let row = 0; row < outer; row++)
    for (let index = 0; index < count; index++) {
      const from = (row * count + index) * inner;
      const to = (row * period + start + index * step) * inner;
      data.set(piece.data.subarray(from, from + inner), to);
    }
  return { shape: wide.shape, data };
}

/** The tensor with one index along an axis replaced. */
export function withSelected(r: Recorder, base: Data, axis: number, index: Size, part: Data): Data {
  const at = axisOf(axis, base.shape.length);
  const size = base.shape[at] ?? 1;
  const known = compareSizes(index, 0) < 0 ? addSizes(index, size) : index;
  const window = { axis: at, start: known, end: addSizes(known, 1), step: 1 };
  return withWindow(r, base, window, unsqueezed(r, part, at));
}

/** Undoes `permuted`. */
export function unpermuted(r: Recorder, data: Data, order: readonly number[]): Data {
  const rank = order.length;
  const axes = order.map((axis) => axisOf(axis, rank));
  return permuted(
    r,
    data,
    axes.map((_, axis) => axes.indexOf(axis)),
  );
}
