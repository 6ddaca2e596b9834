// A stream at the host's rate around one at the model's: what goes in is resampled, what comes out is resampled back. As many
// frames come out as went in, a constant number of frames later; the sound itself is never resampled and in step with the rest.
import { LevelRamp } from '../../audio/level-ramp.ts';
import { heldFrames, PIECE_FRAMES, RateConverter } from '../../audio/rate-converter.ts';
import { Reblocker } from '../../audio/reblock.ts';
import { copyFiniteInto, rows, silence } from '../../audio/rows.ts';
import { WetMix } from '../../audio/wet-mix.ts';
import { framesOfMs, latencyFrames, roomFrames } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';
import { JOIN_MS, type LiveStream } from './live-stream.ts';
import { Parting } from './parting.ts';
import { RatedPlanes } from './rated-planes.ts';
import type { SoundStream, StreamBefore, StreamCounts } from './sound-stream.ts';

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

/** Gives the memory of a bridge back. */
export function closeBridge(bridge: Bridge | null): void {
  bridge?.inward.close();
  bridge?.outward.close();
}

export interface RatedOptions {
  readonly bridge: Bridge;
  /** False where latents go in or come out: silence takes the place of the sound itself. */
  readonly isSound: boolean;
  /** Null for the first one. */
  readonly before: StreamBefore | null;
  /** Told when it has faded out. */
  readonly onLeft: () => void;
}

export class RatedStream implements SoundStream {
  readonly sampleRate: number;
  readonly latencySamples: number;
  private readonly ratio: number;
  private readonly dryLine: Reblocker;
  private readonly ready: Reblocker;
  private readonly mix: WetMix;
  private readonly planes: RatedPlanes;
  private readonly coming: LevelRamp;
  private readonly going: LevelRamp;
  private readonly gate: LevelRamp;
  private readonly parting: Parting;
  private readonly taken: readonly Float32Array[];
  private readonly inside: readonly Float32Array[];
  private readonly heard: readonly Float32Array[];
  private readonly converted: readonly Float32Array[];
  private readonly dry: readonly Float32Array[];
  private readonly wet: readonly Float32Array[];
  /** Frames of streams before that were not pulled yet: silence. */
  private owed: number;
  private pushed = 0;
  private pulled = 0;
  private isEnding = false;

  constructor(
    private readonly inner: LiveStream,
    private readonly options: RatedOptions,
  ) {
    const { bridge, before } = options;
    const { inward, outward, hostHz } = bridge;
    const { inputChannels, outputChannels, geometry } = inner;
    const modelHz = geometry.sampleRate;
    this.sampleRate = hostHz;
    this.ratio = modelHz / hostHz;
    const held = Math.ceil(heldFrames(hostHz, modelHz) / this.ratio) + heldFrames(modelHz, hostHz);
    const latency = Math.round(latencyFrames(geometry) / this.ratio) + held;
    const capacityFrames = latency + Math.floor(roomFrames(geometry) / this.ratio) - 2 * held;
    this.latencySamples = latency;
    this.dryLine = new Reblocker({ channels: inputChannels, capacityFrames, latencyFrames: latency });
    const readyFrames = held + PIECE_FRAMES + 2 * outward.mostFrames;
    this.ready = new Reblocker({
      channels: outputChannels,
      capacityFrames: readyFrames,
      latencyFrames: held,
    });
    const join = framesOfMs(JOIN_MS, hostHz);
    this.planes = new RatedPlanes({
      joinFrames: join,
      ratio: this.ratio,
      heldFrames: held,
      pieceFrames: PIECE_FRAMES,
      roomFrames: Math.ceil(2 * readyFrames * this.ratio) + 2 * PIECE_FRAMES,
      mostFrames: capacityFrames,
    });
    this.mix = new WetMix(join);
    this.coming = new LevelRamp(join, before === null ? 1 : 0);
    this.going = new LevelRamp(join, 1);
    this.gate = new LevelRamp(join, 1);
    this.parting = new Parting(before?.tail ?? []);
    this.owed = before === null ? 0 : before.pushed - before.pulled;
    this.taken = rows(inputChannels, PIECE_FRAMES);
    this.inside = rows(inputChannels, inward.mostFrames);
    this.heard = rows(outputChannels, PIECE_FRAMES);
    this.converted = rows(outputChannels, outward.mostFrames);
    this.dry = rows(inputChannels, PIECE_FRAMES);
    this.wet = rows(outputChannels, PIECE_FRAMES);
  }

