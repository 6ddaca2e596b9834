// Bundles that are due later: done when their time has come, in the order of their times. Holds a bounded number of them.
import { FURTHEST_MS, MOST_SCHEDULED } from './limits.ts';
import type { Span } from './scan-packet.ts';

export class Schedule {
  private readonly timers = new Set<NodeJS.Timeout>();

  /** Messages by the milliseconds until they are due, each group in its order; 0 is at once. */
  sorted(spans: readonly Span[], nowMs = Date.now()): ReadonlyMap<number, readonly Span[]> {
    const groups = new Map<number, Span[]>();
    for (const span of spans) {
      const waitMs = waitFor(span.dueMs, nowMs);
      const group = groups.get(waitMs);
      if (group === undefined) groups.set(waitMs, [span]);
      else group.push(span);
    }
    return groups;
  }

  /** Does something in so many milliseconds; false where too much waits already. */
  add(waitMs: number, act: () => void): boolean {
    if (this.timers.size >= MOST_SCHEDULED) return false;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, waitMs);
    this.timers.add(timer);
    return true;
  }

  /** Lets go of what has not been done. */
  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}

/** Milliseconds until a time; 0 where there is none, where it has passed, and where it is too far off. */
function waitFor(dueMs: number | null, nowMs: number): number {
  const wait = dueMs === null ? 0 : dueMs - nowMs;
  return wait > 0 && wait <= FURTHEST_MS ? wait : 0;
}
