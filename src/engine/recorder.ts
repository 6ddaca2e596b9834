// Records activations while they play: block after block of a value, put together to a capture. Bounded; it takes what the
// engine hands out and never asks for a block itself.

import { framesAxis } from '../bend/captured-frames.ts';
import { type Capture, checkCapture, LONGEST_CAPTURE } from '../bend/resources.ts';
import { failure } from '../errors.ts';
import type { Dimension } from '../model/model.ts';
import { joined, joinedEntries } from './joining.ts';
import { countOf, numbersOf, type TensorData } from './tensor.ts';

/** What is recorded, and how its blocks go together. */
export interface RecorderOptions {
  readonly name: string;
  /** As it was typed. */
  readonly target: string;
  /** The graph's name for the value. */
  readonly value: string;
  /** As far as it is known before it runs. */
  readonly shape: readonly Dimension[] | null;
  /** Frames a second of the first input; null where nothing tells. */
  readonly inputRateHz: number | null;
}

export class Recorder {
  readonly value: string;
  private readonly blocks: TensorData[] = [];
  private numbers = 0;
  private frames = 0;
  private inputFrames = 0;
  private full = false;

  constructor(private readonly options: RecorderOptions) {
    this.value = options.value;
  }

  /** Keeps one block; the first that does not fit any more ends the recording. `inputFrames` is how long the input was. */
  add(block: TensorData, inputFrames: number): void {
    const count = countOf(block.shape);
    this.full ||= this.numbers + count > LONGEST_CAPTURE;
    if (this.full) return;
    this.blocks.push(block);
    this.numbers += count;
    this.frames += block.shape[block.shape.length - 1] ?? 1;
    this.inputFrames += inputFrames;
  }

  /**
   * What was recorded: blocks of frames one after the other in time; without frames each block adds its entries to the
   * batch. Throws `shape-mismatch` where nothing was recorded, or blocks of several shapes.
   */
  finish(): Capture {
    const { name, target, shape, inputRateHz } = this.options;
    const [first] = this.blocks;
    if (first === undefined) {
      const what = this.full ? `a block is longer than ${LONGEST_CAPTURE} numbers` : 'nothing was played';
      throw failure('shape-mismatch', `capture ${name}`, what);
    }
    const hasFrames = framesAxis(shape ?? first.shape) !== null;
    const whole = hasFrames ? joined(this.blocks) : joinedEntries(this.blocks);
    const rate =
      hasFrames && inputRateHz !== null && this.inputFrames > 0
        ? (inputRateHz * this.frames) / this.inputFrames
        : null;
    return checkCapture({
      name,
      target,
      shape: whole.shape,
      data: numbersOf(whole),
      frameRateHz: rate,
      isWhole: !this.full,
    });
  }
}
