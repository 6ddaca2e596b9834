// What is heard where a block did not come in time: the sound itself, silence, the last block again, or the last block
// fading away. Keeps one block; allocates nothing while it plays.

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
    this.#held = Array.from({ length: channels }, () => new Float32Array(block));
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
      if (row === undefined) continue;
      for (let frame = 0; frame < frames; frame++)
        row[frame] = this.#sample(held?.[place + frame] ?? 0, own?.[frame] ?? 0, this.#missing + frame);
    }
    this.#missing += frames;
  }

  #sample(held: number, dry: number, missing: number): number {
    switch (this.policy) {
      case 'dry':
        return dry;
      case 'hold':
        return held;
      case 'silence':
        return 0;
      case 'fade':
        return held * Math.max(0, 1 - missing / this.#block);
    }
  }
}
