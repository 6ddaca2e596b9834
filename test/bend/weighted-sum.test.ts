// The loops over whole weights: against sums and broadcasting written out the slow way.
import { describe, expect, it } from 'vitest';
import { broadcastIndices, sizeOf } from '../../src/bend/field.ts';
import { addInto, chooseInto, multiplyInto, repeatIn } from '../../src/bend/repeat.ts';
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

describe('a small array that repeats in a large one', () => {
  const WHOLE = [2, 3, 4];
  it.each([[[1, 1, 1]], [[2, 1, 1]], [[1, 3, 1]], [[1, 1, 4]], [[2, 3, 1]], [[1, 3, 4]], [[2, 3, 4]]])(
    '%j',
    (shape) => {
      const count = sizeOf(WHOLE);
      const large = Float64Array.from({ length: count }, (_, index) => index + 1);
      const small = Float64Array.from({ length: sizeOf(shape) }, (_, index) =>
        index % 2 === 0 ? 0 : index + 0.5,
      );
      const places = broadcastIndices(shape, WHOLE);
      const met = Array.from(
        { length: count },
        (_, index) => small[places === null ? index : (places[index] ?? 0)] ?? 0,
      );
      const repeat = repeatIn(shape, WHOLE);
      if (repeat === null) throw new Error('is regular');
      const out = new Float64Array(count);
      multiplyInto(large, small, repeat, out);
      expect(Array.from(out)).toEqual(met.map((number, index) => number * (index + 1)));
      addInto(large, small, repeat, out);
      expect(Array.from(out)).toEqual(met.map((number, index) => number + index + 1));
      chooseInto(small, repeat, large, new Float64Array(count), out);
      expect(Array.from(out)).toEqual(met.map((number, index) => (number === 0 ? 0 : index + 1)));
    },
  );

  it('is none where an axis between two others is missing', () => {
    expect(repeatIn([2, 1, 4], WHOLE)).toBeNull();
    expect(repeatIn([2, 1, 4], [2, 1, 4])).toEqual({ run: 1, count: 8 });
  });
});
