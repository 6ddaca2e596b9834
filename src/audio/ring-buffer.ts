// A queue of frames between two threads, in shared memory: one thread pushes, one pulls, neither waits. All memory is made
// at the beginning; push and pull allocate nothing and never throw.

/** The shared memory of a ring; goes to another thread as it is. */
export interface RingMemory {
  readonly channels: number;
  /** A power of two. */
  readonly capacityFrames: number;
  readonly buffer: SharedArrayBuffer;
}

/** Where the two counters lie; both run on beyond the capacity and wrap at 2^32. */
const WRITTEN = 0;
const READ = 1;
const HEADER_BYTES = 8;

/** Memory for at least so many frames, rounded up to a power of two. */
export function ringMemory(channels: number, leastFrames: number): RingMemory {
  const capacityFrames = 2 ** Math.ceil(Math.log2(Math.max(2, leastFrames)));
  const buffer = new SharedArrayBuffer(HEADER_BYTES + 4 * channels * capacityFrames);
  return { channels, capacityFrames, buffer };
}

/** Forgets what is in a ring that neither thread uses. */
export function clearRing({ buffer }: RingMemory): void {
  new Int32Array(buffer, 0, 2).fill(0);
}

/** One end of a ring: the writer uses `push` and `free`, the reader `pull`, `skip` and `available`. */
export class RingBuffer {
  readonly #counters: Int32Array;
  readonly #rows: readonly Float32Array[];
  readonly #capacity: number;

  constructor({ channels, capacityFrames, buffer }: RingMemory) {
    this.#capacity = capacityFrames;
    this.#counters = new Int32Array(buffer, 0, 2);
    this.#rows = Array.from(
      { length: channels },
      (_, channel) => new Float32Array(buffer, HEADER_BYTES + 4 * channel * capacityFrames, capacityFrames),
    );
  }

  /** Frames that can be pulled. */
  get available(): number {
    return (Atomics.load(this.#counters, WRITTEN) - Atomics.load(this.#counters, READ)) >>> 0;
  }

  /** Frames that can still be pushed. */
  get free(): number {
    return this.#capacity - this.available;
  }

  /**
   * Takes up to `frames` frames of `block` (`[channels][frames]`) from frame `start` on and says how many. A channel
   * that `block` lacks is silence.
   */
  push(block: readonly Float32Array[], start: number, frames: number): number {
    const taken = Math.max(0, Math.min(frames, this.free));
    const mask = this.#capacity - 1;
    const written = Atomics.load(this.#counters, WRITTEN);
    for (let channel = 0; channel < this.#rows.length; channel++) {
      const row = this.#rows[channel];
      const source = block[channel];
      if (row === undefined) continue;
      for (let frame = 0; frame < taken; frame++)
        row[(written + frame) & mask] = source === undefined ? 0 : (source[start + frame] ?? 0);
    }
    Atomics.add(this.#counters, WRITTEN, taken);
    return taken;
  }

  /**
   * Writes up to `frames` frames into `out` (`[channels][frames]`) from frame `start` on and says how many. A channel the
   * ring lacks becomes silence.
   */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const given = Math.max(0, Math.min(frames, this.available));
    const mask = this.#capacity - 1;
    const read = Atomics.load(this.#counters, READ);
    for (let channel = 0; channel < out.length; channel++) {
      const target = out[channel];
      const row = this.#rows[channel];
      if (target === undefined) continue;
      for (let frame = 0; frame < given; frame++)
        target[start + frame] = row === undefined ? 0 : (row[(read + frame) & mask] ?? 0);
    }
    Atomics.add(this.#counters, READ, given);
    return given;
  }

  /** Forgets up to `frames` frames and says how many. */
  skip(frames: number): number {
    const skipped = Math.max(0, Math.min(frames, this.available));
    Atomics.add(this.#counters, READ, skipped);
    return skipped;
  }
}
