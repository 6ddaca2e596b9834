// A stream that gives back what went in, some frames later, as a live engine in bypass does.
import type { FrameStream } from '../../../src/audio/frame-stream.ts';
import { Reblocker } from '../../../src/audio/reblock.ts';

export class DelayStream implements FrameStream {
  waitingBlocks = 0;
  pushed = 0;
  pulled = 0;
  private readonly line: Reblocker;

  constructor(
    channels: number,
    readonly latencyFrames = 0,
    private readonly roomFrames = 60_000,
  ) {
    this.line = new Reblocker({ channels, capacityFrames: latencyFrames + roomFrames, latencyFrames });
  }

  get free(): number {
    return this.roomFrames - this.available;
  }

  get available(): number {
    return this.pushed - this.pulled;
  }

  push(block: readonly Float32Array[], start: number, frames: number): number {
    const count = Math.min(frames, this.free);
    this.pushed += this.line.push(block, start, count);
    return count;
  }

  pull(out: readonly Float32Array[], start: number, frames: number): number {
    const count = this.line.pull(out, start, Math.min(frames, this.available));
    this.pulled += count;
    return count;
  }
}
