// A large model file of which the large weights were not read: its bytes with gaps, which are read one by one when a weight
// in them is asked for. Small files, and what is no ONNX file, are not skimmed.
import { realpath, stat } from 'node:fs/promises';
import { type FileStamp, LARGEST_FILE, stampOf } from './files.ts';
import type { Gaps } from './onnx/initializers.ts';
import { type Gap, readGap, skimInto } from './onnx/skim.ts';

const SMALLEST_SKIMMED = 16 * 2 ** 20;

export interface SkimmedFile extends Gaps {
  /** Without links. */
  readonly path: string;
  readonly bytes: Uint8Array<SharedArrayBuffer>;
}

/** Skims a file; null where it is to be read whole, also where it is missing, so that this is said there. */
export async function skimmedFile(path: string, smallest = SMALLEST_SKIMMED): Promise<SkimmedFile | null> {
  const facts = await stat(path).catch(() => null);
  const isLarge = facts?.isFile() === true && facts.size >= smallest && facts.size <= LARGEST_FILE;
  if (!isLarge) return null;
  const real = await realpath(path);
  const stamp = stampOf(real);
  const bytes = new Uint8Array(new SharedArrayBuffer(facts.size));
  const gaps = await skimInto(bytes, real);
  return gaps === null || stampOf(real) !== stamp ? null : new Skimmed(real, bytes, stamp, gaps);
}

class Skimmed implements SkimmedFile {
  private readonly missing: Set<Gap>;

  constructor(
    readonly path: string,
    readonly bytes: Uint8Array<SharedArrayBuffer>,
    private readonly stamp: FileStamp,
    gaps: readonly Gap[],
  ) {
    this.missing = new Set(gaps);
  }

  reader(offset: number, length: number): (() => void) | undefined {
    const within = [...this.missing].filter(
      (gap) => gap.offset < offset + length && offset < gap.offset + gap.length,
    );
    return within.length === 0 ? undefined : () => this.read(within);
  }

  private read(gaps: readonly Gap[]): void {
    for (const gap of gaps) {
      if (!this.missing.has(gap)) continue;
      readGap(this.bytes, gap, this.path, this.stamp);
      this.missing.delete(gap);
    }
  }
}
