// What `render` and `export` take beside bends: named controls, captures, versions, mixes, units chosen by the sound, TorchScript
// models. Every result is held against another way to the same sound.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readWav, writeWav } from '../../src/audio/wav.ts';
import { type ExportCommandOptions, exportFile } from '../../src/cli/export.ts';
import { type RenderFileOptions, renderFile } from '../../src/cli/render.ts';
import { loadNpy, writeNpy } from '../../src/model/npy.ts';
import { openModel } from '../../src/model/open.ts';
import { emptyFolder } from '../empty-folder.ts';
import { withOtherWeights } from '../fixtures/other-weights.ts';
import { Stage } from '../playing.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';

const MODEL = `${MODELS}pebble.onnx`;
const SCRIPT = `${MODELS}pebble.ts`;
const USUAL: RenderFileOptions = { channels: 'each', wet: 1, tail: 0, gain: 0, bits: 'float', at: [] };
const SAMPLES = 8192;
const TOLERANCE = 1e-5;

const folder = emptyFolder();
const at = (name: string) => join(folder, name);
let signal: Float32Array;
let count = 0;

beforeAll(async () => {
  signal = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data).subarray(
    8192,
    8192 + SAMPLES,
  );
  await writeWav(at('in.wav'), { sampleRate: 48000, channels: [signal] }, 'float32');
  const channels = [signal.map((sample) => -0.5 * sample), signal];
  await writeWav(at('stereo.wav'), { sampleRate: 48000, channels }, 'float32');
});

/** Runs a command, keeps what it says. */
async function quiet(run: () => Promise<void>): Promise<string> {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const bar = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    await run();
    return errors.mock.calls.flat().join('\n');
  } finally {
    for (const spy of [errors, out, bar]) spy.mockRestore();
  }
}

async function rendered(options: Partial<RenderFileOptions>, model = MODEL, sound = 'in.wav') {
  const to = at(`${count++}.wav`);
  const said = await quiet(() => renderFile(model, at(sound), to, { ...USUAL, ...options }));
  return { said, channels: (await readWav(to)).channels };
}

async function sound(options: Partial<RenderFileOptions> = {}, model = MODEL): Promise<Float32Array> {
  const [channel] = (await rendered(options, model)).channels;
  if (channel === undefined) throw new Error('nothing came out');
  return channel;
}

async function exported(options: ExportCommandOptions, model = MODEL): Promise<string> {
  const to = at(`${count++}.onnx`);
  await quiet(() => exportFile(model, to, options));
  return to;
}

describe('render takes what eval takes', { timeout: 120_000 }, () => {
  it('named controls', async () => {
    const bend = ['s scale decoder.first amount warm*2', 'b bias decoder.wave amount warm-0.4'];
    const followed = await sound({ bend, control: ['warm low 0 high 2 value 0.7'] });
    const plain = await sound({
      bend: ['s scale decoder.first amount 1.4', 'b bias decoder.wave amount 0.3'],
    });
    expect(largestDifference(followed, plain)).toBeLessThan(TOLERANCE);
  });

  it('captures: what was recorded and is played again is what was there', async () => {
    const first = ['s scale a:latent amount 1.5'];
    const bend = [...first, 'p from-capture a:decoder.first captures kept'];
    const again = await sound({ bend, capture: ['kept=decoder.first'] });
    expect(largestDifference(again, await sound({ bend: first }))).toBeLessThan(TOLERANCE);
    expect(largestDifference(again, await sound())).toBeGreaterThan(1e-3);
  });

  it('captures with the score of the bends that are left', async () => {
    const bend = ['p from-capture a:decoder.first captures kept mix 1', 's scale a:latent amount 1'];
    const score = ['0.05 s amount 2'];
    const again = await sound({ bend, at: [...score, '0.1 p mix 1'], capture: ['kept=decoder.first'] });
    const once = await sound({ bend: ['s scale a:latent amount 1'], at: score });
    expect(largestDifference(again, once)).toBeLessThan(TOLERANCE);
  });

  it('captures from files', async () => {
    const data = new Float32Array(160).fill(0.25);
    writeFileSync(at('flat.npy'), writeNpy({ type: 'float32', shape: [1, 160, 1], data }));
    const bend = ['p from-capture a:decoder.first captures flat'];
    const captured = await sound({ bend, captureFile: [`flat=${at('flat.npy')}`] });
    const flat = await sound({ bend: ['e affine a:decoder.first scale 0 bias 0.25'] });
    expect(largestDifference(captured, flat)).toBeLessThan(TOLERANCE);
  });

  it('versions and their mix: all of the other one is the other model', async () => {
    const first = (await openModel(MODEL)).weights.get('decoder.first.bias');
    if (first === undefined) throw new Error('the model has no such bias');
    const bias = new Float32Array(160).fill(0.1);
    const other = await withOtherWeights(MODEL, at('other.onnx'), (name) =>
      name === first.name ? bias : null,
    );
    const version = [`other=${other}`];
    const mixed = await sound({ version, mix: 'other 1' });
    expect(largestDifference(mixed, await sound({}, other))).toBeLessThan(TOLERANCE);
    expect(largestDifference(mixed, await sound())).toBeGreaterThan(1e-3);
    const none = await sound({ version, mix: 'other 0 original 1' });
    expect(largestDifference(none, await sound())).toBeLessThan(TOLERANCE);
    const file = await exported({ version, mix: 'other 1' });
    expect(largestDifference(await sound({}, file), mixed)).toBeLessThan(TOLERANCE);
  });
});

