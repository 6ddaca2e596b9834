// Watch events on their way to a door that is slower than they are: handed over together at a steady pace, the oldest dropped
// and counted where too many wait. For doors; knows none of them.
import type { ControlEvent } from './events.ts';

export type WatchEvent = Extract<ControlEvent, { kind: 'watch' }>;

export interface WatchBatchOptions {
  /** Gets what came since the last time, in order, and how many were dropped in all. */
  readonly onBatch: (events: readonly WatchEvent[], dropped: number) => void;
  /** Milliseconds between two batches; 33, as Max's outlets go, when left out. */
  readonly everyMs?: number;
  /** Events that may wait; 256 when left out. */
  readonly most?: number;
}

const OUTLET_MS = 33;
const MOST_WAITING = 256;

export class WatchBatch {
  private waiting: WatchEvent[] = [];
  private droppedCount = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: WatchBatchOptions) {}

  /** Events that were dropped because too many waited. */
  get dropped(): number {
    return this.droppedCount;
  }

  add(event: WatchEvent): void {
    const { everyMs = OUTLET_MS, most = MOST_WAITING } = this.options;
    this.waiting.push(event);
    if (this.waiting.length > most) {
      this.waiting.shift();
      this.droppedCount++;
    }
    this.timer ??= setTimeout(() => this.flush(), everyMs).unref();
  }

  /** Hands over what waits. */
  flush(): void {
    this.stop();
    const events = this.waiting;
    this.waiting = [];
    if (events.length > 0) this.options.onBatch(events, this.droppedCount);
  }

  /** Forgets what waits. */
  close(): void {
    this.stop();
    this.waiting = [];
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
