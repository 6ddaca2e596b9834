// Small models for tests of operators: one value between an input and the output, of any shape and type, with its frames on
// any axis; and a weight that is added to it. Plays plans on them in any blocks, with values that change between blocks.
import type { Plan } from '../../src/bend/bend.ts';
import type { Engine } from '../../src/engine/engine.ts';
import type { LoadedModel } from '../../src/engine/loaded-model.ts';
import type { Player } from '../../src/engine/player.ts';
import { feedType, numbersOf, tensorOf } from '../../src/engine/tensor.ts';
import { type Cut, cutGraph, methodNamed } from '../../src/graph/methods.ts';
import type { Dimension, ElementType } from '../../src/model/model.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import type { ArrayValue } from '../../src/parameter.ts';
import { modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';

export const SAMPLE_RATE = 16000;
export const RATIO = 64;

export interface Form {
  readonly shape: readonly number[];
  /** The axis whose size the model leaves open; null for a model of fixed length. */
  readonly open: number | null;
  readonly type: ElementType;
  readonly opset?: number;
}

/** A model loaded with its one cut. */
export interface Small {
  readonly engine: Engine;
  readonly loaded: LoadedModel;
  readonly cut: Cut;
  readonly type: ElementType;
}

/** `neg = −x`, `out = neg + w`, where `w` holds `weights` (0 everywhere without) in the shape of one frame or of the whole. */
export async function smallModel(engine: Engine, form: Form, weights?: ArrayValue): Promise<Small> {
  const { shape, open, type, opset = 17 } = form;
  const sizes: Dimension[] = shape.map((size, axis) => (axis === open ? 'frames' : size));
  const kept = weights ?? { shape: shape.map(() => 1), data: [0] };
  const metadata = {
    version: 1,
    sampleRate: SAMPLE_RATE,
    methods: { forward: { inputs: ['x'], outputs: ['out'], inRatio: RATIO, outRatio: RATIO } },
  };
  const bytes = modelBytes({
    opset,
    inputs: [value('x', sizes, type)],
    outputs: [value('out', sizes, type)],
    nodes: [node('Neg', ['x'], ['neg']), node('Add', ['neg', 'w'], ['out'])],
    weights: [weight('w', kept.shape, kept.data, type)],
    metadata: { livebend: JSON.stringify(metadata) },
  });
  const model = await modelFromBytes(bytes, { name: 'small' });
  const loaded = await engine.load(model);
  const method = methodNamed(model, undefined);
  return { engine, loaded, type, cut: cutGraph(model, loaded.graph.flow, method.inputs, method.outputs) };
}

export function playerOf({ engine, loaded, cut }: Small, plan: Plan): Promise<Player> {
  return engine.play(loaded, cut, { plan });
}

/** Runs a signal through a player in blocks of these lengths along an axis; `between` is called before each block. */
export async function inBlocks(
  player: Player,
  type: ElementType,
  signal: ArrayValue,
  cut: { readonly axis: number; readonly lengths: readonly number[] },
  between: (block: number) => Promise<void> = async () => {},
): Promise<Float64Array> {
  const out = new Float64Array(signal.data.length);
  let start = 0;
  for (const [block, length] of cut.lengths.entries()) {
    await between(block);
    const places = placesOf(signal.shape, cut.axis, start, length);
    const shape = signal.shape.map((size, axis) => (axis === cut.axis ? length : size));
    const numbers = places.map((place) => signal.data[place] ?? 0);
    const [result] = await player.run([tensorOf(feedType(type, 'x'), shape, numbers)]);
    if (result === undefined || result.shape.join() !== shape.join())
      throw new Error(`a block of ${shape} came out as ${result?.shape}`);
    numbersOf(result).forEach((number, index) => {
      out[places[index] ?? 0] = number;
    });
    start += length;
  }
  return out;
}

/** Flat indices of a slice along an axis, in row order. */
function placesOf(shape: readonly number[], axis: number, start: number, length: number): number[] {
  const places: number[] = [];
  const total = shape.reduce((product, size) => product * size, 1);
  const inner = shape.slice(axis + 1).reduce((product, size) => product * size, 1);
  for (let place = 0; place < total; place++) {
    const along = Math.floor(place / inner) % (shape[axis] ?? 1);
    if (along >= start && along < start + length) places.push(place);
  }
  return places;
}

/** The flat indices of every line along an axis. */
export function linesOf(shape: readonly number[], axis: number): number[][] {
  const size = shape[axis] ?? 1;
  const inner = shape.slice(axis + 1).reduce((product, each) => product * each, 1);
  const outer = shape.slice(0, axis).reduce((product, each) => product * each, 1);
  const lines: number[][] = [];
  for (let row = 0; row < outer; row++) {
    for (let column = 0; column < inner; column++) {
      lines.push(Array.from({ length: size }, (_, at) => (row * size + at) * inner + column));
    }
  }
  return lines;
}
