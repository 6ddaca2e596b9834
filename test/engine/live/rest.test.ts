// Enable 0: silence, nothing computed, states kept; and back, without a click either way.
import { afterEach, expect, it } from 'vitest';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import { openModel } from '../../../src/model/open.ts';
import { makeWatch } from '../../../src/monitor/watch.ts';
import { playLive } from '../../live.ts';
import { MODELS } from '../../shared.ts';

const VECTOR = 512;
const open: LiveEngine[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});

async function started(): Promise<LiveEngine> {
  const engine = await LiveEngine.open(await openModel(`${MODELS}pebble.onnx`), { isPaced: false });
  open.push(engine);
  return engine;
}

let phase = 0;

/** Plays a sine that goes on from call to call, and gives what comes out. */
function play(engine: LiveEngine, vectors: number): Promise<Float32Array> {
  const sine = Float32Array.from({ length: vectors * VECTOR }, () => 0.3 * Math.sin(phase++ / 20));
  return playLive(engine, sine, [], VECTOR);
}

const peak = (sound: Float32Array) => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const step = (sound: Float32Array) =>
  sound.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (sound[at - 1] ?? sample))), 0);

it('fades to silence, whatever is mixed, and comes back, without a click', async () => {
  const engine = await started();
  engine.setWet(0.5);
  const before = await play(engine, 32);
  engine.setEnabled(false);
  const going = await play(engine, 32);
  engine.setEnabled(true);
  const coming = await play(engine, 48);
  expect(peak(going.subarray(2 * VECTOR))).toBe(0);
  expect(peak(coming.subarray(32 * VECTOR))).toBeGreaterThan(0.3 * peak(before.subarray(16 * VECTOR)));
  const usual = step(before.subarray(16 * VECTOR));
  for (const sound of [going, coming]) expect(step(sound)).toBeLessThan(2 * usual);
  expect(engine.counts.lateBlocks).toBe(0);
});

it('computes nothing meanwhile: not the model, not what is watched, also after another structure', async () => {
  const engine = await started();
  let told = 0;
  await engine.watch(makeWatch('w', 'a:decoder.first', ['rms'], 1000), () => told++);
  await play(engine, 16);
  expect(told).toBeGreaterThan(0);
  engine.setEnabled(false);
  await play(engine, 12);
  const { p50Ms } = engine.counts;
  const before = told;
  await play(engine, 16);
  await engine.bend([]);
  await play(engine, 16);
  expect(told).toBe(before);
  expect(engine.counts.p50Ms).toBe(p50Ms);
  engine.setEnabled(true);
  await play(engine, 16);
  expect(told).toBeGreaterThan(before);
});

it('gives silence on the units that are listened to as well', async () => {
  const engine = await started();
  await engine.listen('a:decoder.first', '0');
  await play(engine, 16);
  engine.setEnabled(false);
  await play(engine, 16);
  const row = [new Float32Array(VECTOR)];
  expect(engine.stream.pullListened(row, 0, VECTOR)).toBe(VECTOR);
  expect(peak(row[0] ?? new Float32Array([1]))).toBe(0);
});
