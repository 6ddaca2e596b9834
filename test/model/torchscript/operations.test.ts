// A network of our own whose methods use the operations of TorchScript family by family, against libtorch's output in blocks
// of 32 frames: `operations.output.npy` holds the outputs of all methods one after the other.
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { openModel } from '../../../src/model/open.ts';
import { FIXTURES, largestDifference } from '../../shared.ts';

const MODEL = `${FIXTURES}operations.pt`;
const INPUT = `${FIXTURES}operations.input.npy`;
const FRAMES = 96;
/** Channels of each method's output, in the order of the file. */
const METHODS = {
  arithmetic: 4,
  functions: 4,
  activations: 8,
  shapes: 46,
  frames: 24,
  views: 17,
  reductions: 20,
  layers: 50,
  indices: 26,
  spectra: 16,
  python: 20,
  carried: 12,
  branches: 8,
  recurrent: 23,
} as const;

async function play(method: string, block: number) {
  const { results } = await evaluateArrays(MODEL, { method, block, input: [`0=${INPUT}`] });
  const [result] = results.values();
  if (result === undefined) throw new Error('nothing came out');
  return numbersOf(result);
}

async function expectedOf(method: string) {
  const { data } = await loadNpy(`${FIXTURES}operations.output.npy`);
  let start = 0;
  for (const [name, channels] of Object.entries(METHODS)) {
    const count = channels * FRAMES;
    if (name === method) return data.subarray(start, start + count);
    start += count;
  }
  throw new Error(`no method ${method}`);
}

describe("operations of TorchScript give libtorch's numbers", () => {
  it.each(Object.keys(METHODS))('%s', async (method) => {
    expect(largestDifference(await play(method, 32), await expectedOf(method))).toBeLessThan(1e-4);
  });

  // These do not look across the block; python reads the length of the block only through a remainder.
  it.each([
    'arithmetic',
    'functions',
    'activations',
    'shapes',
    'views',
    'reductions',
    'indices',
    'spectra',
    'python',
  ])('%s, in blocks of another length', async (method) => {
    expect(largestDifference(await play(method, 16), await expectedOf(method))).toBeLessThan(1e-4);
  });

  it('refuses an operation it does not know with its name, the line and the method', async () => {
    await expect(openModel(MODEL, { method: 'nowhere' })).rejects.toThrow('no method is called nowhere');
  });
});
