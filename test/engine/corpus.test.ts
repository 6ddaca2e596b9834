// The bends of the reference data through the code that `livebend eval` runs, against the numbers of the original.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../src/cli/eval.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { CORPUS, hasCorpus, largestDifference } from '../shared.ts';

interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly bends: readonly string[];
  readonly fetch: Readonly<Record<string, string>>;
  readonly models: readonly string[];
  readonly tolerance: number;
  readonly block?: number;
}

function casesOf(file: string): readonly Case[] {
  return JSON.parse(readFileSync(file, 'utf8')).cases;
}

/** The largest difference of a case on one model, over everything it fetches. */
async function differenceOf(folder: string, model: string, entry: Case): Promise<number> {
  const { results } = await evaluateArrays(folder + model, {
    input: Object.entries(entry.inputs).map(([name, file]) => `${name}=${folder}${file}`),
    bend: entry.bends.map((bend) => bend.replaceAll('npy:', `npy:${folder}`)),
    ...(entry.block === undefined ? {} : { block: entry.block }),
  });
  const differences: number[] = [];
  for (const [index, file] of Object.values(entry.fetch).entries()) {
    const result = [...results.values()][index];
    const expected = await loadNpy(folder + file);
    if (result === undefined) throw new Error(`${entry.id} gave no output ${index}`);
    expect(result.shape).toEqual(expected.shape);
    differences.push(largestDifference(numbersOf(result), expected.data));
  }
  return Math.max(...differences);
}

const isHere = hasCorpus('corpus');
const SEED = `${CORPUS}seed/`;
const NORMAL = `${CORPUS}streams/normal/`;

describe.runIf(isHere)('the bends of the two tutorial networks', () => {
  for (const entry of isHere ? casesOf(`${SEED}cases.json`) : []) {
    it(`${entry.id} gives the numbers of the original on every export`, async () => {
      for (const model of entry.models) {
        expect(await differenceOf(SEED, model, entry), model).toBeLessThanOrEqual(entry.tolerance);
      }
    });
  }
});

describe.runIf(isHere)('bends of a streaming autoencoder, block by block', () => {
  for (const entry of isHere ? casesOf(`${NORMAL}cases.json`) : []) {
    it(`${entry.id} gives the numbers of an independent edit of the graph`, async () => {
      for (const model of entry.models) {
        expect(await differenceOf(NORMAL, model, entry), model).toBeLessThanOrEqual(entry.tolerance);
      }
    });
  }
});
