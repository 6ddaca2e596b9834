// `livebend inspect MODEL`: what a model is and the names of everything that can be bent, as text or JSON.
import { Engine } from '../engine/engine.ts';
import { readSettings } from '../engine/model-settings.ts';
import { describeError } from '../errors.ts';
import { buildGraph } from '../graph/build-graph.ts';
import type { Graph } from '../graph/graph.ts';
import { modelInfo } from '../graph/model-info.ts';
import { activationTable, graphTable, weightTable } from '../graph/tables.ts';
import type { Dimension, Method, Model, ScriptAttribute, ScriptMethod } from '../model/model.ts';
import { loadNpy } from '../model/npy.ts';
import { openEveryMethod, openModel } from '../model/open.ts';
import { readInputOption } from './input-option.ts';
import { shortNumber, textTable } from './text-table.ts';

export interface InspectOptions {
  /** True or a target for each table that is wanted. */
  readonly weights?: string | true;
  readonly activations?: string | true;
  readonly graph?: string | true;
  readonly json?: boolean;
  readonly input: readonly string[];
  /** One method only; of a TorchScript file all of them are read without it. */
  readonly method?: string;
  readonly set?: readonly string[];
}

/** Prints the summary of a model, or the tables that were asked for. */
export async function inspect(path: string, options: InspectOptions): Promise<void> {
  const { models, problems: refused } = await openMethods(path, options);
  const measured = await measuredAll(models, options.input);
  const failed = measured.flatMap(({ problem }) =>
    problem === null
      ? []
      : [`the runtime does not take this model, shapes are those of the file (${problem})`],
  );
  for (const problem of [...refused, ...failed]) console.error(`note: ${problem}`);
  const [first, ...others] = measured.map(({ graph }) => graph);
  if (first !== undefined) print([first, ...others], options);
}

type Graphs = readonly [Graph, ...Graph[]];

function print(graphs: Graphs, options: InspectOptions): void {
  const tables = mergedTables(tablesOf(graphs, options));
  if (options.json === true) {
    const content = Object.keys(tables).length > 0 ? tables : modelInfo(graphs);
    console.log(JSON.stringify(content, null, 1));
    return;
  }
  if (Object.keys(tables).length === 0) console.log(summaryText(graphs));
  if (tables.weights !== undefined) console.log(weightText(tables.weights));
  if (tables.activations !== undefined) console.log(activationText(tables.activations));
  if (tables.graph !== undefined) console.log(graphText(tables.graph));
}

/** The tables of every method; a target may mean something in some of them only. */
function tablesOf(graphs: readonly Graph[], options: InspectOptions): Tables[] {
  const found: Tables[] = [];
  let unknown: unknown = null;
  for (const graph of graphs) {
    try {
      found.push(wantedTables(graph, options));
    } catch (error) {
      if (describeError(error).code !== 'name-not-found') throw error;
      unknown = error;
    }
  }
  if (found.length === 0) throw unknown;
  return found;
}

interface Opened {
  readonly models: readonly Model[];
  /** Sentences about methods that could not be read. */
  readonly problems: readonly string[];
}

/** The model; of a TorchScript file one for each method that can be read, the others as problems. */
async function openMethods(path: string, { set = [], method }: InspectOptions): Promise<Opened> {
  const settings = await readSettings(set);
  if (method !== undefined) return { models: [await openModel(path, { method, settings })], problems: [] };
  return openEveryMethod(path, settings);
}

interface Measured {
  readonly graph: Graph;
  /** Why the runtime does not take it; null where it does. */
  readonly problem: string | null;
}

async function measuredAll(models: readonly Model[], inputs: readonly string[]): Promise<Measured[]> {
  const engine = Engine.start();
  try {
    const all: Measured[] = [];
    for (const model of models) all.push(await measured(engine, model, inputs));
    return all;
  } finally {
    await engine.close();
  }
}

async function measured(engine: Engine, model: Model, inputs: readonly string[]): Promise<Measured> {
  try {
    const loaded = await engine.load(model, await inputShapes(model, inputs));
    engine.forget(loaded);
    return { graph: loaded.graph, problem: null };
  } catch (error) {
    const { code, message } = describeError(error);
    if (code !== 'runtime-failed') throw error;
    return { graph: buildGraph(model), problem: message };
  }
}

async function inputShapes(model: Model, inputs: readonly string[]): Promise<Map<string, readonly number[]>> {
  const names = [...model.methods.values()].flatMap((method) => method.inputs);
  const shapes = new Map<string, readonly number[]>();
  for (const text of inputs) {
    const { name, file } = readInputOption(text, names);
    shapes.set(name, (await loadNpy(file)).shape);
  }
  return shapes;
}

interface Tables {
  weights?: ReturnType<typeof weightTable>;
  activations?: ReturnType<typeof activationTable>;
  graph?: ReturnType<typeof graphTable>;
}

function wantedTables(graph: Graph, options: InspectOptions): Tables {
  const target = (wanted: string | true) => (wanted === true ? undefined : wanted);
  const tables: Tables = {};
  if (options.weights !== undefined) tables.weights = weightTable(graph, target(options.weights));
  if (options.activations !== undefined)
    tables.activations = activationTable(graph, target(options.activations));
  if (options.graph !== undefined) tables.graph = graphTable(graph, target(options.graph));
  return tables;
}

