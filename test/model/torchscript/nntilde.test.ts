// The example models of nn~ against libtorch's output: every method with the attributes of the file, and with attributes set.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluateArrays } from '../../../src/cli/eval.ts';
import { numbersOf } from '../../../src/engine/tensor.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { CORPUS, hasCorpus, largestDifference } from '../../shared.ts';

const TOLERANCE = 1e-4;
const isHere = hasCorpus('nn~ models');
const FOLDER = `${CORPUS}nntilde/`;

interface Golden {
  readonly block: number;
  readonly in: string;
  readonly out: string;
}

interface Case extends Golden {
  readonly model: string;
  readonly method: string;
  readonly set: readonly (readonly [name: string, ...values: unknown[]])[];
}

function json(file: string): unknown {
  return isHere ? JSON.parse(readFileSync(FOLDER + file, 'utf8')) : {};
}

const MODELS = json('goldens/manifest.json') as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const CASES = (isHere ? json('attributes/cases.json') : []) as readonly Case[];

interface Run {
  readonly model: string;
  readonly method: string;
  readonly block: number;
  readonly input: string;
  readonly expected: string;
  readonly set: readonly string[];
}

async function differenceOf({ model, method, block, input, expected, set }: Run): Promise<number> {
  const options = { method, block, set, input: [`0=${FOLDER}${input}`] };
  const { results } = await evaluateArrays(FOLDER + model, options);
  const [result] = results.values();
  const wanted = await loadNpy(FOLDER + expected);
  if (result === undefined) throw new Error('nothing came out');
  expect(result.shape).toEqual(wanted.shape);
  return largestDifference(numbersOf(result), wanted.data);
}

describe.runIf(isHere)('the example models of nn~', () => {
  for (const [name, methods] of Object.entries(MODELS)) {
    const model = `${name.replace('models_', '')}.ts`;
    const set = name.endsWith('wavetable')
      ? [`wavetable npy:${FOLDER}goldens/models_wavetable_table.npy`]
      : [];
    for (const [method, facts] of Object.entries(methods)) {
      if (typeof facts !== 'object' || facts === null || !('block' in facts)) continue;
      const golden = facts as Golden;
      const blocks = method === 'rms' ? [golden.block] : [golden.block, golden.block / 2, golden.block * 2];
      it(`${model} ${method} gives libtorch's numbers in blocks of ${blocks.join(', ')}`, async () => {
        for (const block of blocks) {
          const run = { model, method, block, set };
          const arrays = { input: `goldens/${golden.in}`, expected: `goldens/${golden.out}` };
          expect(await differenceOf({ ...run, ...arrays }), `block ${block}`).toBeLessThan(TOLERANCE);
        }
      });
    }
  }

  for (const entry of CASES) {
    it(`${entry.model} ${entry.method} with ${JSON.stringify(entry.set)} gives libtorch's numbers`, async () => {
      const { model, method, block } = entry;
      const set = entry.set.map((words) => words.join(' '));
      const arrays = { input: `attributes/${entry.in}`, expected: `attributes/${entry.out}` };
      expect(await differenceOf({ model, method, block, set, ...arrays })).toBeLessThan(TOLERANCE);
    });
  }
});
