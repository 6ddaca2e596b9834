// Looks through the bytes of one message before it is decoded: that its address, types and arguments are there, whole, and
// within the limits. Decodes nothing.
import { failure } from '../../errors.ts';
import { LONGEST_ADDRESS, LONGEST_STRING, MOST_ARGUMENTS } from './limits.ts';

const SLASH = 0x2f;
const COMMA = 0x2c;
const WHERE = 'packet';

/** Bytes of the arguments that always have the same; the others say themselves how long they are. */
const SIZES: Readonly<Record<string, number>> = { i: 4, f: 4, h: 8, t: 8, d: 8, T: 0, F: 0, N: 0, I: 0 };

/**
 * Passes a message that is whole; false where it is an address alone. Throws `syntax` for one that is cut or has bytes left over, `value-range` beyond the
 * limits, `value-invalid` for a type that is not taken.
 */
export function checkMessage(bytes: Uint8Array): boolean {
  if (bytes[0] !== SLASH) throw failure('syntax', WHERE, 'an address begins with /');
  const typesAt = stringEnd(bytes, 0, LONGEST_ADDRESS, 'an address');
  // Old programs send an address alone where there are no arguments.
  if (typesAt === bytes.length) return false;
  if (bytes[typesAt] !== COMMA) throw failure('syntax', WHERE, 'the types begin with a comma');
  let at = stringEnd(bytes, typesAt, MOST_ARGUMENTS + 1, 'the list of types');
  for (let index = typesAt + 1; bytes[index] !== 0; index++)
    at = argumentEnd(bytes, at, String.fromCharCode(bytes[index] ?? 0));
  if (at !== bytes.length) throw failure('syntax', WHERE, `${bytes.length - at} bytes are left over`);
  return true;
}

function argumentEnd(bytes: Uint8Array, at: number, type: string): number {
  const size = SIZES[type] ?? -1;
  if (size < 0 && type === 's') return stringEnd(bytes, at, LONGEST_STRING, 'a text');
  if (size < 0 && type === 'b') return blobEnd(bytes, at);
  if (size < 0) throw failure('value-invalid', WHERE, `arguments of type ${printed(type)} are not taken`);
  return within(bytes, at + size);
}

/** Where what comes behind a text begins: a multiple of 4 behind its last byte. */
function stringEnd(bytes: Uint8Array, at: number, longest: number, what: string): number {
  const end = bytes.indexOf(0, at);
  if (end < 0) throw failure('syntax', WHERE, `${what} does not end`);
  if (end - at > longest) throw failure('value-range', WHERE, `${what} may have ${longest} bytes at most`);
  return within(bytes, padded(end + 1));
}

function blobEnd(bytes: Uint8Array, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = at + 4 <= bytes.length ? view.getInt32(at) : -1;
  if (size < 0) throw failure('syntax', WHERE, 'a blob has no size');
  return within(bytes, padded(at + 4 + size));
}

function within(bytes: Uint8Array, at: number): number {
  if (at <= bytes.length) return at;
  throw failure('syntax', WHERE, `ends ${at - bytes.length} bytes too early`);
}

function padded(at: number): number {
  return 4 * Math.ceil(at / 4);
}

function printed(type: string): string {
  return /^[!-~]$/.test(type) ? type : `0x${type.charCodeAt(0).toString(16)}`;
}