  get inputChannels(): number {
    return this.inner.inputChannels;
  }

  get outputChannels(): number {
    return this.inner.outputChannels;
  }

  get geometry() {
    return this.inner.geometry;
  }

  get free(): number {
    return this.dryLine.free;
  }

  get available(): number {
    return this.owed + this.pushed - this.pulled;
  }

  get nextBlock(): number {
    return this.inner.nextBlock;
  }

  get waitingBlocks(): number {
    return this.inner.waitingBlocks;
  }

  get isFresh(): boolean {
    return this.pushed === 0;
  }

  get place() {
    const before = this.options.before?.pushed ?? 0;
    return { pushed: before + this.pushed, pulled: before - this.owed + this.pulled };
  }

  get counts(): StreamCounts {
    return { ...this.inner.counts, ...this.place };
  }

  setLatePolicy(policy: LatePolicy): void {
    this.inner.setLatePolicy(policy);
  }

  setWet(wet: number, frames = 0): void {
    this.mix.moveTo(wet, frames);
  }

  setOpen(isOpen: boolean): void {
    this.gate.moveTo(isOpen ? 1 : 0);
  }

  leave(): void {
    this.going.moveTo(0);
    this.planes.moveTo(0);
  }

  stay(): void {
    this.going.moveTo(1);
    this.planes.moveTo(1);
  }

  push(block: readonly Float32Array[], start: number, frames: number): number {
    const count = Math.max(0, Math.min(frames, this.dryLine.free));
    for (let at = 0; at < count; ) {
      const part = Math.min(count - at, PIECE_FRAMES);
      copyFiniteInto(this.taken, block, start + at, part);
      this.coming.apply(this.taken, 0, part);
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
    return this.give(out, start, Math.max(0, Math.min(frames, this.owed + this.dryLine.available)));
  }

  pullListened(out: readonly Float32Array[], start: number, frames: number): number {
    return this.planes.pull(out, start, frames);
  }

  private give(out: readonly Float32Array[], start: number, count: number): number {
    this.planes.begin();
    let at = this.payBack(out, start, count);
    while (at < count) {
      const part = Math.min(count - at, PIECE_FRAMES);
      if (!this.prepare(part)) break;
      this.hear(out, start + at, part);
      at += part;
    }
    this.parting.apply(out, start, at);
    if (this.going.isSilent) this.options.onLeft();
    return at;
  }

  /** Silence for what the streams before took and did not give. */
  private payBack(out: readonly Float32Array[], start: number, frames: number): number {
    const owed = Math.min(frames, this.owed);
    if (owed === 0) return 0;
    silence(out, start, owed);
    this.planes.pass(owed);
    this.owed -= owed;
    return owed;
  }

  private hear(out: readonly Float32Array[], start: number, frames: number): void {
    this.dryLine.pull(this.dry, 0, frames);
    if (!this.options.isSound) silence(this.dry, 0, frames);
    this.ready.pull(this.wet, 0, frames);
    this.planes.keep(frames);
    this.mix.apply(out, start, this.dry, this.wet, frames);
    this.going.apply(out, start, frames);
    this.gate.apply(out, start, frames);
    this.pulled += frames;
  }

  /** Fetches from the model's side what is missing and no more; false where an ending stream has nothing more. */
  private prepare(frames: number): boolean {
    const { inner, ready, options, ratio } = this;
    for (let missing = frames - ready.available; missing > 0; missing = frames - ready.available) {
      const wanted = Math.min(PIECE_FRAMES, Math.ceil(missing * ratio));
      const heard = this.isEnding ? inner.tail(this.heard, 0, wanted) : inner.pull(this.heard, 0, wanted);
      if (heard === 0) return false;
      this.planes.take(inner, heard);
      const converted = options.bridge.outward.convert(this.heard, 0, heard, this.converted);
      ready.push(this.converted, 0, converted);
    }
    return true;
  }
}
