// Files of a model read whole into memory that every thread can see. Bounded in size; a missing file is an error with a
// code.
import { constants } from 'node:buffer';
import { statSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { failure } from '../errors.ts';

/** Bytes; larger files are refused: 8 GiB, or what one array can hold on this version of Node. */
export const LARGEST_FILE = Math.min(8 * 2 ** 30, constants.MAX_LENGTH);
const PIECE = 256 * 2 ** 20;

/** Reads a file. Throws `file-not-found`, `file-too-large`. */
export async function readShared(path: string, where = path): Promise<Uint8Array<SharedArrayBuffer>> {
  const facts = await stat(path).catch((cause) => {
    throw failure('file-not-found', where, 'cannot be read', { cause });
  });
  if (!facts.isFile()) throw failure('file-not-found', where, 'is no file');
  if (facts.size > LARGEST_FILE)
    throw failure('file-too-large', where, `is larger than ${LARGEST_FILE} bytes`);
  const bytes = new Uint8Array(new SharedArrayBuffer(facts.size));
  const file = await open(path, 'r');
  try {
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, bytes.length - at), at);
      if (bytesRead === 0) throw failure('file-not-found', where, 'became shorter while it was read');
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
  return bytes;
}

/** What tells one state of a file from another. */
export type FileStamp = string;

/** The stamp of a file as it is now; '' where there is none. */
export function stampOf(path: string): FileStamp {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts === undefined ? '' : `${facts.dev} ${facts.ino} ${facts.size} ${facts.mtimeMs}`;
}

/** A text file of at most `largest` bytes; null where there is none. Throws `file-too-large`. */
export async function readText(path: string, largest: number): Promise<string | null> {
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile()) return null;
  if (facts.size > largest) throw failure('file-too-large', path, `is larger than ${largest} bytes`);
  return Buffer.from(await readShared(path)).toString('utf8');
}
