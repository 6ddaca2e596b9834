// A whole signal through a player: all at once, or in blocks along the last axis with the states carried. Takes arrays,
// gives arrays; the result does not depend on the cut.
import { failure } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import type { ElementType, Method } from '../model/model.ts';
import type { ArrayValue } from '../parameter.ts';
import { frames, joined, lastSize } from './joining.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { Player } from './player.ts';
import { MOST_BLOCKS } from './recent-blocks.ts';
import { feedType, type TensorData, tensorOf } from './tensor.ts';

export interface Stream {
  readonly cut: Cut;
  readonly method: Method;
  /** One for each input of the cut. */
  readonly inputs: readonly ArrayValue[];
  /**
   * Frames of a block along the last axis of the first input, and of the others where they are as long or not in proportion;
   * an input of another rate is cut into blocks that last as long. null runs once.
   */
  readonly block: number | null;
}

/**
 * Runs a player over whole arrays from the states it has. Throws `shape-mismatch` where an array does not fit its input,
 * `value-invalid` where the block does not fit the model or the inputs.
 */
export async function runStream(player: Player, loaded: LoadedModel, stream: Stream): Promise<TensorData[]> {
  const parts: TensorData[][] = stream.cut.outputs.map(() => []);
  for (const block of streamBlocks(loaded, stream)) {
    const outputs = await player.run(block);
    outputs.forEach((output, index) => {
      parts[index]?.push(output);
    });
  }
  return parts.map((part) => (stream.block === null && part[0] !== undefined ? part[0] : joined(part)));
}

/** The blocks of a stream as its player takes them, one after the other. Throws as `runStream`. */
export function* streamBlocks(loaded: LoadedModel, stream: Stream): Generator<readonly TensorData[]> {
  const inputs = stream.inputs.map((array, index) =>
    inputTensor(loaded, stream.cut.inputs[index] ?? '', array, stream.block),
  );
  if (stream.block === null) {
    yield inputs;
    return;
  }
  const sizes = blockSizes(inputs, stream.block);
  const counts = inputs.map((input, index) => blockCount(input, sizes[index] ?? 1));
  if (new Set(counts).size > 1) {
    throw failure(
      'value-invalid',
      'block',
      `the inputs are of ${counts.join(' and ')} blocks; they must agree`,
    );
  }
  checkBlock(loaded, stream, inputs);
  for (let block = 0; block < (counts[0] ?? 0); block++) {
    yield inputs.map((input, index) => {
      const size = sizes[index] ?? 1;
      return frames(input, block * size, size);
    });
  }
}

/** The beginning of a stream, as much of it as a choice by what was played looks at. */
export function firstBlocks(loaded: LoadedModel, stream: Stream): (readonly TensorData[])[] {
  const blocks: (readonly TensorData[])[] = [];
  for (const block of streamBlocks(loaded, stream)) {
    blocks.push(block);
    if (blocks.length === MOST_BLOCKS) break;
  }
  return blocks;
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

/** Frames of a block of each input. */
function blockSizes(inputs: readonly TensorData[], block: number): number[] {
  const length = lastSize(inputs[0]?.shape ?? []);
  return inputs.map((input) => {
    const size = (block * lastSize(input.shape)) / length;
    return Number.isInteger(size) && size > 0 ? size : block;
  });
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
