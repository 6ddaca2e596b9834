// OSC packets in WebSocket frames: bytes to messages and back, each message by itself, as the UDP door reads and writes them.
import type { Atom } from '../../control/words.ts';
import { failure, LivebendError } from '../../errors.ts';
import { partsOf } from '../osc/arguments.ts';
import { type OscAtom, readMessage, writeMessage } from '../osc/osc-message.ts';
import { scanPacket } from '../osc/scan-packet.ts';

export interface OscMessage {
  readonly address: string;
  /** Numbers, texts and booleans; a trigger and nothing are none. */
  readonly args: readonly unknown[];
}

export interface PacketParts {
  /** In their order. */
  readonly messages: readonly OscMessage[];
  /** What could not be read. */
  readonly refused: readonly LivebendError[];
}

/** What a packet says, whatever its time tags; never throws. */
export function readPacket(bytes: Uint8Array): PacketParts {
  const { spans, refused } = scanPacket(bytes);
  const messages: OscMessage[] = [];
  const broken: LivebendError[] = [...refused];
  for (const { start, end } of spans) {
    try {
      const message = readMessage(bytes.subarray(start, end));
      messages.push({ address: message.address, args: partsOf(message) });
    } catch (error) {
      broken.push(error instanceof LivebendError ? error : failure('syntax', 'packet', 'is no OSC packet'));
    }
  }
  return { messages, refused: broken };
}

/** The bytes of a message; `types` has a tag for each atom. */
export function writePacket(address: string, types: string, atoms: readonly Atom[]): Uint8Array {
  return writeMessage(
    address,
    atoms.map((value, at) => atom(types[at] ?? 's', value)),
  );
}

function atom(type: string, value: Atom): OscAtom {
  if (typeof value === 'string' || type === 's') return { type: 's', value };
  return { type: type === 'i' && Number.isInteger(value) ? 'i' : 'f', value };
}
