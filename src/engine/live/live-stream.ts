// Sound in, sound out, at any vector size and without ever waiting: what was pushed comes out bent a constant time later, or
// where a block was late something else in its place. As many frames come out as went in, always.
import { performance } from 'node:perf_hooks';
import { Reblocker } from '../../audio/reblock.ts';
import { copyFiniteInto, rows } from '../../audio/rows.ts';
import { Seam } from '../../audio/seam.ts';
import { WetMix } from '../../audio/wet-mix.ts';
import { blockMs, framesOfMs, type Geometry, latencyFrames, waitFrames } from './geometry.ts';
import type { Lane } from './lane.ts';
import { type LatePolicy, LateSound } from './late-sound.ts';
import { Parting } from './parting.ts';
import { Relay } from './relay.ts';
import type { SoundStream } from './sound-stream.ts';
import { TimeHistogram } from './time-histogram.ts';

/** How long switches and the ways into and out of late blocks take. */
export const JOIN_MS = 10;
/** The longest fade from one structure to another. */
const SWAP_MS = 40;
/** Blocks without an answer after which a worker counts as hanging. */
const PATIENCE_BLOCKS = 4;

export interface StreamOptions {
  readonly geometry: Geometry;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** The most frames waiting between push and pull. */
  readonly roomFrames: number;
  /** Milliseconds that go on; for tests. */
  readonly clock?: () => number;
  /** Told before the first frame of a block is taken. */
  readonly onBlock: (block: number) => void;
  /** Told when a lane is heard no more. */
  readonly onRetired: (lane: Lane) => void;
  /** Told when the playing worker does not answer any more. */
  readonly onHang: () => void;
}

export interface StreamCounts {
  /** Frames that went in and came out. */
  readonly pushed: number;
  readonly pulled: number;
  /** Blocks that came too late to be heard whole. */
  readonly lateBlocks: number;
  /** Milliseconds a block took to compute. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** The usual block's part of the time it lasts, 0 to 1. */
  readonly load: number;
}

export class LiveStream implements SoundStream {
  readonly geometry: Geometry;
  readonly relay: Relay;
  private readonly late: LateSound;
  private readonly mix: WetMix;
  private readonly seam: Seam;
  private readonly dryLine: Reblocker;
  private readonly taken: readonly Float32Array[];
  private readonly dry: readonly Float32Array[];
  private readonly wet: readonly Float32Array[];
  private readonly times = new TimeHistogram();
  private readonly clock: () => number;
  private readonly wait: number;
  private parting: Parting | null = null;
  private pushed = 0;
  private pulled = 0;
  private isLate = false;
  private lateBlocks = 0;
  private lastLate = -1;
  private done = 0;
  private answeredAt: number;

  constructor(private readonly options: StreamOptions) {
    const { geometry, inputChannels, outputChannels, roomFrames } = options;
    const { blockFrames, sampleRate } = geometry;
    const join = framesOfMs(JOIN_MS, sampleRate);
    this.geometry = geometry;
    this.wait = waitFrames(geometry);
    this.mix = new WetMix(1 / join);
    this.late = new LateSound(outputChannels, blockFrames);
    this.seam = new Seam(outputChannels, join);
    this.relay = new Relay({
      channels: outputChannels,
      block: blockFrames,
      fadeFrames: framesOfMs(SWAP_MS, sampleRate),
      onRetired: options.onRetired,
    });
    const latency = latencyFrames(geometry);
    const capacityFrames = latency + roomFrames;
    this.dryLine = new Reblocker({ channels: inputChannels, capacityFrames, latencyFrames: latency });
    this.taken = rows(inputChannels, blockFrames);
    this.dry = rows(inputChannels, blockFrames);
    this.wet = rows(outputChannels, blockFrames);
    this.clock = options.clock ?? (() => performance.now());
    this.answeredAt = this.clock();
  }

  /** Frames from a sound that is pushed to its bent counterpart; constant. */
  get latencySamples(): number {
    return latencyFrames(this.geometry);
  }

  /** Frames that may be pulled: as many as were pushed and not pulled yet. */
  get available(): number {
    return this.pushed - this.pulled;
  }

  /** Frames that went in and came out so far. */
  get place(): { readonly pushed: number; readonly pulled: number } {
    const { pushed, pulled } = this;
    return { pushed, pulled };
  }

  /** The block whose frames come next. */
  get nextBlock(): number {
    return Math.floor(this.pushed / this.geometry.blockFrames);
  }

  /** Complete blocks whose answer has not come. */
  get waitingBlocks(): number {
    const { current, next } = this.relay;
    return Math.max(0, current?.waitingBlocks ?? 0, next?.waitingBlocks ?? 0);
  }

  get counts(): StreamCounts {
    const { pushed, pulled, lateBlocks, times } = this;
    const p50Ms = times.percentile(0.5);
    const load = p50Ms / blockMs(this.geometry);
    return {
      pushed,
      pulled,
      lateBlocks,
      p50Ms,
      p95Ms: times.percentile(0.95),
      p99Ms: times.percentile(0.99),
      load,
    };
  }

