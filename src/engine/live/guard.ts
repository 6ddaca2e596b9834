// The last thing before a block leaves the worker: no NaN, no infinity, no runaway level or offset gets through. Takes the
// rows of a block, lets them pass or puts a fade in their place; allocates nothing while it plays.
import type { Runaway } from './lane-messages.ts';

/** Louder than this is no sound any more: 18 dB over full scale. */
const LOUDEST = 8;
/** A mean this far from 0 over a quarter of a second is no sound either. */
const LARGEST_OFFSET = 0.5;
export const OFFSET_MS = 250;

export interface GuardOptions {
  readonly channels: number;
  readonly block: number;
  readonly fadeFrames: number;
  /** Blocks in a row whose mean may be too far from 0. */
  readonly offsetBlocks: number;
  /** False where latents come out: they may be of any level and stand where they like. */
  readonly isSound: boolean;
}

export class Guard {
  readonly #last: Float32Array;
  /** Blocks in a row with an offset, channel by channel. */
  readonly #leaning: Int32Array;
  #wasSilenced = false;

  constructor(private readonly options: GuardOptions) {
    this.#last = new Float32Array(options.channels);
    this.#leaning = new Int32Array(options.channels);
  }

  /** What is wrong with a block, or null. */
  look(rows: readonly Float32Array[]): Runaway | null {
    let found: Runaway | null = null;
    for (let channel = 0; channel < this.#last.length; channel++) {
      const row = rows[channel];
      if (row === undefined) continue;
      let sum = 0;
      let largest = 0;
      for (let frame = 0; frame < row.length; frame++) {
        const sample = row[frame] ?? 0;
        sum += sample;
        if (sample > largest) largest = sample;
        else if (-sample > largest) largest = -sample;
      }
      // One NaN makes the sum one; opposite infinities do too.
      if (sum - sum !== 0) return 'not a number';
      if (!this.options.isSound) continue;
      const isLeaning = Math.abs(sum) > LARGEST_OFFSET * row.length;
      this.#leaning[channel] = isLeaning ? (this.#leaning[channel] ?? 0) + 1 : 0;
      if (largest > LOUDEST) found = 'level';
      else if (found === null && (this.#leaning[channel] ?? 0) >= this.options.offsetBlocks) found = 'offset';
    }
    return found;
  }

  /** Lets a good block pass; after a silence it comes up slowly. */
  pass(rows: readonly Float32Array[]): void {
    if (this.#wasSilenced) this.#fadeIn(rows);
    this.#wasSilenced = false;
    const end = this.options.block - 1;
    for (let channel = 0; channel < this.#last.length; channel++) {
      const row = rows[channel];
      if (row !== undefined) this.#last[channel] = row[end] ?? 0;
    }
  }

  /** Puts silence in the place of a block, with the way down from what was heard last. */
  silence(rows: readonly Float32Array[]): void {
    const { fadeFrames } = this.options;
    for (let channel = 0; channel < this.#last.length; channel++) {
      const row = rows[channel];
      if (row === undefined) continue;
      const last = this.#last[channel] ?? 0;
      row.fill(0);
      for (let frame = 0; frame < fadeFrames && frame < row.length; frame++)
        row[frame] = last * (0.5 + 0.5 * Math.cos((Math.PI * (frame + 1)) / (fadeFrames + 1)));
      this.#last[channel] = 0;
      this.#leaning[channel] = 0;
    }
    this.#wasSilenced = true;
  }

  #fadeIn(rows: readonly Float32Array[]): void {
    const { fadeFrames } = this.options;
    for (let channel = 0; channel < this.#last.length; channel++) {
      const row = rows[channel];
      if (row === undefined) continue;
      for (let frame = 0; frame < fadeFrames && frame < row.length; frame++)
        row[frame] = (row[frame] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * frame) / fadeFrames));
    }
  }
}

/** True where all numbers of an array are finite. */
export function isFiniteArray(numbers: Float32Array | Float64Array): boolean {
  let sum = 0;
  // 0 times a number is 0, times an infinity or NaN it is NaN.
  for (let index = 0; index < numbers.length; index++) sum += (numbers[index] ?? 0) * 0;
  return sum === 0;
}
