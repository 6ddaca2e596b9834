// Units of an activation as sound beside the sound, in step with it: against the activation itself, fetched offline.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import type { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { ArrayValue } from '../../../src/parameter.ts';
import { answered, playLive } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { largestDifference } from '../../shared.ts';
import { BLOCK, LiveDemo, VECTOR } from './live-demo.ts';

const demo = new LiveDemo();
const RATIO = 256;
const FRAMES = 12 * BLOCK;
const signal = Float32Array.from({ length: FRAMES }, (_, frame) => 0.3 * Math.sin(frame * 0.03));
let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open(demo.model);
});
afterAll(() => stage.close());

interface Heard {
  readonly sound: Float32Array;
  readonly planes: readonly Float32Array[];
}

/** The sound and so many planes; `before` is done before the frame. */
async function hear(
  live: LiveEngine,
  count: number,
  before: ReadonlyMap<number, () => Promise<unknown>> = new Map(),
): Promise<Heard> {
  const sound = new Float32Array(FRAMES);
  const planes = Array.from({ length: count }, () => new Float32Array(FRAMES));
  for (let frame = 0; frame < FRAMES; frame += VECTOR) {
    await before.get(frame)?.();
    live.stream.push([signal], frame, VECTOR);
    await answered(live);
    expect(live.stream.pull([sound], frame, VECTOR)).toBe(VECTOR);
    expect(live.stream.pullListened(planes, frame, VECTOR)).toBe(VECTOR);
  }
  return { sound, planes };
}

/** A unit of an activation for the signal, as the engine's latency lets it come out. */
function unitOf({ shape, data }: ArrayValue, unit: number): ArrayLike<number> {
  const length = shape.at(-1) ?? 0;
  return Array.from(data).slice(unit * length, (unit + 1) * length);
}

function heldRow(values: ArrayLike<number>, ratio: number): Float32Array {
  return Float32Array.from({ length: FRAMES }, (_, frame) => values[Math.floor(frame / ratio)] ?? 0);
}

function fetched(target: string, plan: readonly string[] = []): Promise<ArrayValue> {
  return stage.fetch(target, { shape: [1, 1, FRAMES], data: signal }, planOf(...plan));
}

/** What was heard against what was wanted, both from a frame on. */
function difference(plane: Float32Array | undefined, wanted: Float32Array, wait: number): number {
  const got = plane?.subarray(wait) ?? new Float32Array();
  return largestDifference(got, wanted.subarray(0, got.length));
}

it('gives the chosen units held, in step with the sound, and the sound itself stays bit for bit', async () => {
  const live = await demo.open();
  await live.listen('latent', '2 5-6');
  expect(live.listening).toEqual({ target: 'latent', units: '2 5-6', mode: 'hold' });
  const { sound, planes } = await hear(live, 4);
  const wait = waitFrames(live.stream.geometry);
  const latent = await fetched('latent');
  for (const [plane, unit] of [2, 5, 6].entries())
    expect(difference(planes[plane], heldRow(unitOf(latent, unit), RATIO), wait)).toBeLessThan(1e-5);
  expect(planes[3]?.every((sample) => sample === 0)).toBe(true);
  await live.close();
  expect(largestDifference(sound, (await hear(await demo.open(), 0)).sound)).toBe(0);
});

it('gives straight lines from frame to frame, also across blocks', async () => {
  const live = await demo.open();
  await live.listen('latent', '0', 'line');
  const { planes } = await hear(live, 1);
  const values = unitOf(await fetched('latent'), 0);
  const wanted = Float32Array.from({ length: FRAMES }, (_, frame) => {
    const at = Math.floor(frame / RATIO);
    const from = at === 0 ? 0 : (values[at - 1] ?? 0);
    return from + (((values[at] ?? 0) - from) * ((frame % RATIO) + 1)) / RATIO;
  });
  expect(difference(planes[0], wanted, waitFrames(live.stream.geometry))).toBeLessThan(1e-5);
});

it('gives an activation of the rate of the sound, one with frames of a block before, and bends', async () => {
  const live = await demo.open();
  const wait = waitFrames(live.stream.geometry);
  await live.listen('signal');
  expect(difference((await hear(live, 1)).planes[0], signal, wait)).toBe(0);
  const bends = ['a scale a:encoder.first amount 3'];
  await live.bend(planOf(...bends));
  await live.listen('a:encoder.first', '7');
  live.reset();
  const { planes } = await hear(live, 1);
  const first = await fetched('encoder.first', bends);
  const ratio = FRAMES / (first.shape.at(-1) ?? 1);
  const wanted = heldRow(unitOf(first, 7), ratio);
  const got = planes[0]?.subarray(wait + 2 * BLOCK) ?? [];
  expect(largestDifference(got, wanted.subarray(2 * BLOCK, FRAMES - wait))).toBeLessThan(1e-5);
});