/** One table of each kind; what several methods have in common stands there once, with all their names. */
function mergedTables(all: readonly Tables[]): Tables {
  const weights = all.flatMap((tables) => tables.weights ?? []);
  const activations = new Map<string, ReturnType<typeof activationTable>[number]>();
  for (const row of all.flatMap((tables) => tables.activations ?? [])) {
    const key = `${row.name} ${row.op} ${row.target} ${row.shape?.join() ?? ''}`;
    const known = activations.get(key);
    activations.set(
      key,
      known === undefined ? row : { ...row, methods: [...new Set([...known.methods, ...row.methods])] },
    );
  }
  const merged: Tables = {};
  if (all.some((tables) => tables.weights !== undefined))
    merged.weights = [...new Map(weights.map((row) => [row.name, row])).values()];
  if (all.some((tables) => tables.activations !== undefined)) merged.activations = [...activations.values()];
  if (all.some((tables) => tables.graph !== undefined))
    merged.graph = all.flatMap((tables) => tables.graph ?? []);
  return merged;
}

function summaryText(graphs: Graphs): string {
  const [{ model }] = graphs;
  const { weights, parameters, activations, states } = modelInfo(graphs);
  const facts: [string, string][] = [
    ['model', [model.name, model.description].filter((part) => part !== '').join(': ')],
    ['licence', model.license || 'not said'],
    ['rate', model.sampleRate === null ? 'not said' : `${model.sampleRate} Hz`],
    ['ratio', model.ratio === null ? 'not said' : `blocks are multiples of ${model.ratio} samples`],
    ...(model.block === null ? [] : [['block', `always ${model.block} samples`] as [string, string]]),
    ['delay', `${model.delay} samples`],
    ['weights', `${weights}, ${parameters} numbers`],
    ['activations', `${activations}`],
    ['states', `${states}`],
    ...methodLines(model),
    ...(model.script?.attributes ?? []).map((each) => ['attribute', attributeText(each)] as [string, string]),
    ...[...new Set(graphs.flatMap((each) => each.model.script?.notes ?? []))].map(
      (note) => ['note', note] as [string, string],
    ),
  ];
  const next = `inspect --weights, --activations, --graph list the names`;
  return [...facts.map(([key, value]) => `${key.padEnd(12)}${value}`), next].join('\n');
}

function methodLines(model: Model): [string, string][] {
  if (model.script === null)
    return [...model.methods.values()].map((method) => ['method', methodText(method)]);
  return model.script.methods.map((method) => ['method', scriptMethodText(method)]);
}

function scriptMethodText({ name, inChannels, inRatio, outChannels, outRatio }: ScriptMethod): string {
  const side = (channels: number, ratio: number) =>
    `${channels} ${channels === 1 ? 'channel' : 'channels'}${ratio === 1 ? '' : ` (1 frame = ${ratio} samples)`}`;
  return `${name}: ${side(inChannels, inRatio)} -> ${side(outChannels, outRatio)}`;
}

function attributeText({ name, types, value }: ScriptAttribute): string {
  return `${name} (${types.join(', ')}): ${value}`;
}

function methodText(method: Method): string {
  const ratio = (samples: number | null) =>
    samples === null || samples === 1 ? '' : ` (1 frame = ${samples} samples)`;
  const from = `${method.inputs.join(', ')}${ratio(method.inRatio)}`;
  return `${method.name}: ${from} -> ${method.outputs.join(', ')}${ratio(method.outRatio)}`;
}

function weightText(rows: ReturnType<typeof weightTable>): string {
  return textTable(rows, [
    { title: 'weight', text: (row) => row.name },
    { title: 'shape', text: (row) => shapeText(row.shape) },
    { title: 'type', text: (row) => row.dtype },
    { title: 'min', text: (row) => shortNumber(row.min), right: true },
    { title: 'max', text: (row) => shortNumber(row.max), right: true },
    { title: 'mean', text: (row) => shortNumber(row.mean), right: true },
    { title: 'std', text: (row) => shortNumber(row.stddev), right: true },
  ]);
}

function activationText(rows: ReturnType<typeof activationTable>): string {
  return textTable(rows, [
    { title: 'activation', text: (row) => row.name },
    { title: 'opcode', text: (row) => row.op },
    { title: 'target', text: (row) => row.target },
    { title: 'shape', text: (row) => (row.shape === null ? 'unknown' : shapeText(row.shape)) },
    { title: 'type', text: (row) => row.dtype ?? 'unknown' },
    { title: 'methods', text: (row) => row.methods.join(' ') },
  ]);
}

function graphText(rows: ReturnType<typeof graphTable>): string {
  return textTable(rows, [
    { title: 'opcode', text: (row) => row.opcode },
    { title: 'name', text: (row) => row.name },
    { title: 'target', text: (row) => row.target },
    { title: 'args', text: (row) => row.args },
    { title: 'kwargs', text: (row) => row.kwargs },
  ]);
}

function shapeText(shape: readonly Dimension[]): string {
  return `[${shape.map((size) => (size === '' ? '?' : size)).join(', ')}]`;
}
