// What could not be taken over from a file or another model, and why; told as lines, one each.
import type { Instance } from './instance.ts';
import { line, type Reply } from './reply.ts';

/** Something left out: `bend warm`, `watch low`, `modulations 3`; and the reason. */
export interface Skip {
  readonly what: string;
  readonly reason: string;
}

const MOST_LINES = 64;

/** `skipped what reason` for each, the first 64 of them. */
export function replySkips(skips: readonly Skip[], reply: (reply: Reply) => void): void {
  for (const { what, reason } of skips.slice(0, MOST_LINES))
    reply(line('skipped', ...what.split(' '), reason));
  if (skips.length > MOST_LINES) reply(line('skipped', skips.length - MOST_LINES, 'more'));
}

/** The bends that the model that plays does not take. */
export function replySkipped(instance: Instance, reply: (reply: Reply) => void): void {
  replySkips(bendSkips(instance.state.skipped), reply);
}

/** Bends that were left out, by id, and why. */
export function bendSkips(skipped: ReadonlyMap<string, string>): Skip[] {
  return [...skipped].map(([id, reason]) => ({ what: `bend ${id}`, reason }));
}
