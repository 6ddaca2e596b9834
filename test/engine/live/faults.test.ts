// What goes wrong while it plays: workers that die, throw or hang, blocks that come late, poison in states and outputs. The
// sound goes on as the policy says, everything is counted, and it comes back by itself.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { LATE_POLICIES, type LatePolicy } from '../../../src/engine/live/late-sound.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveEvent } from '../../../src/engine/live/live-events.ts';
import type { LiveOptions } from '../../../src/engine/live/live-options.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { playLive, tick } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { largestDifference, MODELS } from '../../shared.ts';
import { until } from '../../until.ts';

const BLOCK = 1024;
const VECTOR = 512;
/** So many frames are pushed before anything is answered that two blocks are late and nobody is given up. */
const LATE_END = 15.5 * BLOCK;
const BLOCK_MS = (1000 * BLOCK) / 48_000;
let model: Model;
let engine: LiveEngine;
let events: LiveEvent[];
let nowMs: number;
const signal = Float32Array.from({ length: 64 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.05));

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
});
afterEach(() => engine.close());

async function open(options: LiveOptions = {}): Promise<void> {
  events = [];
  nowMs = 0;
  engine = await LiveEngine.open(model, {
    blockFrames: BLOCK,
    vectorFrames: VECTOR,
    hasFaults: true,
    clock: () => nowMs,
    onEvent: (event) => events.push(event),
    ...options,
  });
}

/** Pushes and pulls one vector after the other without waiting for an answer; the clock goes with the sound. */
function rush(from: number, to: number): Float32Array {
  const out = new Float32Array(to - from);
  for (let frame = from; frame < to; frame += VECTOR) {
    expect(engine.stream.push([signal], frame, VECTOR)).toBe(VECTOR);
    expect(engine.stream.pull([out], frame - from, VECTOR)).toBe(VECTOR);
    nowMs += (1000 * VECTOR) / 48_000;
  }
  return out;
}

/** What happened besides late blocks, which are told of when a second is over. */
const kinds = () => events.map(({ kind }) => kind).filter((kind) => kind !== 'late');

describe('a block that is late', () => {
  /** Plays four blocks, then more while the worker stands still. */
  async function late(policy: LatePolicy): Promise<{ out: Float32Array; from: number }> {
    await open();
    engine.setLatePolicy(policy);
    const before = await playLive(engine, signal.subarray(0, 12 * BLOCK));
    engine.fail('hang', 400);
    const rest = rush(12 * BLOCK, LATE_END);
    const out = new Float32Array(LATE_END);
    out.set(before);
    out.set(rest, before.length);
    // What was pushed before comes out in time; after that nothing was answered.
    const from = 12 * BLOCK + waitFrames(engine.stream.geometry);
    return { out, from };
  }

  it.each(LATE_POLICIES)(
    'sounds as the policy %s says, is counted, and takes no frame away',
    async (policy) => {
      const { out, from } = await late(policy);
      const { latencySamples } = engine.stream;
      const joined = from + BLOCK;
      const got = out.subarray(joined, joined + BLOCK);
      const dry = signal.subarray(joined - latencySamples, joined - latencySamples + BLOCK);
      const held = out.subarray(from - BLOCK, from);
      if (policy === 'dry') expect(largestDifference(got, dry)).toBe(0);
      if (policy === 'silence') expect(got.every((sample) => sample === 0)).toBe(true);
      if (policy === 'fade') expect(got.every((sample) => Math.abs(sample) < 1e-3)).toBe(true);
      if (policy === 'hold') expect(largestDifference(got.subarray(480), held.subarray(480))).toBe(0);
      const step = Math.abs((out[from] ?? 0) - (out[from - 1] ?? 0));
      expect(step).toBeLessThan(0.03);
      const { pushed, pulled, lateBlocks } = engine.counts;
      expect([pushed, pulled]).toEqual([LATE_END, LATE_END]);
      expect(lateBlocks).toBe(Math.ceil((LATE_END - from) / BLOCK));
    },
  );

  it('is told of within about a second, and when it closes', async () => {
    await late('silence');
    await until(() => events.some(({ kind }) => kind === 'late'), 'late blocks are told of');
    const { lateBlocks } = engine.counts;
    expect(events).toEqual([{ kind: 'late', lateBlocks }]);
    rush(LATE_END, LATE_END + BLOCK);
    const more = engine.counts.lateBlocks;
    await engine.close();
    const told = events.flatMap((event) => (event.kind === 'late' ? [event.lateBlocks] : []));
    expect(told).toEqual(more > lateBlocks ? [lateBlocks, more] : [lateBlocks]);
  });

  it('is let go when it comes, and the next is in its place: nothing drifts', async () => {
    const { from } = await late('dry');
    expect(from).toBeGreaterThan(0);
    await until(() => engine.stream.waitingBlocks === 0, 'every block is answered');
    const after = await playLive(engine, signal.subarray(LATE_END, 30 * BLOCK));
    const { lateBlocks } = engine.counts;
    expect(kinds()).toEqual([]);
    await engine.close();
    await open({ isPaced: false });
    const whole = await playLive(engine, signal.subarray(0, 30 * BLOCK));
    expect(lateBlocks).toBe(2);
    const settled = 8 * BLOCK;
    expect(largestDifference(after.subarray(settled), whole.subarray(LATE_END + settled))).toBeLessThan(1e-4);
  });
});

