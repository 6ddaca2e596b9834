// Providers of a live engine: measured while the CPU plays, refused with a reason where they are not there, and the sound goes on.
import { expect, it } from 'vitest';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import { seekProvider } from '../../../src/engine/live/provider-seeker.ts';
import { loadModel, subjectOf } from '../../../src/engine/live/structure.ts';
import { modelFromBytes } from '../../../src/model/open.ts';
import { modelBytes, node, value, weight } from '../../fixtures/onnx-builder.ts';
import { inStep, playLive } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { largestDifference } from '../../shared.ts';
import { BLOCK, LiveDemo } from './live-demo.ts';

const demo = new LiveDemo();
const signal = Float32Array.from({ length: 12 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));

it('auto plays on the CPU at once, measures beside it, and says what it took and why not the others', async () => {
  const live = await demo.open({ provider: 'auto' });
  expect(live.provider).toEqual({ wish: 'auto', runs: { provider: 'cpu', threads: 1 } });
  expect(demo.events).toEqual([]);
  expect((await playLive(live, signal)).some((sample) => sample !== 0)).toBe(true);
  await live.settled();
  const [told] = demo.events;
  if (told?.kind !== 'provider') throw new Error('nothing was told');
  expect(told.verdicts.filter(({ isTaken }) => isTaken)).toHaveLength(1);
  expect(told.verdicts.every(({ reason }) => reason !== '')).toBe(true);
  expect(live.provider.runs.provider).toBe(told.provider);
}, 60_000);

it('another provider takes over with the states, as the offline player plays it', async () => {
  const live = await demo.open();
  const out = await playLive(live, signal, [{ frame: 6 * BLOCK, act: (each) => each.setProvider('wasm') }]);
  expect(live.provider).toEqual({ wish: 'wasm', runs: { provider: 'wasm', threads: 1 } });
  expect(demo.events).toEqual([{ kind: 'provider', provider: 'wasm', threads: 1, verdicts: [] }]);
  const stage = await Stage.open(demo.model);
  const wanted = await stage.play([], { shape: [1, 1, signal.length], data: signal }, BLOCK);
  await stage.close();
  const wait = waitFrames(live.stream.geometry);
  expect(largestDifference(inStep(out, wait), wanted.subarray(0, signal.length - wait))).toBeLessThan(1e-4);
}, 60_000);

it('one that is not there is refused with the reason, and the old one plays on', async () => {
  const live = await demo.open();
  await live.bend(planOf('a scale a:decoder.first amount 0.5'));
  await expect(live.setProvider('coreml')).rejects.toMatchObject({ code: 'provider-unavailable' });
  await expect(live.setProvider('cudda')).rejects.toThrow(/nearest: cuda/);
  expect(live.provider).toEqual({ wish: 'cpu', runs: { provider: 'cpu', threads: 1 } });
  expect((await playLive(live, signal)).some((sample) => sample !== 0)).toBe(true);
  expect(demo.events).toEqual([]);
  await expect(LiveEngine.open(demo.model, { provider: 'coreml' })).rejects.toMatchObject({
    code: 'provider-unavailable',
  });
});

it('measures the threads of the CPU for a large model only', async () => {
  const small = subjectOf(await loadModel(demo.model), undefined);
  expect((await seekProvider(small, 'cpu')).verdicts).toEqual([]);
  const numbers = new Float32Array(2100 * 2100);
  const bytes = modelBytes({
    opset: 17,
    inputs: [value('x', [1, 2100, 'frames'])],
    weights: [weight('w', [2100, 2100], numbers)],
    nodes: [node('MatMul', ['w', 'x'], ['y'])],
    outputs: [value('y', [1, 2100, 'frames'])],
  });
  const description = JSON.stringify({ version: 1, block: 4 });
  const large = await modelFromBytes(bytes, { name: 'large', description });
  const { verdicts, runs } = await seekProvider(subjectOf(await loadModel(large), undefined), 'cpu');
  expect(verdicts.map(({ provider, threads }) => `${provider} ${threads}`)).toEqual(['cpu 1', 'cpu 2']);
  expect(runs.provider).toBe('cpu');
}, 60_000);

it('what is named while auto measures is what it runs on in the end', async () => {
  const live = await demo.open({ provider: 'auto' });
  await live.setProvider('wasm');
  await live.settled();
  expect(live.provider).toEqual({ wish: 'wasm', runs: { provider: 'wasm', threads: 1 } });
}, 60_000);
