// Two signals mixed into one: the sound itself and what was made of it. Takes rows of both, writes the mixture; on the way to
// another mixture it moves by a constant step, so that it never jumps. Allocates only when it is made.

export class WetMix {
  #gain = 1;
  #target = 1;
  #step: number;

  /** `joinFrames` is how long the whole way from the one to the other takes at least. */
  constructor(private readonly joinFrames: number) {
    this.#step = 1 / joinFrames;
  }

  /** Goes to another mixture over so many frames: 0 is the sound itself alone, 1 what was made of it alone. */
  moveTo(target: number, frames = 0): void {
    this.#target = target;
    this.#step = frames > this.joinFrames ? Math.abs(target - this.#gain) / frames : 1 / this.joinFrames;
  }

  /** Writes frames into `out` (`[channels][frames]`) from frame `start` on, from the beginnings of both signals. */
  apply(
    out: readonly Float32Array[],
    start: number,
    dryRows: readonly Float32Array[],
    wetRows: readonly Float32Array[],
    frames: number,
  ): void {
    const from = this.#gain;
    const target = this.#target;
    const step = this.#step;
    let gain = from;
    for (let channel = 0; channel < out.length; channel++) {
      const row = out[channel];
      const dry = dryRows[Math.min(channel, dryRows.length - 1)];
      const wet = wetRows[Math.min(channel, wetRows.length - 1)];
      if (row === undefined || dry === undefined || wet === undefined) continue;
      gain = from;
      for (let frame = 0; frame < frames; frame++) {
        if (gain < target) gain = Math.min(target, gain + step);
        else if (gain > target) gain = Math.max(target, gain - step);
        const sample = wet[frame] ?? 0;
        const own = dry[frame] ?? 0;
        // Of a whole number of the one nothing of the other may be left, not even a rounding.
        if (gain === 1) row[start + frame] = sample;
        else row[start + frame] = own + (sample - own) * gain;
      }
    }
    // The sum as it came about: frames are the same however they are cut.
    this.#gain = gain;
  }
}
