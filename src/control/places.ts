// Where files lie that a message names: relative to the folder of its sender, and for a sender that is held to its folder only
// within it. Takes names, gives paths; opens nothing.
import { extname, isAbsolute, relative, resolve } from 'node:path';
import { arrayFiles } from '../bend/read-bend.ts';
import { failure } from '../errors.ts';

/** Where the names of files begin, and how far they may go: a sender, or a file it names. */
export interface Place {
  /** Where relative names begin; the working directory when left out. */
  readonly folder?: string;
  /** True where files may only lie within `within`. */
  readonly isConfined?: boolean;
  /** `folder` when left out. */
  readonly within?: string;
}

/** The path of a file that is read. Throws `file-not-found` for one that the sender may not name. */
export function pathToRead(name: string, place: Place, where = name): string {
  const path = resolve(place.folder ?? '', name);
  if (isAllowed(path, place)) return path;
  throw failure('file-not-found', where, 'lies outside of the folder that files may be in');
}

/** The path of a file that is written. Throws `file-not-written` for another ending or a place the sender may not name. */
export function pathToWrite(name: string, place: Place, endings: readonly string[]): string {
  const path = resolve(place.folder ?? '', name);
  if (!isAllowed(path, place))
    throw failure('file-not-written', name, 'lies outside of the folder that files may be in');
  if (endings.includes(extname(path).toLowerCase())) return path;
  throw failure('file-not-written', name, `must end in ${endings.join(' or ')}`);
}

/** Checks the arrays that words name as `npy:FILE`. Throws as `pathToRead`. */
export function checkArrayFiles(words: readonly string[], place: Place): void {
  for (const file of arrayFiles(words)) pathToRead(file, place);
}

/** True for a path that may be named from a place. */
export function isAllowed(path: string, { folder = '', isConfined, within = folder }: Place): boolean {
  if (isConfined !== true) return true;
  const from = relative(resolve(within), path);
  return from !== '' && !from.startsWith('..') && !isAbsolute(from);
}
