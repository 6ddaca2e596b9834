// WAV files written and read: every width, every encoding, files cut and changed by chance.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import wavefile from 'wavefile';
import { peak, rms, type Sound, soundFrames } from '../../src/audio/sound.ts';
import { decodeWav, readWav, writeWav } from '../../src/audio/wav.ts';
import type { WavSamples } from '../../src/audio/wav-codec.ts';
import { emptyFolder } from '../empty-folder.ts';
import { codeOf, thrownCode } from '../refused.ts';
import { largestDifference, MEDIA } from '../shared.ts';
import { wavBytes } from './wav-bytes.ts';

const folder = emptyFolder();

/** Numbers that a whole-number format of so many bits holds exactly, both ends among them. */
function exactSound(bits: number, frames: number): Sound {
  const scale = 2 ** (bits - 1);
  const channel = (step: number) =>
    Float32Array.from({ length: frames }, (_, frame) => (((frame * step) % (2 * scale)) - scale) / scale);
  const first = channel(7919 * 2 ** Math.max(0, bits - 16));
  first[1] = (scale - 1) / scale;
  return { sampleRate: 44100, channels: [first, channel(104729 * 2 ** Math.max(0, bits - 16))] };
}

describe('a round trip', () => {
  test.each([
    ['int16', 16],
    ['int24', 24],
    ['int32', 24],
    ['float32', 24],
  ] as const)(
    'through a file of %s keeps every sample bit for bit, over several pieces',
    async (samples, bits) => {
      const sound = exactSound(bits, 300_001);
      const path = join(folder, `${samples}.wav`);
      await writeWav(path, sound, samples);
      const back = await readWav(path);
      expect(back.sampleRate).toBe(44100);
      expect(back.channels.length).toBe(2);
      for (const [index, channel] of sound.channels.entries()) {
        expect(largestDifference(back.channels[index] ?? [], channel)).toBe(0);
      }
    },
  );

  test('keeps floats beyond full scale and subnormal ones', async () => {
    const channel = Float32Array.of(3.5, -1e20, 1e-44, -0.1, 0);
    expect(decodeWav(await wavBytes({ sampleRate: 8000, channels: [channel] }), 'x').channels[0]).toEqual(
      channel,
    );
  });

  test.each(['int16', 'int24', 'float32'] as const)(
    'keeps no frames, one frame and nine channels in %s',
    async (samples) => {
      for (const frames of [0, 1, 3]) {
        const channels = Array.from({ length: 9 }, (_, index) => new Float32Array(frames).fill(index / 16));
        expect(decodeWav(await wavBytes({ sampleRate: 48000, channels }, samples), 'x').channels).toEqual(
          channels,
        );
      }
    },
  );

  test('is understood by another reader: the package wavefile finds the same samples', async () => {
    const sound = exactSound(16, 1000);
    const wave = new wavefile.WaveFile(await wavBytes(sound, 'int16'));
    expect(wave.bitDepth).toBe('16');
    const [first] = wave.getSamples(false) as unknown as Float64Array[];
    expect(Array.from(first ?? [])).toEqual(Array.from(sound.channels[0] ?? [], (sample) => sample * 32768));
  });
});

describe('writing', () => {
  test('whole numbers rounds and clips and never wraps around; no number is silence', async () => {
    const channel = Float32Array.of(
      1,
      1.5,
      -1,
      -7,
      Number.NaN,
      0.6 / 32768,
      0.4 / 32768,
      Number.POSITIVE_INFINITY,
    );
    const back = decodeWav(await wavBytes({ sampleRate: 8000, channels: [channel] }, 'int16'), 'x')
      .channels[0];
    const top = 32767 / 32768;
    expect(Array.from(back ?? [])).toEqual([top, top, -1, -1, 0, 1 / 32768, 0, top]);
  });

  test('leaves nothing behind where it fails, and replaces a file only as a whole', async () => {
    const sound = exactSound(16, 10);
    const inside = join(folder, 'inside');
    await mkdir(join(inside, 'taken.wav'), { recursive: true });
    expect(await codeOf(writeWav(join(inside, 'taken.wav'), sound))).toBe('file-not-written');
    expect(await codeOf(writeWav(join(inside, 'no', 'such.wav'), sound))).toBe('file-not-written');
    expect(await readdir(inside)).toEqual(['taken.wav']);
    await writeFile(join(inside, 'old.wav'), 'old');
    await writeWav(join(inside, 'old.wav'), sound, 'int16');
    expect((await readWav(join(inside, 'old.wav'))).channels).toEqual(sound.channels);
    expect((await readdir(inside)).sort()).toEqual(['old.wav', 'taken.wav']);
  });

  test('refuses a rate or a number of channels that WAV cannot hold', async () => {
    const channels = [new Float32Array(1)];
    expect(await codeOf(wavBytes({ sampleRate: 44100.5, channels }))).toBe('value-range');
    expect(await codeOf(wavBytes({ sampleRate: 44100, channels: [] }))).toBe('value-range');
  });
});

