// Summaries of watches as events `id stat v…`: what one watch tells of all its targets at one moment is one event a statistic,
// the targets in the order of the model. Takes summaries, gives events; keeps nothing longer than a moment.
import type { Summary } from '../monitor/summary.ts';
import { STATISTICS, type Statistic } from '../monitor/watch.ts';
import type { Atom } from './words.ts';

/** What a watch tells of one statistic. */
export interface WatchValues {
  readonly id: string;
  readonly statistic: Statistic;
  readonly atoms: readonly Atom[];
}

export class WatchPacker {
  private waiting: Summary[] = [];

  constructor(private readonly onValues: (values: WatchValues) => void) {}

  /** Takes a summary; those that follow in the same breath are told together with it. */
  add(summary: Summary): void {
    if (this.waiting.length === 0) queueMicrotask(() => this.flush());
    this.waiting.push(summary);
  }

  private flush(): void {
    const summaries = this.waiting;
    this.waiting = [];
    for (const values of packedValues(summaries)) this.onValues(values);
  }
}

/** The events of summaries, a watch after the other. */
export function packedValues(summaries: readonly Summary[]): WatchValues[] {
  const ids = [...new Set(summaries.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = summaries.filter((summary) => summary.id === id);
    return STATISTICS.map((statistic) => ({
      id,
      statistic,
      atoms: own.flatMap((summary) => numbersOf(summary, statistic)),
    })).filter(({ atoms }) => atoms.length > 0);
  });
}

/** A histogram as its ends and its counts. */
function numbersOf(summary: Summary, statistic: Statistic): number[] {
  const value = summary[statistic];
  if (value === undefined) return [];
  if (typeof value === 'number') return [value];
  return 'counts' in value ? [value.low, value.high, ...value.counts] : [...value];
}
