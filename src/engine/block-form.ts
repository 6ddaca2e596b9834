// What one block of a method is: how many channels and frames go in. Takes a graph and a method of one input, gives the
// tensors of blocks that are plain samples, channel after channel.
import { failure } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Method } from '../model/model.ts';
import { feedType, numbersOf, type TensorData, tensorOf } from './tensor.ts';

export interface BlockForm {
  /** Numbers in a frame: the channels of a signal, the size of a latent. */
  readonly channels: number;
  /** Frames a block is a multiple of. */
  readonly step: number;
  /** Frames of every block where the graph takes no others; else null. */
  readonly frames: number | null;
  /** A block as the engine takes it. Throws `shape-mismatch` for a length that is none of a block. */
  readonly tensor: (block: Float32Array) => TensorData;
}

/** The form of a method's blocks. Throws `value-invalid` for a method of several inputs. */
export function blockForm(graph: Graph, method: Method): BlockForm {
  const [input, another] = method.inputs;
  if (input === undefined || another !== undefined) {
    const what = `takes ${method.inputs.join(', ') || 'nothing'}, not one signal; use run`;
    throw failure('value-invalid', `method ${method.name}`, what);
  }
  const { type, shape } = graph.types.get(input) ?? { type: 'float32', shape: ['', 1, ''] };
  const outer = shape.slice(0, -1).map((size) => (typeof size === 'number' ? size : 1));
  const channels = outer.reduce((product, size) => product * size, 1);
  const last = shape.at(-1);
  const frames = typeof last === 'number' ? last : null;
  const step = Math.max(1, Math.round((graph.model.ratio ?? 1) / (method.inRatio ?? 1)));
  const feed = feedType(type, `input ${input}`);
  return {
    channels,
    step,
    frames,
    tensor: (block) => {
      const count = block.length / channels;
      const fits = frames === null ? count > 0 && count % step === 0 : count === frames;
      if (fits) return tensorOf(feed, [...outer, count].slice(-shape.length), block);
      const of = frames === null ? `a multiple of ${step}` : `${frames}`;
      const what = `must be ${of} frames of ${channels}, got ${block.length} numbers`;
      throw failure('shape-mismatch', 'block', what);
    },
  };
}

/** The numbers of an output, channel after channel. */
export function blockSamples(tensor: TensorData): Float32Array {
  const numbers = numbersOf(tensor);
  return numbers instanceof Float32Array ? numbers : Float32Array.from(numbers);
}
