// Blends as arithmetic: middles of values, the order of bends, exact ends, and no jump on the way; nothing is played.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { blendedState } from '../../src/control/blend.ts';
import { mergedOrder } from '../../src/control/blend-plans.ts';
import { fadeWay } from '../../src/control/fade-plans.ts';
import { EMPTY_STATE, type Snapshot, snapshotOf } from '../../src/control/instance-state.ts';
import { leading, middleNumber, middleValue } from '../../src/control/weighted-values.ts';

const at = <T>(of: T, weight: number) => ({ of, weight });
const planOf = (...lines: readonly string[]) => lines.map((line) => readBend(splitWords(line)));
const snapshot = (...lines: readonly string[]): Snapshot => ({
  ...snapshotOf(EMPTY_STATE),
  plan: planOf(...lines),
});

describe('the middle of values', () => {
  it('is the weighted mean of numbers, of lists and of arrays of one form, and none of words or other forms', () => {
    expect(middleValue([at(1, 1), at(4, 2)])).toBe(3);
    expect(middleValue([at([0, 1], 1), at([1, 3], 1)])).toEqual([0.5, 2]);
    const array = (data: number[]) => ({ shape: [1, 2], data });
    expect(middleValue([at(array([0, 2]), 3), at(array([4, 2]), 1)])).toEqual(array([1, 2]));
    expect(middleValue([at([0, 1], 1), at([1], 1)])).toBeNull();
    expect(middleValue([at([0, 1], 1), at(1, 1)])).toBeNull();
    expect(middleValue([at('a', 1), at('b', 1)])).toBeNull();
    expect(middleValue([at('a', 1), at('a', 3)])).toBe('a');
  });

  it('lies between its ends, and is the value itself where all are the same', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const weight = fc.double({ min: 1e-6, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, weight), { minLength: 1, maxLength: 6 }), (parts) => {
        const middle = middleNumber(parts.map(([of, share]) => at(of, share)));
        const values = parts.map(([of]) => of);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...values));
        expect(middle).toBeLessThanOrEqual(Math.max(...values));
        const first = values[0] ?? 0;
        expect(middleNumber(parts.map(([, share]) => at(first, share)))).toBe(first);
      }),
      { seed: 1 },
    );
  });

  it('of switches is that of the heaviest, the later one at the half', () => {
    expect(leading([at('a', 0.6), at('b', 0.4)])).toBe('a');
    expect(leading([at('a', 0.5), at('b', 0.5)])).toBe('b');
    expect(leading([])).toBeNull();
  });
});

it('keeps to the order of every plan where they agree', () => {
  expect(mergedOrder([['x'], ['y', 'x', 'z']])).toEqual(['y', 'x', 'z']);
  expect(
    mergedOrder([
      ['a', 'c'],
      ['b', 'c', 'd'],
      ['d', 'e'],
    ]),
  ).toEqual(['b', 'a', 'c', 'd', 'e']);
  expect(
    mergedOrder([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  ).toEqual(['a', 'b']);
});

describe('a blend of two snapshots', () => {
  const one = snapshot(
    'warm scale a:x amount 1 2 3',
    'other bias a:x amount 0.5 dim 1',
    'only bias a:x amount 0.5 mix 0.8',
  );
  const two = snapshot('warm scale a:x amount 3 2 1', 'other scale a:x amount 2');
  const blend = (part: number) => blendedState(EMPTY_STATE, [at(one, 1 - part), at(two, part)]).plan;
  const values = (part: number, id: string) => blend(part).find((bend) => bend.id === id)?.values;

  it('is exactly each of them at its ends', () => {
    expect(blend(0)).toBe(one.plan);
    expect(blend(1)).toBe(two.plan);
  });

  it('has lists between lists and fades what only one of them has', () => {
    expect(values(0.25, 'warm')?.get('amount')).toEqual([1.5, 2, 2.5]);
    expect(values(0.25, 'only')?.get('mix')).toBeCloseTo(0.8 * 0.75, 12);
    expect(values(0.25, 'only')?.get('amount')).toBe(0.5);
  });

  it('lets a bend that becomes another one fade out to the half and the other one in', () => {
    expect(values(0.25, 'other')?.get('mix')).toBe(0.75);
    expect(blend(0.25).find(({ id }) => id === 'other')?.operator.name).toBe('bias');
    expect(values(0.75, 'other')?.get('mix')).toBe(0.75);
    expect(blend(0.75).find(({ id }) => id === 'other')?.operator.name).toBe('scale');
  });

  it('moves no number further than the fader moved', () => {
    for (let part = 0.01; part < 0.98; part += 0.01)
      for (const id of ['warm', 'only']) {
        const [before, after] = [values(part, id), values(part + 0.01, id)];
        for (const key of ['amount', 'mix']) {
          const [from, to] = [before?.get(key), after?.get(key)].map((value) => [value ?? 1].flat()[0]);
          expect(Math.abs(Number(to) - Number(from))).toBeLessThan(0.0201);
        }
      }
  });
});

it('goes to another plan through one structure: shared values glide, what comes begins silent, what goes ends silent', () => {
  const [from, to] = [
    planOf('a scale x amount 1', 'b bias x amount 1 mix 0.5'),
    planOf('c bias x amount 1', 'a scale x amount 2'),
  ];
  const { begin, end, leaving } = fadeWay(from, to);
  const told = (plan: readonly (typeof from)[number][]) =>
    plan.map(({ id, values }) => [id, values.get('amount'), values.get('mix')]);
  expect(told(begin)).toEqual([
    ['c', 1, 0],
    ['a', 1, undefined],
    ['b', 1, 0.5],
  ]);
  expect(told(end)).toEqual([
    ['c', 1, undefined],
    ['a', 2, undefined],
    ['b', 1, 0],
  ]);
  expect([...leaving].map(({ id }) => id)).toEqual(['b']);
  expect(end.filter((bend) => !leaving.has(bend))).toEqual(to);
});
