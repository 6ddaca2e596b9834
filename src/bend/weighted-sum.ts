// Sums of whole weights times a number each, written so that millions of numbers take milliseconds: one pass over the
// memory for up to two terms, one more for each further one. Terms whose factor is 0 are not read.
import type { Numbers } from './workspace.ts';

/** Writes `Σ factor_i · term_i`; terms are as long as `out`, which is none of them. */
export function weightedSumInto(terms: readonly Numbers[], factors: readonly number[], out: Numbers): void {
  const heard = terms
    .map((numbers, index) => ({ numbers, factor: factors[index] ?? 0 }))
    .filter((term) => term.factor !== 0);
  const [first, second, ...others] = heard;
  if (first === undefined) {
    out.fill(0);
    return;
  }
  if (second === undefined) {
    if (first.factor === 1) out.set(first.numbers);
    else scaleInto(first.numbers, first.factor, out);
    return;
  }
  sumInto(first.numbers, first.factor, second.numbers, second.factor, out);
  for (const { numbers, factor } of others) addInto(numbers, factor, out);
}

/** Writes `Σ_b matrix_kb · slice b` for every row `k`; slices are `size` numbers long. */
export function mixSlicesInto(from: Numbers, matrix: Numbers, size: number, out: Numbers): void {
  const columns = size === 0 ? 0 : from.length / size;
  const rows = size === 0 ? 0 : out.length / size;
  const slices = Array.from({ length: columns }, (_, column) =>
    from.subarray(column * size, (column + 1) * size),
  );
  for (let row = 0; row < rows; row++) {
    const factors = Array.from(matrix.subarray(row * columns, (row + 1) * columns));
    weightedSumInto(slices, factors, out.subarray(row * size, (row + 1) * size));
  }
}

function scaleInto(a: Numbers, factor: number, out: Numbers): void {
  for (let index = 0; index < out.length; index++) out[index] = (a[index] ?? 0) * factor;
}

function sumInto(a: Numbers, factorA: number, b: Numbers, factorB: number, out: Numbers): void {
  for (let index = 0; index < out.length; index++) {
    out[index] = (a[index] ?? 0) * factorA + (b[index] ?? 0) * factorB;
  }
}

function addInto(a: Numbers, factor: number, out: Numbers): void {
  for (let index = 0; index < out.length; index++) {
    out[index] = (out[index] ?? 0) + (a[index] ?? 0) * factor;
  }
}
