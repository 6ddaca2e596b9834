// How each unit along an axis behaves: mean, rms, extremes, how much of it is silent, how it moves. Takes arrays on the host
// or numbers the graph reduced, gives one number a unit and statistic, in double precision.

/** Up to this size a number counts as zero for `sparsity`. */
export const SILENT = 1e-6;

/** One number for each unit. */
export interface UnitStatistics {
  readonly units: number;
  /** Numbers in each unit. */
  readonly count: number;
  readonly mean: Float64Array;
  readonly rms: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** The part of the numbers that is not larger than `SILENT`, 0 to 1. */
  readonly sparsity: Float64Array;
  /** Deviation of the rms from block to block; 0 for what has only one. */
  readonly motion: Float64Array;
}

/** Statistics of `units` units without a number in them. */
export function emptyStatistics(units: number): UnitStatistics {
  const zeros = () => new Float64Array(units);
  return {
    units,
    count: 0,
    mean: zeros(),
    rms: zeros(),
    min: zeros().fill(Number.POSITIVE_INFINITY),
    max: zeros().fill(Number.NEGATIVE_INFINITY),
    sparsity: zeros(),
    motion: zeros(),
  };
}

/** Statistics of an array along an axis (all of it as one unit where the axis is null). */
export function unitStatistics(
  values: ArrayLike<number>,
  shape: readonly number[],
  axis: number | null,
): UnitStatistics {
  const units = axis === null ? 1 : (shape[axis] ?? 1);
  const inner =
    axis === null ? values.length : shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  const found = { ...emptyStatistics(units), count: units === 0 ? 0 : values.length / units };
  const { mean, rms, min, max, sparsity } = found;
  for (let index = 0; index < values.length; index++) {
    const unit = axis === null ? 0 : Math.floor(index / inner) % units;
    const value = values[index] ?? 0;
    mean[unit] = (mean[unit] ?? 0) + value;
    rms[unit] = (rms[unit] ?? 0) + value * value;
    if (value < (min[unit] ?? 0)) min[unit] = value;
    if (value > (max[unit] ?? 0)) max[unit] = value;
    if (Math.abs(value) <= SILENT) sparsity[unit] = (sparsity[unit] ?? 0) + 1;
  }
  for (let unit = 0; unit < units; unit++) {
    mean[unit] = (mean[unit] ?? 0) / found.count;
    rms[unit] = Math.sqrt((rms[unit] ?? 0) / found.count);
    sparsity[unit] = (sparsity[unit] ?? 0) / found.count;
  }
  return found;
}

/** The statistics of blocks one after the other, as if they were one, and how the rms moves between them. */
export function joinedStatistics(blocks: readonly UnitStatistics[]): UnitStatistics {
  const filled = blocks.filter((block) => block.count > 0);
  const [first] = filled;
  if (first === undefined) return blocks[0] ?? emptyStatistics(0);
  const count = filled.reduce((sum, block) => sum + block.count, 0);
  const joined = { ...emptyStatistics(first.units), count };
  for (let unit = 0; unit < first.units; unit++) {
    const weighted = (value: (block: UnitStatistics) => number) =>
      filled.reduce((sum, block) => sum + value(block) * block.count, 0) / count;
    joined.mean[unit] = weighted((block) => block.mean[unit] ?? 0);
    joined.rms[unit] = Math.sqrt(weighted((block) => (block.rms[unit] ?? 0) ** 2));
    joined.sparsity[unit] = weighted((block) => block.sparsity[unit] ?? 0);
    joined.min[unit] = Math.min(...filled.map((block) => block.min[unit] ?? 0));
    joined.max[unit] = Math.max(...filled.map((block) => block.max[unit] ?? 0));
    joined.motion[unit] = deviation(filled.map((block) => block.rms[unit] ?? 0));
  }
  return joined;
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
