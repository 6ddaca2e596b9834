// Attributes of ONNX nodes that livebend writes: a name and what it holds in, a message out.
import type { AttributeProto, GraphProto } from './proto.ts';

export function integerAttribute(name: string, value: number): AttributeProto {
  return { name, type: 2, i: value };
}

export function graphAttribute(name: string, g: GraphProto): AttributeProto {
  return { name, type: 5, g };
}

export function integersAttribute(name: string, values: readonly number[]): AttributeProto {
  return { name, type: 7, ints: [...values] };
}
