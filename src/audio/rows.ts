// Planar frames, `[channels][frames]`, that are made once and filled again and again.

/** Rows of silence. */
export function rows(channels: number, frames: number): Float32Array[] {
  return Array.from({ length: channels }, () => new Float32Array(frames));
}

/** Fills frames of every row with silence from frame `start` on. */
export function silence(rows: readonly Float32Array[], start: number, frames: number): void {
  for (let channel = 0; channel < rows.length; channel++) rows[channel]?.fill(0, start, start + frames);
}

/**
 * Copies frames of `block` from frame `start` on to the beginnings of `into`. What is no finite number becomes 0; channels that
 * `block` lacks are its last one.
 */
export function copyFiniteInto(
  into: readonly Float32Array[],
  block: readonly Float32Array[],
  start: number,
  frames: number,
): void {
  for (let channel = 0; channel < into.length; channel++) {
    const row = into[channel];
    const source = block[Math.min(channel, block.length - 1)];
    if (row === undefined) continue;
    if (source === undefined) row.fill(0, 0, frames);
    else copyRow(source, start, row, frames);
  }
}

function copyRow(from: Float32Array, start: number, to: Float32Array, frames: number): void {
  for (let frame = 0; frame < frames; frame++) {
    const sample = from[start + frame] ?? 0;
    // A number minus itself is 0, an infinity or NaN is not.
    to[frame] = sample - sample === 0 ? sample : 0;
  }
}
