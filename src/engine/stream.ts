// A whole signal through a player: all at once, or in blocks along the last axis with the states carried. Takes arrays,
// gives arrays; the result does not depend on the cut.
import { failure } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import type { ElementType, Method } from '../model/model.ts';
import type { ArrayValue } from '../parameter.ts';
import type { LoadedModel } from './engine.ts';
import type { Player } from './player.ts';
import { countOf, feedType, type TensorData, type TypedArray, tensorOf, zeros } from './tensor.ts';

export interface Stream {
  readonly cut: Cut;
  readonly method: Method;
  /** One for each input of the cut. */
  readonly inputs: readonly ArrayValue[];
  /** Frames of a block along the last axis; null runs once. */
  readonly block: number | null;
}

/**
 * Runs a player over whole arrays from the states it has. Throws `shape-mismatch` where an array does not fit its input,
 * `value-invalid` where the block does not fit the model or the inputs.
 */
export async function runStream(player: Player, loaded: LoadedModel, stream: Stream): Promise<TensorData[]> {
  const inputs = stream.inputs.map((array, index) =>
    inputTensor(loaded, stream.cut.inputs[index] ?? '', array, stream.block),
  );
  if (stream.block === null) return [...(await player.run(inputs))];
  const counts = inputs.map((input) => blockCount(input, stream.block ?? 1));
  if (new Set(counts).size > 1) {
    throw failure(
      'value-invalid',
      'block',
      `the inputs are of ${counts.join(' and ')} blocks; they must agree`,
    );
  }
  checkBlock(loaded, stream, inputs);
  const parts: TensorData[][] = stream.cut.outputs.map(() => []);
  for (let block = 0; block < (counts[0] ?? 0); block++) {
    const cutOut = inputs.map((input) => frames(input, block * (stream.block ?? 1), stream.block ?? 1));
    const outputs = await player.run(cutOut);
    outputs.forEach((output, index) => {
      parts[index]?.push(output);
    });
  }
  return parts.map(joined);
}

/** A slice of frames along the last axis. */
export function frames(tensor: TensorData, start: number, count: number): TensorData {
  const length = lastSize(tensor.shape);
  const taken = Math.min(count, length - start);
  const rows = countOf(tensor.shape.slice(0, -1));
  const data = zeros(feedType(tensor.type, 'block'), rows * taken);
  for (let row = 0; row < rows; row++) {
    const from = row * length + start;
    setInto(data, tensor.data.subarray(from, from + taken), row * taken);
  }
  return { type: tensor.type, shape: [...tensor.shape.slice(0, -1), taken], data };
}

/** Tensors put one after the other along the last axis. */
export function joined(parts: readonly TensorData[]): TensorData {
  const [first] = parts;
  if (first === undefined) throw failure('shape-mismatch', 'block', 'there are no blocks to join');
  if (first.shape.length === 0) return first;
  const length = parts.reduce((sum, part) => sum + lastSize(part.shape), 0);
  const rows = countOf(first.shape.slice(0, -1));
  const data = zeros(feedType(first.type, 'block'), rows * length);
  let start = 0;
  for (const part of parts) {
    const size = lastSize(part.shape);
    for (let row = 0; row < rows; row++) {
      setInto(data, part.data.subarray(row * size, (row + 1) * size), row * length + start);
    }
    start += size;
  }
  return { type: first.type, shape: [...first.shape.slice(0, -1), length], data };
}

/** Cut into blocks, an input is as long as it likes along its last axis. */
function inputTensor(
  loaded: LoadedModel,
  value: string,
  array: ArrayValue,
  block: number | null,
): TensorData {
  const known = loaded.graph.types.get(value);
  const type: ElementType = known?.type ?? 'float32';
  const shape = known?.shape ?? array.shape;
  const fits =
    shape.length === array.shape.length &&
    shape.every((size, axis) => {
      const isCut = block !== null && axis === shape.length - 1;
      return typeof size === 'string' || size === (isCut ? block : array.shape[axis]);
    });
  if (!fits) {
    const wanted = shape.map((size) => (size === '' ? '?' : size)).join(', ');
    throw failure('shape-mismatch', `input ${value}`, `must be [${wanted}], got [${array.shape.join(', ')}]`);
  }
  return tensorOf(feedType(type, `input ${value}`), array.shape, array.data);
}

function blockCount(input: TensorData, block: number): number {
  if (input.shape.length === 0)
    throw failure('value-invalid', 'block', 'a single number cannot be cut into blocks');
  return Math.ceil(lastSize(input.shape) / block);
}

/** Blocks, also the last one, must be a whole number of the model's ratio. */
function checkBlock(loaded: LoadedModel, stream: Stream, inputs: readonly TensorData[]): void {
  const { ratio } = loaded.model;
  const block = stream.block ?? 1;
  const isMethod = stream.method.inputs.every((value) => stream.cut.inputs.includes(value));
  if (ratio === null || !isMethod) return;
  const step = Math.max(1, Math.round(ratio / (stream.method.inRatio ?? 1)));
  const length = lastSize(inputs[0]?.shape ?? [0]);
  if (block % step !== 0)
    throw failure('value-invalid', 'block', `must be a multiple of ${step} frames, got ${block}`);
  if (length % step === 0) return;
  throw failure(
    'value-invalid',
    'block',
    `the last block has ${length % block} frames, which is no multiple of ${step}`,
  );
}

function lastSize(shape: readonly number[]): number {
  return shape[shape.length - 1] ?? 1;
}

function setInto(target: TypedArray, source: TypedArray, offset: number): void {
  (target as Float32Array).set(source as Float32Array, offset);
}
