// A level that goes to 0 or back to 1 over some frames and is laid on a sound in place. Allocates nothing.

export class LevelRamp {
  readonly #step: number;
  #level: number;
  #target = 1;

  /** `frames` is how long a whole way takes; `level` where it begins, 0 or 1. */
  constructor(frames: number, level: number) {
    this.#step = 1 / Math.max(1, frames);
    this.#level = level;
  }

  /** True where nothing is heard any more. */
  get isSilent(): boolean {
    return this.#level === 0 && this.#target === 0;
  }

  /** Goes to 0 or to 1 from the next frame on. */
  moveTo(target: 0 | 1): void {
    this.#target = target;
  }

  /** Lays the level on frames of `rows` (`[channels][frames]`) from frame `start` on, in place. */
  apply(rows: readonly Float32Array[], start: number, frames: number): void {
    const from = this.#level;
    const target = this.#target;
    if (from === 1 && target === 1) return;
    const step = from < target ? this.#step : -this.#step;
    for (let channel = 0; channel < rows.length; channel++) {
      const row = rows[channel];
      if (row === undefined) continue;
      for (let frame = 0; frame < frames; frame++) {
        const level = Math.min(1, Math.max(0, from + step * (frame + 1)));
        row[start + frame] = (row[start + frame] ?? 0) * (0.5 - 0.5 * Math.cos(Math.PI * level));
      }
    }
    this.#level = Math.min(1, Math.max(0, from + step * frames));
  }
}
