// Models, methods and blocks of another form while it plays: the sound fades out, another stream begins with another latency
// and fades in; no frame is lost, nothing clicks.
import { describe, expect, it } from 'vitest';
import { waitFrames } from '../../../src/engine/live/geometry.ts';
import { numbersOf, tensorOf } from '../../../src/engine/tensor.ts';
import type { Model } from '../../../src/model/model.ts';
import { modelFromBytes } from '../../../src/model/open.ts';
import { sharpest } from '../../click.ts';
import { modelBytes, node, value, weight } from '../../fixtures/onnx-builder.ts';
import { answered, playLive } from '../../live.ts';
import { planOf, Stage } from '../../playing.ts';
import { largestDifference } from '../../shared.ts';
import { until } from '../../until.ts';
import { BLOCK, LiveDemo, VECTOR } from './live-demo.ts';

const demo = new LiveDemo();
const FRAMES = 24 * BLOCK;
const SETTLED = 8 * BLOCK;
/** Comes round to its beginning, so that it can be played again and again. */
const CYCLE = (2 * Math.PI) / FRAMES;
const signal = Float32Array.from(
  { length: 2 * FRAMES },
  (_, frame) => 0.25 * Math.sin(117 * CYCLE * frame) + 0.1 * Math.sin(176 * CYCLE * frame),
);

/** A model of another rate and two channels that makes everything half as loud; no states, any block. */
function halves(channels: number, description: object = {}): Promise<Model> {
  const bytes = modelBytes({
    opset: 17,
    inputs: [value('x', [1, channels, 'frames'])],
    weights: [weight('half', [1], [0.5])],
    nodes: [node('Mul', ['x', 'half'], ['y'])],
    outputs: [value('y', [1, channels, 'frames'])],
  });
  const text = JSON.stringify({ version: 1, ...description });
  return modelFromBytes(bytes, { name: 'halves', description: text });
}

/** Plays pebble alone offline, from the first states on. */
async function offline(block: number, frames: number): Promise<Float32Array> {
  const stage = await Stage.open(demo.model);
  const player = await stage.player();
  const out = new Float32Array(frames);
  for (let frame = 0; frame + block <= frames; frame += block) {
    const [given] = await player.run([
      tensorOf('float32', [1, 1, block], signal.subarray(frame, frame + block)),
    ]);
    if (given !== undefined) out.set(numbersOf(given), frame);
  }
  await stage.close();
  return out;
}

const shapes = () => demo.events.filter((event) => event.kind === 'reshaped');

describe('another block', () => {
  it('comes with the latency that belongs to it, and plays what the offline player plays in such blocks', async () => {
    const live = await demo.open();
    await playLive(live, signal.subarray(0, FRAMES));
    await live.setBlock(512);
    const before = live.stream.latencySamples;
    await playLive(live, signal.subarray(0, FRAMES));
    expect(live.stream.geometry.blockFrames).toBe(512);
    expect(live.stream.latencySamples).toBe(waitFrames(live.stream.geometry) + demo.model.delay);
    expect(live.stream.latencySamples).not.toBe(before);
    expect(shapes()).toEqual([
      {
        kind: 'reshaped',
        sampleRate: 48_000,
        blockFrames: 512,
        inputChannels: 1,
        outputChannels: 1,
        latencySamples: live.stream.latencySamples,
      },
    ]);
    expect(live.counts).toMatchObject({ reshaped: 1, pushed: 2 * FRAMES, pulled: 2 * FRAMES });
    // The model has forgotten what was before the signal began anew.
    const out = await playLive(live, signal.subarray(0, FRAMES));
    const wanted = await offline(512, FRAMES);
    const wait = waitFrames(live.stream.geometry);
    const got = out.subarray(SETTLED + wait);
    expect(largestDifference(got, wanted.subarray(SETTLED, FRAMES - wait))).toBeLessThan(1e-4);
  });

  it('that the model does not take is refused, and the old one plays on', async () => {
    const live = await demo.open();
    await expect(live.setBlock(1000)).rejects.toThrow(/multiple of 256/);
    expect((await playLive(live, signal.subarray(0, FRAMES))).some((sample) => sample !== 0)).toBe(true);
    expect(shapes()).toEqual([]);
  });
});

