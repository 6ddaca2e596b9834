// `livebend eval MODEL`: arrays in, arrays out. The numeric door: the same engine as everything else, once or block by
// block, with bends.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { looksAtNumbers } from '../bend/found-units.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import { type Capture, withCapture } from '../bend/resources.ts';
import { Engine } from '../engine/engine.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import type { InputShapes } from '../engine/measure.ts';
import { firstBlocks, runStream } from '../engine/stream.ts';
import { numbersOf, type TensorData } from '../engine/tensor.ts';
import { failure } from '../errors.ts';
import { cutGraph, methodNamed } from '../graph/methods.ts';
import { activationNamed } from '../graph/target.ts';
import type { Method } from '../model/model.ts';
import { loadNpy, writeNpy } from '../model/npy.ts';
import type { ArrayValue } from '../parameter.ts';
import { capturePass, type Pass } from './capture-pass.ts';
import { readInputOption } from './input-option.ts';
import { openAs } from './open-options.ts';
import { openResources, readPlanOptions } from './plan-options.ts';
import { reportLines } from './report.ts';
import { fittingPlan, type StateOptions, withState } from './state-option.ts';

export interface EvalOptions extends StateOptions {
  readonly input: readonly string[];
  readonly fetch?: string;
  /** `NAME=TARGET` */
  readonly capture?: readonly string[];
  readonly provider?: string;
}

/** Runs a model on arrays and writes what was fetched as `OUT/NAME.npy`. */
export async function evaluate(path: string, options: EvalOptions & { readonly out: string }): Promise<void> {
  const { results, captures, reports } = await evaluateArrays(path, options);
  for (const line of reportLines(reports)) console.error(line);
  await mkdir(options.out, { recursive: true });
  for (const [name, result] of results) await writeArray(options.out, name, result);
  for (const { name, shape, data } of captures) {
    if (results.has(name))
      throw failure('name-invalid', `capture ${name}`, 'is also what is fetched; take another name');
    const type = data instanceof Float64Array ? 'float64' : 'float32';
    await writeArray(options.out, name, { type, shape, data });
  }
}

export interface Evaluation {
  /** What was fetched, by the names it was asked for. */
  readonly results: ReadonlyMap<string, TensorData>;
  /** What `capture` recorded. */
  readonly captures: readonly Capture[];
  readonly reports: readonly BendReport[];
}

/** Runs a model on arrays. Throws what its parts throw. */
export async function evaluateArrays(path: string, given: EvalOptions): Promise<Evaluation> {
  const options = await withState(given);
  const model = await openAs(path, options, 'left');
  const method = methodNamed(model, options.method);
  const typed = await readPlanOptions(options);
  const { controls } = typed;
  const arrays = await readInputs(method, options.input);
  const engine = Engine.start();
  try {
    const loaded = await engine.load(model, shapesWithoutFrames(arrays));
    const given = givenValues(loaded, method, [...arrays.keys()]);
    const fetches = fetchNames(method, options.fetch);
    const outputs = fetches.map((name) => valueNamed(loaded, method, name));
    const cut = cutGraph(model, loaded.graph.flow, given, outputs);
    const resources = await openResources(typed, options, loaded.graph);
    const plan = fittingPlan(typed, loaded, resources, options.method);
    const provider = options.provider ?? 'cpu';
    const signal = { method, inputs: [...arrays.values()], block: options.block ?? null };
    const played = plan.some(looksAtNumbers) ? firstBlocks(loaded, { ...signal, cut }) : [];
    const common = { controls, provider, played };
    const pass: Pass = {
      loaded,
      plan,
      play: async (kept, values, use) => {
        const wanted = values.length > 0 ? [...new Set(values)] : method.outputs;
        const passCut = cutGraph(model, loaded.graph.flow, given, wanted);
        const recording = await engine.play(loaded, passCut, { ...common, plan: kept, resources });
        const recorded = await use(recording, () =>
          runStream(recording, loaded, { ...signal, cut: passCut }),
        );
        await recording.close();
        return recorded;
      },
    };
    const captures = await capturePass(pass, options.capture ?? []);
    const player = await engine.play(loaded, cut, {
      ...common,
      plan,
      resources: captures.reduce(withCapture, resources),
    });
    const tensors = await runStream(player, loaded, { ...signal, cut });
    const results = new Map<string, TensorData>();
    for (const [index, name] of fetches.entries()) {
      const result = tensors[index];
      if (result !== undefined) results.set(name, result);
    }
    return { results, captures, reports: player.reports };
  } finally {
    await engine.close();
  }
}

async function readInputs(method: Method, texts: readonly string[]): Promise<Map<string, ArrayValue>> {
  const arrays = new Map<string, ArrayValue>();
  for (const text of texts) {
    const { name, file } = readInputOption(text, method.inputs);
    if (arrays.has(name)) throw failure('syntax', `--input ${text}`, `${name} is given twice`);
    arrays.set(name, await loadNpy(file));
  }
  return arrays;
}

/** The sizes of all axes but the last, along which blocks are cut: bends must not depend on the cut. */
function shapesWithoutFrames(arrays: ReadonlyMap<string, ArrayValue>): InputShapes {
  return new Map([...arrays].map(([name, { shape }]) => [name, [...shape.slice(0, -1), '']]));
}

function fetchNames(method: Method, text: string | undefined): string[] {
  if (text === undefined) return [...method.outputs];
  const names = text.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** The values that are given, each once. */
function givenValues(loaded: LoadedModel, method: Method, names: readonly string[]): string[] {
  const given: string[] = [];
  for (const name of names) {
    const value = valueNamed(loaded, method, name);
    if (given.includes(value)) throw failure('syntax', `--input ${name}`, `${value} is given twice`);
    given.push(value);
  }
  return given;
}

/** The value a name means: an input or output of the method, or any activation; `output` is the only output of a method. */
function valueNamed(loaded: LoadedModel, method: Method, name: string): string {
  if (method.inputs.includes(name) || method.outputs.includes(name)) return name;
  const { activations, aliases } = loaded.graph;
  const [output] = method.outputs;
  const isFree = name === 'output' && !activations.has(name) && !aliases.has(name);
  if (isFree && output !== undefined && method.outputs.length === 1) return output;
  return activationNamed(loaded.graph, name).value;
}

async function writeArray(folder: string, name: string, tensor: TensorData): Promise<void> {
  const file = join(folder, `${name.replace(/[^\w.-]/g, '_')}.npy`);
  await writeFile(file, writeNpy({ type: tensor.type, shape: tensor.shape, data: numbersOf(tensor) }));
  console.log(`${file}  [${tensor.shape.join(', ')}] ${tensor.type}`);
}
