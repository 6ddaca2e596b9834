// The tables of weights, graph and activations against those torchbend prints for its two tutorial networks.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { activationTable, graphTable, weightTable } from '../../src/graph/tables.ts';
import { openModel } from '../../src/model/open.ts';
import { CORPUS, hasCorpus } from '../shared.ts';

const SEED = `${CORPUS}seed/`;
const NETWORKS = [
  { name: 'foo', input: 'x', exports: ['foo_ts_op17.onnx', 'foo_dynamo_op18.onnx'] },
  { name: 'joseph', input: 't', exports: ['joseph_ts_op17.onnx', 'joseph_dynamo_op18.onnx'] },
];

const isHere = hasCorpus('tables');

describe.runIf(isHere)('tables', () => {
  const engine = isHere ? Engine.start() : null;
  afterAll(() => engine?.close());
  for (const { name, input, exports } of NETWORKS) {
    const expected = isHere ? JSON.parse(readFileSync(`${SEED}${name}_tables.json`, 'utf8')) : null;
    for (const file of exports) {
      const load = async () => {
        const shape = expected.activation_values[input].shape as number[];
        const loaded = await engine?.load(await openModel(SEED + file), new Map([[input, shape]]));
        if (loaded === undefined) throw new Error('no engine');
        return loaded.graph;
      };
      it(`${file} has torchbend's weights in every column`, async () => {
        const rows = weightTable(await load());
        expect(rows.map((row) => row.name)).toEqual(
          expected.weights.map((row: { name: string }) => row.name),
        );
        rows.forEach((row, index) => {
          const wanted = expected.weights[index];
          expect([row.shape, `torch.${row.dtype}`]).toEqual([wanted.shape, wanted.dtype]);
          for (const column of ['min', 'max', 'mean', 'stddev'] as const) {
            if (wanted[column] === null) expect(row[column]).toBeNull();
            else expect(row[column]).toBeCloseTo(wanted[column], 4);
          }
        });
      });
      it(`${file} has torchbend's activations by name and shape`, async () => {
        const rows = activationTable(await load()).map(({ name: row, shape }) => ({ name: row, shape }));
        const wanted = expected.activations.map(
          ({ name: row, shape }: { name: string; shape: number[] }) => ({ name: row, shape }),
        );
        expect(rows).toEqual(wanted);
      });
      it(`${file} has torchbend's graph by name and arguments`, async () => {
        const rows = graphTable(await load()).map((row) => [row.name, argumentsOf(row.args), row.kwargs]);
        const wanted = expected.graph.map((row: Record<'name' | 'args' | 'kwargs', string>) => {
          return [row.name, argumentsOf(row.args), row.kwargs];
        });
        expect(rows).toEqual(wanted);
      });
    }
  }
});

/** Arguments in any order, numbers as the single precision they have in the file. */
function argumentsOf(tuple: string): string[] {
  const parts = tuple
    .slice(1, -1)
    .split(',')
    .map((word) => word.trim());
  const known = parts.filter((word) => word !== '');
  return known
    .map((word) => (Number.isFinite(Number(word)) ? String(Math.fround(Number(word))) : word))
    .sort();
}
