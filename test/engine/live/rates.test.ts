// A model of one rate in a host of another: a sine through a model that changes nothing comes back as it was, a constant time
// later, however it is cut; rates and vectors change while it plays.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveOptions } from '../../../src/engine/live/live-options.ts';
import type { Model } from '../../../src/model/model.ts';
import { modelFromBytes } from '../../../src/model/open.ts';
import { sharpest } from '../../click.ts';
import { draws } from '../../draws.ts';
import { modelBytes, node, value } from '../../fixtures/onnx-builder.ts';
import { answered } from '../../live.ts';
import { planOf } from '../../playing.ts';

const BLOCK = 2048;
const RATE = 48_000;
let model: Model;
let engine: LiveEngine;

beforeAll(async () => {
  const shape = [1, 1, 'frames'];
  const methods = { forward: { inputs: ['signal'], outputs: ['audio'] } };
  const bytes = modelBytes({
    inputs: [value('signal', shape)],
    outputs: [value('audio', shape)],
    nodes: [node('Neg', ['signal'], ['audio'])],
    metadata: { livebend: JSON.stringify({ version: 1, sampleRate: RATE, ratio: 256, methods }) },
  });
  model = await modelFromBytes(bytes, { name: 'turned' });
});
afterEach(() => engine.close());

async function open(options: LiveOptions): Promise<void> {
  engine = await LiveEngine.open(model, { blockFrames: BLOCK, isPaced: false, ...options });
}

function sine(rateHz: number, frames: number): Float32Array {
  return Float32Array.from(
    { length: frames },
    (_, frame) => 0.4 * Math.sin((2 * Math.PI * 440 * frame) / rateHz),
  );
}

/** What comes out for a signal, pushed in vectors as they come; every pull has to give what was pushed. */
async function play(signal: Float32Array, vector: () => number): Promise<Float32Array> {
  const out = new Float32Array(signal.length);
  for (let at = 0; at < signal.length; ) {
    const frames = Math.min(vector(), signal.length - at);
    expect(engine.stream.push([signal], at, frames)).toBe(frames);
    await answered(engine);
    expect(engine.stream.pull([out], at, frames)).toBe(frames);
    at += frames;
  }
  return out;
}

/** The largest difference from the signal turned over, `late` frames later, from frame `from` on. */
function difference(out: Float32Array, signal: Float32Array, late: number, from: number): number {
  let largest = 0;
  for (let frame = from; frame < out.length; frame++)
    largest = Math.max(largest, Math.abs((out[frame] ?? 0) + (signal[frame - late] ?? 0)));
  return largest;
}

