// Fourier transforms of axes of known length, as products with constant matrices of cosines and sines; complex tensors are
// kept as two real ones. Short-time transforms are convolutions with a windowed basis.
import { failure } from '../../../errors.ts';
import type { ElementType } from '../../model.ts';
import { complexData, constantData, type Data } from '../trace/data.ts';
import { axisOf, concatenated, partOf, permuted, unsqueezed } from '../trace/moves.ts';
import { integerAttribute, integersAttribute } from '../trace/node-attributes.ts';
import type { Recorder } from '../trace/recorder.ts';
import { addSizes, divideSizes, type Size, subtractSizes } from '../trace/size.ts';
import { selected, sliced } from '../trace/slices.ts';
import { tensorOf } from '../trace/tensor.ts';
import { tileOf } from '../trace/tile.ts';
import {
  boolArgument,
  dataArgument,
  intArgument,
  isGiven,
  type Operation,
  type OperationTable,
  operation,
  optionalData,
  tensorOperation,
  textArgument,
} from './operation.ts';
import { binary, unaryData } from './unary.ts';

const LARGEST_TRANSFORM = 8192;

/** A matrix of `rows × columns` from a function of row and column. */
function matrix(
  r: Recorder,
  type: ElementType,
  rows: number,
  columns: number,
  element: (row: number, column: number) => number,
): Data {
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) values[row * columns + column] = element(row, column);
  if (values.length <= 64) return r.constant(type, [rows, columns], values);
  return constantData(type, [rows, columns], tileOf(type, [rows, columns], values));
}

/** The angle of row times column in a transform of `length`, exact for large products. */
function turn(row: number, column: number, length: number): number {
  return (2 * Math.PI * ((row * column) % length)) / length;
}

function product(r: Recorder, data: Data, basis: Data): Data {
  const shape = [...data.shape.slice(0, -1), basis.shape[1] ?? 1];
  return r.node('MatMul', [data, basis], { type: data.type, shape });
}

/** `1`, `1/n` or `1/√n`, as the word and the direction ask: `backward` divides on the way back. */
function scaleOf(word: string, length: number, isInverse: boolean): number {
  if (word === 'ortho') return 1 / Math.sqrt(length);
  return (word === 'backward') === isInverse ? 1 / length : 1;
}

/** The axis moved to the end, with at most `wanted` elements, zeros behind where there are fewer. */
function prepared(r: Recorder, data: Data, axis: number, wanted: number | null): Data {
  const last = data.shape.length - 1;
  const at = axisOf(axis, data.shape.length);
  const order = [...data.shape.map((_, each) => each).filter((each) => each !== at), at];
  const turned = permuted(r, data, order);
  const length = turned.shape[last];
  if (typeof length !== 'number')
    throw failure('model-unsupported', 'fft', 'over an axis as long as the block', {
      fields: { needsBlock: true },
    });
  if (Math.max(length, wanted ?? 0) > LARGEST_TRANSFORM)
    throw failure('model-unsupported', 'fft', `of ${Math.max(length, wanted ?? 0)} elements is too long`);
  if (wanted === null || wanted === length) return turned;
  if (wanted < length) return sliced(r, turned, { axis: last, start: 0, end: wanted, step: 1 });
  const zeros = constantData(turned.type, [...turned.shape.slice(0, -1), wanted - length], {
    shape: turned.shape.map(() => 1),
    data: new Float32Array(1),
  });
  return concatenated(r, [turned, zeros], last);
}

/** Undoes the move of `prepared`. */
function restored(r: Recorder, data: Data, axis: number): Data {
  const rank = data.shape.length;
  const at = axisOf(axis, rank);
  const order = Array.from({ length: rank }, (_, each) =>
    each < at ? each : each === at ? rank - 1 : each - 1,
  );
  return permuted(r, data, order);
}

function transform(run: (r: Recorder, data: Data, length: number | null, word: string) => Data): Operation {
  return tensorOperation('self n dim norm', (r, data, given) => {
    const axis = intArgument(given, 'dim', -1);
    const length = isGiven(given, 'n') ? intArgument(given, 'n') : null;
    return restored(
      r,
      run(
        r,
        data.origin.kind === 'complex' ? movedParts(r, data, axis) : prepared(r, data, axis, null),
        length,
        textArgument(given, 'norm', 'backward'),
      ),
      axis,
    );
  });
}