describe('reading', () => {
  test.each([
    ['8', 2 ** -6],
    ['8a', 0.02],
    ['8m', 0.02],
    ['32f', 1e-7],
    ['64', 1e-7],
  ])('a file of another writer in %s gives its samples', (code, tolerance) => {
    const wanted = Float64Array.from({ length: 500 }, (_, frame) => 0.7 * Math.sin(frame / 20));
    const wave = new wavefile.WaveFile();
    wave.fromScratch(1, 22050, '64', wanted);
    if (code === '8a') wave.toALaw();
    else if (code === '8m') wave.toMuLaw();
    else if (code !== '64') wave.toBitDepth(code);
    const sound = decodeWav(wave.toBuffer(), 'x');
    expect(sound.sampleRate).toBe(22050);
    const errors = wanted.map((sample, frame) => sample - (sound.channels[0]?.[frame] ?? 9));
    expect(peak(errors)).toBeLessThanOrEqual(tolerance);
  });

  test('a big-endian file gives the same samples as a little-endian one', async () => {
    const wave = new wavefile.WaveFile(await wavBytes(exactSound(24, 100), 'int24'));
    wave.toRIFX();
    expect(decodeWav(wave.toBuffer(), 'x')).toEqual(exactSound(24, 100));
  });

  test('odd widths fill whole bytes from the top, and an extensible header means what it names', async () => {
    const sound = exactSound(16, 100);
    const plain = Buffer.from(await wavBytes(sound, 'int16'));
    plain.writeUInt16LE(12, 34);
    expect(decodeWav(plain, 'x')).toEqual(sound);
    const extension = Buffer.alloc(24);
    extension.writeUInt16LE(1, 8);
    const long = Buffer.concat([plain.subarray(0, 36), extension, plain.subarray(36)]);
    long.writeUInt32LE(40, 16);
    long.writeUInt16LE(0xfffe, 20);
    expect(decodeWav(long, 'x')).toEqual(sound);
  });

  test('what is no finite number is read as silence', async () => {
    const channel = Float32Array.of(0.5, Number.NaN, Number.NEGATIVE_INFINITY, 0.25);
    const back = decodeWav(await wavBytes({ sampleRate: 8000, channels: [channel] }), 'x').channels[0];
    expect(Array.from(back ?? [])).toEqual([0.5, 0, 0, 0.25]);
  });

  test('a recording that was cut off gives the frames that are there', async () => {
    const sound = exactSound(16, 100);
    const bytes = (await wavBytes(sound, 'int16')).subarray(0, 44 + 4 * 50 + 3);
    expect(decodeWav(bytes, 'x').channels).toEqual(sound.channels.map((channel) => channel.subarray(0, 50)));
  });

  test.each(['drone', 'drums', 'strings'])('the clip %s is audible and within full scale', async (name) => {
    const sound = await readWav(join(MEDIA, `${name}.wav`));
    expect(sound.sampleRate).toBe(48000);
    expect(soundFrames(sound)).toBeGreaterThan(48000);
    for (const channel of sound.channels) {
      expect(rms(channel)).toBeGreaterThan(0.01);
      expect(peak(channel)).toBeLessThanOrEqual(1);
    }
  });

  test('a missing file, a folder and a text have their codes', async () => {
    await writeFile(join(folder, 'text.wav'), 'hello');
    expect(await codeOf(readWav(join(folder, 'none.wav')))).toBe('file-not-found');
    expect(await codeOf(readWav(folder))).toBe('file-not-found');
    expect(await codeOf(readWav(join(folder, 'text.wav')))).toBe('file-format');
  });
});

describe('a hostile file', () => {
  let seeds: Uint8Array[] = [];
  beforeAll(async () => {
    const kinds: WavSamples[] = ['int16', 'int24', 'int32', 'float32'];
    seeds = await Promise.all(kinds.map((samples) => wavBytes(exactSound(16, 40), samples)));
  });

  test('with bytes changed, removed and added gives a sound or an error with a code', () => {
    const known = ['no error', 'file-format', 'file-too-large'];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        fc.nat(250),
        fc.uint8Array({ maxLength: 30 }),
        (seed, changes, length, tail) => {
          const bytes = Uint8Array.from([...seed.subarray(0, length), ...tail]);
          for (const [at, value] of changes) bytes[at] = value;
          expect(known).toContain(thrownCode(() => decodeWav(bytes, 'x')));
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });

  test('with thousands of nested lists or empty chunks is read in no time', () => {
    const count = 50_000;
    for (const id of ['LIST', 'junk', 'cue ', 'data']) {
      const chunks = Buffer.alloc(8 * count);
      for (let index = 0; index < count; index++) chunks.write(id, 8 * index, 'latin1');
      const bytes = Buffer.concat([seeds[0]?.subarray(0, 36) ?? Buffer.alloc(0), chunks]);
      const began = performance.now();
      expect(['no error', 'file-format']).toContain(thrownCode(() => decodeWav(bytes, 'x')));
      expect(performance.now() - began).toBeLessThan(1000);
    }
  });
});
