// `--state`: the state file of an instance that played gives the command line the same bends, and what is typed comes first.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { readWav, writeWav } from '../../src/audio/wav.ts';
import { evaluateArrays } from '../../src/cli/eval.ts';
import { type RenderFileOptions, renderFile } from '../../src/cli/render.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { openDesk } from '../control/desk.ts';
import { emptyFolder } from '../empty-folder.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const MODEL = `${MODELS}pebble.onnx`;
const USUAL: RenderFileOptions = { channels: 'each', tail: 0, gain: 0, bits: 'float', at: [] };
const folder = emptyFolder();
const state = join(folder, 's.json');
let count = 0;

beforeAll(async () => {
  const channels = [Float32Array.from({ length: 8192 }, (_, frame) => 0.3 * Math.sin(frame / 20))];
  await writeWav(join(folder, 'in.wav'), { sampleRate: 48_000, channels }, 'float32');
  const { say, desk } = openDesk();
  const hand = { door: 'test', name: 'hand', folder };
  for (const text of [
    'load pebble.onnx',
    'bend warm scale a:decoder.first amount 0.5',
    'bend low bias a:decoder.first amount 0.2',
    'solo warm',
    'wet 0.75',
    'write s.json',
  ])
    await say(text, hand);
  await desk.close();
});

async function rendered(options: Partial<RenderFileOptions>): Promise<{ sound: Float32Array; said: string }> {
  const to = join(folder, `${count++}.wav`);
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  await renderFile(MODEL, join(folder, 'in.wav'), to, { ...USUAL, ...options });
  const said = errors.mock.calls.flat().join('\n');
  for (const spy of [errors, out]) spy.mockRestore();
  return { sound: (await readWav(to)).channels[0] ?? new Float32Array(), said };
}

it('renders what an instance played: bends, the one alone, wet', async () => {
  const { sound } = await rendered({ state });
  const typed = await rendered({ bend: ['warm scale a:decoder.first amount 0.5'], wet: 0.75 });
  expect(largestDifference(sound, typed.sound)).toBeLessThan(1e-6);
});

it('lets what is typed come first', async () => {
  const bend = ['warm scale a:decoder.first amount 1', 'low scale a:decoder.first amount 1'];
  const { sound } = await rendered({ state, bend, wet: 1 });
  const plain = await rendered({});
  expect(largestDifference(sound, plain.sound)).toBeLessThan(1e-5);
});

it('names what it leaves out and refuses what is no state', async () => {
  const data = JSON.parse(readFileSync(state, 'utf8'));
  data.bends.push({ id: 'lost', operator: 'scale', target: 'a:no.such', params: {} });
  data.bends.push({ id: 'odd', operator: 'nothing', target: 'a:x', params: {} });
  writeFileSync(join(folder, 'more.json'), JSON.stringify(data));
  const { said } = await rendered({ state: join(folder, 'more.json') });
  expect(said).toMatch(/^skipped bend odd: /m);
  expect(said).toMatch(/^skipped bend lost: /m);
  writeFileSync(join(folder, 'no.json'), '{}');
  await expect(rendered({ state: join(folder, 'no.json') })).rejects.toMatchObject({ code: 'file-format' });
  await expect(rendered({ state: join(folder, 'none.json') })).rejects.toMatchObject({
    code: 'file-not-found',
  });
});

it('gives eval the same bends', async () => {
  const input = [`0=${FIXTURES}pebble.input.npy`];
  const fetch = 'decoder.first';
  const own = await evaluateArrays(MODEL, { input, fetch, state });
  const typed = await evaluateArrays(MODEL, {
    input,
    fetch,
    bend: ['warm scale a:decoder.first amount 0.5'],
  });
  const numbers = [own, typed].map(({ results }) => {
    const tensor = results.get(fetch);
    return tensor === undefined ? [] : numbersOf(tensor);
  });
  expect(numbers[0]?.length).toBeGreaterThan(0);
  expect(largestDifference(numbers[0] ?? [], numbers[1] ?? [1])).toBe(0);
});
