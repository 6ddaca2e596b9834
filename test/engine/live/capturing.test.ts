// Captures and versions of a live engine against those of the offline player: the same numbers, through swaps, and for bends.
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { withBend } from '../../../src/bend/plan-edits.ts';
import { mixBend } from '../../../src/bend/version-mix.ts';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { readNumbers } from '../../../src/model/weight-data.ts';
import { emptyFolder } from '../../empty-folder.ts';
import { withOtherWeights } from '../../fixtures/other-weights.ts';
import { inStep, playLive } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { largestDifference, MODELS } from '../../shared.ts';

const BLOCK = 1024;
const signal = Float32Array.from({ length: 12 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));
const path = `${MODELS}pebble.onnx`;
const folder = emptyFolder();
let model: Model;
let stage: Stage;
let engine: LiveEngine;

beforeAll(async () => {
  model = await openModel(path);
  stage = await Stage.open(model);
});
afterAll(async () => {
  await stage.close();
});
afterEach(() => engine.close());

async function open(): Promise<LiveEngine> {
  engine = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: BLOCK / 4, isPaced: false });
  return engine;
}

/** The values of an activation for the first frames of the signal, by the offline engine. */
async function fetched(target: string, frames: number): Promise<ArrayLike<number>> {
  return (await stage.fetch(target, { shape: [1, 1, frames], data: signal.subarray(0, frames) })).data;
}

it('records what was played, block after block, also where structures change meanwhile', async () => {
  const live = await open();
  await live.startCapture('kept', 'latent');
  await live.startCapture('wide', 'a:encoder.first');
  expect(live.capturing).toEqual(['kept', 'wide']);
  const downstream = planOf('a scale a:decoder.first amount 0.5');
  await playLive(live, signal, [
    { frame: 4 * BLOCK, act: (each) => each.bend(downstream) },
    { frame: 8 * BLOCK, act: (each) => each.bend([]) },
  ]);
  const kept = await live.stopCapture('kept');
  const wide = await live.stopCapture('wide');
  expect(kept.shape).toEqual([1, 16, signal.length / 256]);
  expect(largestDifference(kept.data, await fetched('latent', signal.length))).toBeLessThan(1e-5);
  expect(largestDifference(wide.data, await fetched('encoder.first', signal.length))).toBeLessThan(1e-5);
  expect(live.capturing).toEqual([]);
  expect([...live.resources.captures.keys()]).toEqual(['kept', 'wide']);
});

it('records only between start and stop, and is not heard', async () => {
  const live = await open();
  const out = await playLive(live, signal, [
    { frame: 3 * BLOCK, act: (each) => each.startCapture('kept', 'latent') },
    { frame: 9 * BLOCK, act: (each) => each.stopCapture('kept') },
  ]);
  const kept = live.resources.captures.get('kept');
  expect(kept?.shape.at(-1)).toBe((6 * BLOCK) / 256);
  await live.close();
  expect(largestDifference(out, await playLive(await open(), signal))).toBe(0);
});

it('is played by bends in the place of the activation', async () => {
  const live = await open();
  await live.startCapture('kept', 'latent');
  await playLive(live, signal);
  const kept = await live.stopCapture('kept');
  await live.bend(planOf('f from-capture latent captures kept'));
  const input = { shape: [1, 1, signal.length], data: signal };
  live.reset();
  const out = await playLive(live, signal);
  const wait = waitFrames(live.stream.geometry);
  const resources = { ...live.resources, captures: new Map([['kept', kept]]) };
  stage.resources = resources;
  const wanted = await stage.play(planOf('f from-capture latent captures kept'), input, BLOCK);
  const got = inStep(out, wait).subarray(2 * BLOCK);
  expect(largestDifference(got, wanted.subarray(2 * BLOCK, signal.length - wait))).toBeLessThan(1e-4);
});

it('is refused where nothing was played or nothing is called so; a cleared one is gone', async () => {
  const live = await open();
  await live.startCapture('kept', 'latent');
  await expect(live.stopCapture('kept')).rejects.toMatchObject({ code: 'shape-mismatch' });
  await expect(live.stopCapture('kept')).rejects.toMatchObject({ code: 'name-not-found' });
  await expect(live.startCapture('kept', 'nothing')).rejects.toMatchObject({ code: 'name-not-found' });
  await live.startCapture('kept', 'latent');
  await playLive(live, signal);
  await live.stopCapture('kept');
  await live.clearCapture('kept');
  expect(live.resources.captures.size).toBe(0);
  await expect(live.clearCapture('kept')).rejects.toMatchObject({ code: 'name-not-found' });
});

it('mixes versions, and keeps them through swaps', async () => {
  const name = 'decoder.first.weight';
  const other = await withOtherWeights(path, join(folder, 'other.onnx'), (each) => {
    const data = model.weights.get(each);
    return each === name && data !== undefined ? readNumbers(data).map((number) => number * 0.25) : null;
  });
  const live = await open();
  await live.addVersion('other', other);
  const mix = mixBend([
    { version: 'original', weight: 0.5 },
    { version: 'other', weight: 0.5 },
  ]);
  await live.change((plan) => withBend(plan, mix));
  await live.change((plan) => [...plan, ...planOf('a bias latent amount 0')]);
  const out = await playLive(live, signal);
  const wait = waitFrames(live.stream.geometry);
  // Half of all and half of a quarter is five eighths.
  const wanted = await stage.play(
    planOf(`s scale w:${name} amount 0.625`),
    { shape: [1, 1, signal.length], data: signal },
    BLOCK,
  );
  expect(largestDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeLessThan(1e-5);
  await expect(live.addVersion('other', `${MODELS}pebble.ts`)).rejects.toMatchObject({
    code: 'version-mismatch',
  });
});
