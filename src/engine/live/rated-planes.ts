// What is listened to, at the host's rate: takes the planes of a stream at the model's rate as they come, gives each frame of the
// host the value that was there at its time. Nothing is filtered, as units are no sound; allocates nothing while it plays.
import { LevelRamp } from '../../audio/level-ramp.ts';
import { rows } from '../../audio/rows.ts';
import { KeptPlanes, MOST_PLANES } from './kept-planes.ts';
import type { LiveStream } from './live-stream.ts';

export interface RatedPlanesOptions {
  /** Frames of the model in one of the host. */
  readonly ratio: number;
  /** Frames of the host that come out before the first of the model. */
  readonly heldFrames: number;
  /** The most frames of the model that come at a time. */
  readonly pieceFrames: number;
  /** The most frames of the model that may have come before they are given. */
  readonly roomFrames: number;
  /** The most frames of the host that one pull may ask for. */
  readonly mostFrames: number;
  /** Frames of the host in which they fade out. */
  readonly joinFrames: number;
}

export class RatedPlanes {
  readonly #piece: readonly Float32Array[];
  /** What came last, frame after frame in a ring. */
  readonly #ring: readonly Float32Array[];
  readonly #size: number;
  readonly #going: LevelRamp;
  /** The planes of the frames that were pulled last. */
  readonly #kept: KeptPlanes;
  /** Frames of the model that came, frames of the host that were given. */
  #came = 0;
  #given = 0;

  constructor(private readonly options: RatedPlanesOptions) {
    const { pieceFrames, roomFrames, mostFrames, joinFrames } = options;
    this.#size = roomFrames;
    this.#going = new LevelRamp(joinFrames, 1);
    this.#piece = rows(MOST_PLANES, pieceFrames);
    this.#ring = rows(MOST_PLANES, roomFrames);
    this.#kept = new KeptPlanes(mostFrames);
  }

  /** Goes to silence, or comes back. */
  moveTo(level: 0 | 1): void {
    this.#going.moveTo(level);
  }

  /** Lets go of what was not fetched: planes belong to the frames that were pulled last. */
  begin(): void {
    this.#kept.begin();
  }

  /** Takes what belongs to the frames that were just pulled from the stream at the model's rate. */
  take(inner: LiveStream, frames: number): void {
    inner.pullListened(this.#piece, 0, frames);
    for (let plane = 0; plane < MOST_PLANES; plane++) {
      const row = this.#ring[plane];
      const piece = this.#piece[plane];
      if (row === undefined || piece === undefined) continue;
      for (let frame = 0; frame < frames; frame++) row[(this.#came + frame) % this.#size] = piece[frame] ?? 0;
    }
    this.#came += frames;
  }

  /** Lets frames pass in which nothing is heard. */
  pass(frames: number): void {
    this.#kept.pass(frames);
  }

  /** Keeps the next frames at the host's rate. */
  keep(frames: number): void {
    const { ratio, heldFrames } = this.options;
    for (let frame = 0; frame < frames; frame++) {
      const at = Math.min(this.#came - 1, Math.floor((this.#given + frame - heldFrames) * ratio));
      const place = at % this.#size;
      for (let plane = 0; plane < MOST_PLANES; plane++) {
        const kept = this.#kept.rows[plane];
        if (kept !== undefined)
          kept[this.#kept.count + frame] = at < 0 ? 0 : (this.#ring[plane]?.[place] ?? 0);
      }
    }
    this.#going.apply(this.#kept.rows, this.#kept.count, frames);
    this.#given += frames;
    this.#kept.count += frames;
  }

  /** Writes up to `frames` frames of the planes into `out` (`[planes][frames]`) from frame `start` on and says how many. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    return this.#kept.pull(out, start, frames);
  }
}
