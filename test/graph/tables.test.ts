// The tables of weights, graph and activations against those torchbend prints for its two tutorial networks.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { activationTable, graphTable, weightTable } from '../../src/graph/tables.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { type ExportStyle, foo, joseph } from '../fixtures/tutorial-networks.ts';
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
            else expect(row[column]).toBeCloseTo(wanted[column], 5);
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

/** What torchbend prints for the two networks, as they are built here: names, arguments, keywords, shapes. */
const PRINTED = {
  foo: {
    build: foo,
    input: ['x', [3, 4]],
    rows: [
      ['placeholder', 'x', '()', '{}', [3, 4]],
      ['call_module', 'linear_1', '(x,)', '{}', [3, 80]],
      ['call_module', 'linear_2', '(linear_1,)', '{}', [3, 16]],
      ['output', 'output', '(linear_2,)', '{}', null],
    ],
  },
  joseph: {
    build: joseph,
    input: ['t', [1, 512]],
    rows: [
      ['placeholder', 't', '()', '{}', [1, 512]],
      ['call_function', 'unsqueeze', '(t, -2)', '{}', [1, 1, 512]],
      ['get_attr', 'f0', '()', '{}', [1, 1, 1]],
      ['get_attr', 'f_mult', '()', '{}', [4, 1]],
      ['call_function', 'mul', '(f0, f_mult)', '{}', [1, 4, 1]],
      ['call_function', 'mul_1', '(6.283185307179586, mul)', '{}', [1, 4, 1]],
      ['call_function', 'mul_2', '(mul_1, unsqueeze)', '{}', [1, 4, 512]],
      ['call_function', 'sin', '(mul_2,)', '{}', [1, 4, 512]],
      ['get_attr', 'amps', '()', '{}', [1, 4, 1]],
      ['call_function', 'softmax', '(amps,)', "{'dim': -2}", [1, 4, 1]],
      ['call_function', 'mul_3', '(sin, softmax)', '{}', [1, 4, 512]],
      ['call_function', 'sum_1', '(mul_3, -2)', '{}', [1, 512]],
      ['output', 'output', '(sum_1,)', '{}', null],
    ],
  },
} as const;

describe.each(['foo', 'joseph'] as const)('the network %s as it is built here', (name) => {
  const { build, input, rows } = PRINTED[name];
  const engine = Engine.start();
  afterAll(() => engine.close());

  it.each<ExportStyle>(['script', 'dynamo'])(
    'has the tables torchbend prints, by the %s exporter',
    async (style) => {
      const model = await modelFromBytes(build(style), { name });
      const { graph } = await engine.load(model, new Map([[input[0], input[1]]]));
      expect(
        graphTable(graph).map((row) => [row.opcode, row.name, argumentsOf(row.args), row.kwargs]),
      ).toEqual(rows.map(([opcode, row, args, kwargs]) => [opcode, row, argumentsOf(args), kwargs]));
      expect(activationTable(graph).map((row) => [row.op, row.name, row.shape])).toEqual(
        rows
          .filter(([opcode]) => opcode !== 'output')
          .map(([opcode, row, , , shape]) => [opcode, row, shape]),
      );
    },
  );

  it('has tables of what a target means', async () => {
    const graph = buildGraph(await modelFromBytes(build('script'), { name }));
    const last = rows[rows.length - 2]?.[1] ?? '';
    expect(activationTable(graph, last).map((row) => row.name)).toEqual([last]);
    expect(graphTable(graph, `~${last}`).map((row) => row.name)).toEqual([last]);
    expect(() => weightTable(graph, 'nothing')).toThrow(/nearest/);
  });
});

describe('the table of weights', () => {
  it('has the figures of the numbers themselves', async () => {
    const graph = buildGraph(await modelFromBytes(foo('dynamo'), { name: 'foo' }));
    const [row] = weightTable(graph, 'linear_2.weight');
    const numbers = Array.from({ length: 1280 }, (_, index) => Math.fround(0.1 * Math.sin(1 + 1.7 * index)));
    const mean = numbers.reduce((sum, number) => sum + number, 0) / 1280;
    const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
    expect([row?.name, row?.shape, row?.dtype]).toEqual(['linear_2.weight', [16, 80], 'float32']);
    expect(row?.min).toBe(Math.min(...numbers));
    expect(row?.max).toBe(Math.max(...numbers));
    expect(row?.mean).toBeCloseTo(mean, 12);
    expect(row?.stddev).toBeCloseTo(Math.sqrt(squares / 1279), 12);
  });

  it('has whole numbers too, and no deviation of a single one', async () => {
    const graph = buildGraph(await modelFromBytes(joseph('dynamo'), { name: 'joseph' }));
    const [f0, multiples] = weightTable(graph);
    expect(f0).toEqual({
      name: 'f0',
      shape: [1, 1, 1],
      dtype: 'int64',
      min: 110,
      max: 110,
      mean: 110,
      stddev: null,
    });
    expect(multiples).toMatchObject({ min: 1, max: 4, mean: 2.5 });
    expect(multiples?.stddev).toBeCloseTo(Math.sqrt(5 / 3), 12);
  });
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
