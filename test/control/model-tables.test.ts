// Tables of the model that plays: as lines and as data, filtered, bounded, and weights as bends make them.
import { expect, it } from 'vitest';
import { MOST_LINES, replyTable } from '../../src/control/model-tables.ts';
import { openDesk, textOf } from './desk.ts';

function dataOf(replies: readonly string[], selector: string) {
  const text = replies.find((reply) => reply.startsWith(`${selector} {`)) ?? '';
  return JSON.parse(text.slice(selector.length + 1));
}

it('tells what the model is', async () => {
  const { say } = openDesk();
  expect((await say('info'))[0]).toMatch(/^error info nothing-played/);
  await say('load pebble.onnx');
  const replies = await say('info');
  expect(replies).toContain('info sampleRate 48000');
  expect(replies).toContain('info method decode 256 1');
  expect(dataOf(replies, 'info')).toMatchObject({ name: 'pebble', format: 'onnx' });
});

it('lists weights and activations by target, with shapes', async () => {
  const { say } = openDesk();
  await say('load pebble.onnx');
  const replies = await say('weights decoder.loudness.*');
  expect(replies[0]).toBe('weights 2 0');
  expect(replies[1]).toMatch(/^weight decoder\.loudness\.weight 16x40x3 float32 /);
  expect(dataOf(replies, 'weights')).toMatchObject({ total: 2, left: 0 });
  expect((await say('activations decoder.first'))[1]).toBe(
    'activation decoder.first call_module 1x160x? float32',
  );
  expect((await say('graph decoder.first'))[1]).toMatch(/^node call_module decoder\.first /);
  expect((await say('weights decoder.lodness.*'))[0]).toMatch(/^error weights name-not-found/);
});

it('tells weights as they are now beside what the file holds', async () => {
  const { say } = openDesk();
  await say('load pebble.onnx');
  const [, line = ''] = await say('stats decoder.loudness.bias');
  expect(line.endsWith('unbent')).toBe(true);
  const [min, max, mean, deviation] = line.split(' ').slice(4, 8).map(Number);
  await say('bend twice scale decoder.loudness.bias amount 2');
  const replies = await say('stats decoder.loudness.bias');
  const bent = (replies[1] ?? '').split(' ').slice(4, 8).map(Number);
  for (const [index, value] of [min, max, mean, deviation].entries())
    expect(bent[index]).toBeCloseTo(2 * (value ?? Number.NaN), 5);
  const [row] = dataOf(replies, 'stats').rows;
  expect(row.mean).toBeCloseTo(mean ?? Number.NaN, 6);
  expect(row.bent.mean).toBeCloseTo(2 * (mean ?? Number.NaN), 5);
});

it('tells weights between versions as they are mixed', async () => {
  const { say } = openDesk();
  await say('load pebble.onnx');
  const numbers = ([, line = '']: string[]) => line.split(' ').slice(4, 8).map(Number);
  const own = numbers(await say('stats decoder.loudness.bias'));
  await say('version create other pebble.onnx');
  await say('version mix original 1 other 0.5');
  const mixed = numbers(await say('stats decoder.loudness.bias'));
  expect(own).toHaveLength(4);
  for (const [index, value] of own.entries()) expect(mixed[index]).toBeCloseTo(1.5 * value, 5);
});

it('bounds its lines and says how many are left out', () => {
  const replies: string[] = [];
  const rows = Array.from({ length: MOST_LINES + 10 }, (_, at) => at);
  const table = { name: 'weights', rowName: 'weight', rows, total: 9000, atoms: (at: number) => [at] };
  replyTable(table, (reply) => replies.push(textOf(reply)));
  expect(replies).toHaveLength(MOST_LINES + 2);
  expect(replies[0]).toBe(`weights 9000 ${9000 - MOST_LINES}`);
  expect(dataOf(replies, 'weights')).toMatchObject({ total: 9000, left: 9000 - rows.length });
});
