// What fits a model: every bend that is moved through many places is looked at once, and what does not fit is still found.
import { expect, it } from 'vitest';
import type { Bend } from '../../src/bend/bend.ts';
import type { Operator } from '../../src/bend/operator.ts';
import { operatorNamed } from '../../src/bend/registry.ts';
import { NO_RESOURCES } from '../../src/bend/resources.ts';
import { checkPassing, misfitsIn } from '../../src/control/fit.ts';
import { EMPTY_STATE, type InstanceState } from '../../src/control/instance-state.ts';
import { openDesk } from './desk.ts';

/** The model of the demo, and bends of an operator that counts how often it is asked where it may act. */
async function begin() {
  const { say, desk } = openDesk();
  await say('load pebble');
  const subject = desk.instance().rig.engine?.subject;
  if (subject === undefined) throw new Error('nothing is loaded');
  const scale = operatorNamed('scale', 'test');
  const asked = { count: 0 };
  const operator: Operator = {
    ...scale,
    check(context) {
      asked.count++;
      return scale.check(context);
    },
  };
  const bend = (amount: number, target = 'a:decoder.first'): Bend => ({
    id: 'warm',
    operator,
    target,
    values: new Map([['amount', amount]]),
  });
  return { subject, asked, bend };
}

const at = (bend: Bend): InstanceState => ({ ...EMPTY_STATE, plan: [bend] });

it('looks once at a bend that passes through many places, and at each other one', async () => {
  const { subject, asked, bend } = await begin();
  const passed = Array.from({ length: 200 }, (_, index) => at(bend(index / 100)));
  checkPassing(subject, NO_RESOURCES, [EMPTY_STATE, EMPTY_STATE], passed);
  expect(asked.count).toBe(1);
  const other = Array.from({ length: 200 }, (_, index) => at(bend(index / 100, 'a:decoder.wave')));
  checkPassing(subject, NO_RESOURCES, [EMPTY_STATE, EMPTY_STATE], [...passed, ...other]);
  expect(asked.count).toBe(3);
  const broken = [...passed, at(bend(0.5, 'a:nowhere'))];
  expect(() => checkPassing(subject, NO_RESOURCES, [EMPTY_STATE, EMPTY_STATE], broken)).toThrow(/nowhere/);
});

it('names what does not fit in every plan, and looks at it once', async () => {
  const { subject, asked, bend } = await begin();
  const misfits = misfitsIn(subject, NO_RESOURCES);
  for (let index = 0; index < 100; index++) {
    expect(misfits([bend(index / 100)]).size).toBe(0);
    expect(misfits([bend(index / 100, 'a:nowhere')]).get('warm')).toMatch(/nowhere/);
  }
  expect(asked.count).toBe(1);
});
