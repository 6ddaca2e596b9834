// What is asked: every value in the form that sets it, reports, help; and attributes that are set by name.
import { expect, it } from 'vitest';
import { OPERATORS } from '../../src/bend/registry.ts';
import { COMMANDS } from '../../src/control/table.ts';
import { openDesk } from './desk.ts';

it('reports everything on bang in words that routed back would set the same', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  await say('bend warm scale a:decoder.first amount 0.5');
  await say('wet 0.25');
  const replies = await say('bang');
  expect(replies.slice(0, 3)).toEqual(['state ready', 'model pebble.onnx', 'method forward']);
  for (const line of ['wet 0.25', 'late dry', 'warm amount 0.5', 'warm on 1', 'solo off', 'latecount 0'])
    expect(replies).toContain(line);
  expect(replies).toContain('plan 1 warm scale a:decoder.first');
  const { state } = desk.instance();
  for (const line of ['wet 0.25', 'late dry', 'warm amount 0.5', 'warm on 1', 'solo off'])
    expect(await say(line)).toEqual([]);
  const after = desk.instance().state;
  expect([after.attributes, after.solo]).toEqual([state.attributes, state.solo]);
});

it('tells one value, all of a bend, a report, and the nearest names of what there is not', async () => {
  const { say } = openDesk();
  await say('load pebble.onnx');
  await say('bend warm scale a:decoder.first amount 0.7');
  expect(await say('get wet')).toEqual(['wet 1']);
  expect(await say('get warm amount')).toEqual(['warm amount 0.7']);
  expect(await say('get warm')).toContain('warm mix 1');
  const [latency = ''] = await say('get latency');
  const [, samples, ms] = latency.split(' ').map(Number);
  expect(ms).toBeCloseTo(((samples ?? 0) / 48_000) * 1000, 1);
  expect((await say('get wat'))[0]).toMatch(/^error get name-not-found .*wet/);
  expect((await say('get warm amont'))[0]).toMatch(/^error get name-not-found .*amount/);
});

it('sets attributes of the instance by name and refuses those a model has not', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx');
  expect(await say('set wet 0.5')).toEqual([]);
  expect(desk.instance().state.attributes.wet).toBe(0.5);
  expect((await say('set wet 3'))[0]).toMatch(/value-range/);
  expect((await say('set wett 1'))[0]).toMatch(/^error set name-not-found .*wet/);
});

it('sets and tells attributes of a TorchScript model, the noise and seed each has too', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.ts');
  expect(await say('get gain')).toEqual(['gain 1']);
  for (const line of ['gain 0.5', 'noise 0', 'noise 1', 'seed 3'])
    expect(await say(`set ${line}`)).toEqual([]);
  for (const line of ['gain 0.5', 'noise 1', 'seed 3'])
    expect(await say(`get ${line.split(' ')[0]}`)).toEqual([line]);
  expect(desk.instance().state.model?.settings.map(({ name }) => name)).toEqual(['gain', 'noise', 'seed']);
  expect((await say('set noise 2'))[0]).toMatch(/^error set value-invalid .*0 or 1/);
  expect((await say('set gane 1'))[0]).toMatch(/^error set name-not-found .*gain/);
  await say('load pebble.onnx');
  expect((await say('set noise 0'))[0]).toMatch(/^error set name-not-found/);
});

it('tells what a verb takes and does, and all operators', async () => {
  const { say } = openDesk();
  expect(await say('help')).toHaveLength(COMMANDS.length);
  const [usage] = await say('help bend');
  expect(usage).toBe('help bend id operator target [values] Creates a bend, or replaces the one of that id.');
  expect((await say('help bent'))[0]).toMatch(/name-not-found .*bend/);
  expect((await say('operators')).filter((each) => each.startsWith('operator '))).toHaveLength(
    OPERATORS.length,
  );
  expect(await say('operators scale')).toContainEqual(expect.stringMatching(/^example scale bend .* scale /));
});
