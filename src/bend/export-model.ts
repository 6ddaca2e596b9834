// A bent model as a model of its own: graph and plan in, an ONNX message out that holds the bends, every weight and the
// description livebend reads. The original stays as it is; writes no file.
import type { Graph } from '../graph/graph.ts';
import { type Cut, cutGraph } from '../graph/methods.ts';
import { type ControlInput, describeModel } from '../model/description.ts';
import { isFloat, onnxType } from '../model/element-type.ts';
import { METADATA_KEY } from '../model/metadata.ts';
import type { Method, WeightData } from '../model/model.ts';
import type { ModelProto, NodeProto, TensorProto, ValueInfoProto } from '../model/onnx/proto.ts';
import { edited } from '../model/onnx/wire.ts';
import { writeNumbers } from '../model/weight-data.ts';
import type { Plan } from './bend.ts';
import { type BentGraph, bendGraph } from './bent-graph.ts';
import { foldSlots } from './export-slots.ts';
import { withFoundUnits } from './found-units.ts';
import { tensorInfo } from './packing.ts';
import type { BendReport } from './plan-targets.ts';
import { renameValues } from './rename-values.ts';
import type { Materials } from './resources.ts';
import type { BentWeight } from './weight-bends.ts';

export interface ExportOptions {
  /** The only method to export, its inputs as the inputs of the file; null for the whole model with all its methods. */
  readonly method: Method | null;
  /** The numbers of bends on activations: fixed in the file, or inputs with these numbers as defaults. */
  readonly amounts: 'fixed' | 'inputs';
  /** Captures, versions and named controls the plan speaks of. */
  readonly materials?: Partial<Materials>;
}

export interface ExportedModel {
  readonly proto: ModelProto;
  readonly controls: readonly ControlInput[];
  readonly reports: readonly BendReport[];
}

/**
 * Makes the bent model. Bends act in every method they are part of. Bent weights are written as they are now; with
 * `amounts: 'inputs'` the numbers of bends on activations become inputs. `top` and `cluster` choose units of weights here; those of activations must have been
 * found while it played. Throws as `bendGraph` does, and `nothing-played`.
 */
export function exportModel(graph: Graph, bends: Plan, options: ExportOptions): ExportedModel {
  const { method, amounts, materials = {} } = options;
  const cut = method === null ? wholeCut(graph) : methodCut(graph, method);
  const plan = withFoundUnits(graph, cut, bends, () => null);
  const bent = bendGraph(graph, cut, plan, materials);
  const slots = foldSlots(bent, plan, amounts);
  const names = entryNames(bent);
  const renamed = (value: string) => names.get(value) ?? value;
  const methods = method === null ? [...graph.model.methods.values()] : [method];
  const description = describeModel({
    ...graph.model,
    states: bent.states.map((pair) => ({ ...pair, output: renamed(pair.output) })),
    methods: methods.map((each) => methodOf(each, bent, renamed)),
    controls: slots.controls,
  });
  const proto = edited(bent.proto, {
    graph: edited(bent.proto.graph ?? {}, {
      node: renameValues(withoutWeightCasts(slots.nodes, bent), names),
      initializer: [...initializersOf(graph, bent), ...slots.constants],
      input: [...entryInfos(bent, renamed), ...slots.inputs],
      output: outputInfos(graph, bent, method, renamed),
    }),
    metadataProps: [
      ...(bent.proto.metadataProps ?? []).filter((entry) => entry.key !== METADATA_KEY),
      { key: METADATA_KEY, value: description },
    ],
  });
  return { proto, controls: slots.controls, reports: bent.reports };
}

function methodCut(graph: Graph, method: Method): Cut {
  return cutGraph(graph.model, graph.flow, method.inputs, method.outputs);
}

