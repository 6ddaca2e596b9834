// What is listened to besides the sound: planes in step with it, from the lanes to the host. Keeps the last value where a block
// is late; allocates nothing while it plays.
import { LevelRamp } from '../../audio/level-ramp.ts';
import { Seam } from '../../audio/seam.ts';

/** Units of an activation that can be listened to at once. */
export const MOST_PLANES = 16;

export interface PlanesOptions {
  readonly block: number;
  /** Frames over which two sources are joined. */
  readonly joinFrames: number;
  /** Frames that one pull may ask for. */
  readonly roomFrames: number;
}

export class ListenedPlanes {
  /** A block of each plane; lanes fill it. */
  readonly rows: readonly Float32Array[];
  readonly #last = new Float32Array(MOST_PLANES);
  readonly #seam: Seam;
  readonly #going: LevelRamp;
  /** The planes of the frames that were pulled last. */
  readonly #kept: readonly Float32Array[];
  #count = 0;
  #read = 0;

  constructor({ block, joinFrames, roomFrames }: PlanesOptions) {
    this.rows = Array.from({ length: MOST_PLANES }, () => new Float32Array(block));
    this.#seam = new Seam(MOST_PLANES, joinFrames);
    this.#going = new LevelRamp(joinFrames, 1);
    this.#kept = Array.from({ length: MOST_PLANES }, () => new Float32Array(roomFrames));
  }

  /** What comes next is of another source. */
  join(): void {
    this.#seam.begin();
  }

  /** Goes to silence, or comes back. */
  moveTo(level: 0 | 1): void {
    this.#going.moveTo(level);
  }

  /** Lets go of what was not fetched: planes belong to the frames that were pulled last. */
  begin(): void {
    this.#count = 0;
    this.#read = 0;
  }

  /** Lets frames pass in which nothing is heard. */
  pass(frames: number): void {
    for (let plane = 0; plane < MOST_PLANES; plane++)
      this.#kept[plane]?.fill(0, this.#count, this.#count + frames);
    this.#count += frames;
  }

  /** Keeps frames of the rows for the host; where a block is late what was heard last goes on. */
  keep(frames: number, isLate: boolean): void {
    if (isLate) this.#hold(frames);
    this.#seam.apply(this.rows, 0, frames);
    for (let plane = 0; plane < MOST_PLANES; plane++) this.#last[plane] = this.rows[plane]?.[frames - 1] ?? 0;
    this.#going.apply(this.rows, 0, frames);
    for (let plane = 0; plane < MOST_PLANES; plane++) {
      const row = this.rows[plane];
      const kept = this.#kept[plane];
      if (row === undefined || kept === undefined) continue;
      for (let frame = 0; frame < frames; frame++) kept[this.#count + frame] = row[frame] ?? 0;
    }
    this.#count += frames;
  }

  /** Writes up to `frames` frames of the planes into `out` (`[planes][frames]`) from frame `start` on and says how many. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const given = Math.max(0, Math.min(frames, this.#count - this.#read));
    for (let plane = 0; plane < out.length; plane++) {
      const row = out[plane];
      const kept = this.#kept[plane];
      if (row === undefined) continue;
      for (let frame = 0; frame < given; frame++) row[start + frame] = kept?.[this.#read + frame] ?? 0;
    }
    this.#read += given;
    return given;
  }

  #hold(frames: number): void {
    for (let plane = 0; plane < this.rows.length; plane++)
      this.rows[plane]?.fill(this.#last[plane] ?? 0, 0, frames);
  }
}
