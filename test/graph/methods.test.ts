// Methods and cuts: the nodes between what is given and what is fetched, with the states and weights on the way.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { body, modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { MODELS } from '../shared.ts';

/** x and two states; `mid` lies between, each half with a state and a weight of its own. */
const bytes = modelBytes({
  inputs: [value('x', [1, 4]), value('state_in.a', [1, 4]), value('state_in.b', [1, 4])],
  outputs: [value('y', [1, 4]), value('state_out.a', [1, 4]), value('state_out.b', [1, 4])],
  weights: [
    weight('w', [4], [1, 1, 1, 1]),
    weight('v', [4], [1, 1, 1, 1]),
    weight('unused', [4], [1, 1, 1, 1]),
  ],
  nodes: [
    node('Add', ['x', 'state_in.a'], ['state_out.a']),
    node('Mul', ['state_out.a', 'w'], ['mid']),
    node('Add', ['mid', 'state_in.b'], ['sum']),
    node('Neg', ['sum'], ['state_out.b']),
    node('Mul', ['sum', 'v'], ['y']),
    node('Relu', ['x'], ['nobody reads this']),
  ],
});

async function graph(): Promise<Graph> {
  return buildGraph(await modelFromBytes(bytes, { name: 'halves' }));
}

function cut({ model, flow }: Graph, inputs: string[], outputs: string[]) {
  const found = cutGraph(model, flow, inputs, outputs);
  return {
    nodes: found.nodes,
    states: found.states.map((pair) => pair.input),
    weights: [...found.weights].sort(),
  };
}

describe('a cut', () => {
  it('takes what lies on the way and nothing else', async () => {
    const all = ['state_in.a', 'state_in.b'];
    expect(cut(await graph(), ['x'], ['y'])).toMatchObject({ nodes: [0, 1, 2, 3, 4], weights: ['v', 'w'] });
    expect(cut(await graph(), ['x'], ['y']).states.toSorted()).toEqual(all);
  });

  it('that ends in the middle leaves out the states behind it', async () => {
    expect(cut(await graph(), ['x'], ['mid'])).toEqual({
      nodes: [0, 1],
      states: ['state_in.a'],
      weights: ['w'],
    });
  });

  it('that begins in the middle leaves out the states before it', async () => {
    expect(cut(await graph(), ['mid'], ['y'])).toEqual({
      nodes: [2, 3, 4],
      states: ['state_in.b'],
      weights: ['v'],
    });
  });

  it('from a value to itself computes nothing', async () => {
    expect(cut(await graph(), ['mid'], ['mid'])).toEqual({ nodes: [], states: [], weights: [] });
  });

  it('that needs what is not given is refused', async () => {
    const made = await graph();
    expect(() => cut(made, [], ['y'])).toThrow(expect.objectContaining({ code: 'input-missing' }));
    expect(() => cut(made, ['x'], ['nothing'])).toThrow(expect.objectContaining({ code: 'input-missing' }));
  });

  it('sees what the bodies inside an operation read', async () => {
    const branch = (name: string, from: string) =>
      body(name, { nodes: [node('Relu', [from], [`${name} out`])], outputs: [value(`${name} out`, [1, 4])] });
    const attributes = [branch('then_branch', 'a'), branch('else_branch', 'b')];
    const inBodies = modelBytes({
      inputs: [value('x', [1, 4])],
      outputs: [value('y', [1, 4])],
      weights: [weight('yes', [], [1], 'bool')],
      nodes: [
        node('Neg', ['x'], ['a']),
        node('Abs', ['x'], ['b']),
        node('If', ['yes'], ['y'], { attributes }),
      ],
    });
    const made = buildGraph(await modelFromBytes(inBodies, { name: 'bodies' }));
    expect(cut(made, ['x'], ['y'])).toEqual({ nodes: [0, 1, 2], states: [], weights: ['yes'] });
    expect(cut(made, ['a', 'b'], ['y'])).toEqual({ nodes: [2], states: [], weights: ['yes'] });
  });
});

describe('methods', () => {
  it('are called by name, the first without one; a miss names the nearest', async () => {
    const model = await openModel(`${MODELS}pebble.onnx`);
    expect(methodNamed(model, undefined).name).toBe([...model.methods.keys()][0]);
    expect(methodNamed(model, 'decode').inputs).toEqual(['latent']);
    expect(() => methodNamed(model, 'decoed')).toThrow(/nearest: decode/);
  });

  it('of the demo model part its states between encode and decode', async () => {
    const made = buildGraph(await openModel(`${MODELS}pebble.onnx`));
    const states = (name: string) => {
      const { inputs, outputs } = methodNamed(made.model, name);
      return cut(made, [...inputs], [...outputs]).states.toSorted();
    };
    const encode = states('encode');
    const decode = states('decode');
    expect(encode.filter((state) => decode.includes(state))).toEqual([]);
    expect([...encode, ...decode].toSorted()).toEqual(states('forward'));
    expect(states('forward').length).toBe(made.model.states.length);
  });

  it('are told with every activation they make or take', async () => {
    const made = buildGraph(await openModel(`${MODELS}pebble.onnx`));
    expect(made.activations.get('encoder.first')?.methods).toEqual(['forward', 'encode']);
    expect(made.activations.get('decoder.first')?.methods).toEqual(['forward', 'decode']);
  });
});
