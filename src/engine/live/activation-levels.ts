// What activations do right now, for modulations that follow them: one watch for each target and statistic, its last number kept.
// Takes the core of a live engine and the modulations, asks for the watches that are missing and ends those nobody needs.

import type { Summary } from '../../monitor/summary.ts';
import { makeWatch } from '../../monitor/watch.ts';
import { type Observer, observerOf } from '../watchers.ts';
import type { LiveCore } from './live-core.ts';
import type { Modulation } from './modulation.ts';

/** Statistics that are one number. */
export const LEVEL_STATISTICS = ['mean', 'rms', 'min', 'max', 'peak', 'sparsity'] as const;
export type LevelStatistic = (typeof LEVEL_STATISTICS)[number];

interface Level {
  timeMs: number;
  sum: number;
  count: number;
}

/** What the ids of these watches begin with; no one of anybody else does. */
const MARK = '~';
/** Every block is told of. */
const RATE_HZ = 1000;

export class ActivationLevels {
  /** By the id of the watch that tells it. */
  private readonly levels = new Map<string, Level>();

  /**
   * The last number of a statistic; the mean of all activations the target means. 0 before the first one, and where it is not
   * followed any more.
   */
  of(target: string, statistic: string): number {
    const level = this.levels.get(watchId(target, statistic));
    return level === undefined || level.count === 0 ? 0 : level.sum / level.count;
  }

  /** Watches what modulations follow, as far as it is one number; done when that is built. */
  async follow(core: LiveCore, modulations: readonly Modulation[]): Promise<void> {
    const wanted = new Map<string, () => Observer>();
    for (const { source } of modulations)
      if (source.kind === 'activation' && isLevel(source.statistic)) {
        const { target, statistic } = source;
        wanted.set(watchId(target, statistic), () => this.observer(target, statistic, core.nowMs));
      }
    for (const { watch, queue } of core.structure.observers)
      if (isLevelWatch(watch.id) && !wanted.has(watch.id)) {
        queue.end();
        this.levels.delete(watch.id);
      }
    const isThere = (observers: readonly Observer[], id: string) =>
      observers.some(({ watch, queue }) => watch.id === id && !queue.isOver);
    core.note((structure) => ({
      ...structure,
      observers: structure.observers.filter(({ queue }) => !queue.isOver),
    }));
    if ([...wanted.keys()].every((id) => isThere(core.structure.observers, id))) return;
    await core.request((structure) => ({
      ...structure,
      observers: [
        ...structure.observers,
        ...[...wanted].filter(([id]) => !isThere(structure.observers, id)).map(([, observer]) => observer()),
      ],
    }));
  }

  private observer(target: string, statistic: string, nowMs: number): Observer {
    const watch = makeWatch(watchId(target, statistic), target, [statistic], RATE_HZ);
    const level: Level = { timeMs: -1, sum: 0, count: 0 };
    this.levels.set(watch.id, level);
    return observerOf(watch, (summary) => keep(level, summary, statistic), nowMs);
  }
}

/** True for the id of a watch that a modulation needs and nobody asked for by name. */
export function isLevelWatch(id: string): boolean {
  return id.startsWith(MARK);
}

function watchId(target: string, statistic: string): string {
  return `${MARK}${statistic} ${target}`;
}

function isLevel(statistic: string): boolean {
  return LEVEL_STATISTICS.some((known) => known === statistic);
}

function keep(level: Level, summary: Summary, statistic: string): void {
  const known = LEVEL_STATISTICS.find((each) => each === statistic);
  const number = known === undefined ? undefined : summary[known];
  if (number === undefined || !Number.isFinite(number)) return;
  if (summary.timeMs !== level.timeMs) {
    level.timeMs = summary.timeMs;
    level.sum = 0;
    level.count = 0;
  }
  level.sum += number;
  level.count++;
}
