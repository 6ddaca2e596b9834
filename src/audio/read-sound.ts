// Sound files of any kind that is read here, told apart by their first bytes: WAV and AIFF, the formats Max's buffer~ writes.
import { decodeAiff, isAiff } from './aiff.ts';
import { readBytes } from './read-bytes.ts';
import type { Sound } from './sound.ts';
import { decodeWav } from './wav.ts';

/** Reads a sound file, full scale at -1 to 1. Throws `file-not-found`, `file-too-large`, `file-format`. */
export async function readSound(path: string): Promise<Sound> {
  const bytes = await readBytes(path);
  return isAiff(bytes) ? decodeAiff(bytes, path) : decodeWav(bytes, path);
}
