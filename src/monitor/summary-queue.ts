// The way summaries leave: a queue of fixed length that drops the oldest when nobody reads, and counts what it dropped. One
// reader; it ends when the watch does.
import type { Summary } from './summary.ts';

const LONGEST = 64;

export class SummaryQueue implements AsyncIterableIterator<Summary> {
  private readonly waiting: Summary[] = [];
  private readonly readers: ((result: IteratorResult<Summary>) => void)[] = [];
  private droppedCount = 0;
  private isEnded = false;

  /** How many summaries were dropped because nobody read them in time. */
  get dropped(): number {
    return this.droppedCount;
  }

  /** True where no summary comes any more. */
  get isOver(): boolean {
    return this.isEnded;
  }

  /** Hands a summary to the reader, or keeps it. */
  push(summary: Summary): void {
    if (this.isEnded) return;
    const reader = this.readers.shift();
    if (reader !== undefined) {
      reader({ done: false, value: summary });
      return;
    }
    this.waiting.push(summary);
    if (this.waiting.length <= LONGEST) return;
    this.waiting.shift();
    this.droppedCount++;
  }

  /** No summary comes any more; those that wait can still be read. */
  end(): void {
    this.isEnded = true;
    for (const reader of this.readers.splice(0)) reader({ done: true, value: undefined });
  }

  /** The oldest summary that waits, without waiting for one; null where there is none. */
  take(): Summary | null {
    return this.waiting.shift() ?? null;
  }

  next(): Promise<IteratorResult<Summary>> {
    const value = this.waiting.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.isEnded) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => this.readers.push(resolve));
  }

  /** A reader that stops early ends the queue. */
  return(): Promise<IteratorResult<Summary>> {
    this.end();
    this.waiting.length = 0;
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
