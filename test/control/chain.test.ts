// The chain and the sound as a whole: order, one bend alone, states flushed, everything stopped, what the host plays at.
import { expect, it } from 'vitest';
import { playedPlan } from '../../src/control/instance-state.ts';
import { noise } from '../draws.ts';
import { largestDifference } from '../shared.ts';
import { NOISE_SEED, openDesk, play } from './desk.ts';

it('moves a bend to another place and plays it there', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  await say('bend a bias a:decoder.first amount 0.5');
  await say('bend b scale a:decoder.first amount 2');
  expect(await say('order')).toEqual(['order a b']);
  expect(await say('order b 1')).toEqual([]);
  expect(await say('order')).toEqual(['order b a']);
  expect(desk.instance().rig.engine?.plan.map(({ id }) => id)).toEqual(['b', 'a']);
  expect((await say('order b 3'))[0]).toMatch(/value-range .*1 to 2/);
  await say('undo');
  expect(await say('order')).toEqual(['order a b']);
});

it('lets one bend be heard alone, in the next block, and back', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  await say('bend a bias a:decoder.first amount 0.5');
  await say('bend b scale a:decoder.first amount 2');
  const built = desk.instance().rig.engine?.counts.built;
  await say('solo a');
  const { state, rig } = desk.instance();
  expect(rig.engine?.plan.map(({ values }) => values.get('on') ?? 1)).toEqual([1, 0]);
  expect(rig.engine?.plan).toEqual(playedPlan(state));
  expect((await say('solo c'))[0]).toMatch(/name-not-found/);
  await say('solo off');
  expect(rig.engine?.plan.map(({ values }) => values.get('on') ?? 1)).toEqual([1, 1]);
  expect(rig.engine?.counts.built).toBe(built);
});

it('sounds after reset as from the beginning, and without it not', async () => {
  const { say, desk } = openDesk();
  expect((await say('reset'))[0]).toMatch(/^error reset nothing-played/);
  await say('load pebble');
  const { latencySamples = 0 } = desk.instance().rig.engine?.stream ?? {};
  // So many vectors that each pass begins with a block of the model.
  const vectors = 24 - (Math.ceil(latencySamples / 512) % 4);
  const first = await play(desk, vectors);
  const goneOn = await play(desk, vectors);
  await say('reset');
  const again = await play(desk, vectors);
  const beyondFade = 2048 + latencySamples;
  const difference = (a: Float32Array, b: Float32Array) =>
    largestDifference(a.subarray(beyondFade), b.subarray(beyondFade));
  expect(difference(again, first)).toBeLessThan(1e-6);
  expect(largestDifference(goneOn, first)).toBeGreaterThan(1e-3);
});

it('panics to the sound itself, undoably, and comes back by bypass', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  await say('panic');
  expect(desk.instance().state.attributes.bypass).toBe(1);
  const dry = await play(desk, 8);
  const latency = desk.instance().rig.engine?.stream.latencySamples ?? 0;
  const from = Math.ceil(latency / 512) * 512 - latency;
  const played = noise(dry.length + 512, NOISE_SEED);
  expect(largestDifference(dry, played.subarray(from, from + dry.length))).toBe(0);
  await say('undo');
  expect(desk.instance().state.attributes.bypass).toBe(0);
});

it('takes other vectors of the host and tells the latency they make', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  const [latency] = await say('dsp 48000 64 1');
  expect(latency).toBe((await say('get latency'))[0]);
  expect(desk.instance().rig.engine?.stream.geometry.vectorFrames).toBe(64);
  expect((await say('dsp 48000 0'))[0]).toMatch(/value-range .*vectorsize/);
  expect((await say('dsp 1 64'))[0]).toMatch(/value-range .*samplerate/);
});
