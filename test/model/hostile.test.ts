// Graphs that contradict themselves or ask for too much: each is refused with a code before anything of it is kept.
import { describe, expect, it } from 'vitest';
import { LivebendError } from '../../src/errors.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { readShape } from '../../src/model/onnx/initializers.ts';
import type { GraphProto, ModelProto, NodeProto } from '../../src/model/onnx/proto.ts';
import { encodeModel } from '../../src/model/onnx/wire.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import { body, constant, type ModelParts, model, node, value, weight } from '../fixtures/onnx-builder.ts';
import { codeOf } from '../refused.ts';
import { openSmall } from './small-models.ts';

const nested = (depth: number): NodeProto =>
  depth === 0
    ? node('Relu', ['x'], ['inner'])
    : node('Nonsense', [], [`level ${depth}`], {
        attributes: [body('body', { nodes: [nested(depth - 1)] })],
      });

const inBody = (parts: Parameters<typeof body>[1]) => ({
  nodes: [node('Relu', ['x'], ['y']), node('Nonsense', ['x'], ['z'], { attributes: [body('body', parts)] })],
});

describe('a graph', () => {
  it.each<[string, string, ModelParts]>([
    ['without operations', 'model-broken', { nodes: [] }],
    ['whose output nothing makes', 'model-broken', { outputs: [value('z', [1])] }],
    ['that reads what nothing makes', 'model-broken', { nodes: [node('Add', ['x', 'nobody'], ['y'])] }],
    ['that reads itself', 'model-broken', { nodes: [node('Add', ['x', 'y'], ['y'])] }],
    [
      'that runs in a circle',
      'model-broken',
      { nodes: [node('Add', ['x', 'b'], ['a']), node('Relu', ['a'], ['b']), node('Relu', ['b'], ['y'])] },
    ],
    ['out of order', 'model-broken', { nodes: [node('Relu', ['a'], ['y']), node('Relu', ['x'], ['a'])] }],
    [
      'that makes a value twice',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['y']), node('Tanh', ['x'], ['y'])] },
    ],
    ['that makes one value by two outputs', 'model-broken', { nodes: [node('Split', ['x'], ['y', 'y'])] }],
    [
      'that makes its own input',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['x']), node('Relu', ['x'], ['y'])] },
    ],
    [
      'that makes its own weight',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['w']), node('Relu', ['x'], ['y'])], weights: [weight('w', [1], [1])] },
    ],
    ['with an input twice', 'model-broken', { inputs: [value('x', [1]), value('x', [1])] }],
    ['with an input without a name', 'model-broken', { inputs: [value('x', [1]), value('', [1])] }],
    ['with an output without a name', 'model-broken', { outputs: [value('y', [1]), value('', [1])] }],
    ['with a weight twice', 'model-broken', { weights: [weight('w', [1], [1]), weight('w', [1], [1])] }],
    ['with a weight without a name', 'model-broken', { weights: [weight('', [1], [1])] }],
    ['with an operation without a type', 'model-broken', { nodes: [node('', ['x'], ['y'])] }],
    [
      'with an input of an unknown type',
      'model-unsupported',
      { inputs: [{ name: 'x', type: { tensorType: { elemType: 99 } } }] },
    ],
    [
      'with a weight of an unknown type',
      'model-unsupported',
      { weights: [{ name: 'w', dataType: 99, dims: [1], rawData: new Uint8Array(4) }] },
    ],
    [
      'with a weight of no type',
      'model-unsupported',
      { weights: [{ name: 'w', dims: [1], rawData: new Uint8Array(4) }] },
    ],
    [
      'with NUL in the name of a value',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['a\0b']), node('Relu', ['a\0b'], ['y'])] },
    ],
    ['with NUL in the name of a weight', 'model-broken', { weights: [weight('w\0', [1], [1])] }],
    ['with NUL in the name of an input', 'model-broken', { inputs: [value('x', [1]), value('\0', [1])] }],
    [
      'with NUL in the name of an operation',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['y'], { name: 'a\0b' })] },
    ],
    [
      'with a name of megabytes',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['y'], { name: 'x'.repeat(5e6) })] },
    ],
    ['with a value of megabytes', 'model-broken', { nodes: [node('Relu', ['x'.repeat(5e6)], ['y'])] }],
    [
      'with bodies in bodies without end',
      'model-broken',
      { nodes: [node('Relu', ['x'], ['y']), nested(20)] },
    ],
    [
      'whose body reads what nobody makes',
      'model-broken',
      inBody({ nodes: [node('Relu', ['nobody'], ['a'])] }),
    ],
    [
      'whose body makes what is there already',
      'model-broken',
      inBody({ nodes: [node('Relu', ['x'], ['y'])] }),
    ],
    ['whose body gives what nobody makes', 'model-broken', inBody({ outputs: [value('nobody', [1])] })],
    [
      'that reads from inside a body',
      'model-broken',
      { nodes: [...inBody({ nodes: [node('Relu', ['x'], ['a'])] }).nodes, node('Relu', ['a'], ['b'])] },
    ],
    [
      'with a tensor of impossible size in an operation',
      'model-broken',
      { nodes: [constant('c', { dataType: 1, dims: [-1, 2] }), node('Add', ['x', 'c'], ['y'])] },
    ],
    ['with no outputs', 'model-broken', { outputs: [] }],
  ])('%s is refused', async (_, code, parts) => {
    expect(await codeOf(openSmall(parts))).toBe(code);
  });

  it.each<[string, ModelProto, string]>([
    ['no graph', { irVersion: 8, opsetImport: [{ version: 17 }] }, 'model-format'],
    [
      'no version',
      { irVersion: 8, graph: model({ nodes: [node('Relu', ['x'], ['y'])] }).graph ?? {} },
      'model-unsupported',
    ],
    [
      'only operations of strangers',
      { ...model({ nodes: [node('Relu', [], ['y'])] }), opsetImport: [{ domain: 'nobody', version: 17 }] },
      'model-unsupported',
    ],
  ])('of a model with %s is refused', async (_, proto, code) => {
    expect(await codeOf(modelFromBytes(encodeModel(proto), { name: 'x' }))).toBe(code);
  });

  it('with unknown operations opens, as its weights can be shown', async () => {
    const parts = { nodes: [node('Nonsense', ['x'], ['y'])] };
    expect((await openSmall(parts)).methods.get('forward')?.outputs).toEqual(['y']);
  });

  it('may leave inputs and outputs of operations out', async () => {
    const parts = { nodes: [node('Clip', ['x', '', ''], ['y', ''])] };
    expect(buildGraph(await openSmall(parts)).activations.size).toBeGreaterThan(0);
  });
});

