// What comes back for a message, in the form a patch can route back into a control: a selector and its atoms, or data for a
// table. Errors are replies too.
import type { ErrorCode } from '../errors.ts';
import { describeError } from '../errors.ts';
import type { Atom } from './words.ts';

export interface LineReply {
  readonly kind: 'line';
  readonly selector: string;
  readonly atoms: readonly Atom[];
}

/** Something with structure, to become a dictionary or JSON. */
export interface DataReply {
  readonly kind: 'data';
  readonly selector: string;
  readonly data: unknown;
}

export interface ErrorReply {
  readonly kind: 'error';
  readonly verb: string;
  readonly code: ErrorCode;
  readonly message: string;
}

export type Reply = LineReply | DataReply | ErrorReply;

export function line(selector: string, ...atoms: Atom[]): LineReply {
  return { kind: 'line', selector, atoms };
}

export function errorReply(verb: string, error: unknown): ErrorReply {
  return { kind: 'error', verb, ...describeError(error) };
}
