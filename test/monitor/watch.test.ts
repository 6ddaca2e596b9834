// What watches tell, held against a plain computation on fetched activations and weights; and that nobody hears them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamBlocks } from '../../src/engine/stream.ts';
import { numbersOf, type TensorData } from '../../src/engine/tensor.ts';
import { cutGraph } from '../../src/graph/methods.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import { readNumbers } from '../../src/model/weight-data.ts';
import type { Summary } from '../../src/monitor/summary.ts';
import { readWatch, STATISTICS } from '../../src/monitor/watch.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { part, planOf, Stage } from '../playing.ts';
import { FIXTURES, MODELS } from '../shared.ts';

let stage: Stage;
let input: ArrayValue;

beforeAll(async () => {
  stage = await Stage.open(await openModel(`${MODELS}pebble.onnx`));
  input = part(await loadNpy(`${FIXTURES}pebble.input.npy`), 8192, 16384);
});
afterAll(() => stage.close());

/** Everything a summary may hold, counted out one number after the other. */
function naive(values: ArrayLike<number>, shape: readonly number[]) {
  const all = Array.from(values);
  const channelAxis = shape.length > 1 ? 1 : 0;
  const channels = shape.length === 0 ? 1 : (shape[channelAxis] ?? 1);
  const inner = shape.slice(channelAxis + 1).reduce((product, size) => product * size, 1);
  const squares = new Array<number>(channels).fill(0);
  all.forEach((value, index) => {
    const channel = Math.floor(index / inner) % channels;
    squares[channel] = (squares[channel] ?? 0) + value ** 2;
  });
  const min = all.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const max = all.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const counts = new Array<number>(32).fill(0);
  for (const value of all) {
    const bin = max > min ? Math.min(31, Math.floor(((value - min) / (max - min)) * 32)) : 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return {
    mean: all.reduce((sum, value) => sum + value, 0) / all.length,
    rms: Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / all.length),
    min,
    max,
    peak: Math.max(Math.abs(min), Math.abs(max)),
    sparsity: all.filter((value) => Math.abs(value) <= 1e-6).length / all.length,
    channels: squares.map((square) => Math.sqrt(square / (all.length / channels))),
    counts,
  };
}

function expectAlike(summary: Summary | undefined, values: ArrayLike<number>, shape: readonly number[]) {
  const wanted = naive(values, shape);
  const near = (value: number | undefined, number: number) =>
    expect(Math.abs((value ?? Number.NaN) - number)).toBeLessThan(1e-5 * Math.max(1, wanted.peak));
  near(summary?.mean, wanted.mean);
  near(summary?.rms, wanted.rms);
  near(summary?.sparsity, wanted.sparsity);
  expect(summary?.min).toBe(wanted.min);
  expect(summary?.max).toBe(wanted.max);
  expect(summary?.peak).toBe(wanted.peak);
  expect(summary?.channels?.length).toBe(wanted.channels.length);
  wanted.channels.forEach((rms, channel) => {
    near(summary?.channels?.[channel], rms);
  });
  expect(summary?.histogram?.low).toBe(wanted.min);
  expect(summary?.histogram?.high).toBe(wanted.max);
  const moved = wanted.counts.reduce(
    (sum, count, bin) => sum + Math.abs(count - (summary?.histogram?.counts[bin] ?? 0)),
    0,
  );
  expect(moved).toBeLessThanOrEqual(2);
}

function blocksOf(block: number): TensorData[][] {
  const { cut, method, loaded } = stage;
  return [...streamBlocks(loaded, { cut, method, inputs: [input], block })].map((each) => [...each]);
}

describe('a watch of everything', () => {
  it('tells of every activation what a plain computation on its fetched numbers gives, block after block', async () => {
    const { loaded, cut, method, engine } = stage;
    const player = await engine.play(loaded, cut, {
      plan: planOf('b scale a:decoder.first amount 1.7', 'c mask a:decoder.stages.0.0.mix prob 0.5'),
    });
    const summaries: Summary[] = [];
    await player.watch('all', 'a:forward:*', STATISTICS, {
      rateHz: 1000,
      onSummary: (summary) => summaries.push(summary),
    });
    const names = [...loaded.graph.activations.values()].filter((each) => each.methods.includes('forward'));
    const values = names.map((each) => each.value);
    const everything = cutGraph(loaded.model, loaded.graph.flow, method.inputs, [
      ...method.outputs,
      ...values.filter((value) => !method.inputs.includes(value)),
    ]);
    const fetching = await engine.play(loaded, everything, { plan: player.plan });
    for (const block of blocksOf(2048).slice(0, 2)) {
      summaries.length = 0;
      await player.run(block);
      const fetched = await fetching.run(block);
      expect(summaries.length).toBe(names.length);
      for (const { name, value, valueType } of names) {
        const place = everything.outputs.indexOf(value);
        const tensor = place < 0 ? block[0] : fetched[place];
        if (tensor === undefined) throw new Error(`${name} was not fetched`);
        const summary = summaries.find((each) => each.target === `a:${name}`);
        const numbers = numbersOf(tensor);
        const hasChannels = typeof valueType?.shape[1] === 'number';
        expectAlike(summary, numbers, hasChannels ? tensor.shape : [1, 1, numbers.length]);
      }
    }
    expect(names.length).toBeGreaterThan(20);
    await player.close();
    await fetching.close();
  }, 60_000);

  it('is not heard: every sample stays bit for bit, tapped or not, also with bends', async () => {
    for (const plan of [
      planOf(),
      planOf('b scale a:decoder.first amount 1.7', 'w noise w:decoder.first.weight'),
    ]) {
      const original = await stage.play(plan, input, 1024);
      for (const rateHz of [1000, 12]) {
        const player = await stage.player(plan);
        await player.watch('all', 'a:forward:*', STATISTICS, { rateHz });
        expect(await stage.through(player, input, 1024)).toEqual(original);
        await player.close();
      }
    }
  }, 60_000);
});

