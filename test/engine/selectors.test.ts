// The unit selectors that look at numbers: what top and cluster choose, held against plain computations, and that a plan which
// has chosen sounds the same again.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterUnits } from '../../src/bend/unit-clusters.ts';
import { evaluateArrays } from '../../src/cli/eval.ts';
import { firstBlocks } from '../../src/engine/stream.ts';
import { numbersOf } from '../../src/engine/tensor.ts';
import { cutGraph } from '../../src/graph/methods.ts';
import { unitStatistics } from '../../src/graph/unit-statistics.ts';
import { loadNpy, writeNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import { readNumbers } from '../../src/model/weight-data.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { folderOfTest } from '../empty-folder.ts';
import { part, planOf, Stage } from '../playing.ts';
import { FIXTURES, MODELS } from '../shared.ts';

const BLOCK = 1024;
let stage: Stage;
let input: ArrayValue;

beforeAll(async () => {
  stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 16384);
});
afterAll(() => stage.close());

/** The energy of each channel of an activation over the whole input, counted from what is fetched. */
async function energies(name: string): Promise<number[]> {
  const { loaded, method, engine } = stage;
  const value = loaded.graph.activations.get(name)?.value ?? '';
  const cut = cutGraph(loaded.model, loaded.graph.flow, method.inputs, [value]);
  const player = await engine.play(loaded, cut);
  const sums: number[] = [];
  for (const block of firstBlocks(loaded, { cut, method, inputs: [input], block: BLOCK })) {
    const [tensor] = await player.run(block);
    if (tensor === undefined) throw new Error('nothing came out');
    const frames = tensor.shape[2] ?? 1;
    numbersOf(tensor).forEach((number, index) => {
      const channel = Math.floor(index / frames);
      sums[channel] = (sums[channel] ?? 0) + number * number;
    });
  }
  await player.close();
  return sums;
}

function strongest(sums: readonly number[], count: number): number[] {
  const order = sums.map((_, unit) => unit).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  return order.slice(0, count).sort((a, b) => a - b);
}

describe('top', () => {
  it('chooses the strongest units of what was played, keeps them, and sounds like these units named', async () => {
    const player = await stage.player();
    await stage.through(player, input, BLOCK);
    await player.bend(planOf('b scale a:decoder.first amount 3 top 0.25'));
    const sums = await energies('decoder.first');
    const wanted = strongest(sums, Math.round(sums.length / 4));
    expect(player.reports[0]?.units.get('a:decoder.first')).toEqual(wanted);
    expect(player.plan[0]?.found?.get('a:decoder.first')).toEqual(wanted);
    const chosen = await stage.play(player.plan, input, BLOCK);
    expect(chosen).toEqual(
      await stage.play(planOf(`b scale a:decoder.first amount 3 units ${wanted.join(' ')}`), input, BLOCK),
    );
    await player.set('b', 'amount', 2);
    await player.set('b', 'on', 0);
    expect(player.plan[0]?.found?.get('a:decoder.first')).toEqual(wanted);
    await player.set('b', 'top', 0.5);
    expect(player.reports[0]?.units.get('a:decoder.first')).toEqual(
      strongest(sums, Math.round(sums.length / 2)),
    );
    await player.close();
  });

  it('chooses slices of a weight by their norm, along any axis, without anything played', async () => {
    const weight = stage.loaded.graph.weights.get('decoder.first.weight');
    if (weight === undefined) throw new Error('no such weight');
    const [rows = 0, columns = 0, taps = 0] = weight.data.shape;
    const numbers = readNumbers(weight.data);
    const norms = (axis: 0 | 1) => {
      const sums = new Array<number>(axis === 0 ? rows : columns).fill(0);
      numbers.forEach((number, index) => {
        const unit = axis === 0 ? Math.floor(index / (columns * taps)) : Math.floor(index / taps) % columns;
        sums[unit] = (sums[unit] ?? 0) + number * number;
      });
      return sums;
    };
    for (const axis of [0, 1] as const) {
      const player = await stage.player(
        planOf(`b scale w:decoder.first.weight amount 0 dim ${axis} top 0.1`),
      );
      const count = Math.max(1, Math.round(norms(axis).length * 0.1));
      expect(player.reports[0]?.units.get('w:decoder.first.weight')).toEqual(strongest(norms(axis), count));
      await player.close();
    }
  });

  it('chooses among the units that are named, and random draws from what it chose', async () => {
    const weight = 'w:decoder.first.weight';
    const units = async (pairs: string) => {
      const player = await stage.player(planOf(`b scale ${weight} amount 0 dim 0 ${pairs}`));
      const found = player.reports[0]?.units.get(weight) ?? [];
      await player.close();
      return found;
    };
    const [named, drawn] = [await units('units 4-11 top 0.5'), await units('units 4-11 top 0.5 random 0.5')];
    expect(named.length).toBe(4);
    expect(named.every((unit) => unit >= 4 && unit <= 11)).toBe(true);
    expect(drawn.length).toBe(2);
    expect(drawn.every((unit) => named.includes(unit))).toBe(true);
  });

  it('says to play something first where nothing was played', async () => {
    const refused = stage.player(planOf('b scale a:decoder.first amount 3 top 0.25'));
    await expect(refused).rejects.toThrow(
      /top chooses units of decoder.first by what was played; play something first/,
    );
    await expect(refused).rejects.toThrow(expect.objectContaining({ code: 'nothing-played' }));
  });

  it('does not disturb what plays', async () => {
    const player = await stage.player();
    const half = part(input, 0, 4096);
    const rest = part(input, 4096, 8192);
    await stage.through(player, half, BLOCK);
    await player.bend(planOf('b scale a:decoder.first amount 1 top 0.25'));
    const after = await stage.through(player, rest, BLOCK);
    expect(after).toEqual((await stage.play([], input, BLOCK)).subarray(4096));
    await player.close();
  });
});

