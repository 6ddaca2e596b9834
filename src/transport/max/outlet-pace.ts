// Keeps what streams at a pace that Max can show: of each stream the newest is kept, the ones before it are dropped and
// counted, and all that is new goes out together, every 33 ms.
import type { MaxValue } from '../max-api.ts';

export const PACE_MS = 33;

export class OutletPace {
  /** What was never shown because something newer came. */
  dropped = 0;
  private readonly waiting = new Map<string, readonly MaxValue[]>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly send: (parts: readonly MaxValue[]) => void) {}

  /** Shows this of a stream next, unless something newer comes. */
  offer(stream: string, parts: readonly MaxValue[]): void {
    if (this.waiting.has(stream)) this.dropped++;
    this.waiting.set(stream, parts);
    this.timer ??= setTimeout(() => this.flush(), PACE_MS);
  }

  close(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.waiting.clear();
  }

  private flush(): void {
    this.timer = null;
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const parts of all) this.send(parts);
  }
}
