// Captures as an operator plays them on a target: checked against its shape, cut into entries, entries of one length put
// together. Takes the names a bend gave and the captures there are.
import { failure } from '../errors.ts';
import type { ArrayValue } from '../parameter.ts';
import type { BendTarget } from './bend-target.ts';
import { sizeOf } from './field.ts';
import { frameAxisOf } from './frame-axis.ts';
import type { BendContext } from './operator.ts';
import { captureNamed } from './resources.ts';

/** Entries of captures that last equally long. */
export interface EntryGroup {
  /** `[entries, …]` with the shape of the target behind, any number of frames where it has frames. */
  readonly array: ArrayValue;
  /** The places of the entries among all of them. */
  readonly places: readonly number[];
}

export interface Entries {
  readonly count: number;
  readonly groups: readonly EntryGroup[];
}

/** The names in a list of them. */
export function namesIn(text: string): string[] {
  return text.split(/\s+/).filter((name) => name !== '');
}

/** Why captures cannot go by along the frames of a target: these must lie along its last axis; null where they can. */
export function whyNotCaptured(target: BendTarget): string | null {
  const axis = frameAxisOf(target);
  if (axis === null || axis === target.shape.length - 1) return null;
  return `its frames lie along axis ${axis}; captures go by along the last one`;
}

/**
 * A capture of the target's shape: the batch may be of any size and, where there are frames, their number too. One axis
 * less is one entry. Throws `name-not-found`, `shape-mismatch`.
 */
export function fittingCapture(context: BendContext, name: string): ArrayValue {
  const { target, where, resources } = context;
  const { data, shape } = captureNamed(resources, name, where);
  const rank = target.shape.length;
  const padded = shape.length === rank - 1 ? [1, ...shape] : shape;
  const frames = frameAxisOf(target);
  const isFitting =
    padded.length === rank &&
    rank > 0 &&
    padded.every((size, axis) => axis === 0 || axis === frames || fits(size, target.shape[axis]));
  if (isFitting) return { shape: padded, data };
  const wanted = target.shape.map((size, axis) =>
    axis === 0 || axis === frames || typeof size === 'string' ? '?' : size,
  );
  const what = `capture ${name} has the shape ${shape.join('×')}, ${target.name} takes ${wanted.join('×')}`;
  throw failure('shape-mismatch', where, what, { fields: { given: shape, target: target.shape } });
}

/** Every entry of the named captures, in their order. Throws `name-not-found`, `shape-mismatch`. */
export function entriesOf(context: BendContext, names: readonly string[]): Entries {
  const captures = names.map((name) => fittingCapture(context, name));
  const byLength = new Map<number, { readonly arrays: ArrayValue[]; readonly places: number[] }>();
  let count = 0;
  for (const array of captures) {
    const length = array.shape[array.shape.length - 1] ?? 1;
    const group = byLength.get(length) ?? { arrays: [], places: [] };
    byLength.set(length, group);
    group.arrays.push(array);
    for (let entry = 0; entry < (array.shape[0] ?? 0); entry++) group.places.push(count++);
  }
  const groups = [...byLength.values()].map(({ arrays, places }) => ({ array: stacked(arrays), places }));
  return { count, groups };
}

/** The mean over batch and frames, one number for each place of the axes between. */
export function meanOf(array: ArrayValue, frames: number | null): Float64Array {
  const entries = array.shape[0] ?? 1;
  const length = frames === null ? 1 : (array.shape[frames] ?? 1);
  const places = sizeOf(array.shape) / (entries * length);
  const sums = new Float64Array(places);
  for (let entry = 0; entry < entries; entry++) {
    for (let place = 0; place < places; place++) {
      const start = (entry * places + place) * length;
      let sum = 0;
      for (let frame = start; frame < start + length; frame++) sum += array.data[frame] ?? 0;
      sums[place] = (sums[place] ?? 0) + sum;
    }
  }
  return sums.map((sum) => sum / (entries * length));
}

function fits(size: number, wanted: number | string | undefined): boolean {
  return typeof wanted !== 'number' || size === wanted;
}

function stacked(arrays: readonly ArrayValue[]): ArrayValue {
  const [first] = arrays;
  if (first === undefined || arrays.length === 1) return first ?? { shape: [0], data: [] };
  const entries = arrays.reduce((sum, array) => sum + (array.shape[0] ?? 0), 0);
  const shape = [entries, ...first.shape.slice(1)];
  const data = new Float32Array(sizeOf(shape));
  let start = 0;
  for (const array of arrays) {
    data.set(array.data, start);
    start += array.data.length;
  }
  return { shape, data };
}