  /** What is heard instead of a late block. */
  setLatePolicy(policy: LatePolicy): void {
    this.late.policy = policy;
    if (this.isLate) this.seam.begin();
  }

  /** How much of the model is heard beside the sound itself, 0 to 1; goes there within some milliseconds. */
  setWet(wet: number): void {
    this.mix.target = wet;
  }

  /**
   * Takes frames of `block` (`[channels][frames]`) from frame `start` on and says how many: all of them, unless nobody
   * pulls. What is no finite number is taken as 0.
   */
  push(block: readonly Float32Array[], start: number, frames: number): number {
    const { blockFrames } = this.geometry;
    const count = Math.max(0, Math.min(frames, this.dryLine.free));
    for (let at = 0; at < count; ) {
      const place = this.pushed % blockFrames;
      if (place === 0) this.beginBlock();
      const part = Math.min(count - at, blockFrames - place);
      copyFiniteInto(this.taken, block, start + at, part);
      this.dryLine.push(this.taken, 0, part);
      if (!this.relay.push(this.taken, 0, part, this.pushed)) this.options.onHang();
      this.pushed += part;
      at += part;
    }
    return count;
  }

  /** Writes up to `frames` frames into `out` (`[channels][frames]`) from frame `start` on and says how many; never waits. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    return this.give(out, start, Math.max(0, Math.min(frames, this.available)));
  }

  /** What would come next if more went in, as far as it is there: at most the latency. Ends the stream. */
  tail(out: readonly Float32Array[], start: number, frames: number): number {
    return this.give(out, start, Math.max(0, Math.min(frames, this.dryLine.available)));
  }

  /** Begins with the end of another stream, faded. */
  follow(before: SoundStream): void {
    const { geometry, options, latencySamples: latency } = this;
    this.parting = new Parting({
      before,
      channels: options.outputChannels,
      joinFrames: framesOfMs(JOIN_MS, geometry.sampleRate),
      silentFrames: this.wait,
      latencyFrames: latency,
    });
  }

  private give(out: readonly Float32Array[], start: number, count: number): number {
    const { blockFrames } = this.geometry;
    for (let at = 0; at < count; ) {
      const position = this.pulled - this.wait;
      const room = position < 0 ? Math.min(blockFrames, -position) : blockFrames - (position % blockFrames);
      const part = Math.min(count - at, room);
      this.dryLine.pull(this.dry, 0, part);
      this.hear(position, part);
      this.seam.apply(this.wet, 0, part);
      this.mix.apply(out, start + at, this.dry, this.wet, part);
      if (this.parting !== null) this.partIn(this.parting, out, start + at, part);
      this.pulled += part;
      at += part;
    }
    return count;
  }

  /** Takes the times of the blocks that were answered, and looks whether the worker still answers. */
  private beginBlock(): void {
    const { current } = this.relay;
    this.options.onBlock(this.nextBlock);
    if (current === null) return;
    for (let ms = current.nextTimeMs(); ms >= 0; ms = current.nextTimeMs()) this.times.add(ms);
    const now = this.clock();
    if (current.doneBlocks !== this.done || current.waitingBlocks <= 0) {
      this.done = current.doneBlocks;
      this.answeredAt = now;
    }
    const { vectorFrames, blockFrames } = this.geometry;
    const patience = PATIENCE_BLOCKS + Math.ceil(vectorFrames / blockFrames) - 1;
    if (current.waitingBlocks < patience) return;
    if (now - this.answeredAt >= PATIENCE_BLOCKS * blockMs(this.geometry)) this.options.onHang();
  }

  private hear(position: number, frames: number): void {
    const { blockFrames } = this.geometry;
    if (position < 0) {
      for (let channel = 0; channel < this.wet.length; channel++) this.wet[channel]?.fill(0, 0, frames);
      return;
    }
    const place = position % blockFrames;
    const reading = this.relay.read(this.wet, position, frames);
    const isLate = reading === 'none';
    const isRepeated = isLate && place === 0 && this.late.repeats;
    // Before the first block there was nothing it could be joined to.
    const isOther = isLate !== this.isLate || reading === 'broken' || isRepeated;
    if (isOther && position > 0) this.seam.begin();
    this.isLate = isLate;
    if (!isLate) {
      this.late.keep(this.wet, place, frames);
      return;
    }
    this.late.fill(this.wet, this.dry, place, frames);
    const block = Math.floor(position / blockFrames);
    if (block !== this.lastLate) this.lateBlocks++;
    this.lastLate = block;
  }

  private partIn(parting: Parting, out: readonly Float32Array[], start: number, frames: number): void {
    parting.apply(out, start, frames);
    if (parting.isOver) this.parting = null;
  }
}
