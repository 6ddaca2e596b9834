// Mutations of a model as messages: names, sizes, types, attributes, operations dropped, doubled and moved. They stay well
// formed as protobuf and so reach what a damaged file does not.
import type { Random } from '../../src/bend/draw.ts';
import type {
  AttributeProto,
  GraphProto,
  Int64,
  ModelProto,
  NodeProto,
  TensorProto,
  ValueInfoProto,
} from '../../src/model/onnx/proto.ts';
import { edited } from '../../src/model/onnx/wire.ts';
import { below, oneOf } from './chance.ts';

type Change<T> = (message: T, random: Random, graph: GraphProto) => T;

const SIZES: readonly number[] = [
  0,
  1,
  -1,
  2,
  3,
  7,
  255,
  65_536,
  2 ** 31,
  2 ** 40,
  Number.MAX_SAFE_INTEGER,
  -(2 ** 40),
];
const FLOATS = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e38, 1e-45];
const OPERATIONS = (
  'Add Concat Conv ConvTranspose Expand Gather Gemm Identity If Loop LSTM MatMul Mul Nonsense Pad Range Reshape ' +
  'Resize ScatterND Shape Slice Softmax Split Squeeze Tile TopK Transpose Unsqueeze Where'
).split(' ');

/** One change of the graph, sometimes a few. */
export function mutatedModel(model: ModelProto, random: Random): ModelProto {
  let graph = model.graph ?? {};
  for (let count = random.uniform() < 0.7 ? 1 : 2 + below(random, 3); count > 0; count--) {
    graph = (oneOf(random, GRAPH_CHANGES) ?? dropNode)(graph, random, graph);
  }
  const opset = oneOf(random, [9, 11, 13, 17, 18, 21, 23, 0, 99]) ?? 17;
  const imports = random.uniform() < 0.05 ? { opsetImport: [{ domain: '', version: opset }] } : {};
  return edited(model, { graph, ...imports });
}

const GRAPH_CHANGES: readonly Change<GraphProto>[] = [
  dropNode,
  doubleNode,
  swapNodes,
  changeNode,
  changeNode,
  changeNode,
  changeWeight,
  changeWeight,
  dropWeight,
  changeDeclared,
  changeDeclared,
];

const NODE_CHANGES: readonly Change<NodeProto>[] = [
  (node, random, graph) => edited(node, { input: renamed(node.input, random, graph) }),
  (node, random, graph) => edited(node, { output: renamed(node.output, random, graph) }),
  (node, random) => edited(node, { opType: oneOf(random, OPERATIONS) ?? 'Add' }),
  (node, random) =>
    edited(node, { domain: oneOf(random, ['', 'ai.onnx.ml', 'nobody', 'com.microsoft']) ?? '' }),
  (node, random) => edited(node, { attribute: dropped(node.attribute ?? [], random) }),
  (node, random) => edited(node, { input: dropped(node.input ?? [], random) }),
  (node, random) => edited(node, { attribute: changedOne(node.attribute ?? [], random, changeAttribute) }),
  (node, random) => edited(node, { attribute: changedOne(node.attribute ?? [], random, changeAttribute) }),
];

const WEIGHT_CHANGES: readonly Change<TensorProto>[] = [
  (tensor, random) => edited(tensor, { dims: changedSizes(tensor.dims ?? [], random) }),
  (tensor, random) => edited(tensor, { dataType: below(random, 30) }),
  (tensor, random, graph) => edited(tensor, { name: anyName(random, graph) }),
  (tensor, random) =>
    edited(tensor, { rawData: (tensor.rawData ?? new Uint8Array()).slice(below(random, 9)) }),
  (tensor) => edited(tensor, { dataLocation: 1, externalData: [{ key: 'location', value: 'weights' }] }),
  (tensor, random) =>
    edited(tensor, { rawData: (tensor.rawData ?? new Uint8Array()).map(() => below(random, 256)) }),
];

function dropNode(graph: GraphProto, random: Random): GraphProto {
  return edited(graph, { node: dropped(graph.node ?? [], random) });
}

function doubleNode(graph: GraphProto, random: Random): GraphProto {
  const nodes = [...(graph.node ?? [])];
  const node = oneOf(random, nodes);
  return node === undefined
    ? graph
    : edited(graph, { node: nodes.toSpliced(below(random, nodes.length), 0, node) });
}

function swapNodes(graph: GraphProto, random: Random): GraphProto {
  const nodes = [...(graph.node ?? [])];
  const from = below(random, nodes.length);
  const [node] = nodes.splice(from, 1);
  return node === undefined
    ? graph
    : edited(graph, { node: nodes.toSpliced(below(random, nodes.length + 1), 0, node) });
}

