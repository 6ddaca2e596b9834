// What is listened to besides the sound: planes in step with it, from the lanes to the host. Keeps the last value where a block
// is late; allocates nothing while it plays.
import { LevelRamp } from '../../audio/level-ramp.ts';
import { rows } from '../../audio/rows.ts';
import { Seam } from '../../audio/seam.ts';
import { KeptPlanes, MOST_PLANES } from './kept-planes.ts';

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
  readonly #kept: KeptPlanes;

  constructor({ block, joinFrames, roomFrames }: PlanesOptions) {
    this.rows = rows(MOST_PLANES, block);
    this.#seam = new Seam(MOST_PLANES, joinFrames);
    this.#going = new LevelRamp(joinFrames, 1);
    this.#kept = new KeptPlanes(roomFrames);
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
    this.#kept.begin();
  }

  /** Lets frames pass in which nothing is heard. */
  pass(frames: number): void {
    this.#kept.pass(frames);
  }

  /** Keeps frames of the rows for the host; where a block is late what was heard last goes on. */
  keep(frames: number, isLate: boolean): void {
    if (isLate) this.#hold(frames);
    this.#seam.apply(this.rows, 0, frames);
    for (let plane = 0; plane < MOST_PLANES; plane++) this.#last[plane] = this.rows[plane]?.[frames - 1] ?? 0;
    this.#going.apply(this.rows, 0, frames);
    for (let plane = 0; plane < MOST_PLANES; plane++) {
      const row = this.rows[plane];
      const kept = this.#kept.rows[plane];
      if (row === undefined || kept === undefined) continue;
      for (let frame = 0; frame < frames; frame++) kept[this.#kept.count + frame] = row[frame] ?? 0;
    }
    this.#kept.count += frames;
  }

  /** Writes up to `frames` frames of the planes into `out` (`[planes][frames]`) from frame `start` on and says how many. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    return this.#kept.pull(out, start, frames);
  }

  #hold(frames: number): void {
    for (let plane = 0; plane < this.rows.length; plane++)
      this.rows[plane]?.fill(this.#last[plane] ?? 0, 0, frames);
  }
}
