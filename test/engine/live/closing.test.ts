// Closing at the worst moments, in one process: a structure that has not been heard yet is followed by the next, lanes wait for
// states, builds are under way, workers hang.
import { beforeAll, expect, it } from 'vitest';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';
import { closings } from '../../soak/closings.ts';

const BLOCK = 1024;
const plan = planOf('a scale a:decoder.first amount 0.5');
let model: Model;

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
});

it('a structure that follows one nobody has heard yet takes over from it, and both end', async () => {
  const engine = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: BLOCK, isPaced: false });
  const block = [new Float32Array(BLOCK).fill(0.1)];
  engine.stream.push(block, 0, BLOCK);
  await engine.bend(plan);
  engine.stream.push(block, 0, BLOCK);
  await engine.close();
});

it('such a structure sounds from its block on', async () => {
  const signal = Float32Array.from({ length: 16 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.05));
  const engine = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: BLOCK, isPaced: false });
  const whole = await playLive(engine, signal, [{ frame: BLOCK, act: (each) => each.bend(plan) }]);
  const { lateBlocks } = engine.counts;
  await engine.close();
  const other = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: BLOCK, isPaced: false });
  await other.bend(plan);
  const wanted = await playLive(other, signal);
  await other.close();
  expect(lateBlocks).toBe(0);
  const last = (samples: Float32Array) => samples.subarray(-2 * BLOCK);
  expect(last(whole).every((sample, frame) => Math.abs(sample - (last(wanted)[frame] ?? 0)) < 1e-4)).toBe(
    true,
  );
});

it('sound that is pushed after the end starts nothing', async () => {
  const engine = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: BLOCK });
  await engine.bend(plan);
  const closing = engine.close();
  engine.stream.push([new Float32Array(4 * BLOCK)], 0, 4 * BLOCK);
  await closing;
  await expect(engine.bend([])).rejects.toMatchObject({ code: 'engine-closed' });
  await engine.close();
});

it('a dozen engines that close at random moments all end', async () => {
  expect(await closings(model, { count: 12, seed: 7 })).toEqual({ closed: 12, stuck: [] });
}, 120_000);
