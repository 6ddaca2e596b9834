// The arithmetic on arrays, for weights: computed here once after a change, not in every block. Takes and gives
// arrays in the precision of the weight; never writes into an array it was given.
import type { Arithmetic, Binary, Compare, Unary } from './arithmetic.ts';
import { BINARY_FUNCTIONS, COMPARE_FUNCTIONS, UNARY_FUNCTIONS } from './elements.ts';
import { broadcastIndices, commonShape, type Field, type IndexField, sizeOf } from './field.ts';
import { mixSlicesInto, weightedSumInto } from './weighted-sum.ts';
import { type Numbers, type Precision, Workspace } from './workspace.ts';

/** An array with its shape, in row order. */
export interface HostTensor {
  readonly shape: readonly number[];
  readonly data: Numbers;
}

/**
 * Arithmetic on tensors of `rank` dimensions in single or double precision. What it makes belongs to the workspace, which
 * takes it back when it is settled.
 */
export function hostArithmetic(
  rank: number,
  precision: Precision,
  workspace = new Workspace(),
): Arithmetic<HostTensor> {
  const make = (count: number) => workspace.take(precision, count);
  const ones = Array.from({ length: rank }, () => 1);

  return {
    live: (field) => evaluate(field, make, workspace),
    liveIndices: (field) => evaluateIndices(field),
    number: (value) => ({ shape: ones, data: make(1).fill(value) }),
    unary: (operation, x) => mapOne(x, operation, make),
    binary: (operation, a, b) => mapTwo(a, b, BINARY_FUNCTIONS[operation], operation, make),
    compare: (operation, a, b) => mapTwo(a, b, COMPARE_FUNCTIONS[operation], operation, make),
    where: (condition, a, b) => choose(condition, a, b, make),
    mean: (x, axes) => meanOver(x, axes, make),
    gather: (x, indices, axis) => takeSlices(x, indices, axis, make),
    keepTop: (scores, count, axis, largest) => keepTop(scores, count.data[0] ?? 0, axis, largest, make),
    stored: ({ shape, data }) => ({ shape, data: asNumbers(data, make) }),
    playback: noFrames,
    weightedSum: (terms, factors) => sumOfTerms(terms, factors, make),
    mixSlices: (x, matrix) => mixedSlices(x, evaluate(matrix, make, workspace), make),
    freshNormal: noFrames,
    time: noFrames,
  };
}

function noFrames(): never {
  throw new Error('weights have no frames; operators refuse this before it is asked');
}

type Make = (count: number) => Numbers;

function evaluate(field: Field, make: Make, workspace: Workspace): HostTensor {
  const exact = workspace.take('float64', sizeOf(field.shape)).fill(0) as Float64Array;
  field.fill(exact);
  const data = make(exact.length);
  data.set(exact);
  return { shape: field.shape, data };
}

function evaluateIndices(field: IndexField): HostTensor {
  const indices = new Int32Array(field.length);
  field.fill(indices);
  return { shape: [field.length], data: Float64Array.from(indices) };
}

function asNumbers(data: ArrayLike<number>, make: Make): Numbers {
  if (data instanceof Float32Array || data instanceof Float64Array) return data;
  const numbers = make(data.length);
  numbers.set(data);
  return numbers;
}

function sumOfTerms(terms: readonly HostTensor[], factors: readonly Field[], make: Make): HostTensor {
  const [first] = terms;
  const shape = first?.shape ?? [];
  const data = make(sizeOf(shape));
  const parts = factors.map(firstNumber);
  weightedSumInto(
    terms.map((term) => term.data),
    parts,
    data,
  );
  return { shape, data };
}

function firstNumber(field: Field): number {
  const numbers = new Float64Array(sizeOf(field.shape));
  field.fill(numbers);
  return numbers[0] ?? 0;
}

function mixedSlices(x: HostTensor, matrix: HostTensor, make: Make): HostTensor {
  const [rows = 0] = matrix.shape;
  const slice = sizeOf(x.shape.slice(1));
  const data = make(rows * slice);
  mixSlicesInto(x.data, matrix.data, slice, data);
  return { shape: [rows, ...x.shape.slice(1)], data };
}

function mapOne(x: HostTensor, operation: Unary, make: Make): HostTensor {
  const apply = UNARY_FUNCTIONS[operation];
  const data = make(x.data.length);
  for (let index = 0; index < data.length; index++) data[index] = apply(x.data[index] ?? 0);
  return { shape: x.shape, data };
}

function mapTwo(
  a: HostTensor,
  b: HostTensor,
  apply: (a: number, b: number) => number,
  operation: Binary | Compare,
  make: Make,
): HostTensor {
  const shape = commonShape(a.shape, b.shape);
  const data = make(sizeOf(shape));
  const isWhole = a.data.length === data.length;
  const run = isWhole ? runOf(b.shape, shape) : null;
  if (run !== null && operation === 'mul') scaleRuns(a.data, b.data, run, data);
  else if (run !== null && operation === 'add') shiftRuns(a.data, b.data, run, data);
  else combineInto(a, b, shape, apply, data);
  return { shape, data };
}

