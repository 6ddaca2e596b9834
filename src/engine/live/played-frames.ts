// The last seconds of what was played, for choices by what was played. Takes frames as they come, gives them as blocks; adding
// allocates nothing.
import { firstInto } from '../../audio/frame-ratio.ts';
import type { AudioMethod } from '../audio-method.ts';
import { type Block, MOST_BLOCKS } from '../recent-blocks.ts';

/** Samples that are kept at most, over all channels. */
const MOST_SAMPLES = 2 ** 21;

export class PlayedFrames {
  readonly #rows: readonly Float32Array[];
  readonly #frames: number;
  /** Frames that were added since the beginning. */
  #added = 0;

  constructor(channels: number, block: number) {
    const blocks = Math.max(1, Math.min(MOST_BLOCKS, Math.floor(MOST_SAMPLES / (channels * block))));
    this.#frames = blocks * block;
    this.#rows = Array.from({ length: channels }, () => new Float32Array(this.#frames));
  }

  /** Keeps frames of `rows` (`[channels][frames]`); the oldest are forgotten. */
  add(rows: readonly Float32Array[], frames: number): void {
    const begin = this.#added % this.#frames;
    for (let channel = 0; channel < this.#rows.length; channel++) {
      const kept = this.#rows[channel];
      const row = rows[channel];
      if (kept === undefined || row === undefined) continue;
      let at = begin;
      for (let frame = 0; frame < frames; frame++) {
        kept[at] = row[frame] ?? 0;
        at = at + 1 === this.#frames ? 0 : at + 1;
      }
    }
    this.#added += frames;
  }

  /** Whole blocks as a method takes them, the oldest first; the last one ends where the last frame came. */
  blocks(audio: AudioMethod, blockFrames: number): Block[] {
    const count = Math.floor(Math.min(this.#added, this.#frames) / blockFrames);
    const first = this.#added - count * blockFrames;
    return Array.from({ length: count }, (_, block) => [
      audio.tensor(
        Array.from({ length: audio.channels }, (_, channel) =>
          this.#input(channel, first + block * blockFrames, blockFrames, audio.inRatio),
        ),
      ),
    ]);
  }

  #input(channel: number, first: number, frames: number, ratio: number): Float32Array {
    const row = this.#rows[Math.min(channel, this.#rows.length - 1)];
    const part = Float32Array.from(
      { length: frames },
      (_, frame) => row?.[(first + frame) % this.#frames] ?? 0,
    );
    const input = new Float32Array(frames / ratio);
    firstInto(input, { start: 0, count: input.length, ratio }, part);
    return input;
  }
}
