// The end of a stream that another one follows: fades out over the silence in which that one has not answered yet. Works in
// place on what is about to be heard.

export class Parting {
  #at = 0;

  /** `tail` is what would have come next (`[channels][frames]`). */
  constructor(private readonly tail: readonly Float32Array[]) {}

  /** Adds the end of the old stream to the next frames of the new one. */
  apply(out: readonly Float32Array[], start: number, frames: number): void {
    const length = this.tail[0]?.length ?? 0;
    const count = Math.min(frames, length - this.#at);
    if (count <= 0) return;
    for (let channel = 0; channel < out.length; channel++) {
      const row = out[channel];
      const tail = this.tail[Math.min(channel, this.tail.length - 1)];
      if (row === undefined || tail === undefined) continue;
      for (let frame = 0; frame < count; frame++) {
        const at = this.#at + frame;
        const level = 0.5 + 0.5 * Math.cos((Math.PI * (at + 1)) / (length + 1));
        row[start + frame] = (row[start + frame] ?? 0) + (tail[at] ?? 0) * level;
      }
    }
    this.#at += count;
  }
}
