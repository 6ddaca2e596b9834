// Where a model that is named is found: as written, beside the patch, in the user's livebend folder, in the package.
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, extname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure, nearestNames } from '../errors.ts';
import { type Place, pathToRead } from './places.ts';

const ENDINGS = ['', '.onnx', '.ts'];

/** The file of a model. Throws `file-not-found` with the nearest names there are. */
export function findModel(name: string, folder = process.cwd()): string {
  return fileIn(modelFolders(folder), name) ?? notFound(name, folder);
}

/**
 * The file of a model that a sender or a file names; one that is held to a folder takes a bare name from the usual places and a
 * path from within the folder alone. Throws `file-not-found`.
 */
export function modelFor(name: string, place: Place): string {
  const folder = resolve(place.folder ?? '');
  const isPath = isAbsolute(name) || /[\\/]/.test(name);
  if (place.isConfined !== true || !isPath) return findModel(name, folder);
  pathToRead(name, place, `model ${name}`);
  return fileIn([folder], name) ?? notFound(name, folder);
}

function fileIn(folders: readonly string[], name: string): string | null {
  for (const place of isAbsolute(name) ? [''] : folders)
    for (const ending of ENDINGS) {
      const path = place === '' ? `${name}${ending}` : join(place, `${name}${ending}`);
      if (ending === '' ? isFile(path) : isModelFile(path)) return path;
    }
  return null;
}

function notFound(name: string, folder: string): never {
  const nearest = nearestNames(
    basename(name),
    listModels(folder).map((each) => each.name),
    5,
  );
  const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  throw failure('file-not-found', `model ${name}`, `is in none of the usual places${hint}`, {
    fields: { nearest },
  });
}

/** The models in the usual places, by name; the first of a name counts. */
export function listModels(
  folder = process.cwd(),
): readonly { readonly name: string; readonly path: string }[] {
  const found = new Map<string, string>();
  for (const place of modelFolders(folder))
    for (const file of filesIn(place)) {
      const ending = extname(file);
      const name = basename(file, ending);
      const path = join(place, file);
      if (ENDINGS.includes(ending) && ending !== '' && !found.has(name) && isModelFile(path))
        found.set(name, path);
    }
  return [...found].map(([name, path]) => ({ name, path }));
}

function modelFolders(folder: string): string[] {
  const own = ['./', '../', '../../'].map((up) => fileURLToPath(new URL(`${up}models`, import.meta.url)));
  return [
    resolve(folder),
    join(resolve(folder), 'models'),
    join(homedir(), 'livebend', 'models'),
    join(homedir(), 'livebend'),
    ...own,
  ];
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** A `.ts` that is no zip archive is a program, not a model. */
function isModelFile(path: string): boolean {
  return isFile(path) && (extname(path) !== '.ts' || beginsLikeZip(path));
}

/** Reads two bytes, whatever the size. */
function beginsLikeZip(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(2);
      return readSync(file, bytes) === 2 && bytes[0] === 0x50 && bytes[1] === 0x4b;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
