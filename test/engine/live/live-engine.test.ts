// The live engine against the offline player: the same blocks, the same states, the same changes at the same blocks.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readControl } from '../../../src/bend/named-control.ts';
import { withBend } from '../../../src/bend/plan-edits.ts';
import { splitWords } from '../../../src/bend/read-bend.ts';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveOptions } from '../../../src/engine/live/live-options.ts';
import type { Player } from '../../../src/engine/player.ts';
import { numbersOf, tensorOf } from '../../../src/engine/tensor.ts';
import type { Model } from '../../../src/model/model.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { openModel } from '../../../src/model/open.ts';
import { inStep, playLive } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../../shared.ts';

const BLOCK = 1024;
const VECTOR = 256;
let model: Model;
let stage: Stage;
let signal: Float32Array;
let engine: LiveEngine | null = null;

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
  stage = await Stage.open(model);
  signal = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data).subarray(
    8192,
    8192 + 16 * BLOCK,
  );
});
afterAll(() => stage.close());
afterEach(async () => {
  await engine?.close();
  engine = null;
});

async function open(options: LiveOptions = {}): Promise<LiveEngine> {
  engine = await LiveEngine.open(model, {
    blockFrames: BLOCK,
    vectorFrames: VECTOR,
    isPaced: false,
    ...options,
  });
  return engine;
}

/** Blocks of the offline player; `before` is done before the block of that number. */
async function offline(
  player: Player,
  before: ReadonlyMap<number, (player: Player) => Promise<unknown>> = new Map(),
): Promise<Float32Array> {
  const out = new Float32Array(signal.length);
  for (let block = 0; block * BLOCK < signal.length; block++) {
    await before.get(block)?.(player);
    const samples = signal.subarray(block * BLOCK, (block + 1) * BLOCK);
    const [given] = await player.run([tensorOf('float32', [1, 1, BLOCK], samples)]);
    if (given !== undefined) out.set(numbersOf(given), block * BLOCK);
  }
  await player.close();
  return out;
}

/** Where two signals differ first and how much at most; the same numbers everywhere where it is null. */
function firstDifference(got: Float32Array, wanted: Float32Array) {
  const at = got.findIndex((sample, frame) => !Object.is(sample, wanted[frame]) && sample !== wanted[frame]);
  if (at < 0 && got.length === wanted.length) return null;
  return {
    at,
    block: at / BLOCK,
    lengths: [got.length, wanted.length],
    most: largestDifference(got, wanted),
  };
}

function blocks(samples: Float32Array, from: number, to: number): Float32Array {
  return samples.subarray(from * BLOCK, to * BLOCK);
}

