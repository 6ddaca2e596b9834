// The types and shapes a graph declares: of its inputs, outputs, inner values and weights. Takes ONNX messages, gives
// a table by value name; infers nothing.
import { elementType } from './element-type.ts';
import type { Dimension, ValueType } from './model.ts';
import type { DimensionProto, GraphProto, ValueInfoProto } from './onnx/proto.ts';

/** Every declared tensor value with a declared shape; sequences, maps and optionals are left out. */
export function declaredTypes(graph: GraphProto): Map<string, ValueType> {
  const types = new Map<string, ValueType>();
  for (const info of [...(graph.valueInfo ?? []), ...(graph.output ?? []), ...(graph.input ?? [])]) {
    const valueType = declaredType(info);
    if (valueType !== null) types.set(info.name ?? '', valueType);
  }
  for (const tensor of graph.initializer ?? []) {
    const type = elementType(tensor.dataType ?? 0);
    if (type !== null) types.set(tensor.name ?? '', { type, shape: (tensor.dims ?? []).map(Number) });
  }
  return types;
}

/** The type one value declares; null where it is no tensor or has no declared shape. */
export function declaredType(info: ValueInfoProto): ValueType | null {
  const tensor = info.type?.tensorType;
  const type = elementType(tensor?.elemType ?? 0);
  if (type === null || !tensor?.shape) return null;
  return { type, shape: (tensor.shape.dim ?? []).map(dimension) };
}

function dimension(dim: DimensionProto): Dimension {
  if (dim.dimParam) return dim.dimParam;
  const size = Number(dim.dimValue ?? -1);
  return size >= 0 ? size : '';
}
