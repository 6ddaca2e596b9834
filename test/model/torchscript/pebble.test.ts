// The small model of our own, opened as TorchScript: libtorch's numbers, names, attributes, and errors that say what is wrong.
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { openModel } from '../../../src/model/open.ts';
import { FIXTURES, largestDifference, MODELS } from '../../shared.ts';

const PEBBLE = `${MODELS}pebble.ts`;

async function play(method: string, input: string, block: number, set: readonly string[] = []) {
  const { results } = await evaluateArrays(PEBBLE, { method, block, set, input: [`0=${FIXTURES}${input}`] });
  const [result] = results.values();
  if (result === undefined) throw new Error('nothing came out');
  return numbersOf(result);
}

async function fixture(name: string) {
  return (await loadNpy(`${FIXTURES}${name}`)).data;
}

describe('pebble as TorchScript', () => {
  it.each([512, 256, 4096])("gives libtorch's numbers in blocks of %i", async (block) => {
    const input = 'pebble.input.npy';
    expect(
      largestDifference(await play('encode', input, block), await fixture('pebble.encode.npy')),
    ).toBeLessThan(1e-4);
    expect(
      largestDifference(await play('forward', input, block), await fixture('pebble.forward.npy')),
    ).toBeLessThan(1e-4);
    const frames = block / 256;
    const decoded = await play('decode', 'pebble.encode.npy', frames);
    expect(largestDifference(decoded, await fixture('pebble.decode.npy'))).toBeLessThan(1e-4);
  });

  it('answers to its attribute', async () => {
    const louder = await play('forward', 'pebble.input.npy', 4096, ['gain 0.5']);
    const half = (await fixture('pebble.forward.npy')).map((value) => value * 0.5);
    expect(largestDifference(louder, half)).toBeLessThan(1e-4);
  });

  it('says when it refuses a value, and which attributes there are', async () => {
    const set = (name: string, ...values: string[]) => openModel(PEBBLE, { settings: [{ name, values }] });
    await expect(set('gain', '-1')).rejects.toThrow('set gain: the model refuses -1');
    await expect(set('gain', 'loud')).rejects.toThrow('set gain: needs a number, got loud');
    await expect(set('gain')).rejects.toThrow('takes 1 values');
    await expect(set('gian', '1')).rejects.toThrow('nearest: gain');
  });

  it('lists its methods, attributes and rate, and opens each method', async () => {
    const model = await openModel(PEBBLE);
    expect(model.sampleRate).toBe(48000);
    expect(model.script?.methods.map(({ name }) => name)).toEqual(['encode', 'decode', 'forward']);
    expect(model.script?.attributes.map(({ name }) => name)).toEqual(['gain']);
    expect([...model.methods.keys()]).toEqual(['forward']);
    for (const method of ['encode', 'decode', 'forward']) {
      const opened = await openModel(PEBBLE, { method });
      expect([...opened.methods.keys()]).toEqual([method]);
    }
    await expect(openModel(PEBBLE, { method: 'sing' })).rejects.toThrow('no method is called sing');
  });
});
