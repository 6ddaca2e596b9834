// `livebend convert`: the ONNX file plays what the TorchScript method plays, states that do not begin at zero included.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { convert } from '../../../src/cli/convert.ts';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { openModel } from '../../../src/model/open.ts';
import { FIXTURES, largestDifference, MODELS } from '../../shared.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'livebend-'));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function play(path: string, input: string, block: number, method?: string) {
  const options = { input: [`0=${FIXTURES}${input}`], block, ...(method === undefined ? {} : { method }) };
  const { results } = await evaluateArrays(path, options);
  const [result] = results.values();
  if (result === undefined) throw new Error('nothing came out');
  return numbersOf(result);
}

describe('converting a TorchScript model to ONNX', () => {
  it('keeps the numbers, the method, its ratios and the rate', async () => {
    const out = join(folder, 'encode.onnx');
    await convert(`${MODELS}pebble.ts`, out, { method: 'encode' });
    const expected = await loadNpy(`${FIXTURES}pebble.encode.npy`);
    expect(largestDifference(await play(out, 'pebble.input.npy', 512), expected.data)).toBeLessThan(1e-4);
    const model = await openModel(out);
    const method = model.methods.get('encode');
    expect([model.sampleRate, model.ratio, method?.inRatio, method?.outRatio]).toEqual([48000, 256, 1, 256]);
  });

  it('keeps states that do not begin at zero, in a file beside it', async () => {
    const out = join(folder, 'carried.onnx');
    await convert(`${FIXTURES}operations.pt`, out, { method: 'carried', block: 32 });
    expect(await readdir(folder)).toContain('carried.states.npy');
    const expected = await play(`${FIXTURES}operations.pt`, 'operations.input.npy', 32, 'carried');
    expect(largestDifference(await play(out, 'operations.input.npy', 32), expected)).toBeLessThan(1e-6);
  });

  it('bakes the attributes in', async () => {
    const out = join(folder, 'quiet.onnx');
    await convert(`${MODELS}pebble.ts`, out, { set: ['gain 0'] });
    expect((await play(out, 'pebble.input.npy', 4096)).every((value) => value === 0)).toBe(true);
  });

  it('refuses to write anything but ONNX', async () => {
    await expect(convert(`${MODELS}pebble.ts`, join(folder, 'x.ts'), {})).rejects.toThrow(
      'must end in .onnx',
    );
    await expect(convert(`${MODELS}pebble.ts`, join(folder, 'no', 'x.onnx'), {})).rejects.toThrow(
      'cannot be written',
    );
  });
});
