// Values of a cut that are recorded besides its outputs. Takes a cut and the running recordings, gives the wider cut and
// sorts what its blocks give.
import { activationTarget } from '../bend/activation-bends.ts';
import { whyNotCaptured } from '../bend/captured-frames.ts';
import { frameAxisOf } from '../bend/frame-axis.ts';
import { failure, unknownName } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { type Cut, cutGraph } from '../graph/methods.ts';
import { activationNamed } from '../graph/target.ts';
import { Recorder } from './recorder.ts';
import type { TensorData } from './tensor.ts';

/** Running recordings by name. */
export type Recorders = ReadonlyMap<string, Recorder>;

/** A recorder for an activation of a graph. Throws `name-not-found`, and `bend-refused` where its frames are not its last axis. */
export function recorderFor(graph: Graph, name: string, target: string): Recorder {
  const activation = activationNamed(graph, target);
  const { value, frames, valueType } = activation;
  const seen = activationTarget(activation);
  const why = typeof seen === 'string' ? null : whyNotCaptured(seen);
  if (why !== null) throw failure('bend-refused', `capture ${name}`, `${target}: ${why}`);
  const hasFrames =
    typeof seen === 'string' ? (valueType?.shape.length ?? 0) > 2 : frameAxisOf(seen) !== null;
  const repeated = Math.max(0, frames?.extra ?? 0);
  const frameRateHz = hasFrames ? (frames?.rateHz ?? null) : null;
  return new Recorder({ name, target, value, hasFrames, frameRateHz, repeated });
}

/** The cut with further values as outputs. Throws `input-missing` where a value cannot be made in it. */
export function widerCut(graph: Graph, cut: Cut, values: readonly string[]): Cut {
  if (values.length === 0) return cut;
  const further = [...new Set(values)].filter((value) => !cut.outputs.includes(value));
  return cutGraph(graph.model, graph.flow, cut.inputs, [...cut.outputs, ...further]);
}

/** Hands what a block of a tapped cut gave to the recorders. */
export function recordBlock(recorders: Recorders, cut: Cut, outputs: readonly TensorData[]): void {
  for (const recorder of recorders.values()) {
    const block = outputs[cut.outputs.indexOf(recorder.value)];
    if (block !== undefined) recorder.add(block);
  }
}

/** A running recording by name. Throws `name-not-found`. */
export function recorderNamed(recorders: Recorders, name: string): Recorder {
  const recorder = recorders.get(name);
  if (recorder === undefined) throw unknownName('capture', name, 'running capture', recorders.keys());
  return recorder;
}
