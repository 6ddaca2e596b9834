// What comes through a door, whatever door: numbers, words and dictionaries, brought to one list of words. Knows no command.
import { failure } from '../errors.ts';

/** What a reply, an event or a message is made of. */
export type Atom = string | number;

const MOST_WORDS = 4096;
const LONGEST_WORD = 100_000;
const DEEPEST = 3;

/**
 * The words of a message: numbers written out, a dictionary as the pairs it holds (a list in it as several words). Throws
 * `value-invalid` for anything else, `value-range` for more than 4096 words or one beyond 100,000 letters.
 */
export function wordsOf(parts: readonly unknown[], where: string): string[] {
  const words: string[] = [];
  for (const part of parts) addWords(words, part, where, 0);
  return words;
}

function addWords(words: string[], part: unknown, where: string, depth: number): void {
  if (depth > DEEPEST)
    throw failure('value-invalid', where, `a dictionary may be nested ${DEEPEST} deep at most`);
  if (typeof part === 'object' && part !== null) {
    const parts = Array.isArray(part) ? part : Object.entries(part).flat();
    for (const each of parts) addWords(words, each, where, depth + 1);
    return;
  }
  const word = wordOf(part, where);
  if (words.length >= MOST_WORDS) throw failure('value-range', where, `takes ${MOST_WORDS} words at most`);
  words.push(word);
}

function wordOf(part: unknown, where: string): string {
  if (typeof part === 'boolean') return part ? '1' : '0';
  if (typeof part === 'number' && Number.isFinite(part)) return String(part);
  if (typeof part === 'number')
    throw failure('value-invalid', where, `expected a finite number, got ${part}`);
  if (typeof part !== 'string')
    throw failure('value-invalid', where, `expected words and numbers, got ${part}`);
  if (part.length <= LONGEST_WORD) return part;
  throw failure('value-range', where, `a word may have ${LONGEST_WORD} letters at most`);
}

/** A word as an atom: a number where it reads as one. */
export function atomOf(word: string): Atom {
  return word.trim() !== '' && Number.isFinite(Number(word)) ? Number(word) : word;
}
