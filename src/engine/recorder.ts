// Records activations while they play: block after block of a value, put together to a capture. Bounded; it takes what the
// engine hands out and never asks for a block itself.

import { type Capture, checkCapture, LONGEST_CAPTURE } from '../bend/resources.ts';
import { failure } from '../errors.ts';
import { frames, joined, joinedEntries, lastSize } from './joining.ts';
import { countOf, numbersOf, type TensorData } from './tensor.ts';

/** What is recorded, and how its blocks go together. */
export interface RecorderOptions {
  readonly name: string;
  /** As it was typed. */
  readonly target: string;
  /** The graph's name for the value. */
  readonly value: string;
  /** True where its last axis is frames. */
  readonly hasFrames: boolean;
  /** Frames a second; null where nothing tells. */
  readonly frameRateHz: number | null;
  /** Frames with which each block begins that the block before had already. */
  readonly repeated: number;
}

export class Recorder {
  readonly value: string;
  private readonly blocks: TensorData[] = [];
  private numbers = 0;
  private full = false;

  constructor(private readonly options: RecorderOptions) {
    this.value = options.value;
  }

  /** Keeps one block; the first that does not fit any more ends the recording. */
  add(block: TensorData): void {
    const { repeated } = this.options;
    const isFirst = this.blocks.length === 0;
    const kept = isFirst || repeated === 0 ? block : frames(block, repeated, lastSize(block.shape));
    const count = countOf(kept.shape);
    this.full ||= this.numbers + count > LONGEST_CAPTURE;
    if (this.full) return;
    this.blocks.push(kept);
    this.numbers += count;
  }

  /**
   * What was recorded: blocks of frames one after the other in time; without frames each block adds its entries to the
   * batch. Throws `shape-mismatch` where nothing was recorded, or blocks of several shapes.
   */
  finish(): Capture {
    const { name, target, hasFrames, frameRateHz } = this.options;
    if (this.blocks.length === 0) {
      const what = this.full ? `a block is longer than ${LONGEST_CAPTURE} numbers` : 'nothing was played';
      throw failure('shape-mismatch', `capture ${name}`, what);
    }
    const whole = hasFrames ? joined(this.blocks) : joinedEntries(this.blocks);
    const { shape } = whole;
    return checkCapture({ name, target, shape, data: numbersOf(whole), frameRateHz, isWhole: !this.full });
  }
}
