// A stream of sound from one rate to another, by libsamplerate's sinc converter of medium quality. What goes in comes out at the
// same moment, as soon as the filter has what it needs; how the stream is cut changes nothing. The library leaves some 200
// bytes of garbage for a call; all else is made when it is opened.
import samplerate from '@alexanderolsen/libsamplerate-js';
import { checkRate } from './resample.ts';

/** The most frames that are converted in one go. */
export const PIECE_FRAMES = 512;
/** Frames of the lower rate on one side of the filter, and what counting in whole frames may add. */
const FILTER_FRAMES = 47;

const QUALITY = samplerate.ConverterType.SRC_SINC_MEDIUM_QUALITY;

type Converter = Awaited<ReturnType<typeof samplerate.create>>;

/** Frames of the other rate that are not out yet at most, whatever went in. */
export function heldFrames(fromHz: number, toHz: number): number {
  return Math.ceil(FILTER_FRAMES * Math.max(1, toHz / fromHz)) + 2;
}

export class RateConverter {
  private constructor(
    private readonly converters: readonly Converter[],
    /** The most frames that come out in one go. */
    readonly mostFrames: number,
  ) {}

  /** Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz. */
  static async open(channels: number, fromHz: number, toHz: number): Promise<RateConverter> {
    checkRate(fromHz);
    checkRate(toHz);
    const converters: Converter[] = [];
    for (let channel = 0; channel < channels; channel++)
      converters.push(await samplerate.create(1, fromHz, toHz, { converterType: QUALITY }));
    return new RateConverter(converters, Math.ceil((PIECE_FRAMES * toHz) / fromHz) + 2);
  }

  /**
   * Takes up to `PIECE_FRAMES` frames of `block` (`[channels][frames]`) from frame `start` on, writes what comes out to the
   * beginning of `out` and says how many frames that are.
   */
  convert(
    block: readonly Float32Array[],
    start: number,
    frames: number,
    out: readonly Float32Array[],
  ): number {
    let given = 0;
    for (let channel = 0; channel < this.converters.length; channel++) {
      const converter = this.converters[channel];
      const row = block[channel];
      const target = out[channel];
      if (frames === 0 || converter === undefined || row === undefined || target === undefined) continue;
      given = convertRow(converter, row, start, frames);
      copy(converter.targetArray, 0, target, given);
    }
    return given;
  }

  /** Gives the memory of the library back. */
  close(): void {
    for (const converter of this.converters) if (!converter.isDestroyed) converter.destroy();
  }
}

/** Through the library's own memory: its `full` copies too, and leaves a number on the heap for each frame. */
function convertRow(converter: Converter, row: Float32Array, start: number, frames: number): number {
  copy(row, start, converter.sourceArray, frames);
  // The library knows its rates; here they are only asked for.
  return converter.module.full(frames, 1, QUALITY, 1, 1);
}

function copy(from: Float32Array, start: number, to: Float32Array, frames: number): void {
  for (let frame = 0; frame < frames; frame++) to[frame] = from[start + frame] ?? 0;
}
