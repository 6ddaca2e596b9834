// The loops over whole weights: against sums written out.
import { describe, expect, it } from 'vitest';
import { mixSlicesInto, weightedSumInto } from '../../src/bend/weighted-sum.ts';

describe('a sum of many numbers', () => {
  it('leaves terms times 0 unread, whatever they hold', () => {
    const out = new Float32Array(2);
    weightedSumInto(
      [Float32Array.of(1, 2), Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY)],
      [1, 0],
      out,
    );
    expect(out).toEqual(Float32Array.of(1, 2));
    weightedSumInto([Float32Array.of(1, 2), Float32Array.of(3, 4), Float32Array.of(5, 6)], [2, -1, 0.5], out);
    expect(out).toEqual(Float32Array.of(1.5, 3));
    weightedSumInto([Float32Array.of(1, 2)], [0], out);
    expect(out).toEqual(Float32Array.of(0, 0));
  });
});

it('mixes slices row by row', () => {
  const out = new Float64Array(4);
  mixSlicesInto(Float64Array.of(1, 2, 10, 20), Float64Array.of(1, 1, 0.5, -1), 2, out);
  expect(out).toEqual(Float64Array.of(11, 22, -9.5, -19));
});
