// How sound and model fit together in time: frames of the host's vectors and of the model's blocks, and the constant delay
// that follows from both.
import { reblockLatency } from '../../audio/reblock.ts';

export interface Geometry {
  readonly sampleRate: number;
  /** Frames the host hands over at a time. */
  readonly vectorFrames: number;
  /** Frames of a block of the model. */
  readonly blockFrames: number;
  /** Frames in which the worker may compute a block after it is complete. */
  readonly spareFrames: number;
  /** Frames the model itself is late. */
  readonly delayFrames: number;
}

/** What a model asks of the stream it is played in. */
export interface ModelForm {
  readonly sampleRate: number;
  readonly blockFrames: number;
  readonly delayFrames: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** False where it takes or gives latents: the sound itself cannot take the place of what comes out. */
  readonly isSound: boolean;
}

/** What the host asks of it. */
export interface HostForm {
  readonly vectorFrames: number;
  /** Null leaves it to `usualSpare`. */
  readonly spareFrames: number | null;
}

/** How a host and a model fit together. */
export function geometryOf({ vectorFrames, spareFrames }: HostForm, form: ModelForm): Geometry {
  const { sampleRate, blockFrames, delayFrames } = form;
  return {
    sampleRate,
    vectorFrames,
    blockFrames,
    delayFrames,
    spareFrames: spareFrames ?? usualSpare(vectorFrames, blockFrames),
  };
}

/** True where one structure can follow the other in the same stream. */
export function isSameForm(a: ModelForm, b: ModelForm): boolean {
  return (
    a.sampleRate === b.sampleRate &&
    a.blockFrames === b.blockFrames &&
    a.delayFrames === b.delayFrames &&
    a.inputChannels === b.inputChannels &&
    a.outputChannels === b.outputChannels &&
    a.isSound === b.isSound
  );
}

/** The whole time a block has, where nothing else is asked for. */
export function usualSpare(vectorFrames: number, blockFrames: number): number {
  return Math.max(vectorFrames, blockFrames);
}

/** Frames from what is pushed to where the model's answer to it begins to come out, without the model's own delay. */
export function waitFrames({ vectorFrames, blockFrames, spareFrames }: Geometry): number {
  return reblockLatency(vectorFrames, blockFrames) + spareFrames;
}

/** Frames from a sound that is pushed to its bent counterpart. */
export function latencyFrames(geometry: Geometry): number {
  return waitFrames(geometry) + geometry.delayFrames;
}

/** How long a block lasts. */
export function blockMs({ blockFrames, sampleRate }: Geometry): number {
  return (1000 * blockFrames) / sampleRate;
}

/** Milliseconds as frames. */
export function framesOfMs(ms: number, sampleRate: number): number {
  return Math.max(1, Math.round((ms * sampleRate) / 1000));
}