/** The strongest units of an activation, worked out from its numbers. */
async function strongest(name: string, part: number): Promise<number[]> {
  const stage = await Stage.open(await openModel(MODEL));
  const { shape, data } = await stage.fetch(name, { shape: [1, 1, SAMPLES], data: signal });
  await stage.close();
  const [, units = 0, frames = 0] = shape;
  const energy = (unit: number) => {
    let sum = 0;
    for (let frame = 0; frame < frames; frame++) sum += (data[unit * frames + frame] ?? 0) ** 2;
    return sum;
  };
  const all = Array.from({ length: units }, (_, unit) => unit);
  return all.sort((a, b) => energy(b) - energy(a)).slice(0, Math.round(part * units));
}

describe('units chosen by the sound', { timeout: 120_000 }, () => {
  const bend = ['t ablate a:decoder.first top 0.1'];
  let units: string;

  beforeAll(async () => {
    units = (await strongest('decoder.first', 0.1)).join(' ');
  });

  it('are the strongest in it, in a render', async () => {
    const top = await sound({ bend });
    const listed = await sound({ bend: [`t ablate a:decoder.first units ${units}`] });
    expect(largestDifference(top, listed)).toBe(0);
    expect(largestDifference(top, await sound())).toBeGreaterThan(1e-3);
  });

  it('are the same for both channels', async () => {
    const { channels } = await rendered({ bend }, MODEL, 'stereo.wav');
    const first = /units of a:decoder.first: (.*)/.exec((await rendered({ bend }, MODEL, 'stereo.wav')).said);
    const listed = [`t ablate a:decoder.first units ${first?.[1]}`];
    expect(channels).toHaveLength(2);
    expect((await rendered({ bend: listed }, MODEL, 'stereo.wav')).channels).toEqual(channels);
  });

  it('are fixed in an exported model, found by its sound or refused without one', async () => {
    const file = await exported({ bend, sound: at('in.wav') });
    expect(largestDifference(await sound({}, file), await sound({ bend }))).toBeLessThan(TOLERANCE);
    await expect(exported({ bend })).rejects.toMatchObject({ code: 'nothing-played' });
    await expect(exported({ capture: ['kept=decoder.first'] })).rejects.toMatchObject({
      code: 'nothing-played',
    });
  });

  it('and captures recorded in a sound go into the exported model', async () => {
    const capture = ['kept=decoder.first'];
    const moved = ['p from-capture a:decoder.first captures kept', 's scale a:decoder.first amount 0.8'];
    const file = await exported({ bend: moved, capture, sound: at('in.wav') });
    const same = await sound({ bend: moved, capture });
    expect(largestDifference(await sound({}, file), same)).toBeLessThan(TOLERANCE);
  });

  it('and named controls are fixed at their value', async () => {
    const followed = ['s scale decoder.first amount warm*2'];
    const file = await exported({ bend: followed, control: ['warm low 0 high 2 value 0.7'] });
    const plain = await sound({ bend: ['s scale decoder.first amount 1.4'] });
    expect(largestDifference(await sound({}, file), plain)).toBeLessThan(TOLERANCE);
  });
});

describe('a TorchScript model', { timeout: 120_000 }, () => {
  const bend = ['s scale a:model.decoder.first amount 0.5', 'n noise w:model.decoder.first.weight std 0.05'];

  it('is rendered as the same model in ONNX is, which takes its own delay out', async () => {
    const delay = 240;
    const script = await sound({}, SCRIPT);
    const onnx = await sound();
    const inStep = largestDifference(script.subarray(delay), onnx.subarray(0, SAMPLES - delay));
    expect(inStep).toBeLessThan(1e-4);
  });

  it('is bent and exported, and plays its attributes', async () => {
    const bent = await sound({ bend }, SCRIPT);
    expect(largestDifference(bent, await sound({}, SCRIPT))).toBeGreaterThan(1e-3);
    const file = await exported({ bend }, SCRIPT);
    expect(largestDifference(await sound({}, file), bent)).toBeLessThan(TOLERANCE);
    const half = await sound({ bend, set: ['gain 0.5'] }, SCRIPT);
    expect(
      largestDifference(
        half.map((sample) => 2 * sample),
        bent,
      ),
    ).toBeLessThan(TOLERANCE);
    const halfFile = await exported({ bend, set: ['gain 0.5'] }, SCRIPT);
    expect(largestDifference(await sound({}, halfFile), half)).toBeLessThan(TOLERANCE);
  });

  it('is the only one that has attributes', async () => {
    await expect(sound({ set: ['gain 0.5'] })).rejects.toMatchObject({ code: 'name-not-found' });
    await expect(exported({ set: ['gain 0.5'] })).rejects.toMatchObject({ code: 'name-not-found' });
  });
});
