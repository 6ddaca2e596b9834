// Summaries: what a watch tells of one weight or activation at one moment. Takes the numbers of taps or whole arrays, gives
// plain numbers; runs beside the sound, never in it.
import { emptyStatistics, type UnitStatistics, unitStatistics } from '../graph/unit-statistics.ts';
import type { TapPlace } from './tapped-graph.ts';
import type { Statistic } from './watch.ts';

/** How many numbers lie in each of equal steps from `low` to `high`. */
export interface Histogram {
  readonly low: number;
  readonly high: number;
  readonly counts: Float32Array;
}

/** What a watch tells; only what was asked for is there. */
export interface Summary {
  /** The watch. */
  readonly id: string;
  /** The weight or activation, `w:` or `a:` and its name. */
  readonly target: string;
  /** Milliseconds of sound from the first block to the end of the one that is told of. */
  readonly timeMs: number;
  readonly mean?: number;
  readonly rms?: number;
  readonly min?: number;
  readonly max?: number;
  /** The largest size of a number. */
  readonly peak?: number;
  /** The part of the numbers that are 0 (not larger than 1e-6), 0 to 1. */
  readonly sparsity?: number;
  /** The rms of each unit. */
  readonly channels?: Float32Array;
  readonly histogram?: Histogram;
}

export type SummaryNumbers = Omit<Summary, 'id' | 'target' | 'timeMs'>;

const BINS = 32;

/** The statistics of a tap's units from the packed numbers of one block. */
export function tappedStatistics(packed: ArrayLike<number>, place: TapPlace): UnitStatistics {
  const { units, reductions } = place;
  const count = reductions.size === 0 ? 0 : (packed[place.count] ?? 0) / units;
  const found = { ...emptyStatistics(units), count };
  const { mean, rms, min, max, sparsity } = found;
  const into = { mean, norm: rms, min, max, sparsity };
  for (const [reduction, offset] of reductions) {
    for (let unit = 0; unit < units; unit++) into[reduction][unit] = packed[offset + unit] ?? 0;
  }
  for (let unit = 0; unit < units; unit++) rms[unit] = (rms[unit] ?? 0) / Math.sqrt(count);
  return found;
}

/** What was asked for, of units and, for a histogram, all their numbers. */
export function summaryNumbers(
  statistics: readonly Statistic[],
  units: UnitStatistics,
  whole: ArrayLike<number> | null,
): SummaryNumbers {
  const low = Math.min(...units.min);
  const high = Math.max(...units.max);
  const told: { -readonly [K in keyof SummaryNumbers]: SummaryNumbers[K] } = {};
  for (const statistic of statistics) {
    if (statistic === 'mean') told.mean = average(units.mean);
    else if (statistic === 'rms') told.rms = Math.sqrt(average(units.rms.map((rms) => rms * rms)));
    else if (statistic === 'min') told.min = low;
    else if (statistic === 'max') told.max = high;
    else if (statistic === 'peak') told.peak = Math.max(Math.abs(low), Math.abs(high));
    else if (statistic === 'sparsity') told.sparsity = average(units.sparsity);
    else if (statistic === 'channels') told.channels = Float32Array.from(units.rms);
    else if (whole !== null) told.histogram = histogramOf(whole);
  }
  return told;
}

/** The summary of a whole array along an axis, for weights. */
export function arrayNumbers(
  statistics: readonly Statistic[],
  values: ArrayLike<number>,
  shape: readonly number[],
  axis: number | null,
): SummaryNumbers {
  return summaryNumbers(statistics, unitStatistics(values, shape, axis), values);
}

/** 32 equal steps between the smallest and the largest finite number; the largest lies in the last. */
export function histogramOf(values: ArrayLike<number>): Histogram {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const counts = new Float32Array(BINS);
  if (low > high) return { low: 0, high: 0, counts };
  const scale = high > low ? BINS / (high - low) : 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (!Number.isFinite(value)) continue;
    const bin = Math.min(BINS - 1, Math.floor((value - low) * scale));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low, high, counts };
}

function average(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
