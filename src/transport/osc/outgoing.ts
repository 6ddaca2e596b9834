// Replies and events as the packets that are sent: lines under the address of what they speak of, data as pieces of JSON,
// errors with their code. Knows no socket.
import { addressOf, ROOT } from '../../control/address.ts';
import type { Desk } from '../../control/desk.ts';
import type { ControlEvent } from '../../control/events.ts';
import type { LineReply, Reply } from '../../control/reply.ts';
import { oscAtoms, type Sort, sortAt } from './atoms.ts';
import { LARGEST_SENT, LONGEST_PIECE } from './limits.ts';
import { writeMessage } from './osc-message.ts';

/** What is told as it is, each time it happens. */
export type TellingEvent = Extract<ControlEvent, { kind: 'watch' | 'info' | 'error' }>;

/** A failure as it is told. */
export interface ToldError {
  readonly verb: string;
  readonly code: string;
  readonly message: string;
}

/** The packets of a reply of an instance. */
export function replyPackets(desk: Desk, instance: string, reply: Reply): Uint8Array[] {
  if (reply.kind === 'error') return [errorPacket(instance, reply)];
  if (reply.kind === 'data') return dataPackets(instance, reply.selector, reply.data);
  const { path, atoms } = placed(desk, instance, reply);
  const packet = valuePacket(desk, instance, path, atoms);
  return packet === null ? dataPackets(instance, reply.selector, reply.atoms) : [packet];
}

/** The packet of a value; null where it has more numbers than fit into one. */
export function valuePacket(
  desk: Desk,
  instance: string,
  path: readonly string[],
  atoms: LineReply['atoms'],
): Uint8Array | null {
  return packetOf(instance, path, atoms, sortAt(desk.find(instance), path));
}

/** The packet of what is told without being asked; null for what is not told as one packet. */
export function eventPacket(event: TellingEvent): Uint8Array | null {
  const { instance } = event;
  if (event.kind === 'error') return errorPacket(instance, event);
  if (event.kind === 'info') return packetOf(instance, ['info', event.name], event.atoms, 'as they are');
  return packetOf(instance, ['watch', event.id, event.statistic], event.atoms, 'floats');
}

/** `/livebend/1/error bend name-not-found …`. */
export function errorPacket(instance: string, { verb, code, message }: ToldError): Uint8Array {
  const atoms = [verb.slice(0, 100), code, message.slice(0, 1200)];
  return writeMessage(addressOf(instance, ['error']), oscAtoms(atoms, 'as they are'));
}

/** True for an address that is only ever sent out; what comes back under it is never answered, or it would go on for ever. */
export function isTold(address: string): boolean {
  const [, root, , branch, name, ending] = address.split('/', 6);
  if (root !== ROOT) return false;
  if (branch === 'error' || branch === 'data' || branch === 'subscribed') return true;
  return (branch === 'info' && name !== undefined) || (branch === 'watch' && ending !== undefined);
}

/** A line under its selector, or where it tells a value under the address of that value. */
function placed(
  desk: Desk,
  instance: string,
  { selector, atoms }: LineReply,
): { readonly path: readonly string[]; readonly atoms: LineReply['atoms'] } {
  const [first, ...rest] = atoms;
  const state = desk.find(instance)?.state;
  if (typeof first !== 'string' || state === undefined) return { path: [selector], atoms };
  if (state.plan.some(({ id }) => id === selector)) return { path: ['bend', selector, first], atoms: rest };
  const isMacro = selector === 'macro' && state.macros.some(({ name }) => name === first);
  return isMacro ? { path: ['macro', first], atoms: rest } : { path: [selector], atoms };
}

function packetOf(
  instance: string,
  path: readonly string[],
  atoms: LineReply['atoms'],
  sort: Sort,
): Uint8Array | null {
  if (atoms.length > LARGEST_SENT / 5) return null;
  const packet = writeMessage(addressOf(instance, path), oscAtoms(atoms, sort));
  return packet.length > LARGEST_SENT ? null : packet;
}

/** `/livebend/1/data selector 0 3 text`: which piece, of how many, and its part of the JSON. */
function dataPackets(instance: string, selector: string, data: unknown): Uint8Array[] {
  const letters = [...(JSON.stringify(data) ?? 'null')];
  const count = Math.max(1, Math.ceil(letters.length / LONGEST_PIECE));
  return Array.from({ length: count }, (_, index) => {
    const piece = letters.slice(index * LONGEST_PIECE, (index + 1) * LONGEST_PIECE).join('');
    return writeMessage(
      addressOf(instance, ['data']),
      oscAtoms([selector, index, count, piece], 'as they are'),
    );
  });
}