describe('unchanged', () => {
  it('gives what the offline player gives, later by the latency it says, for any vector size', async () => {
    const wanted = await offline(await stage.player());
    for (const vectorFrames of [64, 300, 1024, 3000]) {
      const live = await open({ vectorFrames });
      const { geometry } = live.stream;
      const wait = waitFrames(geometry);
      expect(live.stream.latencySamples).toBe(wait + model.delay);
      const out = await playLive(live, signal);
      expect(out.subarray(0, wait)).toEqual(new Float32Array(wait));
      expect(firstDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeNull();
      expect(live.counts).toMatchObject({ pushed: signal.length, pulled: signal.length, lateBlocks: 0 });
      await live.close();
    }
  });

  it('lets the sound itself through bit for bit, in step with what was bent, where it is bypassed', async () => {
    const live = await open();
    live.setBypass(true);
    const out = await playLive(live, signal);
    const { latencySamples } = live.stream;
    const faded = 1024;
    expect(
      firstDifference(
        out.subarray(latencySamples + faded),
        signal.subarray(faded, signal.length - latencySamples),
      ),
    ).toBeNull();
  });

  it('never gives more frames than it took', async () => {
    const live = await open();
    const out = [new Float32Array(500)];
    expect(live.stream.pull(out, 0, 500)).toBe(0);
    live.stream.push([signal], 0, 100);
    expect(live.stream.pull(out, 0, 500)).toBe(100);
    expect(live.stream.pull(out, 0, 500)).toBe(0);
  });
});

describe('a value', () => {
  const PLAN = ['a scale a:decoder.first amount 1', 'w scale w:decoder.stages.0.0.mix.weight amount 1'];

  it('is heard in the next block, faded over 10 ms from the block as it would have been', async () => {
    const live = await open();
    await live.bend(planOf(...PLAN));
    const set = (id: string, amount: number) => (each: { set: LiveEngine['set'] }) =>
      each.set(id, 'amount', amount);
    const out = await playLive(live, signal, [
      { frame: 4 * BLOCK + VECTOR, act: set('a', 2) },
      { frame: 8 * BLOCK, act: set('w', 0.3) },
    ]);
    const got = inStep(out, waitFrames(live.stream.geometry));
    const changed = await offline(
      await stage.player(planOf(...PLAN)),
      new Map([
        [4, (player: Player) => player.set('a', 'amount', 2)],
        [8, (player: Player) => player.set('w', 'amount', 0.3)],
      ]),
    );
    const before = await offline(await stage.player(planOf(...PLAN)));
    const second = await offline(
      await stage.player(planOf(...PLAN)),
      new Map([[4, (player: Player) => player.set('a', 'amount', 2)]]),
    );
    expect(firstDifference(blocks(got, 0, 4), blocks(before, 0, 4))).toBeNull();
    const fade = 480;
    for (const [block, old] of [
      [4, before],
      [8, second],
    ] as const) {
      const at = block * BLOCK;
      expect(
        firstDifference(
          got.subarray(at + fade, (block + 4) * BLOCK),
          changed.subarray(at + fade, (block + 4) * BLOCK),
        ),
      ).toBeNull();
      for (const frame of [0, 17, 240, 479]) {
        const part = 0.5 - 0.5 * Math.cos((Math.PI * (frame + 1)) / (fade + 1));
        const wanted = (1 - part) * (old[at + frame] ?? 0) + part * (changed[at + frame] ?? 0);
        expect(Math.abs((got[at + frame] ?? 0) - wanted)).toBeLessThan(1e-6);
      }
    }
  });

  it('jumps with ramp 0: then it is the offline player bit for bit', async () => {
    const live = await open();
    await live.bend(planOf(...PLAN));
    const out = await playLive(live, signal, [
      { frame: 5 * BLOCK, act: (each) => each.set('a', 'amount', 2, { rampMs: 0 }) },
      { frame: 9 * BLOCK, act: (each) => each.set('w', 'amount', 0.3, { rampMs: 0 }) },
    ]);
    const wanted = await offline(
      await stage.player(planOf(...PLAN)),
      new Map([
        [5, (player: Player) => player.set('a', 'amount', 2)],
        [9, (player: Player) => player.set('w', 'amount', 0.3)],
      ]),
    );
    const wait = waitFrames(live.stream.geometry);
    expect(firstDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeNull();
  });

  it('out of its range or of an unknown bend is refused and changes nothing', async () => {
    const live = await open();
    await live.bend(planOf('m mask a:decoder.first prob 0.5'));
    await expect(live.set('m', 'prob', 2)).rejects.toThrow(/prob: must be 0 to 1, got 2/);
    await expect(live.set('n', 'prob', 1)).rejects.toThrow(/no bend is called n/);
    expect(live.plan[0]?.values.get('prob')).toBe(0.5);
  });
});

describe('a structure', () => {
  it('takes over at the edge of a block with the states of the model and of the operators', async () => {
    const first = planOf('d delay a:decoder.first frames 3 feedback 0.5');
    const second = [...first, ...planOf('s scale a:decoder.stages.0.0.mix amount 0.5')];
    const live = await open();
    await live.bend(first);
    const out = await playLive(live, signal, [{ frame: 6 * BLOCK, act: (each) => each.bend(second) }]);
    const wanted = await offline(
      await stage.player(first),
      new Map([[6, (player: Player) => player.bend(second)]]),
    );
    const got = inStep(out, waitFrames(live.stream.geometry));
    expect(firstDifference(blocks(got, 0, 6), blocks(wanted, 0, 6))).toBeNull();
    expect(firstDifference(blocks(got, 7, 12), blocks(wanted, 7, 12))).toBeNull();
    expect(firstDifference(blocks(got, 6, 7), blocks(wanted, 6, 7))).not.toBeNull();
    const unchanged = await offline(await stage.player(first));
    expect(Math.abs((got[6 * BLOCK] ?? 0) - (unchanged[6 * BLOCK] ?? 0))).toBeLessThan(1e-4);
  });

  it('asked for several times in one go is built once', async () => {
    const live = await open();
    const { built } = live.counts;
    const make = (text: string) => live.change((plan) => planOf(text).reduce(withBend, plan));
    await Promise.all([
      make('a scale a:decoder.first'),
      make('b scale latent'),
      make('c bias a:decoder.first'),
    ]);
    expect(live.counts.built).toBe(built + 1);
    expect(live.plan.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('that cannot be built leaves the old one playing, says why, and takes no other change with it', async () => {
    const live = await open();
    const good = live.change((plan) => [...plan, ...planOf('a scale a:decoder.first amount 0.5')]);
    const bad = live.change((plan) => [...plan, ...planOf('b scale a:decoder.nothing')]);
    await good;
    await expect(bad).rejects.toMatchObject({ code: 'name-not-found' });
    expect(live.plan.map(({ id }) => id)).toEqual(['a']);
    const out = await playLive(live, signal);
    const wanted = await offline(await stage.player(planOf('a scale a:decoder.first amount 0.5')));
    const wait = waitFrames(live.stream.geometry);
    expect(firstDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeNull();
  });

  it('keeps what was set while it was built', async () => {
    const live = await open();
    await live.bend(planOf('a scale a:decoder.first amount 1'));
    const building = live.change((plan) => [...plan, ...planOf('b bias latent amount 0')]);
    await live.set('a', 'amount', 0.25);
    const later = live.set('b', 'amount', 0.1);
    await Promise.all([building, later]);
    const out = await playLive(live, signal);
    const plan = planOf('a scale a:decoder.first amount 0.25', 'b bias latent amount 0.1');
    const wanted = await offline(await stage.player(plan));
    const wait = waitFrames(live.stream.geometry);
    expect(firstDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeNull();
  });
});

describe('the engine', () => {
  it('goes on with another vector size and says its latency', async () => {
    const live = await open();
    const plan = planOf('a scale a:decoder.first amount 0.5');
    await live.bend(plan);
    await playLive(live, signal);
    const before = live.stream.latencySamples;
    await live.dsp({ vectorFrames: 1000 });
    expect(live.stream.latencySamples).not.toBe(before);
    await live.set('a', 'amount', 0.25);
    const out = await playLive(live, signal);
    const player = await stage.player(planOf('a scale a:decoder.first amount 0.25'));
    const wanted = await offline(player);
    const wait = waitFrames(live.stream.geometry);
    const settled = 8 * BLOCK;
    const got = inStep(out, wait).subarray(settled);
    expect(largestDifference(got, wanted.subarray(settled, signal.length - wait))).toBeLessThan(1e-4);
  });

  it('begins anew with reset: what follows is as from the first block', async () => {
    const live = await open();
    await playLive(live, signal);
    live.reset();
    const out = await playLive(live, signal);
    const wait = waitFrames(live.stream.geometry);
    const wanted = await offline(await stage.player());
    const got = inStep(out, wait);
    expect(firstDifference(got.subarray(BLOCK), wanted.subarray(BLOCK, signal.length - wait))).toBeNull();
  });

  it('lets the sound itself through after panic, and the model back', async () => {
    const live = await open();
    await live.bend(planOf('a scale a:decoder.first amount 1'));
    await playLive(live, signal);
    await live.set('a', 'amount', 3, { rampMs: 10_000 });
    live.panic();
    const out = await playLive(live, signal);
    const { latencySamples } = live.stream;
    const faded = 4 * BLOCK;
    const got = out.subarray(latencySamples + faded);
    expect(firstDifference(got, signal.subarray(faded, signal.length - latencySamples))).toBeNull();
    live.setBypass(false);
    const wet = await playLive(live, signal);
    expect(largestDifference(wet.subarray(-BLOCK), out.subarray(-BLOCK))).toBeGreaterThan(0.01);
  });

  it('follows a named control, also one that moves while a structure is built', async () => {
    const live = await open();
    const controls = ['gain low 0 high 2 value 1'].map((text) => readControl(splitWords(text)));
    await live.bend(planOf('a scale a:decoder.first amount gain'), { controls });
    const building = live.change((plan) => [...plan, ...planOf('b bias latent amount 0')]);
    live.setControl('gain', 0.25);
    await building;
    expect(live.controls.map(({ value }) => value)).toEqual([0.25]);
    const out = await playLive(live, signal);
    const plan = planOf('a scale a:decoder.first amount 0.25', 'b bias latent amount 0');
    const wanted = await offline(await stage.player(plan));
    const wait = waitFrames(live.stream.geometry);
    expect(firstDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeNull();
  });
});

it('is closed where the sound has not yet reached what played first', async () => {
  const live = await open();
  const { stream } = live;
  const vector = [new Float32Array(VECTOR)];
  const pushed = (frames: number) => {
    for (let frame = 0; frame < frames; frame += VECTOR) stream.push(vector, 0, VECTOR);
  };
  pushed(VECTOR);
  await live.bend(planOf('warm scale decoder.first amount 0.5'));
  pushed(BLOCK);
  await live.close();
  engine = null;
  expect(live.plan).toHaveLength(1);
});
