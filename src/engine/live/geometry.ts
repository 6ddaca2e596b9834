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
  /** Frames it waits besides, where vectors have no constant length; 0 when left out. */
  readonly extraFrames?: number;
  /** Frames the model itself is late. */
  readonly delayFrames: number;
}

/** What a model asks of the stream it is played in. */
export interface ModelForm {
  /** Null where it does not say: then it is played at that of the host. */
  readonly sampleRate: number | null;
  readonly blockFrames: number;
  readonly delayFrames: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** False where it takes or gives latents: the sound itself cannot take the place of what comes out. */
  readonly isSound: boolean;
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
export function waitFrames({ vectorFrames, blockFrames, spareFrames, extraFrames = 0 }: Geometry): number {
  return reblockLatency(vectorFrames, blockFrames) + spareFrames + extraFrames;
}

/** Frames from a sound that is pushed to its bent counterpart. */
export function latencyFrames(geometry: Geometry): number {
  return waitFrames(geometry) + geometry.delayFrames;
}

/** Blocks that may wait between push and pull, besides the latency. */
const ROOM_BLOCKS = 12;

/** The most frames that may wait between push and pull, besides the latency. */
export function roomFrames({ vectorFrames, blockFrames }: Geometry): number {
  return vectorFrames + ROOM_BLOCKS * blockFrames;
}

/** Complete blocks that may wait for a worker: older ones are too late to be heard. */
export function mostWaiting({ vectorFrames, blockFrames, spareFrames, extraFrames = 0 }: Geometry): number {
  return 3 + Math.ceil(Math.max(vectorFrames, spareFrames + extraFrames) / blockFrames);
}

/** How long a block lasts. */
export function blockMs({ blockFrames, sampleRate }: Geometry): number {
  return (1000 * blockFrames) / sampleRate;
}

/** Milliseconds as frames. */
export function framesOfMs(ms: number, sampleRate: number): number {
  return Math.max(1, Math.round((ms * sampleRate) / 1000));
}
