// The arithmetic operators are written in: a small set of operations on tensors that broadcast as numpy does. One
// implementation emits graph nodes, one computes on arrays; neither is known here.
import type { ArrayValue } from '../parameter.ts';
import type { BendTarget } from './bend-target.ts';
import type { Field, IndexField } from './field.ts';
import type { TimeArithmetic } from './time-arithmetic.ts';

export const UNARY = [
  'abs',
  'ceil',
  'cos',
  'erf',
  'exp',
  'floor',
  'log',
  'neg',
  'relu',
  'round',
  'sigmoid',
  'sign',
  'sin',
  'softplus',
  'sqrt',
  'tan',
  'tanh',
] as const;
export const BINARY = ['add', 'sub', 'mul', 'div', 'pow', 'min', 'max', 'mod'] as const;
export const COMPARE = ['less', 'greater', 'equal'] as const;

export type Unary = (typeof UNARY)[number];
export type Binary = (typeof BINARY)[number];
export type Compare = (typeof COMPARE)[number];

export interface Arithmetic<T> {
  /** Values that may change while it plays. */
  live(field: Field): T;
  /** Indices that may change while it plays. */
  liveIndices(field: IndexField): T;
  number(value: number): T;
  unary(operation: Unary, x: T): T;
  /** `mod` has the sign of `b`, as in Python. */
  binary(operation: Binary, a: T, b: T): T;
  /** 1 where it holds, else 0. */
  compare(operation: Compare, a: T, b: T): T;
  /** `a` where the condition is not 0, else `b`. */
  where(condition: T, a: T, b: T): T;
  /** Mean over axes, which stay with size 1. */
  mean(x: T, axes: readonly number[]): T;
  /** Takes slices of `x` along an axis; `indices` has one dimension. */
  gather(x: T, indices: T, axis: number): T;
  /** 1 for the `count[0]` largest (or smallest) along an axis, else 0; of equals the first ones. */
  keepTop(scores: T, count: T, axis: number, largest: boolean): T;
  /** An array that does not change. */
  stored(array: ArrayValue): T;
  /**
   * An array as frames go by along its last axis: as many frames as `x` has, from where the block before ended, from the
   * start again after the last one.
   */
  playback(x: T, array: ArrayValue): T;
  /** `Σ factor_i · term_i`, terms of one shape, each factor one number. */
  weightedSum(terms: readonly T[], factors: readonly Field[]): T;
  /** Mixes slices along the first axis: slice `k` of the result is `Σ_b matrix_kb · slice b`; `matrix` is `[K, B]`. */
  mixSlices(x: T, matrix: Field): T;
  /** Normal numbers in the shape of `x`, new for every frame of its last axis and the same for the same frame. */
  freshNormal(x: T, key: number): T;
  /** What is computed along the frames of the target; a weight has none. */
  time(target: BendTarget): TimeArithmetic<T>;
}
