// One OSC message between bytes and data, by osc-js. Around it stands what osc-js leaves out: a look through the bytes first,
// types as they are meant instead of guessed, texts in UTF-8, numbers as the sender wrote them.
import osc from 'osc-js';
import { checkMessage } from './check-message.ts';

/** What an argument is, by its type tag: `i f d` numbers, `h t` bigints, `s` text, `b` bytes, `T F` booleans, `N I` nothing. */
export type OscValue = number | bigint | string | boolean | null | Uint8Array;

export interface OscMessage {
  readonly address: string;
  /** One letter for each argument. */
  readonly types: string;
  readonly args: readonly OscValue[];
}

/** An argument that is sent. */
export interface OscAtom {
  readonly type: 'i' | 'f' | 's';
  readonly value: number | string;
}

/** The part of osc-js that is used; its own declarations describe another way of importing it than Node has. */
interface OscJs {
  readonly TypedMessage: new (address?: string, args?: readonly OscAtom[]) => TypedMessage;
}

interface TypedMessage {
  readonly address: string;
  readonly types: string;
  readonly args: readonly unknown[];
  pack(): Uint8Array;
  unpack(view: DataView): number;
}

const { TypedMessage } = osc as unknown as OscJs;

/** The message of bytes. Throws as `checkMessage` does. */
export function readMessage(bytes: Uint8Array): OscMessage {
  const hasTypes = checkMessage(bytes);
  // osc-js needs types even where there are none, and reads blobs from the beginning of the memory it is given.
  const own = new Uint8Array(hasTypes ? bytes.length : bytes.length + NO_TYPES.length);
  own.set(bytes);
  if (!hasTypes) own.set(NO_TYPES, bytes.length);
  const message = new TypedMessage();
  message.unpack(new DataView(own.buffer));
  const types = message.types.slice(1);
  return {
    address: message.address,
    types,
    args: message.args.map((value, at) => argumentOf(types[at], value)),
  };
}

/** The bytes of a message. */
export function writeMessage(address: string, atoms: readonly OscAtom[]): Uint8Array {
  const args = atoms.map((atom) => (atom.type === 's' ? { type: 's', value: bytewise(atom.value) } : atom));
  return new TypedMessage(bytewise(address), args as readonly OscAtom[]).pack();
}

/** The shortest number that is the same in 32 bits: 0.7, not 0.699999988079071. */
export function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return value;
}

const NO_TYPES = Uint8Array.from(Buffer.from(',\0\0\0'));

function argumentOf(type: string | undefined, value: unknown): OscValue {
  if (type === 'f') return shortest(value as number);
  return type === 'N' || type === 'I' ? null : (value as OscValue);
}

/** A text whose letters are the bytes of the text in UTF-8, as osc-js writes one byte for each letter. */
function bytewise(text: number | string): string {
  return Buffer.from(String(text).replaceAll('\0', ''), 'utf8').toString('latin1');
}
