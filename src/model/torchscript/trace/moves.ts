// Operations that only move elements: reshape, permute, expand, concatenate, flip. Take and give what tensors hold; each
// is done on numbers known at load and recorded otherwise.
import { failure } from '../../../errors.ts';
import { complexData, type Data, shapeText } from './data.ts';
import { integerAttribute, integersAttribute } from './node-attributes.ts';
import type { Recorder } from './recorder.ts';
import {
  addSizes,
  areSizesEqual,
  divideSizes,
  isSameShape,
  isSameSize,
  multiplySizes,
  productOfSizes,
  type Size,
} from './size.ts';
import {
  countOf,
  gathered,
  isTileable,
  leastCommonMultiple,
  numbersFor,
  stridesOf,
  type Tile,
  wholeTile,
  widened,
} from './tile.ts';

/** Does a real move on both parts of a complex tensor. */
export function onParts(data: Data, move: (part: Data) => Data): Data {
  if (data.origin.kind !== 'complex') return move(data);
  return complexData(move(data.origin.real), move(data.origin.imaginary));
}

/** An axis counted from the front; `rank` counts the axes that may be named. Throws where there is none. */
export function axisOf(axis: number, rank: number): number {
  const known = axis < 0 ? axis + Math.max(rank, 1) : axis;
  if (known >= 0 && known < Math.max(rank, 1)) return known;
  throw failure('model-broken', `axis ${axis}`, `a tensor of ${rank} axes has none of that number`);
}

/** A new shape in row order; one size may be -1. */
export function reshaped(r: Recorder, data: Data, wanted: readonly Size[]): Data {
  const shape = resolveShape(data.shape, wanted);
  if (isSameShape(shape, data.shape)) return data;
  if (data.origin.kind === 'sizes') return { ...data, shape };
  return onParts(data, (part) => {
    const known = part.known === null ? null : reshapedTile(part, shape);
    if (known === null && part.origin.kind === 'constant') return reshaped(r, materialized(r, part), shape);
    const target = reshapeTarget(r, part.shape, shape);
    return r.node('Reshape', [part, target], { type: part.type, shape, known });
  });
}

function resolveShape(from: readonly Size[], wanted: readonly Size[]): Size[] {
  const open = wanted.indexOf(-1);
  const total = productOfSizes(from);
  if (open < 0) {
    if (!areSizesEqual(productOfSizes(wanted), total))
      throw failure('model-broken', 'reshape', `${shapeText(from)} does not fit into ${shapeText(wanted)}`);
    return [...wanted];
  }
  const rest = productOfSizes(wanted.filter((_, axis) => axis !== open));
  const size = rest === 0 ? 0 : divideSizes(total, rest);
  if (rest !== 0 && !isSameSize(multiplySizes(size, rest), total))
    throw failure('model-broken', 'reshape', `${shapeText(from)} does not fit into ${shapeText(wanted)}`);
  return wanted.map((each, axis) => (axis === open ? size : each));
}

/** At most one axis depends on the block; it is left to the runtime. */
function reshapeTarget(r: Recorder, from: readonly Size[], shape: readonly Size[]): Data {
  const open = shape.filter((size) => typeof size !== 'number').length;
  if (open > 1)
    throw failure(
      'model-unsupported',
      'reshape',
      `${shapeText(from)} to ${shapeText(shape)} has two open axes`,
    );
  return r.integers(shape.map((size) => (typeof size === 'number' ? size : -1)));
}

function reshapedTile(data: Data, shape: readonly Size[]): (() => Tile) | null {
  const { known, type, shape: from } = data;
  if (known === null) return null;
  const isWhole = from.every((size) => typeof size === 'number');
  if (isWhole)
    return () => {
      const tile = known();
      if (tile.data.length === 1) return { shape: shape.map(() => 1), data: tile.data };
      const whole = wholeTile(tile, from, type) ?? tile;
      return { shape: shape as readonly number[], data: whole.data };
    };
  const tile = known();
  return tile.data.length === 1 ? () => ({ shape: shape.map(() => 1), data: tile.data }) : null;
}

/** Puts the axes in another order. */
export function permuted(r: Recorder, data: Data, order: readonly number[]): Data {
  const rank = data.shape.length;
  const axes = order.map((axis) => axisOf(axis, rank));
  if (axes.length !== rank || new Set(axes).size !== rank)
    throw failure('model-broken', 'permute', `[${order.join(', ')}] is no order of ${rank} axes`);
  if (axes.every((axis, index) => axis === index)) return data;
  return onParts(data, (part) => {
    const shape = axes.map((axis) => part.shape[axis] ?? 1);
    const { known } = part;
    const move = () => {
      const tile = known?.() ?? EMPTY;
      const strides = stridesOf(tile.shape);
      const sizes = axes.map((axis) => tile.shape[axis] ?? 1);
      return gathered(
        tile.data,
        part.type,
        sizes,
        axes.map((axis) => strides[axis] ?? 1),
      );
    };
    const form = { type: part.type, shape, known: known === null ? null : move };
    return r.node('Transpose', [part], form, [integersAttribute('perm', axes)]);
  });
}

