// Watches of a live engine against the watches of the offline player and against plain counting; they go on through swaps,
// sleep where their target is gone, and nobody hears them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tensorOf } from '../../../src/engine/tensor.ts';
import { readNumbers } from '../../../src/model/weight-data.ts';
import type { Summary } from '../../../src/monitor/summary.ts';
import { makeWatch } from '../../../src/monitor/watch.ts';
import { playLive, tick } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { largestDifference } from '../../shared.ts';
import { until } from '../../until.ts';
import { BLOCK, LiveDemo, VECTOR } from './live-demo.ts';

const demo = new LiveDemo();
const BLOCK_MS = (1000 * BLOCK) / 48_000;
const signal = Float32Array.from({ length: 12 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open(demo.model);
});
afterAll(() => stage.close());

/** What the offline player tells of the same blocks. */
async function offline(plan: readonly string[], ...watch: [string, string, string[]]): Promise<Summary[]> {
  const told: Summary[] = [];
  const player = await stage.player(planOf(...plan));
  await player.watch(...watch, { rateHz: 1000, onSummary: (summary) => told.push(summary) });
  for (let frame = 0; frame < signal.length; frame += BLOCK)
    await player.run([tensorOf('float32', [1, 1, BLOCK], signal.subarray(frame, frame + BLOCK))]);
  await player.close();
  return told;
}

function heard(told: readonly Summary[], count: number): Promise<void> {
  return until(() => told.length >= count, `${count} summaries are told`);
}

it('tells of every block what the offline player tells, with its bends, and the sound stays bit for bit', async () => {
  const bends = ['a scale a:decoder.first amount 1.3'];
  const statistics = ['mean', 'rms', 'peak', 'sparsity', 'channels', 'histogram'];
  const live = await demo.open();
  await live.bend(planOf(...bends));
  const told: Summary[] = [];
  const queue = await live.watch(makeWatch('w', 'a:decoder.first', statistics, 1000), (summary) =>
    told.push(summary),
  );
  const out = await playLive(live, signal);
  const wanted = await offline(bends, 'w', 'a:decoder.first', statistics);
  await heard(told, wanted.length);
  const rounded = (each: Summary | null) => ({ ...each, timeMs: Math.round((each?.timeMs ?? 0) * 1000) });
  expect(told.map(rounded)).toEqual(wanted.map(rounded));
  expect(rounded(queue.take())).toEqual(rounded(wanted[0] ?? null));
  await live.close();
  const quiet = await demo.open();
  await quiet.bend(planOf(...bends));
  expect(largestDifference(out, await playLive(quiet, signal))).toBe(0);
});

it('tells at most at the rate that was asked for', async () => {
  const live = await demo.open();
  const told: Summary[] = [];
  await live.watch(makeWatch('w', 'latent', ['rms'], 12), (summary) => told.push(summary));
  await playLive(live, signal);
  await tick();
  const seconds = signal.length / 48_000;
  expect(told.length).toBeGreaterThan(1);
  expect(told.length).toBeLessThanOrEqual(Math.ceil(seconds * 12) + 1);
  for (const [index, { timeMs }] of told.entries())
    if (index > 0) expect(timeMs - (told[index - 1]?.timeMs ?? 0)).toBeGreaterThan(1000 / 12 - BLOCK_MS);
});

it('drops the oldest summaries and counts them where nobody reads', async () => {
  const live = await demo.open();
  const queue = await live.watch(makeWatch('w', 'latent', ['rms'], 1000));
  const rounds = 6;
  for (let round = 0; round < rounds; round++) await playLive(live, signal);
  const blocks = (rounds * signal.length) / BLOCK;
  await until(() => queue.dropped >= blocks - 64, 'all but 64 are dropped');
  expect(queue.dropped).toBe(blocks - 64);
  expect(Math.round((queue.take()?.timeMs ?? 0) / BLOCK_MS)).toBe(queue.dropped + 1);
});

