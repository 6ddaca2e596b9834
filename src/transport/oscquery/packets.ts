// OSC packets in WebSocket frames, by osc-js: bytes to messages and back. Numbers are written as the type of their address says;
// what is no message is refused whole.
import osc from 'osc-js';
import type { Atom } from '../../control/words.ts';
import { failure, type LivebendError } from '../../errors.ts';

export interface OscMessage {
  readonly address: string;
  /** Numbers, texts and booleans; a trigger and nothing are none. */
  readonly args: readonly unknown[];
}

interface TypedMessage {
  pack(): Uint8Array;
}

interface Packet {
  readonly value: unknown;
  unpack(view: DataView): number;
}

/** The part of osc-js that is used; its declarations describe another way of importing it than Node has. */
const { TypedMessage, Packet } = osc as unknown as {
  readonly TypedMessage: new (
    address: string,
    args: readonly { readonly type: string; readonly value: Atom }[],
  ) => TypedMessage;
  readonly Packet: new () => Packet;
};

const DEEPEST = 8;

export interface PacketParts {
  /** In their order. */
  readonly messages: readonly OscMessage[];
  /** What could not be read. */
  readonly refused: readonly LivebendError[];
}

/** What a packet says; never throws. */
export function readPacket(bytes: Uint8Array): PacketParts {
  const packet = new Packet();
  try {
    // osc-js reads blobs from the beginning of the memory it is given.
    packet.unpack(new DataView(Uint8Array.from(bytes).buffer));
    return { messages: messagesOf(packet.value, 0), refused: [] };
  } catch (cause) {
    return { messages: [], refused: [failure('syntax', 'packet', 'is no whole OSC packet', { cause })] };
  }
}

/** The bytes of a message; `types` has a tag for each atom. */
export function writePacket(address: string, types: string, atoms: readonly Atom[]): Uint8Array {
  const args = atoms.map((value, at) => argument(types[at] ?? 's', value));
  return new TypedMessage(bytewise(address), args).pack();
}

function argument(type: string, value: Atom): { readonly type: string; readonly value: Atom } {
  if (typeof value === 'string' || type === 's') return { type: 's', value: bytewise(String(value)) };
  return type === 'i' && Number.isInteger(value) ? { type, value } : { type: 'f', value };
}

/** A text whose letters are its bytes in UTF-8: osc-js writes one byte for each letter. */
function bytewise(text: string): string {
  return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('latin1');
}

function messagesOf(item: unknown, depth: number): OscMessage[] {
  const { bundleElements, address, types, args } = item as {
    readonly bundleElements?: readonly unknown[];
    readonly address: string;
    readonly types: string;
    readonly args: readonly unknown[];
  };
  if (bundleElements === undefined)
    return [{ address, args: args.flatMap((value, at) => argumentsOf(types[at + 1], value)) }];
  if (depth >= DEEPEST) throw failure('syntax', 'packet', `bundles are more than ${DEEPEST} deep`);
  return bundleElements.flatMap((each) => messagesOf(each, depth + 1));
}

function argumentsOf(type: string | undefined, value: unknown): unknown[] {
  if (type === 'N' || type === 'I') return [];
  if (typeof value === 'bigint') return [Number(value)];
  return [type === 'f' && typeof value === 'number' ? shortest(value) : value];
}

/** A number of 32 bits as it was written: 0.7, not 0.699999988079071. */
function shortest(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return value;
}