const EMPTY: Tile = { shape: [], data: new Float64Array(0) };

/** A new axis of size 1. */
export function unsqueezed(r: Recorder, data: Data, axis: number): Data {
  const at = axisOf(axis, data.shape.length + 1);
  return reshapedAs(data, [...data.shape.slice(0, at), 1, ...data.shape.slice(at)], (part, form) =>
    r.node('Unsqueeze', [part, r.integers([at])], form),
  );
}

/** Without the given axes where they are of size 1. */
export function squeezed(r: Recorder, data: Data, axes: readonly number[] | null): Data {
  const rank = data.shape.length;
  const named = axes === null ? data.shape.map((_, axis) => axis) : axes.map((axis) => axisOf(axis, rank));
  const gone = named.filter((axis) => data.shape[axis] === 1);
  if (gone.length === 0) return data;
  const shape = data.shape.filter((_, axis) => !gone.includes(axis));
  return reshapedAs(data, shape, (part, form) => r.node('Squeeze', [part, r.integers(gone)], form));
}

function reshapedAs(
  data: Data,
  shape: readonly Size[],
  record: (
    part: Data,
    form: { type: Data['type']; shape: readonly Size[]; known: (() => Tile) | null },
  ) => Data,
): Data {
  if (data.origin.kind === 'sizes') return { ...data, shape };
  return onParts(data, (part) => {
    const { known } = part;
    const move = () => {
      const tile = known?.() ?? EMPTY;
      return { shape: insertedShape(tile.shape, part.shape, shape), data: tile.data };
    };
    return record(part, { type: part.type, shape, known: known === null ? null : move });
  });
}

/** The tile's shape after axes of size 1 came or went. */
function insertedShape(tile: readonly number[], from: readonly Size[], to: readonly Size[]): number[] {
  const kept = tile.filter((_, axis) => from[axis] !== 1);
  let next = 0;
  return to.map((size) => (size === 1 ? 1 : (kept[next++] ?? 1)));
}

/** Axes of size 1 stretched; -1 keeps a size. */
export function expanded(r: Recorder, data: Data, wanted: readonly Size[]): Data {
  const missing = wanted.length - data.shape.length;
  const from: Size[] = [...Array.from({ length: missing }, () => 1), ...data.shape];
  const shape = wanted.map((size, axis) => (size === -1 ? (from[axis] ?? 1) : size));
  if (isSameShape(shape, data.shape)) return data;
  for (const [axis, size] of shape.entries())
    if (from[axis] !== 1 && !areSizesEqual(from[axis] ?? 1, size))
      throw failure(
        'model-broken',
        'expand',
        `${shapeText(data.shape)} does not stretch to ${shapeText(wanted)}`,
      );
  return onParts(data, (part) => {
    const { known } = part;
    const stretch = () => {
      const tile = known?.() ?? EMPTY;
      return { shape: [...Array.from({ length: missing }, () => 1), ...tile.shape], data: tile.data };
    };
    const form = { type: part.type, shape, known: known === null ? null : stretch };
    return r.node('Expand', [part, r.sizes(shape)], form);
  });
}

/** Tensors one after the other along an axis. */
export function concatenated(r: Recorder, parts: readonly Data[], axis: number): Data {
  const filled = parts.filter(
    (part) => !(part.shape.length === 1 && part.shape[0] === 0) || parts.length === 1,
  );
  const [first, ...others] = filled;
  if (first === undefined) throw failure('model-broken', 'cat', 'there is nothing to put together');
  const at = axisOf(axis, first.shape.length);
  if (others.length === 0) return first;
  if (first.origin.kind === 'complex') {
    const real = filled.map((part) => partOf(part, 'real'));
    const imaginary = filled.map((part) => partOf(part, 'imaginary'));
    return complexData(concatenated(r, real, at), concatenated(r, imaginary, at));
  }
  if (first.shape.length === 1 && filled.some((part) => part.origin.kind === 'sizes')) {
    const values = filled.map((part) => sizeList(part));
    if (values.every((each) => each !== null)) return { ...r.sizes(values.flat()), type: first.type };
  }
  for (const part of others) checkJoin(first, part, at);
  const parted = filled.filter((part) => part.shape[at] !== 0);
  const [only = first] = parted;
  if (parted.length < 2) return only;
  const length = parted.reduce<Size>((sum, part) => addSizes(sum, part.shape[at] ?? 1), 0);
  const shape = first.shape.map((size, index) => (index === at ? length : size));
  const isKnown = parted.every((part) => part.known !== null && typeof part.shape[at] === 'number');
  const known = isKnown ? () => joinedTile(parted, at) : null;
  return r.node('Concat', parted, { type: first.type, shape, known }, [integerAttribute('axis', at)]);
}