describe('a watch of weights', () => {
  it('tells of the bent weight once, and again after a change', async () => {
    const name = 'decoder.first.weight';
    const data = stage.loaded.graph.weights.get(name)?.data;
    if (data === undefined) throw new Error(`there is no ${name}`);
    const numbers = readNumbers(data);
    const player = await stage.player(
      planOf(`b scale w:${name} amount 2`, 'c bias w:decoder.first.weight amount 0.5'),
    );
    const told = await player.watch('w', `w:${name}`, STATISTICS, { rateHz: 1000 });
    const bent = (factor: number) => numbers.map((number) => Math.fround(Math.fround(number * factor) + 0.5));
    for (const block of blocksOf(2048).slice(0, 3)) await player.run(block);
    expectAlike(told.take() ?? undefined, bent(2), data.shape);
    expect(told.take()).toBe(null);
    await player.set('b', 'amount', -1);
    for (const block of blocksOf(2048).slice(0, 2)) await player.run(block);
    expectAlike(told.take() ?? undefined, bent(-1), data.shape);
    expect(told.take()).toBe(null);
    await player.close();
  });
});

describe('the rate', () => {
  it('is never above what was asked for, and what nobody reads is dropped from the old end and counted', async () => {
    const player = await stage.player();
    const slow = await player.watch('slow', 'decoder.first', ['rms'], { rateHz: 10 });
    const fast = await player.watch('fast', 'decoder.first', ['rms'], { rateHz: 1000 });
    const blocks = blocksOf(256);
    for (let round = 0; round < 4; round++) for (const block of blocks) await player.run(block);
    const playedMs = (4 * blocks.length * 256 * 1000) / (stage.loaded.model.sampleRate ?? 0);
    const times: number[] = [];
    for (let summary = slow.take(); summary !== null; summary = slow.take()) times.push(summary.timeMs);
    expect(times.length).toBeGreaterThan(1);
    expect(times.length).toBeLessThanOrEqual(Math.ceil((playedMs / 1000) * 10));
    expect(fast.dropped).toBe(4 * blocks.length - 64);
    expect(fast.take()?.timeMs).toBeCloseTo(playedMs * ((4 * blocks.length - 63) / (4 * blocks.length)), 6);
    await player.close();
  });

  it('ends its iterator with unwatch and with close', async () => {
    const player = await stage.player();
    const queue = await player.watch('one', 'decoder.first', ['rms'], { rateHz: 1000 });
    const [block = []] = blocksOf(1024);
    await player.run(block);
    await player.unwatch('one');
    const seen: Summary[] = [];
    for await (const summary of queue) seen.push(summary);
    expect(seen.map(({ id, target }) => `${id} ${target}`)).toEqual(['one a:decoder.first']);
    const waiting = (await player.watch('two', 'decoder.first')).next();
    await player.close();
    expect((await waiting).done).toBe(true);
  });
});

describe('a watch that is typed', () => {
  it('has an id, a target, statistics and a rate', () => {
    expect(readWatch(['a', 'decoder.*', 'rms', 'peak', 'rate', '12'])).toEqual({
      id: 'a',
      target: 'decoder.*',
      statistics: ['rms', 'peak'],
      rateHz: 12,
    });
    expect(readWatch(['a', 't']).statistics).toEqual(['rms']);
  });

  it.each([
    [['a'], 'syntax', /expected: id target/],
    [['a', 't', 'loud'], 'name-not-found', /no statistic is called loud/],
    [['a', 't', 'rms', 'rate', '0'], 'value-range', /rate must be above 0/],
    [['a', 't', 'rate'], 'syntax', /followed by a number/],
  ] as const)('is refused with a sentence: %s', (words, code, sentence) => {
    expect(() => readWatch(words)).toThrow(sentence);
    expect(() => readWatch(words)).toThrow(expect.objectContaining({ code }));
  });

  it('is refused where there is nothing to watch', async () => {
    const player = await stage.player();
    await expect(player.watch('a', 'decoder.frist')).rejects.toThrow(/nearest: .*decoder.first/);
    await expect(player.watch('off', 'decoder.first')).rejects.toThrow(/word of Max/);
    await expect(player.unwatch('b')).rejects.toThrow(/no watch is called b/);
    expect(player.watches).toEqual([]);
    await player.close();
  });
});
