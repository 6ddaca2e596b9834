// The names people type: the same from both exporters, numbered as torch.fx numbers, with the other names that mean them.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { numberedFxName } from '../../src/graph/operations.ts';
import { activationNamed, findTargets } from '../../src/graph/target.ts';
import type { NodeProto, TensorProto } from '../../src/model/onnx/proto.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { constant, int, modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { type ExportStyle, foo, joseph } from '../fixtures/tutorial-networks.ts';
import { MODELS } from '../shared.ts';

const STYLES: readonly ExportStyle[] = ['script', 'dynamo'];

async function graphOf(bytes: Uint8Array): Promise<Graph> {
  return buildGraph(await modelFromBytes(bytes, { name: 'network' }));
}

/** A network of `nodes` from x to y. */
function network(nodes: readonly NodeProto[], weights: readonly TensorProto[] = []): Promise<Graph> {
  const shapes = { inputs: [value('x', [1, 4, 8])], outputs: [value('y', [1, 4, 8])] };
  return graphOf(modelBytes({ ...shapes, nodes, weights }));
}

const names = (graph: Graph) => [...graph.activations.keys()];
const scoped = (scopes: readonly string[]) => ({
  metadata: { 'pkg.torch.onnx.name_scopes': `[${scopes.map((scope) => `'${scope}'`).join(', ')}]` },
});
const convolution = (name: string) => weight(`${name}.weight`, [4, 4, 1], new Float32Array(16));

describe.each(STYLES)('the tutorial networks as the %s exporter writes them', (style) => {
  it('have the names torch.fx gives', async () => {
    expect(names(await graphOf(foo(style)))).toEqual(['x', 'linear_1', 'linear_2']);
    const wanted = ['t', 'unsqueeze', 'mul', 'mul_1', 'mul_2', 'sin', 'softmax', 'mul_3', 'sum_1'];
    expect(names(await graphOf(joseph(style)))).toEqual(wanted);
  });

  it('have their weights under the names of the file, directly read ones marked', async () => {
    const graph = await graphOf(joseph(style));
    expect([...graph.weights.keys()]).toEqual(['f0', 'f_mult', 'amps']);
    expect([...graph.weights.values()].every((each) => each.isReadDirectly)).toBe(true);
    const linear = (await graphOf(foo(style))).weights.get('linear_1.weight');
    expect(linear?.isReadDirectly).toBe(false);
  });
});

describe('a module deep inside', () => {
  const script = () =>
    network(
      [
        node('Conv', ['x', 'decoder.net.0.weight'], ['/decoder/net/net.0/Conv_output_0'], {
          name: '/decoder/net/net.0/Conv',
        }),
        node('LeakyRelu', ['/decoder/net/net.0/Conv_output_0'], ['/decoder/net/net.1/LeakyRelu_output_0'], {
          name: '/decoder/net/net.1/LeakyRelu',
        }),
        node(
          'Mul',
          ['/decoder/net/net.1/LeakyRelu_output_0', '/decoder/net/net.1/LeakyRelu_output_0'],
          ['/decoder/Mul_output_0'],
          { name: '/decoder/Mul' },
        ),
        node('Conv', ['/decoder/Mul_output_0', 'decoder.net.3.weight'], ['y'], {
          name: '/decoder/net/net.3/Conv',
        }),
      ],
      [convolution('decoder.net.0'), convolution('decoder.net.3')],
    );
  const dynamo = () =>
    network(
      [
        node(
          'Conv',
          ['x', 'decoder.net.0.weight'],
          ['conv1d'],
          scoped(['', 'decoder', 'decoder.net.0', 'conv1d']),
        ),
        node('LeakyRelu', ['conv1d'], ['leaky_relu'], scoped(['', 'decoder', 'decoder.net.1', 'leaky_relu'])),
        node('Mul', ['leaky_relu', 'leaky_relu'], ['mul_7'], scoped(['', 'decoder', 'mul_7'])),
        node(
          'Conv',
          ['mul_7', 'decoder.net.3.weight'],
          ['y'],
          scoped(['', 'decoder', 'decoder.net.3', 'conv1d_1']),
        ),
      ],
      [convolution('decoder.net.0'), convolution('decoder.net.3')],
    );

  it.each([
    ['script', script],
    ['dynamo', dynamo],
  ])('is called decoder.net.3 from the %s exporter', async (_, make) => {
    const graph = await make();
    expect(names(graph)).toEqual(['x', 'decoder.net.0', 'decoder.net.1', 'decoder.mul', 'decoder.net.3']);
    expect(activationNamed(graph, 'decoder_net_3').name).toBe('decoder.net.3');
    expect(activationNamed(graph, 'decoder').name).toBe('decoder.net.3');
    expect(activationNamed(graph, 'y').name).toBe('decoder.net.3');
  });

  it('may be called by the name of its value in the file', async () => {
    expect(activationNamed(await script(), '/decoder/net/net.1/LeakyRelu_output_0').name).toBe(
      'decoder.net.1',
    );
    expect(activationNamed(await dynamo(), 'mul_7').name).toBe('decoder.mul');
  });

  it('goes by the beginning of the weights where the scopes begin differently', async () => {
    const graph = await network(
      [
        node('Conv', ['x', 'net.0.weight'], ['a'], { name: '/wrapper/net/net.0/Conv' }),
        node('Relu', ['a'], ['b'], { name: '/wrapper/net/net.1/Relu' }),
        node('Conv', ['b', 'net.2.weight'], ['y'], { name: '/wrapper/net/net.2/Conv' }),
      ],
      [convolution('net.0'), convolution('net.2')],
    );
    expect(names(graph)).toEqual(['x', 'net.0', 'net.1', 'net.2']);
  });

  it('that is called twice has a number from the second time on', async () => {
    const graph = await network(
      [
        node('Conv', ['x', 'shared.weight'], ['a']),
        node('Relu', ['a'], ['b']),
        node('Conv', ['b', 'shared.weight'], ['y']),
      ],
      [convolution('shared')],
    );
    expect(names(graph)).toEqual(['x', 'shared', 'relu', 'shared_1']);
  });
});

