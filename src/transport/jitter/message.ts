// Messages of Jitter's network protocol (what goes into the right inlet of jit.net.send): bytes to atoms and back. The first
// atom is the selector.
import type { Atom } from './packets.ts';

const HEAD_BYTES = 8;
const MOST_ATOMS = 4096;
const SYMBOL = 's'.charCodeAt(0);
const LONG = 'l'.charCodeAt(0);
const FLOAT = 'f'.charCodeAt(0);

/** The atoms in the bytes of a message after its name and size; null where they are none. */
export function readMessage(bytes: Uint8Array): readonly Atom[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < HEAD_BYTES ? -1 : view.getInt32(4);
  if (count < 0 || count > MOST_ATOMS) return null;
  const atoms: Atom[] = [];
  let at = HEAD_BYTES;
  while (atoms.length < count) {
    const read = readAtom(view, at);
    if (read === null) return null;
    atoms.push(read.atom);
    at = read.next;
  }
  return atoms;
}

/** The bytes of a message after its name and size; whole numbers go as integers. */
export function messageBody(atoms: readonly Atom[]): Uint8Array {
  const parts = atoms.map(atomBytes);
  const body = Buffer.concat([Buffer.alloc(HEAD_BYTES), ...parts]);
  body.writeInt32BE(body.length, 0);
  body.writeInt32BE(atoms.length, 4);
  return body;
}

function readAtom(view: DataView, at: number): { readonly atom: Atom; readonly next: number } | null {
  const kind = at < view.byteLength ? view.getUint8(at) : 0;
  const start = at + 1;
  if (kind === SYMBOL) {
    const end = zeroFrom(view, start);
    const bytes = new Uint8Array(view.buffer, view.byteOffset + start, Math.max(0, end - start));
    if (end >= 0) return { atom: Buffer.from(bytes).toString('utf8'), next: end + 1 };
  }
  if (kind === LONG && start + 4 <= view.byteLength) return { atom: view.getInt32(start), next: start + 4 };
  if (kind === FLOAT && start + 4 <= view.byteLength)
    return { atom: view.getFloat32(start), next: start + 4 };
  return null;
}

/** Where the next zero lies, or -1. */
function zeroFrom(view: DataView, start: number): number {
  for (let at = start; at < view.byteLength; at++) if (view.getUint8(at) === 0) return at;
  return -1;
}

function atomBytes(atom: Atom): Buffer {
  if (typeof atom === 'string') return Buffer.from(`s${atom.replaceAll('\0', '')}\0`, 'utf8');
  const bytes = Buffer.alloc(5);
  const isWhole = Number.isInteger(atom) && Math.abs(atom) < 2 ** 31;
  bytes.writeUInt8(isWhole ? LONG : FLOAT);
  if (isWhole) bytes.writeInt32BE(atom, 1);
  else bytes.writeFloatBE(atom, 1);
  return bytes;
}
