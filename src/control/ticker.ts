// A clock that ticks four times a second while it is wanted and keeps no program alive. Knows nothing of what it is for.

export const TICK_MS = 250;

export class Ticker {
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly tick: () => void) {}

  start(): void {
    if (this.timer !== null) return;
    this.timer = setInterval(this.tick, TICK_MS);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}
