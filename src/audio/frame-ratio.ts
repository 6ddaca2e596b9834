// Frames that last several samples as a signal, and back: held, on a straight line, or the first sample of each. Takes and
// fills arrays that are there; allocates nothing. What is no finite number becomes 0.

/** Frames in a row of an array. */
export interface FrameRow {
  /** Place of the first one. */
  readonly start: number;
  readonly count: number;
  /** Samples a frame lasts. */
  readonly ratio: number;
}

/** Fills a row with every frame held for as long as it lasts. */
export function holdInto(
  row: Float32Array,
  source: ArrayLike<number>,
  { start, count, ratio }: FrameRow,
): void {
  for (let frame = 0; frame < count; frame++) {
    const value = finite(source[start + frame] ?? 0);
    const at = frame * ratio;
    for (let sample = 0; sample < ratio; sample++) row[at + sample] = value;
  }
}

/** Fills a row with straight lines: each frame is reached at the end of the time it lasts. `before` is the frame before the first. */
export function lineInto(
  row: Float32Array,
  source: ArrayLike<number>,
  { start, count, ratio }: FrameRow,
  before: number,
): void {
  let from = before;
  for (let frame = 0; frame < count; frame++) {
    const to = finite(source[start + frame] ?? 0);
    const at = frame * ratio;
    for (let sample = 0; sample < ratio; sample++)
      row[at + sample] = from + ((to - from) * (sample + 1)) / ratio;
    from = to;
  }
}

/** Fills `count` frames from `start` on with the first sample of each of their times. */
export function firstInto(target: Float32Array, { start, count, ratio }: FrameRow, row: Float32Array): void {
  for (let frame = 0; frame < count; frame++) target[start + frame] = row[frame * ratio] ?? 0;
}

function finite(value: number): number {
  // A number minus itself is 0, an infinity or NaN is not.
  return value - value === 0 ? value : 0;
}
