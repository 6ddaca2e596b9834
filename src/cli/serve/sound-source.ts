// What a server plays where nobody plugs in an instrument: silence, noise, or a sound file in a loop. Gives blocks at the rate
// that is asked for; the same words, the same sound.
import { readSound } from '../../audio/read-sound.ts';
import { resample } from '../../audio/resample.ts';
import { soundFrames } from '../../audio/sound.ts';

/** A loop of frames, `[channels][frames]`. */
export interface Loop {
  readonly channels: readonly Float32Array[];
  readonly frames: number;
}

export type SoundSource = (sampleRate: number) => Promise<Loop>;

const NOISE_SECONDS = 4;
const NOISE_LEVEL = 0.25;
const SILENT_FRAMES = 4096;

/** The source of a word: `silence`, `noise`, or a sound file. Throws what `readSound` throws; the loop what `resample` throws. */
export async function sourceOf(word: string): Promise<SoundSource> {
  if (word === 'silence') return async () => loopOf([new Float32Array(SILENT_FRAMES)]);
  if (word === 'noise') return async (rate) => loopOf([noise(NOISE_SECONDS * rate)]);
  const sound = await readSound(word);
  if (soundFrames(sound) === 0) return async () => loopOf([new Float32Array(SILENT_FRAMES)]);
  return async (rate) => loopOf((await resample(sound, rate)).channels);
}

function loopOf(channels: readonly Float32Array[]): Loop {
  return { channels, frames: channels[0]?.length ?? 0 };
}

/** White noise by the generator of Park and Miller. */
function noise(frames: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length: Math.round(frames) }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return NOISE_LEVEL * ((2 * seed) / 2_147_483_647 - 1);
  });
}
