// A method is a cut of the graph: the nodes between its inputs and its outputs, and the states on its way. Takes a
// model and what is to be given and fetched, gives the cut; the same cut runs sub-graphs from or to any value.
import { failure, LivebendError, unknownName } from '../errors.ts';
import type { Method, Model, StatePair } from '../model/model.ts';
import { dependencies, type Flow } from './flow.ts';

export interface Cut {
  /** Indices of the nodes needed, in graph order. */
  readonly nodes: readonly number[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly states: readonly StatePair[];
  /** Initializers the nodes read. */
  readonly weights: ReadonlySet<string>;
}

/** The method of that name; the first one when no name is given. */
export function methodNamed(model: Model, name: string | undefined): Method {
  const method = name === undefined ? model.methods.values().next().value : model.methods.get(name);
  if (method === undefined) throw unknownName(model.name, name ?? 'forward', 'method', model.methods.keys());
  return method;
}

/**
 * Cuts the graph from `inputs` to `outputs` (ONNX value names).
 * Throws `input-missing` when an output needs an input that is not given.
 */
export function cutGraph(
  model: Model,
  flow: Flow,
  inputs: readonly string[],
  outputs: readonly string[],
): Cut {
  const search = new Search(model, flow, new Set(inputs));
  for (const output of outputs) search.need(output);
  const nodes = [...search.nodes].sort((a, b) => a - b);
  return {
    nodes,
    inputs: [...inputs],
    outputs: [...outputs],
    states: search.states,
    weights: search.weights,
  };
}

/** The cut of a method. Throws `model-metadata` where the description of the method leaves an input out. */
export function methodCut(model: Model, flow: Flow, method: Method): Cut {
  try {
    return cutGraph(model, flow, method.inputs, method.outputs);
  } catch (cause) {
    const isMissing = cause instanceof LivebendError && cause.code === 'input-missing';
    if (!isMissing) throw cause;
    throw failure('model-metadata', `method ${method.name}`, cause.message, { cause, fields: cause.fields });
  }
}

/** For each method the nodes of its cut. */
export function methodNodes(model: Model, flow: Flow): Map<string, ReadonlySet<number>> {
  const cuts = new Map<string, ReadonlySet<number>>();
  for (const method of model.methods.values()) {
    cuts.set(method.name, new Set(methodCut(model, flow, method).nodes));
  }
  return cuts;
}

/** Walks back from what is needed to what is given; a state that is met brings its own output with it. */
class Search {
  readonly nodes = new Set<number>();
  readonly weights = new Set<string>();
  readonly states: StatePair[] = [];
  private readonly seen = new Set<string>();
  private readonly statesByInput: ReadonlyMap<string, StatePair>;

  constructor(
    private readonly model: Model,
    private readonly flow: Flow,
    private readonly given: ReadonlySet<string>,
  ) {
    this.statesByInput = new Map(model.states.map((pair) => [pair.input, pair]));
  }

  need(output: string): void {
    const pending = [output];
    while (pending.length > 0) {
      const value = pending.pop() ?? '';
      if (this.seen.has(value) || value === '') continue;
      this.seen.add(value);
      pending.push(...this.sources(value, output));
    }
  }

  private sources(value: string, output: string): string[] {
    if (this.given.has(value)) return [];
    const index = this.flow.producers.get(value);
    if (index !== undefined) {
      this.nodes.add(index);
      return dependencies(this.flow.nodes[index] ?? {});
    }
    const state = this.statesByInput.get(value);
    if (state !== undefined) {
      this.states.push(state);
      return [state.output];
    }
    if (!this.model.weights.has(value)) {
      const what = `needs the input ${value}, which is not given`;
      throw failure('input-missing', output, what, { fields: { output, input: value } });
    }
    this.weights.add(value);
    return [];
  }
}
