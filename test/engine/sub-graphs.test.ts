// Runs from and to any activation: what is given is not computed, what is not needed is not in the cut, and the states on
// the way are carried as ever.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type EvalOptions, evaluateArrays } from '../../src/cli/eval.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { cutGraph, methodCut } from '../../src/graph/methods.ts';
import { activationNamed } from '../../src/graph/target.ts';
import { loadNpy, writeNpy } from '../../src/model/npy.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { emptyFolder } from '../empty-folder.ts';
import { foo, joseph } from '../fixtures/tutorial-networks.ts';
import { part, wave } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const folder = emptyFolder();
const PEBBLE = `${MODELS}pebble.onnx`;
const FOO = join(folder, 'foo.onnx');
const JOSEPH = join(folder, 'joseph.onnx');

beforeAll(() => {
  writeFileSync(FOO, foo('dynamo'));
  writeFileSync(JOSEPH, joseph('script'));
});

function keep(name: string, array: ArrayValue): string {
  const path = join(folder, name);
  writeFileSync(path, writeNpy({ type: 'float32', ...array }));
  return path;
}

async function run(model: string, options: EvalOptions): Promise<Map<string, ArrayValue>> {
  const { results } = await evaluateArrays(model, options);
  return new Map(
    [...results].map(([name, result]) => [name, { shape: result.shape, data: numbersOf(result) }]),
  );
}

function arrayOf(results: ReadonlyMap<string, ArrayValue>, name: string): ArrayValue {
  const array = results.get(name);
  if (array === undefined) throw new Error(`${name} was not fetched`);
  return array;
}

/** The operations of a cut, by the names people use. */
function operations(graph: Graph, given: readonly string[], fetched: readonly string[]): string[] {
  const values = (names: readonly string[]) => names.map((name) => activationNamed(graph, name).value);
  const { nodes } = cutGraph(graph.model, graph.flow, values(given), values(fetched));
  return nodes.map((index) => graph.flow.nodes[index]?.opType ?? '');
}

describe('the cut', () => {
  it('holds only what lies between what is given and what is fetched', async () => {
    const graph = buildGraph(await modelFromBytes(joseph('script'), { name: 'joseph' }));
    expect(operations(graph, ['sin'], ['sum_1'])).toEqual(
      ['Softmax', 'Mul', 'Constant', 'ReduceSum'].sort(byOrder(graph)),
    );
    expect(operations(graph, ['t'], ['unsqueeze'])).not.toContain('Sin');
    expect(operations(graph, ['sin', 'softmax'], ['mul_3'])).toEqual(['Mul']);
    expect(operations(graph, ['sin'], ['sin'])).toEqual([]);
  });

  it('reads only the weights of its own nodes', async () => {
    const graph = buildGraph(await modelFromBytes(foo('script'), { name: 'foo' }));
    const { weights } = cutGraph(
      graph.model,
      graph.flow,
      [activationNamed(graph, 'linear_1').value],
      ['out'],
    );
    expect([...weights].sort()).toEqual(['linear_2.bias', 'linear_2.weight']);
  });

  it('carries only the states on its way', async () => {
    const graph = buildGraph(await openModel(PEBBLE));
    const whole = cutGraph(
      graph.model,
      graph.flow,
      ['signal'],
      graph.model.methods.get('forward')?.outputs ?? [],
    );
    const first = activationNamed(graph, 'decoder.first').value;
    const late = cutGraph(
      graph.model,
      graph.flow,
      [first],
      graph.model.methods.get('forward')?.outputs ?? [],
    );
    expect(late.nodes.length).toBeLessThan(whole.nodes.length);
    expect(late.states.length).toBeGreaterThan(0);
    expect(late.states.length).toBeLessThan(whole.states.length);
  });

  it('is what a method of the metadata is', async () => {
    const graph = buildGraph(await openModel(PEBBLE));
    for (const method of graph.model.methods.values()) {
      const { nodes, inputs } = methodCut(graph.model, graph.flow, method);
      expect(inputs).toEqual(method.inputs);
      expect(nodes).toEqual(cutGraph(graph.model, graph.flow, method.inputs, method.outputs).nodes);
    }
    const sizes = [...graph.model.methods.values()].map(
      (method) => methodCut(graph.model, graph.flow, method).nodes.length,
    );
    expect(new Set(sizes).size).toBe(sizes.length);
  });
});

/** In graph order, whatever order a test lists them in. */
function byOrder(graph: Graph) {
  const place = (opType: string) => graph.flow.nodes.findLastIndex((node) => node.opType === opType);
  return (a: string, b: string) => place(a) - place(b);
}

