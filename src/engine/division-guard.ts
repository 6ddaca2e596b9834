// Whole-number divisions that can end the process: the runtime divides as the processor does, and the smallest whole number
// divided by -1 is a fault there (SIGFPE). Takes a model, refuses one that divides by a constant -1; a divisor that is only
// computed while it plays is not seen.
import { failure } from '../errors.ts';
import type { Model } from '../model/model.ts';
import type { GraphProto, NodeProto, TensorProto } from '../model/onnx/proto.ts';
import { readNumbers, tensorNumbers, weightLength } from '../model/weight-data.ts';

const DIVISIONS = new Set(['Div', 'Mod']);
/** Through these a constant keeps its numbers. */
const KEEPS_NUMBERS = new Set([
  'Identity',
  'Reshape',
  'Squeeze',
  'Unsqueeze',
  'Expand',
  'Transpose',
  'Flatten',
  'CastLike',
]);
/** ONNX numbers of the types the processor divides as they are. */
const INT32 = 6;
const INT64 = 7;
/** Larger constants of fractions are weights; none of them is turned into a divisor. */
const MOST_FRACTIONS = 1024;

/** Names of constants that hold -1: true where they are whole numbers now, false where a cast could make them so. */
type Suspects = Map<string, boolean>;

/** Throws `model-unsupported` where whole numbers are divided by a constant -1. */
export function checkDivisions(model: Model): void {
  const suspects: Suspects = new Map();
  for (const weight of model.weights.values()) {
    const { name, type } = weight;
    const isWhole = type === 'int32' || type === 'int64';
    const isSmall = weightLength(weight) <= MOST_FRACTIONS * 8;
    if (!isWhole && !isSmall) continue;
    if (readNumbers(weight).includes(-1)) suspects.set(name, isWhole);
  }
  checkNodes(model.proto.graph?.node ?? [], suspects);
  for (const each of model.proto.functions ?? []) checkNodes(each.node ?? [], new Map());
}

function checkNodes(nodes: readonly NodeProto[], suspects: Suspects): void {
  for (const node of nodes) {
    checkBodies(node, suspects);
    const { opType = '', input = [], output = [] } = node;
    const made = madeBy(node, suspects);
    if (made !== null) for (const name of output) suspects.set(name, made);
    if (!DIVISIONS.has(opType) || suspects.get(input[1] ?? '') !== true) continue;
    const what = `divides whole numbers by ${input[1]}, which holds -1; the runtime may end the program there`;
    throw failure('model-unsupported', `operation ${node.name || opType}`, `${what}. Use Neg`);
  }
}

function checkBodies(node: NodeProto, suspects: Suspects): void {
  for (const { g, graphs = [] } of node.attribute ?? [])
    for (const body of g ? [g, ...graphs] : graphs)
      checkNodes(body.node ?? [], withWeightsOf(body, suspects));
}

function withWeightsOf(body: GraphProto, outer: Suspects): Suspects {
  const suspects: Suspects = new Map(outer);
  for (const tensor of body.initializer ?? []) {
    const held = heldBy(tensor);
    if (held !== null) suspects.set(tensor.name ?? '', held);
  }
  return suspects;
}

/** Whether a node gives a constant with a -1: as whole numbers, as others, or not at all (null). */
function madeBy(node: NodeProto, suspects: Suspects): boolean | null {
  const { opType = '', input = [], attribute = [] } = node;
  const known = suspects.get(input[0] ?? '') ?? null;
  if (KEEPS_NUMBERS.has(opType)) return known;
  if (opType === 'Cast') {
    const to = Number(attribute.find((each) => each.name === 'to')?.i ?? 0);
    return known === null ? null : to === INT32 || to === INT64;
  }
  if (opType !== 'Constant' && opType !== 'ConstantOfShape') return null;
  for (const { t, i, ints = [], f, floats = [] } of attribute) {
    if (t) return heldBy(t);
    if ([i, ...ints].some((each) => Number(each) === -1)) return true;
    if ([f, ...floats].includes(-1)) return false;
  }
  return null;
}

function heldBy(tensor: TensorProto): boolean | null {
  const numbers = tensorNumbers(tensor)?.data;
  return numbers?.includes(-1) === true ? tensor.dataType === INT32 || tensor.dataType === INT64 : null;
}
