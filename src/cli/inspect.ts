// `livebend inspect MODEL`: what a model is and the names of everything that can be bent, as text or JSON.
import { Engine, type LoadedModel } from '../engine/engine.ts';
import { describeError } from '../errors.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { modelInfo, parameterCount } from '../graph/model-info.ts';
import { activationTable, graphTable, weightTable } from '../graph/tables.ts';
import type { Dimension, Method, Model } from '../model/model.ts';
import { loadNpy } from '../model/npy.ts';
import { openModel } from '../model/open.ts';
import { readInputOption } from './input-option.ts';
import { shortNumber, textTable } from './text-table.ts';

export interface InspectOptions {
  /** True or a target for each table that is wanted. */
  readonly weights?: string | true;
  readonly activations?: string | true;
  readonly graph?: string | true;
  readonly json?: boolean;
  readonly input: readonly string[];
}

/** Prints the summary of a model, or the tables that were asked for. */
export async function inspect(path: string, options: InspectOptions): Promise<void> {
  const model = await openModel(path);
  const { graph, problem } = await measured(model, options.input);
  const tables = wantedTables(graph, options);
  if (options.json === true) {
    const content = Object.keys(tables).length > 0 ? tables : modelInfo(graph);
    console.log(JSON.stringify(content, null, 1));
    return;
  }
  if (problem !== null)
    console.error(`note: the runtime does not take this model, shapes are those of the file (${problem})`);
  if (Object.keys(tables).length === 0) console.log(summaryText(graph));
  if (tables.weights !== undefined) console.log(weightText(tables.weights));
  if (tables.activations !== undefined) console.log(activationText(tables.activations));
  if (tables.graph !== undefined) console.log(graphText(tables.graph));
}

async function measured(
  model: Model,
  inputs: readonly string[],
): Promise<{ readonly graph: Graph; readonly problem: string | null }> {
  const engine = Engine.start();
  try {
    const loaded: LoadedModel = await engine.load(model, await inputShapes(model, inputs));
    return { graph: loaded.graph, problem: null };
  } catch (error) {
    const { code, message } = describeError(error);
    if (code !== 'runtime-failed') throw error;
    return { graph: buildGraph(model), problem: message };
  } finally {
    await engine.close();
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

function summaryText(graph: Graph): string {
  const { model } = graph;
  const facts: [string, string][] = [
    ['model', [model.name, model.description].filter((part) => part !== '').join(': ')],
    ['licence', model.license || 'not said'],
    ['rate', model.sampleRate === null ? 'not said' : `${model.sampleRate} Hz`],
    ['ratio', model.ratio === null ? 'not said' : `blocks are multiples of ${model.ratio} samples`],
    ...(model.block === null ? [] : [['block', `always ${model.block} samples`] as [string, string]]),
    ['delay', `${model.delay} samples`],
    ['weights', `${graph.weights.size}, ${parameterCount(graph)} numbers`],
    ['activations', `${graph.activations.size}`],
    ['states', `${model.states.length}`],
    ...[...model.methods.values()].map((method) => ['method', methodText(method)] as [string, string]),
  ];
  const next = `inspect --weights, --activations, --graph list the names`;
  return [...facts.map(([key, value]) => `${key.padEnd(12)}${value}`), next].join('\n');
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
