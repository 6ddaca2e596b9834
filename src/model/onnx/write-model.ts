// A model as an ONNX file of livebend: graph and weights, its states, methods and rates as metadata, the first values of its
// states as an array beside it. Takes a model, gives bytes; writes no file.
import { failure } from '../../errors.ts';
import type { Model, StatePair } from '../model.ts';
import { writeNpy } from '../npy.ts';
import type { ModelProto, TensorProto } from './proto.ts';
import { edited, encodeModel } from './wire.ts';

export interface WrittenModel {
  readonly onnx: Uint8Array;
  /** First values of the states, all in one row; null where all begin at zero. */
  readonly states: Uint8Array | null;
}

const METADATA_KEY = 'livebend';

/** Writes a model; `statesFile` is the name under which the first values will lie beside it. */
export function writeModel(model: Model, statesFile: string): WrittenModel {
  const initial = initialValues(model.states);
  const metadata = JSON.stringify(metadataOf(model, initial.length > 0 ? statesFile : null));
  const others = (model.proto.metadataProps ?? []).filter((entry) => entry.key !== METADATA_KEY);
  const graph = model.proto.graph ?? {};
  const proto: ModelProto = edited(model.proto, {
    metadataProps: [...others, { key: METADATA_KEY, value: metadata }],
    graph: edited(graph, { initializer: (graph.initializer ?? []).map((tensor) => withData(tensor, model)) }),
  });
  const states =
    initial.length === 0 ? null : writeNpy({ type: 'float32', shape: [initial.length], data: initial });
  return { onnx: encodeModel(proto), states };
}

/** A weight with its elements in the file itself. */
function withData(tensor: TensorProto, model: Model): TensorProto {
  const weight = model.weights.get(tensor.name ?? '');
  if (weight === undefined) throw failure('model-broken', `weight ${tensor.name ?? ''}`, 'has no elements');
  return edited(tensor, { rawData: weight.bytes, dataLocation: 0, externalData: [] });
}

function initialValues(states: readonly StatePair[]): Float32Array {
  const rows = states.flatMap(({ initial }) => (initial === null ? [] : [initial]));
  const values = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let at = 0;
  for (const row of rows) {
    values.set(row, at);
    at += row.length;
  }
  return values;
}

function metadataOf(model: Model, statesFile: string | null) {
  let offset = 0;
  const states = model.states.map(({ input, output, shape, initial }) => {
    if (initial === null || statesFile === null) return [input, output];
    const place = { file: statesFile, offset, shape };
    offset += initial.length;
    return { input, output, initial: place };
  });
  return {
    version: 1,
    name: model.name,
    ...(model.description === '' ? {} : { description: model.description }),
    ...(model.license === '' ? {} : { license: model.license }),
    ...(model.sampleRate === null ? {} : { sampleRate: model.sampleRate }),
    ...(model.ratio === null ? {} : { ratio: model.ratio }),
    ...(model.block === null ? {} : { block: model.block }),
    delay: model.delay,
    states,
    methods: Object.fromEntries(
      [...model.methods.values()].map(({ name, inRatio, outRatio, ...rest }) => [
        name,
        {
          inputs: rest.inputs,
          outputs: rest.outputs,
          ...(inRatio === null ? {} : { inRatio }),
          ...(outRatio === null ? {} : { outRatio }),
          inputLabels: rest.inputLabels,
          outputLabels: rest.outputLabels,
        },
      ]),
    ),
  };
}
