// Mutations of a file as bytes: bits, cuts, splices, doubled ranges, lengths that lie. Takes bytes and a source of chance,
// gives changed bytes.
import type { Random } from '../../src/bend/draw.ts';
import { below, oneOf } from './chance.ts';

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const HOSTILE_BYTES = [0, 1, 0x7f, 0x80, 0xff, 0x08, 0x0a, 0x12];

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  setBytes,
  cut,
  remove,
  double,
  insert,
  splice,
  lieAboutLength,
];

/** One to three mutations one after the other; `other` is a file to take parts from. */
export function mutatedBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed: Uint8Array = new Uint8Array(bytes);
  for (let count = 1 + below(random, 3); count > 0; count--) {
    changed = (oneOf(random, MUTATIONS) ?? cut)(changed, random, other);
  }
  return changed;
}

/** Half of the time near the start or the end, where messages lie rather than weights. */
function place(random: Random, length: number): number {
  const window = Math.min(length, 4096);
  const way = random.uniform();
  if (way < 0.25) return below(random, window);
  return way < 0.5 ? length - 1 - below(random, window) : below(random, length);
}

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  for (let count = 1 + below(random, 8); count > 0; count--) {
    const at = place(random, bytes.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8));
  }
  return changed;
}

function setBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(random, bytes.length);
  return Uint8Array.from(bytes).fill(oneOf(random, HOSTILE_BYTES) ?? 0, at, at + 1 + below(random, 6));
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, place(random, bytes.length));
}

function remove(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(random, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(random, 64))]);
}

function double(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(random, bytes.length);
  const end = at + 1 + below(random, 512);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end)]);
}

function insert(bytes: Uint8Array, random: Random): Uint8Array {
  const at = place(random, bytes.length);
  const added = Uint8Array.from({ length: 1 + below(random, 16) }, () => below(random, 256));
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
}

function splice(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const from = place(random, other.length);
  const at = place(random, bytes.length);
  const taken = other.subarray(from, from + 1 + below(random, 2048));
  return Buffer.concat([
    bytes.subarray(0, at),
    taken,
    bytes.subarray(at + (random.uniform() < 0.5 ? taken.length : 0)),
  ]);
}

/** A length-delimited field (wire type 2) with another length: a little off, or gigantic. */
function lieAboutLength(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice();
  const start = place(random, bytes.length);
  for (let at = start; at < Math.min(bytes.length - 6, start + 256); at++) {
    if (((changed[at] ?? 0) & 7) !== 2 || (changed[at] ?? 0) >= 0x80) continue;
    if (random.uniform() < 0.5) changed[at + 1] = (changed[at + 1] ?? 0) + 1 + below(random, 20);
    else changed.set([0xff, 0xff, 0xff, 0xff, 0x0f], at + 1);
    return changed;
  }
  return changed;
}
