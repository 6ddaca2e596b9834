// A dictionary in the place of words: what is named like an argument of the command takes that argument's place, the rest are
// pairs. Takes the parts of a message, gives words.
import { failure } from '../errors.ts';
import type { Command } from './command.ts';
import { wordsOf } from './words.ts';

/** The words of a message behind its verb, dictionaries taken by name. Throws `syntax`, and what `wordsOf` throws. */
export function wordsFor(command: Command | undefined, parts: readonly unknown[], where: string): string[] {
  const [first] = parts;
  if (command === undefined || parts.length !== 1 || !isDictionary(first)) return wordsOf(parts, where);
  const names = command.arguments.filter(({ kind }) => kind !== 'pairs').map(({ name }) => name);
  const placed: unknown[] = [];
  for (const [index, name] of names.entries()) {
    if (!Object.hasOwn(first, name)) {
      const after = names.slice(index + 1).find((later) => Object.hasOwn(first, later));
      if (after !== undefined) throw failure('syntax', where, `the dictionary has ${after} but no ${name}`);
      break;
    }
    placed.push(first[name]);
  }
  const rest = Object.entries(first).filter(([key]) => !names.includes(key));
  return wordsOf([...placed, ...rest.flat()], where);
}

export function isDictionary(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
