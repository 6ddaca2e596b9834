// Controls of controllers: learned, moved, taken over softly, unlearned; who is told.
import { describe, expect, it } from 'vitest';
import { Takeover } from '../../src/control/takeover.ts';
import { HAND, OTHER, openDesk } from './desk.ts';

async function start() {
  const opened = openDesk();
  for (const line of [
    'load pebble',
    'bend warm scale a:decoder.first amount 1',
    'bend low bias a:decoder.first amount 0',
    'macro glow map low amount -1 1',
  ])
    await opened.say(line);
  const instance = opened.desk.instance();
  const amount = (index = 0) => instance.state.plan[index]?.values.get('amount');
  return { ...opened, instance, amount };
}

it('maps the next OSC address that is heard over the whole range, moves it from then on, and tells everybody else', async () => {
  const { say, instance, amount, events } = await start();
  const fader = { kind: 'osc', address: '/fader/1' } as const;
  expect(instance.hearControl(fader, 0.2, OTHER)).toBe(false);
  expect(await say('learn warm amount')).toEqual([]);
  expect(await say('learn')).toEqual(['learn warm amount']);
  expect(instance.hearControl(fader, 0.5, OTHER)).toBe(true);
  expect(amount()).toBe(1);
  expect(instance.hearControl(fader, 1, OTHER)).toBe(true);
  expect(amount()).toBe(4);
  expect(events).toContainEqual({
    kind: 'value',
    instance: '1',
    path: ['bend', 'warm', 'amount'],
    atoms: [4],
    sender: OTHER,
  });
  await Promise.resolve();
  expect(events).toContainEqual({
    kind: 'info',
    instance: '1',
    name: 'learned',
    atoms: ['warm', 'amount', 'osc', '/fader/1'],
  });
  expect(await say('mappings')).toEqual(['mappings 1', 'mapping warm amount osc /fader/1']);
  expect(instance.rig.engine?.plan[0]?.values.get('amount')).toBe(4);
});

it('waits for a control that moves: one that repeats itself is passed over', async () => {
  const { say, instance } = await start();
  const still = { kind: 'osc', address: '/still' } as const;
  instance.hearControl(still, 0.3, OTHER);
  await say('learn warm amount');
  expect(instance.hearControl(still, 0.3, OTHER)).toBe(false);
  expect(instance.hearControl({ kind: 'cc', channel: 1, number: 7 }, 12, OTHER)).toBe(true);
  expect(await say('mappings')).toEqual(['mappings 1', 'mapping warm amount cc 1 7']);
});

it('takes hold of a parameter softly: a MIDI fader moves it only where it reaches or passes it', async () => {
  const { say, amount } = await start();
  await say('norm warm amount 0.5');
  await say('learn warm amount');
  await say('cc 1 7 10');
  await say('cc 1 7 40');
  expect(amount()).toBe(1);
  await say('cc 1 7 80');
  expect(amount()).toBeCloseTo(-2 + (6 * 80) / 127, 12);
  await say('cc 1 7 127');
  expect(amount()).toBe(4);
  await say('norm warm amount 0');
  await say('cc 1 7 120');
  expect(amount()).toBe(-2);
  await say('cc 1 7 0');
  await say('cc 1 7 60');
  expect(amount()).toBeCloseTo(-2 + (6 * 60) / 127, 12);
});

it('moves everything one control is mapped to: bends, macros, attributes, in one step', async () => {
  const { say, instance, amount } = await start();
  for (const line of [
    'learn warm on',
    'note 10 36 1',
    'learn glow',
    'note 10 36 2',
    'learn wet',
    'note 10 36 3',
  ])
    expect(await say(line)).toEqual([]);
  expect(instance.state.mappings.length).toBe(3);
  const steps = instance.history.steps.length;
  await say('note 10 36 127');
  expect([amount(1), instance.state.attributes.wet, instance.state.macros[0]?.value]).toEqual([1, 1, 1]);
  await say('note 10 36 0');
  expect([amount(1), instance.state.attributes.wet, instance.state.macros[0]?.value]).toEqual([-1, 0, 0]);
  expect(instance.state.plan[0]?.values.get('on')).toBe(0);
  expect(instance.history.steps.length).toBe(steps);
});

it('unlearns by what is moved, by control, and all; learn off waits no more; undo brings a mapping back', async () => {
  const { say, instance } = await start();
  for (const line of ['learn warm amount', 'cc 1 7 5', 'learn glow', 'cc 1 8 5', 'learn wet', 'cc 1 8 6'])
    await say(line);
  expect(await say('unlearn cc 1 8')).toEqual([]);
  expect(await say('mappings')).toEqual(['mappings 1', 'mapping warm amount cc 1 7']);
  expect(await say('unlearn warm amount')).toEqual([]);
  expect(instance.state.mappings).toEqual([]);
  await say('undo');
  expect(instance.state.mappings.length).toBe(1);
  await say('unlearn all');
  await say('learn warm amount');
  await say('learn off');
  await say('cc 1 9 5');
  expect(await say('mappings')).toEqual(['mappings 0']);
});

it('answers a mistake, and what is not there any more is passed over', async () => {
  const { say, instance } = await start();
  expect((await say('learn cold amount'))[0]).toMatch(/^error learn name-not-found .*warm/);
  expect((await say('learn warm amont'))[0]).toMatch(/^error learn name-not-found .*amount/);
  expect((await say('learn glwo'))[0]).toMatch(/^error learn name-not-found .*glow/);
  expect((await say('learn warm units'))[0]).toMatch(/^error learn value-invalid/);
  expect((await say('unlearn glow'))[0]).toMatch(/^error unlearn name-not-found/);
  expect((await say('cc 17 1 1'))[0]).toMatch(/^error cc value-range/);
  expect((await say('cc 1 1.5 1'))[0]).toMatch(/^error cc value-range/);
  await say('learn warm amount');
  await say('cc 1 7 5');
  await say('unbend warm');
  expect(await say('cc 1 7 6')).toEqual([]);
  expect(instance.hearControl({ kind: 'osc', address: '/x' }, Number.NaN, HAND)).toBe(false);
});

describe('soft takeover', () => {
  it('keeps hold while the target stays where it was put and loses it where something else moves it', () => {
    const takeover = new Takeover();
    expect(takeover.moves('a', 0.2, 0.8)).toBe(false);
    expect(takeover.moves('a', 0.9, 0.8)).toBe(true);
    expect(takeover.moves('a', 0.1, 0.9)).toBe(true);
    expect(takeover.moves('a', 0.2, 0.6)).toBe(false);
    expect(takeover.moves('a', 0.595, 0.6)).toBe(true);
    expect(takeover.moves('b', 0.3, null)).toBe(true);
  });
});