describe('eval from and to an activation', () => {
  it('goes on from a given activation as if it had been computed', async () => {
    const x = keep('x.npy', wave([3, 4]));
    const whole = await run(FOO, { input: [`x=${x}`], fetch: 'linear_1,out' });
    const given = keep('linear_1.npy', arrayOf(whole, 'linear_1'));
    const rest = await run(FOO, { input: [`linear_1=${given}`] });
    expect(arrayOf(rest, 'out')).toEqual(arrayOf(whole, 'out'));
  });

  it('gives a given activation back, bent where it is bent', async () => {
    const given = keep('hidden.npy', wave([2, 80]));
    const { data } = wave([2, 80]);
    const plain = await run(FOO, { input: [`linear_1=${given}`], fetch: 'linear_1' });
    expect(arrayOf(plain, 'linear_1').data).toEqual(data);
    const bent = await run(FOO, {
      input: [`linear_1=${given}`],
      fetch: 'linear_1',
      bend: ['b scale a:linear_1 amount 2'],
    });
    expect(arrayOf(bent, 'linear_1').data).toEqual(Float32Array.from(data, (number) => number * 2));
  });

  it('takes several given activations at once', async () => {
    const sin = wave([1, 4, 8]);
    const softmax = wave([1, 4, 1]);
    const results = await run(JOSEPH, {
      input: [`sin=${keep('sin.npy', sin)}`, `softmax=${keep('softmax.npy', softmax)}`],
      fetch: 'out',
    });
    const expected = Float32Array.from({ length: 8 }, (_, frame) => {
      let sum = 0;
      for (let channel = 0; channel < 4; channel++)
        sum += (sin.data[channel * 8 + frame] ?? 0) * (softmax.data[channel] ?? 0);
      return sum;
    });
    expect(largestDifference(arrayOf(results, 'out').data, expected)).toBeLessThan(1e-6);
  });

  it('computes what lies before a given activation from the inputs, and takes inputs it does not need', async () => {
    const x = keep('x.npy', wave([3, 4]));
    const given = keep('hidden.npy', wave([3, 80]));
    const results = await run(FOO, { input: [`x=${x}`, `linear_1=${given}`], fetch: 'x,linear_1,out' });
    const alone = await run(FOO, { input: [`linear_1=${given}`] });
    expect(arrayOf(results, 'out')).toEqual(arrayOf(alone, 'out'));
    expect(arrayOf(results, 'x').data).toEqual(wave([3, 4]).data);
    const t = keep('t.npy', wave([1, 8]));
    const sin = keep('sin.npy', wave([1, 4, 8]));
    const both = await run(JOSEPH, { input: [`t=${t}`, `sin=${sin}`], fetch: 'unsqueeze,mul_2,out' });
    const before = await run(JOSEPH, { input: [`t=${t}`], fetch: 'unsqueeze,mul_2' });
    expect(arrayOf(both, 'mul_2')).toEqual(arrayOf(before, 'mul_2'));
  });

  it('says which input is missing where something before a given activation is asked for', async () => {
    const sin = keep('sin.npy', wave([1, 4, 8]));
    await expect(run(JOSEPH, { input: [`sin=${sin}`], fetch: 'unsqueeze,out' })).rejects.toThrow(
      /needs the input t, which is not given/,
    );
    await expect(run(JOSEPH, { input: [`sin=${sin}`], fetch: 'unsqueeze' })).rejects.toMatchObject({
      code: 'input-missing',
      fields: { input: 't' },
    });
  });

  it('refuses one value under two names, a wrong shape and an unknown name', async () => {
    const sin = keep('sin.npy', wave([1, 4, 8]));
    const wrong = keep('wrong.npy', wave([1, 5, 8]));
    await expect(run(JOSEPH, { input: [`sin=${sin}`, `a:sin=${sin}`] })).rejects.toThrow(/is given twice/);
    await expect(run(JOSEPH, { input: [`sin=${wrong}`] })).rejects.toThrow(
      /must be \[.*4, .*\], got \[1, 5, 8\]/,
    );
    await expect(run(JOSEPH, { input: [`sinus=${sin}`] })).rejects.toThrow(/nearest: .*sin/);
  });
});

describe('the demo model from an activation', () => {
  it('goes on in blocks with its states, as the whole model does', async () => {
    const input = keep('signal.npy', part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 12288));
    for (const name of ['decoder.first', 'decoder.stages.0.0.mix']) {
      const whole = await run(PEBBLE, {
        method: 'forward',
        input: [`0=${input}`],
        fetch: `latent,${name},output`,
      });
      const inner = arrayOf(whole, name);
      const frames = inner.shape[inner.shape.length - 1] ?? 1;
      const given = keep('inner.npy', inner);
      const latent = keep('latent.npy', arrayOf(whole, 'latent'));
      for (const block of [frames, frames / 4]) {
        const input = [`${name}=${given}`, `latent=${latent}`];
        const rest = await run(PEBBLE, { input, fetch: 'output', block });
        expect(largestDifference(arrayOf(rest, 'output').data, arrayOf(whole, 'output').data)).toBeLessThan(
          2e-5,
        );
      }
    }
  });

  it('runs its methods as the cuts they are', async () => {
    const input = keep('signal.npy', part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 12288));
    const model = await openModel(PEBBLE);
    const decode = model.methods.get('decode');
    const latent = decode?.inputs[0] ?? '';
    const both = await run(PEBBLE, { method: 'forward', input: [`0=${input}`], fetch: `${latent},output` });
    const given = keep('latent.npy', arrayOf(both, latent));
    const decoded = await run(PEBBLE, { method: 'decode', input: [`0=${given}`] });
    const [only] = decoded.values();
    expect(largestDifference(only?.data ?? [], arrayOf(both, 'output').data)).toBeLessThan(2e-5);
  });
});
