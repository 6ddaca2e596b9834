// The modulations of a live engine while they run: once for each block every one says where its parameter is now. Takes the
// modulations as data, the input and the controls of what plays; gives what has to be fed. Moving them on allocates nothing but numbers.
import type { Change, Controls } from '../../bend/controls.ts';
import { hashOf } from '../../bend/draw.ts';
import type { Mover } from '../../bend/mover.ts';
import type { BentWeight } from '../../bend/weight-bends.ts';
import type { ActivationLevels } from './activation-levels.ts';
import { BandFollower } from './band-follower.ts';
import type { Modulation, ModulationSource } from './modulation.ts';
import type { PlayedFrames } from './played-frames.ts';
import { wanderAt, waveAt } from './wandering.ts';

export interface ModulatorOptions {
  readonly levels: ActivationLevels;
  /** Told where a parameter is, at most 30 times a second of sound. */
  readonly onMoved: (id: string, key: string, value: number) => void;
}

interface Running {
  modulation: Modulation;
  /** Cycles or drawn numbers since it began. */
  readonly place: Float64Array;
  readonly seed: number;
  follower: BandFollower | null;
  mover: Mover | null;
  /** Where the parameter is; NaN where it is where it was set. */
  now: number;
  told: number;
}

interface Fed {
  amounts: boolean;
  indices: boolean;
  readonly weights: BentWeight[];
}

const TELL_MS = 1000 / 30;
/** Frames of input that are followed at a time. */
const CHUNK = 256;

export class Modulators {
  private running: Running[] = [];
  private controls: Controls | null = null;
  private readonly fed: Fed = { amounts: false, indices: false, weights: [] };
  private readonly chunk = new Float32Array(CHUNK);
  private played: PlayedFrames | null = null;
  private untoldMs = 0;
  private isHalted = false;

  constructor(private readonly options: ModulatorOptions) {}

  /** Those that run, or would if they were not halted. */
  get all(): readonly Modulation[] {
    return this.running.map(({ modulation }) => modulation);
  }

  /** True where nothing is moved. */
  get isIdle(): boolean {
    return this.running.length === 0 || this.isHalted;
  }

  /** Runs these modulations; those that go on keep their place. Gives what has to be fed for those that ended; null where nothing. */
  set(modulations: readonly Modulation[]): Change | null {
    const before = this.running;
    this.isHalted = false;
    this.running = modulations.map((modulation) => {
      const same = before.find((each) => isSame(each.modulation, modulation));
      return same === undefined ? this.begin(modulation) : Object.assign(same, { modulation });
    });
    this.unfeed();
    for (const each of before) if (!this.running.includes(each)) this.release(each);
    return this.fedNow();
  }

  /** Goes on in another structure, with everything where it is; what has to be fed there. */
  bind(controls: Controls): Change | null {
    this.controls = controls;
    this.unfeed();
    for (const each of this.running) {
      each.mover = controls.mover(each.modulation.id, each.modulation.key);
      if (each.mover === null || Number.isNaN(each.mover.held())) each.now = Number.NaN;
      else if (!Number.isNaN(each.now)) this.move(each, each.mover, each.now);
    }
    return this.fedNow();
  }

  /** Moves all on by a block; what has to be fed, valid until the next call. `played` holds the input up to this block. */
  advance(blockMs: number, sampleRate: number, played: PlayedFrames): Change | null {
    if (this.isIdle) return null;
    this.unfeed();
    this.follow(played, sampleRate);
    for (let index = 0; index < this.running.length; index++) {
      const each = this.running[index];
      if (each !== undefined) this.step(each, blockMs);
    }
    this.tell(blockMs);
    return this.fedNow();
  }

  /** Lets everything back to where it was set, until modulations are set again; what has to be fed. */
  halt(): Change | null {
    this.unfeed();
    for (const each of this.running) this.release(each);
    this.isHalted = true;
    return this.fedNow();
  }

