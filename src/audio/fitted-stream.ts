// A stream for sound with other channels than it has: a stream of one channel takes the mean of all that come, and where there is
// no stream at all the sound itself goes through. Allocates when sound comes with more channels than ever before.
import type { FrameStream } from './frame-stream.ts';
import { Reblocker } from './reblock.ts';

/** A stream that knows how many channels it takes. */
export interface ChannelStream extends FrameStream {
  readonly inputChannels: number;
}

/** Frames that go into the stream at a time. */
const PART_FRAMES = 512;
/** Frames that may wait where there is no stream. */
const ROOM_FRAMES = 65_536;

export class FittedStream implements FrameStream {
  readonly #mean = [new Float32Array(PART_FRAMES)];
  readonly #through: Reblocker;

  /** `stream` is asked anew each time; `channels` go through where it gives null. */
  constructor(
    private readonly stream: () => ChannelStream | null,
    channels: number,
  ) {
    this.#through = new Reblocker({ channels, capacityFrames: ROOM_FRAMES, latencyFrames: 0 });
  }

  get waitingBlocks(): number {
    return this.stream()?.waitingBlocks ?? 0;
  }

  get free(): number {
    return this.stream()?.free ?? this.#through.free;
  }

  get available(): number {
    return this.stream()?.available ?? this.#through.available;
  }

  push(block: readonly Float32Array[], start: number, frames: number): number {
    const stream = this.stream();
    if (stream === null) return this.#through.push(block, start, frames);
    if (stream.inputChannels !== 1 || block.length < 2) return stream.push(block, start, frames);
    let pushed = 0;
    while (pushed < frames) {
      const part = Math.min(PART_FRAMES, frames - pushed);
      this.#mix(block, start + pushed, part);
      const taken = stream.push(this.#mean, 0, part);
      pushed += taken;
      if (taken < part) break;
    }
    return pushed;
  }

  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const stream = this.stream();
    return stream === null ? this.#through.pull(out, start, frames) : stream.pull(out, start, frames);
  }

  #mix(block: readonly Float32Array[], start: number, frames: number): void {
    const [mean] = this.#mean;
    if (mean === undefined) return;
    const part = 1 / block.length;
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0;
      for (let channel = 0; channel < block.length; channel++) sum += block[channel]?.[start + frame] ?? 0;
      mean[frame] = sum * part;
    }
  }
}
