// How much a signal clicks: the largest bend of its curve, beside that of a signal that is known not to click.

/** The largest second difference of a signal between two frames. */
export function sharpest(samples: Float32Array, from = 0, to = samples.length): number {
  let largest = 0;
  for (let frame = Math.max(from, 2); frame < to; frame++) {
    const bend = (samples[frame] ?? 0) - 2 * (samples[frame - 1] ?? 0) + (samples[frame - 2] ?? 0);
    largest = Math.max(largest, Math.abs(bend));
  }
  return largest;
}