function changeNode(graph: GraphProto, random: Random): GraphProto {
  const change = oneOf(random, NODE_CHANGES);
  return edited(graph, {
    node: changedOne(graph.node ?? [], random, (node) => change?.(node, random, graph) ?? node),
  });
}

function changeWeight(graph: GraphProto, random: Random): GraphProto {
  const change = oneOf(random, WEIGHT_CHANGES);
  return edited(graph, {
    initializer: changedOne(
      graph.initializer ?? [],
      random,
      (tensor) => change?.(tensor, random, graph) ?? tensor,
    ),
  });
}

function dropWeight(graph: GraphProto, random: Random): GraphProto {
  return edited(graph, { initializer: dropped(graph.initializer ?? [], random) });
}

function changeDeclared(graph: GraphProto, random: Random): GraphProto {
  const side = oneOf(random, ['input', 'output', 'valueInfo'] as const) ?? 'input';
  if (random.uniform() < 0.15) return edited(graph, { [side]: dropped(graph[side] ?? [], random) });
  return edited(graph, {
    [side]: changedOne(graph[side] ?? [], random, (info) => changeInfo(info, random, graph)),
  });
}

function changeInfo(info: ValueInfoProto, random: Random, graph: GraphProto): ValueInfoProto {
  const tensorType = info.type?.tensorType ?? {};
  const typed = (changes: typeof tensorType) =>
    edited(info, { type: edited(info.type ?? {}, { tensorType: edited(tensorType, changes) }) });
  const way = random.uniform();
  if (way < 0.2) return edited(info, { name: anyName(random, graph) });
  if (way < 0.4) return typed({ elemType: below(random, 30) });
  if (way < 0.5) return edited(info, { type: {} });
  const dim = tensorType.shape?.dim ?? [];
  if (way < 0.6) return typed({ shape: { dim: dropped(dim, random) } });
  return typed({ shape: { dim: changedOne(dim, random, () => ({ dimValue: oneOf(random, SIZES) ?? 0 })) } });
}

function changeAttribute(attribute: AttributeProto, random: Random): AttributeProto {
  const size = oneOf(random, SIZES) ?? 0;
  const way = random.uniform();
  if (way < 0.1) return edited(attribute, { type: below(random, 16) });
  if (way < 0.2) return edited(attribute, { name: oneOf(random, ['axis', 'pads', 'group', 'to', '']) ?? '' });
  if (attribute.t) return edited(attribute, { t: changeTensor(attribute.t, random) });
  if (attribute.g) return edited(attribute, { g: changeBody(attribute.g, random) });
  if (attribute.ints) return edited(attribute, { ints: changedSizes(attribute.ints, random) });
  if (attribute.f !== undefined) return edited(attribute, { f: oneOf(random, FLOATS) ?? 0 });
  if (attribute.s) return edited(attribute, { s: attribute.s.map(() => below(random, 256)) });
  return edited(attribute, { i: size });
}

function changeTensor(tensor: TensorProto, random: Random): TensorProto {
  return (oneOf(random, WEIGHT_CHANGES) ?? ((same) => same))(tensor, random, {});
}

function changeBody(graph: GraphProto, random: Random): GraphProto {
  return (oneOf(random, GRAPH_CHANGES) ?? dropNode)(graph, random, graph);
}

function changedSizes(sizes: readonly Int64[], random: Random): Int64[] {
  const way = random.uniform();
  if (way < 0.2) return [...sizes, oneOf(random, SIZES) ?? 1];
  if (way < 0.3) return dropped(sizes, random);
  return changedOne(sizes, random, () => oneOf(random, SIZES) ?? 1);
}

function renamed(names: readonly string[] | undefined, random: Random, graph: GraphProto): string[] {
  return changedOne(names ?? [], random, () => anyName(random, graph));
}

function anyName(random: Random, graph: GraphProto): string {
  const node = oneOf(random, graph.node ?? []);
  const known = [
    ...(node?.input ?? []),
    ...(node?.output ?? []),
    oneOf(random, graph.initializer ?? [])?.name ?? '',
    oneOf(random, graph.input ?? [])?.name ?? '',
  ];
  return oneOf(random, [...known, 'nobody', '', 'nul\0name', 'x'.repeat(5000), '__proto__', '0']) ?? '';
}

function changedOne<T>(list: readonly T[], random: Random, change: (entry: T, random: Random) => T): T[] {
  const chosen = below(random, list.length);
  return list.map((entry, index) => (index === chosen ? change(entry, random) : entry));
}

function dropped<T>(list: readonly T[], random: Random): T[] {
  const chosen = below(random, list.length);
  return list.filter((_, index) => index !== chosen);
}
