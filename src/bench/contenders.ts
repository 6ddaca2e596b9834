// Who runs in the bench: the unbent model, plans of one, eight and all bends, and one of every operator. Takes a
// graph and a method, gives plans by name.
import { type Bend, makeBend, type Plan } from '../bend/bend.ts';
import { OPERATORS } from '../bend/registry.ts';
import type { Graph } from '../graph/graph.ts';
import type { Method } from '../model/model.ts';
import { weightLength } from '../model/weight-data.ts';
import { exampleBend } from './example-bend.ts';

export interface Contender {
  readonly name: string;
  readonly plan: Plan;
}

const HEAVY = new Set(['Conv', 'ConvTranspose', 'Gemm', 'MatMul', 'LSTM', 'GRU']);

/** Unbent, then one, eight and all activation bends, one, eight and all weight bends. */
export function contenders(graph: Graph, method: Method): Contender[] {
  const activations = heavyActivations(graph, method);
  const weights = largeWeights(graph);
  return [
    { name: 'unbent', plan: [] },
    { name: '1 activation', plan: scaled(spread(activations, 1), 'a:') },
    { name: '8 activations', plan: scaled(spread(activations, 8), 'a:') },
    { name: `all ${activations.length} convolutions`, plan: scaled(activations, 'a:') },
    { name: '1 weight', plan: scaled(spread(weights, 1), 'w:') },
    { name: '8 weights', plan: scaled(spread(weights, 8), 'w:') },
    { name: `all ${weights.length} weights`, plan: scaled(weights, 'w:') },
  ];
}

/** One bend of every operator, on the activation in the middle of the model; on a weight where it only acts on those. */
export function operatorContenders(graph: Graph, method: Method): Contender[] {
  const [activation = ''] = spread(heavyActivations(graph, method), 1);
  const [weight = ''] = spread(largeWeights(graph), 1);
  return OPERATORS.map((operator) => {
    const target = operator.acts === 'weight' ? `w:${weight}` : `a:${activation}`;
    return { name: operator.name, plan: [exampleBend('bench', operator, target)] };
  });
}

/** The weight with the most numbers. */
export function largestWeight(graph: Graph): string {
  const [first = ''] = [...graph.weights.values()]
    .sort((a, b) => weightLength(b.data) - weightLength(a.data))
    .map((weight) => weight.name);
  return first;
}

/** The outputs of convolutions and their like, where there are enough of them. */
export function heavyActivations(graph: Graph, method: Method): string[] {
  const all = [...graph.activations.values()].filter(
    (each) => each.methods.includes(method.name) && each.node !== null,
  );
  const heavy = all.filter((each) => HEAVY.has(each.opType));
  return (heavy.length >= 8 ? heavy : all).map((each) => each.name);
}

/** Weights of more than one axis. */
export function largeWeights(graph: Graph): string[] {
  return [...graph.weights.values()].filter(({ data }) => data.shape.length > 1).map((weight) => weight.name);
}

/** `count` names at equal distances. */
export function spread(names: readonly string[], count: number): string[] {
  const taken = Math.min(count, names.length);
  return Array.from(
    { length: taken },
    (_, index) => names[Math.floor(((index + 0.5) * names.length) / taken)] ?? '',
  );
}

export function scaled(names: readonly string[], kind: 'a:' | 'w:'): Bend[] {
  return names.map((name, index) =>
    makeBend(`bench_${index}`, 'scale', `${kind}${name}`, new Map([['amount', 1.01]])),
  );
}
