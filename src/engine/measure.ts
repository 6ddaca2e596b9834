// Types and shapes of every value of a graph, as the runtime infers them: all values become outputs of a session that
// is never run. Takes a model, gives bytes to ask with; reads what a session tells.
import type { InferenceSession } from 'onnxruntime-node';
import type { Dimension, ElementType, Model, ValueType } from '../model/model.ts';
import type { ModelProto, ValueInfoProto } from '../model/onnx/proto.ts';
import { edited } from '../model/onnx/wire.ts';
import { declaredTypes } from '../model/value-type.ts';
import { encodeForRuntime } from './runtime-model.ts';

/** Sizes of inputs that a file leaves open; '' where they stay open. */
export type InputShapes = ReadonlyMap<string, readonly Dimension[]>;

/** The graph with every inner value as an output. */
export function measuringGraph(model: Model, shapes: InputShapes): Uint8Array {
  const graph = model.proto.graph ?? {};
  const outputs = new Set<string>();
  for (const node of graph.node ?? [])
    for (const output of node.output ?? []) if (output !== '') outputs.add(output);
  const declared = new Map((graph.output ?? []).map((info) => [info.name ?? '', info]));
  const proto: ModelProto = edited(model.proto, {
    graph: edited(graph, {
      initializer: [],
      input: (graph.input ?? [])
        .filter(({ name = '' }) => !model.weights.has(name))
        .map((info) => sized(info, shapes)),
      output: [...outputs].map((name) => (shapes.size === 0 ? (declared.get(name) ?? { name }) : { name })),
      ...(shapes.size === 0 ? {} : { valueInfo: [] }),
    }),
  });
  return encodeForRuntime(proto, model, new Set(model.weights.keys()));
}

/** True where a model's reader knows all types and no input gets a size that it left open. */
export function areTypesEnough(model: Model, shapes: InputShapes): boolean {
  if (model.types === null) return false;
  const inputs = declaredTypes({ input: model.proto.graph?.input ?? [] });
  return [...shapes].every(([name, shape]) => {
    const declared = inputs.get(name)?.shape ?? [];
    return declared.every((size, axis) => typeof size === 'number' || typeof shape[axis] !== 'number');
  });
}

/** Type and shape of every tensor a session gives. */
export function sessionTypes(session: InferenceSession): [string, ValueType][] {
  const types: [string, ValueType][] = [];
  for (const value of session.outputMetadata) {
    if (!value.isTensor) continue;
    types.push([value.name, { type: value.type as ElementType, shape: value.shape.map(dimension) }]);
  }
  return types;
}

/** Measured types with those of the model's inputs, given their sizes. */
export function withInputSizes(
  model: Model,
  measured: Iterable<readonly [string, ValueType]>,
  shapes: InputShapes,
): Map<string, ValueType> {
  const types = new Map(measured);
  const inputs = declaredTypes({ input: model.proto.graph?.input ?? [] });
  for (const [name, shape] of shapes) {
    const declared = inputs.get(name);
    if (declared === undefined) continue;
    const known = declared.shape.map((size, axis) => (typeof shape[axis] === 'number' ? shape[axis] : size));
    types.set(name, { type: declared.type, shape: known });
  }
  return types;
}

function dimension(size: number | string): Dimension {
  return typeof size === 'number' && size < 0 ? '' : size;
}

function sized(info: ValueInfoProto, shapes: InputShapes): ValueInfoProto {
  const shape = shapes.get(info.name ?? '');
  const tensorType = info.type?.tensorType;
  if (shape === undefined || info.type === undefined || tensorType === undefined) return info;
  const declared = tensorType.shape?.dim ?? [];
  const dim = declared.map((size, axis) =>
    typeof shape[axis] === 'number' ? { dimValue: shape[axis] } : size,
  );
  return edited(info, { type: edited(info.type, { tensorType: edited(tensorType, { shape: { dim } }) }) });
}
