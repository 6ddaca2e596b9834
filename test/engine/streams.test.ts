// Streaming models block by block against libtorch's outputs: the demo model always, the other kinds where the reference
// data is.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../src/cli/eval.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { CORPUS, FIXTURES, hasCorpus, largestDifference, MODELS } from '../shared.ts';

const TOLERANCE = 1e-4;

async function difference(model: string, method: string, input: string, expected: string, block?: number) {
  const { results } = await evaluateArrays(model, {
    method,
    input: [`0=${input}`],
    ...(block === undefined ? {} : { block }),
  });
  const [result] = results.values();
  const wanted = await loadNpy(expected);
  if (result === undefined) throw new Error('nothing came out');
  expect(result.shape).toEqual(wanted.shape);
  return largestDifference(numbersOf(result), wanted.data);
}

describe('the demo model', () => {
  const METHODS = [
    { method: 'forward', input: 'input', ratio: 1 },
    { method: 'encode', input: 'input', ratio: 1 },
    { method: 'decode', input: 'encode', ratio: 256 },
  ];
  for (const { method, input, ratio } of METHODS) {
    for (const samples of [256, 512, 2048, 4096, null]) {
      it(`${method} gives libtorch's numbers ${samples === null ? 'all at once' : `in blocks of ${samples} samples`}`, async () => {
        const files = [`${FIXTURES}pebble.${input}.npy`, `${FIXTURES}pebble.${method}.npy`] as const;
        const block = samples === null ? undefined : samples / ratio;
        expect(await difference(`${MODELS}pebble.onnx`, method, ...files, block)).toBeLessThanOrEqual(
          TOLERANCE,
        );
      });
    }
  }
});

const KINDS = ['normal', 'normal_causal', 'normal_batchnorm', 'plain_wave', 'codes', 'normal_style'];

describe.runIf(hasCorpus('streams'))('streaming autoencoders', () => {
  for (const kind of KINDS) {
    const folder = `${CORPUS}streams/${kind}/`;
    const model = `${folder}${kind}_forward.onnx`;
    if (!existsSync(model)) continue;
    const { block, ratio } = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8'));
    for (const frames of [block, ratio, block * 2]) {
      it(`${kind} gives libtorch's numbers in blocks of ${frames}`, async () => {
        const files = [`${folder}input.npy`, `${folder}forward.npy`] as const;
        expect(await difference(model, 'forward', ...files, frames)).toBeLessThanOrEqual(TOLERANCE);
      });
    }
  }
});
