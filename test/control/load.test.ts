// Loading: bends that the next model does not take are listed, silent and back with a model that takes them.
import { expect, it } from 'vitest';
import { FIXTURES } from '../shared.ts';
import { pause } from '../until.ts';
import { HAND, openDesk, play, textOf } from './desk.ts';

it('keeps bends that do not fit, silent and listed, until a model takes them', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  await say('bend warm scale a:~decoder.first amount 0.5');
  await say('bend grid scale "a:onnx::MatMul_644" amount 0.9');
  const before = desk.instance().state;
  expect(before.skipped.size).toBe(0);
  const replies = await say('load pebble.ts');
  expect(replies[0]).toMatch(/^skipped bend grid .*onnx::MatMul_644/);
  expect(replies.at(-1)).toBe('done load pebble.ts');
  const { rig } = desk.instance();
  expect(desk.instance().state.plan).toEqual(before.plan);
  expect(rig.engine?.plan.map(({ id }) => id)).toEqual(['warm']);
  expect(await say('grid amount 0.8')).toEqual([]);
  expect((await say('bend grid scale a:no.such'))[0]).toMatch(/^error bend name-not-found/);
  expect(await say('bang')).toContainEqual(expect.stringMatching(/^skipped bend grid/));
  expect((await say('load pebble.onnx')).filter((each) => each.startsWith('skipped'))).toEqual([]);
  expect(rig.engine?.plan.map(({ id, values }) => [id, values.get('amount')])).toEqual([
    ['warm', 0.5],
    ['grid', 0.8],
  ]);
});

it('goes back by undo to what did not fit and what did', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  await say('bend grid scale "a:onnx::MatMul_644" amount 0.9');
  await say('load pebble.ts');
  const { state } = desk.instance();
  await say('unbend grid');
  await say('undo');
  expect(desk.instance().state).toEqual(state);
  await say('undo');
  expect(desk.instance().state.skipped.size).toBe(0);
  expect(desk.instance().rig.engine?.plan.map(({ id }) => id)).toEqual(['grid']);
});

it('takes bends before there is a model and tries them when one comes', async () => {
  const { say, desk } = openDesk();
  await say('bend warm scale a:decoder.first amount 0.5');
  await say('bend lost scale a:no.such amount 0.5');
  await say('wet 0.25');
  expect((await say('load pebble'))[0]).toMatch(/^skipped bend lost/);
  expect(desk.instance().rig.engine?.plan.map(({ id }) => id)).toEqual(['warm']);
});

it('tells how far loading is, and that it plays', async () => {
  const { say, events } = openDesk();
  await say('load pebble');
  const told = events.flatMap((event) =>
    event.kind === 'info' ? [[event.name, ...event.atoms].join(' ')] : [],
  );
  expect(told.filter((each) => /^(state|progress)/.test(each))).toEqual([
    'state loading',
    'progress load read',
    'progress load build',
    'state ready',
  ]);
});

it('plays on when a model cannot be loaded, and the last of several asked for at once', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  const { state } = desk.instance();
  expect((await say(`load ${FIXTURES}pebble.input.npy`))[0]).toMatch(/^error load model-/);
  expect(desk.instance().state).toBe(state);
  const all = await Promise.all([say('load pebble.ts'), say('load pebble.onnx'), say('load pebble.ts')]);
  expect(all.map((replies) => replies.at(-1))).toEqual([
    'done load pebble.ts',
    'done load pebble.onnx',
    'done load pebble.ts',
  ]);
  expect(desk.instance().rig.engine?.subject.loaded.model.format).toBe('torchscript');
  expect(await say('get state')).toEqual(['state ready']);
});

it('plays another method, with the bends it takes, and back', async () => {
  const { say, desk } = openDesk();
  expect((await say('method decode'))[0]).toMatch(/^error method nothing-played/);
  await say('load pebble.ts');
  await say('bend warm scale a:model.decoder.first amount 0.5');
  await say('bend cold scale a:model.encoder.first amount 0.5');
  const replies = await say('method encode');
  expect(replies).toEqual([expect.stringMatching(/^skipped bend warm /), 'done method encode']);
  const { rig } = desk.instance();
  expect(await say('get method')).toEqual(['method encode']);
  expect(rig.engine?.plan.map(({ id }) => id)).toEqual(['cold']);
  expect(desk.instance().state.skipped.get('warm')).toMatch(/model\.decoder\.first/);
  expect((await say('method encod'))[0]).toMatch(/^error method name-not-found .*encode/);
  await say('undo');
  expect(await say('get method')).toEqual(['method forward']);
  expect(rig.engine?.plan.map(({ id }) => id)).toEqual(['warm', 'cold']);
});

it('keeps what is moved while a model is loaded', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  await say('bend warm scale a:decoder.first amount 0.5');
  await say('bend mute scale a:synthesis amount 0');
  const loading = say('reload');
  await say('warm amount 0.7');
  await say('wet 0.25');
  await pause(50);
  await say('warm amount 0.8');
  await loading;
  const { state, rig } = desk.instance();
  expect(state.plan[0]?.values.get('amount')).toBe(0.8);
  expect(rig.engine?.plan[0]?.values.get('amount')).toBe(0.8);
  expect(state.attributes.wet).toBe(0.25);
  // Of the model nothing is heard: what comes out is three quarters of noise between -0.5 and 0.5.
  const peak = (await play(desk, 16)).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(peak).toBeGreaterThan(0.36);
  expect(peak).toBeLessThanOrEqual(0.375);
});

it('names the models in the usual places, loads them anew and lets them go', async () => {
  const { say, desk } = openDesk();
  expect((await say('models'))[0]).toBe('models pebble');
  await say('load pebble');
  expect(await say('reload')).toEqual(['done reload']);
  await say('unload');
  expect(desk.instance().rig.engine).toBeNull();
  expect(await say('get state')).toEqual(['state idle']);
});

it('sets an attribute of a TorchScript model, tells it and refuses what the model refuses', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.ts');
  await say('bend warm scale a:model.decoder.first amount 0.5');
  expect(await say('get gain')).toEqual(['gain 1']);
  expect(await say('set gain 0.5')).toEqual([]);
  expect(await say('get gain')).toEqual(['gain 0.5']);
  expect(desk.instance().rig.engine?.plan.map(({ id }) => id)).toEqual(['warm']);
  expect((await say('set gain much'))[0]).toMatch(/^error set value-/);
  expect(await say('get gain')).toEqual(['gain 0.5']);
  await say('undo');
  expect(await say('get gain')).toEqual(['gain 1']);
});

it('makes room for another player where one plays nothing', async () => {
  const { desk, say, events } = openDesk();
  await say('load pebble');
  for (let number = 2; number <= 16; number++) desk.instance(String(number));
  desk.instance('17');
  expect(desk.names).toHaveLength(16);
  expect(desk.names).toContain('1');
  expect(events).toContainEqual({ kind: 'removed', instance: '2', path: [] });
});

it('makes no player for a message that means nothing', async () => {
  const { desk } = openDesk();
  const replies: string[] = [];
  const send = (instance: string, ...words: string[]) =>
    desk.handle({ instance, words }, HAND, (reply) => replies.push(textOf(reply)));
  await send('other', 'nothing');
  await send('other', 'unbend');
  expect(replies.map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual([
    'error nothing name-not-found',
    'error unbend syntax',
  ]);
  expect(desk.names).toEqual([]);
  await send('other', 'wet');
  expect(desk.names).toEqual(['other']);
});