export function partOf(data: Data, part: 'real' | 'imaginary'): Data {
  if (data.origin.kind === 'complex') return data.origin[part];
  throw failure('model-broken', 'complex', 'real and complex tensors are mixed');
}

function sizeList(data: Data): readonly Size[] | null {
  if (data.origin.kind === 'sizes') return data.origin.values;
  if (data.known === null) return null;
  const count = countOf(data.shape as readonly number[]);
  const whole = widened(data.known(), 0, count, 'float64');
  return Array.from(whole.data);
}

function checkJoin(first: Data, part: Data, at: number): void {
  const fits =
    part.shape.length === first.shape.length &&
    part.shape.every((size, axis) => axis === at || areSizesEqual(size, first.shape[axis] ?? 1));
  if (!fits)
    throw failure(
      'model-broken',
      'cat',
      `${shapeText(first.shape)} and ${shapeText(part.shape)} do not go together`,
    );
}

function joinedTile(parts: readonly Data[], at: number): Tile {
  const type = parts[0]?.type ?? 'float32';
  const tiles = parts.map((part) => widened(part.known?.() ?? EMPTY, at, part.shape[at] as number, type));
  const rank = tiles[0]?.shape.length ?? 0;
  const periods = Array.from({ length: rank }, (_, axis) =>
    tiles.reduce((period, tile) => leastCommonMultiple(period, tile.shape[axis] ?? 1), 1),
  );
  const wide = tiles.map((tile) =>
    periods.reduce((each, period, axis) => (axis === at ? each : widened(each, axis, period, type)), tile),
  );
  const length = wide.reduce((sum, tile) => sum + (tile.shape[at] ?? 0), 0);
  const shape = periods.map((period, axis) => (axis === at ? length : period));
  const data = numbersFor(type, countOf(shape));
  const inner = countOf(shape.slice(at + 1));
  const outer = countOf(shape.slice(0, at));
  let start = 0;
  for (const tile of wide) {
    const size = (tile.shape[at] ?? 0) * inner;
    for (let row = 0; row < outer; row++)
      data.set(tile.data.subarray(row * size, (row + 1) * size), row * length * inner + start);
    start += size;
  }
  return { shape, data };
}

/** Elements in reverse order along axes. */
export function flipped(r: Recorder, data: Data, axes: readonly number[]): Data {
  return axes.reduce((each, axis) => onParts(each, (part) => flippedOnce(r, part, axis)), data);
}

function flippedOnce(r: Recorder, data: Data, axis: number): Data {
  const at = axisOf(axis, data.shape.length);
  const { known } = data;
  const move = () => {
    const tile = known?.() ?? EMPTY;
    const strides = stridesOf(tile.shape);
    const steps = strides.map((stride, index) => (index === at ? -stride : stride));
    const last = ((tile.shape[at] ?? 1) - 1) * (strides[at] ?? 1);
    return gathered(tile.data, data.type, tile.shape, steps, last);
  };
  const form = { type: data.type, shape: data.shape, known: known === null ? null : move };
  const inputs = [data, r.integers([-1]), r.integers([-(2 ** 62)]), r.integers([at]), r.integers([-1])];
  return r.node('Slice', inputs, form);
}

/** A constant with open axes as a value of the graph, stretched to its real size. */
export function materialized(r: Recorder, data: Data): Data {
  const tile = data.known?.() ?? EMPTY;
  const base = r.constant(data.type, tile.shape, tile.data);
  const repeats = data.shape.map((size, axis) => divideSizes(size, tile.shape[axis] ?? 1));
  const form = { type: data.type, shape: data.shape };
  if (tile.shape.every((period) => period === 1)) return r.node('Expand', [base, r.sizes(data.shape)], form);
  for (const [axis, size] of data.shape.entries())
    if (!isTileable(tile.shape[axis] ?? 1, size))
      throw failure('model-unsupported', 'pattern', `does not fit ${shapeText(data.shape)}`);
  return r.node('Tile', [base, r.sizes(repeats)], form);
}
