// Inputs that come with a value of their own, as an exported model has them for the numbers of its bends. Takes a model's
// message and description, gives the message with these inputs as weights, which can be named and bent like any other.
import { failure, unknownName } from '../errors.ts';
import { fromBase64 } from './description.ts';
import { onnxType } from './element-type.ts';
import type { ControlEntry, Metadata } from './metadata.ts';
import type { ModelProto, TensorProto } from './onnx/proto.ts';
import { edited } from './onnx/wire.ts';
import { declaredType } from './value-type.ts';
import { writeNumbers } from './weight-data.ts';

/** The model with its controls as weights. Throws `model-metadata` where a control does not fit the graph. */
export function controlsAsWeights(model: ModelProto, metadata: Metadata | null): ModelProto {
  const controls = metadata?.controls ?? [];
  if (controls.length === 0) return model;
  const graph = model.graph ?? {};
  const inputs = new Map((graph.input ?? []).map((info) => [info.name ?? '', info]));
  const weights = new Map<string, TensorProto>();
  for (const control of controls) {
    const info = inputs.get(control.input);
    if (info === undefined) throw unknownName('controls', control.input, 'input', inputs.keys());
    const declared = declaredType(info);
    const isFitting = declared?.type === control.type && declared.shape.join() === control.shape.join();
    if (!isFitting)
      throw failure('model-metadata', `control ${control.input}`, 'is not what the graph declares');
    weights.set(control.input, controlTensor(control));
  }
  return edited(model, {
    graph: edited(graph, {
      input: (graph.input ?? []).filter((info) => !weights.has(info.name ?? '')),
      initializer: [...(graph.initializer ?? []), ...weights.values()],
    }),
  });
}

function controlTensor({ input, type, shape, base64 }: ControlEntry): TensorProto {
  const values = fromBase64(base64);
  const count = shape.reduce((product, size) => product * size, 1);
  if (values.length !== count) {
    const what = `has ${values.length} numbers, ${shape.join('×') || 'one number'} takes ${count}`;
    throw failure('model-metadata', `control ${input}`, what);
  }
  return { name: input, dataType: onnxType(type), dims: [...shape], rawData: writeNumbers(type, values) };
}
