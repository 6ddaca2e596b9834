// Plays a model in tests: one engine for a file of tests, plans as people type them, signals in, signals out.
import type { Plan } from '../src/bend/bend.ts';
import { readBend, splitWords } from '../src/bend/read-bend.ts';
import { NO_RESOURCES, type Resources } from '../src/bend/resources.ts';
import { Engine } from '../src/engine/engine.ts';
import type { LoadedModel } from '../src/engine/loaded-model.ts';
import type { Player } from '../src/engine/player.ts';
import { runStream } from '../src/engine/stream.ts';
import { numbersOf } from '../src/engine/tensor.ts';
import { type Cut, cutGraph, methodNamed } from '../src/graph/methods.ts';
import { activationNamed } from '../src/graph/target.ts';
import type { Method, Model } from '../src/model/model.ts';
import type { ArrayValue } from '../src/parameter.ts';

export function planOf(...texts: readonly string[]): Plan {
  return texts.map((text) => readBend(splitWords(text)));
}

/** A loaded model with one method, ready to be played with any plan. */
export class Stage {
  /** Captures and versions that plans may name. */
  resources: Resources = NO_RESOURCES;

  private constructor(
    readonly engine: Engine,
    readonly loaded: LoadedModel,
    readonly method: Method,
    readonly cut: Cut,
  ) {}

  static async open(model: Model, methodName?: string): Promise<Stage> {
    const engine = Engine.start();
    const loaded = await engine.load(model);
    const method = methodNamed(model, methodName);
    return new Stage(
      engine,
      loaded,
      method,
      cutGraph(model, loaded.graph.flow, method.inputs, method.outputs),
    );
  }

  player(plan: Plan = []): Promise<Player> {
    return this.engine.play(this.loaded, this.cut, { plan, resources: this.resources });
  }

  /** The first output for a signal, from the first states on; in blocks where `block` is given. */
  async play(
    plan: Plan,
    input: ArrayValue,
    block: number | null = null,
  ): Promise<Float32Array | Float64Array> {
    const player = await this.player(plan);
    const output = await this.through(player, input, block);
    await player.close();
    return output;
  }

  /** The first output of a player for a signal, from the states it has. */
  async through(
    player: Player,
    input: ArrayValue,
    block: number | null = null,
  ): Promise<Float32Array | Float64Array> {
    const { cut, method } = this;
    const [first] = await runStream(player, this.loaded, { cut, method, inputs: [input], block });
    if (first === undefined) throw new Error('nothing came out');
    return numbersOf(first);
  }

  /** An inner value for a signal, from the first states on, fetched like any output. */
  async fetch(name: string, input: ArrayValue, plan: Plan = []): Promise<ArrayValue> {
    const { model, graph } = this.loaded;
    const cut = cutGraph(model, graph.flow, this.cut.inputs, [activationNamed(graph, name).value]);
    const player = await this.engine.play(this.loaded, cut, { plan, resources: this.resources });
    const stream = { cut, method: this.method, inputs: [input], block: null };
    const [tensor] = await runStream(player, this.loaded, stream);
    await player.close();
    if (tensor === undefined) throw new Error('nothing came out');
    return { shape: tensor.shape, data: numbersOf(tensor) };
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** Numbers of a sine wave in a shape. */
export function wave(shape: readonly number[], step = 0.9): ArrayValue {
  const count = shape.reduce((product, size) => product * size, 1);
  return { shape, data: Float32Array.from({ length: count }, (_, index) => Math.sin(0.3 + step * index)) };
}

/** A part of an array along its last axis; for arrays whose other axes are 1. */
export function part(array: ArrayValue, start: number, end: number): ArrayValue {
  const data = Float32Array.from(array.data).subarray(start, end);
  return { shape: [...array.shape.slice(0, -1), data.length], data };
}
