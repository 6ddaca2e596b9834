// Macros and ramps: what one knob moves, how far, and when.
import { expect, it } from 'vitest';
import { openDesk, play } from './desk.ts';

const START = [
  'load pebble',
  'bend warm scale a:decoder.first amount 1',
  'bend low bias a:decoder.first amount 0',
  'macro glow map warm amount 1 3',
  'macro glow map low amount 0.5 -0.5',
  'macro glow map - wet 0.01 1 exp',
];

async function start() {
  const opened = openDesk();
  for (const line of START) expect(await opened.say(line)).not.toContain('error');
  const { desk } = opened;
  const values = () => {
    const { plan, attributes } = desk.instance().state;
    return [plan[0]?.values.get('amount'), plan[1]?.values.get('amount'), attributes.wet];
  };
  return { ...opened, values };
}

it('moves parameters and attributes over their ranges and curves in one step, in the same block', async () => {
  const { say, desk, values } = await start();
  const engine = desk.instance().rig.engine;
  const built = engine?.counts.built;
  expect(await say('macro glow 0.5')).toEqual([]);
  expect(values()).toEqual([2, 0, expect.closeTo(Math.sqrt(0.01), 12)]);
  expect(engine?.plan[0]?.values.get('amount')).toBe(2);
  expect(engine?.counts.built).toBe(built);
  await say('macro glow 1');
  expect(values()).toEqual([3, -0.5, 1]);
  expect((await say('undo'))[0]).toBe('undo macro glow 1');
  expect(values()[0]).toBe(1);
  expect(await say('macro glow')).toEqual([
    'macro glow 0',
    'map glow warm amount 1 3 lin',
    'map glow low amount 0.5 -0.5 lin',
    'map glow - wet 0.01 1 exp',
  ]);
});

it('stands where its first parameter is, so that it does not jump', async () => {
  const { say } = await start();
  await say('macro half map warm amount 0 2');
  expect((await say('macro half'))[0]).toBe('macro half 0.5');
});

it('passes over what was removed, moves it again when it is back, and lets maps and macros be removed', async () => {
  const { say, values, desk } = await start();
  await say('unbend warm');
  expect(await say('macro glow 1')).toEqual([]);
  await say('undo');
  await say('undo');
  await say('macro glow 0.25');
  expect(values()[0]).toBe(1.5);
  expect(await say('macro glow unmap warm amount')).toEqual([]);
  await say('macro glow 1');
  expect(values()[0]).toBe(1.5);
  expect(await say('macro glow off')).toEqual([]);
  expect(desk.instance().state.macros).toEqual([]);
});

it('answers a mistake and changes nothing', async () => {
  const { say, desk } = await start();
  const { state } = desk.instance();
  expect((await say('macro glow 1.5'))[0]).toMatch(/^error macro value-range/);
  expect((await say('macro glwo 0.5'))[0]).toMatch(/^error macro name-not-found .*glow/);
  expect((await say('macro glow map warm amont'))[0]).toMatch(/^error macro name-not-found .*amount/);
  expect((await say('macro glow map - wet 0 2'))[0]).toMatch(/^error macro value-range/);
  expect((await say('macro wet map warm amount'))[0]).toMatch(/^error macro name-invalid/);
  expect((await say('macro glow map warm amount 0 1 exp'))[0]).toMatch(/^error macro value-invalid/);
  expect(desk.instance().state).toBe(state);
});

it('glides with ramp: bends, places, macros and wet; switches and words jump', async () => {
  const { say, desk, events } = await start();
  const { state } = desk.instance();
  expect(await say('wet 0 ramp 500')).toEqual([]);
  expect(await say('norm warm amount 1 ramp 500')).toEqual([]);
  expect(await say('param warm on 0 ramp 500')).toEqual([]);
  expect((await say('late hold ramp 20'))[0]).toMatch(/^error late syntax/);
  expect(await say('macro glow 1 ramp 300')).toEqual([]);
  expect(desk.instance().state).not.toBe(state);
  expect(await say('param low mix 0 ramp 400')).toEqual([]);
  await play(desk, 8);
  expect(events.filter(({ kind }) => kind === 'error')).toEqual([]);
  const engine = desk.instance().rig.engine;
  expect(engine?.plan).toEqual(desk.instance().state.plan);
  await expect(engine?.set('warm', 'on', 1, { rampMs: 500 })).rejects.toThrow(/leave ramp out/);
});

it('brings wet in a straight line over the time it was given', async () => {
  const heard = async (line: string) => {
    const { say, desk } = openDesk();
    await say('load pebble');
    await say(line);
    const { latencySamples, geometry } = desk.instance().rig.engine?.stream ?? {};
    return { samples: await play(desk, 64), latency: latencySamples ?? 0, rate: geometry?.sampleRate ?? 1 };
  };
  const [wet, dry, way] = [await heard('wet 1'), await heard('wet 0'), await heard('wet 0 ramp 600')];
  const first = 512 * Math.ceil(way.latency / 512);
  const frames = 0.6 * way.rate;
  let compared = 0;
  for (let frame = 0; frame < way.samples.length; frame++) {
    const [w = 0, d = 0, both = 0] = [wet.samples[frame], dry.samples[frame], way.samples[frame]];
    if (Math.abs(w - d) < 0.1) continue;
    compared++;
    const part = Math.max(0, 1 - (first + frame + 1) / frames);
    expect((both - d) / (w - d)).toBeCloseTo(part, 3);
  }
  expect(compared).toBeGreaterThan(1000);
});
