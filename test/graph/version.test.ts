// Another model file as a version: only one with the same weights is one.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { versionOf } from '../../src/graph/version.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import { modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';

describe('another model as a version', () => {
  const base = [weight('a.weight', [2, 2], [1, 2, 3, 4]), weight('b.weight', [2], [5, 6])];
  const graphWith = async (weights: typeof base, name: string) =>
    buildGraph(
      await modelFromBytes(
        modelBytes({
          opset: 17,
          inputs: [value('x', ['n', 2])],
          outputs: [value('out', ['n', 2])],
          weights,
          nodes: [
            node('MatMul', ['x', weights[0]?.name ?? ''], ['h']),
            node('Add', ['h', weights[1]?.name ?? ''], ['out']),
          ],
        }),
        { name },
      ),
    );

  it.each([
    [
      'a weight less and one more',
      [base[0], weight('c.weight', [2], [1, 1])],
      /b.weight is missing; c.weight is one too many/,
    ],
    ['another shape', [base[0], weight('b.weight', [1, 2], [1, 1])], /b.weight is 1×2, not 2/],
    [
      'another type',
      [base[0], weight('b.weight', [2], [1, 1], 'float64')],
      /b.weight is of float64, not float32/,
    ],
  ] as const)('is refused with %s', async (_, weights, reason) => {
    const graph = await graphWith(base, 'mine');
    const other = await graphWith(
      weights.flatMap((each) => each ?? []),
      'theirs',
    );
    expect(() => versionOf('other', graph, other)).toThrow(reason);
    expect(() => versionOf('other', graph, other)).toThrow(
      /version other: theirs does not have the weights of mine/,
    );
  });
});
