// The mix of versions as a bend: it stands before all others, so that they act on the mixed weights. Takes pairs of a
// version's name and how much of it there is.
import { failure } from '../errors.ts';
import { type Bend, makeBend } from './bend.ts';

/** The id the mix has in a plan. */
export const MIX_ID = 'version-mix';

export interface MixPart {
  readonly version: string;
  /** How much of it: any number, also negative. */
  readonly weight: number;
}

/** The bend that mixes versions on every weight a target means. */
export function mixBend(parts: readonly MixPart[], target = 'w:*'): Bend {
  const versions = parts.map((part) => part.version).join(' ');
  const weights = parts.map((part) => part.weight);
  return makeBend(
    MIX_ID,
    'mix-versions',
    target,
    new Map<string, string | number[]>([
      ['versions', versions],
      ['weights', weights],
    ]),
  );
}

/** Reads `NAME WEIGHT NAME WEIGHT …`, a target last where the words are uneven. Throws `syntax`. */
export function readMix(words: readonly string[]): Bend {
  const parts: MixPart[] = [];
  const pairs = words.length - (words.length % 2);
  for (let at = 0; at < pairs; at += 2) {
    const version = words[at] ?? '';
    const weight = Number(words[at + 1]);
    if (!Number.isFinite(weight)) {
      throw failure('syntax', 'mix', `expected a number after ${version}, got ${words[at + 1]}`);
    }
    if (parts.some((part) => part.version === version)) {
      throw failure('syntax', 'mix', `names ${version} twice`);
    }
    parts.push({ version, weight });
  }
  if (parts.length === 0) throw failure('syntax', 'mix', 'expected NAME WEIGHT NAME WEIGHT …');
  return mixBend(parts, words[pairs]);
}
