// The rows that one matrix is made of on its way out: those of the stream, those that can be listened to, and the numbers of the
// echo. Its memory grows to the longest matrix there was; knows no socket.
import { rows } from '../../audio/rows.ts';

/** Sound beside the stream's own, in step with it: activations that are listened to. */
export interface ListenSource {
  readonly channels: number;
  /** Writes `frames` frames into `out` (`[channels][frames]`) from frame `start` on; silence where it has none. */
  pull(out: readonly Float32Array[], start: number, frames: number): void;
}

export class OutRows {
  #all: readonly Float32Array[] = [];
  #stream: readonly Float32Array[] = [];
  #listen: readonly Float32Array[] = [];
  #frames = 0;

  /** `planes`: rows of the stream, `listenPlanes`: rows to listen to, and one more where `hasEcho`. */
  constructor(
    private readonly planes: number,
    private readonly listenPlanes: number,
    private readonly hasEcho: boolean,
  ) {}

  /** Makes room for so many frames; what is in it is gone where it has to grow. */
  reserve(frames: number): void {
    if (frames <= this.#frames) return;
    const { planes, listenPlanes, hasEcho } = this;
    const count = planes + listenPlanes + (hasEcho ? 1 : 0);
    this.#frames = frames;
    this.#all = rows(count, frames);
    this.#stream = this.#all.slice(0, planes);
    this.#listen = this.#all.slice(planes, planes + listenPlanes);
  }

  /** Every row, in the order of the planes. */
  get all(): readonly Float32Array[] {
    return this.#all;
  }

  get stream(): readonly Float32Array[] {
    return this.#stream;
  }

  get listen(): readonly Float32Array[] {
    return this.#listen;
  }

  /** The row of the echo, the last; undefined where there is none. */
  get echo(): Float32Array | undefined {
    return this.hasEcho ? this.#all.at(-1) : undefined;
  }
}
