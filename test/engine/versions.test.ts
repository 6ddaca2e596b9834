// Versions of the weights: mixed live, swapped in, and gone again without a trace.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Capture, NO_RESOURCES, withCapture, withVersion } from '../../src/bend/resources.ts';
import { MIX_ID, mixBend, readMix } from '../../src/bend/version-mix.ts';
import type { Player } from '../../src/engine/player.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { type Version, versionOf } from '../../src/graph/version.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import { readNumbers } from '../../src/model/weight-data.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { otherWeights } from '../fixtures/other-weights.ts';
import { foo, joseph } from '../fixtures/tutorial-networks.ts';
import { planOf, Stage } from '../playing.ts';
import { largestDifference } from '../shared.ts';

const input: ArrayValue = { shape: [2, 4], data: Float32Array.of(0.5, -1, 2, 0.25, 1, 1, -0.5, -2) };

let stage: Stage;
let original: Float32Array | Float64Array;
/** Numbers of every version by weight, made here. */
const numbers = new Map<string, ReadonlyMap<string, Float32Array>>();

beforeAll(async () => {
  const model = await modelFromBytes(foo('dynamo'), { name: 'foo' });
  stage = await Stage.open(model);
  const weights = [...model.weights].map(
    ([name, data]) => [name, Float32Array.from(readNumbers(data))] as const,
  );
  numbers.set('original', new Map(weights));
  for (const [version, step] of [
    ['calm', 0.3],
    ['wild', 2.9],
  ] as const) {
    numbers.set(
      version,
      new Map(
        weights.map(([name, data]) => [name, data.map((_, index) => 0.2 * Math.sin(step * (index + 1)))]),
      ),
    );
  }
  let resources = NO_RESOURCES;
  for (const name of ['calm', 'wild']) resources = withVersion(resources, await version(name));
  stage.resources = resources;
  original = await stage.play([], input);
});
afterAll(() => stage.close());

async function version(name: string): Promise<Version> {
  const bytes = otherWeights(foo('dynamo'), (weightName) => numbers.get(name)?.get(weightName) ?? null);
  return versionOf(name, stage.loaded.graph, buildGraph(await modelFromBytes(bytes, { name })));
}

/** What the two layers give with weights written out by `weightOf`, in double precision. */
function layers(weightOf: (name: string) => ArrayLike<number>): Float64Array {
  const layer = (x: ArrayLike<number>, name: string, from: number, to: number) => {
    const [matrix, offset] = [weightOf(`${name}.weight`), weightOf(`${name}.bias`)];
    return Float64Array.from({ length: 2 * to }, (_, at) => {
      let sum = offset[at % to] ?? 0;
      for (let k = 0; k < from; k++)
        sum += (x[Math.floor(at / to) * from + k] ?? 0) * (matrix[(at % to) * from + k] ?? 0);
      return sum;
    });
  };
  return layer(layer(input.data, 'linear_1', 4, 80), 'linear_2', 80, 16);
}

type Parts = readonly (readonly [version: string, amount: number])[];

function mixed(parts: Parts, name: string): Float64Array {
  const sum = new Float64Array(numbers.get('original')?.get(name)?.length ?? 0);
  for (const [part, amount] of parts) {
    numbers
      .get(part)
      ?.get(name)
      ?.forEach((number, index) => {
        sum[index] = (sum[index] ?? 0) + amount * number;
      });
  }
  return sum;
}

function mixOf(parts: Parts) {
  return mixBend(parts.map(([name, amount]) => ({ version: name, weight: amount })));
}

