// The model a live engine plays, opened again in another way: another method, other attributes, another length of block. Takes
// a subject and what is wished, gives another subject; what plays is not touched.
import { failure, unknownName } from '../../errors.ts';
import { type Version, versionOf } from '../../graph/version.ts';
import type { ScriptAttribute } from '../../model/model.ts';
import type { Setting } from '../../model/torchscript/trace/trace-method.ts';
import { mergedSettings } from '../model-settings.ts';
import type { Opener } from './opener.ts';
import { type Subject, subjectOf } from './structure.ts';

/** An attribute of a model with the values it has now. */
export interface Attribute {
  readonly name: string;
  readonly types: readonly string[];
  /** As it was set; what the file holds where it was not. */
  readonly values: Setting['values'];
}

/** The attributes of a TorchScript model, with those of livebend's own (`noise`, `seed`) that were set; none for another one. */
export function attributesOf({ loaded, settings }: Subject): readonly Attribute[] {
  const declared: readonly ScriptAttribute[] = loaded.model.script?.attributes ?? [];
  const own = settings.filter(({ name }) => !declared.some((attribute) => attribute.name === name));
  return [
    ...declared.map(({ name, types, value }) => {
      const set = settings.find((setting) => setting.name === name);
      return { name, types, values: set?.values ?? [value] };
    }),
    ...own.map(({ name, values }) => ({ name, types: ['float'], values })),
  ];
}

/** The names of the methods that can be played. */
export function methodNames({ loaded }: Subject): readonly string[] {
  const { script, methods } = loaded.model;
  return script === null ? [...methods.keys()] : script.methods.map(({ name }) => name);
}

/** The same model with attributes set beside those that are set. Throws `name-not-found`, `value-invalid`, `model-unsupported`. */
export function withSettings(
  opener: Opener,
  subject: Subject,
  changed: readonly Setting[],
): Promise<Subject> {
  const { model } = subject.loaded;
  if (model.script === null) {
    const names = changed.map(({ name }) => name).join(' ');
    throw failure('name-not-found', `set ${names}`, `${model.name} has no attributes`);
  }
  return reopened(opener, subject, { settings: mergedSettings(subject.settings, changed) });
}

/** The same model played by another method. Throws `name-not-found`, and `value-invalid` for one that makes no signal of one. */
export async function withMethod(opener: Opener, subject: Subject, method: string): Promise<Subject> {
  const { model } = subject.loaded;
  const known = methodNames(subject);
  if (!known.includes(method)) throw unknownName(model.name, method, 'method', known);
  if (model.methods.has(method)) return subjectOf(subject.loaded, method, subject.settings);
  return reopened(opener, subject, { method });
}

/** The same model for blocks of so many frames, where it is made for one length and can be made for another. */
export async function withBlock(opener: Opener, subject: Subject, frames: number): Promise<Subject> {
  const { model } = subject.loaded;
  const { fixedBlock, inRatio } = subject.audio;
  const canChange = model.script !== null && fixedBlock !== null && fixedBlock !== frames;
  if (!canChange || !Number.isInteger(frames / inRatio) || frames < inRatio) return subject;
  return reopened(opener, subject, { block: frames / inRatio });
}

interface Wish {
  readonly method?: string;
  readonly settings?: readonly Setting[];
  /** Frames of the method's input. */
  readonly block?: number;
}

async function reopened(
  opener: Opener,
  { loaded, audio, settings: before }: Subject,
  wish: Wish,
): Promise<Subject> {
  const { path, name } = loaded.model;
  if (path === null) throw failure('file-not-found', name, 'is not in a file and cannot be opened again');
  const { method = audio.method.name, settings = before } = wish;
  const isFixed = audio.fixedBlock !== null && wish.method === undefined;
  const own = isFixed ? (audio.fixedBlock ?? 1) / audio.inRatio : undefined;
  const block = wish.block ?? own;
  return opener.subject(path, { method, settings, ...(block === undefined ? {} : { block }) });
}

/** The weights of another file as a version for a subject's graph. Throws as `openModel` and `versionOf`. */
export async function openedVersion(
  opener: Opener,
  { loaded, audio }: Subject,
  file: { readonly name: string; readonly path: string },
): Promise<Version> {
  const options = loaded.model.script === null ? {} : { method: audio.method.name };
  return versionOf(file.name, loaded.graph, (await opener.open(file.path, options)).graph);
}
