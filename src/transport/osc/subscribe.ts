// `subscribe [0|1] [port]`: what a controller wants to be told, and where it listens if not where it sends from.
import { numberWord } from '../../control/command.ts';
import { failure } from '../../errors.ts';
import type { Wish } from './controllers.ts';

const WHERE = 'subscribe';

/** The wish in the words of a message. Throws `syntax`, `value-invalid`, `value-range`. */
export function readWish(words: readonly string[]): { readonly wish: Wish; readonly port: number | null } {
  const [, value = '1', port, ...rest] = words;
  if (rest.length > 0) throw failure('syntax', WHERE, 'expected: subscribe [0|1] [port]');
  const number = numberWord(value, WHERE);
  if (number !== 0 && number !== 1) throw failure('value-range', WHERE, `must be 0 or 1, got ${value}`);
  return { wish: number === 0 ? 'off' : 'all', port: port === undefined ? null : portIn(port) };
}

function portIn(word: string): number {
  const port = numberWord(word, `${WHERE}: port`);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw failure('value-range', `${WHERE}: port`, `must be 1 to 65535, got ${word}`);
}
