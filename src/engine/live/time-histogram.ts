// How long blocks took, as counts in steps of a few percent: fixed memory, any number of blocks. Takes milliseconds, gives
// percentiles; adding allocates nothing.

const LOWEST_MS = 0.01;
/** Each step is this much longer than the one before. */
const RATIO = 1.05;
const STEPS = 300;

export class TimeHistogram {
  readonly #counts = new Uint32Array(STEPS);
  #total = 0;

  add(ms: number): void {
    const step = Math.ceil(Math.log(Math.max(ms, LOWEST_MS) / LOWEST_MS) / Math.log(RATIO));
    const index = Math.min(STEPS - 1, step);
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#total++;
  }

  /** The milliseconds that `part` (0 to 1) of the blocks did not exceed, up to 5 % too long; 0 where nothing was added. */
  percentile(part: number): number {
    let left = Math.max(1, Math.ceil(part * this.#total));
    for (let step = 0; step < STEPS; step++) {
      left -= this.#counts[step] ?? 0;
      if (left <= 0 && this.#total > 0) return LOWEST_MS * RATIO ** step;
    }
    return 0;
  }
}
