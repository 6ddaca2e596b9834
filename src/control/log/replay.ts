// Plays a gesture log: its messages come again at their times, as from a sender of their own. Takes entries and the way to say
// something; knows no file.
import type { LogEntry } from './entry.ts';

export interface ReplayOptions {
  /** Says a message; done when it is done. */
  readonly say: (entry: LogEntry) => Promise<void>;
  /** Milliseconds that go on. */
  readonly clock: () => number;
}

/** No timer is set for longer. */
const LONGEST_WAIT_MS = 60_000;

export class Replay {
  private isStopped = false;
  private wake: () => void = () => {};

  constructor(private readonly options: ReplayOptions) {}

  /** Says all entries, each at its time, and gives how many were said; done when all are done or it was stopped. */
  async run(entries: readonly LogEntry[]): Promise<number> {
    const { say, clock } = this.options;
    const startedMs = clock();
    const under: Promise<void>[] = [];
    let said = 0;
    for (const entry of entries) {
      await this.until(startedMs + entry.ms);
      if (this.isStopped) break;
      under.push(say(entry));
      said++;
    }
    await Promise.all(under);
    return said;
  }

  stop(): void {
    this.isStopped = true;
    this.wake();
  }

  private async until(timeMs: number): Promise<void> {
    for (let left = timeMs - this.options.clock(); left > 0 && !this.isStopped; ) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, LONGEST_WAIT_MS));
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      left = timeMs - this.options.clock();
    }
  }
}
