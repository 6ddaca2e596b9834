// Methods that give or take latents, played live: every latent lasts as many samples as the model says, as channels of a signal,
// against the stored numbers of the model.
import { afterEach, beforeAll, expect, it } from 'vitest';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveEvent } from '../../../src/engine/live/live-events.ts';
import { loadNpy } from '../../../src/model/npy.ts';
import { openModel } from '../../../src/model/open.ts';
import { answered, playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../../shared.ts';

const BLOCK = 2048;
const RATIO = 256;
const LATENTS = 16;
const FRAMES = 12 * BLOCK;
let engine: LiveEngine;
let events: LiveEvent[];
let input: Float32Array;
let latents: Float32Array;
let decoded: Float32Array;
/** Latents of the whole file. */
let count: number;

beforeAll(async () => {
  input = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data);
  latents = Float32Array.from((await loadNpy(`${FIXTURES}pebble.encode.npy`)).data);
  decoded = Float32Array.from((await loadNpy(`${FIXTURES}pebble.decode.npy`)).data);
  count = latents.length / LATENTS;
});
afterEach(() => engine.close());

async function open(method: string, vectorFrames = 512): Promise<LiveEngine> {
  events = [];
  engine = await LiveEngine.open(await openModel(`${MODELS}pebble.onnx`), {
    method,
    blockFrames: BLOCK,
    vectorFrames,
    isPaced: false,
    onEvent: (event) => events.push(event),
  });
  return engine;
}

/** All channels of what comes out for channels that go in. */
async function play(
  live: LiveEngine,
  rows: readonly Float32Array[],
  channels: number,
): Promise<Float32Array[]> {
  const frames = rows[0]?.length ?? 0;
  const out = Array.from({ length: channels }, () => new Float32Array(frames));
  const { vectorFrames } = live.stream.geometry;
  for (let frame = 0; frame < frames; frame += vectorFrames) {
    const part = Math.min(vectorFrames, frames - frame);
    expect(live.stream.push(rows, frame, part)).toBe(part);
    await answered(live);
    expect(live.stream.pull(out, frame, part)).toBe(part);
  }
  return out;
}

/** The latents of the file, each held, as channels. */
function held(frames: number): Float32Array[] {
  return Array.from({ length: LATENTS }, (_, unit) =>
    Float32Array.from(
      { length: frames },
      (__, frame) => latents[unit * count + Math.floor(frame / RATIO)] ?? 0,
    ),
  );
}

it.each([512, 300])('encode gives the latents as channels, each held, for vectors of %i', async (vector) => {
  const live = await open('encode', vector);
  expect(live.stream).toMatchObject({ inputChannels: 1, outputChannels: LATENTS });
  const out = await play(live, [input.subarray(0, FRAMES)], LATENTS);
  const { latencySamples } = live.stream;
  expect(latencySamples).toBe(waitFrames(live.stream.geometry));
  const wanted = held(FRAMES);
  for (const [unit, row] of out.entries()) {
    const own = wanted[unit]?.subarray(0, FRAMES - latencySamples) ?? [];
    expect(largestDifference(row.subarray(latencySamples), own), `latent ${unit}`).toBeLessThan(1e-4);
  }
  // Held means the same number, bit for bit.
  const first = out[0]?.subarray(latencySamples, latencySamples + RATIO);
  expect(new Set(first).size).toBe(1);
  expect(live.counts).toMatchObject({ pushed: FRAMES, pulled: FRAMES, guarded: 0 });
});

it('decode reads a latent at the first sample of its time and gives sound', async () => {
  const live = await open('decode');
  expect(live.stream).toMatchObject({ inputChannels: LATENTS, outputChannels: 1 });
  const rows = held(FRAMES);
  // What lies between the first samples is not read.
  for (const row of rows)
    for (let frame = 0; frame < FRAMES; frame++) if (frame % RATIO !== 0) row[frame] = 99;
  const [out = new Float32Array()] = await play(live, rows, 1);
  const { latencySamples } = live.stream;
  const wanted = decoded.subarray(0, FRAMES - latencySamples);
  expect(largestDifference(out.subarray(latencySamples), wanted)).toBeLessThan(1e-4);
  expect(largestDifference(wanted, new Float32Array(wanted.length))).toBeGreaterThan(0.01);
});

it('decode after encode is the model as a whole', async () => {
  const encoder = await open('encode');
  const codes = await play(encoder, [input.subarray(0, FRAMES)], LATENTS);
  const late = encoder.stream.latencySamples;
  await encoder.close();
  const decoder = await open('decode');
  const [out = new Float32Array()] = await play(
    decoder,
    codes.map((row) => row.subarray(late)),
    1,
  );
  const forward = Float32Array.from((await loadNpy(`${FIXTURES}pebble.forward.npy`)).data);
  const wait = decoder.stream.latencySamples;
  const got = out.subarray(wait);
  expect(largestDifference(got, forward.subarray(0, got.length))).toBeLessThan(1e-4);
});

it('bends latents that go in and out, at any level, without the guard', async () => {
  const live = await open('encode');
  await live.bend(planOf('b bias latent amount 20'));
  const out = await play(live, [input.subarray(0, FRAMES)], LATENTS);
  const { latencySamples } = live.stream;
  const wanted = held(FRAMES)[3]?.map((latent) => latent + 20) ?? new Float32Array();
  const got = out[3]?.subarray(latencySamples) ?? [];
  expect(largestDifference(got, wanted.subarray(0, got.length))).toBeLessThan(1e-4);
  expect(events).toEqual([]);
});

it('lets silence through where it is bypassed: sound is no latent', async () => {
  const live = await open('encode');
  live.setBypass(true);
  await play(live, [input.subarray(0, FRAMES)], LATENTS);
  const out = await play(live, [input.subarray(0, FRAMES)], LATENTS);
  for (const row of out) expect(row.every((sample) => sample === 0)).toBe(true);
});

it('the method changes while it plays, with the channels that belong to it', async () => {
  const live = await open('forward');
  expect(live.methods).toEqual(['forward', 'encode', 'decode']);
  await playLive(live, input.subarray(0, FRAMES));
  await live.setMethod('encode');
  await playLive(live, input.subarray(0, BLOCK * 4));
  expect(live.method).toBe('encode');
  expect(events).toMatchObject([{ kind: 'reshaped', inputChannels: 1, outputChannels: LATENTS }]);
  await live.setMethod('decode');
  await playLive(live, input.subarray(0, BLOCK * 4));
  expect(events[1]).toMatchObject({ kind: 'reshaped', inputChannels: LATENTS, outputChannels: 1 });
  await expect(live.setMethod('sing')).rejects.toMatchObject({ code: 'name-not-found' });
  expect(live.method).toBe('decode');
  const { pushed, pulled } = live.counts;
  expect(pulled).toBe(pushed);
});

it('a TorchScript model changes its method too', async () => {
  events = [];
  engine = await LiveEngine.open(await openModel(`${MODELS}pebble.ts`), {
    blockFrames: BLOCK,
    isPaced: false,
  });
  expect(engine.method).toBe('forward');
  expect([...engine.methods].sort()).toEqual(['decode', 'encode', 'forward']);
  await engine.setMethod('encode');
  const out = await play(engine, [input.subarray(0, FRAMES)], LATENTS);
  const { latencySamples } = engine.stream;
  for (const [unit, wanted] of held(FRAMES).entries()) {
    const got = out[unit]?.subarray(latencySamples) ?? [];
    expect(largestDifference(got, wanted.subarray(0, got.length))).toBeLessThan(1e-3);
  }
});
