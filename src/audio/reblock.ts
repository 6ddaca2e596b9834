// A ring buffer between blocks of different lengths: any number of frames in, exactly as many as asked out. All memory
// is made when it is built; push and pull allocate nothing, never throw and never grow.
import { rows } from './rows.ts';

export interface ReblockOptions {
  readonly channels: number;
  /** The most frames it holds. */
  readonly capacityFrames: number;
  /** Frames of silence that come out before what is pushed; 0 where it is left out. */
  readonly latencyFrames?: number;
}

/**
 * The least silence with which `hostFrames` can be pulled after every push of `hostFrames`, while what is in between
 * is worked on in blocks of `blockFrames`.
 */
export function reblockLatency(hostFrames: number, blockFrames: number): number {
  return blockFrames - greatestDivisor(hostFrames, blockFrames);
}

/** The greatest whole number that divides both. */
export function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** A queue of frames for one writer and one reader on the same thread. */
export class Reblocker {
  readonly #rings: readonly Float32Array[];
  readonly #capacity: number;
  #read = 0;
  #count = 0;

  constructor({ channels, capacityFrames, latencyFrames = 0 }: ReblockOptions) {
    this.#capacity = Math.max(capacityFrames, latencyFrames);
    this.#rings = rows(channels, this.#capacity);
    this.#count = latencyFrames;
  }

  /** Frames that can be pulled. */
  get available(): number {
    return this.#count;
  }

  /** Frames that can still be pushed. */
  get free(): number {
    return this.#capacity - this.#count;
  }

  /**
   * Takes `frames` frames of `block` (`[channels][frames]`) from frame `start` on; says how many it took, fewer where
   * it is full. A channel that `block` lacks is silence.
   */
  push(block: readonly Float32Array[], start: number, frames: number): number {
    const taken = Math.max(0, Math.min(frames, this.#capacity - this.#count));
    for (let channel = 0; channel < this.#rings.length; channel++) {
      const ring = this.#rings[channel];
      const source = block[channel];
      if (ring === undefined) continue;
      let at = (this.#read + this.#count) % this.#capacity;
      for (let frame = 0; frame < taken; frame++) {
        ring[at] = source === undefined ? 0 : (source[start + frame] ?? 0);
        at = at + 1 === this.#capacity ? 0 : at + 1;
      }
    }
    this.#count += taken;
    return taken;
  }

  /**
   * Writes exactly `frames` frames into `out` (`[channels][frames]`) from frame `start` on and gives `frames`, or
   * where fewer are there gives 0 and leaves `out` as it is.
   */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    if (frames <= 0 || frames > this.#count) return 0;
    for (let channel = 0; channel < out.length; channel++) {
      const target = out[channel];
      const ring = this.#rings[channel];
      if (target === undefined) continue;
      let at = this.#read;
      for (let frame = 0; frame < frames; frame++) {
        target[start + frame] = ring === undefined ? 0 : (ring[at] ?? 0);
        at = at + 1 === this.#capacity ? 0 : at + 1;
      }
    }
    this.#read = (this.#read + frames) % this.#capacity;
    this.#count -= frames;
    return frames;
  }
}
