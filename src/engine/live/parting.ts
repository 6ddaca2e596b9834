// From a stream that ends to one that begins: the end of the old one fades out over the silence in which the new one has not
// answered yet, and the new one fades in when it does. Works in place on what is about to be heard.
import type { SoundStream } from './sound-stream.ts';

export interface PartingOptions {
  readonly before: SoundStream;
  readonly channels: number;
  /** Frames of each fade. */
  readonly joinFrames: number;
  /** Frames of the new stream that are silent, and those after which all of it is there. */
  readonly silentFrames: number;
  readonly latencyFrames: number;
}

export class Parting {
  readonly #tail: readonly Float32Array[];
  readonly #inEnd: number;
  #at = 0;

  constructor(private readonly options: PartingOptions) {
    const { channels, joinFrames, latencyFrames } = options;
    this.#tail = Array.from({ length: channels }, () => new Float32Array(joinFrames));
    this.#inEnd = latencyFrames + joinFrames;
    options.before.tail(this.#tail, 0, joinFrames);
  }

  /** True when both fades are done. */
  get isOver(): boolean {
    return this.#at >= this.#inEnd;
  }

  /** Takes the next frames of the new stream, adds the end of the old one. */
  apply(out: readonly Float32Array[], start: number, frames: number): void {
    const { joinFrames, silentFrames } = this.options;
    const span = this.#inEnd - silentFrames;
    for (let channel = 0; channel < out.length; channel++) {
      const row = out[channel];
      const tail = this.#tail[Math.min(channel, this.#tail.length - 1)];
      if (row === undefined || tail === undefined) continue;
      for (let frame = 0; frame < frames && this.#at + frame < this.#inEnd; frame++) {
        const at = this.#at + frame;
        const inPart = at < silentFrames ? 0 : rise((at - silentFrames + 1) / (span + 1));
        const outPart = at < joinFrames ? 1 - rise((at + 1) / (joinFrames + 1)) : 0;
        row[start + frame] = (row[start + frame] ?? 0) * inPart + (tail[at] ?? 0) * outPart;
      }
    }
    this.#at += frames;
  }
}

function rise(part: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * part);
}
