// The `-b` options of a command line: opens the arrays they name, gives a plan.
import type { Bend, Plan } from '../bend/bend.ts';
import { arrayFiles, readBend, splitWords } from '../bend/read-bend.ts';
import { failure } from '../errors.ts';
import { loadNpy } from '../model/npy.ts';
import type { ArrayValue } from '../parameter.ts';

/**
 * Reads every `-b`; `npy:` files are relative to the working directory. Throws what `readBend` throws, and `name-invalid`
 * where two bends have one id.
 */
export async function readPlan(texts: readonly string[]): Promise<Plan> {
  const plan: Bend[] = [];
  for (const text of texts) {
    const words = splitWords(text);
    const arrays = new Map<string, ArrayValue>();
    for (const file of arrayFiles(words)) arrays.set(file, await loadNpy(file));
    const bend = readBend(words, arrays);
    if (plan.some((each) => each.id === bend.id)) {
      throw failure('name-invalid', `bend ${bend.id}`, 'is there twice; give each bend its own id');
    }
    plan.push(bend);
  }
  return plan;
}
