// Rendering against stored outputs of libtorch and against graphs small enough to work out by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sound } from '../../src/audio/sound.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { LoadedModel } from '../../src/engine/loaded-model.ts';
import { type RenderOptions, render } from '../../src/engine/render.ts';
import type { Dimension } from '../../src/model/model.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { noise } from '../draws.ts';
import { modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { planOf } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const RATE = 48000;
const DELAY = 240;
let engine: Engine;
let pebble: LoadedModel;
let input: Float32Array;

beforeAll(async () => {
  engine = Engine.start();
  pebble = await engine.load(await openModel(`${MODELS}pebble.onnx`));
  input = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data);
});
afterAll(() => engine.close());

/** A model that doubles its input. */
function gainModel(channels: number, facts: Record<string, unknown> = {}): Promise<LoadedModel> {
  return gainOf([1, channels, 'frames'], facts);
}

async function gainOf(
  shape: readonly Dimension[],
  facts: Record<string, unknown> = {},
): Promise<LoadedModel> {
  const methods = { forward: { inputs: ['signal'], outputs: ['audio'] } };
  const bytes = modelBytes({
    inputs: [value('signal', shape)],
    outputs: [value('audio', shape)],
    weights: [weight('two', [1], [2])],
    nodes: [node('Mul', ['signal', 'two'], ['audio'], { name: 'mul' })],
    metadata: { livebend: JSON.stringify({ version: 1, methods, ...facts }) },
  });
  return engine.load(await modelFromBytes(bytes, { name: 'gain' }));
}

function soundOf(...channels: readonly Float32Array[]): Sound {
  return { sampleRate: RATE, channels };
}

async function channelsOf(loaded: LoadedModel, sound: Sound, options: RenderOptions = {}) {
  return (await render(engine, loaded, sound, options)).sound.channels;
}

