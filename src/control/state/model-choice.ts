// The model a state names: where its file is now, and whether it is the one that was written. Takes data, gives a choice.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeError } from '../../errors.ts';
import type { ModelChoice } from '../instance-state.ts';
import { modelFor } from '../model-places.ts';
import { isAllowed, type Place } from '../places.ts';
import { fileHash } from './file-hash.ts';
import type { ModelData } from './schema.ts';

/** The folder of the state file, from where its paths go. */
export type ModelPlaces = Place;

export interface Located {
  /** Null where there is no such file. */
  readonly path: string | null;
  /** What a person should know: another file than before, or none. */
  readonly note: string | null;
}

/** Looks where the state says, then for the name in the usual places; nowhere else than the state may name. */
export async function locatedModel(data: ModelData, place: ModelPlaces): Promise<Located> {
  const path = placeOf(data, place);
  if (typeof path !== 'string') return { path: null, note: path.reason };
  if (data.sha256 === undefined) return { path, note: null };
  const isSame = (await fileHash(path)) === data.sha256;
  return { path, note: isSame ? null : `${path} is another file than the one the state was made with` };
}

/** The choice of a model, with the paths of its versions. */
export function modelChoice(
  { name, method, settings }: ModelData,
  path: string,
  versions: ReadonlyMap<string, string>,
): ModelChoice {
  return { name, path, method, settings, versions };
}

/** The choice among those known that is the same, or itself: the same object is the same model, which is not loaded again. */
export function knownChoice(
  choice: ModelChoice | null,
  known: readonly (ModelChoice | null)[],
): ModelChoice | null {
  if (choice === null || known.includes(choice)) return choice;
  const text = textOf(choice);
  return known.find((each) => each !== null && textOf(each) === text) ?? choice;
}

function textOf({ name, path, method, settings, versions }: ModelChoice): string {
  return JSON.stringify([name, path, method, settings, [...versions]]);
}

function placeOf({ name, path }: ModelData, place: ModelPlaces): string | { readonly reason: string } {
  const written = resolve(place.folder ?? '', path);
  if (path !== '' && isAllowed(written, place) && existsSync(written)) return written;
  try {
    return modelFor(name, place);
  } catch (error) {
    return { reason: describeError(error).message };
  }
}
