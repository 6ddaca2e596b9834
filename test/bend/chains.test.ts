// Bends that meet: chains on one target, time operators one after the other, bends on whole numbers, on what a streaming
// cache keeps, and a structure that changes in the middle of a stream.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bend } from '../../src/bend/bend.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { Engine } from '../../src/engine/engine.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import { int, modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { largestDifference } from '../shared.ts';
import { LAWS, type Law, type Values } from './operator-laws.ts';
import { type Form, inBlocks, linesOf, playerOf, type Small, smallModel } from './random-graph.ts';

const FORM: Form = { shape: [1, 4, 40], open: 2, type: 'float32' };
const CUTS = [[40], Array.from({ length: 40 }, () => 1), [3, 11, 1, 1, 8, 2, 14]];

let engine: Engine;
let small: Small;
beforeAll(async () => {
  engine = Engine.start();
  small = await smallModel(engine, FORM);
});
afterAll(() => engine.close());

const SIGNAL = {
  shape: FORM.shape,
  data: Array.from({ length: 160 }, (_, index) => Math.fround(Math.sin(index * index * 0.37) * 2)),
};

function bendOf(id: string, law: Law, target: string, values: Values): Bend {
  const pairs = Object.entries(values).map(([key, each]) => `${key} ${[each].flat().join(' ')}`);
  return readBend(splitWords(`${id} ${law.operator} ${target} ${pairs.join(' ')}`));
}

/** The law on every line of a tensor whose units lie on axis 1. */
function lawOn(x: readonly number[], shape: readonly number[], law: Law, values: Values): number[] {
  const out = [...x];
  for (const line of linesOf(shape, law.along === 'frames' ? 2 : 1)) {
    const bent = law.line(
      line.map((index) => x[index] ?? 0),
      () => values,
    );
    line.forEach((index, at) => {
      out[index] = bent[at] ?? 0;
    });
  }
  return out;
}

const chosen = (among: readonly Law[]) =>
  fc.constantFrom(...among).chain((law) => law.values(4).map((values) => ({ law, values })));
/** Laws without jumps, where a rounding before them stays a rounding. */
const SMOOTH_LAWS = LAWS.filter(
  (law) => !['binary', 'quantize', 'wrap', 'threshold', 'power'].includes(law.operator),
);
const TIME_LAWS = SMOOTH_LAWS.filter((law) => law.along === 'frames');

describe('a chain of bends', () => {
  it.each([
    ['of any operators', SMOOTH_LAWS],
    ['of operators along the frames', TIME_LAWS],
  ])('%s does one after the other, in any blocks', async (_, laws) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(chosen(laws), { minLength: 2, maxLength: 4 }),
        fc.constantFrom(...CUTS),
        async (chain, lengths) => {
          const plan = chain.map(({ law, values }, index) => bendOf(`b${index}`, law, 'a:neg', values));
          const player = await playerOf(small, plan);
          const out = await inBlocks(player, 'float32', SIGNAL, { axis: 2, lengths });
          await player.close();
          const start = SIGNAL.data.map((one) => -one);
          const wanted = chain.reduce((x, { law, values }) => lawOn(x, FORM.shape, law, values), start);
          expect(largestDifference(out, wanted)).toBeLessThan(2e-4);
        },
      ),
      { numRuns: 15, seed: 5, endOnFailure: true },
    );
  });
});

