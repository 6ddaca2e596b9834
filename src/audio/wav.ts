// WAV files: read whole into a Sound, written from one. Goes piece by piece, so that long files need little more
// memory than their samples; a file appears under its name only when it is complete.
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure } from '../errors.ts';
import { readBytes } from './read-bytes.ts';
import { rows } from './rows.ts';
import { type Sound, soundFrames } from './sound.ts';
import { decodeInto, encode, WAV_SAMPLES, type WavSamples } from './wav-codec.ts';
import { readWavLayout, type WavFormat, wavHeader } from './wav-layout.ts';

const MOST_SAMPLES = 2 ** 29;
const PIECE_SAMPLES = 2 ** 18;
const LARGEST_WRITTEN = 2 ** 32 - 64;

/**
 * Reads a WAV file: PCM of 8 to 32 bits, floats, A-law, mu-law, any number of channels, full scale at -1 to 1.
 * What is no finite number in a float file is read as 0.
 * Throws `file-not-found`, `file-too-large`, `file-format`.
 */
export async function readWav(path: string): Promise<Sound> {
  return decodeWav(await readBytes(path), path);
}

/** The sound in the bytes of a WAV file. Throws `file-too-large`, `file-format`. */
export function decodeWav(bytes: Uint8Array, where: string): Sound {
  const layout = readWavLayout(bytes, where);
  const frameBytes = (layout.channels * layout.bits) / 8;
  const frames = layout.dataBytes / frameBytes;
  if (frames * layout.channels > MOST_SAMPLES)
    throw failure('file-too-large', where, `has more than ${MOST_SAMPLES} samples`);
  const channels = rows(layout.channels, frames);
  const step = pieceFrames(layout.channels);
  for (let frame = 0; frame < frames; frame += step) {
    const start = layout.dataStart + frame * frameBytes;
    const count = Math.min(step, frames - frame);
    decodeInto(bytes.subarray(start, start + count * frameBytes), layout, frame, channels);
  }
  return { sampleRate: layout.sampleRate, channels };
}

/**
 * Writes a sound as a WAV file, floats of 32 bits unless told otherwise; whole numbers are rounded and clipped.
 * Throws `file-too-large`, `file-not-written`, `value-range` for a rate or a number of channels WAV cannot hold.
 */
export async function writeWav(path: string, sound: Sound, samples: WavSamples = 'float32'): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  const pieces = wavPieces(sound, samples, path);
  const header = pieces.next();
  try {
    const file = await open(partial, 'wx');
    try {
      if (!header.done) await file.appendFile(header.value);
      for (const piece of pieces) await file.appendFile(piece);
    } finally {
      await file.close();
    }
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw failure('file-not-written', path, whyNotWritten(cause), { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is no folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be written',
  ENOSPC: 'the disk is full',
};

function whyNotWritten(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message ?? String(cause);
}

function* wavPieces(sound: Sound, samples: WavSamples, where: string): Generator<Uint8Array> {
  const format = writtenFormat(sound, samples, where);
  const frames = soundFrames(sound);
  const dataBytes = (frames * format.channels * format.bits) / 8;
  if (dataBytes > LARGEST_WRITTEN) throw failure('file-too-large', where, `is longer than a WAV file can be`);
  yield wavHeader(format, dataBytes);
  const step = pieceFrames(format.channels);
  for (let frame = 0; frame < frames; frame += step) {
    yield encode(sound.channels, samples, frame, Math.min(step, frames - frame));
  }
  if (dataBytes % 2 === 1) yield new Uint8Array(1);
}

function writtenFormat({ sampleRate, channels }: Sound, samples: WavSamples, where: string): WavFormat {
  const { encoding, bits } = WAV_SAMPLES[samples];
  const mostChannels = Math.floor(0xffff / (bits / 8));
  if (channels.length < 1 || channels.length > mostChannels) {
    throw failure('value-range', where, `must have 1 to ${mostChannels} channels, got ${channels.length}`);
  }
  if (!Number.isInteger(sampleRate) || sampleRate < 1 || sampleRate > 1_000_000) {
    throw failure('value-range', where, `sample rate must be a whole number of Hz, got ${sampleRate}`);
  }
  return { encoding, bits, channels: channels.length, sampleRate, isBigEndian: false };
}

function pieceFrames(channels: number): number {
  return Math.max(1, Math.floor(PIECE_SAMPLES / channels));
}
