// What a live engine plays, as data: the model and its method, the plan, the controls, captures and versions. A change of
// structure makes another of these.
import type { Plan } from '../../bend/bend.ts';
import type { NamedControl } from '../../bend/named-control.ts';
import { NO_RESOURCES, type Resources, withVersion } from '../../bend/resources.ts';
import { failure } from '../../errors.ts';
import { type Cut, cutGraph } from '../../graph/methods.ts';
import { originalVersion } from '../../graph/version.ts';
import type { Model } from '../../model/model.ts';
import { type AudioMethod, audioMethod, blockFrames } from '../audio-method.ts';
import { Engine } from '../engine.ts';
import type { LoadedModel } from '../loaded-model.ts';
import type { TensorData } from '../tensor.ts';
import type { Geometry } from './geometry.ts';

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

/** A model as the runtime sees it; the worker it was measured in is gone again. */
export async function loadModel(model: Model): Promise<LoadedModel> {
  const engine = Engine.start();
  try {
    return await engine.load(model);
  } finally {
    await engine.close();
  }
}

/** Channels that come out; 1 where the file does not say. */
export function outputChannelsOf({ audio, loaded }: Subject): number {
  const size = loaded.graph.types.get(audio.output)?.shape.at(-2);
  return typeof size === 'number' ? size : 1;
}

/** Throws `value-invalid` where a model cannot follow another one without a break. */
export function checkFit(subject: Subject, before: Subject, geometry: Geometry): void {
  blockFrames(subject.audio, geometry.blockFrames, geometry.blockFrames);
  const { model } = subject.loaded;
  const fits =
    (model.sampleRate ?? geometry.sampleRate) === geometry.sampleRate &&
    model.delay === geometry.delayFrames &&
    subject.audio.channels === before.audio.channels &&
    outputChannelsOf(subject) === outputChannelsOf(before);
  if (fits) return;
  const what = 'has another rate, delay or number of channels than the model that plays; open another engine';
  throw failure('value-invalid', `model ${model.name}`, what);
}
