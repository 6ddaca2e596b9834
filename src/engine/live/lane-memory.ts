// The memory a playing worker shares with the thread that hears it: sound in, sound out, times of blocks, two counters.
// Made once for a lane; a lane that is given up takes its memory with it.
import { type RingMemory, ringMemory } from '../../audio/ring-buffer.ts';

export interface LaneMemory {
  readonly input: RingMemory;
  readonly output: RingMemory;
  /** Milliseconds of each block, one channel. */
  readonly times: RingMemory;
  readonly words: SharedArrayBuffer;
}

/** Counts up whenever the worker has to look. */
export const WAKE = 0;
/** Blocks that have been answered. */
export const DONE = 1;
/** Blocks that were passed over because they were too late to be heard. */
export const SKIPPED = 2;
const WORDS = 4;

export interface LaneShape {
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** Frames each ring has room for. */
  readonly roomFrames: number;
  readonly roomBlocks: number;
}

export function laneMemory({ inputChannels, outputChannels, roomFrames, roomBlocks }: LaneShape): LaneMemory {
  return {
    input: ringMemory(inputChannels, roomFrames),
    output: ringMemory(outputChannels, roomFrames),
    times: ringMemory(1, roomBlocks),
    words: new SharedArrayBuffer(4 * WORDS),
  };
}
