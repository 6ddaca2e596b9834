// A method of a model seen as an effect: one signal in, one signal out, how many channels at once, which blocks. Takes a
// loaded model, gives those facts or says why the method is no effect. Also for methods that take or give latents.
import { failure } from '../errors.ts';
import { methodNamed } from '../graph/methods.ts';
import type { Dimension, Method } from '../model/model.ts';
import type { LoadedModel } from './loaded-model.ts';
import { feedType, isFeedType, type TensorData, tensorOf } from './tensor.ts';

/** Samples of a block where nobody says how long it is. */
export const USUAL_BLOCK = 2048;

export interface AudioMethod {
  readonly method: Method;
  readonly input: string;
  readonly output: string;
  /** Samples a frame of the input and of the output lasts; 1 where it is sound. */
  readonly inRatio: number;
  readonly outRatio: number;
  /** Channels that go in together. */
  readonly channels: number;
  /** Blocks are multiples of this many frames. */
  readonly step: number;
  /** Frames of every block where the graph takes no others; else null. */
  readonly fixedBlock: number | null;
  readonly tensor: (channels: readonly Float32Array[]) => TensorData;
}

/**
 * The method of that name, or the first one, as an effect. Throws `name-not-found` for an unknown method,
 * `value-invalid` for one that does not turn one signal into another at the same rate.
 */
export function audioMethod(loaded: LoadedModel, name: string | undefined): AudioMethod {
  const audio = signalMethod(loaded, name);
  const { method, input, output, inRatio, outRatio } = audio;
  if (inRatio !== 1) throw notAudio(method, `takes ${input}, which is no audio`);
  if (outRatio !== 1) throw notAudio(method, `gives ${output}, which is no audio`);
  return audio;
}

/**
 * The same for a method that may take or give latents, frames that last several samples. Throws `name-not-found`,
 * `value-invalid` for one that does not turn one signal into another.
 */
export function signalMethod(loaded: LoadedModel, name: string | undefined): AudioMethod {
  const { model, graph } = loaded;
  const method = methodNamed(model, name);
  const [input, ...others] = method.inputs;
  const [output] = method.outputs;
  if (input === undefined || output === undefined || others.length > 0) {
    throw notAudio(method, `takes ${method.inputs.join(', ') || 'nothing'}, not one signal`);
  }
  const { inRatio, outRatio } = ratiosOf(method);
  const known = graph.types.get(input);
  const shape = known?.shape ?? [1, 1, ''];
  const type = known?.type ?? 'float32';
  if (!isFeedType(type) || !/^float/.test(type)) throw notAudio(method, `takes ${type}, which is no audio`);
  if (shape.length === 0 || shape.slice(0, -2).some((size) => typeof size === 'number' && size !== 1)) {
    throw notAudio(method, `takes [${shape.join(', ')}], not [1, channels, frames]`);
  }
  const channels = channelsOf(shape);
  const frames = shape.at(-1);
  return {
    method,
    input,
    output,
    inRatio,
    outRatio,
    channels,
    step: Math.max(model.ratio ?? 1, inRatio, outRatio),
    fixedBlock: model.block ?? (typeof frames === 'number' ? frames * inRatio : null),
    tensor: (parts) => inputTensor(type, shape.length, parts),
  };
}

/** A whole number of steps, near `wanted` where none is asked for. Throws `value-invalid` where the asked one does not fit. */
export function blockFrames(audio: AudioMethod, asked: number | undefined, wanted: number): number {
  const { fixedBlock, step } = audio;
  if (fixedBlock !== null) {
    if (asked === undefined || asked === fixedBlock) return fixedBlock;
    throw failure('value-invalid', 'block', `must be ${fixedBlock}, the model takes no other; got ${asked}`);
  }
  if (asked === undefined) return step * Math.max(1, Math.round(wanted / step));
  if (Number.isInteger(asked) && asked > 0 && asked % step === 0) return asked;
  throw failure('value-invalid', 'block', `must be a multiple of ${step} frames, got ${asked}`);
}

/** Every row along the last axis of what came out, as channels. Throws `value-invalid` where it is not as long as the block. */
export function outputChannels(audio: AudioMethod, tensor: TensorData, frames: number): Float32Array[] {
  const { shape, data } = tensor;
  if (!(data instanceof Float32Array || data instanceof Float64Array))
    throw notAudio(audio.method, `gives ${tensor.type}, which is no audio`);
  if ((shape.at(-1) ?? 1) !== frames) {
    throw notAudio(audio.method, `gives [${shape.join(', ')}] for ${frames} frames, which is no audio`);
  }
  return Array.from({ length: data.length / frames }, (_, row) =>
    Float32Array.from(data.subarray(row * frames, (row + 1) * frames)),
  );
}

/** Whole numbers of samples; frames that last less than one are none. */
function ratiosOf(method: Method): { readonly inRatio: number; readonly outRatio: number } {
  const { inRatio, outRatio } = method;
  for (const ratio of [inRatio ?? 1, outRatio ?? 1])
    if (!Number.isInteger(ratio) || ratio < 1) throw notAudio(method, `has frames of ${ratio} samples`);
  return { inRatio: inRatio ?? 1, outRatio: outRatio ?? 1 };
}

/** Channels are the axis before the last; an axis the file leaves open takes one at a time. */
function channelsOf(shape: readonly Dimension[]): number {
  const size = shape.at(-2);
  return typeof size === 'number' ? size : 1;
}

function inputTensor(type: TensorData['type'], rank: number, channels: readonly Float32Array[]): TensorData {
  const frames = channels[0]?.length ?? 0;
  const samples = new Float32Array(frames * channels.length);
  for (const [index, channel] of channels.entries()) samples.set(channel, index * frames);
  const shape = [...Array<number>(Math.max(0, rank - 2)).fill(1), channels.length, frames].slice(-rank);
  return tensorOf(feedType(type, 'input'), shape, samples);
}

function notAudio({ name }: Method, reason: string) {
  return failure('value-invalid', `method ${name}`, reason);
}
