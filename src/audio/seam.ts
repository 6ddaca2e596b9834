// Joins two signals without a step: where another source goes on, the jump is added to it and let go over some
// milliseconds. Works in place on what is about to be heard; allocates only when it is made.

/** One stretch of sound of several channels, joined wherever `begin` was called. */
export class Seam {
  readonly #last: Float32Array;
  readonly #jump: Float32Array;
  /** How much of the jump is left, frame by frame: half a cosine from 1 to 0. */
  readonly #shape: Float32Array;
  #isDue = false;
  #at: number;

  constructor(channels: number, frames: number) {
    this.#last = new Float32Array(channels);
    this.#jump = new Float32Array(channels);
    this.#shape = Float32Array.from(
      { length: Math.max(1, frames) },
      (_, frame) => 0.5 + 0.5 * Math.cos((Math.PI * (frame + 1)) / (frames + 1)),
    );
    this.#at = this.#shape.length;
  }

  /** What comes next is of another source. */
  begin(): void {
    this.#isDue = true;
  }

  /** Takes the next frames of `block` (`[channels][frames]`) and joins them to those before, in place. */
  apply(block: readonly Float32Array[], start: number, frames: number): void {
    if (frames <= 0) return;
    if (this.#isDue) this.#measure(block, start);
    const count = Math.min(frames, this.#shape.length - this.#at);
    for (let channel = 0; channel < this.#last.length; channel++) {
      const row = block[channel];
      if (row === undefined) continue;
      const jump = this.#jump[channel] ?? 0;
      for (let frame = 0; frame < count; frame++) {
        const left = this.#shape[this.#at + frame] ?? 0;
        row[start + frame] = (row[start + frame] ?? 0) + jump * left;
      }
      this.#last[channel] = row[start + frames - 1] ?? 0;
    }
    this.#at += count;
  }

  #measure(block: readonly Float32Array[], start: number): void {
    for (let channel = 0; channel < this.#last.length; channel++) {
      const row = block[channel];
      if (row !== undefined) this.#jump[channel] = (this.#last[channel] ?? 0) - (row[start] ?? 0);
    }
    this.#isDue = false;
    this.#at = 0;
  }
}
