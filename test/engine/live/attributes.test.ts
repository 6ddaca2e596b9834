// Attributes of a TorchScript model while it plays live, and units chosen by what was played.
import { afterEach, describe, expect, it } from 'vitest';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import { readSettings } from '../../../src/engine/model-settings.ts';
import { tensorOf } from '../../../src/engine/tensor.ts';
import { openModel } from '../../../src/model/open.ts';
import { inStep, playLive } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { CORPUS, hasCorpus, largestDifference, MODELS } from '../../shared.ts';

const BLOCK = 1024;
const signal = Float32Array.from({ length: 12 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));
let engine: LiveEngine;
afterEach(() => engine.close());

async function open(path: string): Promise<LiveEngine> {
  engine = await LiveEngine.open(await openModel(path), {
    blockFrames: BLOCK,
    vectorFrames: BLOCK / 4,
    isPaced: false,
  });
  return engine;
}

/** The model's own sound for the signal, offline, with attributes set from the beginning. */
async function offline(path: string, plan: readonly string[], ...set: string[]) {
  const stage = await Stage.open(await openModel(path, { settings: await readSettings(set) }));
  const wanted = await stage.play(planOf(...plan), { shape: [1, 1, signal.length], data: signal }, BLOCK);
  await stage.close();
  return wanted;
}

describe('attributes', () => {
  const path = `${MODELS}pebble.ts`;

  it('are read with what the file holds, and what was set', async () => {
    const live = await open(path);
    expect(live.attributes).toEqual([{ name: 'gain', types: ['float'], values: ['1'] }]);
    await live.setAttributes(await readSettings(['gain 0.25', 'noise 0']));
    expect(live.attributes).toEqual([
      { name: 'gain', types: ['float'], values: ['0.25'] },
      { name: 'noise', types: ['float'], values: ['0'] },
    ]);
  });

  it('are heard from the next block on, with the bends, and the states go on', async () => {
    const bends = ['a scale a:model.decoder.first amount 0.8'];
    const live = await open(path);
    await live.bend(planOf(...bends));
    const half = await readSettings(['gain 0.5']);
    const out = await playLive(live, signal, [{ frame: 6 * BLOCK, act: (each) => each.setAttributes(half) }]);
    const got = inStep(out, waitFrames(live.stream.geometry));
    const before = await offline(path, bends);
    const after = await offline(path, bends, 'gain 0.5');
    const end = got.length;
    expect(largestDifference(got.subarray(0, 6 * BLOCK), before.subarray(0, 6 * BLOCK))).toBeLessThan(1e-5);
    expect(largestDifference(got.subarray(7 * BLOCK), after.subarray(7 * BLOCK, end))).toBeLessThan(1e-5);
    expect(
      largestDifference(before.subarray(7 * BLOCK, end), after.subarray(7 * BLOCK, end)),
    ).toBeGreaterThan(0.01);
    expect(live.counts.reshaped).toBe(0);
  });

  it('of another name or value, or of a model that has none, are refused and the sound goes on', async () => {
    const live = await open(path);
    await expect(live.setAttributes([{ name: 'gian', values: ['1'] }])).rejects.toThrow(/gain/);
    await expect(live.setAttributes([{ name: 'gain', values: ['loud'] }])).rejects.toMatchObject({
      code: 'value-invalid',
    });
    expect((await playLive(live, signal)).some((sample) => sample !== 0)).toBe(true);
    await live.close();
    const other = await open(`${MODELS}pebble.onnx`);
    expect(other.attributes).toEqual([]);
    await expect(other.setAttributes([{ name: 'gain', values: ['1'] }])).rejects.toMatchObject({
      code: 'name-not-found',
    });
  });
});

describe.runIf(hasCorpus('live attributes'))('the example models of nn~', () => {
  it('take their attributes live', async () => {
    const live = await open(`${CORPUS}nntilde/effects.ts`);
    await live.setMethod('saturate');
    const settings = await readSettings(['gain_factor 4']);
    await live.setAttributes(settings);
    const out = await playLive(live, signal);
    const model = await openModel(`${CORPUS}nntilde/effects.ts`, { method: 'saturate', settings });
    const stage = await Stage.open(model, 'saturate');
    const wanted = await stage.play([], { shape: [1, 1, signal.length], data: signal }, BLOCK);
    await stage.close();
    const wait = waitFrames(live.stream.geometry);
    expect(largestDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeLessThan(1e-6);
  });
});

describe('units chosen by what was played', () => {
  const path = `${MODELS}pebble.onnx`;
  const TOP = 'm ablate a:decoder.first top 0.25';

  it('are those the offline player finds in the same blocks', async () => {
    const live = await open(path);
    await expect(live.bend(planOf(TOP))).rejects.toMatchObject({ code: 'nothing-played' });
    await playLive(live, signal);
    await live.bend(planOf(TOP, 'c scale latent cluster 1 groups 3 amount 0.5'));
    const stage = await Stage.open(await openModel(path));
    const player = await stage.player();
    for (let frame = 0; frame < signal.length; frame += BLOCK)
      await player.run([tensorOf('float32', [1, 1, BLOCK], signal.subarray(frame, frame + BLOCK))]);
    await player.bend(planOf(TOP, 'c scale latent cluster 1 groups 3 amount 0.5'));
    const units = (plan: LiveEngine['plan']) => plan.map(({ found }) => [...(found ?? [])]);
    expect(units(live.plan)).toEqual(units(player.plan));
    expect(units(live.plan)[0]?.[0]?.[1]?.length).toBeGreaterThan(3);
    await stage.close();
  });

  it('stay when something else changes, also in another vector size', async () => {
    const live = await open(path);
    await playLive(live, signal);
    await live.bend(planOf(TOP));
    const before = live.plan[0]?.found;
    await live.dsp({ vectorFrames: 512 });
    await playLive(
      live,
      signal.map((sample) => -0.1 * sample),
    );
    await live.change((plan) => [...plan, ...planOf('a bias latent amount 0')]);
    expect(live.plan[0]?.found).toEqual(before);
  });
});
