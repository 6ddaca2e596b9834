// Measures one model: the plain runtime beside livebend, unbent and bent, taking turns in one process on the same blocks;
// then what changes and loading cost. Gives numbers; a second plain runner shows how far the machine can be trusted.

import { bendGraph } from '../bend/bent-graph.ts';
import { Engine } from '../engine/engine.ts';
import type { Player } from '../engine/player.ts';
import type { Race, Racer } from '../engine/protocol.ts';
import { encodeForRuntime } from '../engine/runtime-model.ts';
import { type Spread, spreadOf } from '../engine/spread.ts';
import { type TensorData, tensorOf } from '../engine/tensor.ts';
import { failure, LivebendError } from '../errors.ts';
import { cutGraph, methodNamed } from '../graph/methods.ts';
import { openModel } from '../model/open.ts';
import { type Changes, measureChanges } from './changes.ts';
import { type Contender, contenders, operatorContenders } from './contenders.ts';
import type { Course } from './course.ts';
import { type Loading, measureLoading } from './loading.ts';

export interface BenchOptions {
  readonly method?: string;
  /** What the bent and unbent sessions run on; the plain runtime stays on the CPU. `cpu` when left out. */
  readonly provider?: string;
  /** Samples of a block. */
  readonly block: number;
  readonly rounds: number;
  /** Blocks in a round. */
  readonly blocks: number;
  /** Whether every operator is measured. */
  readonly operators: boolean;
  /** Told what is being measured. */
  readonly progress: (what: string) => void;
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
  readonly fileBytes: number;
  readonly parameters: number;
  readonly states: number;
  readonly block: number;
  readonly rounds: number;
  readonly blocks: number;
  readonly rows: readonly BenchRow[];
  readonly operators: readonly BenchRow[];
  /** Operators that need more than a target, or refuse it, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  readonly changes: Changes;
  readonly loading: Loading;
}

/** Measures; prints nothing. Throws `shape-mismatch` where the method does not take one signal. */
export async function bench(path: string, options: BenchOptions): Promise<BenchResult> {
  const { block, rounds, blocks, progress } = options;
  progress('loading');
  const loading = await measureLoading(path, (engine) => openCourse(engine, path, options));
  const engine = Engine.start();
  try {
    const course = await openCourse(engine, path, options);
    const { graph, model } = course.loaded;
    const { rows } = await raceOf(course, contenders(graph, course.method), options);
    const entries = options.operators ? operatorContenders(graph, course.method) : [];
    const operators = await raceOf(course, entries, options);
    progress('changes');
    const changes = await measureChanges(course);
    return {
      model: model.name,
      fileBytes: model.files.reduce((sum, file) => sum + file.bytes.length, 0),
      parameters: [...graph.weights.values()].reduce((sum, { data }) => sum + countOf(data.shape), 0),
      states: model.states.length,
      block,
      rounds,
      blocks,
      rows,
      operators: operators.rows,
      leftOut: operators.leftOut,
      changes,
      loading,
    };
  } finally {
    await engine.close();
  }
}

async function openCourse(engine: Engine, path: string, options: BenchOptions): Promise<Course> {
  const model = await openModel(path, options.method === undefined ? {} : { method: options.method });
  const method = methodNamed(model, options.method);
  const loaded = await engine.load(model);
  const [first = '', ...others] = method.inputs;
  if (others.length > 0)
    throw failure('shape-mismatch', 'bench', `${method.name} takes ${method.inputs.length} inputs, not one`);
  const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
  const frames = Math.round(options.block / (method.inRatio ?? 1));
  const input = wave(inputShape(loaded.graph.types.get(first)?.shape ?? [], frames));
  return { engine, loaded, method, cut, input };
}

/** Races plans against the plain runtime; a plan that is refused is left out. No plans, no race. */
async function raceOf(
  course: Course,
  entries: readonly Contender[],
  { rounds, blocks, progress, provider = 'cpu' }: BenchOptions,
): Promise<Pick<BenchResult, 'rows' | 'leftOut'>> {
  const { engine, loaded, cut, input } = course;
  if (entries.length === 0) return { rows: [], leftOut: [] };
  const leftOut: { name: string; reason: string }[] = [];
  const { model } = loaded;
  const bare = bendGraph(loaded.graph, cut, []);
  const graph = model.script === null ? null : encodeForRuntime(bare.proto, model, bare.weights);
  const plain: Racer = { kind: 'plain', states: cut.states, graph };
  const racers: Racer[] = [plain, plain];
  const names = ['plain onnxruntime', 'plain again'];
  const players: Player[] = [];
  for (const { name, plan } of entries) {
    const player = await engine.play(loaded, cut, { plan, provider }).catch(refusalOf);
    if (typeof player === 'string') {
      leftOut.push({ name, reason: player });
      continue;
    }
    players.push(player);
    names.push(name);
    racers.push({ kind: 'session', session: player.session ?? 0 });
  }
  progress(`${names.length} sessions of ${loaded.model.name} in ${rounds} turns of ${blocks} blocks`);
  const inputName = cut.inputs[0] ?? '';
  const race: Race = { model: loaded.number, racers, inputName, input, rounds, blocks };
  const times = await engine.race(race);
  for (const player of players) await player.close();
  return { rows: rowsOf(names, times, blocks), leftOut };
}

function refusalOf(error: unknown): string {
  if (error instanceof LivebendError && REFUSALS.has(error.code)) return error.message;
  throw error;
}

const REFUSALS: ReadonlySet<string> = new Set(['bend-refused', 'name-not-found', 'value-invalid']);

function inputShape(shape: readonly (number | string)[], frames: number): number[] {
  if (shape.length === 0)
    throw failure('shape-mismatch', 'bench', 'the first input of the method is no signal');
  return shape.map((size, axis) => {
    if (axis === shape.length - 1) return typeof size === 'number' ? size : frames;
    return typeof size === 'number' ? size : 1;
  });
}

function wave(shape: readonly number[]): TensorData {
  const samples = Float32Array.from({ length: countOf(shape) }, (_, index) => Math.sin(index * 0.37) * 0.3);
  return tensorOf('float32', shape, samples);
}

function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function rowsOf(names: readonly string[], times: readonly Float64Array[], blocks: number): BenchRow[] {
  const plainTimes = times[0] ?? new Float64Array();
  return names.map((name, index) => {
    const own = times[index] ?? new Float64Array();
    const ratios = Array.from(own, (time, round) => time / (plainTimes[round] ?? 1));
    return { name, blockMs: spreadOf(Array.from(own)).median / blocks, ratio: spreadOf(ratios) };
  });
}
