// What is heard where a block did not come in time: the sound itself, silence, the last block again, or the last block
// fading away. Keeps one block; allocates nothing while it plays.
import { rows } from '../../audio/rows.ts';

export const LATE_POLICIES = ['dry', 'hold', 'silence', 'fade'] as const;
export type LatePolicy = (typeof LATE_POLICIES)[number];

export class LateSound {
  policy: LatePolicy = 'dry';
  readonly #held: readonly Float32Array[];
  readonly #block: number;
  /** Frames since blocks began to be missing. */
  #missing = 0;

  constructor(channels: number, block: number) {
    this.#block = block;
    this.#held = rows(channels, block);
  }

  /** True where the same block is heard again and again, with a step at each end. */
  get repeats(): boolean {
    return this.policy === 'hold' || this.policy === 'fade';
  }

  /** Remembers what was heard; `place` is the first frame's place in its block. */
  keep(rows: readonly Float32Array[], place: number, frames: number): void {
    this.#missing = 0;
    for (let channel = 0; channel < this.#held.length; channel++) {
      const held = this.#held[channel];
      const row = rows[channel];
      if (held === undefined || row === undefined) continue;
      for (let frame = 0; frame < frames; frame++) held[place + frame] = row[frame] ?? 0;
    }
  }

  /** Fills `out` with what is heard instead; `dry` are the same frames of the sound itself. */
  fill(out: readonly Float32Array[], dry: readonly Float32Array[], place: number, frames: number): void {
    for (let channel = 0; channel < out.length; channel++) {
      const row = out[channel];
      const held = this.#held[channel];
      const own = dry[Math.min(channel, dry.length - 1)];
      if (row === undefined || held === undefined || own === undefined) continue;
      if (this.policy === 'dry') for (let frame = 0; frame < frames; frame++) row[frame] = own[frame] ?? 0;
      else if (this.policy === 'silence') row.fill(0, 0, frames);
      else this.#again(row, held, place, frames);
    }
    this.#missing += frames;
  }

  /** The block that was heard last; with `fade` it is gone after the time of one. */
  #again(row: Float32Array, held: Float32Array, place: number, frames: number): void {
    const isFading = this.policy === 'fade';
    for (let frame = 0; frame < frames; frame++) {
      const gain = isFading ? Math.max(0, 1 - (this.#missing + frame) / this.#block) : 1;
      row[frame] = (held[place + frame] ?? 0) * gain;
    }
  }
}
