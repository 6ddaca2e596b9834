// Mutations of TorchScript archives: bytes of the zip file, entries, opcodes and bytes inside the pickles, characters and
// pieces of the code; what is changed inside is zipped again with right sums, so that it is really read.
import { type Random, randomOf } from '../../src/bend/draw.ts';
import { entryBytes, readZip } from '../../src/model/torchscript/zip.ts';
import { writeZip, type ZipPart } from '../../src/model/torchscript/zip-write.ts';
import { shared } from '../fixtures/torchscript-builder.ts';
import { below, oneOf } from './chance.ts';

/** An archive taken apart. */
export interface Subject {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly parts: readonly ZipPart[];
}

export async function takeApart(bytes: Uint8Array): Promise<Subject> {
  const file = shared(bytes);
  const parts: ZipPart[] = [];
  for (const entry of (await readZip(file, 'subject')).values())
    if (!entry.name.endsWith('.debug_pkl'))
      parts.push({ name: entry.name, bytes: entryBytes(file, entry), isPacked: !entry.isStored });
  return { bytes: file, parts };
}

/** The mutated archive of one case: the same seed and case, the same bytes. */
export function mutatedArchive(subject: Subject, seed: number, at: number): Uint8Array<SharedArrayBuffer> {
  const random = randomOf(seed, `archive ${at}`);
  const kind = random.uniform();
  if (kind < 0.25) return shared(mutateFile(subject.bytes, random));
  if (kind < 0.35) return shared(writeZip(mutateEntries(subject.parts, random)));
  const isPickle = kind < 0.7;
  const chosen = subject.parts.filter(({ name }) => name.endsWith(isPickle ? '.pkl' : '.py'));
  const part = oneOf(random, chosen);
  const parts = subject.parts.map((one) =>
    one === part
      ? { ...one, bytes: isPickle ? mutatePickle(one.bytes, random) : mutateCode(one.bytes, random) }
      : one,
  );
  return shared(writeZip(parts));
}

/** Bytes of the file, most often near its end, where the directory lies. */
function mutateFile(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.uniform() < 0.15) return bytes.subarray(0, below(random, bytes.length));
  const copy = Uint8Array.from(bytes);
  const reach = random.uniform() < 0.7 ? Math.min(bytes.length, 4000) : bytes.length;
  for (let count = 1 + below(random, 4); count > 0; count--)
    copy[copy.length - 1 - below(random, reach)] = oddByte(random);
  return copy;
}

function mutateEntries(parts: readonly ZipPart[], random: Random): ZipPart[] {
  const at = below(random, parts.length);
  const part = parts[at];
  const other = oneOf(random, parts);
  if (part === undefined || other === undefined) return [...parts];
  const changes: readonly ZipPart[][] = [
    [],
    [{ ...part, bytes: other.bytes }],
    [{ ...part, name: `${part.name}x` }],
    [{ ...part, name: `../${part.name}` }],
    [{ ...part, bytes: part.bytes.subarray(0, below(random, part.bytes.length + 1)) }],
    [{ ...part, isPacked: !part.isPacked }],
  ];
  return parts.toSpliced(at, 1, ...(oneOf(random, changes) ?? []));
}

const OPCODES = [...Buffer.from('.(NJKMGX]})tRQcbhjqraeus0125EFLPSUVdgilopI')].concat([
  0x80, 0x81, 0x82, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x92, 0x93, 0x94, 0x95,
]);
const GLOBALS = [
  'os\nsystem',
  'torch._utils\n_rebuild_tensor_v2',
  '__torch__\nX',
  'torch\nFloatStorage',
  'torch.jit._pickle\nbuild_intlist',
];

/** Bytes, opcodes, doubled, removed and moved ranges, names. */
function mutatePickle(bytes: Uint8Array, random: Random): Uint8Array {
  let changed: Uint8Array = Uint8Array.from(bytes);
  for (let count = 1 + below(random, 3); count > 0; count--) {
    const at = below(random, changed.length);
    const end = Math.min(changed.length, at + 1 + below(random, 40));
    const choice = below(random, 6);
    const inserted = Buffer.from(`c${oneOf(random, GLOBALS)}\n`);
    if (choice === 0) changed[at] = oddByte(random);
    else if (choice === 1) changed[at] = oneOf(random, OPCODES) ?? 0;
    else if (choice === 2) changed = spliced(changed, at, end, new Uint8Array(0));
    else if (choice === 3) changed = spliced(changed, at, at, changed.slice(at, end));
    else if (choice === 4)
      changed = spliced(changed, below(random, changed.length), at, changed.slice(at, end));
    else changed = spliced(changed, at, at, inserted);
  }
  return changed;
}

const PIECES = [
  '(',
  ')',
  '[',
  ']',
  '{',
  '}',
  ':',
  ',',
  '\n',
  '  ',
  '"',
  '\\',
  '#',
  '=',
  '-',
  '.',
  '**',
  ' if ',
  ' else ',
  ' for x in y',
  'lambda: ',
  'not ',
  ' is ',
  'while True:\n',
  '9'.repeat(50),
  '1e999',
  'def f(',
  'class X(',
  'inf',
  '\t',
  '\0',
  'é',
  '\ud800',
  'import os\n',
  '((((((((((',
  'torch.',
  '__torch__.',
];

/** Pieces of code put in, lines and ranges removed, doubled and exchanged. */
function mutateCode(bytes: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(bytes).toString('utf8');
  for (let count = 1 + below(random, 4); count > 0; count--) {
    const at = below(random, text.length + 1);
    const end = Math.min(text.length, at + 1 + below(random, 60));
    const choice = below(random, 4);
    if (choice === 0) text = text.slice(0, at) + (oneOf(random, PIECES) ?? '') + text.slice(at);
    else if (choice === 1) text = text.slice(0, at) + text.slice(end);
    else if (choice === 2) text = text.slice(0, end) + text.slice(at);
    else
      text =
        text.slice(0, at) + (oneOf(random, PIECES) ?? '').repeat(1 + below(random, 400)) + text.slice(end);
  }
  return Buffer.from(text, 'utf8');
}

function spliced(bytes: Uint8Array, from: number, to: number, between: Uint8Array): Uint8Array {
  return Uint8Array.from(
    Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(Math.max(from, to))]),
  );
}

function oddByte(random: Random): number {
  return oneOf(random, [0, 1, 0x7f, 0x80, 0xff, below(random, 256), below(random, 256)]) ?? 0;
}
