// Which axis of a value is time, and how many of its frames a second has: found by how its sizes grow when the sound gets
// longer. Takes sizes measured for two lengths, gives a table by value name; runs nothing.
import type { Dimension, Model, ValueType } from '../model/model.ts';
import { declaredTypes } from '../model/value-type.ts';

/** How a value follows the sound. */
export interface FrameAxis {
  /** The axis of its frames, from 0; null where it has none. */
  readonly axis: number | null;
  /** Frames a second; null where the file does not say its sample rate or the ratio of its input. */
  readonly rateHz: number | null;
  /** True where the axis is longer in a longer block; false in a graph of fixed length. */
  readonly grows: boolean;
  /** Frames a block has beyond its share, as where a cache of past frames precedes it: they come again in the next block. */
  readonly extra: number;
}

/** One length of sound: its samples (null where the ratio of an input is not known) and the sizes of the inputs for it. */
export interface Length {
  readonly samples: number | null;
  readonly inputs: ReadonlyMap<string, readonly Dimension[]>;
}

/** Long enough for what looks around it, and divisible by what strides divide by. */
const FRAMES = 240;
const UNKNOWN_RATIO = 240;
/** No real ratio is larger; with a larger one the runtime would work out shapes of absurd size. */
const LARGEST_RATIO = 2 ** 16;

/**
 * The inputs of a model for a block of `count` times a length that its ratios divide; null where no input can be longer or
 * a ratio is absurd.
 * `known` holds sizes the file leaves open.
 */
export function lengthOf(
  model: Model,
  known: ReadonlyMap<string, readonly Dimension[]>,
  count: number,
): Length | null {
  const base = model.ratio ?? UNKNOWN_RATIO;
  const samples = FRAMES * base * count;
  const declared = declaredTypes({ input: model.proto.graph?.input ?? [] });
  const inputs = new Map<string, readonly Dimension[]>();
  let isRatioKnown = true;
  for (const name of signalInputs(model)) {
    const shape = declared.get(name)?.shape ?? [];
    const axis = openAxis(shape);
    if (axis === null) continue;
    const ratio = inputRatio(model, name);
    if (Math.max(base, ratio ?? 1) > LARGEST_RATIO || (ratio ?? 1) > samples) return null;
    isRatioKnown &&= ratio !== null;
    const frames = Math.round(samples / (ratio ?? 1));
    inputs.set(
      name,
      shape.map((size, at) => (at === axis ? frames : (known.get(name)?.[at] ?? size))),
    );
  }
  return inputs.size === 0 ? null : { samples: isRatioKnown ? samples : null, inputs };
}

/** The axis along which a shape is open: the last one, or the only one; never a batch axis. */
export function openAxis(shape: readonly Dimension[]): number | null {
  const open = shape.flatMap((size, axis) => (typeof size === 'number' ? [] : [axis]));
  const later = shape.length > 1 ? open.filter((axis) => axis > 0) : open;
  const last = later[later.length - 1];
  if (last === undefined) return null;
  return last === shape.length - 1 || later.length === 1 ? last : null;
}

/** The frames of every value whose sizes are known for a length and twice that length. */
export function growingAxes(
  model: Model,
  short: { readonly length: Length; readonly types: ReadonlyMap<string, ValueType> },
  long: { readonly length: Length; readonly types: ReadonlyMap<string, ValueType> },
): Map<string, FrameAxis> {
  const { samples } = short.length;
  const added = samples === null || long.length.samples === null ? null : long.length.samples - samples;
  const axes = new Map<string, FrameAxis>();
  for (const [name, { shape }] of short.types) {
    const longer = long.types.get(name)?.shape ?? [];
    const growing = shape.flatMap((size, axis) => (isSame(size, longer[axis]) ? [] : [axis]));
    const [axis] = growing;
    if (axis === undefined) {
      if (shape.every((size) => typeof size === 'number')) axes.set(name, NO_FRAMES);
      continue;
    }
    const growth = Number(longer[axis]) - Number(shape[axis]);
    if (growing.length > 1 || !(growth > 0)) continue;
    const rateHz = added === null || model.sampleRate === null ? null : (model.sampleRate * growth) / added;
    const extra = model.states.length > 0 ? Number(shape[axis]) - growth : 0;
    axes.set(name, { axis, rateHz, grows: true, extra });
  }
  return axes;
}

/** The frames of every value of a graph of fixed length: the last axis of `[batch, channels, frames]`, or one as long as an input. */
export function fixedAxes(model: Model, types: ReadonlyMap<string, ValueType>): Map<string, FrameAxis> {
  const declared = declaredTypes({ input: model.proto.graph?.input ?? [] });
  const inputs = signalInputs(model).map((name) => ({
    frames: lastSize((types.get(name) ?? declared.get(name))?.shape),
    ratio: inputRatio(model, name),
  }));
  const [first] = inputs;
  const samples = first?.ratio != null && first.frames !== null ? first.frames * first.ratio : null;
  const axes = new Map<string, FrameAxis>();
  for (const [name, { shape }] of [...declared, ...types]) {
    const frames = lastSize(shape);
    if (frames === null || frames === 0) continue;
    const hasFrames = shape.length > 2 || inputs.some((input) => input.frames === frames);
    const rateHz =
      samples === null || model.sampleRate === null ? null : (model.sampleRate * frames) / samples;
    axes.set(name, hasFrames ? { axis: shape.length - 1, rateHz, grows: false, extra: 0 } : NO_FRAMES);
  }
  return axes;
}

const NO_FRAMES: FrameAxis = { axis: null, rateHz: null, grows: false, extra: 0 };

/** Graph inputs that are neither weights nor states. */
function signalInputs(model: Model): string[] {
  const states = new Set(model.states.map((pair) => pair.input));
  return (model.proto.graph?.input ?? [])
    .map((info) => info.name ?? '')
    .filter((name) => !states.has(name) && !model.weights.has(name));
}

/** Samples a frame of an input; null where no method says. */
function inputRatio(model: Model, name: string): number | null {
  for (const method of model.methods.values()) {
    if (method.inputs.includes(name) && method.inRatio !== null) return method.inRatio;
  }
  return null;
}

function isSame(size: Dimension, longer: Dimension | undefined): boolean {
  return typeof size !== 'number' || typeof longer !== 'number' || size === longer;
}

function lastSize(shape: readonly Dimension[] | undefined): number | null {
  const size = shape?.[shape.length - 1];
  return typeof size === 'number' ? size : null;
}
