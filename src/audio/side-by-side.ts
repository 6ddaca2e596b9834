// Several streams of one channel as one stream of several: a stereo sound through two mono models. Allocates when it is made
// alone.
import type { FrameStream } from './frame-stream.ts';

/** Frames of a stream nobody hears that are let go at a time. */
const SCRATCH_FRAMES = 512;

export class SideBySide implements FrameStream {
  /** One row for each stream, set anew for each call. */
  readonly #rows: readonly Float32Array[][];
  readonly #scratch = [new Float32Array(SCRATCH_FRAMES)];

  /** `streams` gives the stream of each channel, asked anew each time. */
  constructor(private readonly streams: readonly (() => FrameStream)[]) {
    this.#rows = streams.map(() => []);
  }

  get waitingBlocks(): number {
    let most = 0;
    for (const stream of this.streams) most = Math.max(most, stream().waitingBlocks);
    return most;
  }

  get free(): number {
    let least = Number.MAX_SAFE_INTEGER;
    for (const stream of this.streams) least = Math.min(least, stream().free);
    return least;
  }

  get available(): number {
    let least = Number.MAX_SAFE_INTEGER;
    for (const stream of this.streams) least = Math.min(least, stream().available);
    return this.streams.length === 0 ? 0 : least;
  }

  /** Gives each stream its channel, the last where there are fewer; takes what all of them have room for. */
  push(block: readonly Float32Array[], start: number, frames: number): number {
    const count = Math.max(0, Math.min(frames, this.free));
    for (let index = 0; index < this.streams.length; index++) {
      const row = block[Math.min(index, block.length - 1)];
      if (row !== undefined) this.streams[index]?.().push(this.#only(index, row), start, count);
    }
    return count;
  }

  /** Writes each stream into its row, the last into all that are left. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const count = Math.max(0, Math.min(frames, this.available));
    for (let index = 0; index < this.streams.length; index++) {
      const row = out[index];
      if (row === undefined) this.#letGo(index, count);
      else this.streams[index]?.().pull(this.#only(index, row), start, count);
    }
    const last = out[this.streams.length - 1];
    for (let index = this.streams.length; index < out.length; index++) {
      const row = out[index];
      if (last === undefined || row === undefined) continue;
      for (let frame = start; frame < start + count; frame++) row[frame] = last[frame] ?? 0;
    }
    return count;
  }

  #only(index: number, row: Float32Array): readonly Float32Array[] {
    const rows = this.#rows[index] ?? [];
    rows[0] = row;
    return rows;
  }

  #letGo(index: number, frames: number): void {
    for (let left = frames; left > 0; left -= SCRATCH_FRAMES)
      this.streams[index]?.().pull(this.#scratch, 0, Math.min(left, SCRATCH_FRAMES));
  }
}
