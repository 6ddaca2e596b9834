// The memory a playing worker shares with the thread that hears it: sound in, sound out, recordings, times of blocks, two
// counters. Used again by another lane once both threads have left it.
import { clearRing, type RingMemory, ringMemory } from '../../audio/ring-buffer.ts';

export interface LaneMemory {
  readonly input: RingMemory;
  readonly output: RingMemory;
  /** What is recorded: the number of the block and its numbers, one after the other. */
  readonly taped: RingMemory;
  /** Milliseconds of each block, one channel. */
  readonly times: RingMemory;
  readonly words: SharedArrayBuffer;
}

/** Counts up whenever the worker has to look. */
export const WAKE = 0;
/** Blocks that have been answered. */
export const DONE = 1;
const WORDS = 2;

export interface LaneShape {
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** Frames each ring has room for. */
  readonly roomFrames: number;
  readonly roomBlocks: number;
  /** Numbers that are recorded of a block; 0 where nothing is. */
  readonly tapedNumbers: number;
}

export function laneMemory(shape: LaneShape): LaneMemory {
  const { inputChannels, outputChannels, roomFrames, roomBlocks, tapedNumbers } = shape;
  return {
    input: ringMemory(inputChannels, roomFrames),
    output: ringMemory(outputChannels, roomFrames),
    taped: ringMemory(1, tapedNumbers === 0 ? 0 : (1 + tapedNumbers) * roomBlocks),
    times: ringMemory(1, roomBlocks),
    words: new SharedArrayBuffer(4 * WORDS),
  };
}

/** The same memory with nothing in it; who still sleeps on its words is not woken by the next lane. */
export function emptied(memory: LaneMemory): LaneMemory {
  for (const ring of [memory.input, memory.output, memory.taped, memory.times]) clearRing(ring);
  return { ...memory, words: new SharedArrayBuffer(4 * WORDS) };
}
