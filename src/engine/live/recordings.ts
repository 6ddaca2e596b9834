// Recordings of activations while they play: what runs, what was asked for, where it lies in what is played. Takes edits as
// data; the numbers come from the lanes.
import { failure, unknownName } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { activationNamed } from '../../graph/target.ts';
import type { Recorder } from '../recorder.ts';
import { recorderFor } from '../taps.ts';

export interface Recording {
  readonly name: string;
  readonly target: string;
  readonly recorder: Recorder;
}

/** A recording that has begun. Throws `name-not-found`, and `bend-refused` where it cannot be recorded while it plays. */
export function recordingOf(graph: Graph, name: string, target: string): Recording {
  recordedValue(graph, name, target);
  return { name, target, recorder: recorderFor(graph, name, target) };
}

/** The graph's name for what is recorded. Throws as `recordingOf`. */
export function recordedValue(graph: Graph, name: string, target: string): string {
  const { value, valueType } = activationNamed(graph, target);
  const type = valueType?.type ?? 'float32';
  if (type === 'float32' || type === 'float64') return value;
  throw failure('bend-refused', `capture ${name}`, `${target} is of ${type}; only floats are recorded live`);
}

/** A running recording by name. Throws `name-not-found`. */
export function recordingNamed(recordings: readonly Recording[], name: string): Recording {
  const recording = recordings.find((each) => each.name === name);
  if (recording !== undefined) return recording;
  throw unknownName(
    'capture',
    name,
    'running capture',
    recordings.map((each) => each.name),
  );
}
