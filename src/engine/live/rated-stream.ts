// A stream at the host's rate around one at the model's: what goes in is resampled, what comes out is resampled back. As many
// frames come out as went in, a constant number of frames later; the sound itself is never resampled and in step with the rest.
import { heldFrames, PIECE_FRAMES, RateConverter } from '../../audio/rate-converter.ts';
import { Reblocker } from '../../audio/reblock.ts';
import { rows } from '../../audio/rows.ts';
import { framesOfMs, latencyFrames, roomFrames } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';
import type { LiveStream } from './live-stream.ts';
import { RatedPlanes } from './rated-planes.ts';
import type { SoundStream, StreamBefore, StreamCounts } from './sound-stream.ts';
import { JOIN_MS, StreamEdge } from './stream-edge.ts';

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
  private readonly bridge: Bridge;
  private readonly ratio: number;
  private readonly edge: StreamEdge;
  private readonly ready: Reblocker;
  private readonly planes: RatedPlanes;
  private readonly inside: readonly Float32Array[];
  private readonly heard: readonly Float32Array[];
  private readonly converted: readonly Float32Array[];
  private readonly wet: readonly Float32Array[];
  private isEnding = false;

  constructor(
    private readonly inner: LiveStream,
    options: RatedOptions,
  ) {
    const { bridge, isSound, before, onLeft } = options;
    const { inward, outward, hostHz } = bridge;
    this.bridge = bridge;
    const { inputChannels, outputChannels, geometry } = inner;
    const modelHz = geometry.sampleRate;
    this.sampleRate = hostHz;
    this.ratio = modelHz / hostHz;
    const held = Math.ceil(heldFrames(hostHz, modelHz) / this.ratio) + heldFrames(modelHz, hostHz);
    const latency = Math.round(latencyFrames(geometry) / this.ratio) + held;
    const capacityFrames = latency + Math.floor(roomFrames(geometry) / this.ratio) - 2 * held;
    this.latencySamples = latency;
    const readyFrames = held + PIECE_FRAMES + 2 * outward.mostFrames;
    this.ready = new Reblocker({
      channels: outputChannels,
      capacityFrames: readyFrames,
      latencyFrames: held,
    });
    this.planes = new RatedPlanes({
      joinFrames: framesOfMs(JOIN_MS, hostHz),
      ratio: this.ratio,
      heldFrames: held,
      pieceFrames: PIECE_FRAMES,
      roomFrames: Math.ceil(2 * readyFrames * this.ratio) + 2 * PIECE_FRAMES,
      mostFrames: capacityFrames,
    });
    this.edge = new StreamEdge({
      ...{ inputChannels, isSound, before, capacityFrames, onLeft },
      sampleRate: hostHz,
      pieceFrames: PIECE_FRAMES,
      latencyFrames: latency,
      planes: this.planes,
    });
    this.inside = rows(inputChannels, inward.mostFrames);
    this.heard = rows(outputChannels, PIECE_FRAMES);
    this.converted = rows(outputChannels, outward.mostFrames);
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
    return this.edge.free;
  }

  get available(): number {
    return this.edge.available;
  }

  get nextBlock(): number {
    return this.inner.nextBlock;
  }

  get waitingBlocks(): number {
    return this.inner.waitingBlocks;
  }

  get isFresh(): boolean {
    return this.edge.isFresh;
  }

  get place() {
    return this.edge.place;
  }

  get counts(): StreamCounts {
    return { ...this.inner.counts, ...this.place };
  }

  setLatePolicy(policy: LatePolicy): void {
    this.inner.setLatePolicy(policy);
  }

  setWet(wet: number, frames = 0): void {
    this.edge.setWet(wet, frames);
  }

  setOpen(isOpen: boolean): void {
    this.edge.setOpen(isOpen);
  }

  leave(): void {
    this.edge.leave();
  }

  stay(): void {
    this.edge.stay();
  }

  push(block: readonly Float32Array[], start: number, frames: number): number {
    const { edge } = this;
    const count = Math.max(0, Math.min(frames, edge.free));
    for (let at = 0; at < count; ) {
      const part = Math.min(count - at, PIECE_FRAMES);
      edge.take(block, start + at, part);
      const inside = this.bridge.inward.convert(edge.taken, 0, part, this.inside);
      this.inner.push(this.inside, 0, inside);
      edge.pushed += part;
      at += part;
    }
    return count;
  }

  pull(out: readonly Float32Array[], start: number, frames: number): number {
    return this.give(out, start, Math.max(0, Math.min(frames, this.edge.available)));
  }

  tail(out: readonly Float32Array[], start: number, frames: number): number {
    this.isEnding = true;
    return this.give(out, start, Math.max(0, Math.min(frames, this.edge.rest)));
  }

  pullListened(out: readonly Float32Array[], start: number, frames: number): number {
    return this.planes.pull(out, start, frames);
  }

  private give(out: readonly Float32Array[], start: number, count: number): number {
    const { edge } = this;
    let at = edge.begin(out, start, count);
    while (at < count) {
      const part = Math.min(count - at, PIECE_FRAMES);
      if (!this.prepare(part)) break;
      edge.fetchDry(part);
      this.ready.pull(this.wet, 0, part);
      this.planes.keep(part);
      edge.give(out, start + at, this.wet, part);
      at += part;
    }
    return edge.end(out, start, at);
  }

  /** Fetches from the model's side what is missing and no more; false where an ending stream has nothing more. */
  private prepare(frames: number): boolean {
    const { inner, ready, bridge, ratio } = this;
    for (let missing = frames - ready.available; missing > 0; missing = frames - ready.available) {
      const wanted = Math.min(PIECE_FRAMES, Math.ceil(missing * ratio));
      const heard = this.isEnding ? inner.tail(this.heard, 0, wanted) : inner.pull(this.heard, 0, wanted);
      if (heard === 0) return false;
      this.planes.take(inner, heard);
      const converted = bridge.outward.convert(this.heard, 0, heard, this.converted);
      ready.push(this.converted, 0, converted);
    }
    return true;
  }
}
