// Sound files as Max's buffer~ writes them, and files that lie.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAiff } from '../../src/audio/aiff.ts';
import { readSound } from '../../src/audio/read-sound.ts';
import { writeWav } from '../../src/audio/wav.ts';
import { emptyFolder } from '../empty-folder.ts';
import { thrownCode } from '../refused.ts';
import { aiffBytes, CHANNELS, chunk } from './aiff-file.ts';

const folder = emptyFolder();

const rowsOf = (channels: readonly Float32Array[]) => channels.map((row) => [...row]);

describe('an AIFF file', () => {
  test.each([
    ['', 16],
    ['', 24],
    ['', 32],
    ['NONE', 24],
    ['twos', 16],
    ['sowt', 16],
    ['sowt', 24],
    ['fl32', 32],
    ['FL32', 32],
    ['fl64', 64],
  ])('of kind "%s" with %d bits gives its samples bit for bit', async (kind, bits) => {
    const path = join(folder, `${kind}${bits}.aif`);
    await writeFile(path, aiffBytes({ kind, bits }));
    const { sampleRate, channels } = await readSound(path);
    expect(sampleRate).toBe(44_100);
    expect(rowsOf(channels)).toEqual(CHANNELS);
  });

  test('with other chunks gives its samples, too', () => {
    const before = Buffer.concat([chunk('MARK', Buffer.alloc(2)), chunk('NAME', Buffer.from('odd'))]);
    expect(rowsOf(decodeAiff(aiffBytes({ before }), 'x').channels)).toEqual(CHANNELS);
  });

  test('that was cut off gives the frames that are there', () => {
    const bytes = aiffBytes();
    const { channels } = decodeAiff(bytes.subarray(0, bytes.length - 6), 'x');
    expect(rowsOf(channels)).toEqual(CHANNELS.map((row) => row.slice(0, 2)));
  });

  test('of floats that are no numbers is silent there', () => {
    const bytes = aiffBytes({ kind: 'fl32', bits: 32 });
    bytes.writeFloatBE(Number.NaN, bytes.length - 8);
    bytes.writeFloatBE(Number.NEGATIVE_INFINITY, bytes.length - 4);
    expect(decodeAiff(bytes, 'x').channels.map((row) => row[3])).toEqual([0, 0]);
  });

  test.each([
    ['8 bits', { bits: 8 }],
    ['no bits', { stated: 0 }],
    ['a compression', { kind: 'ima4', bits: 16 }],
    ['floats of 16 bits', { kind: 'fl32', bits: 32, stated: 16 }],
    ['no rate', { rate: Buffer.alloc(10) }],
    ['a rate beyond all reason', { rate: Buffer.from('401eac44000000000000', 'hex') }],
    ['two descriptions', { before: chunk('COMM', Buffer.alloc(18)) }],
  ])('of %s is refused', (_, options) => {
    expect(thrownCode(() => decodeAiff(aiffBytes(options), 'x'))).toBe('file-format');
  });

  test('changed by chance gives a sound or an error with a code', () => {
    const seeds = [aiffBytes(), aiffBytes({ kind: 'fl32', bits: 32 }), aiffBytes({ kind: 'sowt', bits: 24 })];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(90), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff)), { maxLength: 8 }),
        fc.nat(120),
        (seed, changes, length) => {
          const bytes = Buffer.from(seed.subarray(0, length));
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          expect(['no error', 'file-format']).toContain(thrownCode(() => decodeAiff(bytes, 'x')));
        },
      ),
      { numRuns: 3000, seed: 2 },
    );
  });
});

test('a WAV file is read as before, whatever it is called', async () => {
  const channels = CHANNELS.map((row) => Float32Array.from(row));
  for (const samples of ['int16', 'int24', 'float32'] as const) {
    const path = join(folder, `${samples}.aif`);
    await writeWav(path, { sampleRate: 44_100, channels }, samples);
    expect(await readSound(path)).toEqual({ sampleRate: 44_100, channels });
  }
});

test('what is neither is refused as a file of another format', async () => {
  const path = join(folder, 'text.aif');
  await writeFile(path, 'FORM');
  await expect(readSound(path)).rejects.toMatchObject({ code: 'file-format' });
  await expect(readSound(join(folder, 'none.aif'))).rejects.toMatchObject({ code: 'file-not-found' });
});
