// `livebend render` as a process: files in, files out, mistakes as one sentence.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { peak } from '../../src/audio/sound.ts';
import { readWav, writeWav } from '../../src/audio/wav.ts';
import { readWavLayout } from '../../src/audio/wav-layout.ts';
import { loadNpy } from '../../src/model/npy.ts';
import { emptyFolder } from '../empty-folder.ts';
import { FIXTURES, largestDifference, MODELS } from '../shared.ts';
import { expectMistake, livebend } from './command-line.ts';

const MODEL = `${MODELS}pebble.onnx`;
const folder = emptyFolder();
const run = (...words: readonly string[]) => livebend(['render', ...words], folder);
const written = (name: string) => readWav(join(folder, name));

beforeAll(async () => {
  const input = Float32Array.from((await loadNpy(`${FIXTURES}pebble.input.npy`)).data);
  const channels = [input.subarray(0, 24_000)];
  await writeWav(join(folder, 'in.wav'), { sampleRate: 48000, channels }, 'float32');
  const stereo = [input.subarray(0, 12_000), input.subarray(12_000, 24_000)];
  await writeWav(join(folder, 'stereo.wav'), { sampleRate: 44100, channels: stereo }, 'int16');
  writeFileSync(join(folder, 'text.wav'), 'this is no sound');
});

describe('livebend render', { timeout: 120_000 }, () => {
  it("writes libtorch's numbers in step with the input", async () => {
    const { code, out, errors } = await run(MODEL, 'in.wav', 'out.wav', '--block', '768');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^out\.wav {2}0\.50 s, 1 channel, 48000 Hz, 32-bit float, peak -?\d+\.\d dB\n$/,
      ),
    });
    expect(errors).toMatch(/rendering 100 %/);
    const [channel] = (await written('out.wav')).channels;
    expect(channel).toHaveLength(24_000);
    const { data } = await loadNpy(`${FIXTURES}pebble.forward.npy`);
    // After its end the file is silent, the stored signal goes on.
    const expected = Float32Array.from(data).subarray(240, 24_000);
    expect(largestDifference(channel?.subarray(0, expected.length) ?? [], expected)).toBeLessThan(1e-4);
  });

  it.concurrent.each([
    ['16', 'int', 16],
    ['24', 'int', 24],
    ['32', 'int', 32],
    ['float', 'float', 32],
  ])('writes samples of %s', async (format, encoding, bits) => {
    const file = `${format}.wav`;
    const { code } = await run(MODEL, 'in.wav', file, '--bits', format);
    expect(code).toBe(0);
    expect(readWavLayout(readFileSync(join(folder, file)), file)).toMatchObject({ encoding, bits });
  });

  it('keeps rate, channels and length, and adds the tail', async () => {
    const { code } = await run(MODEL, 'stereo.wav', 'tail.wav', '--tail', '0.5');
    expect(code).toBe(0);
    const { sampleRate, channels } = await written('tail.wav');
    expect([sampleRate, ...channels.map(({ length }) => length)]).toEqual([44100, 34_050, 34_050]);
    expect(channels[0]).not.toEqual(channels[1]);
    await run(MODEL, 'stereo.wav', 'mix.wav', '--channels', 'mix');
    expect((await written('mix.wav')).channels).toHaveLength(1);
  });

  it('plays a bend that comes in on time', async () => {
    const bend = ['-b', 'quiet scale synthesis amount 1', '--at', '0.25 quiet amount 0'];
    const { code, errors } = await run(MODEL, 'in.wav', 'at.wav', '--block', '256', ...bend);
    expect(code).toBe(0);
    expect(errors).toContain('bend quiet: 0 weights, 1 activation (synthesis)');
    const [before] = (await written('out.wav')).channels;
    const [after] = (await written('at.wav')).channels;
    // The first block that does not begin before 12000 begins at 12032 and is heard 240 samples earlier.
    expect(
      largestDifference(after?.subarray(0, 11_792) ?? [], before?.subarray(0, 11_792) ?? []),
    ).toBeLessThan(1e-5);
    expect(peak(after?.subarray(11_792) ?? [1])).toBe(0);
    expect(peak(before?.subarray(11_792) ?? [])).toBeGreaterThan(0.01);
  });

  it('warns of clipping with the level, and --gain takes it away', async () => {
    const loud = ['-b', 'loud scale synthesis amount 20', '--bits', '16'];
    const first = await run(MODEL, 'in.wav', 'loud.wav', ...loud);
    expect(first.errors).toMatch(
      /warning: \d+ samples clipped, above full scale by up to \d+\.\d dB; use --gain -\d+/,
    );
    const gain = /--gain (-\d+)/.exec(first.errors)?.[1] ?? '';
    const second = await run(MODEL, 'in.wav', 'loud.wav', ...loud, `--gain=${gain}`);
    expect(second.errors).not.toMatch(/warning/);
    expect(second.code).toBe(0);
  });

  it.concurrent.each([
    ['a sound that is not there', ['nope.wav', 'x.wav'], /nope\.wav: cannot be read/],
    ['a file that is no sound', ['text.wav', 'x.wav'], /text\.wav: is no WAV file/],
    [
      'an unknown method',
      ['in.wav', 'x.wav', '--method', 'forwad'],
      /no method is called forwad; nearest: forward/,
    ],
    ['a method that gives no audio', ['in.wav', 'x.wav', '--method', 'encode'], /latent, which is no audio/],
    [
      'a block that does not fit',
      ['in.wav', 'x.wav', '--block', '1000'],
      /must be a multiple of 256 frames, got 1000/,
    ],
    ['a block that is no number', ['in.wav', 'x.wav', '--block', 'big'], /expected a whole number from 1 on/],
    [
      'samples there are none of',
      ['in.wav', 'x.wav', '--bits', '12'],
      /Allowed choices are 16, 24, 32, float/,
    ],
    ['too much wet', ['in.wav', 'x.wav', '--wet', '2'], /wet: must be 0 to 1, got 2/],
    [
      'a target that is not there',
      ['in.wav', 'x.wav', '-b', 'a scale decoder.frist'],
      /nearest: decoder\.first/,
    ],
    ['a change of no bend', ['in.wav', 'x.wav', '--at', '1 warm amount 2'], /no bend is called warm/],
    [
      'a change without a time',
      ['in.wav', 'x.wav', '-b', 'a scale decoder', '--at', 'a amount 2'],
      /expected: seconds id key value/,
    ],
    ['its own input as output', ['in.wav', './in.wav'], /is the sound that is read/],
    ['a folder that is not there', ['in.wav', 'nope/x.wav'], /nope\/x\.wav: its folder does not exist/],
    ['no output', ['in.wav'], /missing required argument 'out\.wav'/],
  ])('refuses %s in one sentence', async (_, words, sentence) => {
    expectMistake(await run(MODEL, ...words), sentence);
    expect(existsSync(join(folder, 'x.wav'))).toBe(false);
  });

  it('reads every ramp of a change, and wants milliseconds after it', async () => {
    const plan = ['-b', 'a affine decoder scale 1'];
    const { code } = await run(
      MODEL,
      'in.wav',
      'ramps.wav',
      ...plan,
      '--at',
      '0.1 a scale 2 ramp 100 bias 0.1 ramp 50',
    );
    expect(code).toBe(0);
    expectMistake(
      await run(MODEL, 'in.wav', 'x.wav', ...plan, '--at', '0.1 a scale 2 ramp'),
      /ramp has no number of milliseconds/,
    );
  });
});