describe('a weight', () => {
  it.each<[string, readonly number[]]>([
    ['-1', [-1]],
    ['-2 × -2', [-2, -2]],
    ['2⁶⁰', [2 ** 60]],
    ['a product beyond 2⁵³', [2 ** 30, 2 ** 30]],
    ['a product that comes back to a small number', [2 ** 32, 2 ** 32, 4]],
    ['a product of 0 that hides one', [0, 2 ** 30, 2 ** 30]],
    ['a hundred axes', Array.from({ length: 100 }, () => 1)],
    ['more elements than bytes', [2 ** 30]],
    ['fewer elements than bytes', [3]],
    ['no elements', [0]],
  ])('of size %s is refused', async (_, dims) => {
    expect(
      await codeOf(openSmall({ weights: [{ name: 'w', dataType: 1, dims, rawData: new Uint8Array(16) }] })),
    ).toBe('model-broken');
  });

  it('of whole numbers of 64 bits that are no safe sizes is refused', () => {
    for (const dims of [[Number.MAX_SAFE_INTEGER + 1], [-1], [0.5]]) {
      expect(() => readShape(dims, 'w')).toThrow(expect.objectContaining({ code: 'model-broken' }));
    }
  });

  it('that is sparse may not unfold beyond memory', async () => {
    const sparse = (dims: readonly number[]): Promise<string> => {
      const values = weight('s', [1], [1]);
      const proto = model({
        inputs: [value('x', [1])],
        outputs: [value('y', [1])],
        nodes: [node('Relu', ['x'], ['y'])],
      });
      const sparseInitializer = [{ values, indices: weight('', [1], [0], 'int64'), dims }];
      return codeOf(
        modelFromBytes(encodeModel({ ...proto, graph: { ...proto.graph, sparseInitializer } }), {
          name: 'x',
        }),
      );
    };
    expect(await sparse([8])).toBe('no error');
    for (const dims of [[2 ** 31], [2 ** 40], [2 ** 30, 2 ** 30], [-1]])
      expect(await sparse(dims)).toBe('model-broken');
  });
});

