// A sound at another sample rate, by libsamplerate's best sinc converter. What was at one moment stays at that
// moment: the converter's delay is taken out.
import samplerate from '@alexanderolsen/libsamplerate-js';
import { failure } from '../errors.ts';
import { type Sound, soundFrames } from './sound.ts';

const HIGHEST_RATE = 192_000;
const LARGEST_RATIO = 256;
const PIECE_FRAMES = 2 ** 15;

/**
 * The same sound at `toRate` Hz: `round(frames * toRate / sampleRate)` frames; the sound itself where the rate is
 * that already. Flat within 0.001 to 0.9 of the lower Nyquist frequency. Throws `value-range` for a rate that is
 * no whole number of 1 to 192000 Hz, or more than 256 times off.
 */
export async function resample(sound: Sound, toRate: number): Promise<Sound> {
  if (sound.sampleRate === toRate) return sound;
  checkRate(sound.sampleRate);
  checkRate(toRate);
  const ratio = toRate / sound.sampleRate;
  if (ratio > LARGEST_RATIO || ratio < 1 / LARGEST_RATIO) {
    throw failure(
      'value-range',
      'resample',
      `${sound.sampleRate} and ${toRate} Hz lie more than ${LARGEST_RATIO} times apart`,
    );
  }
  const frames = Math.round(soundFrames(sound) * ratio);
  const channels: Float32Array[] = [];
  for (const channel of sound.channels)
    channels.push(await convert(channel, sound.sampleRate, toRate, frames));
  return { sampleRate: toRate, channels };
}

async function convert(
  samples: Float32Array,
  from: number,
  to: number,
  frames: number,
): Promise<Float32Array> {
  const converterType = samplerate.ConverterType.SRC_SINC_BEST_QUALITY;
  const converter = await samplerate.create(1, from, to, { converterType });
  const step = Math.max(1, Math.floor(PIECE_FRAMES / Math.max(1, to / from)));
  const silence = new Float32Array(step);
  const piece = new Float32Array(2 * PIECE_FRAMES);
  const got = { frames: 0 };
  const out = new Float32Array(frames);
  try {
    // The converter holds back what its filter still needs; silence after the end pushes that out.
    for (let at = 0, filled = 0; filled < frames; at += step) {
      const input = at < samples.length ? samples.subarray(at, at + step) : silence;
      converter.full(input, piece, got);
      const count = Math.min(got.frames, frames - filled);
      for (let frame = 0; frame < count; frame++) out[filled + frame] = piece[frame] ?? 0;
      filled += count;
    }
  } finally {
    converter.destroy();
  }
  return out;
}

/** Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz. */
export function checkRate(rate: number): void {
  if (Number.isInteger(rate) && rate >= 1 && rate <= HIGHEST_RATE) return;
  throw failure(
    'value-range',
    'resample',
    `sample rate must be a whole number of 1 to ${HIGHEST_RATE} Hz, got ${rate}`,
  );
}
