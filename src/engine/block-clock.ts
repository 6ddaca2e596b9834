// How long blocks last: from the frames of a block to milliseconds of sound.
import type { Cut } from '../graph/methods.ts';
import type { Model } from '../model/model.ts';
import type { TensorData } from './tensor.ts';

/** What is taken for the rate where neither the model nor the host says one, Hz. */
export const USUAL_RATE = 48_000;

/** Milliseconds a frame of the cut's first input lasts; `sampleRate` is that of the sound, the model's own when left out. */
export function frameMs(model: Model, cut: Cut, sampleRate?: number): number {
  const [input = ''] = cut.inputs;
  const method = [...model.methods.values()].find((each) => each.inputs.includes(input));
  return (1000 * (method?.inRatio ?? 1)) / (sampleRate ?? model.sampleRate ?? USUAL_RATE);
}

/** Frames of a block: the size of the last axis of its first input. */
export function framesOf([first]: readonly TensorData[]): number {
  return first?.shape.at(-1) ?? 1;
}
