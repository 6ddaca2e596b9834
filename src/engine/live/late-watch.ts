// Tells that more blocks were late, beside the sound: looks at a count once a second, so that it is told of no more often.

const LOOK_MS = 1000;

export class LateWatch {
  private told = 0;
  private readonly timer: NodeJS.Timeout;

  /** `count` gives the late blocks so far, fewer where a stream has begun anew; `tell` is called where there are more. */
  constructor(
    private readonly count: () => number,
    private readonly tell: (lateBlocks: number) => void,
  ) {
    this.timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  /** Looks a last time and no more. */
  close(): void {
    clearInterval(this.timer);
    this.look();
  }

  private look(): void {
    const lateBlocks = this.count();
    const isMore = lateBlocks > this.told;
    this.told = lateBlocks;
    if (isMore) this.tell(lateBlocks);
  }
}