describe('a mix of versions', () => {
  const MIXES: readonly Parts[] = [
    [['calm', 1]],
    [
      ['original', 0.5],
      ['calm', 0.5],
    ],
    [
      ['original', 1],
      ['calm', 0.5],
      ['wild', -0.75],
    ],
    [['wild', -1]],
    [
      ['original', 0],
      ['calm', 0],
    ],
  ];
  for (const parts of MIXES) {
    it(`of ${parts.flat().join(' ')} is the sum of the weights times a number each`, async () => {
      const expected = layers((name) => mixed(parts, name));
      expect(largestDifference(await stage.play([mixOf(parts)], input), expected)).toBeLessThan(1e-5);
    });
  }

  it('gives the model itself where it is the original alone', async () => {
    expect(await stage.play([mixOf([['original', 1]])], input)).toEqual(original);
    expect(
      await stage.play(
        [
          mixOf([
            ['original', 1],
            ['wild', 0],
          ]),
        ],
        input,
      ),
    ).toEqual(original);
  });

  it('follows its numbers without a new session, and other bends act on the mixed weight', async () => {
    const plan = [
      mixOf([
        ['original', 1],
        ['calm', 0],
        ['wild', 0],
      ]),
      ...planOf('s scale w:linear_2.weight amount 0.5'),
    ];
    const player = await stage.player(plan);
    const { session } = player;
    for (const amounts of [
      [0.25, 0.5, 0.25],
      [-1, 0, 2],
    ] as const) {
      await player.set(MIX_ID, 'weights', [...amounts]);
      const parts: Parts = [
        ['original', amounts[0]],
        ['calm', amounts[1]],
        ['wild', amounts[2]],
      ];
      const expected = layers((name) =>
        mixed(parts, name).map((x) => (name === 'linear_2.weight' ? x * 0.5 : x)),
      );
      expect(largestDifference(await stage.through(player, input), expected)).toBeLessThan(1e-5);
    }
    expect(player.session).toBe(session);
    await player.bend([]);
    expect(await stage.through(player, input)).toEqual(original);
    await player.close();
  });

  it('hears the last of many changes that are not waited for', async () => {
    const player = await stage.player([
      mixOf([
        ['original', 1],
        ['calm', 0],
      ]),
    ]);
    const changes = Array.from({ length: 40 }, (_, step) =>
      player.set(MIX_ID, 'weights', [1 - step / 39, step / 39]),
    );
    await Promise.all(changes);
    const expected = layers((name) => mixed([['calm', 1]], name));
    expect(largestDifference(await stage.through(player, input), expected)).toBeLessThan(1e-5);
    await player.close();
  });

  it('can be kept to some weights', async () => {
    const [bend] = [readMix(['original', '0.5', 'wild', '0.5', 'w:linear_1.*'])];
    const expected = layers((name) =>
      mixed(
        name.startsWith('linear_1')
          ? [
              ['original', 0.5],
              ['wild', 0.5],
            ]
          : [['original', 1]],
        name,
      ),
    );
    expect(largestDifference(await stage.play([bend], input), expected)).toBeLessThan(1e-5);
  });

  it('divides by the sum where it is asked to, and not by 0', async () => {
    const plan = (amounts: string) =>
      planOf(`m mix-versions w:* versions original wild weights ${amounts} normalize 1`);
    const expected = layers((name) =>
      mixed(
        [
          ['original', 1.5],
          ['wild', -0.5],
        ],
        name,
      ),
    );
    expect(largestDifference(await stage.play(plan('3 -1'), input), expected)).toBeLessThan(1e-5);
    const same = layers((name) =>
      mixed(
        [
          ['original', 1],
          ['wild', -1],
        ],
        name,
      ),
    );
    expect(largestDifference(await stage.play(plan('1 -1'), input), same)).toBeLessThan(1e-5);
  });

  it('makes whole numbers fractions, and what uses them follows', async () => {
    const model = await modelFromBytes(joseph('script'), { name: 'joseph' });
    const sines = await Stage.open(model);
    const bytes = otherWeights(joseph('script'), (name) => (name === 'f0' ? [220] : null));
    const high = versionOf(
      'high',
      sines.loaded.graph,
      buildGraph(await modelFromBytes(bytes, { name: 'high' })),
    );
    sines.resources = withVersion(NO_RESOURCES, high);
    const time = { shape: [1, 16], data: Float32Array.from({ length: 16 }, (_, index) => index / 4800) };
    const between = await sines.play([readMix(['original', '0.25', 'high', '0.75', 'w:f0'])], time);
    const direct = await sines.play(planOf('s scale w:f0 amount 1.75'), time);
    expect(largestDifference(between, direct)).toBeLessThan(1e-6);
    await sines.close();
  });
});