describe('a model of 48000 Hz', () => {
  it.each([
    [44_100, 512],
    [44_100, 64],
    [96_000, 1000],
    [32_000, 512],
    [192_000, 4096],
    [8_000, 256],
  ])(
    'in a host of %d Hz with vectors of %d gives every frame back, in step and in tune',
    async (rateHz, vectorFrames) => {
      await open({ rateHz, vectorFrames });
      const signal = sine(rateHz, 60 * vectorFrames + Math.round(rateHz / 2));
      const out = await play(signal, () => vectorFrames);
      const { latencySamples } = engine.stream;
      expect(difference(out, signal, latencySamples, latencySamples + rateHz / 50)).toBeLessThan(1e-3);
      expect(out.subarray(0, latencySamples - 400).every((sample) => Math.abs(sample) < 1e-3)).toBe(true);
      expect(engine.counts).toMatchObject({ pushed: signal.length, pulled: signal.length, lateBlocks: 0 });
      expect(engine.counts.latencySamples).toBe(latencySamples);
    },
  );

  it('lets the sound itself through bit for bit, in step with what the model makes of it', async () => {
    await open({ rateHz: 44_100, vectorFrames: 500 });
    engine.setBypass(true);
    const signal = sine(44_100, 30_000);
    const out = await play(signal, () => 500);
    const { latencySamples } = engine.stream;
    expect(out.subarray(latencySamples + 500)).toEqual(signal.subarray(500, signal.length - latencySamples));
    engine.setBypass(false);
    engine.setWet(0.5);
    // Half of each is nothing: the model turns the sound over.
    const half = await play(sine(44_100, 88_200), () => 500);
    expect(half.subarray(-44_100).every((sample) => Math.abs(sample) < 1e-3)).toBe(true);
  });

  it('gives the same samples however they are cut', async () => {
    const signal = sine(44_100, 40_000);
    await open({ rateHz: 44_100, vectorFrames: 512 });
    const even = await play(signal, () => 512);
    await engine.close();
    await open({ rateHz: 44_100, vectorFrames: 512 });
    const random = draws(8);
    const uneven = await play(signal, () => Math.ceil(512 * random()));
    expect(uneven).toEqual(even);
  });

  it('loses and adds nothing in a minute', async () => {
    await open({ rateHz: 44_100, vectorFrames: 16_384 });
    const signal = sine(44_100, 16_384);
    const out = new Float32Array(16_384);
    for (let vector = 0; vector < 162; vector++) {
      expect(engine.stream.push([signal], 0, 16_384)).toBe(16_384);
      await answered(engine);
      expect(engine.stream.pull([out], 0, 16_384)).toBe(16_384);
    }
    expect(engine.counts.lateBlocks).toBe(0);
  }, 60_000);

  it('is bent at its own rate, values and structures as ever', async () => {
    await open({ rateHz: 96_000, vectorFrames: 512 });
    await engine.bend(planOf('a scale a:neg amount 0.5'));
    const signal = sine(96_000, 96_000);
    const out = await play(signal, () => 512);
    const halved = signal.map((sample) => sample / 2);
    const { latencySamples } = engine.stream;
    expect(difference(out, halved, latencySamples, latencySamples + 2000)).toBeLessThan(1e-3);
  });

  it('lets what is listened to be heard in step with the sound', async () => {
    await open({ rateHz: 44_100, vectorFrames: 500 });
    await engine.listen('a:neg', '0');
    const signal = sine(44_100, 60_000);
    const out = [new Float32Array(signal.length)];
    const planes = [new Float32Array(signal.length), new Float32Array(signal.length)];
    for (let at = 0; at < signal.length; at += 500) {
      engine.stream.push([signal], at, 500);
      await answered(engine);
      engine.stream.pull(out, at, 500);
      expect(engine.stream.pullListened(planes, at, 600)).toBe(500);
    }
    const [plane = new Float32Array(), silent] = planes;
    expect(silent?.every((sample) => sample === 0)).toBe(true);
    // Held values may be a frame of the model old, in which this sine goes 0.4 * 2 pi * 440 / 48000 further.
    const { latencySamples } = engine.stream;
    expect(difference(plane, signal, latencySamples, latencySamples + 500)).toBeLessThan(0.026);
    expect(difference(plane, signal, latencySamples + 3, latencySamples + 500)).toBeGreaterThan(0.04);
  });

  it('gives silence for what a stream before took and did not give', async () => {
    await open({ rateHz: 44_100, vectorFrames: 500 });
    await play(sine(44_100, 20_000), () => 500);
    const signal = [sine(44_100, 3000)];
    engine.stream.push(signal, 0, 1500);
    await answered(engine);
    await engine.dsp({ rateHz: 96_000 });
    expect(engine.stream.available).toBe(1500);
    const out = [new Float32Array(1500).fill(1)];
    expect(engine.stream.pull(out, 0, 2000)).toBe(1500);
    // But for the end of what was heard, which fades out within 10 ms.
    expect(out[0]?.subarray(0, 100).some((sample) => sample !== 0)).toBe(true);
    expect(out[0]?.subarray(960).every((sample) => sample === 0)).toBe(true);
    const { pushed, pulled } = engine.counts;
    expect([pushed, pulled]).toEqual([21_500, 21_500]);
  });

  it('may be played at the rate of the host: nothing is resampled', async () => {
    await open({ rateHz: 44_100, vectorFrames: 512, isResampled: false });
    const signal = sine(44_100, 20_480);
    const out = await play(signal, () => 512);
    const { latencySamples } = engine.stream;
    expect(difference(out, signal, latencySamples, latencySamples)).toBe(0);
  });
});

