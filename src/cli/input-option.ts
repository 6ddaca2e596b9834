// `--input NAME=FILE`, where NAME may be a position: which input, which file.
import { failure } from '../errors.ts';

export interface InputOption {
  readonly name: string;
  readonly file: string;
}

/** Reads one `--input`; `names` are the inputs by position. Throws `syntax`. */
export function readInputOption(text: string, names: readonly string[]): InputOption {
  const split = text.indexOf('=');
  if (split < 1 || split === text.length - 1) {
    throw failure('syntax', `--input ${text}`, 'expected NAME=FILE.npy, or a position as in 0=FILE.npy');
  }
  const word = text.slice(0, split);
  const file = text.slice(split + 1);
  const byPosition = /^\d+$/.test(word) ? names[Number(word)] : undefined;
  if (/^\d+$/.test(word) && byPosition === undefined && !names.includes(word)) {
    throw failure('syntax', `--input ${text}`, `there is no input ${word}; there are ${names.join(', ')}`);
  }
  return { name: byPosition ?? word, file };
}
