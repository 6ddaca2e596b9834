// The SHA-256 of a file, in pieces, so that others on the thread are not kept waiting; kept as long as the file is the same.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { failure } from '../../errors.ts';
import { stampOf } from '../../model/files.ts';

const MOST_KEPT = 64;
const known = new Map<string, { readonly stamp: string; readonly hash: string }>();

/** The SHA-256 in hexadecimal digits. Throws `file-not-found`. */
export async function fileHash(path: string): Promise<string> {
  const stamp = stampOf(path);
  const kept = known.get(path);
  if (kept !== undefined && kept.stamp === stamp) return kept.hash;
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum).catch((cause) => {
    throw failure('file-not-found', path, 'cannot be read', { cause });
  });
  const hash = sum.digest('hex');
  if (known.size >= MOST_KEPT) known.clear();
  known.set(path, { stamp, hash });
  return hash;
}
