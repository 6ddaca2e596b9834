// The bends of the reference data typed at the TorchScript file: names and numbers are those of the ONNX export.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { CORPUS, hasCorpus, largestDifference } from '../../shared.ts';

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly bends: readonly string[];
  readonly fetch: Readonly<Record<string, string>>;
  readonly tolerance: number;
  readonly block?: number;
}

const isHere = hasCorpus('bends of TorchScript models');
const FOLDER = `${CORPUS}streams/normal/`;
const CASES: readonly Case[] = isHere ? JSON.parse(readFileSync(`${FOLDER}cases.json`, 'utf8')).cases : [];

describe.runIf(isHere)('bends of a TorchScript model', () => {
  for (const entry of CASES) {
    it(`${entry.id} gives the numbers of an independent edit of the graph`, async () => {
      const { results } = await evaluateArrays(`${FOLDER}normal_det.ts`, {
        input: Object.values(entry.inputs).map((file) => `0=${FOLDER}${file}`),
        bend: entry.bends.map((bend) => bend.replaceAll('npy:', `npy:${FOLDER}`)),
        ...(entry.block === undefined ? {} : { block: entry.block }),
      });
      const [result] = results.values();
      const [file] = Object.values(entry.fetch);
      const expected = await loadNpy(`${FOLDER}${file}`);
      if (result === undefined) throw new Error('nothing came out');
      expect(largestDifference(numbersOf(result), expected.data)).toBeLessThanOrEqual(entry.tolerance);
    });
  }
});
