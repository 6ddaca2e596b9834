// Words of a message that a key names wherever it stands: `ramp 200`, `depth 0.5`, `sound in.wav`. Takes words, gives the others
// and what the key says.
import { failure } from '../errors.ts';
import { numberWord } from './command.ts';

/** The words without a key and its word; null where the key is not there. Throws `syntax` where its word is missing. */
export function withoutWord(key: string, words: readonly string[], where: string) {
  const { rest, word } = cut(key, words);
  if (word === undefined) throw failure('syntax', where, `${key} must be followed by a word`);
  return { rest, word };
}

/** The words without a key and its number; null where the key is not there. Throws as `numberWord`. */
export function withoutNumber(key: string, words: readonly string[], where: string) {
  const { rest, word } = cut(key, words);
  return { rest, number: word === null ? null : numberWord(word, `${where}: ${key}`) };
}

/** The words without `ramp ms`; undefined where there is none. Throws as `numberWord`, `value-range` for less than 0. */
export function withoutRamp(words: readonly string[], where: string) {
  const { rest, number } = withoutNumber('ramp', words, where);
  if (number !== null && number < 0)
    throw failure('value-range', `${where}: ramp`, `must be 0 ms or more, got ${number}`);
  return { rest, rampMs: number ?? undefined };
}

function cut(key: string, words: readonly string[]) {
  const at = words.findIndex((word) => word === key || word === `@${key}`);
  if (at < 0) return { rest: words, word: null };
  return { rest: [...words.slice(0, at), ...words.slice(at + 2)], word: words[at + 1] };
}
