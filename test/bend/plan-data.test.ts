import { describe, expect, it } from 'vitest';
import { makeBend } from '../../src/bend/bend.ts';
import { makeControl } from '../../src/bend/named-control.ts';
import { planData, planFromData } from '../../src/bend/plan-data.ts';
import { withBend, withoutBend, withValue } from '../../src/bend/plan-edits.ts';
import { planOf } from '../playing.ts';

const array = { shape: [2, 2], data: Float32Array.of(1, 0, 0, 1) };
const plan = [
  ...planOf('a scale t amount gain*2 units 0-3 mix 0.5', 'e expr t expression "x * drive" drive 2'),
  makeBend('m', 'mask', 't', new Map([['values', array]])),
];
const controls = [makeControl('gain', { low: 0.5, high: 2, curve: 'exp', clamp: true, value: 1 })];

describe('a plan as data', () => {
  it('is plain JSON that says the same again', () => {
    const [first, ...rest] = plan;
    if (first === undefined) throw new Error('no bend');
    const found = { ...first, found: new Map([['a:t', [1, 3]]]) };
    const data = JSON.parse(JSON.stringify(planData([found, ...rest], controls)));
    expect(data.bends[0]).toEqual({
      id: 'a',
      operator: 'scale',
      target: 't',
      values: { amount: 'gain*2', units: '0-3', mix: 0.5 },
      found: { 'a:t': [1, 3] },
    });
    expect(data.bends[2].values.values).toEqual({ shape: [2, 2], data: [1, 0, 0, 1] });
    const read = planFromData(data);
    expect(read.controls).toEqual(controls);
    expect(read.plan[0]?.found?.get('a:t')).toEqual([1, 3]);
    expect(planData(read.plan, read.controls)).toEqual(data);
  });

  it.each([
    [null, 'value-invalid', /plan: at the top/],
    [
      { bends: [{ id: 'a', operator: 'scale', target: 't', values: { amount: null } }] },
      'value-invalid',
      /amount/,
    ],
    [
      { bends: [{ id: 'a', operator: 'sclae', target: 't', values: {} }] },
      'name-not-found',
      /nearest: scale/,
    ],
    [{ bends: [{ id: 'a', operator: 'mask', target: 't', values: { prob: 2 } }] }, 'value-range', /0 to 1/],
    [
      { bends: [{ id: 'a', operator: 'scale', target: 't', values: {}, found: { t: [-1] } }] },
      'value-invalid',
      /found/,
    ],
    [{ bends: [], controls: [{ name: 'gain' }] }, 'value-invalid', /controls.0/],
  ])('that is none is refused with a sentence: %j', (data, code, sentence) => {
    expect(() => planFromData(data)).toThrow(sentence);
    expect(() => planFromData(data)).toThrow(expect.objectContaining({ code }));
  });
});

describe('edits of a plan', () => {
  it('replace in place, remove, set, and leave the plan they were given as it was', () => {
    const before = JSON.stringify(planData(plan));
    const replaced = withBend(plan, makeBend('e', 'bias', 't', new Map()));
    expect(replaced.map(({ id, operator }) => `${id} ${operator.name}`)).toEqual([
      'a scale',
      'e bias',
      'm mask',
    ]);
    expect(withoutBend(plan, 'e').map(({ id }) => id)).toEqual(['a', 'm']);
    expect(withValue(plan, 'a', 'mix', 1)[0]?.values.get('mix')).toBe(1);
    expect(() => withoutBend(plan, 'b')).toThrow(/no bend is called b; nearest/);
    expect(() => withValue(plan, 'a', 'mix', 2)).toThrow(/0 to 1/);
    expect(JSON.stringify(planData(plan))).toBe(before);
  });

  it('keep found units until the choice itself changes', () => {
    const [bend] = planOf('a scale t amount 1 top 0.1');
    if (bend === undefined) throw new Error('no bend');
    const found = [{ ...bend, found: new Map([['a:t', [7]]]) }];
    expect(withValue(found, 'a', 'amount', 2)[0]?.found).toBe(found[0]?.found);
    for (const [key, value] of [
      ['top', 0.2],
      ['dim', 0],
      ['units', '1-9'],
      ['pick', 3],
      ['groups', 2],
    ] as const)
      expect(withValue(found, 'a', key, value)[0]?.found).toBeUndefined();
  });
});
