// Zip files, honest and not.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/model/torchscript/archive.ts';
import { entryBytes, readZip } from '../../../src/model/torchscript/zip.ts';
import { writeZip } from '../../../src/model/torchscript/zip-write.ts';
import { buildArchive, shared } from '../../fixtures/torchscript-builder.ts';
import { errorOf } from '../../refused.ts';

const TEXT = Buffer.from('words, words, words, words, words');
const PARTS = [
  { name: 'a/one', bytes: TEXT, isPacked: false },
  { name: 'a/two', bytes: TEXT, isPacked: true },
  { name: 'a/naïve', bytes: Buffer.alloc(0), isPacked: false },
];

describe('a zip file', () => {
  test('gives what was written, stored entries as views on 64-byte boundaries', async () => {
    const bytes = shared(writeZip(PARTS));
    const entries = await readZip(bytes, 'it');
    expect([...entries.keys()]).toEqual(['a/one', 'a/two', 'a/naïve']);
    for (const part of PARTS) {
      const entry = entries.get(part.name);
      if (entry === undefined) throw new Error(part.name);
      const found = entryBytes(bytes, entry);
      expect(Buffer.from(found).equals(part.bytes)).toBe(true);
      expect(found.buffer === bytes.buffer).toBe(!part.isPacked);
      if (!part.isPacked) expect(entry.offset % 64).toBe(0);
    }
  });

  test('is the same when it is written again', () => {
    expect(Buffer.from(writeZip(PARTS)).equals(writeZip(PARTS))).toBe(true);
  });
});

describe('a hostile zip file ends in an error', () => {
  const one = { name: 'm/one', content: TEXT };
  const two = { name: 'm/two', content: TEXT };

  test('the honest one opens', async () => {
    expect(await readAll(rawZip([one, two]))).toBe('no error');
    expect(await readAll(rawZip([{ ...one, method: 8, stored: deflateRawSync(TEXT) }]))).toBe('no error');
  });

  test.each<[string, readonly RawEntry[], string]>([
    ['a path upward', [{ ...one, name: '../one' }], 'whose name is no path inside'],
    ['a path upward inside', [{ ...one, name: 'm/../../one' }], 'whose name is no path inside'],
    ['an absolute path', [{ ...one, name: '/etc/passwd' }], 'whose name is no path inside'],
    ['a drive', [{ ...one, name: 'C:/one' }], 'whose name is no path inside'],
    ['a backslash', [{ ...one, name: 'm\\one' }], 'whose name is no path inside'],
    ['a zero byte', [{ ...one, name: 'm/one\0.py' }], 'whose name is no path inside'],
    ['a name of 5000 letters', [{ ...one, name: 'm'.repeat(5000) }], 'whose name is no path inside'],
    ['two entries of one name', [one, one], 'has two entries m/one'],
    ['an encrypted entry', [{ ...one, flags: 1 }], 'model-unsupported: m/one: is encrypted'],
    ['another method', [{ ...one, method: 93 }], 'model-unsupported: m/one: is packed by method 93'],
    ['a wrong sum', [{ ...one, crc: 7 }], 'model-broken: m/one: is damaged'],
    ['two entries on the same bytes', [one, { ...two, at: 0 }], 'entries m/one and m/two overlap'],
    [
      'a stored entry of two sizes',
      [{ ...one, size: 1000 }],
      'model-broken: m/one: is stored, but has two sizes',
    ],
    ['an entry that begins outside', [{ ...one, at: 1_000_000 }], 'model-broken: it: is a damaged zip file'],
    [
      'an entry that ends outside',
      [{ ...one, packed: 1_000_000, size: 1_000_000 }],
      'model-broken: it: is a damaged zip file: file data overflows',
    ],
    ['an entry that ends in another', [{ ...one, packed: 90, size: 90 }, two], 'overlap'],
    ['an entry that unpacks to more than it says', [bomb(2 ** 18, 1000)], 'm/bomb: cannot be unpacked'],
    [
      'an entry that unpacks to less than it says',
      [bomb(1000, 2000)],
      'm/bomb: cannot be unpacked: it is shorter',
    ],
    ['an entry that is no deflated data', [{ ...one, method: 8 }], 'm/one: cannot be unpacked'],
    ['a bomb', [bomb(2 ** 18, 2 ** 27)], 'm/bomb: would unpack to more than a model of this size can hold'],
    ['a bomb that says it is huge', [bomb(10, 2 ** 32 - 2)], 'm/bomb: would unpack to more'],
    [
      'a bomb in many pieces',
      Array.from({ length: 100 }, (_, at) => ({ ...bomb(1000, 2 ** 20), name: `m/${at}` })),
      'would unpack to more',
    ],
  ])('%s', async (_, entries, message) => {
    expect(await readAll(rawZip(entries))).toContain(message);
  });

  test('one that says it has more entries than it has', async () => {
    const bytes = Buffer.from(rawZip([one]));
    bytes.writeUInt16LE(60_000, bytes.length - 12);
    expect(await readAll(shared(bytes))).toContain('model-broken: it: is a damaged zip file');
  });

  test('one that is cut off anywhere', async () => {
    const whole = buildArchive({ root: { className: '__torch__.M', attributes: {} } });
    for (let length = 0; length < whole.length; length += 7) {
      const cut = shared(whole.subarray(0, length));
      expect(await errorOf(() => openArchive(cut, 'it'))).toMatch(/^model-(broken|format): it/);
    }
  });
});

interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** What lies in the file, where it is not the content. */
  readonly stored?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the central directory says, where it lies. */
  readonly size?: number;
  readonly packed?: number;
  readonly at?: number;
}

function bomb(size: number, claimed: number): RawEntry {
  const content = Buffer.alloc(size);
  return { name: 'm/bomb', content, stored: deflateRawSync(content), method: 8, size: claimed };
}

async function readAll(bytes: Uint8Array<SharedArrayBuffer>): Promise<string> {
  return errorOf(async () => {
    for (const entry of (await readZip(bytes, 'it')).values()) entryBytes(bytes, entry);
  });
}

/** A zip file by hand, so that it can lie. */
function rawZip(entries: readonly RawEntry[]): Uint8Array<SharedArrayBuffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { content, stored = content, method = 0, flags = 0 } = entry;
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.crc ?? sumOf(content), 10);
    common.writeUInt32LE(entry.packed ?? stored.length, 14);
    common.writeUInt32LE(entry.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(entry.at ?? offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, stored]);
    pieces.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, name]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return shared(Buffer.concat([...pieces, central, end]));
}

/** CRC-32 bit by bit, as the zip specification defines it. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
