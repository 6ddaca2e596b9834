// What a WAV file holds after it was written: takes a sound, gives the bytes, leaves no file.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sound } from '../../src/audio/sound.ts';
import { writeWav } from '../../src/audio/wav.ts';
import type { WavSamples } from '../../src/audio/wav-codec.ts';

/** Rejects as `writeWav`. */
export async function wavBytes(sound: Sound, samples: WavSamples = 'float32'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'livebend-wav-'));
  try {
    const path = join(folder, 'sound.wav');
    await writeWav(path, sound, samples);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