describe('rendering', () => {
  it.each([256, 768, 2048, 8192])(
    "gives libtorch's numbers in step with the input, in blocks of %i",
    async (block) => {
      const [out] = await channelsOf(pebble, soundOf(input), { block });
      const { data } = await loadNpy(`${FIXTURES}pebble.forward.npy`);
      const expected = Float32Array.from(data).subarray(DELAY);
      expect(out).toHaveLength(input.length);
      expect(largestDifference(out?.subarray(0, expected.length) ?? [], expected)).toBeLessThan(1e-4);
    },
  );

  it('gives the same with bends in whatever blocks', async () => {
    const plan = planOf('warm scale decoder.stages.0.2 amount 2', 'thin mask decoder.first.weight prob 0.7');
    const sound = soundOf(input.subarray(0, 20_000));
    const [small] = await channelsOf(pebble, sound, { plan, block: 256 });
    const [large] = await channelsOf(pebble, sound, { plan, block: 4096 });
    const [plain] = await channelsOf(pebble, sound);
    expect(largestDifference(small ?? [], large ?? [])).toBeLessThan(1e-5);
    expect(largestDifference(small ?? [], plain ?? [])).toBeGreaterThan(1e-2);
  });

  it('plays a change of the score from the first block that does not begin before it', async () => {
    const gain = await gainModel(1);
    const ones = new Float32Array(1000).fill(1);
    const plan = planOf('g scale mul amount 1');
    const score = [{ seconds: 250 / RATE, id: 'g', key: 'amount', value: 3, rampMs: 0 }];
    const [out] = await channelsOf(gain, soundOf(ones), { plan, score, block: 100 });
    expect([...(out ?? [])]).toEqual([...Array(300).fill(2), ...Array(700).fill(6)]);
  });

  it('glides from block to block', async () => {
    const gain = await gainModel(1);
    const ones = new Float32Array(480).fill(1);
    const plan = planOf('g scale mul amount 0');
    const score = [{ seconds: 0, id: 'g', key: 'amount', value: 1, rampMs: 4 }];
    const [out] = await channelsOf(gain, soundOf(ones), { plan, score, block: 48 });
    const heard = Array.from({ length: 10 }, (_, block) => out?.[block * 48 + 20]);
    const wanted = [0, 0.5, 1, 1.5, 2, 2, 2, 2, 2, 2];
    expect(largestDifference(heard.map(Number), wanted)).toBeLessThan(1e-6);
  });

  it('changes structure and weights by the score too', async () => {
    const gain = await gainModel(1);
    const ones = new Float32Array(300).fill(1);
    const plan = planOf('w scale two amount 1', 'e expr mul expression x');
    const score = [
      { seconds: 100 / RATE, id: 'w', key: 'amount', value: 4, rampMs: 0 },
      { seconds: 200 / RATE, id: 'e', key: 'expression', value: 'x + 1', rampMs: 0 },
    ];
    const [out] = await channelsOf(gain, soundOf(ones), { plan, score, block: 100 });
    expect([out?.[50], out?.[150], out?.[250]]).toEqual([2, 8, 9]);
  });

  it('plays each channel through a model of its own, or their mix', async () => {
    const left = input.subarray(0, 8192);
    const right = noise(8192, 7);
    const alone = [await channelsOf(pebble, soundOf(left)), await channelsOf(pebble, soundOf(right))].flat();
    const together = await channelsOf(pebble, soundOf(left, right));
    expect(together).toHaveLength(2);
    for (const [index, channel] of together.entries())
      expect(largestDifference(channel, alone[index] ?? [])).toBeLessThan(1e-6);
    const mixed = await channelsOf(await gainModel(1), soundOf(left, right), { channels: 'mix' });
    expect(mixed).toHaveLength(1);
    const mean = left.map((sample, frame) => sample + (right[frame] ?? 0));
    expect(largestDifference(mixed[0] ?? [], mean)).toBeLessThan(1e-6);
  });

  it('gives a stereo model both channels, one channel to both, and refuses three', async () => {
    const stereo = await gainModel(2);
    const [a, b, c] = [noise(500, 1), noise(500, 2), noise(500, 3)];
    const both = await channelsOf(stereo, soundOf(a, b));
    expect(
      largestDifference(
        both[1] ?? [],
        b.map((sample) => 2 * sample),
      ),
    ).toBeLessThan(1e-6);
    const one = await channelsOf(stereo, soundOf(a));
    expect(one).toHaveLength(2);
    expect(one[1]).toEqual(one[0]);
    await expect(channelsOf(stereo, soundOf(a, b, c))).rejects.toMatchObject({ code: 'value-range' });
  });

  it('blends with the sound itself in step', async () => {
    const sound = soundOf(input.subarray(0, 6000));
    const [dry] = await channelsOf(pebble, sound, { wet: 0 });
    expect(dry).toEqual(sound.channels[0]);
    const [wet] = await channelsOf(pebble, sound);
    const [half] = await channelsOf(pebble, sound, { wet: 0.5 });
    const expected = (wet ?? new Float32Array()).map((sample, frame) => (sample + (dry?.[frame] ?? 0)) / 2);
    expect(largestDifference(half ?? [], expected)).toBeLessThan(1e-6);
  });

  it('keeps length and place of a sound at another rate, and adds the tail', async () => {
    const rate = 44100;
    const gain = await gainModel(1, { sampleRate: 48000 });
    const sine = Float32Array.from(
      { length: rate / 2 },
      (_, frame) => 0.25 * Math.sin((2 * Math.PI * 441 * frame) / rate),
    );
    const { sound } = await render(
      engine,
      gain,
      { sampleRate: rate, channels: [sine] },
      { tailSeconds: 0.25 },
    );
    expect(sound.sampleRate).toBe(rate);
    expect(sound.channels[0]).toHaveLength(Math.round(0.75 * rate));
    const middle = sound.channels[0]?.subarray(2000, 20_000) ?? new Float32Array();
    expect(
      largestDifference(
        middle,
        sine.subarray(2000, 20_000).map((sample) => 2 * sample),
      ),
    ).toBeLessThan(1e-3);
    expect(Math.max(...(sound.channels[0]?.subarray(23_000) ?? []).map(Math.abs))).toBeLessThan(1e-4);
  });

  it('takes out a delay the model names', async () => {
    const gain = await gainModel(1, { delay: 100 });
    const ramp = Float32Array.from({ length: 1000 }, (_, frame) => frame / 1000);
    const [out] = await channelsOf(gain, soundOf(ramp));
    expect(
      largestDifference(
        out ?? [],
        ramp.map((_, frame) => (frame < 900 ? (2 * (frame + 100)) / 1000 : 0)),
      ),
    ).toBeLessThan(1e-6);
  });

  it.each([
    ['of fixed length', [1, 1, 128]],
    ['of fixed length without channels', [1, 128]],
    ['without channels', ['frames']],
    ['with open channels', ['batch', 'channels', 'frames']],
  ])('plays a graph %s', async (_, shape) => {
    const samples = noise(300, 4);
    const [out] = await channelsOf(await gainOf(shape), soundOf(samples));
    expect(out).toEqual(samples.map((sample) => 2 * sample));
  });

  it('takes no other block than that of a graph of fixed length', async () => {
    const refused = channelsOf(await gainOf([1, 1, 128]), soundOf(noise(300, 4)), { block: 256 });
    await expect(refused).rejects.toMatchObject({
      code: 'value-invalid',
      message: expect.stringMatching(/must be 128/),
    });
  });

  it('gives nothing for nothing', async () => {
    const [out] = await channelsOf(await gainModel(1), soundOf(new Float32Array(0)));
    expect(out).toHaveLength(0);
  });

  it('gives activations along with the sound', async () => {
    const shapes: string[] = [];
    const onBlock: RenderOptions['onBlock'] = ({ taps }) =>
      shapes.push(taps.map((tap) => tap.shape.join('x')).join(' '));
    await render(engine, pebble, soundOf(input.subarray(0, 1024 - DELAY)), {
      block: 512,
      taps: ['decoder.first'],
      onBlock,
    });
    expect(shapes).toEqual(['1x160x2', '1x160x2']);
  });

  it('makes silence of what is no finite number and counts it', async () => {
    const plan = planOf('bad expr mul expression "x / (x - x)"');
    const { sound, notFinite } = await render(engine, await gainModel(1), soundOf(noise(300, 5)), { plan });
    expect(notFinite).toBe(300);
    expect(sound.channels[0]).toEqual(new Float32Array(300));
  });

  it.each([
    ['a block that does not fit', { block: 1000 }, 'value-invalid', /multiple of 256/],
    ['a method that gives no audio', { method: 'encode' }, 'value-invalid', /latent, which is no audio/],
    ['a method that takes no audio', { method: 'decode' }, 'value-invalid', /latent, which is no audio/],
    ['an unknown method', { method: 'foward' }, 'name-not-found', /nearest: forward/],
    ['too much wet', { wet: 2 }, 'value-range', /wet: must be 0 to 1/],
    ['an unknown tap', { taps: ['decoder.frist'] }, 'name-not-found', /decoder\.first/],
  ])('refuses %s', async (_, options, code, message) => {
    const refused = render(engine, pebble, soundOf(input.subarray(0, 512)), options);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
