// What a live engine's model should run on: looked for in a worker of its own while the CPU already plays. Takes a name and a
// subject, gives a candidate with the verdicts; changes nothing by itself.

import type { Candidate } from '../protocol.ts';
import { type Choice, choiceOf, isLarge, measureProviders } from '../provider-choice.ts';
import { isChoice } from '../provider-names.ts';
import type { Subject } from './structure.ts';

export interface ProviderFound {
  readonly runs: Candidate;
  /** Why not the others; empty where nothing was measured. */
  readonly verdicts: Choice['verdicts'];
}

/** What plays until something else was measured: the provider itself, or for a choice the CPU. */
export function firstCandidate(name: string): Candidate {
  return { provider: isChoice(name) ? 'cpu' : name, threads: 1 };
}

/**
 * Measures where a name leaves a choice: all providers for `auto`, the GPUs for `gpu`, the threads for `cpu` with a large
 * model. Throws as `choiceOf`.
 */
export async function seekProvider({ loaded, cut }: Subject, name: string): Promise<ProviderFound> {
  if (isChoice(name)) {
    const { taken, verdicts } = choiceOf(await measureProviders(loaded, cut), name);
    return { runs: taken, verdicts };
  }
  if (name !== 'cpu' || !isLarge(loaded)) return { runs: firstCandidate(name), verdicts: [] };
  const { taken, verdicts } = choiceOf(await measureProviders(loaded, cut, 'cpu'), 'auto');
  return { runs: taken, verdicts };
}
