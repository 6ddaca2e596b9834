// What is told without being asked, and what a bend answers: status on change only, bends with what they took and refused.
import { expect, it } from 'vitest';
import { TICK_MS } from '../../src/control/ticker.ts';
import { pause } from '../until.ts';
import { openDesk, play } from './desk.ts';

it('tells status on change, once, and at most four times a second by itself', async () => {
  const { say, desk, events } = openDesk();
  const told = () => events.flatMap((event) => (event.kind === 'info' ? [event.name] : []));
  await say('load pebble');
  for (const name of ['state', 'model', 'method', 'latency', 'latecount', 'cpu'])
    expect(told()).toContain(name);
  events.length = 0;
  desk.tick();
  desk.tick();
  expect(told()).toEqual([]);
  await say('dsp 48000 64');
  desk.tick();
  desk.tick();
  expect(told().filter((name) => name === 'latency')).toHaveLength(1);
  await play(desk, 40);
  events.length = 0;
  await pause(3 * TICK_MS);
  expect(told().filter((name) => name === 'cpu').length).toBeLessThanOrEqual(4);
});

it('answers what a bend took, which units, and what it refused', async () => {
  const { say } = openDesk();
  await say('load pebble');
  expect(await say('bend some scale a:decoder.first amount 0.5 units 0-3 7')).toEqual([
    'bend some weights 0 activations 1 refused 0',
    'units some a:decoder.first 0-3 7',
  ]);
  const wide = await say('bend wide dilate ~decoder radius 2');
  const refused = Number((wide[0] ?? '').split(' ').at(-1));
  expect(refused).toBeGreaterThan(16);
  expect(wide.filter((reply) => reply.startsWith('refused wide '))).toHaveLength(16);
  const whole = await say('info wide');
  expect(whole[0]).toBe(wide[0]);
  const data = JSON.parse((whole.at(-1) ?? '').slice('bend '.length));
  expect(data.refused).toHaveLength(refused);
  expect((await say('info nothing'))[0]).toMatch(/^error info name-not-found/);
});
