// Weights kept in files beside the model. Only files inside the model's own folder are read, each once.
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { failure } from '../../errors.ts';
import { readShared } from '../files.ts';
import type { ModelFile } from '../model.ts';
import type { GraphProto, TensorProto } from './proto.ts';

const IN_ANOTHER_FILE = 1;
const MOST_FILES = 1000;
const LONGEST_LOCATION = 4096;

/** Where a tensor's elements lie in another file; `length` is null where the rest of the file is meant. */
export interface ExternalPlace {
  readonly location: string;
  readonly offset: number;
  readonly length: number | null;
}

/** True where the elements lie in another file. */
export function isExternal(tensor: TensorProto): boolean {
  return tensor.dataLocation === IN_ANOTHER_FILE;
}

/** The place a tensor names. Throws `model-external` where it is no place. */
export function externalPlace(tensor: TensorProto): ExternalPlace {
  const entries = new Map((tensor.externalData ?? []).map((entry) => [entry.key ?? '', entry.value ?? '']));
  const location = entries.get('location') ?? '';
  const where = `weight ${tensor.name ?? ''}`;
  if (location === '')
    throw failure('model-external', where, 'is kept outside the file, but no location is given');
  if (location.length > LONGEST_LOCATION)
    throw failure('model-external', where, `lies in ${location.slice(0, 40)}…, too long a name`);
  const offset = wholeNumber(entries.get('offset') ?? '0', `${where}: offset`);
  const length = entries.get('length');
  return { location, offset, length: length === undefined ? null : wholeNumber(length, `${where}: length`) };
}

/**
 * Reads every file the tensors of a graph lie in. `folder` is the model's own; null for a model made in memory.
 * Throws `model-external`.
 */
export async function readExternalFiles(graph: GraphProto, folder: string | null): Promise<ModelFile[]> {
  const locations = new Set<string>();
  for (const tensor of graph.initializer ?? [])
    if (isExternal(tensor)) locations.add(externalPlace(tensor).location);
  if (locations.size > MOST_FILES)
    throw failure('model-external', 'model', `is spread over ${locations.size} files`);
  const files: ModelFile[] = [];
  for (const location of locations) files.push({ name: location, bytes: await readInside(folder, location) });
  return files;
}

/** Reads a file of the model's folder. Throws `model-external` for anything outside of it. */
export async function readInside(
  folder: string | null,
  location: string,
): Promise<Uint8Array<SharedArrayBuffer>> {
  const where = `file ${location}`;
  if (folder === null) throw failure('model-external', where, 'is needed, but the model has no folder');
  if (isAbsolute(location) || /^[A-Za-z]:|\\|\0/.test(location) || location.split('/').includes('..')) {
    throw failure('model-external', where, 'must lie in the folder of the model');
  }
  const path = join(folder, location);
  const real = await realpath(path).catch((cause) => {
    throw failure('model-external', where, 'is missing beside the model', { cause });
  });
  const inside = relative(await realpath(folder), real);
  if (inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) {
    throw failure('model-external', where, 'is a link out of the folder of the model');
  }
  return readShared(real, where);
}

function wholeNumber(text: string, where: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw failure('model-external', where, `must be a whole number, got ${text.slice(0, 40)}`);
}
