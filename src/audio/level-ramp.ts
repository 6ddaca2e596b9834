// A level that goes to 0 or back to 1 over some frames and is laid on a sound in place, the same however the frames are cut.
// Allocates nothing.

export class LevelRamp {
  readonly #frames: number;
  /** Frames from 0; all of them where the level is 1. */
  #place: number;
  #target: 0 | 1 = 1;

  /** `frames` is how long a whole way takes; `level` where it begins, 0 or 1. */
  constructor(frames: number, level: 0 | 1) {
    this.#frames = Math.max(1, frames);
    this.#place = level * this.#frames;
  }

  /** True where nothing is heard any more. */
  get isSilent(): boolean {
    return this.#place === 0 && this.#target === 0;
  }

  /** Goes to 0 or to 1 from the next frame on. */
  moveTo(target: 0 | 1): void {
    this.#target = target;
  }

  /** Lays the level on frames of `rows` (`[channels][frames]`) from frame `start` on, in place. */
  apply(rows: readonly Float32Array[], start: number, frames: number): void {
    const most = this.#frames;
    const from = this.#place;
    if (from === most && this.#target === 1) return;
    const step = this.#target === 1 ? 1 : -1;
    for (let channel = 0; channel < rows.length; channel++) {
      const row = rows[channel];
      if (row === undefined) continue;
      for (let frame = 0; frame < frames; frame++) {
        const level = Math.min(most, Math.max(0, from + step * (frame + 1))) / most;
        row[start + frame] = (row[start + frame] ?? 0) * (0.5 - 0.5 * Math.cos(Math.PI * level));
      }
    }
    this.#place = Math.min(most, Math.max(0, from + step * frames));
  }
}
