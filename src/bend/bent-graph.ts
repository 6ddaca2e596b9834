// Original graph and plan in, bent graph out: the cut of a method with the plan's bends in it, ready for a runtime, and
// the live controls of those bends. Always made from the original; nothing of the model is changed.
import type { Activation, Graph } from '../graph/graph.ts';
import type { Cut } from '../graph/methods.ts';
import { ORIGINAL, originalVersion, type Version } from '../graph/version.ts';
import { isFloat, onnxType } from '../model/element-type.ts';
import type { ElementType, StatePair } from '../model/model.ts';
import type { ModelProto, ValueInfoProto } from '../model/onnx/proto.ts';
import { opsetOf } from '../model/onnx/validate.ts';
import { edited } from '../model/onnx/wire.ts';
import { insertChain } from './activation-bends.ts';
import { bindingsOf, type Plan } from './bend.ts';
import { Controls } from './controls.ts';
import { Emitter, ONNX_DOUBLE, ONNX_FLOAT } from './emitter.ts';
import { packedInfo, tensorInfo, unpackAmounts, unpackIndices } from './packing.ts';
import { type BendReport, type Chains, findChains } from './plan-targets.ts';
import { becomesFloat, planPromotion, promote } from './promotion.ts';
import { type Materials, NO_MATERIALS, withVersion } from './resources.ts';
import { Rewrite } from './rewrite.ts';
import { unbentReads } from './state-reads.ts';
import { type BentWeight, bentWeight } from './weight-bends.ts';
import { Workspace } from './workspace.ts';

/** A value that goes in or out, by the name people use and the name it has in the graph. */
export interface Port {
  readonly name: string;
  readonly value: string;
}

export interface BentGraph {
  /** Nodes, inputs and outputs, and the constants that bends added; the model's own weights are not in it. */
  readonly proto: ModelProto;
  /** Names of the model's initializers the graph still reads. */
  readonly weights: ReadonlySet<string>;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** The model's states and those of the operators. */
  readonly states: readonly StatePair[];
  readonly controls: Controls;
  /** The names that unbent values have where a bent one took theirs. */
  readonly originals: ReadonlyMap<string, string>;
  readonly reports: readonly BendReport[];
}

/**
 * Bends a cut of a graph; `materials` are the captures and versions the plan may name and the controls it may follow.
 * Throws as `findChains` does.
 */
export function bendGraph(graph: Graph, cut: Cut, plan: Plan, materials: Partial<Materials> = {}): BentGraph {
  return new Bending(graph, cut, plan, { ...NO_MATERIALS, ...materials }).finish();
}

class Bending {
  private readonly taken: Set<string>;
  private readonly emitter: Emitter;
  private readonly rewrite: Rewrite;
  private readonly chains: Chains;
  private readonly original: Version;
  /** New names of unbent values. */
  private readonly originals = new Map<string, string>();
  private readonly weights: BentWeight[] = [];
  private readonly workspace = new Workspace();

  constructor(
    private readonly graph: Graph,
    private readonly cut: Cut,
    private readonly plan: Plan,
    private readonly materials: Materials,
  ) {
    this.taken = takenNames(graph);
    const opset = opsetOf(graph.model.proto);
    this.emitter = new Emitter(opset, (name) => this.taken.has(name));
    this.rewrite = new Rewrite(graph.flow.nodes, cut.nodes);
    const { resources, controls } = materials;
    this.original = resources.versions.get(ORIGINAL) ?? originalVersion(graph);
    const known = withVersion(resources, this.original);
    this.chains = findChains({ graph, cut, opset, plan, resources: known, controls });
  }

  finish(): BentGraph {
    for (const activation of this.chains.activations.keys()) this.bendActivation(activation);
    for (const [weight, chain] of this.chains.weights) {
      const input = this.weightInput(weight.name, weight.data.type);
      const original = this.original.weight(weight.name)?.data ?? new Float32Array();
      this.weights.push(bentWeight(weight, { input, chain, original, workspace: this.workspace }));
    }
    this.keepStatesUnbent();
    this.promoteIntegers();
    return this.write();
  }

  private bendActivation(activation: Activation): void {
    const original = uniqueName(`${activation.value}.original`, this.taken);
    this.originals.set(activation.value, original);
    const isInput = this.cut.inputs.includes(activation.value);
    const chain = this.chains.activations.get(activation) ?? [];
    insertChain({ activation, original, isInput }, chain, this.rewrite, this.emitter);
  }