it('goes on through a swap of structures, and fades from one choice to another', async () => {
  const live = await demo.open();
  await live.listen('latent', '0');
  const { planes } = await hear(
    live,
    1,
    new Map([
      [3 * BLOCK, () => live.bend(planOf('s scale a:decoder.first amount 0.5'))],
      [6 * BLOCK, () => live.listen('latent', '1')],
    ]),
  );
  const latent = await fetched('latent');
  const wait = waitFrames(live.stream.geometry);
  const got = planes[0]?.subarray(wait) ?? new Float32Array();
  const first = heldRow(unitOf(latent, 0), RATIO);
  const second = heldRow(unitOf(latent, 1), RATIO);
  expect(largestDifference(got.subarray(0, 6 * BLOCK), first.subarray(0, 6 * BLOCK))).toBeLessThan(1e-5);
  expect(largestDifference(got.subarray(7 * BLOCK), second.subarray(7 * BLOCK, got.length))).toBeLessThan(
    1e-5,
  );
  for (let frame = 6 * BLOCK; frame < 7 * BLOCK; frame++) {
    const low = Math.min(first[frame] ?? 0, second[frame] ?? 0) - 1e-5;
    const high = Math.max(first[frame] ?? 0, second[frame] ?? 0) + 1e-5;
    expect(got[frame]).toBeGreaterThanOrEqual(low);
    expect(got[frame]).toBeLessThanOrEqual(high);
  }
  await live.listenOff();
  await hear(live, 1);
  expect((await hear(live, 1)).planes[0]?.every((sample) => sample === 0)).toBe(true);
});

it('fades out and in with the sound where the stream begins anew', async () => {
  const live = await demo.open();
  await live.listen('latent', '0', 'line');
  const step = (plane: Float32Array) =>
    plane.reduce((most, value, at) => Math.max(most, Math.abs(value - (plane[at - 1] ?? value))), 0);
  const peak = (plane: Float32Array) => plane.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  await hear(live, 1);
  const [steady = new Float32Array()] = (await hear(live, 1)).planes;
  await live.setBlock(512);
  const [plane = new Float32Array()] = (await hear(live, 1)).planes;
  expect(live.counts.reshaped).toBe(1);
  expect(peak(plane.subarray(-BLOCK))).toBeGreaterThan(0);
  // Half a cosine over 480 frames, besides its own movement.
  const allowed = step(steady) + (peak(steady) * Math.PI) / 2 / 480;
  expect(step(Float32Array.of(steady.at(-1) ?? 0, ...plane))).toBeLessThan(1.1 * allowed);
});

it('holds the last value where a block is late', async () => {
  let nowMs = 0;
  const live = await demo.open({ isPaced: true, hasFaults: true, clock: () => nowMs });
  await live.listen('latent', '0');
  const out = [new Float32Array(VECTOR)];
  const plane = [new Float32Array(VECTOR)];
  await hear(live, 1);
  const { lateBlocks } = live.counts;
  live.fail('hang', 300);
  for (let vector = 0; vector < 14; vector++) {
    live.stream.push([signal], vector * VECTOR, VECTOR);
    live.stream.pull(out, 0, VECTOR);
    live.stream.pullListened(plane, 0, VECTOR);
    nowMs += (1000 * VECTOR) / 48_000;
  }
  expect(live.counts.lateBlocks).toBeGreaterThan(lateBlocks);
  expect(new Set(plane[0]).size).toBe(1);
  expect(plane[0]?.[0]).not.toBe(0);
  await answered(live);
});

it('is refused for what is not there or has no units, and sleeps in a method that has it not', async () => {
  const live = await demo.open();
  await expect(live.listen('nothing')).rejects.toMatchObject({ code: 'name-not-found' });
  await expect(live.listen('latent', '16')).rejects.toMatchObject({ code: 'value-range' });
  await expect(live.listen('a:encoder.first', '0-39')).rejects.toThrow(/16 units at most/);
  expect(live.listening).toBeNull();
  await live.listen('a:encoder.first', '0');
  await live.setMethod('decode');
  expect(demo.events[0]).toMatchObject({ kind: 'dormant', what: 'listen', id: 'a:encoder.first' });
  await playLive(live, signal);
  await live.setMethod('forward');
  expect(demo.events.some(({ kind }) => kind === 'awake')).toBe(true);
});
