// Several streams of one channel as one stream of several: a stereo sound through two mono models. Allocates when it is made
// alone.
import type { FrameStream } from './frame-stream.ts';

export class SideBySide implements FrameStream {
  readonly #ins: readonly Float32Array[][];
  readonly #outs: readonly Float32Array[][];

  /** `streams` gives the stream of each channel, asked anew each time. */
  constructor(private readonly streams: readonly (() => FrameStream)[]) {
    this.#ins = streams.map(() => []);
    this.#outs = streams.map(() => []);
  }

  get waitingBlocks(): number {
    let most = 0;
    for (const stream of this.streams) most = Math.max(most, stream().waitingBlocks);
    return most;
  }

  get available(): number {
    let least = Number.POSITIVE_INFINITY;
    for (const stream of this.streams) least = Math.min(least, stream().available);
    return this.streams.length === 0 ? 0 : least;
  }

  /** Gives each stream its channel, the last where there are fewer; takes what all of them take. */
  push(block: readonly Float32Array[], start: number, frames: number): number {
    let taken = frames;
    for (let index = 0; index < this.streams.length; index++) {
      const rows = this.#ins[index];
      const row = block[Math.min(index, block.length - 1)];
      if (rows === undefined || row === undefined) continue;
      rows[0] = row;
      taken = this.streams[index]?.().push(rows, start, taken) ?? taken;
    }
    return taken;
  }

  /** Writes each stream into its row, the last into all that are left. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const count = Math.min(frames, this.available);
    const last = this.streams.length - 1;
    for (let index = 0; index < Math.min(this.streams.length, out.length); index++) {
      const rows = this.#outs[index];
      const row = out[index];
      if (rows === undefined || row === undefined) continue;
      rows[0] = row;
      this.streams[index]?.().pull(rows, start, count);
    }
    const source = out[last];
    for (let index = last + 1; index < out.length; index++) {
      const row = out[index];
      if (source === undefined || row === undefined) continue;
      for (let frame = start; frame < start + count; frame++) row[frame] = source[frame] ?? 0;
    }
    return count;
  }
}
