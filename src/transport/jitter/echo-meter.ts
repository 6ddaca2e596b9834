// Measures how long sound is on its way through Max, in samples: an extra plane of what goes out carries the number of each frame;
// the patch sends that channel of jit.release~ back into an extra channel of jit.catch~. Writes and reads such planes.

/** Numbers run from 1 to this and begin anew; as fractions of 2^20 a float32 holds them exactly. 0 is no number. */
const PERIOD = 2 ** 20 - 1;
const SCALE = 2 ** 20;
/** So many frames must count up one by one before they are believed. */
const RUN_FRAMES = 64;

export interface Echo {
  /** Frames from the arrival of a frame to the arrival of its echo. */
  readonly delayFrames: number;
  /** The frame that came back. */
  readonly frame: number;
}

export class EchoMeter {
  #run = 0;
  #last = 0;

  /** Writes the numbers of frames from `first` on. */
  write(row: Float32Array, start: number, frames: number, first: number): void {
    for (let frame = 0; frame < frames; frame++)
      row[start + frame] = (((first + frame) % PERIOD) + 1) / SCALE;
  }

  /** Looks at what came back in the frames from number `first` on; null where there is no echo in the last of them. */
  read(row: Float32Array, start: number, frames: number, first: number): Echo | null {
    for (let frame = 0; frame < frames; frame++) {
      const code = Math.round((row[start + frame] ?? 0) * SCALE);
      const isNext = code > 0 && code <= PERIOD && code === (this.#last % PERIOD) + 1;
      this.#run = isNext ? this.#run + 1 : 0;
      this.#last = code;
    }
    if (frames <= 0 || this.#run < RUN_FRAMES) return null;
    const newest = first + frames - 1;
    const delayFrames = (((newest - (this.#last - 1)) % PERIOD) + PERIOD) % PERIOD;
    return { delayFrames, frame: newest - delayFrames };
  }
}
