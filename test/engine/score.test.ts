// The times and glides of a score, by numbers worked out by hand.
import { describe, expect, it } from 'vitest';
import { laneValue, type ScoreEvent, scoreLanes } from '../../src/engine/score.ts';
import { planOf } from '../playing.ts';

const PLAN = planOf(
  'warm scale decoder.* amount 2',
  'holes mask decoder.*',
  'free expr decoder.* expression x*2',
);

function event(
  seconds: number,
  key: string,
  value: ScoreEvent['value'],
  rampMs = 0,
  id = 'warm',
): ScoreEvent {
  return { seconds, id, key, value, rampMs };
}

function valuesAt(score: readonly ScoreEvent[], times: readonly number[]) {
  const [lane] = scoreLanes(PLAN, score);
  if (lane === undefined) throw new Error('no lane');
  return times.map((seconds) => laneValue(lane, seconds));
}

describe('a score', () => {
  it('holds the value of the bend until the first event, then that of the latest one', () => {
    const score = [event(2, 'amount', 5), event(1, 'amount', 3)];
    expect(valuesAt(score, [0, 0.999, 1, 1.5, 2, 9])).toEqual([2, 2, 3, 3, 5, 5]);
  });

  it('glides in a straight line from the value there was', () => {
    expect(valuesAt([event(1, 'amount', 4, 1000)], [1, 1.25, 1.5, 2, 3])).toEqual([2, 2.5, 3, 4, 4]);
  });

  it('begins a glide where an unfinished one has come to', () => {
    const score = [event(0, 'amount', 4, 1000), event(0.5, 'amount', 1, 1000)];
    expect(valuesAt(score, [0.5, 1, 1.5])).toEqual([3, 2, 1]);
  });

  it('takes the default where the bend was given no value', () => {
    expect(valuesAt([event(1, 'mix', 0, 1000)], [0, 1.5])).toEqual([1, 0.5]);
    expect(valuesAt([event(1, 'prob', 1, 0, 'holes')], [0, 1])).toEqual([0.3, 1]);
  });

  it.each([
    ['an unknown bend', event(1, 'amount', 1, 0, 'wram'), 'name-not-found', /nearest: warm/],
    ['an unknown key', event(1, 'amont', 1), 'name-not-found', /nearest: amount/],
    ['a value out of range', event(1, 'prob', 3, 0, 'holes'), 'value-range', /must be 0 to 1/],
    ['a time before the beginning', event(-1, 'amount', 1), 'value-range', /0 or more seconds/],
    ['a ramp below nothing', event(1, 'amount', 1, -5), 'value-range', /0 or more ms/],
    ['a glide of a seed', event(1, 'seed', 4, 100, 'holes'), 'value-invalid', /seed cannot glide/],
    ['a glide of a switch', event(1, 'on', 0, 100), 'value-invalid', /on cannot glide/],
    ['a glide to a list', event(1, 'amount', [1, 2], 100), 'value-invalid', /one number/],
  ])('refuses %s', (_, wrong, code, message) => {
    expect(() => scoreLanes(PLAN, [wrong])).toThrow(expect.objectContaining({ code }));
    expect(() => scoreLanes(PLAN, [wrong])).toThrow(message);
  });
});