  private begin(modulation: Modulation): Running {
    const { id, key } = modulation;
    const mover = this.controls?.mover(id, key) ?? null;
    const seed = hashOf(`${id} ${key}`);
    return {
      modulation,
      place: new Float64Array(1),
      seed,
      follower: null,
      mover,
      now: Number.NaN,
      told: Number.NaN,
    };
  }

  private step(each: Running, blockMs: number): void {
    const { mover, modulation, now } = each;
    const value = this.valueOf(each, blockMs);
    if (mover === null) return;
    const wish = mover.held() + modulation.depth * value;
    if (Number.isNaN(wish)) {
      if (!Number.isNaN(now)) this.release(each);
      return;
    }
    const next = mover.nearest(wish);
    if (next !== now) this.move(each, mover, next);
  }

  /** The source at the beginning of this block; its place is that of the next one then. */
  private valueOf(each: Running, blockMs: number): number {
    const { source } = each.modulation;
    const place = each.place[0] ?? 0;
    if (source.kind === 'follow') return each.follower?.level ?? 0;
    if (source.kind === 'activation') return this.options.levels.of(source.target, source.statistic);
    each.place[0] = place + (source.rateHz * blockMs) / 1000;
    return source.kind === 'lfo' ? waveAt(source.shape, place) : wanderAt(each.seed, place);
  }

  private move(each: Running, mover: Mover, next: number): void {
    each.now = next;
    mover.move(next);
    this.feed(mover.change);
  }

  private release(each: Running): void {
    each.now = Number.NaN;
    if (each.mover === null) return;
    each.mover.release();
    this.feed(each.mover.change);
  }

  private feed({ amounts, indices, weights }: Change): void {
    this.fed.amounts ||= amounts;
    this.fed.indices ||= indices;
    for (let index = 0; index < weights.length; index++) {
      const weight = weights[index];
      if (weight !== undefined) this.fed.weights.push(weight);
    }
  }

  private unfeed(): void {
    this.fed.amounts = false;
    this.fed.indices = false;
    this.fed.weights.length = 0;
  }

  private fedNow(): Change | null {
    const { amounts, indices, weights } = this.fed;
    return amounts || indices || weights.length > 0 ? this.fed : null;
  }

  /** Lets every follower hear what came in since the last block; a new one begins with what comes after it. */
  private follow(played: PlayedFrames, sampleRate: number): void {
    const isOther = played !== this.played;
    this.played = played;
    let followers = 0;
    for (let index = 0; index < this.running.length; index++)
      if (this.running[index]?.follower != null) followers++;
    if (followers > 0 && !isOther)
      for (let left = played.fresh; left > 0; left -= CHUNK) this.hear(played, left, Math.min(CHUNK, left));
    for (let index = 0; index < this.running.length; index++) {
      const each = this.running[index];
      if (each?.modulation.source.kind === 'follow' && (isOther || each.follower === null))
        each.follower = new BandFollower(each.modulation.source.band, sampleRate);
    }
  }

  private hear(played: PlayedFrames, ago: number, frames: number): void {
    played.mixInto(this.chunk, ago, frames);
    for (let index = 0; index < this.running.length; index++)
      this.running[index]?.follower?.add(this.chunk, frames);
  }

  private tell(blockMs: number): void {
    this.untoldMs += blockMs;
    if (this.untoldMs < TELL_MS) return;
    this.untoldMs = 0;
    for (let index = 0; index < this.running.length; index++) {
      const each = this.running[index];
      if (each === undefined || Number.isNaN(each.now) || each.now === each.told) continue;
      each.told = each.now;
      this.options.onMoved(each.modulation.id, each.modulation.key, each.now);
    }
  }
}

/** True where a modulation goes on from where another one was. */
function isSame(a: Modulation, b: Modulation): boolean {
  return a.id === b.id && a.key === b.key && sourceName(a.source) === sourceName(b.source);
}

function sourceName(source: ModulationSource): string {
  return source.kind === 'follow' ? `follow ${source.band}` : source.kind;
}
