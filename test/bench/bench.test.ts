// The bench measures what it says it measures; how fast anything is, is not asked here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bench } from '../../src/bench/bench.ts';
import { exampleBend, movingValue } from '../../src/bench/example-bend.ts';
import { raveLikeModel } from '../../src/bench/rave-like.ts';
import { OPERATORS } from '../../src/bend/registry.ts';
import { measuringGraph, sessionTypes } from '../../src/engine/measure.ts';
import { createRuntimeSession } from '../../src/engine/runtime.ts';
import { spreadOf } from '../../src/engine/spread.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { planOf, Stage } from '../playing.ts';
import { largestDifference, MODELS } from '../shared.ts';

it('spreads are medians and quartiles', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spreadOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75 });
});

it('every operator has an example that is off its neutral values', () => {
  for (const operator of OPERATORS) {
    const bend = exampleBend('b', operator, 'x');
    const isOff = operator.parameters.some(
      (each) => each.kind === 'number' && each.live && bend.values.get(each.name) !== each.neutral,
    );
    expect(isOff || bend.values.has('expression') || movingValue(operator) === null, operator.name).toBe(
      true,
    );
  }
});

it('all rows of the demo model are there, numbers all of them', async () => {
  const said: string[] = [];
  const result = await bench(`${MODELS}pebble.onnx`, {
    block: 512,
    rounds: 1,
    blocks: 1,
    operators: true,
    progress: (what) => said.push(what),
  });
  expect(result.parameters).toBeGreaterThan(400_000);
  expect(result.rows.map((row) => row.name)).toEqual([
    'plain onnxruntime',
    'plain again',
    'unbent',
    '1 activation',
    '8 activations',
    expect.stringMatching(/^all \d+ convolutions$/),
    '1 weight',
    '8 weights',
    expect.stringMatching(/^all \d+ weights$/),
  ]);
  const [, , , ...operators] = result.operators.map((row) => row.name);
  expect(operators).toContain('bias');
  const { changes, loading } = result;
  const times = [...changes.inBlock, ...changes.besideSound, ...changes.structure].map(
    (each) => each.ms.median,
  );
  for (const row of [...result.rows, ...result.operators]) expect(row.blockMs).toBeGreaterThan(0);
  for (const time of [...times, loading.openMs.median, loading.loadMs.median, loading.firstBlockMs.median])
    expect(time).toBeGreaterThan(0);
  expect(said.length).toBeGreaterThan(2);
}, 300_000);

describe('the model of the size of RAVE', () => {
  const signal: ArrayValue = {
    shape: [1, 1, 8192],
    data: Float32Array.from({ length: 8192 }, (_, at) => Math.sin(at * 0.05 + (at / 900) ** 2)),
  };
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(
      await modelFromBytes(raveLikeModel({ capacity: 8, seed: 1 }), { name: 'small' }),
    );
  });
  afterAll(() => stage.close());

  it('is the same for the same seed', () => {
    const bytes = (seed: number) => Buffer.from(raveLikeModel({ capacity: 4, seed }));
    expect(bytes(2).equals(bytes(2))).toBe(true);
    expect(bytes(2).equals(bytes(3))).toBe(false);
  });

  it('gives the same in blocks as at once, bent too', async () => {
    for (const plan of [[], planOf('b scale a:decoder.first amount 1.5')]) {
      const atOnce = await stage.play(plan, signal);
      expect(atOnce.some((sample) => Math.abs(sample) > 1e-3)).toBe(true);
      for (const block of [2048, 4096])
        expect(largestDifference(await stage.play(plan, signal, block), atOnce)).toBeLessThan(1e-4);
    }
  });
});

it('shapes are the same whether the runtime is given the weights or only their shapes', async () => {
  for (const model of [
    await openModel(`${MODELS}pebble.onnx`),
    await modelFromBytes(raveLikeModel({ capacity: 8, seed: 1 }), { name: 'small' }),
  ]) {
    const types = async (form: 'bare' | 'full') => {
      const session = await createRuntimeSession(measuringGraph(model, new Map(), form), model.files, 'cpu', {
        optimize: false,
      });
      const found = sessionTypes(session);
      await session.release();
      return found;
    };
    expect(await types('bare')).toEqual(await types('full'));
  }
});
