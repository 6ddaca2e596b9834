// Sound in, sound out, at any vector size and without ever waiting: what was pushed comes out bent a constant time later, or
// where a block was late something else in its place. As many frames come out as went in, always.
import { performance } from 'node:perf_hooks';
import { LevelRamp } from '../../audio/level-ramp.ts';
import { Reblocker } from '../../audio/reblock.ts';
import { Seam } from '../../audio/seam.ts';
import { blockMs, framesOfMs, type Geometry, latencyFrames, waitFrames } from './geometry.ts';
import type { Lane } from './lane.ts';
import { type LatePolicy, LateSound } from './late-sound.ts';
import { ListenedPlanes, MOST_PLANES } from './listened-planes.ts';
import type { PlayedFrames } from './played-frames.ts';
import { Relay } from './relay.ts';
import { TimeHistogram } from './time-histogram.ts';

/** How long switches and the ways into and out of late blocks take. */
export const JOIN_MS = 10;
/** The longest fade from one structure to another. */
const SWAP_MS = 40;
/** Blocks without an answer after which a worker counts as hanging. */
const PATIENCE_BLOCKS = 4;

/** What a stream goes on from. */
export interface StreamBefore {
  /** Frames that went in and came out, and blocks that were late, of all streams before. */
  readonly pushed: number;
  readonly pulled: number;
  readonly lateBlocks: number;
}

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
  /** Told before the first frame of a block is taken. */
  readonly onBlock: (block: number) => void;
  /** Told when a lane is heard no more. */
  readonly onRetired: (lane: Lane) => void;
  /** Told when the playing worker does not answer any more. */
  readonly onHang: () => void;
  /** Told when it has faded out. */
  readonly onLeft: () => void;
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

export class LiveStream {
  readonly geometry: Geometry;
  readonly relay: Relay;
  private readonly late: LateSound;
  private readonly seam: Seam;
  private readonly dryLine: Reblocker;
  private readonly taken: readonly Float32Array[];
  private readonly dry: readonly Float32Array[];
  private readonly wet: readonly Float32Array[];
  private readonly planes: ListenedPlanes;
  /** What lanes fill: the sound, then the planes. */
  private readonly heard: readonly Float32Array[];
  /** The ways in of what is pushed, and of what the model makes of it from its first states on. */
  private readonly coming: LevelRamp;
  private readonly rising: LevelRamp;
  private readonly going: LevelRamp;
  /** Silence where nothing is to be heard, not even the sound itself. */
  private readonly gate: LevelRamp;
  /** Frames of streams before that were not pulled yet: silence. */
  private owed: number;
  private readonly times = new TimeHistogram();
  private readonly clock: () => number;
  private readonly wait: number;
  private readonly joinFrames: number;
  private step: number;
  private pushed = 0;
  private pulled = 0;
  private isLate = false;
  private lateBlocks = 0;
  private lastLate = -1;
  private gain = 1;
  private target = 1;
  private done = 0;
  private answeredAt: number;

  constructor(private readonly options: StreamOptions) {
    const { geometry, inputChannels, outputChannels, roomFrames, before } = options;
    const { blockFrames, sampleRate } = geometry;
    const join = framesOfMs(JOIN_MS, sampleRate);
    this.geometry = geometry;
    this.wait = waitFrames(geometry);
    this.joinFrames = join;
    this.step = 1 / join;
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
    this.dryLine = new Reblocker({ channels: inputChannels, capacityFrames, latencyFrames: latency });
    this.taken = rows(inputChannels, blockFrames);
    this.dry = rows(inputChannels, blockFrames);
    this.wet = rows(outputChannels, blockFrames);
    this.planes = new ListenedPlanes({ block: blockFrames, joinFrames: join, roomFrames: capacityFrames });
    this.heard = [...this.wet, ...this.planes.rows];
    const level = before === null ? 1 : 0;
    this.coming = new LevelRamp(join, level);
    this.rising = new LevelRamp(framesOfMs(SWAP_MS, sampleRate), level);
    this.going = new LevelRamp(join, 1);
    this.gate = new LevelRamp(join, 1);
    this.owed = before === null ? 0 : before.pushed - before.pulled;
    this.clock = options.clock ?? (() => performance.now());
    this.answeredAt = this.clock();
  }

  /** Frames from a sound that is pushed to its bent counterpart; constant. */
  get latencySamples(): number {
    return latencyFrames(this.geometry);
  }

  /** Frames that may be pushed. */
  get free(): number {
    return this.dryLine.free;
  }

  /** Frames that may be pulled: as many as were pushed and not pulled yet. */
  get available(): number {
    return this.owed + this.pushed - this.pulled;
  }

  get inputChannels(): number {
    return this.options.inputChannels;
  }

  get outputChannels(): number {
    return this.options.outputChannels;
  }

