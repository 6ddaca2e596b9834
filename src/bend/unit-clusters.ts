// Groups of units that behave alike, for `cluster`: k-means over the statistics of the units. Takes statistics, gives lists
// of unit numbers; the same numbers give the same groups.
import { kmeans } from 'ml-kmeans';
import { type UnitStatistics, unitStatistics } from '../graph/unit-statistics.ts';

/** How many groups `cluster` makes when `groups` does not say. */
export const DEFAULT_GROUPS = 4;

/**
 * Puts units into groups by how they behave (mean, level, peak, silence, motion, each on one scale), the loudest group first;
 * k-means++ with a fixed seed, so that the same numbers give the same groups. Fewer groups come out where fewer units differ.
 */
export function clusterUnits(
  statistics: UnitStatistics,
  units: readonly number[],
  groups: number,
  seed: number,
): number[][] {
  const points = standardized(units.map((unit) => features(statistics, unit)));
  const count = Math.min(groups, new Set(points.map((point) => point.join())).size);
  if (count === 0) return [];
  const { clusters } = kmeans(points, count, {
    seed: seed + 1,
    initialization: 'kmeans++',
    maxIterations: 300,
  });
  const members: number[][] = Array.from({ length: count }, () => []);
  units.forEach((unit, index) => {
    members[clusters[index] ?? 0]?.push(unit);
  });
  const level = (group: readonly number[]) =>
    group.reduce((sum, unit) => sum + finite(statistics.rms[unit]), 0) / Math.max(1, group.length);
  return members.sort((a, b) => level(b) - level(a) || (a[0] ?? 0) - (b[0] ?? 0));
}

function features({ mean, rms, min, max, sparsity, motion }: UnitStatistics, unit: number): number[] {
  const level = rms[unit] ?? 0;
  const peak = Math.max(Math.abs(min[unit] ?? 0), Math.abs(max[unit] ?? 0));
  const floor = level + 1e-9;
  return [
    Math.log(floor),
    (mean[unit] ?? 0) / floor,
    Math.log((peak + 1e-9) / floor),
    sparsity[unit] ?? 0,
    (motion[unit] ?? 0) / floor,
  ].map(finite);
}

/** The number, or 0 where it is none or infinite. */
export function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** Every feature with mean 0 and deviation 1 over the points; one that never differs is 0. */
function standardized(points: readonly (readonly number[])[]): number[][] {
  const size = points[0]?.length ?? 0;
  const scales = Array.from({ length: size }, (_, feature) => {
    const { mean, rms } = unitStatistics(
      points.map((point) => point[feature] ?? 0),
      [points.length],
      null,
    );
    const center = mean[0] ?? 0;
    const deviation = Math.sqrt(Math.max(0, (rms[0] ?? 0) ** 2 - center * center));
    return { center, deviation: deviation > 1e-9 ? deviation : Number.POSITIVE_INFINITY };
  });
  return points.map((point) =>
    point.map((value, feature) => {
      const { center, deviation } = scales[feature] ?? { center: 0, deviation: 1 };
      return (value - center) / deviation;
    }),
  );
}
