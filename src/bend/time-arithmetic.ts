// What operators compute from frame to frame: the past of a value carried from block to block, recursions and moving
// windows over it, counters. Along the frames of one target; the same stream for any cut into blocks.

/** Frames carried from block to block. */
export interface Memory<T> {
  /** The frames kept last, in the target's shape with so many frames. */
  readonly past: T;
  /** Keeps the last frames of `x`, which has at least so many. */
  keep(x: T): void;
}

export interface Recursion<T> {
  readonly x: T;
  /** What came out before the block, at least `lag` frames. */
  readonly past: T;
  readonly gain: T;
  /** One index: how many frames back; 0 leaves `x`. */
  readonly lag: T;
  /** One index: how often the reach is doubled at most; beyond it the gain's power is nothing. */
  readonly doublings: T;
}

export interface TimeArithmetic<T> {
  /** `frames` frames with `initial` before the first block. `word` tells the memories of one bend apart. */
  memory(word: string, frames: number, initial: number): Memory<T>;
  /** `b` after `a`. */
  join(a: T, b: T): T;
  /** As many frames of `x` as `like` has, from the index `start` on. */
  window(x: T, start: T, like: T): T;
  /** All frames of `x` from the index `start` on. */
  from(x: T, start: T): T;
  /** The first frame. */
  first(x: T): T;
  /** `out[t] = x[t] + gain · out[t − lag]`, in as many passes as doublings of the lag reach through the block. */
  recursion(recursion: Recursion<T>): T;
  /** For each frame an index into `join(frame before the block, x)`: the first frame of its group of `factor` frames. */
  groupStarts(x: T, factor: T): T;
  /** Cycles, 0 up to 1, that grow by `increment` a frame; broadcasts to `x`. */
  phase(x: T, increment: T): T;
  /** The largest (or smallest) of `window` values from each one on, along an axis that gets shorter by `window − 1`. */
  extreme(x: T, kind: 'max' | 'min', axis: number, window: T): T;
  /** `x` with `count` more entries of `value` at both ends of an axis. */
  padded(x: T, axis: number, count: T, value: number): T;
}
