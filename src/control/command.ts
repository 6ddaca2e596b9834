// What a command is: a verb with its arguments as data, so that help, OSC, patches and reference pages can be made from it,
// and the one function that does it.
import { failure } from '../errors.ts';
import type { Desk } from './desk.ts';
import type { Instance } from './instance.ts';
import type { Reply } from './reply.ts';
import type { Sender } from './sender.ts';

/** One argument as people type it. */
export interface Argument {
  readonly name: string;
  readonly help: string;
  /** `number`, one of `choices`, an id, a target, a file, any word, or pairs of key and value. */
  readonly kind: 'number' | 'choice' | 'id' | 'target' | 'file' | 'word' | 'pairs';
  readonly choices?: readonly string[];
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly optional?: boolean;
  /** True where it may come several times, as the last one. */
  readonly many?: boolean;
}

/** One use of a command. */
export interface Call {
  readonly verb: string;
  readonly words: readonly string[];
  readonly instance: Instance;
  readonly desk: Desk;
  readonly sender: Sender;
  readonly reply: (reply: Reply) => void;
}

export interface Command {
  readonly verb: string;
  /** One sentence. */
  readonly help: string;
  readonly arguments: readonly Argument[];
  /** Examples as typed, the verb first; the first one stands in help patches. */
  readonly examples: readonly string[];
  /** True where it takes so long that its end is told: `done load pebble`. */
  readonly isSlow?: boolean;
  /** True where logs leave it out: questions, and files that are written. */
  readonly isOffRecord?: boolean;
  /** Does it. Throws for a user's mistake; then nothing has changed. */
  run(call: Call): void | Promise<void>;
}

/** `bend id operator target [key value…]`. */
export function usageOf({ verb, arguments: args }: Command): string {
  const parts = args.map(({ name, optional, many }) => {
    const text = many === true ? `${name}…` : name;
    return optional === true ? `[${text}]` : text;
  });
  return [verb, ...parts].join(' ');
}

/** Throws `syntax` with the usage where words are missing or too many. */
export function checkCount(command: Command, words: readonly string[]): void {
  const { arguments: args, verb } = command;
  const least = args.filter(({ optional }) => optional !== true).length;
  const most = args.some(({ many, kind }) => many === true || kind === 'pairs')
    ? Number.POSITIVE_INFINITY
    : args.length;
  if (words.length >= least && words.length <= most) return;
  throw failure('syntax', verb, `expected: ${usageOf(command)}; got ${words.length} words`);
}

/** A word as a finite number. Throws `value-invalid`, `syntax` where it is missing. */
export function numberWord(word: string | undefined, where: string): number {
  if (word === undefined) throw failure('syntax', where, 'a number is missing');
  const number = Number(word);
  if (word.trim() !== '' && Number.isFinite(number)) return number;
  throw failure('value-invalid', where, `expected a number, got ${word}`);
}
