// Units of an activation as sound: which were asked for, and where their frames lie in a block that is played. Takes words
// and shapes, gives planes for a lane; reads no sample.
import { readUnits } from '../../bend/units.ts';
import { failure } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { activationNamed } from '../../graph/target.ts';
import { MOST_PLANES } from './kept-planes.ts';
import type { Plane } from './lane-messages.ts';

export interface Listening {
  /** One activation, as it was typed. */
  readonly target: string;
  /** `0-3 7`; '' means all of them. */
  readonly units: string;
  /** Held for as long as each frame lasts, or led from one to the next on a straight line. */
  readonly mode: 'hold' | 'line';
}

/** What is listened to within a graph. */
export interface ListenedValue {
  readonly value: string;
  readonly units: readonly number[];
  /** Frames a block of it begins with that the block before had already. */
  readonly extra: number;
}

/**
 * Finds what is meant. Throws `name-not-found`, `syntax`, `value-range` for units there are not or too many of them,
 * `bend-refused` for what has no frames of units.
 */
export function listenedValue(graph: Graph, { target, units }: Listening): ListenedValue {
  const { name, value, valueType, frames } = activationNamed(graph, target);
  const { type, shape } = valueType ?? { type: 'float32', shape: [] };
  if (type !== 'float32' && type !== 'float64') throw deaf(name, `it is of ${type}`);
  const axis = frames?.axis ?? shape.length - 1;
  const size = shape.at(-2) ?? 1;
  if (shape.length === 0 || axis !== shape.length - 1 || typeof size !== 'number')
    throw deaf(name, `its shape [${shape.join(', ')}] is not units and frames`);
  const where = `listen ${name}`;
  const all = `0-${size - 1}`;
  const chosen = readUnits(units === '' ? all : units, size, where);
  if (chosen.length > MOST_PLANES) {
    const what = `must be ${MOST_PLANES} units at most, got ${chosen.length} of ${size}`;
    throw failure('value-range', where, what, { fields: { range: [1, MOST_PLANES] } });
  }
  return { value, units: chosen, extra: Math.max(0, frames?.extra ?? 0) };
}

/** The planes of an output of that shape in blocks of so many frames. Throws `bend-refused` where they do not go together. */
export function planesOf(
  { target, mode }: Listening,
  { units, extra }: ListenedValue,
  place: { readonly output: number; readonly shape: readonly number[]; readonly blockFrames: number },
): Plane[] {
  const { output, shape, blockFrames } = place;
  const length = shape.at(-1) ?? 1;
  const count = length - extra;
  const ratio = blockFrames / count;
  if (!Number.isInteger(ratio) || ratio < 1)
    throw deaf(target, `a block of it has ${count} frames, of the sound ${blockFrames}`);
  return units.map((unit) => {
    const start = unit * length + extra;
    return { output, start, count, ratio, isLine: mode === 'line' };
  });
}

function deaf(target: string, reason: string) {
  return failure('bend-refused', `listen ${target}`, `cannot be listened to: ${reason}`);
}
