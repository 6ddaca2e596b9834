// The planes of the frames that were pulled last, kept until the host fetches them. Takes frames as they are written into its
// rows, gives them once; allocates when it is made alone.
import { rows } from '../../audio/rows.ts';

/** Units of an activation that can be listened to at once. */
export const MOST_PLANES = 16;

export class KeptPlanes {
  /** Where the next frames are written, from `count` on. */
  readonly rows: readonly Float32Array[];
  /** Frames that are kept. */
  count = 0;
  #read = 0;

  /** `mostFrames` are the most that one pull may ask for. */
  constructor(mostFrames: number) {
    this.rows = rows(MOST_PLANES, mostFrames);
  }

  /** Lets go of what was not fetched: planes belong to the frames that were pulled last. */
  begin(): void {
    this.count = 0;
    this.#read = 0;
  }

  /** Lets frames pass in which nothing is heard. */
  pass(frames: number): void {
    for (let plane = 0; plane < MOST_PLANES; plane++)
      this.rows[plane]?.fill(0, this.count, this.count + frames);
    this.count += frames;
  }

  /** Writes up to `frames` frames of the planes into `out` (`[planes][frames]`) from frame `start` on and says how many. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const given = Math.max(0, Math.min(frames, this.count - this.#read));
    for (let plane = 0; plane < out.length; plane++) {
      const row = out[plane];
      const kept = this.rows[plane];
      if (row === undefined) continue;
      for (let frame = 0; frame < given; frame++) row[start + frame] = kept?.[this.#read + frame] ?? 0;
    }
    this.#read += given;
    return given;
  }
}
