// `livebend convert`: the ONNX file plays what the TorchScript method plays, states that do not begin at zero included.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { convert } from '../../../src/cli/convert.ts';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { exportFile } from '../../../src/cli/export.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { openModel } from '../../../src/model/open.ts';
import { emptyFolder } from '../../empty-folder.ts';
import { FIXTURES, largestDifference, MODELS } from '../../shared.ts';

const folder = emptyFolder();

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});

afterAll(async () => {
  vi.restoreAllMocks();
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

  it('keeps states that do not begin at zero, in the one file', async () => {
    const out = join(folder, 'carried.onnx');
    await convert(`${FIXTURES}operations.pt`, out, { method: 'carried', block: 32 });
    expect(await readdir(folder)).toEqual(['carried.onnx', 'encode.onnx']);
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
      'its folder does not exist',
    );
  });
});

describe('exporting a bent TorchScript model as an archive', () => {
  const bend = 'b scale w:model.decoder.first.weight amount 0.5';

  it('plays what the bent model plays', async () => {
    const out = join(folder, 'bent.ts');
    await exportFile(`${MODELS}pebble.ts`, out, { bend: [bend] });
    const { results } = await evaluateArrays(`${MODELS}pebble.ts`, {
      input: [`0=${FIXTURES}pebble.input.npy`],
      method: 'forward',
      block: 4096,
      bend: [bend],
    });
    const [bent] = results.values();
    if (bent === undefined) throw new Error('nothing came out');
    const played = await play(out, 'pebble.input.npy', 4096, 'forward');
    expect(largestDifference(played, numbersOf(bent))).toBeLessThan(1e-6);
    const original = await play(`${MODELS}pebble.ts`, 'pebble.input.npy', 4096, 'forward');
    expect(largestDifference(played, original)).toBeGreaterThan(0.01);
  });

  it('is refused where an activation is bent, and of a model that is no archive', async () => {
    const out = join(folder, 'never.ts');
    const activation = ['b scale a:model.decoder.first amount 0.5'];
    await expect(exportFile(`${MODELS}pebble.ts`, out, { bend: activation })).rejects.toThrow(
      'an archive can only hold bent weights',
    );
    await expect(exportFile(`${MODELS}pebble.onnx`, out, {})).rejects.toThrow('is no TorchScript file');
    expect(await readdir(folder)).not.toContain('never.ts');
  });
});