describe('a function', () => {
  type Functions = NonNullable<ModelProto['functions']>;
  const own = (name: string, input: string, output: string): NodeProto => ({
    ...node(name, [input], [output]),
    domain: 'own',
  });
  const openWith = (functions: Functions) => {
    const proto = model({
      inputs: [value('x', [1])],
      outputs: [value('y', [1])],
      nodes: [own('F0', 'x', 'y')],
    });
    const opsetImport = [
      { domain: '', version: 18 },
      { domain: 'own', version: 1 },
    ];
    return codeOf(modelFromBytes(encodeModel({ ...proto, opsetImport, functions }), { name: 'x' }));
  };
  const levels = (count: number, make: (next: string, isLast: boolean) => NodeProto[]): Functions =>
    Array.from({ length: count }, (_, index) => {
      return { domain: 'own', name: `F${index}`, node: make(`F${index + 1}`, index === count - 1) };
    });

  it('that calls others opens', async () => {
    const chain = levels(10, (next, isLast) =>
      isLast ? [node('Relu', ['a'], ['b'])] : [own(next, 'a', 'b')],
    );
    expect(await openWith(chain)).toBe('no error');
  });

  it('that doubles at every level, calls itself, or goes too deep is refused', async () => {
    const doubling = levels(40, (next, isLast) =>
      isLast ? [node('Relu', ['a'], ['b'])] : [own(next, 'a', 'm'), own(next, 'm', 'b')],
    );
    const circle = levels(2, (_, isLast) => [own(isLast ? 'F0' : 'F1', 'a', 'b')]);
    const deep = levels(1000, (next) => [own(next, 'a', 'b')]);
    for (const functions of [doubling, circle, deep]) expect(await openWith(functions)).toBe('model-broken');
  });

  it('that keeps a tensor in another file is refused', async () => {
    const externalData = [{ key: 'location', value: '*/_ORT_MEM_ADDR_/*' }];
    const outside = constant('c', { dataType: 1, dims: [1], dataLocation: 1, externalData });
    expect(await openWith([{ domain: 'own', name: 'F0', node: [outside] }])).toBe('model-external');
  });
});

/** Hundreds of thousands of small things: what is built up, and what would take hours if each looked at every other. */
describe('a graph of many', () => {
  const opened = async (parts: ModelParts, extra: Partial<GraphProto> = {}) => {
    const proto = model({ inputs: [value('x', [1])], outputs: [value('y', [1])], ...parts });
    const bytes = encodeModel({ ...proto, graph: { ...proto.graph, ...extra } });
    return buildGraph(await modelFromBytes(bytes, { name: 'many' }));
  };
  const count = 40_000;
  const each = <T>(make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const end = node('Relu', ['x'], ['y']);

  it('bodies is read', async () => {
    const empty = [body('body', {})];
    const found = await opened({
      nodes: [...each((index) => node('Nonsense', ['x'], [`v${index}`], { attributes: empty })), end],
    });
    expect(found.flow.nodes.length).toBe(count + 1);
  });

  it('outputs that nobody reads is read', async () => {
    const nodes = each((index) => node('Nonsense', ['x'], [`a${index}`, `b${index}`]));
    const outputs = [...each((index) => value(`a${index}`, [1])), value('y', [1])];
    expect((await opened({ nodes: [...nodes, end], outputs })).activations.size).toBeGreaterThan(count);
  });

  it('modules of thousands of levels is read, the levels not believed', async () => {
    const deep = 'a.'.repeat(2000);
    const weights = Array.from({ length: 300 }, (_, index) => weight(`${deep}${index}.weight`, [1], [1]));
    const nodes = weights.map((tensor, index) =>
      node('Mul', ['x', tensor.name ?? ''], [index === 0 ? 'y' : `v${index}`]),
    );
    const outputs = nodes.map((each) => value(each.output?.[0] ?? '', [1]));
    expect((await opened({ nodes, weights, outputs })).activations.has('mul')).toBe(true);
  });

  it('copies in a row is read', async () => {
    const nodes = each((index) => node('Identity', [index === 0 ? 'x' : `v${index - 1}`], [`v${index}`]));
    expect(
      (await opened({ nodes: [...nodes, node('Relu', [`v${count - 1}`], ['y'])] })).activations.size,
    ).toBe(2);
  });

  it('attributes and sizes is read', async () => {
    const attribute = { name: 'a', type: 7, ints: each((index) => index) };
    const crowded = node('Relu', ['x'], ['y'], { attributes: each(() => ({ name: 'a', type: 2, i: 1 })) });
    await opened({ nodes: [{ ...crowded, attribute: [...(crowded.attribute ?? []), attribute] }] });
  });

  it('operations beyond any model is refused', async () => {
    const nodes = Array.from({ length: 200_001 }, (_, index) => node('Relu', ['x'], [`v${index}`]));
    await expect(opened({ nodes, outputs: [value('v0', [1])] })).rejects.toBeInstanceOf(LivebendError);
  });

  it('states that are named in vain is refused with the nearest names', async () => {
    const inputs = [value('x', [1]), ...each((index) => value(`${'long'.repeat(30)} input ${index}`, [1]))];
    const metadata = { livebend: JSON.stringify({ version: 1, states: [['inptu 7', 'y']] }) };
    await expect(opened({ inputs, nodes: [end], metadata })).rejects.toThrow(/nearest: /);
  });
});