describe('a structure that changes in the middle of a stream', () => {
  for (const law of TIME_LAWS) {
    it(`leaves ${law.operator} ${law.along} where it was`, async () => {
      await fc.assert(
        fc.asyncProperty(law.values(4), fc.integer({ min: 0, max: 6 }), async (values, change) => {
          const bend = bendOf('kept', law, 'a:neg', values);
          const player = await playerOf(small, [bend]);
          const lengths = CUTS[2] ?? [];
          const out = await inBlocks(player, 'float32', SIGNAL, { axis: 2, lengths }, async (block) => {
            if (block === change)
              await player.bend([bend, readBend(['other', 'scale', 'a:out', 'amount', '-3'])]);
            if (block === change + 2) await player.bend([bend]);
          });
          await player.close();
          const ends = lengths.map((_, block) =>
            lengths.slice(0, block + 1).reduce((sum, each) => sum + each, 0),
          );
          const from = change === 0 ? 0 : (ends[change - 1] ?? 0);
          const to = ends[change + 1] ?? 40;
          const wanted = lawOn(
            SIGNAL.data.map((one) => -one),
            FORM.shape,
            law,
            values,
          ).map((one, index) => (index % 40 >= from && index % 40 < to ? -3 * one : one));
          expect(largestDifference(out, wanted)).toBeLessThan(1e-4);
        }),
        { numRuns: 4, seed: 9, endOnFailure: true },
      );
    });
  }
});

/** `neg = −x`; `joined` is `neg` after a cache of its last 3 frames; `out[t] = neg[t] + joined[t − 3 …]` weighted. */
async function cachedModel(): Promise<Small> {
  const weights = [1, 0.5, -0.25, 2];
  const bytes = modelBytes({
    inputs: [value('x', [1, 1, 'frames']), value('past_in', [1, 1, 3])],
    outputs: [value('out', [1, 1, 'frames']), value('past_out', [1, 1, 3])],
    nodes: [
      node('Neg', ['x'], ['neg']),
      node('Concat', ['past_in', 'neg'], ['joined'], { attributes: [int('axis', 2)] }),
      node('Conv', ['joined', 'kernel'], ['out']),
      node('Slice', ['joined', 'start', 'end', 'axis'], ['past_out']),
    ],
    weights: [
      weight('kernel', [1, 1, 4], weights),
      weight('start', [1], [-3], 'int64'),
      weight('end', [1], [1e9], 'int64'),
      weight('axis', [1], [2], 'int64'),
    ],
  });
  const model = await modelFromBytes(bytes, { name: 'cached' });
  const loaded = await engine.load(model);
  const method = methodNamed(model, undefined);
  return {
    engine,
    loaded,
    type: 'float32',
    cut: cutGraph(model, loaded.graph.flow, method.inputs, method.outputs),
  };
}

describe('a bend on what a streaming cache keeps', () => {
  it('is heard through the cache as if the whole stream had been bent', async () => {
    const cached = await cachedModel();
    const signal = { shape: [1, 1, 40], data: SIGNAL.data.slice(0, 40) };
    for (const law of TIME_LAWS) {
      const [values] = fc.sample(law.values(1), { numRuns: 1, seed: 3 });
      if (law.operator === 'oscillate' || values === undefined) continue;
      const bent = lawOn(
        signal.data.map((one) => -one),
        [1, 1, 40],
        law,
        values,
      );
      const at = (time: number) => bent[time] ?? 0;
      const wanted = bent.map(
        (_, time) => at(time - 3) + 0.5 * at(time - 2) - 0.25 * at(time - 1) + 2 * at(time),
      );
      for (const lengths of CUTS) {
        const player = await playerOf(cached, [bendOf('b', law, 'a:neg', values)]);
        const out = await inBlocks(player, 'float32', signal, { axis: 2, lengths });
        await player.close();
        expect(largestDifference(out, wanted), law.operator).toBeLessThan(1e-4);
      }
    }
  });

  it('is refused along frames where a block holds frames of the block before', async () => {
    const cached = await cachedModel();
    await expect(playerOf(cached, [readBend(['b', 'delay', 'a:joined', 'frames', '2'])])).rejects.toThrow(
      /refused on cat: a block of it has 3 frames more than its share/,
    );
    await expect(playerOf(cached, [readBend(['b', 'oscillate', 'a:neg'])])).rejects.toThrow(
      /does not say its sample rate/,
    );
  });
});
