// Models that are well formed but ask the runtime for nonsense or for the whole memory: refused with a code when they are
// loaded or played, and the engine goes on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { runStream } from '../../src/engine/stream.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import { body, constant, int, ints, type ModelParts, node, value, weight } from '../fixtures/onnx-builder.ts';
import { openSmall } from '../model/small-models.ts';
import { codeOf } from '../refused.ts';

let engine: Engine;
beforeAll(() => {
  engine = Engine.start();
});
afterAll(() => engine.close());

async function play(parts: ModelParts): Promise<void> {
  const model = await openSmall({ opset: 18, ...parts });
  const loaded = await engine.load(model);
  const method = methodNamed(model, undefined);
  const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
  const player = await engine.play(loaded, cut);
  try {
    const inputs = [{ shape: [1, 4], data: [1, 2, 3, 4] }];
    await runStream(player, loaded, { cut, method, inputs, block: null });
  } finally {
    await player.close();
  }
}

const HUGE = 2 ** 40;
const whole = (name: string, ...numbers: number[]) => weight(name, [numbers.length], numbers, 'int64');
const smallest = { name: 'low', dims: [1], dataType: 7, rawData: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 128) };

/** y = x + the sum of what `nodes` make of x under the name `made`. */
function summed(nodes: ModelParts['nodes'], weights: ModelParts['weights'] = []): ModelParts {
  const end = [
    node('Cast', ['made'], ['as float'], { attributes: [int('to', 1)] }),
    node('ReduceSum', ['as float'], ['sum'], { attributes: [int('keepdims', 0)] }),
    node('Add', ['x', 'sum'], ['y']),
  ];
  return { nodes: [...(nodes ?? []), ...end], weights: weights ?? [] };
}

describe('a value beyond memory is refused before it is made', () => {
  it.each<[string, ModelParts]>([
    ['ConstantOfShape', summed([node('ConstantOfShape', ['s'], ['made'])], [whole('s', HUGE)])],
    [
      'ConstantOfShape with sizes that overflow',
      summed([node('ConstantOfShape', ['s'], ['made'])], [whole('s', 2 ** 32, 2 ** 32)]),
    ],
    ['Expand', summed([node('Expand', ['x', 's'], ['made'])], [whole('s', HUGE, 4)])],
    ['Tile', summed([node('Tile', ['x', 's'], ['made'])], [whole('s', 1, HUGE)])],
    ['Pad', summed([node('Pad', ['x', 's'], ['made'])], [whole('s', 0, HUGE, 0, HUGE)])],
    ['RandomNormal', summed([node('RandomNormal', [], ['made'], { attributes: [ints('shape', [HUGE])] })])],
    ['Resize', summed([node('Resize', ['x', '', 's'], ['made'])], [weight('s', [2], [1, 1e15])])],
    ['an input', { inputs: [value('x', [1, 2 ** 33])] }],
  ])('%s', async (_, parts) => {
    expect(await codeOf(play(parts))).toBe('model-broken');
  });
});

describe('nonsense is refused by its reason', () => {
  const branch = (name: string) => body(name, {});
  it.each<[string, ModelParts]>([
    ['an operation nobody knows', { nodes: [node('Nonsense', ['x'], ['y'])] }],
    ['an operation of strangers', { nodes: [{ ...node('Relu', ['x'], ['y']), domain: 'nobody' }] }],
    ['types that do not go together', { nodes: [node('Add', ['x', 'i'], ['y'])], weights: [whole('i', 1)] }],
    [
      'shapes that do not go together',
      { nodes: [node('MatMul', ['x', 'w'], ['y'])], weights: [weight('w', [3, 3], new Float32Array(9))] },
    ],
    ['a negative size', summed([node('ConstantOfShape', ['s'], ['made'])], [whole('s', -5)])],
    [
      'an index out of bounds',
      summed([node('Gather', ['x', 's'], ['made'], { attributes: [int('axis', 1)] })], [whole('s', HUGE)]),
    ],
    [
      'an axis out of bounds',
      { nodes: [node('Concat', ['x', 'x'], ['y'], { attributes: [int('axis', -77)] })] },
    ],
    [
      'an order that repeats',
      { nodes: [node('Transpose', ['x'], ['y'], { attributes: [ints('perm', [0, 0])] })] },
    ],
    [
      'billions of outputs',
      {
        nodes: [node('Split', ['x'], ['y', 'z'], { attributes: [int('num_outputs', HUGE), int('axis', 1)] })],
      },
    ],
    [
      'thousands of inputs too many',
      {
        nodes: [
          node(
            'Relu',
            Array.from({ length: 5000 }, () => 'x'),
            ['y'],
          ),
        ],
      },
    ],
    ['too few inputs', { nodes: [node('Gemm', ['x'], ['y'])] }],
    [
      'a constant that lies about its size',
      {
        nodes: [
          constant('c', { dataType: 1, dims: [1000], rawData: new Uint8Array(4) }),
          node('Add', ['x', 'c'], ['y']),
        ],
      },
    ],
    ['a constant of nothing', { nodes: [node('Constant', [], ['c']), node('Add', ['x', 'c'], ['y'])] }],
    ['a type nobody knows', { nodes: [node('Cast', ['x'], ['y'], { attributes: [int('to', 99)] })] }],
    [
      'a choice without branches',
      { weights: [weight('c', [], [1], 'bool')], nodes: [node('If', ['c'], ['y'])] },
    ],
    [
      'branches that give nothing',
      {
        weights: [weight('c', [], [1], 'bool')],
        nodes: [node('If', ['c'], ['y'], { attributes: [branch('then_branch'), branch('else_branch')] })],
      },
    ],
    [
      'a loop whose body takes nothing',
      {
        weights: [whole('n', 3)],
        nodes: [node('Loop', ['n', '', 'x'], ['y'], { attributes: [branch('body')] })],
      },
    ],
    ['a division by 0', summed([node('Div', ['s', 'zero'], ['made'])], [whole('s', 5), whole('zero', 0)])],
    [
      'a step of 0',
      summed(
        [node('Range', ['a', 'b', 'c'], ['made'])],
        ['a', 'b', 'c'].map((name, index) => weight(name, [], [index === 1 ? 5 : 0], 'int64')),
      ),
    ],
    [
      'a size that is only computed, beyond all memory',
      summed(
        [
          node('Cast', ['s'], ['c'], { attributes: [int('to', 7)] }),
          node('ConstantOfShape', ['c'], ['made']),
        ],
        [weight('s', [1], [2 ** 50], 'float64')],
      ),
    ],
  ])('%s', async (_, parts) => {
    expect(await codeOf(play(parts))).toBe('runtime-failed');
  });

  it('in a sentence and not in pages', async () => {
    const parts = {
      nodes: [
        node(
          'Relu',
          Array.from({ length: 5000 }, () => 'x'),
          ['y'],
        ),
      ],
    };
    const error = await play(parts).catch((cause: Error) => cause);
    expect(error?.message.length).toBeLessThan(1100);
  });
});

