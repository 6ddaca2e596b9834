// Sound in, sound out, at any vector size and without ever waiting: what was pushed comes out bent a constant time later, or
// where a block was late something else in its place. As many frames come out as went in, always.
import { performance } from 'node:perf_hooks';
import { LevelRamp } from '../../audio/level-ramp.ts';
import { rows, silence } from '../../audio/rows.ts';
import { Seam } from '../../audio/seam.ts';
import { blockMs, framesOfMs, type Geometry, latencyFrames, waitFrames } from './geometry.ts';
import { MOST_PLANES } from './kept-planes.ts';
import type { Lane } from './lane.ts';
import { type LatePolicy, LateSound } from './late-sound.ts';
import { ListenedPlanes } from './listened-planes.ts';
import type { PlayedFrames } from './played-frames.ts';
import { Relay } from './relay.ts';
import type { SoundStream, StreamBefore, StreamCounts } from './sound-stream.ts';
import { JOIN_MS, StreamEdge } from './stream-edge.ts';
import { TimeHistogram } from './time-histogram.ts';

/** The longest fade from one structure to another. */
const SWAP_MS = 40;
/** Blocks without an answer after which a worker counts as hanging. */
const PATIENCE_BLOCKS = 4;

export interface StreamOptions {
  readonly geometry: Geometry;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** False where latents go in or come out: silence takes the place of the sound itself. */
  readonly isSound: boolean;
  /** Keeps what goes in. */
  readonly played: PlayedFrames;
  /** Null for the first one. */
  readonly before: StreamBefore | null;
  /** The most frames waiting between push and pull. */
  readonly roomFrames: number;
  /** Milliseconds that go on; for tests. */
  readonly clock?: () => number;
  /** Told before frames are taken. */
  readonly onPush: () => void;
  /** Told before the first frame of a block is taken. */
  readonly onBlock: (block: number) => void;
  /** Told when a lane is heard no more. */
  readonly onRetired: (lane: Lane) => void;
  /** Told when the playing worker does not answer any more. */
  readonly onHang: () => void;
  /** Told when it has faded out. */
  readonly onLeft: () => void;
}

export class LiveStream implements SoundStream {
  readonly geometry: Geometry;
  readonly relay: Relay;
  private readonly late: LateSound;
  private readonly edge: StreamEdge;
  private readonly seam: Seam;
  private readonly wet: readonly Float32Array[];
  private readonly planes: ListenedPlanes;
  /** What lanes fill: the sound, then the planes. */
  private readonly heard: readonly Float32Array[];
  /** The way in of what the model makes of the sound from its first states on. */
  private readonly rising: LevelRamp;
  private readonly times = new TimeHistogram();
  private readonly clock: () => number;
  private readonly wait: number;
  private isLate = false;
  private lateBlocks = 0;
  private lastLate = -1;
  private done = 0;
  private answeredAt: number;

  constructor(private readonly options: StreamOptions) {
    const { geometry, inputChannels, outputChannels, isSound, roomFrames, before } = options;
    const { blockFrames, sampleRate } = geometry;
    const join = framesOfMs(JOIN_MS, sampleRate);
    this.geometry = geometry;
    this.wait = waitFrames(geometry);
    this.late = new LateSound(outputChannels, blockFrames);
    this.seam = new Seam(outputChannels, join);
    this.relay = new Relay({
      channels: outputChannels + MOST_PLANES,
      block: blockFrames,
      fadeFrames: framesOfMs(SWAP_MS, sampleRate),
      onRetired: options.onRetired,
    });
    const latency = latencyFrames(geometry);
    const capacityFrames = latency + roomFrames;
    this.wet = rows(outputChannels, blockFrames);
    this.planes = new ListenedPlanes({ block: blockFrames, joinFrames: join, roomFrames: capacityFrames });
    this.heard = [...this.wet, ...this.planes.rows];
    this.edge = new StreamEdge({
      ...{ sampleRate, inputChannels, isSound, before, capacityFrames },
      pieceFrames: blockFrames,
      latencyFrames: latency,
      planes: this.planes,
      onLeft: options.onLeft,
    });
    this.rising = new LevelRamp(framesOfMs(SWAP_MS, sampleRate), before === null ? 1 : 0);
    this.clock = options.clock ?? (() => performance.now());
    this.answeredAt = this.clock();
  }

  get sampleRate(): number {
    return this.geometry.sampleRate;
  }

