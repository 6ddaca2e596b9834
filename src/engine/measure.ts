// Types and shapes of every value of a graph, as the runtime infers them: all values become outputs of a session that
// is never run. Takes a model, gives bytes to ask with; reads what a session tells.
import { tensorInfo } from '../bend/packing.ts';
import { failure } from '../errors.ts';
import { elementBits, isFloat, onnxType } from '../model/element-type.ts';
import type { Dimension, ElementType, Model, ValueType, WeightData } from '../model/model.ts';
import type { ModelProto, ValueInfoProto } from '../model/onnx/proto.ts';
import { edited } from '../model/onnx/wire.ts';
import { declaredTypes } from '../model/value-type.ts';
import type { RuntimeSession } from './runtime.ts';
import { encodeForRuntime, isInline } from './runtime-model.ts';

/** Bytes; no value of a model that plays comes near. */
const LARGEST_VALUE = 2 ** 31;

/** Sizes of inputs that a file leaves open; '' where they stay open. */
export type InputShapes = ReadonlyMap<string, readonly Dimension[]>;

/**
 * The graph with every inner value as an output. With `bare`, large weights are inputs of their shape, so that nothing of
 * the model's files is read; a few operations want their weights as constants and need the full form.
 */
export function measuringGraph(model: Model, shapes: InputShapes, form: 'bare' | 'full'): Uint8Array {
  const graph = model.proto.graph ?? {};
  const outputs = new Set<string>();
  for (const node of graph.node ?? [])
    for (const output of node.output ?? []) if (output !== '') outputs.add(output);
  const large = form === 'bare' ? largeWeights(model) : [];
  const declared = new Map((graph.output ?? []).map((info) => [info.name ?? '', info]));
  const proto: ModelProto = edited(model.proto, {
    graph: edited(graph, {
      initializer: [],
      input: [
        ...(graph.input ?? [])
          .filter(({ name = '' }) => !model.weights.has(name))
          .map((info) => sized(info, shapes)),
        ...large.map(({ name, type, shape }) => tensorInfo(name, onnxType(type), shape)),
      ],
      output: [...outputs].map((name) => (shapes.size === 0 ? (declared.get(name) ?? { name }) : { name })),
      ...(shapes.size === 0 ? {} : { valueInfo: [] }),
    }),
  });
  const weights = new Set(model.weights.keys());
  for (const { name } of large) weights.delete(name);
  return encodeForRuntime(proto, model, weights);
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
export function sessionTypes(session: Pick<RuntimeSession, 'outputMetadata'>): [string, ValueType][] {
  const types: [string, ValueType][] = [];
  for (const value of session.outputMetadata) {
    if (!value.isTensor) continue;
    types.push([value.name, { type: value.type as ElementType, shape: value.shape.map(dimension) }]);
  }
  return types;
}

/**
 * Refuses values so large that making one would take the machine's memory; sizes that are open count as 1.
 * Throws `model-broken`.
 */
export function checkSizes(types: Iterable<readonly [string, ValueType]>): void {
  for (const [name, { type, shape }] of types) {
    const count = shape.reduce<number>((product, size) => product * (typeof size === 'number' ? size : 1), 1);
    if ((elementBits(type) / 8) * count <= LARGEST_VALUE) continue;
    throw failure('model-broken', `value ${name}`, `would take ${shape.join('×')} elements of ${type}`);
  }
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

function largeWeights(model: Model): WeightData[] {
  return [...model.weights.values()].filter((weight) => isFloat(weight.type) && !isInline(weight));
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
