// A state in a file: written whole or not at all, read only as far as it is a state. Takes paths and states.
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { describeError, failure } from '../../errors.ts';
import { readText } from '../../model/files.ts';
import type { InstanceState } from '../instance-state.ts';
import type { Place } from '../places.ts';
import { fileHash } from './file-hash.ts';
import { type ReadState, readState } from './read-state.ts';
import { LARGEST_STATE, type StateData } from './schema.ts';
import { stateData } from './state-data.ts';

/** The data of a state with the hash of its model, paths as from a folder where one is given. */
export async function wholeStateData(state: InstanceState, folder?: string): Promise<StateData> {
  const sha256 = state.model === null ? null : await fileHash(state.model.path).catch(() => null);
  return stateData(state, {
    ...(folder === undefined ? {} : { folder }),
    ...(sha256 === null ? {} : { sha256 }),
  });
}

/** Writes a state beside its place, then moves it there. Throws `file-not-written`, `file-too-large`. */
export async function writeStateFile(path: string, state: InstanceState): Promise<void> {
  const text = `${JSON.stringify(await wholeStateData(state, dirname(path)), null, 1)}\n`;
  if (Buffer.byteLength(text) > LARGEST_STATE)
    throw failure('file-too-large', path, `would be larger than ${LARGEST_STATE} bytes`);
  try {
    await writeFileAtomic(path, text);
  } catch (cause) {
    throw failure('file-not-written', path, describeError(cause).message, { cause });
  }
}

/** Reads a state; what it names begins in its own folder and stays within that of the sender who is held to it. Throws `file-not-found`, `file-too-large`, `file-format`. */
export async function readStateFile(
  path: string,
  verbs: ReadonlySet<string>,
  sender: Place = {},
): Promise<ReadState> {
  const text = await readText(path, LARGEST_STATE);
  if (text === null) throw failure('file-not-found', path, 'cannot be read');
  const { folder = '', isConfined = false, within = folder } = sender;
  const place = { folder: dirname(path), isConfined, within: resolve(within) };
  return readState(parsed(text, path), { ...place, verbs });
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw failure('file-format', path, `is no JSON: ${describeError(cause).message}`, { cause });
  }
}
