// What jit.release~ has left to play, as far as it can be told from here: by the frames that came and went and by the time. Finds
// stalls of Max, and how many frames the sound is late after one. Takes times and counts, gives counts; knows no sound.

/** Nothing comes for longer than this: Max stands still. */
export const GAP_MS = 50;
/** jit.release~ begins when a matrix has filled it: it may then hold as much more as the usual metro brings at a time. */
const OVERFILL_MS = 10;
/** How late the sound may be beyond what was asked for before frames are left out, and how late it may stay. */
const TOLERATED_MS = 4;
const LEFT_MS = 2;
/** Frames that do not come within this after a stall were lost in Max. */
const LOSS_WINDOW_MS = 250;
const LEAST_LOSS_MS = 10;
/** The clocks of computer and sound card may differ by so much. */
const DRIFT = 2e-4;

export interface ReleaseModelOptions {
  readonly sampleRate: number;
  /** What jit.release~ keeps before it plays, its attribute `latency`. */
  readonly releaseMs: number;
}

export interface StallCounts {
  /** Times in which nothing came for more than 50 ms, and ends of them with everything that was missing. */
  readonly gaps: number;
  readonly bursts: number;
  /** Frames that never came: the buffer of jit.catch~ was too short. */
  readonly lostFrames: number;
  /** Frames for which jit.release~ had nothing to play. */
  readonly starvedFrames: number;
  /** The longest gap. */
  readonly longestGapMs: number;
}

export class ReleaseModel {
  readonly #perMs: number;
  readonly #releaseFrames: number;
  /** Frames that came, and frames that went or were left out. */
  #received = 0;
  #passed = 0;
  /** The most frames that were ever ahead of the clock: those of an arrival that nothing delayed. */
  #ahead = 0;
  #late = 0;
  #lastMs: number | null = null;
  #isMissing = false;
  /** More frames than this do not come of a gap where sound was off; and what had been starved before it. */
  #gapFrames = 0;
  #starvedBefore = 0;
  #lowest = Number.POSITIVE_INFINITY;
  #lowestSince = 0;
  #tallies = { gaps: 0, bursts: 0, lostFrames: 0, starvedFrames: 0, longestGapMs: 0 };

  constructor({ sampleRate, releaseMs }: ReleaseModelOptions) {
    this.#perMs = sampleRate / 1000;
    this.#releaseFrames = releaseMs * this.#perMs;
  }

  get counts(): StallCounts {
    return { ...this.#tallies };
  }

  /** Frames for which jit.release~ had nothing to play. */
  get starvedFrames(): number {
    return this.#tallies.starvedFrames;
  }

  /** Frames that the sound is later than it should be. */
  get lateFrames(): number {
    return Math.round(this.#late);
  }

  /** The most frames jit.release~ holds when it begins to play. */
  get longestFrames(): number {
    return this.#releaseFrames + OVERFILL_MS * this.#perMs;
  }

  /** Whoever plays begins anew. */
  restart(): void {
    this.#late = 0;
    this.#passed = this.#received;
  }

  /** Frames came. */
  received(nowMs: number, frames: number): void {
    const silentMs = this.#lastMs === null ? 0 : nowMs - this.#lastMs;
    const isFirst = this.#lastMs === null;
    this.#lastMs = nowMs;
    this.#received += frames;
    if (silentMs > GAP_MS) this.#endGap(nowMs, silentMs);
    const ahead = this.#received - nowMs * this.#perMs;
    this.#ahead = isFirst ? ahead : Math.max(ahead, this.#ahead - silentMs * this.#perMs * DRIFT);
    this.#watchLoss(nowMs);
  }

  /** How many of the frames that came now are to be left out, so that the sound is no later than it should be. */
  excess(nowMs: number): number {
    this.#starve(nowMs);
    const tooMany = this.#late - this.#missing(nowMs);
    if (tooMany <= TOLERATED_MS * this.#perMs) return 0;
    return Math.floor(tooMany - LEFT_MS * this.#perMs);
  }

  /** Frames were left out. */
  leftOut(frames: number): void {
    this.#late -= frames;
    this.#passed += frames;
  }

  /** Everything up to a frame went, by the number of frames that came before it. */
  sent(nowMs: number, upTo: number): void {
    this.#starve(nowMs);
    this.#passed = upTo;
  }

  /** The sound was measured to be so many frames later than it should be; after a gap it is to be seen first what was lost. */
  measured(lateFrames: number): void {
    if (!this.#isMissing) this.#late = lateFrames;
  }

  /** How long jit.release~ can play on with what it has. */
  leftMs(nowMs: number): number {
    return Math.max(0, this.#left(nowMs) / this.#perMs);
  }

  #left(nowMs: number): number {
    return this.#releaseFrames + this.#late - (nowMs * this.#perMs + this.#ahead - this.#passed);
  }

  /** Frames that were recorded by now and have not come. */
  #missing(nowMs: number): number {
    return nowMs * this.#perMs + this.#ahead - this.#received;
  }

  /** What jit.release~ could not play it plays later: all that follows is later by that. */
  #starve(nowMs: number): void {
    const left = this.#left(nowMs);
    if (left >= 0) return;
    this.#late -= left;
    this.#tallies.starvedFrames += Math.round(-left);
  }

  #endGap(nowMs: number, silentMs: number): void {
    this.#tallies.gaps++;
    this.#tallies.longestGapMs = Math.max(this.#tallies.longestGapMs, silentMs);
    // Another gap may come before it is known what was lost in the one before.
    const before = this.#isMissing ? this.#gapFrames : 0;
    if (!this.#isMissing) this.#starvedBefore = this.#tallies.starvedFrames;
    this.#gapFrames = before + (silentMs - GAP_MS) * this.#perMs;
    this.#isMissing = true;
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#lowestSince = nowMs;
  }

  #watchLoss(nowMs: number): void {
    const missing = this.#missing(nowMs);
    this.#lowest = Math.min(this.#lowest, missing);
    if (this.#isMissing && missing < LEAST_LOSS_MS * this.#perMs) {
      this.#isMissing = false;
      this.#tallies.bursts++;
    }
    if (nowMs - this.#lowestSince < LOSS_WINDOW_MS) return;
    if (this.#lowest > LEAST_LOSS_MS * this.#perMs) this.#lose(this.#lowest);
    this.#lowest = missing;
    this.#lowestSince = nowMs;
  }

  /** Frames never came: they are lost, or where nothing at all came of a gap, there were none; then sound was switched off. */
  #lose(frames: number): void {
    const isOff = this.#isMissing && frames > this.#gapFrames;
    if (isOff) this.#tallies.starvedFrames = this.#starvedBefore;
    else this.#tallies.lostFrames += Math.round(frames);
    this.#ahead -= frames;
    this.#late = isOff ? 0 : Math.max(0, this.#late - frames);
    this.#isMissing = false;
  }
}