/** How one tensor lies over another: its numbers in order, each for `length` elements on end, over and over. */
interface Run {
  readonly count: number;
  readonly length: number;
}

/** The run of `from` over `to`; null where its axes do not lie together. */
function runOf(from: readonly number[], to: readonly number[]): Run | null {
  const first = from.findIndex((size) => size > 1);
  if (first < 0) return { count: 1, length: sizeOf(to) };
  let last = from.length - 1;
  while ((from[last] ?? 1) === 1) last--;
  for (let axis = first; axis <= last; axis++) if (from[axis] !== to[axis]) return null;
  return { count: sizeOf(from), length: sizeOf(to.slice(last + 1)) };
}

function scaleRuns(from: Numbers, factors: Numbers, { count, length }: Run, out: Numbers): void {
  if (length === 1 && count === out.length) {
    for (let index = 0; index < out.length; index++) out[index] = (from[index] ?? 0) * (factors[index] ?? 0);
    return;
  }
  for (let start = 0, which = 0; start < out.length; start += length, which = (which + 1) % count) {
    const factor = factors[which] ?? 0;
    const end = start + length;
    for (let index = start; index < end; index++) out[index] = (from[index] ?? 0) * factor;
  }
}

function shiftRuns(from: Numbers, offsets: Numbers, { count, length }: Run, out: Numbers): void {
  if (length === 1 && count === out.length) {
    for (let index = 0; index < out.length; index++) out[index] = (from[index] ?? 0) + (offsets[index] ?? 0);
    return;
  }
  for (let start = 0, which = 0; start < out.length; start += length, which = (which + 1) % count) {
    const offset = offsets[which] ?? 0;
    const end = start + length;
    for (let index = start; index < end; index++) out[index] = (from[index] ?? 0) + offset;
  }
}

function combineInto(
  a: HostTensor,
  b: HostTensor,
  shape: readonly number[],
  apply: (a: number, b: number) => number,
  out: Numbers,
): void {
  const fromA = broadcastIndices(a.shape, shape);
  const fromB = broadcastIndices(b.shape, shape);
  for (let index = 0; index < out.length; index++) {
    const left = a.data[fromA === null ? index : (fromA[index] ?? 0)] ?? 0;
    const right = b.data[fromB === null ? index : (fromB[index] ?? 0)] ?? 0;
    out[index] = apply(left, right);
  }
}

function choose(condition: HostTensor, a: HostTensor, b: HostTensor, make: Make): HostTensor {
  const shape = commonShape(commonShape(a.shape, b.shape), condition.shape);
  const data = make(sizeOf(shape));
  const places = [condition, a, b].map((tensor) => broadcastIndices(tensor.shape, shape));
  const at = (which: number, index: number) => places[which]?.[index] ?? index;
  for (let index = 0; index < data.length; index++) {
    const isTrue = condition.data[at(0, index)] !== 0;
    data[index] = (isTrue ? a.data[at(1, index)] : b.data[at(2, index)]) ?? 0;
  }
  return { shape, data };
}

function meanOver(x: HostTensor, axes: readonly number[], make: Make): HostTensor {
  const shape = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const sums = new Float64Array(sizeOf(shape));
  const places = broadcastIndices(shape, x.shape);
  for (let index = 0; index < x.data.length; index++) {
    const place = places === null ? index : (places[index] ?? 0);
    sums[place] = (sums[place] ?? 0) + (x.data[index] ?? 0);
  }
  const count = x.data.length / Math.max(1, sums.length);
  const data = make(sums.length);
  for (let index = 0; index < sums.length; index++) data[index] = (sums[index] ?? 0) / count;
  return { shape, data };
}

function takeSlices(x: HostTensor, indices: HostTensor, axis: number, make: Make): HostTensor {
  const size = x.shape[axis] ?? 1;
  const inner = sizeOf(x.shape.slice(axis + 1));
  const outer = sizeOf(x.shape.slice(0, axis));
  const taken = indices.data.length;
  const data = make(outer * taken * inner);
  for (let block = 0; block < outer; block++) {
    for (let place = 0; place < taken; place++) {
      const from = (block * size + (indices.data[place] ?? 0)) * inner;
      data.set(x.data.subarray(from, from + inner), (block * taken + place) * inner);
    }
  }
  return { shape: x.shape.map((length, at) => (at === axis ? taken : length)), data };
}

function keepTop(scores: HostTensor, count: number, axis: number, largest: boolean, make: Make): HostTensor {
  const size = scores.shape[axis] ?? 1;
  const inner = sizeOf(scores.shape.slice(axis + 1));
  const outer = sizeOf(scores.shape.slice(0, axis));
  const data = make(scores.data.length).fill(0);
  const sign = largest ? -1 : 1;
  for (let block = 0; block < outer; block++) {
    for (let column = 0; column < inner; column++) {
      const place = (index: number) => (block * size + index) * inner + column;
      const order = Array.from({ length: size }, (_, index) => index);
      order.sort((a, b) => sign * ((scores.data[place(a)] ?? 0) - (scores.data[place(b)] ?? 0)) || a - b);
      for (const index of order.slice(0, count)) data[place(index)] = 1;
    }
  }
  return { shape: scores.shape, data };
}
