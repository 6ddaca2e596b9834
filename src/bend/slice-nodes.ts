// Graph nodes that play a stored array frame by frame and that mix the slices of a batch. Take and give names of values;
// the place in the array is carried from block to block, so that the cut into blocks changes nothing.
import type { ArrayValue } from '../parameter.ts';
import { type Emitter, integerAttribute } from './emitter.ts';
import { axisShape, type Field } from './field.ts';
import { gatherOne, rangeNodes } from './fresh-noise.ts';

export interface Playback {
  /** The value whose last axis tells how many frames are played. */
  readonly x: string;
  readonly rank: number;
  /** At least one frame along its last axis. */
  readonly array: ArrayValue;
  readonly double: boolean;
}

/** The next frames of an array, as many as `x` has; after the last one it starts again. */
export function playbackNodes(emitter: Emitter, { x, rank, array, double }: Playback): string {
  const length = array.shape[array.shape.length - 1] ?? 1;
  const frames = gatherOne(emitter, emitter.node('Shape', [x]), rank - 1);
  const position = emitter.state(`position_${length}`, 'int64', [1]);
  const loop = emitter.integers([length]);
  const after = emitter.node('Add', [position.input, frames]);
  emitter.node('Mod', [after, loop], [], position.output);
  const places = emitter.node('Mod', [
    emitter.node('Add', [rangeNodes(emitter, frames), position.input]),
    loop,
  ]);
  const axis = integerAttribute('axis', array.shape.length - 1);
  return emitter.node('Gather', [emitter.array(array, double), places], [axis]);
}

export interface SliceMix {
  /** `[K, B]` */
  readonly matrix: Field;
  /** Brings an amount to the working precision. */
  readonly work: (value: string) => string;
}

/** `[K, …]` from `x` of `[B, …]`. */
export function mixSlicesNodes(emitter: Emitter, x: string, rank: number, mix: SliceMix): string {
  const { matrix, work } = mix;
  const [rows = 1, columns = 1] = matrix.shape;
  if (columns === 1 && rank > 0) {
    const factors = { shape: axisShape(rank, 0, rows), fill: matrix.fill };
    return emitter.node('Mul', [x, work(emitter.amount(factors))]);
  }
  const weights = work(emitter.amount({ shape: [rows, columns], fill: matrix.fill }));
  if (rank === 2) return emitter.node('MatMul', [weights, x]);
  const flat = emitter.node('Reshape', [x, emitter.integers([columns, -1])]);
  const mixed = emitter.node('MatMul', [weights, flat]);
  if (rank === 1) return emitter.node('Reshape', [mixed, emitter.integers([rows])]);
  const along = Array.from({ length: rank - 1 }, (_, axis) => axis + 1);
  const rest = emitter.node(
    'Gather',
    [emitter.node('Shape', [x]), emitter.integers(along)],
    [integerAttribute('axis', 0)],
  );
  const shape = emitter.node('Concat', [emitter.integers([rows]), rest], [integerAttribute('axis', 0)]);
  return emitter.node('Reshape', [mixed, shape]);
}