describe('a worker', () => {
  it.each(['die', 'throw'] as const)(
    'that is ordered to %s is replaced, with the plan and its values',
    async (fault) => {
      await open();
      await engine.bend(planOf('a scale a:decoder.first amount 0.5'));
      await engine.set('a', 'amount', 0.7);
      await playLive(engine, signal.subarray(0, 6 * BLOCK));
      engine.fail(fault);
      rush(6 * BLOCK, 8 * BLOCK);
      await until(() => kinds().includes('lost'), 'the loss is told of');
      const dry = rush(8 * BLOCK, 12 * BLOCK);
      const { latencySamples } = engine.stream;
      const end = 12 * BLOCK - latencySamples;
      expect(largestDifference(dry.subarray(3 * BLOCK), signal.subarray(end - BLOCK, end))).toBe(0);
      await engine.settled();
      await playLive(engine, signal.subarray(12 * BLOCK, 40 * BLOCK));
      expect(kinds()).toEqual(['lost', 'recovered']);
      expect(engine.counts).toMatchObject({ lost: 1, pushed: 40 * BLOCK, pulled: 40 * BLOCK });
      expect(engine.plan.map(({ values }) => values.get('amount'))).toEqual([0.7]);
      await wetLike(0.7);
    },
  );

  it('that hangs is given up after four blocks, and ends when it returns', async () => {
    await open();
    await playLive(engine, signal.subarray(0, 6 * BLOCK));
    engine.fail('hang', 600);
    rush(6 * BLOCK, 7 * BLOCK);
    await tick();
    rush(7 * BLOCK, 8 * BLOCK);
    expect(kinds()).toEqual([]);
    rush(8 * BLOCK, 18 * BLOCK);
    expect(kinds()).toEqual(['lost']);
    expect(engine.counts.abandoned).toBe(1);
    await engine.settled();
    await playLive(engine, signal.subarray(18 * BLOCK, 40 * BLOCK));
    expect(kinds()).toEqual(['lost', 'recovered']);
    await until(() => engine.counts.abandoned === 0, 'nothing is abandoned');
    await wetLike(1);
  });

  it('that hangs for less than that is waited for', async () => {
    await open();
    await playLive(engine, signal.subarray(0, 6 * BLOCK));
    engine.fail('hang', 50);
    rush(6 * BLOCK, 9 * BLOCK);
    await until(() => engine.stream.waitingBlocks === 0, 'every block is answered');
    await playLive(engine, signal.subarray(9 * BLOCK, 20 * BLOCK));
    expect(kinds()).toEqual([]);
    expect(nowMs).toBeLessThan(4 * BLOCK_MS);
  });

  /** The sound is bent again: the same as of a fresh engine whose states have forgotten the beginning. */
  async function wetLike(amount: number): Promise<void> {
    const got = await playLive(engine, signal.subarray(40 * BLOCK, 56 * BLOCK));
    await engine.close();
    await open({ isPaced: false });
    await engine.bend(planOf(`a scale a:decoder.first amount ${amount}`));
    const wanted = await playLive(engine, signal.subarray(0, 56 * BLOCK));
    const tail = 8 * BLOCK;
    expect(largestDifference(got.subarray(-tail), wanted.subarray(-tail))).toBeLessThan(1e-4);
  }
});

describe('the guard', () => {
  it.each(['state', 'nan'] as const)('lets no poison out (%s), and the sound comes back', async (fault) => {
    await open();
    const first = await playLive(engine, signal.subarray(0, 8 * BLOCK));
    engine.fail(fault);
    const rest = await playLive(engine, signal.subarray(8 * BLOCK, 32 * BLOCK));
    expect([...first, ...rest].every(Number.isFinite)).toBe(true);
    expect(kinds()).toEqual(['guard']);
    expect(largestDifference(rest.subarray(-BLOCK), new Float32Array(BLOCK))).toBeGreaterThan(0.01);
  });

  it.each([
    ['level', 'loud scale a:audio amount 1000', 'level'],
    ['offset', 'loud bias a:audio amount 2', 'offset'],
    ['not a number', 'loud expr a:audio expression "log(x - 100)"', 'not a number'],
  ])('switches the bend off that was changed last: %s', async (_, text, what) => {
    await open();
    await engine.bend(planOf('calm scale a:decoder.first amount 0.9'));
    await playLive(engine, signal.subarray(0, 6 * BLOCK));
    await engine.change((plan) => [...plan, ...planOf(text)]);
    const out: number[] = [...(await playLive(engine, signal.subarray(6 * BLOCK, 40 * BLOCK)))];
    await engine.settled();
    const after = await playLive(engine, signal.subarray(40 * BLOCK, 56 * BLOCK));
    out.push(...after);
    expect(Math.max(...out.map(Math.abs))).toBeLessThan(8);
    expect(out.every(Number.isFinite)).toBe(true);
    expect(events[0]).toMatchObject({ kind: 'guard', what, bend: 'loud' });
    expect(engine.plan.map(({ id }) => id)).toEqual(['calm']);
    expect(largestDifference(after.subarray(-BLOCK), new Float32Array(BLOCK))).toBeGreaterThan(0.01);
    expect(largestDifference(after.subarray(-BLOCK), new Float32Array(BLOCK))).toBeLessThan(1);
  });
});

it('takes what is no finite number from the host as 0', async () => {
  await open({ isPaced: false });
  const broken = signal.slice(0, 16 * BLOCK);
  broken.fill(Number.NaN, 3000, 3010);
  const out = await playLive(engine, broken);
  expect(out.every(Number.isFinite)).toBe(true);
  expect(kinds()).toEqual([]);
});
