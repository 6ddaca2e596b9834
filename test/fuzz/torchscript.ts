// Opens thousands of mutated TorchScript archives: each must open, all of its code and tensors included, or end in an error
// of ours; anything else is a fault.
import { readFileSync } from 'node:fs';
import { LivebendError } from '../../src/errors.ts';
import { openArchive } from '../../src/model/torchscript/archive.ts';
import { openScriptMethods } from '../../src/model/torchscript/open-script.ts';
import type { ScriptValue } from '../../src/model/torchscript/script-value.ts';
import { readTensor } from '../../src/model/torchscript/storage.ts';
import { mutatedArchive, takeApart } from './archive-mutations.ts';

export interface FuzzTotals {
  readonly cases: number;
  opened: number;
  refused: number;
  slowestMs: number;
  /** How often each code came. */
  readonly codes: Map<string, number>;
  /** What came that is no error of ours, with the seed and the case that give it again. */
  readonly faults: string[];
}

/** Tries `cases` mutations of the archives at `paths`, the same ones for the same seed. */
export async function fuzzTorchScript(
  cases: number,
  seed: number,
  paths: readonly string[],
): Promise<FuzzTotals> {
  const subjects = await Promise.all(paths.map((path) => takeApart(readFileSync(path))));
  const totals: FuzzTotals = { cases, opened: 0, refused: 0, slowestMs: 0, codes: new Map(), faults: [] };
  for (let at = 0; at < cases; at++) {
    const subject = subjects[at % subjects.length];
    if (subject === undefined) break;
    const bytes = mutatedArchive(subject, seed, at);
    const start = performance.now();
    try {
      await openWholly(bytes);
      totals.opened++;
    } catch (error) {
      if (error instanceof LivebendError) {
        totals.refused++;
        totals.codes.set(error.code, (totals.codes.get(error.code) ?? 0) + 1);
      } else {
        totals.faults.push(
          `seed ${seed} case ${at}: ${error instanceof Error ? error.stack : String(error)}`,
        );
      }
    }
    totals.slowestMs = Math.max(totals.slowestMs, performance.now() - start);
  }
  return totals;
}

async function openWholly(bytes: Uint8Array<SharedArrayBuffer>): Promise<void> {
  const archive = await openArchive(bytes);
  readAll(archive.root);
  for (const constant of archive.constants) readAll(constant);
  for (const path of archive.codePaths) archive.codeFile(path);
  await traceAll(bytes);
}

/** Traces every method; being refused is as good as being opened. */
async function traceAll(bytes: Uint8Array<SharedArrayBuffer>): Promise<void> {
  try {
    await openScriptMethods(bytes, { name: 'fuzz', path: null }, []);
  } catch (error) {
    if (!(error instanceof LivebendError)) throw error;
  }
}

/** Reads every tensor below a value. */
function readAll(value: ScriptValue): void {
  if (value === null || typeof value !== 'object') return;
  if (value.kind === 'tensor') {
    if (!value.type.startsWith('complex')) readTensor(value);
  } else if (value.kind === 'object') for (const inner of value.attributes.values()) readAll(inner);
  else if (value.kind === 'list' || value.kind === 'tuple') value.elements.forEach(readAll);
  else if (value.kind === 'dict') value.entries.flat().forEach(readAll);
}