/** Everything that serves an output of the file or of a method. */
function wholeCut(graph: Graph): Cut {
  const { model, flow } = graph;
  const states = new Set(model.states.flatMap((pair) => [pair.input, pair.output]));
  const names = (infos: readonly ValueInfoProto[] | undefined) =>
    (infos ?? []).map((info) => info.name ?? '').filter((name) => !states.has(name));
  const inputs = names(model.proto.graph?.input).filter((name) => !model.weights.has(name));
  const outputs = new Set(names(model.proto.graph?.output));
  for (const method of model.methods.values()) for (const output of method.outputs) outputs.add(output);
  return cutGraph(model, flow, inputs, [...outputs]);
}

/** A bent input keeps its name for those who feed it; what is behind the bend gets another one. */
function entryNames(bent: BentGraph): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, value } of bent.inputs) {
    if (name === value) continue;
    names.set(value, name);
    names.set(name, value.replace(/\.original/, '.bent'));
  }
  return names;
}

/** Where a method starts at a value inside the graph that is bent, it starts before the bend. */
function methodOf(method: Method, bent: BentGraph, renamed: (value: string) => string): Method {
  const entries = method.inputs.map((value) => renamed(bent.originals.get(value) ?? value));
  return { ...method, inputs: entries, outputs: method.outputs.map(renamed) };
}

function entryInfos(bent: BentGraph, renamed: (value: string) => string): ValueInfoProto[] {
  const fed = new Set<string>(bent.controls.weights.map((weight) => weight.input));
  for (const packed of [bent.controls.amountsInput, bent.controls.indicesInput])
    if (packed !== null) fed.add(packed);
  return (bent.proto.graph?.input ?? [])
    .filter((info) => !fed.has(info.name ?? ''))
    .map((info) => edited(info, { name: renamed(info.name ?? '') }));
}

/** The outputs the file had, or those of the one method, then the states; with types where a bend cannot have changed them. */
function outputInfos(
  graph: Graph,
  bent: BentGraph,
  method: Method | null,
  renamed: (value: string) => string,
): ValueInfoProto[] {
  const states = new Map(bent.states.map((pair) => [pair.output, pair]));
  const own = new Set((graph.model.proto.graph?.output ?? []).map((info) => info.name ?? ''));
  const wanted = method === null ? own : new Set(method.outputs);
  return (bent.proto.graph?.output ?? [])
    .map((info) => info.name ?? '')
    .filter((name) => states.has(name) || wanted.has(name))
    .map((name) => {
      const known = states.get(name) ?? graph.types.get(name);
      const isSure = known !== undefined && (states.has(name) || isFloat(known.type));
      return isSure ? tensorInfo(renamed(name), onnxType(known.type), known.shape) : { name: renamed(name) };
    });
}

/** The model's own weights with their elements, and the bent ones as they are now. */
function initializersOf(graph: Graph, bent: BentGraph): TensorProto[] {
  const { model } = graph;
  const kept = (model.proto.graph?.initializer ?? []).filter((tensor) => bent.weights.has(tensor.name ?? ''));
  return [
    ...kept.map((tensor) => ownTensor(tensor, model.weights.get(tensor.name ?? ''))),
    ...bent.controls.weights.map((weight) => bentTensor(weight, model.weights.get(weight.name))),
  ];
}

/** A weight of half precision is written as such, and needs not be cast where it enters. */
function withoutWeightCasts(nodes: readonly NodeProto[], bent: BentGraph): NodeProto[] {
  const cast = new Set(bent.controls.weights.filter(isCast).map((weight) => weight.input));
  return nodes.filter((node) => !cast.has(node.input?.[0] ?? ''));
}

function isCast(weight: BentWeight): boolean {
  return weight.input !== weight.name;
}

function ownTensor(tensor: TensorProto, weight: WeightData | undefined): TensorProto {
  if (weight === undefined || weight.place === null) return tensor;
  return edited(tensor, { rawData: weight.bytes, dataLocation: 0, externalData: [] });
}

/** Whole numbers become floats when they are bent; floats keep their type. */
function bentTensor(weight: BentWeight, own: WeightData | undefined): TensorProto {
  const { name, shape, precision } = weight;
  const type = own !== undefined && isFloat(own.type) ? own.type : precision;
  return { name, dataType: onnxType(type), dims: [...shape], rawData: writeNumbers(type, weight.compute()) };
}