describe('another model', () => {
  it('of another rate and other channels is played with them, and back again', async () => {
    const live = await demo.open();
    await playLive(live, signal.subarray(0, FRAMES));
    await live.load(await halves(2, { sampleRate: 44_100 }));
    await playLive(live, signal.subarray(0, FRAMES));
    expect(shapes()[0]).toMatchObject({ sampleRate: 44_100, inputChannels: 2, outputChannels: 2 });
    const { latencySamples, geometry } = live.stream;
    expect(geometry).toMatchObject({ sampleRate: 44_100, delayFrames: 0, blockFrames: BLOCK });
    const out = await playLive(live, signal.subarray(0, FRAMES));
    const wanted = signal.subarray(0, FRAMES - latencySamples).map((sample) => 0.5 * sample);
    expect(largestDifference(out.subarray(latencySamples), wanted)).toBeLessThan(1e-6);
    await live.load(demo.model);
    await playLive(live, signal.subarray(0, FRAMES));
    const again = await playLive(live, signal.subarray(0, FRAMES));
    const wait = waitFrames(live.stream.geometry);
    const own = (await offline(BLOCK, FRAMES)).subarray(SETTLED, FRAMES - wait);
    expect(largestDifference(again.subarray(SETTLED + wait), own)).toBeLessThan(1e-4);
    expect(live.counts).toMatchObject({ reshaped: 2, pushed: 5 * FRAMES, pulled: 5 * FRAMES, lateBlocks: 0 });
  });

  it('comes and goes without a click, wet, dry and in between', async () => {
    const other = await halves(1, { sampleRate: 44_100 });
    for (const wet of [1, 0.5, 0]) {
      const live = await demo.open();
      live.setWet(wet);
      const own = sharpest(await playLive(live, signal), SETTLED);
      await live.load(other);
      const there = await playLive(live, signal.subarray(0, FRAMES));
      await live.load(demo.model);
      const back = await playLive(live, signal.subarray(0, FRAMES));
      const joined = Float32Array.from([...there, ...back]);
      expect(shapes()).toHaveLength(2);
      expect(sharpest(joined)).toBeLessThan(1.3 * own);
      await live.close();
    }
  });

  it('takes over at once where nothing was played yet', async () => {
    const live = await demo.open();
    await live.load(await halves(1, { delay: 7 }));
    expect(live.stream.latencySamples).toBe(waitFrames(live.stream.geometry) + 7);
    expect(live.stream.counts).toMatchObject({ pushed: 0, pulled: 0 });
  });

  it('gives silence for what went into the stream before and was not fetched', async () => {
    const live = await demo.open();
    await playLive(live, signal.subarray(0, FRAMES));
    await live.load(await halves(1, { delay: 7 }));
    const out = [new Float32Array(4 * VECTOR)];
    const ahead = 3;
    for (let vector = 0; vector < ahead; vector++) live.stream.push([signal], vector * VECTOR, VECTOR);
    await answered(live);
    for (let round = 0; round < 12 && shapes().length === 0; round++) {
      live.stream.push([signal], 0, VECTOR);
      await answered(live);
      expect(live.stream.pull(out, 0, VECTOR)).toBe(VECTOR);
    }
    expect(shapes()).toHaveLength(1);
    expect(live.stream.available).toBe(ahead * VECTOR);
    expect(live.stream.pull(out, 0, 4 * VECTOR)).toBe(ahead * VECTOR);
    expect(out[0]?.subarray(0, ahead * VECTOR).every((sample) => sample === 0)).toBe(true);
    const { pushed, pulled } = live.counts;
    expect(pulled).toBe(pushed);
  });

  it('takes over also where nobody fetches what is played', async () => {
    const live = await demo.open({ isPaced: true });
    await playLive(live, signal.subarray(0, FRAMES));
    await live.load(await halves(1, { delay: 7 }));
    await until(() => shapes().length > 0, 'the new form is told of');
    const out = await playLive(live, signal.subarray(0, FRAMES));
    expect(out.some((sample) => sample !== 0)).toBe(true);
  });

  it('that takes blocks of one length only is played in those, and the next one again in those asked for', async () => {
    const live = await demo.open();
    await live.load(await halves(1, { block: 768 }));
    expect(live.stream.geometry.blockFrames).toBe(768);
    await expect(live.setBlock(512)).rejects.toThrow(/must be 768/);
    await live.load(demo.model);
    expect(live.stream.geometry.blockFrames).toBe(BLOCK);
  });

  it('that cannot be loaded leaves the old one playing', async () => {
    const live = await demo.open();
    await live.bend(planOf('a scale a:decoder.first amount 0.5'));
    await expect(live.load(demo.model, planOf('b scale a:nothing'))).rejects.toMatchObject({
      code: 'name-not-found',
    });
    await expect(live.load(demo.model, [], 'sing')).rejects.toMatchObject({ code: 'name-not-found' });
    expect(live.plan.map(({ id }) => id)).toEqual(['a']);
    expect((await playLive(live, signal.subarray(0, FRAMES))).some((sample) => sample !== 0)).toBe(true);
  });

  it('keeps wet, bypass and the policy for late blocks', async () => {
    const live = await demo.open();
    live.setBypass(true);
    await playLive(live, signal.subarray(0, FRAMES));
    await live.load(await halves(1, { sampleRate: 44_100 }));
    await playLive(live, signal.subarray(0, FRAMES));
    const out = await playLive(live, signal.subarray(0, FRAMES));
    const { latencySamples } = live.stream;
    expect(shapes()).toHaveLength(1);
    expect(largestDifference(out.subarray(latencySamples), signal.subarray(0, FRAMES - latencySamples))).toBe(
      0,
    );
  });
});
