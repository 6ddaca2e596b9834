// The `-b` and `--control` options of a command line: opens the arrays they name, gives a plan and its named controls.
import type { Bend, Plan } from '../bend/bend.ts';
import { type NamedControl, readControl } from '../bend/named-control.ts';
import { openBend } from '../bend/open-bend.ts';
import { splitWords } from '../bend/read-bend.ts';
import { failure } from '../errors.ts';

/**
 * Reads every `-b`; `npy:` files are relative to the working directory. Throws what `readBend` throws, and `name-invalid`
 * where two bends have one id.
 */
export async function readPlan(texts: readonly string[]): Promise<Plan> {
  const plan: Bend[] = [];
  for (const text of texts) {
    const bend = await openBend(text);
    if (plan.some((each) => each.id === bend.id)) {
      throw failure('name-invalid', `bend ${bend.id}`, 'is there twice; give each bend its own id');
    }
    plan.push(bend);
  }
  return plan;
}

/** Reads every `--control`. Throws what `readControl` throws, and `name-invalid` where two controls have one name. */
export function readControls(texts: readonly string[]): NamedControl[] {
  const controls = texts.map((text) => readControl(splitWords(text)));
  const names = controls.map((control) => control.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return controls;
  throw failure('name-invalid', `control ${twice}`, 'is there twice; give each control its own name');
}
