// `livebend bench MODEL`: the plain runtime beside livebend, unbent and bent, taking turns in one process on the same
// blocks. Prints the median ratio of each with its spread; a second plain runner shows how far the machine can be trusted.
import { Engine } from '../engine/engine.ts';
import type { Race, Racer } from '../engine/protocol.ts';
import { tensorOf } from '../engine/tensor.ts';
import { failure } from '../errors.ts';
import { cutGraph, methodNamed } from '../graph/methods.ts';
import { openModel } from '../model/open.ts';
import { contenders } from './contenders.ts';
import { type Spread, spreadOf } from './spread.ts';

export interface BenchOptions {
  readonly method?: string;
  /** Samples of a block. */
  readonly block: number;
  readonly rounds: number;
  /** Blocks in a round. */
  readonly blocks: number;
}

export interface BenchRow {
  readonly name: string;
  /** Milliseconds a block, median over the rounds. */
  readonly blockMs: number;
  /** Time over that of the plain runtime in the same round. */
  readonly ratio: Spread;
}

export interface BenchResult {
  readonly model: string;
  readonly block: number;
  readonly rounds: number;
  readonly blocks: number;
  readonly rows: readonly BenchRow[];
}

/** Measures; prints nothing. Throws `shape-mismatch` where the model's first input is not one signal. */
export async function bench(path: string, options: BenchOptions): Promise<BenchResult> {
  const model = await openModel(path, options.method === undefined ? {} : { method: options.method });
  const method = methodNamed(model, options.method);
  const engine = Engine.start();
  try {
    const loaded = await engine.load(model);
    const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
    const plain: Racer = { kind: 'plain', states: cut.states };
    const racers: Racer[] = [plain, plain];
    const names = ['plain onnxruntime', 'plain again'];
    for (const { name, plan } of contenders(loaded.graph, method)) {
      const player = await engine.play(loaded, cut, { plan });
      names.push(name);
      racers.push({ kind: 'session', session: player.session ?? 0 });
    }
    const frames = Math.round(options.block / (method.inRatio ?? 1));
    const race: Race = {
      model: loaded.number,
      racers,
      inputName: method.inputs[0] ?? '',
      input: noise(inputShape(loaded.graph.types.get(method.inputs[0] ?? '')?.shape ?? [], frames)),
      rounds: options.rounds,
      blocks: options.blocks,
    };
    const times = await engine.race(race);
    const { block, rounds, blocks } = options;
    return { model: model.name, block, rounds, blocks, rows: rowsOf(names, times, blocks) };
  } finally {
    await engine.close();
  }
}

function inputShape(shape: readonly (number | string)[], frames: number): number[] {
  if (shape.length === 0)
    throw failure('shape-mismatch', 'bench', 'the first input of the method is no signal');
  return shape.map((size, axis) => {
    if (axis === shape.length - 1) return typeof size === 'number' ? size : frames;
    return typeof size === 'number' ? size : 1;
  });
}

function noise(shape: readonly number[]) {
  const count = shape.reduce((product, size) => product * size, 1);
  return tensorOf(
    'float32',
    shape,
    Float32Array.from({ length: count }, (_, index) => Math.sin(index * 0.37) * 0.3),
  );
}

function rowsOf(names: readonly string[], times: readonly Float64Array[], blocks: number): BenchRow[] {
  const plainTimes = times[0] ?? new Float64Array();
  return names.map((name, index) => {
    const own = times[index] ?? new Float64Array();
    const ratios = Array.from(own, (time, round) => time / (plainTimes[round] ?? 1));
    return { name, blockMs: spreadOf(Array.from(own)).median / blocks, ratio: spreadOf(ratios) };
  });
}
