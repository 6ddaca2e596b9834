// One mutated TorchScript archive, by its number: made and opened wholly, all of its code and tensors included. Gives what came
// out: opened or refused with a code; anything else is thrown.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArchive } from '../../src/model/torchscript/archive.ts';
import { openScriptMethods } from '../../src/model/torchscript/open-script.ts';
import type { ScriptValue } from '../../src/model/torchscript/script-value.ts';
import { readTensor } from '../../src/model/torchscript/storage.ts';
import { mutatedArchive, type Subject, takeApart } from './archive-mutations.ts';
import { type CaseResult, opened, refusal } from './case-result.ts';

/** The valid archives the fuzz starts from, the small ones twice. */
export async function archiveSubjects(models: string, fixtures: string): Promise<Subject[]> {
  const kinds = join(fixtures, 'torchscript', 'kinds.pt');
  const operations = join(fixtures, 'operations.pt');
  const paths = [kinds, kinds, operations, operations, join(models, 'pebble.ts')];
  return Promise.all(paths.map(async (path) => takeApart(await readFile(path))));
}

/** Makes and opens the archive of a number, the same one for the same seed; a failure without a code is thrown. */
export async function tryArchive(
  subjects: readonly Subject[],
  seed: number,
  number: number,
): Promise<CaseResult> {
  const subject = subjects[number % subjects.length];
  if (subject === undefined) throw new Error('no archives to start from');
  const bytes = mutatedArchive(subject, seed, number);
  try {
    await openWholly(bytes);
    return opened();
  } catch (error) {
    return { outcome: 'refused', ...refusal(error) };
  }
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
    refusal(error);
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
