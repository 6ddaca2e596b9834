// Streaming caches keep the past of a value: `cat(past, new)` in one block, its end in the next one's `past`. When such a
// value is bent, the cache must keep it unbent, or the past would be bent again in every block and the sound would
// depend on the cut. Takes a graph and the bent values, gives the reads that keep the unbent value.

import { dependencies } from '../graph/flow.ts';
import type { Graph } from '../graph/graph.ts';
import type { Cut } from '../graph/methods.ts';
import { isMove, isShapeInput } from '../graph/operations.ts';
import type { StatePair } from '../model/model.ts';

export interface UnbentReads {
  /** Inputs of nodes that read the unbent value. */
  readonly reads: readonly { readonly node: number; readonly position: number; readonly value: string }[];
  /** States that are the value itself, by their input name. */
  readonly states: ReadonlyMap<string, string>;
}

/** Where the states of a cut read a bent value that was made from their own past. */
export function unbentReads(graph: Graph, cut: Cut, bent: ReadonlySet<string>): UnbentReads {
  const sounding = ancestors(graph, cut.outputs);
  const reads: { node: number; position: number; value: string }[] = [];
  const states = new Map<string, string>();
  for (const state of cut.states) {
    const isOwnPast = (value: string) => bent.has(value) && dependsOn(graph, value, state);
    if (isOwnPast(state.output)) states.set(state.input, state.output);
    else reads.push(...readsOf(graph, state.output, sounding, isOwnPast));
  }
  return { reads, states };
}

function readsOf(
  graph: Graph,
  output: string,
  sounding: ReadonlySet<number>,
  isOwnPast: (value: string) => boolean,
): { node: number; position: number; value: string }[] {
  const found: { node: number; position: number; value: string }[] = [];
  const seen = new Set<string>();
  const pending = [output];
  while (pending.length > 0) {
    const value = pending.pop() ?? '';
    const index = graph.flow.producers.get(value);
    const node = graph.flow.nodes[index ?? -1];
    if (index === undefined || node === undefined || seen.has(value) || sounding.has(index)) continue;
    seen.add(value);
    if (!isMove(node.opType ?? '')) continue;
    (node.input ?? []).forEach((input, position) => {
      if (isShapeInput(node.opType ?? '', position)) return;
      if (isOwnPast(input)) found.push({ node: index, position, value: input });
      else pending.push(input);
    });
  }
  return found;
}

/** Nodes that something of the outputs depends on within the block. */
function ancestors(graph: Graph, outputs: readonly string[]): Set<number> {
  const nodes = new Set<number>();
  const pending = [...outputs];
  while (pending.length > 0) {
    const index = graph.flow.producers.get(pending.pop() ?? '');
    if (index === undefined || nodes.has(index)) continue;
    nodes.add(index);
    pending.push(...dependencies(graph.flow.nodes[index] ?? {}));
  }
  return nodes;
}

function dependsOn(graph: Graph, value: string, state: StatePair): boolean {
  const seen = new Set<string>();
  const pending = [value];
  while (pending.length > 0) {
    const current = pending.pop() ?? '';
    if (current === state.input) return true;
    const index = graph.flow.producers.get(current);
    if (index === undefined || seen.has(current)) continue;
    seen.add(current);
    pending.push(...dependencies(graph.flow.nodes[index] ?? {}));
  }
  return false;
}
