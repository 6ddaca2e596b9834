// Which values of a graph are activations, and which of them people see: inputs and the results of operations on
// data; never constants, casts, shape arithmetic or what only serves a state. Takes the model's parts, gives the table.
import type { Method, Model, ValueType } from '../model/model.ts';
import { dependencies, type Flow } from './flow.ts';
import type { FrameAxis } from './frames.ts';
import type { Activation, ValueTypes, Weight } from './graph.ts';
import { type Candidate, nameCandidates } from './names.ts';
import { isPlumbing, isShapeInput, isTransparent } from './operations.ts';
import { modulePaths } from './scopes.ts';

export interface ActivationSources {
  readonly model: Model;
  readonly flow: Flow;
  readonly types: ValueTypes;
  /** How values follow the sound, where that was measured. */
  readonly frames: ReadonlyMap<string, FrameAxis>;
  readonly weights: ReadonlyMap<string, Weight>;
  /** For each method the nodes of its cut. */
  readonly methods: ReadonlyMap<string, ReadonlySet<number>>;
}

export interface ActivationTable {
  readonly activations: ReadonlyMap<string, Activation>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** Finds and names the activations of a graph, in graph order, inputs first. */
export function findActivations(sources: ActivationSources): ActivationTable {
  const { model, flow, types } = sources;
  const modules = modulePaths(flow, new Set(sources.weights.keys()));
  const results = resultValues(model);
  const sounding = soundingNodes(flow, results);
  const candidates = findCandidates(sources, modules, sounding);
  const named = nameCandidates({
    flow,
    types,
    candidates,
    modules,
    results,
    sounding,
    taken: inputNames(model),
  });
  const activations = new Map<string, Activation>();
  const aliases = new Map<string, string>(named.aliases);
  for (const input of inputNames(model)) activations.set(input, inputActivation(sources, input));
  for (const candidate of candidates) {
    const given = named.names.get(candidate.value);
    if (given === undefined) continue;
    activations.set(given.name, { ...describe(sources, candidate), name: given.name, kind: given.kind });
    if (candidate.value !== given.name && !activations.has(candidate.value))
      aliases.set(candidate.value, given.name);
  }
  for (const name of activations.keys()) aliases.delete(name);
  addTransparentAliases(flow, activations, aliases);
  return { activations, aliases };
}

/** A value behind which there is only a cast or a copy, followed back to where it was made. */
export function originOf(value: string, flow: Flow): string {
  let current = value;
  for (let step = 0; step < 64; step++) {
    const node = flow.nodes[flow.producers.get(current) ?? -1];
    if (node === undefined || !isTransparent(node.opType ?? '')) return current;
    current = node.input?.[0] ?? '';
  }
  return current;
}

/** Values that leave the model: what methods give, and graph outputs that are not states. */
function resultValues(model: Model): ReadonlySet<string> {
  const stateOutputs = new Set(model.states.map((pair) => pair.output));
  const results = new Set<string>();
  for (const method of model.methods.values()) for (const output of method.outputs) results.add(output);
  for (const output of model.proto.graph?.output ?? []) {
    if (!stateOutputs.has(output.name ?? '')) results.add(output.name ?? '');
  }
  return results;
}

/** Nodes something of a result depends on within one block; the others only serve a state. */
function soundingNodes(flow: Flow, results: ReadonlySet<string>): ReadonlySet<number> {
  const sounding = new Set<number>();
  const pending = [...results];
  while (pending.length > 0) {
    const index = flow.producers.get(pending.pop() ?? '');
    if (index === undefined || sounding.has(index)) continue;
    sounding.add(index);
    pending.push(...dependencies(flow.nodes[index] ?? {}));
  }
  return sounding;
}

function inputNames(model: Model): string[] {
  const names = new Set<string>();
  const states = new Set(model.states.map((pair) => pair.input));
  for (const input of model.proto.graph?.input ?? []) {
    const name = input.name ?? '';
    if (!states.has(name) && !model.weights.has(name)) names.add(name);
  }
  return [...names];
}

function findCandidates(
  sources: ActivationSources,
  modules: readonly string[],
  sounding: ReadonlySet<number>,
): Candidate[] {
  const { model, flow, weights } = sources;
  const data = new Set<string>([...inputNames(model), ...weights.keys()]);
  for (const pair of model.states) data.add(pair.input);
  const given = new Set((model.proto.graph?.output ?? []).map((info) => info.name ?? ''));
  const candidates: Candidate[] = [];
  flow.nodes.forEach((node, index) => {
    if (!carriesData(node, data)) return;
    const outputs = (node.output ?? []).filter((output) => output !== '');
    for (const output of outputs) data.add(output);
    if (isPlumbing(node.opType ?? '') || !sounding.has(index)) return;
    outputs.forEach((value, position) => {
      const isRead = flow.uses.has(value) || given.has(value);
      if (position === 0 || isRead)
        candidates.push({ node: index, position, value, module: modules[index] ?? '' });
    });
  });
  return candidates;
}

function carriesData(node: Flow['nodes'][number], data: ReadonlySet<string>): boolean {
  const opType = node.opType ?? '';
  if (opType === 'Shape' || opType === 'Size') return false;
  if (opType.startsWith('Random') || opType === 'Bernoulli' || opType === 'Multinomial') return true;
  const inputs = node.input ?? [];
  if (inputs.some((input, position) => data.has(input) && !isShapeInput(opType, position))) return true;
  return dependencies(node).some((value) => data.has(value) && !inputs.includes(value));
}

function inputActivation(sources: ActivationSources, input: string): Activation {
  const methods = methodsWhere(sources, (method) => method.inputs.includes(input));
  const valueType = sources.types.get(input) ?? null;
  const frames = sources.frames.get(input) ?? null;
  const own = { name: input, value: input, node: null, kind: 'input', module: '', opType: '' } as const;
  return { ...own, methods, valueType, frames };
}

function describe(sources: ActivationSources, candidate: Candidate): Omit<Activation, 'name' | 'kind'> {
  const valueType: ValueType | null = sources.types.get(candidate.value) ?? null;
  const methods = methodsWhere(
    sources,
    (method) =>
      method.inputs.includes(candidate.value) ||
      sources.methods.get(method.name)?.has(candidate.node) === true,
  );
  const opType = sources.flow.nodes[candidate.node]?.opType ?? '';
  return {
    value: candidate.value,
    node: candidate.node,
    module: candidate.module,
    opType,
    methods,
    valueType,
    frames: sources.frames.get(candidate.value) ?? null,
  };
}

function methodsWhere(sources: ActivationSources, applies: (method: Method) => boolean): string[] {
  return [...sources.model.methods.values()].filter(applies).map((method) => method.name);
}

/** Casts and copies go by the name of what they show. */
function addTransparentAliases(
  flow: Flow,
  activations: ReadonlyMap<string, Activation>,
  aliases: Map<string, string>,
): void {
  const byValue = new Map([...activations.values()].map((activation) => [activation.value, activation.name]));
  for (const [value, index] of flow.producers) {
    if (activations.has(value) || !isTransparent(flow.nodes[index]?.opType ?? '')) continue;
    const name = byValue.get(originOf(value, flow));
    if (name !== undefined) aliases.set(value, name);
  }
}
