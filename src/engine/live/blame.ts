// Which bend is most likely at fault: the one that was changed last, by structure or by value. Keeps the ids in the order of
// their last change.
import type { Runaway } from './lane-messages.ts';

const WORDS = {
  'not a number': 'the output was no number',
  level: 'the output ran away',
  offset: 'the output stood far from 0',
  state: 'a state was no number',
} as const;

/** The sentence for what the guard found and the bend that is switched off for it. */
export function guardMessage(what: Runaway, bend: string | null): string {
  const done =
    bend === null ? 'no bend is left to switch off' : `bend ${bend} was changed last and is off now`;
  return `guard: ${WORDS[what]}; ${done}`;
}

export class Blame {
  /** In the order of their last change. */
  private readonly ids = new Set<string>();

  /** A bend has changed. */
  touch(id: string): void {
    this.ids.delete(id);
    this.ids.add(id);
  }

  /** Forgets all bends but those there are. */
  keepOnly(known: readonly string[]): void {
    for (const id of this.ids) if (!known.includes(id)) this.ids.delete(id);
  }

  /** The bend that was changed last among those there are; one that never changed comes last. */
  suspect(known: readonly string[]): string | null {
    return [...this.ids].findLast((id) => known.includes(id)) ?? known.at(-1) ?? null;
  }
}
