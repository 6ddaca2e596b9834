// What must be true of an ONNX model before anything else looks at it: versions livebend knows, bounded size, values made
// once and before they are read. Takes a message, throws an error that says what and where.
import { failure } from '../../errors.ts';
import { elementType } from '../element-type.ts';
import { checkFunctions } from './functions.ts';
import { checkInnerTensor, checkSparseTensor } from './inner-tensors.ts';
import type { AttributeProto, GraphProto, ModelProto, NodeProto } from './proto.ts';

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
  checkFunctions(model);
  new GraphCheck().graph(graph, null, 0);
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

  graph(graph: GraphProto, outer: Scope | null, depth: number): void {
    if (depth > DEEPEST_BODY)
      throw failure('model-broken', 'model', `has bodies nested deeper than ${DEEPEST_BODY}`);
    const scope: Scope = { own: new Set(), outer };
    for (const info of graph.input ?? []) {
      const name = named(info.name, 'input');
      checkTensorType(info.type?.tensorType?.elemType, `input ${name}`);
      if (scope.own.has(name)) throw failure('model-broken', `input ${name}`, 'is there twice');
      scope.own.add(name);
    }
    for (const tensor of graph.initializer ?? []) {
      if (depth > 0) checkInnerTensor(tensor, `weight ${tensor.name ?? ''} of a body`);
      scope.own.add(named(tensor.name, 'weight'));
    }
    for (const sparse of graph.sparseInitializer ?? []) {
      checkSparseTensor(sparse, 'sparse weight');
      scope.own.add(named(sparse.values?.name, 'sparse weight'));
    }
    (graph.node ?? []).forEach((node, index) => {
      this.node(node, index, scope, depth);
    });
    for (const info of graph.output ?? []) {
      const name = named(info.name, 'output');
      if (!isKnown(scope, name)) throw failure('model-broken', `output ${name}`, 'is made by nothing');
    }
    for (const info of graph.valueInfo ?? []) named(info.name, 'declared value');
  }

  private node(node: NodeProto, index: number, scope: Scope, depth: number): void {
    this.nodes++;
    if (this.nodes > MOST_NODES)
      throw failure('model-broken', 'model', `has more than ${MOST_NODES} operations`);
    const where = operationName(node, index);
    for (const input of node.input ?? []) {
      if (input === '' || isKnown(scope, named(input, 'value'))) continue;
      throw failure('model-broken', where, `reads ${input}, which nothing before it makes`);
    }
    for (const attribute of node.attribute ?? []) this.attribute(attribute, where, scope, depth);
    for (const output of node.output ?? []) {
      if (output === '') continue;
      if (isKnown(scope, named(output, 'value')))
        throw failure('model-broken', where, `makes ${output}, which is there already`);
      scope.own.add(output);
    }
  }

  private attribute(attribute: AttributeProto, where: string, scope: Scope, depth: number): void {
    if (attribute.t) checkInnerTensor(attribute.t, where);
    for (const tensor of attribute.tensors ?? []) checkInnerTensor(tensor, where);
    if (attribute.sparseTensor) checkSparseTensor(attribute.sparseTensor, where);
    for (const sparse of attribute.sparseTensors ?? []) checkSparseTensor(sparse, where);
    if (attribute.g) this.graph(attribute.g, scope, depth + 1);
    for (const body of attribute.graphs ?? []) this.graph(body, scope, depth + 1);
  }
}

/** The names known in a graph or a body; a body also knows those of the graphs around it. */
interface Scope {
  readonly own: Set<string>;
  readonly outer: Scope | null;
}

function isKnown(scope: Scope, name: string): boolean {
  for (let at: Scope | null = scope; at !== null; at = at.outer) if (at.own.has(name)) return true;
  return false;
}

function operationName({ name, opType }: NodeProto, index: number): string {
  for (const text of [name, opType]) if (text) named(text, 'operation');
  const where = `operation ${name || index} (${opType || 'without type'})`;
  if (!opType) throw failure('model-broken', where, 'has no type');
  return where;
}

function named(name: string | undefined, kind: string): string {
  if (!name) throw failure('model-broken', kind, 'has no name');
  if (name.length > LONGEST_NAME)
    throw failure('model-broken', `${kind} ${name.slice(0, 40)}…`, 'has too long a name');
  if (name.includes('\0'))
    throw failure('model-broken', `${kind} ${JSON.stringify(name)}`, 'has a NUL in its name');
  return name;
}

function checkTensorType(number: number | undefined, where: string): void {
  if (number === undefined || number === 0 || elementType(number) !== null) return;
  throw failure('model-unsupported', where, `is of the unknown type ${number}`);
}
