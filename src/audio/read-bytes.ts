// Reads a sound file as bytes, whole; what is in them is not looked at.
import { readFile, stat } from 'node:fs/promises';
import { failure } from '../errors.ts';

const LARGEST_FILE = 2 ** 31 - 1;

/** The bytes of a file. Throws `file-not-found`, `file-too-large`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const facts = await stat(path).catch((cause) => {
    throw failure('file-not-found', path, 'cannot be read', { cause });
  });
  if (!facts.isFile()) throw failure('file-not-found', path, 'is no file');
  if (facts.size > LARGEST_FILE)
    throw failure('file-too-large', path, `is larger than ${LARGEST_FILE} bytes`);
  return readFile(path).catch((cause) => {
    throw failure('file-not-found', path, 'cannot be read', { cause });
  });
}
