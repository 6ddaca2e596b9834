// AIFF files as Max's buffer~ and other programs write them: bytes in, a Sound out. The samples are decoded by the package
// @audio/decode-aiff; here the file is looked at first, as it trusts what a file says of itself. Writes none.
import decode from '@audio/decode-aiff';
import { failure } from '../errors.ts';
import type { Sound } from './sound.ts';

/** Kinds of samples and their bits; compressed ones are left to other programs. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  NONE: [16, 24, 32],
  twos: [16, 24, 32],
  sowt: [16, 24, 32],
  fl32: [32],
  FL32: [32],
  fl64: [64],
  FL64: [64],
};
const MOST_CHANNELS = 1024;
const HIGHEST_RATE = 1_000_000;

/** True where the bytes begin as those of an AIFF file. */
export function isAiff(bytes: Uint8Array): boolean {
  return letters(bytes, 0) === 'FORM' && /^AIF[FC]$/.test(letters(bytes, 8));
}

/**
 * The sound in the bytes of an AIFF or AIFF-C file: PCM of 16 to 32 bits, floats, full scale at -1 to 1. What is no finite number
 * is read as 0. Throws `file-format`.
 */
export function decodeAiff(bytes: Uint8Array, where: string): Sound {
  checkCommon(bytes, where);
  const { channelData, sampleRate } = decoded(bytes, where);
  if (channelData.length === 0) throw failure('file-format', where, 'holds no sound');
  if (!(sampleRate >= 1 && sampleRate <= HIGHEST_RATE))
    throw failure('file-format', where, `sample rate must be 1 to ${HIGHEST_RATE} Hz, got ${sampleRate}`);
  for (const channel of channelData) silenceNoNumbers(channel);
  return { sampleRate, channels: channelData };
}

function checkCommon(bytes: Uint8Array, where: string): void {
  const at = commonChunk(bytes);
  if (at < 0) throw failure('file-format', where, 'must have one whole COMM chunk');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const channels = view.getUint16(at);
  const bits = view.getUint16(at + 6);
  const kind = letters(bytes, 8) === 'AIFC' ? letters(bytes, at + 18) : 'NONE';
  if (channels < 1 || channels > MOST_CHANNELS)
    throw failure('file-format', where, `must have 1 to ${MOST_CHANNELS} channels, got ${channels}`);
  if (WIDTHS[kind]?.includes(bits) !== true)
    throw failure(
      'file-format',
      where,
      `samples must be PCM of 16 to 32 bits or floats, got ${kind} with ${bits} bits`,
    );
}

/** Where the description of the samples begins, or -1 where there is none, a short one or several. */
function commonChunk(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = letters(bytes, 8) === 'AIFC' ? 22 : 18;
  let found = -1;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4);
    if (letters(bytes, at) === 'COMM') {
      if (found >= 0 || length < least || at + 8 + least > bytes.length) return -1;
      found = at + 8;
    }
    at += 8 + length + (length % 2);
  }
  return found;
}

function decoded(bytes: Uint8Array, where: string): ReturnType<typeof decode> {
  try {
    return decode(bytes);
  } catch (cause) {
    throw failure('file-format', where, 'is no AIFF file that can be read', { cause });
  }
}

function silenceNoNumbers(channel: Float32Array): void {
  for (let frame = 0; frame < channel.length; frame++)
    if (!Number.isFinite(channel[frame])) channel[frame] = 0;
}

function letters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
