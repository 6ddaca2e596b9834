import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterUnits } from '../../src/bend/unit-clusters.ts';
import { joinedStatistics, unitStatistics } from '../../src/graph/unit-statistics.ts';

const number = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e-7, 1e30, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double({ min: -2, max: 2, noNaN: true }),
);
const FRAMES = 4;
const signals = fc
  .integer({ min: 1, max: 12 })
  .chain((units) => fc.array(number, { minLength: units * FRAMES, maxLength: units * FRAMES }));

describe('groups of units', () => {
  it('hold every unit once, none is empty, and are the same each time, whatever was played', () => {
    fc.assert(
      fc.property(
        signals,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 9 }),
        (played, groups, seed) => {
          const units = played.length / FRAMES;
          const statistics = unitStatistics(played, [1, units, FRAMES], 1);
          const all = Array.from({ length: units }, (_, unit) => unit);
          const found = clusterUnits(statistics, all, groups, seed);
          expect(found.length).toBeLessThanOrEqual(groups);
          expect(found.every((group) => group.length > 0)).toBe(true);
          expect(found.flat().sort((a, b) => a - b)).toEqual(all);
          expect(clusterUnits(statistics, all, groups, seed)).toEqual(found);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('statistics of blocks joined', () => {
  it('are those of all blocks at once, and motion is how the rms moves between them', () => {
    const finite = fc.double({ min: -3, max: 3, noNaN: true });
    const block = (frames: number) => fc.array(finite, { minLength: 3 * frames, maxLength: 3 * frames });
    fc.assert(
      fc.property(block(2), block(5), (first, second) => {
        const joined = joinedStatistics([
          unitStatistics(first, [1, 3, 2], 1),
          unitStatistics(second, [1, 3, 5], 1),
        ]);
        for (let unit = 0; unit < 3; unit++) {
          const one = first.slice(unit * 2, unit * 2 + 2);
          const two = second.slice(unit * 5, unit * 5 + 5);
          const both = [...one, ...two];
          const rms = (numbers: readonly number[]) =>
            Math.sqrt(numbers.reduce((sum, each) => sum + each * each, 0) / numbers.length);
          expect(joined.mean[unit]).toBeCloseTo(both.reduce((sum, each) => sum + each, 0) / 7, 9);
          expect(joined.rms[unit]).toBeCloseTo(rms(both), 9);
          expect(joined.min[unit]).toBe(Math.min(...both));
          expect(joined.max[unit]).toBe(Math.max(...both));
          expect(joined.motion[unit]).toBeCloseTo(Math.abs(rms(one) - rms(two)) / 2, 9);
        }
      }),
    );
  });
});
