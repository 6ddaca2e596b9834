// Zip files in memory: the list of entries, checked, and the bytes of one. Stored entries are views on the file, packed
// ones are unpacked within bounds. Refuses what is encrypted, overlaps, lies about sizes or names paths outside.

import * as zlib from 'node:zlib';
import { inflateRawSync } from 'node:zlib';
import crc32 from 'crc-32';
import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl';
import { failure, LivebendError } from '../../errors.ts';

const MOST_ENTRIES = 100_000;
const LONGEST_NAME = 4096;
/** Packed entries may unpack to this much in all, and to so many times the size of the file beyond it. */
const FREE_UNPACKED = 64 * 2 ** 20;
const UNPACKED_RATIO = 32;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 30;

export interface ZipEntry {
  readonly name: string;
  /** True where the bytes lie in the file as they are. */
  readonly isStored: boolean;
  /** Where its bytes begin in the file, and how many of them there are. */
  readonly offset: number;
  readonly packedSize: number;
  /** Bytes it has when unpacked. */
  readonly size: number;
  readonly crc: number;
}

/** True for bytes that begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Lists the entries of a zip file by name, folders left out. Throws `model-format` where it is no zip file,
 * `model-broken` where it contradicts itself, `model-unsupported` for methods other than stored and deflated.
 */
export async function readZip(bytes: Uint8Array, where: string): Promise<Map<string, ZipEntry>> {
  if (!isZip(bytes)) throw failure('model-format', where, 'is not a zip file');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false });
    return await listEntries(zip, bytes.length, where);
  } catch (cause) {
    throw brokenZip(cause, where);
  }
}

/**
 * The bytes of an entry, checked against its sum: a view on the file where it is stored, else new memory.
 * Throws `model-broken`.
 */
export function entryBytes(
  bytes: Uint8Array<SharedArrayBuffer>,
  entry: ZipEntry,
): Uint8Array<SharedArrayBuffer> {
  const packed = bytes.subarray(entry.offset, entry.offset + entry.packedSize);
  const unpacked = entry.isStored ? packed : inflate(packed, entry);
  if (checkSum(unpacked) !== entry.crc)
    throw failure('model-broken', entry.name, 'is damaged: its bytes do not give its check sum');
  return unpacked;
}

/** Node has the sum since 20.15, several times faster. */
function checkSum(bytes: Uint8Array): number {
  return 'crc32' in zlib ? zlib.crc32(bytes) : crc32.buf(bytes) >>> 0;
}

async function listEntries(zip: ZipFile, fileSize: number, where: string): Promise<Map<string, ZipEntry>> {
  if (zip.entryCount > MOST_ENTRIES)
    throw failure('model-broken', where, `has ${zip.entryCount} entries, more than ${MOST_ENTRIES}`);
  const entries = new Map<string, ZipEntry>();
  const spans: Span[] = [];
  const unpacked = { left: FREE_UNPACKED + UNPACKED_RATIO * fileSize };
  for await (const raw of zip.eachEntry()) {
    const name = entryName(raw, where);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(raw, { minimal: true });
    spans.push({ name, start: raw.relativeOffsetOfLocalHeader, end: fileDataStart + raw.compressedSize });
    if (name.endsWith('/')) continue;
    if (entries.has(name)) throw failure('model-broken', where, `has two entries ${name}`);
    entries.set(name, checkedEntry(raw, name, fileDataStart, unpacked));
  }
  refuseOverlap(spans, fileSize, where);
  return entries;
}

function entryName(raw: Entry, where: string): string {
  const bytes = raw.fileNameRaw;
  const wrong = bytes.length > LONGEST_NAME ? 'too long' : validateFileName(bytes.toString('utf8'));
  if (wrong !== null || bytes.includes(0))
    throw failure(
      'model-broken',
      where,
      `has an entry whose name is no path inside: ${wrong ?? 'zero byte'}`,
    );
  return bytes.toString('utf8');
}

function checkedEntry(raw: Entry, name: string, offset: number, unpacked: { left: number }): ZipEntry {
  const isStored = raw.compressionMethod === STORED;
  if (raw.isEncrypted()) throw failure('model-unsupported', name, 'is encrypted');
  if (!isStored && raw.compressionMethod !== DEFLATED)
    throw failure('model-unsupported', name, `is packed by method ${raw.compressionMethod}`);
  if (isStored && raw.compressedSize !== raw.uncompressedSize)
    throw failure('model-broken', name, 'is stored, but has two sizes');
  if (!isStored) unpacked.left -= raw.uncompressedSize;
  if (unpacked.left < 0)
    throw failure('model-broken', name, 'would unpack to more than a model of this size can hold');
  return {
    name,
    isStored,
    offset,
    packedSize: raw.compressedSize,
    size: raw.uncompressedSize,
    crc: raw.crc32 >>> 0,
  };
}

interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function refuseOverlap(spans: readonly Span[], fileSize: number, where: string): void {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let last: Span = { name: '', start: 0, end: 0 };
  for (const span of sorted) {
    if (span.start < last.end)
      throw failure('model-broken', where, `entries ${last.name} and ${span.name} overlap`);
    if (span.end < span.start + LOCAL_HEADER || span.end > fileSize)
      throw failure('model-broken', where, `entry ${span.name} lies outside the file`);
    last = span;
  }
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array<SharedArrayBuffer> {
  try {
    const bytes = inflateRawSync(Buffer.from(packed), { maxOutputLength: Math.max(1, entry.size) });
    if (bytes.length !== entry.size) throw new RangeError('it is shorter than it says');
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  } catch (cause) {
    throw failure('model-broken', entry.name, `cannot be unpacked: ${reasonOf(cause)}`, { cause });
  }
}

function brokenZip(cause: unknown, where: string): unknown {
  if (cause instanceof LivebendError) return cause;
  return failure('model-broken', where, `is a damaged zip file: ${reasonOf(cause)}`, { cause });
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