describe('operations without a module', () => {
  it('are numbered in graph order, those Python has already from 1 on', async () => {
    const axes = constant('axes', weight('', [1], [2], 'int64'));
    const graph = await network([
      axes,
      node('ReduceSum', ['x', 'axes'], ['a'], { attributes: [int('keepdims', 1)] }),
      node('Mul', ['x', 'a'], ['b']),
      node('Mul', ['b', 'b'], ['c']),
      node('ReduceSum', ['c', 'axes'], ['d'], { attributes: [int('keepdims', 1)] }),
      node('Add', ['c', 'd'], ['y']),
    ]);
    expect(names(graph)).toEqual(['x', 'sum_1', 'mul', 'mul_1', 'sum_2', 'add']);
    expect(['mul', 'sum', 'abs'].map((word) => numberedFxName(word, 0))).toEqual(['mul', 'sum_1', 'abs_1']);
  });

  it('leave out constants, casts, copies and shape arithmetic, which go by what they show', async () => {
    const graph = await network([
      node('Shape', ['x'], ['shape']),
      constant('two', weight('', [], [2])),
      node('Mul', ['x', 'two'], ['a']),
      node('Cast', ['a'], ['b'], { attributes: [int('to', 1)] }),
      node('Identity', ['b'], ['c']),
      node('Reshape', ['c', 'shape'], ['y']),
    ]);
    expect(names(graph)).toEqual(['x', 'mul', 'reshape']);
    expect(['b', 'c'].map((name) => activationNamed(graph, name).name)).toEqual(['mul', 'mul']);
  });

  it('never take the name of an input or of each other', async () => {
    const shapes = {
      inputs: [value('mul', [1]), value('mul_1', [1])],
      outputs: [value('y', [1]), value('z', [1])],
    };
    const nodes = [node('Mul', ['mul', 'mul_1'], ['y']), node('Mul', ['y', 'mul'], ['z'])];
    expect(names(await graphOf(modelBytes({ ...shapes, nodes })))).toEqual([
      'mul',
      'mul_1',
      'mul_2',
      'mul_3',
    ]);
  });
});

describe('names that look like numbers', () => {
  it('are meant with a: and w: as well as bare', async () => {
    const graph = await network(
      [node('Conv', ['x', '0.weight'], ['a']), node('Mul', ['a', '7'], ['y'])],
      [convolution('0'), weight('7', [1], [1])],
    );
    expect(names(graph)).toContain('0');
    for (const target of ['0', 'a:0']) {
      expect(
        findTargets(graph, target).activations.map((found) => found.name),
        target,
      ).toEqual(['0']);
    }
  });
});

describe('the demo model', () => {
  it('has the module names its description tells', async () => {
    const graph = buildGraph(await openModel(`${MODELS}pebble.onnx`));
    const wanted = ['encoder.first', 'encoder.last', 'decoder.first', 'decoder.wave', 'decoder.loudness'];
    for (const name of [...wanted, 'decoder.ups.0', 'encoder.downs.0'])
      expect(activationNamed(graph, name).name).toBe(name);
    for (const name of graph.activations.keys()) expect(name).toMatch(/^[A-Za-z_][\w.]*$/);
    expect(new Set(graph.activations.values()).size).toBe(graph.activations.size);
  });
});
