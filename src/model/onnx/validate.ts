// What must be true of an ONNX model before anything else looks at it: versions livebend knows, bounded size, values made
// once and before they are read. Takes a message, throws an error that says what and where.
import { failure } from '../../errors.ts';
import { elementType } from '../element-type.ts';
import type { GraphProto, ModelProto, NodeProto } from './proto.ts';

const OLDEST_OPSET = 9;
const NEWEST_OPSET = 26;
const MOST_NODES = 200_000;
const DEEPEST_BODY = 16;
const LONGEST_NAME = 4096;

/** Throws `model-format`, `model-broken` or `model-unsupported`. */
export function validateModel(model: ModelProto): GraphProto {
  const { graph } = model;
  const isModel = Number(model.irVersion ?? 0) > 0 || (model.opsetImport ?? []).length > 0;
  if (!isModel && !graph) throw failure('model-format', 'model', 'is no ONNX file');
  if (!graph) throw failure('model-broken', 'model', 'has no graph');
  checkOpset(model);
  if ((graph.node ?? []).length === 0) throw failure('model-broken', 'model', 'has no operations');
  new GraphCheck().graph(graph, new Set(), 0);
  return graph;
}

/** The version of the ONNX operations a model uses. */
export function opsetOf(model: ModelProto): number {
  const imported = (model.opsetImport ?? []).find(({ domain = '' }) => domain === '' || domain === 'ai.onnx');
  return Number(imported?.version ?? 0);
}

function checkOpset(model: ModelProto): void {
  const opset = opsetOf(model);
  if (opset >= OLDEST_OPSET && opset <= NEWEST_OPSET) return;
  const what = `uses version ${opset} of the ONNX operations, livebend reads ${OLDEST_OPSET} to ${NEWEST_OPSET}`;
  throw failure('model-unsupported', 'model', `${what}; export it again with another opset`);
}

class GraphCheck {
  private nodes = 0;

  graph(graph: GraphProto, outer: ReadonlySet<string>, depth: number): void {
    if (depth > DEEPEST_BODY)
      throw failure('model-broken', 'model', `has bodies nested deeper than ${DEEPEST_BODY}`);
    const known = new Set(outer);
    for (const info of graph.input ?? []) {
      const name = named(info.name, 'input');
      checkTensorType(info.type?.tensorType?.elemType, `input ${name}`);
      if (depth === 0 && known.has(name)) throw failure('model-broken', `input ${name}`, 'is there twice');
      known.add(name);
    }
    for (const tensor of graph.initializer ?? []) known.add(tensor.name ?? '');
    for (const sparse of graph.sparseInitializer ?? []) known.add(sparseName(sparse));
    (graph.node ?? []).forEach((node, index) => {
      this.node(node, index, known, depth);
    });
    for (const info of graph.output ?? []) {
      const name = named(info.name, 'output');
      if (!known.has(name)) throw failure('model-broken', `output ${name}`, 'is made by nothing');
    }
  }

  private node(node: NodeProto, index: number, known: Set<string>, depth: number): void {
    this.nodes++;
    if (this.nodes > MOST_NODES)
      throw failure('model-broken', 'model', `has more than ${MOST_NODES} operations`);
    const where = `operation ${node.name || index} (${node.opType || 'without type'})`;
    if (!node.opType) throw failure('model-broken', where, 'has no type');
    for (const input of node.input ?? []) {
      if (input === '' || known.has(input)) continue;
      throw failure('model-broken', where, `reads ${named(input, 'value')}, which nothing before it makes`);
    }
    for (const attribute of node.attribute ?? []) {
      if (attribute.g) this.graph(attribute.g, known, depth + 1);
      for (const body of attribute.graphs ?? []) this.graph(body, known, depth + 1);
    }
    for (const output of node.output ?? []) {
      if (output === '') continue;
      if (known.has(named(output, 'value')))
        throw failure('model-broken', where, `makes ${output}, which is there already`);
      known.add(output);
    }
  }
}

function named(name: string | undefined, kind: string): string {
  if (!name) throw failure('model-broken', kind, 'has no name');
  if (name.length > LONGEST_NAME)
    throw failure('model-broken', `${kind} ${name.slice(0, 40)}…`, 'has too long a name');
  return name;
}

function checkTensorType(number: number | undefined, where: string): void {
  if (number === undefined || number === 0 || elementType(number) !== null) return;
  throw failure('model-unsupported', where, `is of the unknown type ${number}`);
}

function sparseName(sparse: unknown): string {
  const values = (sparse as { readonly values?: { readonly name?: string } | null }).values;
  return values?.name ?? '';
}
