// Leaves a stretch of sound out without a click: what would have come fades into what comes instead. Takes the beginning of what
// is left out, changes what follows in place; allocates when it is made.
import { rows } from './rows.ts';

export class Splice {
  /** Where the beginning of what is left out is written, `[channels][frames]`. */
  readonly old: readonly Float32Array[];
  /** How much of the new sound is heard, frame by frame: half a cosine from 0 to 1. */
  readonly #shape: Float32Array;
  #count = 0;
  #at = 0;

  constructor(channels: number, frames: number) {
    const length = Math.max(1, frames);
    this.old = rows(channels, length);
    this.#shape = Float32Array.from(
      { length },
      (_, frame) => 0.5 - 0.5 * Math.cos((Math.PI * (frame + 1)) / (length + 1)),
    );
  }

  /** The most frames that are faded over. */
  get frames(): number {
    return this.#shape.length;
  }

  /** True where nothing came yet since the last stretch was left out: then what is left out now goes on from there. */
  get isDue(): boolean {
    return this.#count > 0 && this.#at === 0;
  }

  /** True while one sound fades into the other. */
  get isFading(): boolean {
    return this.#at > 0 && this.#at < this.#count;
  }

  /** The first `count` frames of `old` are what would have come. */
  begin(count: number): void {
    this.#count = Math.min(count, this.frames);
    this.#at = 0;
  }

  /** Takes the next frames of `block` (`[channels][frames]`) and fades them in, in place. */
  apply(block: readonly Float32Array[], start: number, frames: number): void {
    const count = Math.min(frames, this.#count - this.#at);
    if (count <= 0) return;
    const step = this.frames / this.#count;
    for (let channel = 0; channel < this.old.length; channel++) {
      const row = block[channel];
      const old = this.old[channel];
      if (row === undefined || old === undefined) continue;
      for (let frame = 0; frame < count; frame++) {
        const at = this.#at + frame;
        const part = this.#shape[Math.floor(at * step)] ?? 1;
        const before = old[at] ?? 0;
        row[start + frame] = before + ((row[start + frame] ?? 0) - before) * part;
      }
    }
    this.#at += count;
  }
}