  /** Weights are fed in single or double precision; another float type is cast where it enters. */
  private weightInput(name: string, type: ElementType): string {
    if (!isFloat(type) || type === 'float32' || type === 'float64') return name;
    const input = uniqueName(`${name}.bent`, this.taken);
    const mark = this.emitter.mark();
    this.emitter.cast(input, onnxType(type), name);
    this.rewrite.addFirst(this.emitter.takeNodes(mark, '', ''));
    return input;
  }

  private keepStatesUnbent(): void {
    const { reads } = this.unbent();
    for (const { node, position, value } of reads) {
      this.rewrite.setInput(node, position, this.originals.get(value) ?? value);
    }
  }

  private unbent() {
    return unbentReads(this.graph, this.cut, new Set(this.originals.keys()));
  }

  private promoteIntegers(): void {
    const roots: string[] = [];
    for (const { value, valueType } of this.chains.activations.keys()) {
      if (valueType !== null && becomesFloat(valueType.type)) roots.push(value);
    }
    for (const { name, data } of this.chains.weights.keys()) if (becomesFloat(data.type)) roots.push(name);
    const promotion = planPromotion(this.graph, new Set(this.cut.nodes), roots);
    if (typeof promotion !== 'string') promote(this.graph, promotion, this.rewrite, this.emitter);
  }

  private write(): BentGraph {
    const { emitter, graph, cut } = this;
    const start = emitter.mark();
    const amounts = unpackAmounts(emitter);
    const indices = unpackIndices(emitter);
    const unpacking = emitter.takeNodes(start, '', '');
    const states = [...this.modelStates(), ...emitter.states];
    const inputs = cut.inputs.map((name) => ({ name, value: this.originals.get(name) ?? name }));
    const outputs = cut.outputs.map((name) => ({ name, value: name }));
    const bent = new Set(this.weights.map((weight) => weight.name));
    const proto = edited(graph.model.proto, {
      irVersion: Math.max(4, Number(graph.model.proto.irVersion ?? 4)),
      graph: edited(graph.model.proto.graph ?? {}, {
        node: [...unpacking, ...this.rewrite.finish()],
        initializer: [...emitter.constants],
        input: [
          ...inputs.map((port) => this.inputInfo(port)),
          ...states.map((pair) => tensorInfo(pair.input, onnxType(pair.type), pair.shape)),
          ...packedInfo(amounts, indices),
          ...this.weights.map(weightInfo),
        ],
        output: outputInfos([...outputs.map((port) => port.value), ...states.map((pair) => pair.output)]),
        valueInfo: [],
      }),
    });
    const controls = new Controls({
      bends: this.plan,
      values: this.chains.values,
      amounts: emitter.amounts,
      indices: emitter.indices,
      packedAmounts: amounts,
      packedIndices: indices,
      weights: this.weights,
      bindings: this.plan.flatMap((bend) => bindingsOf(bend, this.materials.controls)),
    });
    const weights = new Set([...cut.weights].filter((name) => !bent.has(name)));
    const { reports } = this.chains;
    return { proto, weights, inputs, outputs, states, controls, originals: this.originals, reports };
  }

  private modelStates(): StatePair[] {
    const { states } = this.unbent();
    return this.cut.states.map((pair) => {
      const output = states.get(pair.input);
      return output === undefined ? pair : { ...pair, output: this.originals.get(output) ?? output };
    });
  }

  private inputInfo(port: Port): ValueInfoProto {
    const known = this.graph.types.get(port.name);
    return known === undefined
      ? { name: port.value }
      : tensorInfo(port.value, onnxType(known.type), known.shape);
  }
}

function takenNames(graph: Graph): Set<string> {
  const taken = new Set<string>([...graph.model.weights.keys()]);
  for (const node of graph.flow.nodes) {
    if (node.name) taken.add(node.name);
    for (const output of node.output ?? []) taken.add(output);
  }
  for (const info of graph.model.proto.graph?.input ?? []) taken.add(info.name ?? '');
  return taken;
}

/** Types are left to the runtime to infer: a bend may have changed them. */
function outputInfos(values: readonly string[]): ValueInfoProto[] {
  return [...new Set(values)].map((name) => ({ name }));
}

function weightInfo(weight: BentWeight): ValueInfoProto {
  return tensorInfo(weight.input, weight.precision === 'float64' ? ONNX_DOUBLE : ONNX_FLOAT, weight.shape);
}

/** A name nothing has yet, kept from then on. */
function uniqueName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 1; taken.has(name); number++) name = `${wanted}_${number}`;
  taken.add(name);
  return name;
}
