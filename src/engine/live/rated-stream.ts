// A stream at the host's rate around one at the model's: what goes in is resampled, what comes out is resampled back. As many
// frames come out as went in, a constant number of frames later; the sound itself is never resampled and in step with the rest.
import { heldFrames, PIECE_FRAMES, RateConverter } from '../../audio/rate-converter.ts';
import { Reblocker } from '../../audio/reblock.ts';
import { copyFiniteInto, rows } from '../../audio/rows.ts';
import { WetMix } from '../../audio/wet-mix.ts';
import { framesOfMs, latencyFrames, waitFrames } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';
import { JOIN_MS, type LiveStream, type StreamCounts } from './live-stream.ts';
import { Parting } from './parting.ts';
import type { SoundStream } from './sound-stream.ts';

/** What turns one rate into the other, both ways. */
export interface Bridge {
  readonly hostHz: number;
  readonly inward: RateConverter;
  readonly outward: RateConverter;
}

/** Opens a bridge. Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz. */
export async function openBridge(
  hostHz: number,
  modelHz: number,
  channels: { readonly input: number; readonly output: number },
): Promise<Bridge> {
  const inward = await RateConverter.open(channels.input, hostHz, modelHz);
  const outward = await RateConverter.open(channels.output, modelHz, hostHz);
  return { hostHz, inward, outward };
}

export interface RatedOptions {
  readonly bridge: Bridge;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** The most frames waiting between push and pull, at the model's rate. */
  readonly roomFrames: number;
}

export class RatedStream implements SoundStream {
  readonly latencySamples: number;
  private readonly ratio: number;
  private readonly dryLine: Reblocker;
  private readonly ready: Reblocker;
  private readonly mix: WetMix;
  private readonly taken: readonly Float32Array[];
  private readonly inside: readonly Float32Array[];
  private readonly heard: readonly Float32Array[];
  private readonly converted: readonly Float32Array[];
  private readonly dry: readonly Float32Array[];
  private readonly wet: readonly Float32Array[];
  private parting: Parting | null = null;
  private pushed = 0;
  private pulled = 0;
  private isEnding = false;

  constructor(
    private readonly inner: LiveStream,
    private readonly options: RatedOptions,
  ) {
    const { bridge, inputChannels, outputChannels, roomFrames } = options;
    const { inward, outward, hostHz } = bridge;
    const modelHz = inner.geometry.sampleRate;
    this.ratio = modelHz / hostHz;
    const held = Math.ceil(heldFrames(hostHz, modelHz) / this.ratio) + heldFrames(modelHz, hostHz);
    const latency = Math.round(latencyFrames(inner.geometry) / this.ratio) + held;
    const room = Math.floor(roomFrames / this.ratio) - 2 * held;
    this.latencySamples = latency;
    this.dryLine = new Reblocker({
      channels: inputChannels,
      capacityFrames: latency + room,
      latencyFrames: latency,
    });
    this.ready = new Reblocker({
      channels: outputChannels,
      capacityFrames: held + PIECE_FRAMES + 2 * outward.mostFrames,
      latencyFrames: held,
    });
    this.mix = new WetMix(1 / framesOfMs(JOIN_MS, hostHz));
    this.taken = rows(inputChannels, PIECE_FRAMES);
    this.inside = rows(inputChannels, inward.mostFrames);
    this.heard = rows(outputChannels, PIECE_FRAMES);
    this.converted = rows(outputChannels, outward.mostFrames);
    this.dry = rows(inputChannels, PIECE_FRAMES);
    this.wet = rows(outputChannels, PIECE_FRAMES);
  }

  get geometry() {
    return this.inner.geometry;
  }

  get available(): number {
    return this.pushed - this.pulled;
  }

  get nextBlock(): number {
    return this.inner.nextBlock;
  }

  get waitingBlocks(): number {
    return this.inner.waitingBlocks;
  }

  get place() {
    const { pushed, pulled } = this;
    return { pushed, pulled };
  }

  get counts(): StreamCounts {
    return { ...this.inner.counts, ...this.place };
  }

  setLatePolicy(policy: LatePolicy): void {
    this.inner.setLatePolicy(policy);
  }

  setWet(wet: number): void {
    this.mix.target = wet;
  }

  follow(before: SoundStream): void {
    const { options, latencySamples: latency } = this;
    this.parting = new Parting({
      before,
      channels: options.outputChannels,
      joinFrames: framesOfMs(JOIN_MS, options.bridge.hostHz),
      silentFrames: Math.min(latency, Math.floor(waitFrames(this.geometry) / this.ratio)),
      latencyFrames: latency,
    });
  }

  push(block: readonly Float32Array[], start: number, frames: number): number {
    const count = Math.max(0, Math.min(frames, this.dryLine.free));
    for (let at = 0; at < count; ) {
      const part = Math.min(count - at, PIECE_FRAMES);
      copyFiniteInto(this.taken, block, start + at, part);
      this.dryLine.push(this.taken, 0, part);
      const inside = this.options.bridge.inward.convert(this.taken, 0, part, this.inside);
      this.inner.push(this.inside, 0, inside);
      this.pushed += part;
      at += part;
    }
    return count;
  }

  pull(out: readonly Float32Array[], start: number, frames: number): number {
    return this.give(out, start, Math.max(0, Math.min(frames, this.available)));
  }

  tail(out: readonly Float32Array[], start: number, frames: number): number {
    this.isEnding = true;
    return this.give(out, start, Math.max(0, Math.min(frames, this.dryLine.available)));
  }

  private give(out: readonly Float32Array[], start: number, count: number): number {
    let at = 0;
    while (at < count) {
      const part = Math.min(count - at, PIECE_FRAMES);
      if (!this.prepare(part)) break;
      this.dryLine.pull(this.dry, 0, part);
      this.ready.pull(this.wet, 0, part);
      this.mix.apply(out, start + at, this.dry, this.wet, part);
      if (this.parting !== null) this.partIn(this.parting, out, start + at, part);
      this.pulled += part;
      at += part;
    }
    return at;
  }

  /** Fetches from the model's side what is missing and no more; false where an ending stream has nothing more. */
  private prepare(frames: number): boolean {
    const { inner, ready, options, ratio } = this;
    for (let missing = frames - ready.available; missing > 0; missing = frames - ready.available) {
      const wanted = Math.min(PIECE_FRAMES, Math.ceil(missing * ratio));
      const heard = this.isEnding ? inner.tail(this.heard, 0, wanted) : inner.pull(this.heard, 0, wanted);
      if (heard === 0) return false;
      const converted = options.bridge.outward.convert(this.heard, 0, heard, this.converted);
      ready.push(this.converted, 0, converted);
    }
    return true;
  }

  private partIn(parting: Parting, out: readonly Float32Array[], start: number, frames: number): void {
    parting.apply(out, start, frames);
    if (parting.isOver) this.parting = null;
  }
}