describe('the smallest whole number divided by -1, which ends the program in the runtime, is refused', () => {
  const yes = weight('yes', [], [1], 'bool');
  const inBody = body('then_branch', {
    weights: [whole('minus', -1)],
    nodes: [node('Div', ['low', 'minus'], ['inner'])],
    outputs: [value('inner', [1], 'int64')],
  });
  const other = body('else_branch', {
    nodes: [node('Identity', ['low'], ['same'])],
    outputs: [value('same', [1], 'int64')],
  });
  const ofShape = node('ConstantOfShape', ['one'], ['minus'], {
    attributes: [{ name: 'value', type: 4, t: whole('', -1) }],
  });

  it.each<[string, ModelParts]>([
    ['by Div', summed([node('Div', ['low', 'minus'], ['made'])], [smallest, whole('minus', -1)])],
    ['by Mod', summed([node('Mod', ['low', 'minus'], ['made'])], [smallest, whole('minus', -1)])],
    [
      'in 32 bits',
      summed(
        [node('Div', ['low', 'minus'], ['made'])],
        [weight('low', [1], [-(2 ** 31)], 'int32'), weight('minus', [1], [-1], 'int32')],
      ),
    ],
    [
      'by a Constant',
      summed([constant('minus', whole('', -1)), node('Div', ['low', 'minus'], ['made'])], [smallest]),
    ],
    [
      'by a constant attribute',
      summed(
        [
          node('Constant', [], ['minus'], { attributes: [int('value_int', -1)] }),
          node('Div', ['low', 'minus'], ['made']),
        ],
        [smallest],
      ),
    ],
    [
      'by a filled tensor',
      summed([ofShape, node('Div', ['low', 'minus'], ['made'])], [smallest, whole('one', 1)]),
    ],
    [
      'behind a copy',
      summed(
        [node('Identity', ['minus'], ['same']), node('Div', ['low', 'same'], ['made'])],
        [smallest, whole('minus', -1)],
      ),
    ],
    [
      'behind a cast',
      summed(
        [
          node('Cast', ['minus'], ['cast'], { attributes: [int('to', 7)] }),
          node('Div', ['low', 'cast'], ['made']),
        ],
        [smallest, weight('minus', [1], [-1])],
      ),
    ],
    ['in a body', summed([node('If', ['yes'], ['made'], { attributes: [inBody, other] })], [smallest, yes])],
  ])('%s', async (_, parts) => {
    expect(await codeOf(play(parts))).toBe('model-unsupported');
  });

  it.each<[string, ModelParts]>([
    ['of fractions', { nodes: [node('Div', ['x', 'minus'], ['y'])], weights: [weight('minus', [1], [-1])] }],
    ['by other whole numbers', summed([node('Div', ['low', 'two'], ['made'])], [smallest, whole('two', -2)])],
    [
      'of -1 by others',
      summed([node('Div', ['minus', 'two'], ['made'])], [whole('minus', -1), whole('two', 2)]),
    ],
  ])('but a division %s plays', async (_, parts) => {
    expect(await codeOf(play(parts))).toBe('no error');
  });
});

it('after all of these the engine still plays', async () => {
  expect(await codeOf(play({}))).toBe('no error');
});