function movedParts(r: Recorder, data: Data, axis: number): Data {
  return complexData(
    prepared(r, partOf(data, 'real'), axis, null),
    prepared(r, partOf(data, 'imaginary'), axis, null),
  );
}

const RFFT = transform((r, data, wanted, word) => {
  const input = prepared(r, data, -1, wanted);
  const length = Number(input.shape[input.shape.length - 1] ?? 1);
  const bins = Math.floor(length / 2) + 1;
  const scale = scaleOf(word, length, false);
  const cosines = matrix(
    r,
    input.type,
    length,
    bins,
    (row, column) => scale * Math.cos(turn(row, column, length)),
  );
  const sines = matrix(
    r,
    input.type,
    length,
    bins,
    (row, column) => -scale * Math.sin(turn(row, column, length)),
  );
  return complexData(product(r, input, cosines), product(r, input, sines));
});

/** Back to a real signal: bins that mirror each other count twice. */
const IRFFT = transform((r, data, wanted, word) => {
  const [real, imaginary] = bothParts(r, data);
  const given = Number(real.shape[real.shape.length - 1] ?? 1);
  const length = wanted ?? 2 * (given - 1);
  const bins = Math.floor(length / 2) + 1;
  const scale = scaleOf(word, length, true);
  const weight = (bin: number) => (bin === 0 || (length % 2 === 0 && bin === bins - 1) ? scale : 2 * scale);
  const cosines = matrix(
    r,
    real.type,
    bins,
    length,
    (bin, at) => weight(bin) * Math.cos(turn(bin, at, length)),
  );
  const sines = matrix(
    r,
    real.type,
    bins,
    length,
    (bin, at) => -weight(bin) * Math.sin(turn(bin, at, length)),
  );
  const even = product(r, prepared(r, real, -1, bins), cosines);
  if (isZero(imaginary)) return even;
  return binary(r, 'Add', even, product(r, prepared(r, imaginary, -1, bins), sines), (x, y) => x + y);
});

function isZero(data: Data): boolean {
  return (
    data.origin.kind === 'constant' && data.known !== null && data.known().data.every((value) => value === 0)
  );
}

function bothParts(r: Recorder, data: Data): readonly [Data, Data] {
  if (data.origin.kind === 'complex') return [data.origin.real, data.origin.imaginary];
  const zero = constantData(data.type, data.shape, {
    shape: data.shape.map(() => 1),
    data: new Float32Array(1),
  });
  return [r.cast(data, data.type), zero];
}

function full(isInverse: boolean): Operation {
  return transform((r, data, wanted, word) => {
    const [real, imaginary] = bothParts(r, data).map((part) => prepared(r, part, -1, wanted));
    if (real === undefined || imaginary === undefined) throw failure('model-broken', 'fft', 'has no input');
    const length = Number(real.shape[real.shape.length - 1] ?? 1);
    const natural = scaleOf(word, length, isInverse);
    const sign = isInverse ? 1 : -1;
    const cosines = matrix(
      r,
      real.type,
      length,
      length,
      (row, column) => natural * Math.cos(turn(row, column, length)),
    );
    const sines = matrix(
      r,
      real.type,
      length,
      length,
      (row, column) => sign * natural * Math.sin(turn(row, column, length)),
    );
    if (isZero(imaginary)) return complexData(product(r, real, cosines), product(r, real, sines));
    return complexData(
      binary(r, 'Sub', product(r, real, cosines), product(r, imaginary, sines), (x, y) => x - y),
      binary(r, 'Add', product(r, real, sines), product(r, imaginary, cosines), (x, y) => x + y),
    );
  });
}

