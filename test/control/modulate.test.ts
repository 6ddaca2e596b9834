// `modulate` by words: what is kept, told, taken back, and what reaches the engine.
import { expect, it } from 'vitest';
import { openDesk, play } from './desk.ts';

async function start() {
  const opened = openDesk();
  await opened.say('load pebble');
  await opened.say('bend warm scale a:decoder.first amount 1');
  return opened;
}

it('lets a parameter move, tells where it is, and keeps what was set', async () => {
  const { say, desk, events } = await start();
  expect(await say('modulate warm amount lfo sine 5 depth 0.4')).toEqual([]);
  expect(await say('modulate warm mix random 2')).toEqual([]);
  expect(await say('modulate')).toEqual([
    'modulate warm amount lfo sine 5 depth 0.4',
    'modulate warm mix random 2 depth 0.25',
  ]);
  await play(desk, 40);
  const moved = events.flatMap((event) =>
    event.kind === 'info' && event.name === 'modulated' ? [event.atoms] : [],
  );
  const amounts = moved.filter(([, key]) => key === 'amount').map(([, , value]) => Number(value));
  expect(Math.max(...amounts)).toBeGreaterThan(1.2);
  expect(amounts.every((amount) => Math.abs(amount - 1) <= 0.4)).toBe(true);
  expect(desk.instance().state.plan[0]?.values.get('amount')).toBe(1);
  expect(desk.instance().rig.engine?.plan[0]?.values.get('amount')).toBe(1);
});

it('changes its depth alone as one gesture, ends with off, comes back with undo', async () => {
  const { say, desk } = await start();
  await say('modulate warm amount follow low depth 2');
  const steps = desk.instance().history.steps.length;
  for (const depth of [1, 0.5, 0.25]) await say(`modulate warm amount depth ${depth}`);
  expect(desk.instance().history.steps.length).toBe(steps);
  expect(await say('modulate')).toEqual(['modulate warm amount follow low depth 0.25']);
  await say('modulate warm amount off');
  expect(desk.instance().state.modulations).toEqual([]);
  await say('undo');
  expect(await say('modulate')).toEqual(['modulate warm amount follow low depth 0.25']);
});

it('goes with a snapshot and fades in depth between snapshots that have it and that have not', async () => {
  const { say, desk } = await start();
  await say('store 1');
  await say('modulate warm amount activation a:decoder.first rms depth 1');
  await say('store 2');
  await say('recall 1');
  expect(desk.instance().state.modulations).toEqual([]);
  await say('recall 1 2 0.25');
  expect(desk.instance().state.modulations.map(({ depth }) => depth)).toEqual([0.25]);
  await say('recall 2');
  expect(desk.instance().state.modulations.map(({ depth }) => depth)).toEqual([1]);
});

it('answers a mistake and changes nothing', async () => {
  const { say, desk } = await start();
  const { state } = desk.instance();
  for (const [line, reply] of [
    ['modulate warm amount lfo sin 1', /^error modulate name-not-found .*sine/],
    ['modulate warm amount lfo sine 200', /^error modulate value-range/],
    ['modulate warm amount lfo', /^error modulate syntax/],
    ['modulate warm amount wobble 1', /^error modulate name-not-found .*lfo/],
    ['modulate warm dim lfo sine 1', /^error modulate value-invalid/],
    ['modulate cold amount lfo sine 1', /^error modulate name-not-found .*warm/],
    ['modulate warm amount depth 1', /^error modulate syntax/],
    ['modulate warm amount off', /^error modulate name-not-found/],
    [
      'modulate warm amount activation a:decoder.frist rms',
      /^error modulate name-not-found .*decoder\.first/,
    ],
    ['modulate warm amount activation a:decoder.first histogram', /^error modulate name-not-found/],
  ] as const)
    expect((await say(line))[0]).toMatch(reply);
  expect(desk.instance().state).toBe(state);
});
