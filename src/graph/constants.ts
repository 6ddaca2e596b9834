// Constants as people would write them in a call: `-2`, `[1, 2]`, `0.5`. Takes a graph and a value, gives text; looks at
// initializers and Constant nodes only.

import type { AttributeProto, TensorProto } from '../model/onnx/proto.ts';
import { tensorNumbers } from '../model/weight-data.ts';
import type { Graph } from './graph.ts';

const LONGEST_LIST = 16;

/** The text of a constant value; null for what is no constant or too long to write out. */
export function constantText(graph: Graph, value: string): string | null {
  const numbers = constantNumbers(graph, value);
  if (numbers === null || numbers.length > LONGEST_LIST) return null;
  const texts = Array.from(numbers, shortFloat);
  return texts.length === 1 ? (texts[0] ?? null) : `[${texts.join(', ')}]`;
}

/** The shortest decimal that is the same single-precision number. */
export function shortFloat(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value);
  for (let digits = 1; digits < 9; digits++) {
    const text = Number(value.toPrecision(digits));
    if (Math.fround(text) === Math.fround(value)) return String(text);
  }
  return String(value);
}

/** The numbers of an initializer or a Constant node; null for any other value. */
export function constantNumbers(graph: Graph, value: string): ArrayLike<number> | null {
  const initializer = graph.model.weights.get(value);
  if (initializer !== undefined) {
    const tensor = (graph.model.proto.graph?.initializer ?? []).find((entry) => entry.name === value);
    return tensor === undefined ? null : tensorOf(tensor);
  }
  const node = graph.flow.nodes[graph.flow.producers.get(value) ?? -1];
  if (node?.opType !== 'Constant') return null;
  const [attribute] = node.attribute ?? [];
  return attribute === undefined ? null : attributeNumbers(attribute);
}

function attributeNumbers(attribute: AttributeProto): ArrayLike<number> | null {
  if (attribute.name === 'value' && attribute.t) return tensorOf(attribute.t);
  if (attribute.name === 'value_int') return [Number(attribute.i ?? 0)];
  if (attribute.name === 'value_float') return [attribute.f ?? 0];
  if (attribute.name === 'value_ints') return (attribute.ints ?? []).map(Number);
  if (attribute.name === 'value_floats') return attribute.floats ?? [];
  return null;
}

function tensorOf(tensor: TensorProto): ArrayLike<number> | null {
  const size = (tensor.dims ?? []).reduce<number>((product, dim) => product * Number(dim), 1);
  return size > LONGEST_LIST ? null : (tensorNumbers(tensor)?.data ?? null);
}
