// What a model is in a few facts: rates, counts, methods. Takes a graph, gives plain data.
import type { Method, ScriptFacts } from '../model/model.ts';
import type { Graph } from './graph.ts';

export interface ModelInfo {
  readonly name: string;
  readonly format: string;
  readonly description: string;
  readonly license: string;
  /** Hz; null when the file does not say. */
  readonly sampleRate: number | null;
  /** Frames a block must be a multiple of; null when the file does not say. */
  readonly ratio: number | null;
  /** Frames of every block, for graphs of fixed length; else null. */
  readonly block: number | null;
  /** Samples the output is late by the model itself. */
  readonly delay: number;
  /** Numbers in all weights. */
  readonly parameters: number;
  readonly weights: number;
  readonly activations: number;
  readonly states: number;
  readonly methods: readonly Method[];
  /** What a TorchScript archive says of itself; null for other files. */
  readonly script: ScriptFacts | null;
}

/** The facts of a model, of which a graph for each of its methods may be given, at least one. */
export function modelInfo(graphs: readonly [Graph, ...Graph[]]): ModelInfo {
  const [{ model }] = graphs;
  const { name, format, description, license, sampleRate, ratio, block, delay, script } = model;
  return {
    name,
    format,
    description,
    license,
    sampleRate,
    ratio,
    block,
    delay,
    parameters: parameterCount(graphs),
    weights: namesIn(graphs, (graph) => graph.weights.keys()),
    activations: namesIn(graphs, (graph) => graph.activations.keys()),
    states: namesIn(graphs, (graph) => graph.model.states.map((pair) => pair.input)),
    methods: graphs.flatMap((graph) => [...graph.model.methods.values()]),
    script,
  };
}

function parameterCount(graphs: readonly Graph[]): number {
  const sizes = new Map<string, number>();
  for (const graph of graphs)
    for (const { name, data } of graph.weights.values())
      sizes.set(
        name,
        data.shape.reduce((product, size) => product * size, 1),
      );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** How many different names the graphs have together. */
function namesIn(graphs: readonly Graph[], list: (graph: Graph) => Iterable<string>): number {
  return new Set(graphs.flatMap((graph) => [...list(graph)])).size;
}
