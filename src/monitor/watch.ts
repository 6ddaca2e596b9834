// What is watched: an id, a target, the statistics somebody wants of it and how often. Plain data; words in, a checked
// watch out.
import { failure, unknownName } from '../errors.ts';

/** What can be told of a weight or activation; `channels` is the rms of each unit, `histogram` 32 counts. */
export const STATISTICS = ['mean', 'rms', 'min', 'max', 'peak', 'sparsity', 'channels', 'histogram'] as const;

export type Statistic = (typeof STATISTICS)[number];

export interface Watch {
  readonly id: string;
  /** As it was typed. */
  readonly target: string;
  readonly statistics: readonly Statistic[];
  /** Summaries a second of sound, at most. */
  readonly rateHz: number;
}

export const DEFAULT_RATE_HZ = 30;
const FASTEST_HZ = 1000;

/** Makes a watch; without statistics it tells `rms`. Throws `name-not-found`, `value-range`. */
export function makeWatch(
  id: string,
  target: string,
  statistics: readonly string[] = [],
  rateHz: number = DEFAULT_RATE_HZ,
): Watch {
  const where = `watch ${id}`;
  if (!(rateHz > 0 && rateHz <= FASTEST_HZ)) {
    throw failure('value-range', where, `rate must be above 0 to ${FASTEST_HZ} Hz, got ${rateHz}`, {
      fields: { range: [0, FASTEST_HZ] },
    });
  }
  const known = statistics.map((name) => statisticNamed(name, where));
  return { id, target, statistics: known.length === 0 ? ['rms'] : [...new Set(known)], rateHz };
}

/** Reads `id target [stat…] [rate hz]`. Throws `syntax` and what `makeWatch` throws. */
export function readWatch(words: readonly string[]): Watch {
  const [id, target, ...rest] = words;
  const where = `watch ${words.join(' ')}`.trim();
  if (id === undefined || target === undefined) throw failure('syntax', where, 'expected: id target stat…');
  const at = rest.findIndex((word) => word.replace(/^@/, '') === 'rate');
  if (at < 0) return makeWatch(id, target, rest);
  const rate = Number(rest[at + 1] ?? Number.NaN);
  if (!Number.isFinite(rate)) throw failure('syntax', where, 'rate must be followed by a number of Hz');
  return makeWatch(id, target, [...rest.slice(0, at), ...rest.slice(at + 2)], rate);
}

function statisticNamed(name: string, where: string): Statistic {
  const statistic = STATISTICS.find((known) => known === name);
  if (statistic !== undefined) return statistic;
  throw unknownName(where, name, 'statistic', STATISTICS);
}
