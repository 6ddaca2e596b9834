// A graph as the runtime takes it: encoded without its weights, which the runtime reads from the model's own bytes. Takes
// a bent graph's message and the model, gives bytes; runs nothing.
import { basename } from 'node:path';
import type { Model, WeightData } from '../model/model.ts';
import type { ModelProto, TensorProto } from '../model/onnx/proto.ts';
import { edited, encodeModel } from '../model/onnx/wire.ts';
import { weightLength } from '../model/weight-data.ts';

/** Smaller weights are written into the graph: many are shapes and axes, which the runtime wants to see at once. */
const INLINE_BYTES = 2048;
const FROM_OTHER_FILE = 1;

/** The name by which an encoded graph speaks of the model's n-th file; one that was not read goes by its own. */
export function fileLocation(index: number, unread: string | undefined): string {
  return unread === undefined ? `livebend-file-${index}` : basename(unread);
}

/** Encodes a graph together with those initializers of the model it reads. */
export function encodeForRuntime(proto: ModelProto, model: Model, weights: ReadonlySet<string>): Uint8Array {
  const originals = (model.proto.graph?.initializer ?? []).filter((tensor) => weights.has(tensor.name ?? ''));
  const initializer = [
    ...originals.map((tensor) => runtimeTensor(tensor, model)),
    ...(proto.graph?.initializer ?? []),
  ];
  return encodeModel(edited(proto, { graph: edited(proto.graph ?? {}, { initializer }) }));
}

/** True for a weight that is written into the graph itself. */
export function isInline(weight: WeightData): boolean {
  return weight.place === null || weightLength(weight) <= INLINE_BYTES;
}

function runtimeTensor(tensor: TensorProto, model: Model): TensorProto {
  const weight = model.weights.get(tensor.name ?? '');
  if (weight === undefined) return tensor;
  const { place } = weight;
  const isWritten = place === null || isInline(weight);
  if (isWritten && tensor.dataLocation !== FROM_OTHER_FILE) return tensor;
  if (isWritten) return edited(tensor, { rawData: weight.bytes, dataLocation: 0, externalData: [] });
  return edited(withoutData(tensor), {
    dataLocation: FROM_OTHER_FILE,
    externalData: [
      { key: 'location', value: fileLocation(place.file, model.files[place.file]?.unread) },
      { key: 'offset', value: String(place.offset) },
      { key: 'length', value: String(weightLength(weight)) },
    ],
  });
}

function withoutData(tensor: TensorProto): TensorProto {
  const { rawData: _, ...rest } = tensor;
  return rest;
}
