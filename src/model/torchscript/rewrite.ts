// Writes an archive again with other numbers in some of its storages; everything else stays as it was, so that the result
// opens wherever the original did.
import { failure, unknownName } from '../../errors.ts';
import { entryBytes, readZip } from './zip.ts';
import { writeZip, type ZipPart } from './zip-write.ts';

/**
 * The archive `bytes` with the storages of `replaced`, by `ArchiveStorage.entry`, holding other bytes of the same length
 * and type. Tensors that share a storage change together. Throws `name-not-found` for a storage that is not there,
 * `shape-mismatch` for another length, `file-too-large`, and as `openArchive`.
 */
export async function rewriteArchive(
  bytes: Uint8Array<SharedArrayBuffer>,
  replaced: ReadonlyMap<string, Uint8Array>,
  where = 'archive',
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await readZip(bytes, where);
  for (const [name, storage] of replaced) {
    const entry = entries.get(name);
    if (entry === undefined) throw unknownName(where, name, 'storage', entries.keys());
    if (entry.size !== storage.length)
      throw failure('shape-mismatch', name, `has ${entry.size} bytes, got ${storage.length}`);
  }
  const parts: ZipPart[] = [];
  for (const entry of entries.values()) {
    const content = replaced.get(entry.name) ?? entryBytes(bytes, entry);
    parts.push({ name: entry.name, bytes: content, isPacked: !entry.isStored });
  }
  return writeZip(parts);
}
