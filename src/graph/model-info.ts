// What a model is in a few facts: rates, counts, methods. Takes a graph, gives plain data.
import type { Method } from '../model/model.ts';
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
}

/** The facts of a model. */
export function modelInfo(graph: Graph): ModelInfo {
  const { model } = graph;
  const { name, format, description, license, sampleRate, ratio, block, delay } = model;
  return {
    name,
    format,
    description,
    license,
    sampleRate,
    ratio,
    block,
    delay,
    parameters: parameterCount(graph),
    weights: graph.weights.size,
    activations: graph.activations.size,
    states: model.states.length,
    methods: [...model.methods.values()],
  };
}

/** Numbers in all weights. */
export function parameterCount(graph: Graph): number {
  let count = 0;
  for (const { data } of graph.weights.values())
    count += data.shape.reduce((product, size) => product * size, 1);
  return count;
}
