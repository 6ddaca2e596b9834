// Plays what was captured in the place of an activation: a weighted mean of captures.
import { failure } from '../../errors.ts';
import { blend } from '../affine.ts';
import type { Arithmetic } from '../arithmetic.ts';
import { type Entries, entriesOf, framesAxis, namesIn } from '../captured-frames.ts';
import type { Field } from '../field.ts';
import type { BendContext, Operator } from '../operator.ts';
import { rowsOf, whyNotRows, withRows } from '../row-weights.ts';

/**
 * `Σ softmax(weights)_i · capture_i`. Every entry of a capture along its batch axis counts as one capture, in the order of
 * the names; `weights` has one number for each, or is an array `[K, entries]` that makes a batch of K. Without weights all
 * count the same. Frames go by: a capture that is longer than the block is played on in the next one, each loops at its
 * own end, and only a reset starts them again. torchbend's InterpolationFromCapture, which knows whole arrays only.
 */
export const fromCapture: Operator = {
  name: 'from-capture',
  family: 'capture',
  help: 'Plays captures in the place of the activation, mixed by weights.',
  acts: 'activation',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [
    { kind: 'text', name: 'captures', help: 'Names of captures.', live: false, default: '' },
    {
      kind: 'array',
      name: 'weights',
      help: 'One number for each capture; their softmax is what each counts.',
      live: true,
    },
  ],
  captures: (values) => namesIn(values.word('captures')),
  check(context) {
    const { batch, rows } = mixOf(context);
    return rows === 1 ? null : whyNotRows(context, batch, rows);
  },
  apply(arithmetic, x, context) {
    const { batch, rows, matrix, entries } = mixOf(context);
    const parts = entries.groups.map(({ array, places }) => {
      const frames =
        framesAxis(context.target.shape) === null ? arithmetic.stored(array) : arithmetic.playback(x, array);
      return arithmetic.mixSlices(frames, columnsOf(matrix, places));
    });
    const kept = rows === 1 ? x : withRows(arithmetic, x, batch, rows);
    return blend(arithmetic, kept, sumOf(arithmetic, parts), context);
  },
};

function mixOf(context: BendContext) {
  const names = namesIn(context.values.word('captures'));
  if (names.length === 0) {
    throw failure('value-invalid', context.where, 'captures must name at least one capture');
  }
  const entries = context.drawn<Entries>('captures', () => entriesOf(context, names));
  const [size] = context.target.shape;
  const batch = typeof size === 'number' ? size : null;
  return { entries, batch, ...rowsOf(context, 'weights', entries.count, () => true) };
}

/** Some columns of a matrix. */
function columnsOf(matrix: Field, places: readonly number[]): Field {
  const [rows = 1, columns = 1] = matrix.shape;
  const all = new Float64Array(rows * columns);
  return {
    shape: [rows, places.length],
    fill(out) {
      matrix.fill(all);
      for (let row = 0; row < rows; row++) {
        places.forEach((place, column) => {
          out[row * places.length + column] = all[row * columns + place] ?? 0;
        });
      }
    },
  };
}

function sumOf<T>(arithmetic: Arithmetic<T>, parts: readonly T[]): T {
  const [first, ...others] = parts;
  if (first === undefined) return arithmetic.number(0);
  return others.reduce((sum, part) => arithmetic.binary('add', sum, part), first);
}