  get latencySamples(): number {
    return latencyFrames(this.geometry);
  }

  get free(): number {
    return this.edge.free;
  }

  get available(): number {
    return this.edge.available;
  }

  get inputChannels(): number {
    return this.options.inputChannels;
  }

  get outputChannels(): number {
    return this.options.outputChannels;
  }

  /** Frames this stream took, without those before it. */
  get takenFrames(): number {
    return this.edge.pushed;
  }

  get isFresh(): boolean {
    return this.edge.isFresh;
  }

  get nextBlock(): number {
    return Math.floor(this.edge.pushed / this.geometry.blockFrames);
  }

  get waitingBlocks(): number {
    const { current, next } = this.relay;
    return Math.max(0, current?.waitingBlocks ?? 0, next?.waitingBlocks ?? 0);
  }

  get place() {
    return this.edge.place;
  }

  get counts(): StreamCounts {
    const { times, place } = this;
    const p50Ms = times.percentile(0.5);
    return {
      ...place,
      lateBlocks: (this.options.before?.lateBlocks ?? 0) + this.lateBlocks,
      p50Ms,
      p95Ms: times.percentile(0.95),
      p99Ms: times.percentile(0.99),
      load: p50Ms / blockMs(this.geometry),
    };
  }

  leave(): void {
    this.edge.leave();
  }

  stay(): void {
    this.edge.stay();
  }

  setLatePolicy(policy: LatePolicy): void {
    this.late.policy = policy;
    if (this.isLate) this.seam.begin();
  }

  setWet(wet: number, frames = 0): void {
    this.edge.setWet(wet, frames);
  }

  setOpen(isOpen: boolean): void {
    this.edge.setOpen(isOpen);
  }

  push(block: readonly Float32Array[], start: number, frames: number): number {
    const { edge } = this;
    const { blockFrames } = this.geometry;
    const count = Math.max(0, Math.min(frames, edge.free));
    this.options.onPush();
    for (let at = 0; at < count; ) {
      const place = edge.pushed % blockFrames;
      if (place === 0) this.beginBlock();
      const part = Math.min(count - at, blockFrames - place);
      edge.take(block, start + at, part);
      this.options.played.add(edge.taken, part);
      if (!this.relay.push(edge.taken, 0, part, edge.pushed)) this.options.onHang();
      edge.pushed += part;
      at += part;
    }
    return count;
  }

  pull(out: readonly Float32Array[], start: number, frames: number): number {
    return this.give(out, start, Math.max(0, Math.min(frames, this.edge.available)));
  }

  tail(out: readonly Float32Array[], start: number, frames: number): number {
    return this.give(out, start, Math.max(0, Math.min(frames, this.edge.rest)));
  }

  pullListened(out: readonly Float32Array[], start: number, frames: number): number {
    return this.planes.pull(out, start, frames);
  }

  private give(out: readonly Float32Array[], start: number, count: number): number {
    const { edge } = this;
    const { blockFrames } = this.geometry;
    for (let at = edge.begin(out, start, count); at < count; ) {
      const position = edge.pulled - this.wait;
      const room = position < 0 ? Math.min(blockFrames, -position) : blockFrames - (position % blockFrames);
      const part = Math.min(count - at, room);
      edge.fetchDry(part);
      this.hear(position, part);
      if (position >= 0) this.rising.apply(this.heard, 0, part);
      this.seam.apply(this.wet, 0, part);
      this.planes.keep(part, this.isLate);
      edge.give(out, start + at, this.wet, part);
      at += part;
    }
    return edge.end(out, start, count);
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
      silence(this.heard, 0, frames);
      return;
    }
    const place = position % blockFrames;
    const reading = this.relay.read(this.heard, position, frames);
    const isLate = reading === 'none';
    const isRepeated = isLate && place === 0 && this.late.repeats;
    // Before the first block there was nothing it could be joined to.
    const isOther = isLate !== this.isLate || reading === 'broken' || isRepeated;
    if (isOther && position > 0) this.join();
    this.isLate = isLate;
    if (!isLate) {
      this.late.keep(this.wet, place, frames);
      return;
    }
    this.late.fill(this.wet, this.edge.dry, place, frames);
    const block = Math.floor(position / blockFrames);
    if (block !== this.lastLate) this.lateBlocks++;
    this.lastLate = block;
  }

  private join(): void {
    this.seam.begin();
    this.planes.join();
  }
}