describe('a model of another rate that is loaded', () => {
  it('is resampled in the place of the one before, without a click, and back', async () => {
    await open({ rateHz: 44_100, vectorFrames: 512 });
    const signal = sine(44_100, 30_000);
    const own = sharpest(signal);
    const parts = [await play(signal, () => 512)];
    for (const other of [{ ...model, sampleRate: 32_000, name: 'low' }, model]) {
      await engine.load(other);
      parts.push(await play(signal, () => 512));
      expect(engine.stream.sampleRate).toBe(44_100);
      expect(engine.stream.geometry.sampleRate).toBe(other.sampleRate);
      const { latencySamples } = engine.stream;
      const out = await play(signal, () => 512);
      expect(difference(out, signal, latencySamples, latencySamples + 3000)).toBeLessThan(1e-3);
      parts.push(out);
    }
    const [first, ...rest] = parts.map((part) => sharpest(part, 10_000));
    expect(first).toBeLessThan(1.01 * own);
    // The signal begins anew in each part, which is heard within its first frames.
    for (const each of rest) expect(each).toBeLessThan(2 * own);
    expect(engine.counts.pulled).toBe(5 * signal.length);
  });
});

describe('while it plays', () => {
  const CHANGES = [
    { rateHz: 44_100, vectorFrames: 256 },
    { rateHz: 44_100, vectorFrames: 1024 },
    { rateHz: 96_000, vectorFrames: 1024 },
    { rateHz: 44_100, isResampled: false },
    { rateHz: 48_000, vectorFrames: 512 },
    { rateHz: 32_000, isResampled: true },
  ];

  it('rate, vector and resampling change without a click, and all is in step again', async () => {
    await open({ vectorFrames: 512 });
    // As many samples in every cycle whatever the rate: the curve of the sound is bent alike.
    const signal = sine(RATE, 20_000);
    const own = sharpest(signal);
    const heard: Float32Array[] = [await play(signal, () => 512)];
    for (const change of CHANGES) {
      await engine.dsp(change);
      const out = await play(signal, () => change.vectorFrames ?? 512);
      heard.push(out);
      const { latencySamples } = engine.stream;
      const settled = latencySamples + change.rateHz / 20;
      expect(difference(out, signal, latencySamples, settled)).toBeLessThan(1e-3);
      expect(engine.counts.lateBlocks).toBe(0);
    }
    const whole = Float32Array.from(heard.flatMap((part) => [...part]));
    // The first stream begins with a sound that is there at once, and each signal begins anew.
    const settled = whole.subarray(10_000, whole.length);
    expect(sharpest(settled)).toBeLessThan(2 * own);
  });

  it('a rate that is none is refused and the sound goes on', async () => {
    await open({ vectorFrames: 512 });
    const before = engine.stream;
    await expect(engine.dsp({ rateHz: 12.5 })).rejects.toMatchObject({ code: 'value-range' });
    await expect(engine.dsp({ rateHz: 1_000_000 })).rejects.toMatchObject({ code: 'value-range' });
    expect(engine.stream).toBe(before);
    await engine.dsp({ rateHz: 48_000, vectorFrames: 64 });
    expect(engine.stream).not.toBe(before);
  });

  it('of changes that overtake each other the last one counts', async () => {
    await open({ vectorFrames: 512 });
    const changes = [44_100, 96_000, 48_000, 44_100].map((rateHz) => engine.dsp({ rateHz }));
    await Promise.all(changes);
    const signal = sine(44_100, 30_000);
    const out = await play(signal, () => 512);
    const { latencySamples } = engine.stream;
    expect(difference(out, signal, latencySamples, latencySamples + 1000)).toBeLessThan(1e-3);
  });
});
