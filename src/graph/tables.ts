// The three tables torchbend knows a model by: weights with their statistics, the graph with names and arguments, the
// activations with their shapes. Takes a graph and a target, gives rows; prints nothing.

import type { Dimension, ElementType } from '../model/model.ts';
import type { NodeProto } from '../model/onnx/proto.ts';
import { readNumbers } from '../model/weight-data.ts';
import { originOf } from './activations.ts';
import { constantText, shortFloat } from './constants.ts';
import type { Activation, Graph, Weight } from './graph.ts';
import { fxName, isShapeInput } from './operations.ts';
import { type Statistics, statistics } from './statistics.ts';
import { findTargets } from './target.ts';

export interface WeightRow extends Statistics {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: ElementType;
}

export interface GraphRow {
  readonly opcode: 'placeholder' | 'get_attr' | 'call_module' | 'call_function' | 'output';
  readonly name: string;
  readonly target: string;
  /** Written as Python writes a tuple. */
  readonly args: string;
  /** Written as Python writes a dict. */
  readonly kwargs: string;
}

export interface ActivationRow {
  readonly name: string;
  readonly op: GraphRow['opcode'];
  /** The module, the operation or the weight. */
  readonly target: string;
  /** Sizes; names for axes whose size is known only when it runs; null where nothing tells the shape. */
  readonly shape: readonly Dimension[] | null;
  readonly dtype: ElementType | null;
  readonly methods: readonly string[];
}

/** The weights a target means (all without one), in file order. */
export function weightTable(graph: Graph, target?: string): WeightRow[] {
  const weights =
    target === undefined ? [...graph.weights.values()] : findTargets(graph, `w:${target}`).weights;
  return weights.map(weightRow);
}

/** One row of the table; takes as long as the weight is large. */
export function weightRow({ name, data }: Weight): WeightRow {
  return { name, shape: data.shape, dtype: data.type, ...statistics(readNumbers(data)) };
}

/** The operations a target means (all without one), in graph order, weights that are read by name before their use. */
export function graphTable(graph: Graph, target?: string): GraphRow[] {
  const meant = meantNames(graph, target);
  const rows = entries(graph).map((entry) => graphRow(graph, entry));
  const results = new Set<string>();
  for (const method of graph.model.methods.values()) for (const output of method.outputs) results.add(output);
  const args = tuple([...results].map((value) => argument(graph, value)));
  if (target === undefined)
    rows.push({ opcode: 'output', name: 'output', target: 'output', args, kwargs: '{}' });
  return rows.filter((row) => meant === null || meant.has(row.name));
}

/** The activations a target means (all without one), in graph order, with weights that are read by name. */
export function activationTable(graph: Graph, target?: string): ActivationRow[] {
  const meant = meantNames(graph, target);
  return entries(graph)
    .map((entry) => activationRow(graph, entry))
    .filter((row) => meant === null || meant.has(row.name));
}

type Entry =
  | { readonly kind: 'activation'; readonly activation: Activation }
  | { readonly kind: 'weight'; readonly weight: Weight };

function meantNames(graph: Graph, target: string | undefined): ReadonlySet<string> | null {
  if (target === undefined) return null;
  const matches = findTargets(graph, `a:${target}`);
  return new Set([...matches.activations, ...matches.weights].map((found) => found.name));
}

function entries(graph: Graph): Entry[] {
  const list: Entry[] = [];
  const listed = new Set<string>();
  for (const activation of graph.activations.values()) {
    const inputs = graph.flow.nodes[activation.node ?? -1]?.input ?? [];
    for (const input of inputs) {
      const weight = graph.weights.get(originOf(input, graph.flow));
      if (weight === undefined || !weight.isReadDirectly || listed.has(weight.name)) continue;
      listed.add(weight.name);
      list.push({ kind: 'weight', weight });
    }
    list.push({ kind: 'activation', activation });
  }
  return list;
}

function graphRow(graph: Graph, entry: Entry): GraphRow {
  if (entry.kind === 'weight') {
    return {
      opcode: 'get_attr',
      name: entry.weight.name,
      target: entry.weight.name,
      args: '()',
      kwargs: '{}',
    };
  }
  const { activation } = entry;
  const node = graph.flow.nodes[activation.node ?? -1];
  if (node === undefined) {
    return {
      opcode: 'placeholder',
      name: activation.name,
      target: activation.name,
      args: '()',
      kwargs: '{}',
    };
  }
  const opcode = activation.kind === 'module' ? 'call_module' : 'call_function';
  const kwargs = activation.kind === 'module' ? '{}' : keywords(node);
  return {
    opcode,
    name: activation.name,
    target: targetOf(activation, node),
    args: args(graph, node),
    kwargs,
  };
}

function activationRow(graph: Graph, entry: Entry): ActivationRow {
  if (entry.kind === 'weight') {
    const { name, data } = entry.weight;
    return { name, op: 'get_attr', target: name, shape: data.shape, dtype: data.type, methods: [] };
  }
  const { opcode, name, target } = graphRow(graph, entry);
  const { valueType, methods } = entry.activation;
  return {
    name,
    op: opcode,
    target,
    shape: valueType?.shape ?? null,
    dtype: valueType?.type ?? null,
    methods,
  };
}

function targetOf(activation: Activation, node: NodeProto): string {
  if (activation.kind === 'module') return activation.module;
  return fxName(node, activation.valueType?.shape.length ?? null);
}

function args(graph: Graph, node: NodeProto): string {
  const parts: string[] = [];
  (node.input ?? []).forEach((input, position) => {
    if (input === '') return;
    const weight = graph.weights.get(originOf(input, graph.flow));
    if (weight !== undefined && !weight.isReadDirectly) return;
    parts.push(
      isShapeInput(node.opType ?? '', position) ? shapeArgument(graph, input) : argument(graph, input),
    );
  });
  return tuple(parts);
}

function argument(graph: Graph, value: string): string {
  const origin = originOf(value, graph.flow);
  for (const activation of graph.activations.values())
    if (activation.value === origin) return activation.name;
  if (graph.weights.has(origin)) return origin;
  return constantText(graph, origin) ?? origin;
}

function shapeArgument(graph: Graph, value: string): string {
  return constantText(graph, value) ?? argument(graph, value);
}

function tuple(parts: readonly string[]): string {
  return parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(', ')})`;
}

/** What torch takes as keywords; the defaults of the exporters are left out. */
function keywords(node: NodeProto): string {
  const parts: string[] = [];
  for (const attribute of node.attribute ?? []) {
    const name = attribute.name ?? '';
    if (name === 'noop_with_empty_axes' || name === 'fmod' || name === 'allowzero') continue;
    if (name === 'keepdims') {
      if (Number(attribute.i ?? 0) === 1) parts.push("'keepdim': True");
    } else if (attribute.type === 2)
      parts.push(`'${name === 'axis' ? 'dim' : name}': ${Number(attribute.i ?? 0)}`);
    else if (attribute.type === 1) parts.push(`'${name}': ${shortFloat(attribute.f ?? 0)}`);
    else if (attribute.type === 7)
      parts.push(`'${name}': [${(attribute.ints ?? []).map(Number).join(', ')}]`);
  }
  return `{${parts.join(', ')}}`;
}
