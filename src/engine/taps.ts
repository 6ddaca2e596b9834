// Values of a cut that are recorded besides its outputs. Takes a cut and the running recordings, gives the wider cut and
// sorts what its blocks give.
import { unknownName } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { type Cut, cutGraph } from '../graph/methods.ts';
import { activationNamed } from '../graph/target.ts';
import { lastSize } from './joining.ts';
import { Recorder } from './recorder.ts';
import type { TensorData } from './tensor.ts';

/** Running recordings by name. */
export type Recorders = ReadonlyMap<string, Recorder>;

/** A recorder for an activation of a graph. Throws `name-not-found`. */
export function recorderFor(graph: Graph, cut: Cut, name: string, target: string): Recorder {
  const { value, valueType } = activationNamed(graph, target);
  const inputRateHz = rateOf(graph, cut.inputs[0] ?? '');
  return new Recorder({ name, target, value, shape: valueType?.shape ?? null, inputRateHz });
}

/** The cut with the recorded values as further outputs. Throws `input-missing` where a value cannot be made in it. */
export function tappedCut(graph: Graph, cut: Cut, recorders: Recorders): Cut {
  if (recorders.size === 0) return cut;
  const values = new Set([...recorders.values()].map((recorder) => recorder.value));
  const further = [...values].filter((value) => !cut.outputs.includes(value));
  return cutGraph(graph.model, graph.flow, cut.inputs, [...cut.outputs, ...further]);
}

/** Hands what a block of a tapped cut gave to the recorders. */
export function recordBlock(
  recorders: Recorders,
  cut: Cut,
  inputs: readonly TensorData[],
  outputs: readonly TensorData[],
): void {
  const inputFrames = lastSize(inputs[0]?.shape ?? []);
  for (const recorder of recorders.values()) {
    const block = outputs[cut.outputs.indexOf(recorder.value)];
    if (block !== undefined) recorder.add(block, inputFrames);
  }
}

/** A running recording by name. Throws `name-not-found`. */
export function recorderNamed(recorders: Recorders, name: string): Recorder {
  const recorder = recorders.get(name);
  if (recorder === undefined) throw unknownName('capture', name, 'running capture', recorders.keys());
  return recorder;
}

/** Frames a second of an input; null where the model does not say. */
function rateOf(graph: Graph, input: string): number | null {
  const { methods, sampleRate } = graph.model;
  const method = [...methods.values()].find((each) => each.inputs.includes(input));
  const ratio = method?.inRatio ?? null;
  return sampleRate === null || ratio === null ? null : sampleRate / ratio;
}