describe('any plans, one after the other', () => {
  const BENDS = [
    'm mix-versions w:* versions original calm wild weights 1 -0.5 2',
    's swap w:linear_1.* with version:wild',
    'p from-capture a:linear_1 captures kept',
    't steer a:linear_2 from low to high amount 3',
    'b mix-batch a:linear_1 weights 0.5 0.25',
    'n noise w:linear_2.weight std 2',
  ];

  it('leave nothing behind when they are cleared', async () => {
    const captures = [capture('kept', 80), capture('low', 16), capture('high', 16)];
    const resources = captures.reduce(withCapture, stage.resources);
    const plans = fc.array(fc.subarray(BENDS), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(plans, async (sequence) => {
        const player = await stage.engine.play(stage.loaded, stage.cut, { resources });
        for (const texts of sequence) {
          await player.bend(planOf(...texts));
          await stage.through(player, input);
        }
        await player.bend([]);
        const cleared = await stage.through(player, input);
        await player.close();
        expect(cleared).toEqual(original);
      }),
      { numRuns: 15, seed: 3 },
    );
  });
});

function capture(name: string, size: number): Capture {
  const data = Float32Array.from({ length: size }, (_, index) => Math.cos(index * size));
  return { name, target: null, shape: [1, size], data, frameRateHz: null, isWhole: true };
}

describe('a weight that is swapped', () => {
  it('is the weight of that name in a version, by either form', async () => {
    const expected = layers((name) => mixed([[name === 'linear_2.weight' ? 'wild' : 'original', 1]], name));
    for (const other of ['version:wild', 'wild']) {
      const output = await stage.play(planOf(`s swap w:linear_2.weight with ${other}`), input);
      expect(largestDifference(output, expected)).toBeLessThan(1e-5);
    }
  });

  it('is another weight of the model of the same shape', async () => {
    const square = modelBytes({
      opset: 17,
      inputs: [value('x', ['batch', 2])],
      outputs: [value('out', ['batch', 2])],
      weights: [weight('one.weight', [2, 2], [1, 2, 3, 4]), weight('two.weight', [2, 2], [0, 1, -1, 0])],
      nodes: [node('MatMul', ['x', 'one.weight'], ['h']), node('MatMul', ['h', 'two.weight'], ['out'])],
    });
    const small = await Stage.open(await modelFromBytes(square, { name: 'square' }));
    const output = await small.play(planOf('s swap w:one.weight with two.weight'), {
      shape: [1, 2],
      data: [3, 5],
    });
    expect(Array.from(output)).toEqual([-3, -5]);
    await small.close();
  });
});

describe('weights as they are now', () => {
  it('can be read, and kept as a version that later changes leave alone', async () => {
    const player: Player = await stage.player(planOf('s scale w:linear_1.weight amount 0.25'));
    const kept = player.keepVersion('kept');
    await player.set('s', 'amount', 7);
    const quarter =
      numbers
        .get('original')
        ?.get('linear_1.weight')
        ?.map((x) => x * 0.25) ?? [];
    expect(kept.weight('linear_1.weight')?.data).toEqual(quarter);
    expect(player.weight('linear_1.bias').data).toEqual(numbers.get('original')?.get('linear_1.bias'));
    await player.bend(
      [
        mixOf([
          ['original', 1],
          ['kept', 2],
        ]),
      ],
      { resources: withVersion(player.resources, kept) },
    );
    const expected = layers((name) => mixed([['original', name === 'linear_1.weight' ? 1.5 : 3]], name));
    expect(largestDifference(await stage.through(player, input), expected)).toBeLessThan(1e-5);
    expect(() => player.weight('linear_3.weight')).toThrow(
      /nearest: linear_1.weight|nearest: linear_2.weight/,
    );
    await player.close();
  });
});
