// Who runs in the bench: the unbent model and plans of one and of eight bends, spread over what the model has. Takes a
// graph and a method, gives plans by name.
import { type Bend, makeBend, type Plan } from '../bend/bend.ts';
import type { Graph } from '../graph/graph.ts';
import type { Method } from '../model/model.ts';

export interface Contender {
  readonly name: string;
  readonly plan: Plan;
}

const HEAVY = new Set(['Conv', 'ConvTranspose', 'Gemm', 'MatMul', 'LSTM', 'GRU']);

/** Unbent, one and eight activation bends, one and eight weight bends. */
export function contenders(graph: Graph, method: Method): Contender[] {
  const activations = heavyActivations(graph, method);
  const weights = largeWeights(graph);
  return [
    { name: 'unbent', plan: [] },
    { name: '1 activation', plan: scaled(spread(activations, 1), 'a:') },
    { name: '8 activations', plan: scaled(spread(activations, 8), 'a:') },
    { name: '1 weight', plan: scaled(spread(weights, 1), 'w:') },
    { name: '8 weights', plan: scaled(spread(weights, 8), 'w:') },
  ];
}

function heavyActivations(graph: Graph, method: Method): string[] {
  const all = [...graph.activations.values()].filter(
    (each) => each.methods.includes(method.name) && each.node !== null,
  );
  const heavy = all.filter((each) => HEAVY.has(each.opType));
  return (heavy.length >= 8 ? heavy : all).map((each) => each.name);
}

function largeWeights(graph: Graph): string[] {
  return [...graph.weights.values()].filter(({ data }) => data.shape.length > 1).map((weight) => weight.name);
}

function spread(names: readonly string[], count: number): string[] {
  const taken = Math.min(count, names.length);
  return Array.from(
    { length: taken },
    (_, index) => names[Math.floor(((index + 0.5) * names.length) / taken)] ?? '',
  );
}

function scaled(names: readonly string[], kind: 'a:' | 'w:'): Bend[] {
  return names.map((name, index) =>
    makeBend(`bench_${index}`, 'scale', `${kind}${name}`, new Map([['amount', 1.01]])),
  );
}
