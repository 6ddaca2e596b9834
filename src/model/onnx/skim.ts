// Reads of a large ONNX file everything but its large weights, which stay in the file until they are asked for. Takes a path,
// gives the file's bytes with gaps; understands of the format only where tensors keep their elements.
import { closeSync, openSync, readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { failure } from '../../errors.ts';
import { type FileStamp, stampOf } from '../files.ts';

/** A part of a file that was not read. */
export interface Gap {
  readonly offset: number;
  readonly length: number;
}

const CHUNK = 64 * 1024;
const SMALLEST_GAP = 64 * 1024;
/** Bytes a tag and a length take at most. */
const LONGEST_HEAD = 20;
/** Where elements lie: the graph of the model, its tensors, their raw data. */
const PATH = [7, 5, 9] as const;
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/** The gaps of a file, the rest of it read into `bytes`; null where it does not read like an ONNX file. */
export async function skimInto(bytes: Uint8Array, path: string): Promise<Gap[] | null> {
  const file = await open(path, 'r');
  try {
    const skimmer = new Skimmer(bytes, file);
    return (await skimmer.message(0, bytes.length, 0)) ? skimmer.gaps : null;
  } finally {
    await file.close();
  }
}

/** Reads a gap after all. Throws `file-not-found` where the file is not what it was. */
export function readGap(bytes: Uint8Array, gap: Gap, path: string, stamp: FileStamp): void {
  const changed = () => failure('file-not-found', path, 'was changed while it was used');
  if (stampOf(path) !== stamp) throw changed();
  const file = openSync(path, 'r');
  try {
    for (let done = 0; done < gap.length; ) {
      const count = readSync(file, bytes, gap.offset + done, gap.length - done, gap.offset + done);
      if (count === 0) throw changed();
      done += count;
    }
  } finally {
    closeSync(file);
  }
}

class Skimmer {
  readonly gaps: Gap[] = [];
  private readUpTo = 0;
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: FileHandle,
  ) {}

  /** Goes through a message; false where it does not fit its length. */
  async message(start: number, end: number, depth: number): Promise<boolean> {
    this.at = start;
    while (this.at < end) {
      if (!(await this.need(Math.min(end, this.at + LONGEST_HEAD)))) return false;
      const tag = this.varint(end);
      const isFine = tag !== null && (await this.field(tag, end, depth));
      if (!isFine) return false;
    }
    return this.at === end;
  }

  private async field(tag: number, end: number, depth: number): Promise<boolean> {
    const wire = tag % 8;
    if (wire === VARINT) return this.varint(end) !== null;
    if (wire === FIXED64) return this.skip(8, end);
    if (wire === FIXED32) return this.skip(4, end);
    const length = wire === BYTES ? this.varint(end) : null;
    if (length === null || this.at + length > end) return false;
    const isOnPath = Math.floor(tag / 8) === PATH[depth];
    if (!isOnPath) return this.skip(length, end);
    if (depth < PATH.length - 1) return this.message(this.at, this.at + length, depth + 1);
    if (length < SMALLEST_GAP) return this.skip(length, end);
    return this.leave(length);
  }

  private async skip(length: number, end: number): Promise<boolean> {
    this.at += length;
    return this.at <= end && this.need(this.at);
  }

  /** Leaves a gap where nothing was read yet. */
  private leave(length: number): boolean {
    const next = this.at + length;
    if (next > this.readUpTo) {
      this.gaps.push({ offset: this.readUpTo, length: next - this.readUpTo });
      this.readUpTo = next;
    }
    this.at = next;
    return true;
  }

  private async need(end: number): Promise<boolean> {
    while (this.readUpTo < end) {
      const length = Math.min(Math.max(CHUNK, end - this.readUpTo), this.bytes.length - this.readUpTo);
      const { bytesRead } = await this.file.read(this.bytes, this.readUpTo, length, this.readUpTo);
      if (bytesRead === 0) return false;
      this.readUpTo += bytesRead;
    }
    return true;
  }

  private varint(end: number): number | null {
    let value = 0;
    for (let factor = 1; this.at < end; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return Number.isSafeInteger(value) ? value : null;
      if (factor > 2 ** 49) return null;
    }
    return null;
  }
}