/** Overlapping windows of the signal, each transformed: `[batch, bins, frames]`. */
const STFT = operation(
  'self n_fft hop_length win_length window normalized onesided return_complex align_to_window',
  ({ recorder: r }, given) => {
    const signal = dataArgument(r, given, 'self');
    const length = intArgument(given, 'n_fft');
    if (length > LARGEST_TRANSFORM)
      throw failure('model-unsupported', 'stft', `of ${length} elements is too long`);
    const hop = intArgument(given, 'hop_length', Math.floor(length / 4));
    const window = windowOf(
      r,
      optionalData(r, given, 'window'),
      intArgument(given, 'win_length', length),
      length,
    );
    const bins = boolArgument(given, 'onesided', true) ? Math.floor(length / 2) + 1 : length;
    const scale = boolArgument(given, 'normalized') ? 1 / Math.sqrt(length) : 1;
    const flat = signal.shape.length === 1 ? unsqueezed(r, signal, 0) : signal;
    const row = unsqueezed(r, flat, 1);
    const kernel = (wave: (angle: number) => number) =>
      constantData(
        signal.type,
        [bins, 1, length],
        tileOf(
          signal.type,
          [bins, 1, length],
          Array.from({ length: bins * length }, (_, at) => {
            const [bin, time] = [Math.floor(at / length), at % length];
            return scale * (window[time] ?? 0) * wave(turn(bin, time, length));
          }),
        ),
      );
    const frames = addSizes(divideSizes(subtractSizes(row.shape[2] ?? 1, length), hop), 1);
    const parts = [kernel(Math.cos), kernel((angle) => -Math.sin(angle))].map((basis) =>
      framed(r, row, basis, hop, [row.shape[0] ?? 1, bins, frames]),
    );
    const result = complexData(parts[0] ?? row, parts[1] ?? row);
    const shaped =
      signal.shape.length === 1
        ? complexData(
            selected(r, partOf(result, 'real'), 0, 0),
            selected(r, partOf(result, 'imaginary'), 0, 0),
          )
        : result;
    return tensorOf(given.get('return_complex') === true ? shaped : realView(r, shaped));
  },
);

function framed(r: Recorder, row: Data, basis: Data, hop: number, shape: readonly Size[]): Data {
  return r.node('Conv', [row, basis], { type: row.type, shape }, [
    integersAttribute('kernel_shape', [Number(basis.shape[2] ?? 1)]),
    integersAttribute('strides', [hop]),
    integersAttribute('pads', [0, 0]),
    integersAttribute('dilations', [1]),
    integerAttribute('group', 1),
  ]);
}

/** The window's numbers, in the middle of the transform's length. */
function windowOf(r: Recorder, window: Data | null, own: number, length: number): number[] {
  const values = window === null ? null : r.cast(window, 'float64').known?.();
  if (window !== null && !values)
    throw failure('model-unsupported', 'stft', 'with a window that is not known at load');
  const before = Math.floor((length - own) / 2);
  return Array.from({ length }, (_, at) => {
    const place = at - before;
    if (place < 0 || place >= own) return 0;
    return values ? (values.data[place % values.data.length] ?? 0) : 1;
  });
}

/** The last axis of a real tensor is real and imaginary part. */
const VIEW_AS_COMPLEX = tensorOperation('self', (r, data) => {
  const last = data.shape.length - 1;
  const [real, imaginary] = [selected(r, data, last, 0), selected(r, data, last, 1)];
  return complexData(real, simplified(data, imaginary));
});

/** A part that was stacked from zeros is known to be zero. */
function simplified(stacked: Data, part: Data): Data {
  if (stacked.origin.kind !== 'node' || stacked.origin.node.opType !== 'Concat') return part;
  const source = stacked.origin.node.inputs[1];
  if (stacked.origin.node.inputs.length !== 2 || !source || !isZero(source)) return part;
  return constantData(part.type, part.shape, { shape: part.shape.map(() => 1), data: new Float32Array(1) });
}

function realView(r: Recorder, data: Data): Data {
  const rank = data.shape.length;
  return concatenated(
    r,
    [unsqueezed(r, partOf(data, 'real'), rank), unsqueezed(r, partOf(data, 'imaginary'), rank)],
    rank,
  );
}

export const FOURIER: OperationTable = {
  fft_rfft: RFFT,
  fft_irfft: IRFFT,
  fft_fft: full(false),
  fft_ifft: full(true),
  stft: STFT,
  view_as_complex: VIEW_AS_COMPLEX,
  view_as_real: tensorOperation('self', realView),
  complex: operation('real imag', ({ recorder: r }, given) =>
    tensorOf(complexData(dataArgument(r, given, 'real'), dataArgument(r, given, 'imag'))),
  ),
  real: tensorOperation('self', (_, data) => (data.origin.kind === 'complex' ? data.origin.real : data)),
  imag: tensorOperation('self', (_, data) => partOf(data, 'imaginary')),
  conj: tensorOperation('self', (r, data) =>
    data.origin.kind !== 'complex'
      ? data
      : complexData(
          data.origin.real,
          unaryData(r, 'Neg', data.origin.imaginary, (x) => -x),
        ),
  ),
  resolve_conj: tensorOperation('self', (_, data) => data),
};