describe('cluster', () => {
  it('puts units into the groups they were made of, the loudest first, the same each time', () => {
    const groups = [3, 0, 1, 2, 0, 3, 2, 1, 1, 3, 2, 0, 3, 3, 1];
    const signals = [
      (frame: number) => Math.sin(frame * 0.3),
      (frame: number) => 0.1 * Math.sin(frame * 0.7) + 0.4,
      (frame: number) => (frame % 16 === 0 ? 0.5 : 0),
      (frame: number) => 0.001 * Math.cos(frame),
    ];
    const frames = 256;
    const numbers = groups.flatMap((group, unit) =>
      Array.from({ length: frames }, (_, frame) => (signals[group]?.(frame) ?? 0) * (1 + unit / 500)),
    );
    const statistics = unitStatistics(numbers, [1, groups.length, frames], 1);
    const all = groups.map((_, unit) => unit);
    const wanted = [0, 1, 2, 3].map((group) => all.filter((unit) => groups[unit] === group));
    for (const seed of [0, 1, 5]) expect(clusterUnits(statistics, all, 4, seed)).toEqual(wanted);
    expect(clusterUnits(statistics, [0, 1], 4, 0)).toEqual([[1], [0]]);
    const broken = { ...statistics, rms: statistics.rms.map((rms, unit) => (unit === 3 ? Number.NaN : rms)) };
    expect(
      clusterUnits(broken, all, 4, 0)
        .flat()
        .sort((a, b) => a - b),
    ).toEqual(all);
  });

  it('divides the units of an activation: every unit is in one group, each group alone sounds like its units named', async () => {
    const player = await stage.player();
    await stage.through(player, input, BLOCK);
    const seen: number[] = [];
    for (const group of [0, 1, 2]) {
      await player.bend(planOf(`b scale a:decoder.first amount 0 cluster ${group} groups 3`));
      const units = player.reports[0]?.units.get('a:decoder.first') ?? [];
      expect(units.length).toBeGreaterThan(0);
      seen.push(...units);
      expect(await stage.play(player.plan, input, BLOCK)).toEqual(
        await stage.play(planOf(`b scale a:decoder.first amount 0 units ${units.join(' ')}`), input, BLOCK),
      );
    }
    const size = stage.loaded.graph.activations.get('decoder.first')?.valueType?.shape[1];
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: Number(size) }, (_, unit) => unit));
    await expect(player.bend(planOf('b scale a:decoder.first amount 0 cluster 3 groups 3'))).rejects.toThrow(
      /cluster must be 0 to 2 of 3 groups, got 3/,
    );
    await player.close();
  });
});

describe('eval with a choice by what was played', () => {
  it('looks at the input first and gives what the player gives after playing it', async () => {
    const folder = folderOfTest();
    const file = join(folder, 'x.npy');
    writeFileSync(
      file,
      writeNpy({ type: 'float32', shape: input.shape, data: Float32Array.from(input.data) }),
    );
    const plan = [
      'b scale a:decoder.first amount 3 top 0.25',
      'c mask a:decoder.stages.0.0.mix prob 0 cluster 1',
    ];
    const { results, reports } = await evaluateArrays(`${MODELS}pebble.onnx`, {
      input: [`0=${file}`],
      bend: plan,
      block: BLOCK,
    });
    const player = await stage.player();
    await stage.through(player, input, BLOCK);
    await player.bend(planOf(...plan));
    const [result] = results.values();
    if (result === undefined) throw new Error('nothing came out');
    expect(reports.map(({ units }) => [...units])).toEqual(player.reports.map(({ units }) => [...units]));
    expect(numbersOf(result)).toEqual(await stage.play(player.plan, input, BLOCK));
    await player.close();
  });
});
