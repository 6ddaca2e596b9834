// A stretch of sound in memory and the few numbers asked of it. Knows no file, no model and no device.

/** Samples of equal length for each channel, full scale at -1 to 1; `sampleRate` in Hz. */
export interface Sound {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array[];
}

/** How many frames a sound has. */
export function soundFrames(sound: Sound): number {
  return sound.channels[0]?.length ?? 0;
}

/** How long a sound is. */
export function soundSeconds(sound: Sound): number {
  return soundFrames(sound) / sound.sampleRate;
}

/** The mean of all channels, `[frames]`; a new array also where there is one channel. */
export function monoMix(sound: Sound): Float32Array {
  const mix = new Float32Array(soundFrames(sound));
  for (const channel of sound.channels) {
    for (let frame = 0; frame < mix.length; frame++) {
      mix[frame] = (mix[frame] ?? 0) + (channel[frame] ?? 0) / sound.channels.length;
    }
  }
  return mix;
}

/** The largest absolute sample; 0 where there is none. */
export function peak(samples: ArrayLike<number>): number {
  let largest = 0;
  for (let frame = 0; frame < samples.length; frame++)
    largest = Math.max(largest, Math.abs(samples[frame] ?? 0));
  return largest;
}

/** The root of the mean square; 0 where there is no sample. */
export function rms(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let frame = 0; frame < samples.length; frame++) sum += (samples[frame] ?? 0) ** 2;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}

/** A ratio of amplitudes in decibel, never below `floorDb`. */
export function decibel(amplitude: number, floorDb = -200): number {
  return amplitude > 0 ? Math.max(floorDb, 20 * Math.log10(amplitude)) : floorDb;
}
