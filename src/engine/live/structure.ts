// What a live engine plays, as data: the model and its method, the plan, the controls, captures and versions, and what
// leaves besides the sound. A change of structure makes another of these.
import { rows } from '../../audio/rows.ts';
import type { Plan } from '../../bend/bend.ts';
import type { NamedControl } from '../../bend/named-control.ts';
import { NO_RESOURCES, type Resources, withVersion } from '../../bend/resources.ts';
import { failure } from '../../errors.ts';
import { type Cut, cutGraph } from '../../graph/methods.ts';
import { originalVersion, type Version } from '../../graph/version.ts';
import type { Model } from '../../model/model.ts';
import type { Setting } from '../../model/torchscript/trace/trace-method.ts';
import { type AudioMethod, blockFrames, signalMethod, USUAL_BLOCK } from '../audio-method.ts';
import { Engine } from '../engine.ts';
import type { LoadedModel } from '../loaded-model.ts';
import type { Candidate } from '../protocol.ts';
import type { TensorData } from '../tensor.ts';
import type { Observer } from '../watchers.ts';
import type { ModelForm } from './geometry.ts';
import type { Listening } from './listening.ts';
import type { Recording } from './recordings.ts';

/** A loaded model with the method that is played. */
export interface Subject {
  readonly loaded: LoadedModel;
  readonly audio: AudioMethod;
  readonly cut: Cut;
  /** Attributes of a TorchScript model that were set. */
  readonly settings: readonly Setting[];
}

export interface Structure {
  readonly subject: Subject;
  readonly plan: Plan;
  readonly controls: readonly NamedControl[];
  readonly resources: Resources;
  /** Frames of a block, and those that were asked for, where a model takes no such block. */
  readonly blockFrames: number;
  readonly wishedBlock: number;
  /** What it runs on. */
  readonly runs: Candidate;
  readonly observers: readonly Observer[];
  readonly recordings: readonly Recording[];
  readonly listening: Listening | null;
}

/** A plan with the versions it may name. */
export interface Planned {
  readonly plan: Plan;
  readonly versions?: Resources['versions'];
}

/** Makes the plan for a model that was loaded; `version` opens other weights for it. */
export type PlanFor = (
  subject: Subject,
  version: (name: string, path: string) => Promise<Version>,
) => Promise<Planned>;

/** The method of a model as what is played. Throws `name-not-found`, `value-invalid` where it does not turn a signal into one. */
export function subjectOf(
  loaded: LoadedModel,
  method: string | undefined,
  settings: readonly Setting[] = [],
): Subject {
  const audio = signalMethod(loaded, method);
  const type = loaded.graph.types.get(audio.input)?.type ?? 'float32';
  if (type !== 'float32' && type !== 'float64')
    throw failure(
      'value-invalid',
      `method ${audio.method.name}`,
      `takes ${type}, which cannot be played live`,
    );
  const cut = cutGraph(loaded.model, loaded.graph.flow, [audio.input], [audio.output]);
  return { loaded, audio, cut, settings };
}

/** A model without bends on one thread of the CPU. Throws `value-invalid` for a block that does not fit. */
export function unbent(subject: Subject, block: number | undefined): Structure {
  const frames = blockFrames(subject.audio, block, USUAL_BLOCK);
  return {
    subject,
    plan: [],
    controls: [],
    resources: NO_RESOURCES,
    blockFrames: frames,
    wishedBlock: block ?? USUAL_BLOCK,
    runs: { provider: 'cpu', threads: 1 },
    observers: [],
    recordings: [],
    listening: null,
  };
}

/**
 * Another model in the place of the one there is, with a plan and its versions: captures, watches, recordings and what is
 * listened to go on, other versions and controls do not. The block stays where the model takes it.
 */
export function withSubject(structure: Structure, subject: Subject, planned: Planned): Structure {
  const { plan, versions = NO_RESOURCES.versions } = planned;
  const resources: Resources = { captures: structure.resources.captures, versions };
  return { ...withSameModel(structure, subject), plan, controls: [], resources };
}

/** The same model in another way; in blocks as near as it takes them to those that were asked for. */
export function withSameModel(structure: Structure, subject: Subject): Structure {
  return { ...structure, subject, blockFrames: blockFrames(subject.audio, undefined, structure.wishedBlock) };
}

/** Captures and versions together with the model's own weights. */
export function resourcesFor({ loaded }: Subject, resources: Resources): Resources {
  return withVersion(resources, originalVersion(loaded.graph));
}

/** The form of a block. Throws `value-invalid` where the model does not take blocks of that length. */
export function blockOf({ audio }: Subject, frames: number): Pick<TensorData, 'type' | 'shape'> {
  blockFrames(audio, frames, frames);
  const { type, shape } = audio.tensor(rows(audio.channels, frames / audio.inRatio));
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

/** What the stream has to be like; `numbers` is how many a block gives where that is known. Throws `value-invalid`. */
export function formOf({ subject, blockFrames: frames }: Structure, numbers: number | null): ModelForm {
  const { loaded, audio } = subject;
  const isSound = audio.inRatio === 1 && audio.outRatio === 1;
  return {
    sampleRate: loaded.model.sampleRate,
    blockFrames: frames,
    delayFrames: isSound ? loaded.model.delay : 0,
    inputChannels: audio.channels,
    outputChannels:
      numbers === null ? declaredChannels(subject) : givenChannels(audio, numbers, frames / audio.outRatio),
    isSound,
  };
}

function givenChannels({ method }: AudioMethod, numbers: number, frames: number): number {
  const channels = numbers / frames;
  if (Number.isInteger(channels) && channels > 0) return channels;
  const what = `gives ${numbers} numbers for ${frames} frames, which is no signal`;
  throw failure('value-invalid', `method ${method.name}`, what);
}

/** Channels that come out; 1 where the file does not say. */
function declaredChannels({ audio, loaded }: Subject): number {
  const size = loaded.graph.types.get(audio.output)?.shape.at(-2);
  return typeof size === 'number' ? size : 1;
}
