// What a live engine plays, as data: the model and its method, the plan, the controls, captures and versions. A change of
// structure makes another of these.
import type { Plan } from '../../bend/bend.ts';
import type { NamedControl } from '../../bend/named-control.ts';
import { NO_RESOURCES, type Resources, withVersion } from '../../bend/resources.ts';
import { failure } from '../../errors.ts';
import { type Cut, cutGraph } from '../../graph/methods.ts';
import { originalVersion } from '../../graph/version.ts';
import { type AudioMethod, audioMethod, blockFrames } from '../audio-method.ts';
import type { LoadedModel } from '../engine.ts';
import type { TensorData } from '../tensor.ts';

/** A loaded model with the method that is played. */
export interface Subject {
  readonly loaded: LoadedModel;
  readonly audio: AudioMethod;
  readonly cut: Cut;
}

export interface Structure {
  readonly subject: Subject;
  readonly plan: Plan;
  readonly controls: readonly NamedControl[];
  readonly resources: Resources;
}

/** The method of a model as what is played. Throws `name-not-found`, `value-invalid` where it is no effect on sound. */
export function subjectOf(loaded: LoadedModel, method: string | undefined): Subject {
  const audio = audioMethod(loaded, method);
  const type = loaded.graph.types.get(audio.input)?.type ?? 'float32';
  if (type !== 'float32' && type !== 'float64')
    throw failure(
      'value-invalid',
      `method ${audio.method.name}`,
      `takes ${type}, which cannot be played live`,
    );
  const cut = cutGraph(loaded.model, loaded.graph.flow, [audio.input], [audio.output]);
  return { loaded, audio, cut };
}

/** A model without bends. */
export function unbent(subject: Subject): Structure {
  return { subject, plan: [], controls: [], resources: resourcesFor(subject, NO_RESOURCES) };
}

/** Captures and versions together with the model's own weights. */
export function resourcesFor({ loaded }: Subject, resources: Resources): Resources {
  return withVersion(resources, originalVersion(loaded.graph));
}

/** The form of a block. Throws `value-invalid` where the model does not take blocks of that length. */
export function blockOf({ audio }: Subject, frames: number): Pick<TensorData, 'type' | 'shape'> {
  blockFrames(audio, frames, frames);
  const { type, shape } = audio.tensor(
    Array.from({ length: audio.channels }, () => new Float32Array(frames)),
  );
  return { type, shape };
}
