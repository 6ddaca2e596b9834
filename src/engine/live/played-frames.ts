// The last seconds of what was played, for choices by what was played. Takes frames as they come, gives them as blocks; adding
// allocates nothing.
import { firstInto } from '../../audio/frame-ratio.ts';
import { rows } from '../../audio/rows.ts';
import type { AudioMethod } from '../audio-method.ts';
import { type Block, MOST_BLOCKS } from '../recent-blocks.ts';

/** Samples that are kept at most, over all channels. */
const MOST_SAMPLES = 2 ** 21;

export class PlayedFrames {
  readonly #rows: readonly Float32Array[];
  readonly #frames: number;
  /** Where the next frame goes, and how many there are. */
  #at = 0;
  #count = 0;
  /** How many came since the last `settle`. */
  #fresh = 0;

  constructor(channels: number, block: number) {
    const blocks = Math.max(1, Math.min(MOST_BLOCKS, Math.floor(MOST_SAMPLES / (channels * block))));
    this.#frames = blocks * block;
    this.#rows = rows(channels, this.#frames);
  }

  /** Frames that were added since the last `settle`, as far as they are kept. */
  get fresh(): number {
    return this.#fresh;
  }

  /** From now on nothing is fresh. */
  settle(): void {
    this.#fresh = 0;
  }

  /** Writes the mean of all channels, beginning so many frames `ago` that are kept. */
  mixInto(out: Float32Array, ago: number, frames: number): void {
    const kept = this.#frames;
    const part = 1 / this.#rows.length;
    out.fill(0, 0, frames);
    for (let channel = 0; channel < this.#rows.length; channel++) {
      const row = this.#rows[channel];
      if (row === undefined) continue;
      let at = (this.#at - ago + kept) % kept;
      for (let frame = 0; frame < frames; frame++) {
        out[frame] = (out[frame] ?? 0) + part * (row[at] ?? 0);
        at = at + 1 === kept ? 0 : at + 1;
      }
    }
  }

  /** Keeps frames of `rows` (`[channels][frames]`); the oldest are forgotten. */
  add(rows: readonly Float32Array[], frames: number): void {
    for (let channel = 0; channel < this.#rows.length; channel++) {
      const kept = this.#rows[channel];
      const row = rows[channel];
      if (kept === undefined || row === undefined) continue;
      let at = this.#at;
      for (let frame = 0; frame < frames; frame++) {
        kept[at] = row[frame] ?? 0;
        at = at + 1 === this.#frames ? 0 : at + 1;
      }
    }
    this.#at = (this.#at + frames) % this.#frames;
    this.#count = Math.min(this.#frames, this.#count + frames);
    this.#fresh = Math.min(this.#frames, this.#fresh + frames);
  }

  /** Whole blocks as a method takes them, the oldest first; the last one ends where the last frame came. */
  blocks(audio: AudioMethod, blockFrames: number): Block[] {
    const count = Math.floor(this.#count / blockFrames);
    const first = this.#at + this.#frames - count * blockFrames;
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