it('tells of a weight with its bends when it changes, and only then', async () => {
  const live = await demo.open();
  const name = 'decoder.stages.0.0.mix.weight';
  await live.bend(planOf(`s scale w:${name} amount 0.5`));
  const told: Summary[] = [];
  await live.watch(makeWatch('w', `w:${name}`, ['peak'], 1000), (summary) => told.push(summary));
  await playLive(live, signal);
  await heard(told, 1);
  expect(told).toHaveLength(1);
  await live.set('s', 'amount', 3, { rampMs: 0 });
  await playLive(live, signal);
  await heard(told, 2);
  const data = demo.model.weights.get(name);
  const peak = data === undefined ? 0 : Math.max(...Array.from(readNumbers(data), Math.abs));
  expect(told[0]?.peak).toBeCloseTo(0.5 * peak, 5);
  expect(told[1]?.peak).toBeCloseTo(3 * peak, 5);
});

it('goes on through a swap, telling of every block once', async () => {
  const live = await demo.open();
  const told: Summary[] = [];
  await live.watch(makeWatch('w', 'latent', ['rms'], 1000), (summary) => told.push(summary));
  await playLive(live, signal, [
    { frame: 4 * BLOCK, act: (each) => each.bend(planOf('a bias latent amount 0.5')) },
    { frame: 8 * BLOCK, act: (each) => each.bend([]) },
  ]);
  const blocks = signal.length / BLOCK;
  await heard(told, blocks);
  expect(told.map(({ timeMs }) => Math.round(timeMs / BLOCK_MS))).toEqual(
    Array.from({ length: blocks }, (_, block) => block + 1),
  );
});

it('sleeps where its target is gone, says so, and wakes up when it is back', async () => {
  const live = await demo.open();
  const told: Summary[] = [];
  await live.watch(makeWatch('w', 'a:encoder.first', ['rms'], 1000), (summary) => told.push(summary));
  await live.setMethod('decode');
  expect(demo.events[0]).toMatchObject({ kind: 'dormant', what: 'watch', id: 'w' });
  expect(live.dormant.map(({ id }) => id)).toEqual(['w']);
  await playLive(live, signal);
  expect(told).toEqual([]);
  await live.setMethod('forward');
  await playLive(live, signal);
  await playLive(live, signal);
  await heard(told, 1);
  expect(demo.events.filter(({ kind }) => kind !== 'reshaped').at(-1)).toEqual({
    kind: 'awake',
    what: 'watch',
    id: 'w',
  });
});

it('goes on when a worker is replaced, and so do recordings and what is listened to', async () => {
  const live = await demo.open({ hasFaults: true });
  const told: Summary[] = [];
  await live.watch(makeWatch('w', 'latent', ['rms'], 1000), (summary) => told.push(summary));
  await live.startCapture('kept', 'latent');
  await live.listen('latent', '0');
  await playLive(live, signal);
  live.fail('throw');
  live.stream.push([signal], 0, 2 * BLOCK);
  await until(() => demo.events.some(({ kind }) => kind === 'lost'), 'the loss is told of');
  live.stream.pull([new Float32Array(2 * BLOCK)], 0, 2 * BLOCK);
  await live.settled();
  const before = told.length;
  await playLive(live, signal);
  await heard(told, before + 4);
  const plane = [new Float32Array(VECTOR)];
  live.stream.push([signal], 0, VECTOR);
  live.stream.pull([new Float32Array(VECTOR)], 0, VECTOR);
  live.stream.pullListened(plane, 0, VECTOR);
  expect(plane[0]?.some((sample) => sample !== 0)).toBe(true);
  const frames = (await live.stopCapture('kept')).shape.at(-1) ?? 0;
  expect(frames).toBeGreaterThan(signal.length / 256);
});

it('ends with unwatch: nothing is told any more, and the queue is over', async () => {
  const live = await demo.open();
  const told: Summary[] = [];
  const queue = await live.watch(makeWatch('w', 'latent', ['rms'], 1000), (summary) => told.push(summary));
  await playLive(live, signal);
  await heard(told, signal.length / BLOCK);
  live.unwatch('w');
  const count = told.length;
  await playLive(live, signal);
  await tick();
  expect(told.length).toBe(count);
  expect(queue.isOver).toBe(true);
  expect(live.watches).toEqual([]);
  expect(() => live.unwatch('w')).toThrow(/no watch is called w/);
});

it('is refused for what is not there, and the sound goes on', async () => {
  const live = await demo.open();
  await expect(live.watch(makeWatch('w', 'a:nothing'))).rejects.toMatchObject({ code: 'name-not-found' });
  expect((await playLive(live, signal)).some((sample) => sample !== 0)).toBe(true);
  expect(live.watches).toEqual([]);
});
