// The figures people know a weight by: minimum, maximum, mean, standard deviation. Takes numbers, gives four numbers.

export interface Statistics {
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** Of the sample (n − 1); null for fewer than two elements. */
  readonly stddev: number | null;
}

/** Statistics of all elements, summed in double precision; NaN where an element is NaN. */
export function statistics(values: ArrayLike<number>): Statistics {
  const count = values.length;
  if (count === 0) return { min: null, max: null, mean: null, stddev: null };
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let index = 0; index < count; index++) {
    const value = values[index] ?? 0;
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
    if (Number.isNaN(value))
      return { min: Number.NaN, max: Number.NaN, mean: Number.NaN, stddev: Number.NaN };
  }
  const mean = sum / count;
  return { min, max, mean, stddev: count > 1 ? Math.sqrt(sumOfSquares(values, mean) / (count - 1)) : null };
}

function sumOfSquares(values: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += ((values[index] ?? 0) - mean) ** 2;
  return sum;
}
