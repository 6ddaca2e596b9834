// Where a stream meets the host: counts what goes in and comes out, keeps the sound itself until its bent counterpart is there, mixes
// both, fades them in and out. What is made of the sound in between is not its business. Allocates only when it is made.
import { LevelRamp } from '../../audio/level-ramp.ts';
import { Reblocker } from '../../audio/reblock.ts';
import { copyFiniteInto, rows, silence } from '../../audio/rows.ts';
import { WetMix } from '../../audio/wet-mix.ts';
import { framesOfMs } from './geometry.ts';
import { Parting } from './parting.ts';
import type { StreamBefore } from './sound-stream.ts';

/** How long switches and the ways into and out of late blocks take. */
export const JOIN_MS = 10;

/** What is listened to besides the sound. */
export interface EdgePlanes {
  begin(): void;
  pass(frames: number): void;
  moveTo(level: 0 | 1): void;
}

export interface EdgeOptions {
  /** Rate of the host, Hz. */
  readonly sampleRate: number;
  readonly inputChannels: number;
  /** The most frames that go in or come out at a time. */
  readonly pieceFrames: number;
  /** Frames of silence before the first that went in comes out. */
  readonly latencyFrames: number;
  /** The most frames between push and pull. */
  readonly capacityFrames: number;
  /** False where latents go in or come out: silence takes the place of the sound itself. */
  readonly isSound: boolean;
  /** Null for the first stream. */
  readonly before: StreamBefore | null;
  readonly planes: EdgePlanes;
  /** Told when it has faded out. */
  readonly onLeft: () => void;
}

export class StreamEdge {
  /** What was taken last, from frame 0 on. */
  readonly taken: readonly Float32Array[];
  /** The sound itself that belongs to what comes out next, from frame 0 on. */
  readonly dry: readonly Float32Array[];
  /** Frames that went in and came out, without those of streams before. */
  pushed = 0;
  pulled = 0;
  readonly #dryLine: Reblocker;
  readonly #mix: WetMix;
  readonly #coming: LevelRamp;
  readonly #going: LevelRamp;
  /** Silence where nothing is to be heard, not even the sound itself. */
  readonly #gate: LevelRamp;
  readonly #parting: Parting;
  /** Frames of streams before that were not pulled yet: silence. */
  #owed: number;

  constructor(private readonly options: EdgeOptions) {
    const { sampleRate, inputChannels, pieceFrames, before } = options;
    const { capacityFrames, latencyFrames } = options;
    const join = framesOfMs(JOIN_MS, sampleRate);
    this.#dryLine = new Reblocker({ channels: inputChannels, capacityFrames, latencyFrames });
    this.taken = rows(inputChannels, pieceFrames);
    this.dry = rows(inputChannels, pieceFrames);
    this.#mix = new WetMix(join);
    this.#coming = new LevelRamp(join, before === null ? 1 : 0);
    this.#going = new LevelRamp(join, 1);
    this.#gate = new LevelRamp(join, 1);
    this.#parting = new Parting(before?.tail ?? []);
    this.#owed = before === null ? 0 : before.pushed - before.pulled;
  }

  /** Frames that can be pushed. */
  get free(): number {
    return this.#dryLine.free;
  }

  /** Frames that can be pulled. */
  get available(): number {
    return this.#owed + this.pushed - this.pulled;
  }

  /** Frames that would come out if more went in. */
  get rest(): number {
    return this.#owed + this.#dryLine.available;
  }

  /** True where no frame has gone in since it began. */
  get isFresh(): boolean {
    return this.pushed === 0;
  }

  /** Frames that went in and came out, also of the streams before. */
  get place() {
    const before = this.options.before?.pushed ?? 0;
    return { pushed: before + this.pushed, pulled: before - this.#owed + this.pulled };
  }

  /** Fades out. */
  leave(): void {
    this.#going.moveTo(0);
    this.options.planes.moveTo(0);
  }

  /** Comes back. */
  stay(): void {
    this.#going.moveTo(1);
    this.options.planes.moveTo(1);
  }

  /** How much of the model is heard, 0 to 1; goes there over so many frames. */
  setWet(wet: number, frames: number): void {
    this.#mix.moveTo(wet, frames);
  }

  /** Lets everything be heard, or nothing. */
  setOpen(isOpen: boolean): void {
    this.#gate.moveTo(isOpen ? 1 : 0);
  }

  /** Takes at most a piece of `block` from frame `start` on; who calls adds it to `pushed` when it is through. */
  take(block: readonly Float32Array[], start: number, frames: number): void {
    copyFiniteInto(this.taken, block, start, frames);
    this.#coming.apply(this.taken, 0, frames);
    this.#dryLine.push(this.taken, 0, frames);
  }

  /** Begins to give `frames` frames: silence for what the streams before took and did not give. Says how many those are. */
  begin(out: readonly Float32Array[], start: number, frames: number): number {
    const { planes } = this.options;
    planes.begin();
    const owed = Math.max(0, Math.min(frames, this.#owed));
    if (owed === 0) return 0;
    silence(out, start, owed);
    planes.pass(owed);
    this.#owed -= owed;
    return owed;
  }

  /** Fetches at most a piece of the sound itself. */
  fetchDry(frames: number): void {
    this.#dryLine.pull(this.dry, 0, frames);
    if (!this.options.isSound) silence(this.dry, 0, frames);
  }

  /** Gives the frames whose sound itself was fetched, with what was made of them. */
  give(out: readonly Float32Array[], start: number, wet: readonly Float32Array[], frames: number): void {
    this.#mix.apply(out, start, this.dry, wet, frames);
    this.#going.apply(out, start, frames);
    this.#gate.apply(out, start, frames);
    this.pulled += frames;
  }

  /** Ends what `begin` began, `frames` given in all, and says how many they are. */
  end(out: readonly Float32Array[], start: number, frames: number): number {
    this.#parting.apply(out, start, frames);
    if (this.#going.isSilent) this.options.onLeft();
    return frames;
  }
}
