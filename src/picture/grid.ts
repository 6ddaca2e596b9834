// Numbers in rows and columns, as a heatmap or a spectrogram shows them: row 0 at the top, time to the right.

/** `values[row * columns + column]`. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** The numbers between which colours or heights are spread. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The grid of one array for each row, as long as the longest; what is missing is not a number. */
export function gridOfRows(rows: readonly ArrayLike<number>[]): Grid {
  const columns = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const values = new Float32Array(rows.length * columns).fill(Number.NaN);
  for (const [index, row] of rows.entries()) values.set(row, index * columns);
  return { rows: rows.length, columns, values };
}

/** The least range that holds every finite number of all lists, so that several pictures share one scale; 0 to 1 for none. */
export function sharedRange(lists: readonly ArrayLike<number>[]): Range {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of lists) {
    for (let index = 0; index < values.length; index++) {
      const value = values[index] ?? 0;
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return { low: 0, high: 1 };
  return low === high ? { low: low - 0.5, high: high + 0.5 } : { low, high };
}

/** The grid with at most `columns` columns: the mean of the finite numbers that fall together. */
export function narrowed(grid: Grid, columns: number): Grid {
  if (grid.columns <= columns) return grid;
  const values = new Float32Array(grid.rows * columns);
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < columns; column++) {
      const from = Math.floor((column * grid.columns) / columns);
      const to = Math.floor(((column + 1) * grid.columns) / columns);
      values[row * columns + column] = finiteMean(
        grid.values,
        row * grid.columns + from,
        row * grid.columns + to,
      );
    }
  }
  return { rows: grid.rows, columns, values };
}

function finiteMean(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let index = from; index < to; index++) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}
