// Who makes a value and who reads it, over a whole graph and through the bodies of If, Loop and Scan. Takes ONNX
// nodes, gives look-ups; changes nothing.
import type { GraphProto, NodeProto } from '../model/onnx/proto.ts';

/** One place where a value is read. */
export interface Use {
  readonly node: number;
  /** Position among the node's inputs; -1 where the body of a control-flow node reads it. */
  readonly position: number;
}

export interface Flow {
  readonly nodes: readonly NodeProto[];
  /** Index of the node that makes a value; absent for inputs and weights. */
  readonly producers: ReadonlyMap<string, number>;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
}

/** Reads the flow of the top level of a graph. */
export function traceFlow(graph: GraphProto): Flow {
  const nodes = graph.node ?? [];
  const producers = new Map<string, number>();
  const uses = new Map<string, Use[]>();
  nodes.forEach((node, index) => {
    for (const output of node.output ?? []) if (output !== '') producers.set(output, index);
    (node.input ?? []).forEach((input, position) => {
      addUse(uses, input, { node: index, position });
    });
    for (const captured of capturedValues(node)) addUse(uses, captured, { node: index, position: -1 });
  });
  return { nodes, producers, uses };
}

/** Every value a node depends on: its inputs and what its bodies read from outside. */
export function dependencies(node: NodeProto): string[] {
  const inputs = (node.input ?? []).filter((input) => input !== '');
  return [...inputs, ...capturedValues(node)];
}

/** Values that the bodies inside a node read from the graph around it. */
export function capturedValues(node: NodeProto): string[] {
  const captured: string[] = [];
  for (const body of bodies(node)) captured.push(...freeValues(body));
  return captured;
}

function bodies(node: NodeProto): GraphProto[] {
  const found: GraphProto[] = [];
  for (const attribute of node.attribute ?? []) {
    if (attribute.g !== undefined && attribute.g !== null) found.push(attribute.g);
    found.push(...(attribute.graphs ?? []));
  }
  return found;
}

function freeValues(body: GraphProto): string[] {
  const own = new Set<string>();
  for (const input of body.input ?? []) own.add(input.name ?? '');
  for (const weight of body.initializer ?? []) own.add(weight.name ?? '');
  const nodes = body.node ?? [];
  for (const node of nodes) for (const output of node.output ?? []) own.add(output);
  const free: string[] = [];
  for (const node of nodes) free.push(...dependencies(node).filter((value) => !own.has(value)));
  for (const output of body.output ?? []) if (!own.has(output.name ?? '')) free.push(output.name ?? '');
  return free;
}

function addUse(uses: Map<string, Use[]>, value: string, use: Use): void {
  if (value === '') return;
  const list = uses.get(value);
  if (list === undefined) uses.set(value, [use]);
  else list.push(use);
}