  /** Frames this stream took, without those before it. */
  get takenFrames(): number {
    return this.pushed;
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
    const { times, owed } = this;
    const before = this.options.before ?? FIRST;
    const pushed = before.pushed + this.pushed;
    const pulled = before.pushed - owed + this.pulled;
    const lateBlocks = before.lateBlocks + this.lateBlocks;
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

  /** Fades out and tells when nothing is heard any more. */
  leave(): void {
    this.going.moveTo(0);
    this.planes.moveTo(0);
  }

  /** Comes back, where it was to fade out. */
  stay(): void {
    this.going.moveTo(1);
    this.planes.moveTo(1);
  }

  /** What is heard instead of a late block. */
  setLatePolicy(policy: LatePolicy): void {
    this.late.policy = policy;
    if (this.isLate) this.seam.begin();
  }

  /** How much of the model is heard beside the sound itself, 0 to 1; goes there over so many frames, and never in a jump. */
  setWet(wet: number, frames = 0): void {
    this.target = wet;
    this.step = frames > this.joinFrames ? Math.abs(wet - this.gain) / frames : 1 / this.joinFrames;
  }

  /** Lets everything be heard, or nothing; goes there within some milliseconds. */
  setOpen(isOpen: boolean): void {
    this.gate.moveTo(isOpen ? 1 : 0);
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
      this.take(block, start + at, part);
      this.coming.apply(this.taken, 0, part);
      this.options.played.add(this.taken, part);
      this.dryLine.push(this.taken, 0, part);
      if (!this.relay.push(this.taken, 0, part, this.pushed)) this.options.onHang();
      this.pushed += part;
      at += part;
    }
    return count;
  }

  /** Writes up to `frames` frames into `out` (`[channels][frames]`) from frame `start` on and says how many; never waits. */
  pull(out: readonly Float32Array[], start: number, frames: number): number {
    this.planes.begin();
    const owed = this.payBack(out, start, frames);
    const { blockFrames } = this.geometry;
    const count = owed + Math.max(0, Math.min(frames - owed, this.pushed - this.pulled));
    for (let at = owed; at < count; ) {
      const position = this.pulled - this.wait;
      const room = position < 0 ? Math.min(blockFrames, -position) : blockFrames - (position % blockFrames);
      const part = Math.min(count - at, room);
      this.dryLine.pull(this.dry, 0, part);
      if (!this.options.isSound) silence(this.dry, 0, part);
      this.hear(position, part);
      if (position >= 0) this.rising.apply(this.heard, 0, part);
      this.seam.apply(this.wet, 0, part);
      this.planes.keep(part, this.isLate);
      this.mixInto(out, start + at, part);
      this.going.apply(out, start + at, part);
      this.gate.apply(out, start + at, part);
      this.pulled += part;
      at += part;
    }
    if (this.going.isSilent) this.options.onLeft();
    return count;
  }

  /**
   * Writes the units that are listened to, of the frames the last `pull` gave, into `out` (`[units][frames]`) from frame
   * `start` on and says how many; those that nobody listens to are silent. What is not fetched before the next `pull` is gone.
   */
  pullListened(out: readonly Float32Array[], start: number, frames: number): number {
    return this.planes.pull(out, start, frames);
  }

  /** Silence for what the streams before took and did not give. */
  private payBack(out: readonly Float32Array[], start: number, frames: number): number {
    const owed = Math.max(0, Math.min(frames, this.owed));
    if (owed === 0) return 0;
    silence(out, start, owed);
    this.planes.pass(owed);
    this.owed -= owed;
    return owed;
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

  private take(block: readonly Float32Array[], start: number, frames: number): void {
    for (let channel = 0; channel < this.taken.length; channel++) {
      const row = this.taken[channel];
      const source = block[Math.min(channel, block.length - 1)];
      if (row === undefined) continue;
      if (source === undefined) row.fill(0, 0, frames);
      else copyFinite(source, start, row, frames);
    }
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
    this.late.fill(this.wet, this.dry, place, frames);
    const block = Math.floor(position / blockFrames);
    if (block !== this.lastLate) this.lateBlocks++;
    this.lastLate = block;
  }

  private join(): void {
    this.seam.begin();
    this.planes.join();
  }

  private mixInto(out: readonly Float32Array[], start: number, frames: number): void {
    const { gain: from, target, step } = this;
    for (let channel = 0; channel < out.length; channel++) {
      const row = out[channel];
      const dry = this.dry[Math.min(channel, this.dry.length - 1)];
      const wet = this.wet[Math.min(channel, this.wet.length - 1)];
      if (row === undefined || dry === undefined || wet === undefined) continue;
      let gain = from;
      for (let frame = 0; frame < frames; frame++) {
        if (gain < target) gain = Math.min(target, gain + step);
        else if (gain > target) gain = Math.max(target, gain - step);
        const sample = wet[frame] ?? 0;
        const own = dry[frame] ?? 0;
        // Of a whole number of the one nothing of the other may be left, not even a rounding.
        if (gain === 1) row[start + frame] = sample;
        else row[start + frame] = own + (sample - own) * gain;
      }
    }
    if (from < target) this.gain = Math.min(target, from + step * frames);
    else if (from > target) this.gain = Math.max(target, from - step * frames);
  }
}

const FIRST: StreamBefore = { pushed: 0, pulled: 0, lateBlocks: 0 };

function silence(rows: readonly Float32Array[], start: number, frames: number): void {
  for (let channel = 0; channel < rows.length; channel++) rows[channel]?.fill(0, start, start + frames);
}

function rows(channels: number, frames: number): Float32Array[] {
  return Array.from({ length: channels }, () => new Float32Array(frames));
}

/** Copies frames to the beginning of a row; what is no finite number becomes 0. */
function copyFinite(from: Float32Array, start: number, to: Float32Array, frames: number): void {
  for (let frame = 0; frame < frames; frame++) {
    const sample = from[start + frame] ?? 0;
    // A number minus itself is 0, an infinity or NaN is not.
    to[frame] = sample - sample === 0 ? sample : 0;
  }
}
