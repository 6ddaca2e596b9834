// The attributes of ONNX operations as messages.
import type { AttributeProto } from '../../onnx/proto.ts';

export function floatAttribute(name: string, value: number): AttributeProto {
  return { name, type: 1, f: value };
}

export function integerAttribute(name: string, value: number): AttributeProto {
  return { name, type: 2, i: value };
}

export function textAttribute(name: string, value: string): AttributeProto {
  return { name, type: 3, s: Buffer.from(value, 'utf8') };
}

export function integersAttribute(name: string, values: readonly number[]): AttributeProto {
  return { name, type: 7, ints: [...values] };
}
