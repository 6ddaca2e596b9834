// Archives written again with other weights.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/model/torchscript/archive.ts';
import { rewriteArchive } from '../../../src/model/torchscript/rewrite.ts';
import { readTensor } from '../../../src/model/torchscript/storage.ts';
import { readZip } from '../../../src/model/torchscript/zip.ts';
import { shared } from '../../fixtures/torchscript-builder.ts';
import { errorOf } from '../../refused.ts';
import { MODELS } from '../../shared.ts';
import { tensorsOf } from './reading.ts';

const bytes = shared(readFileSync(`${MODELS}pebble.ts`));

describe('an archive written again', () => {
  test('has the new numbers in the storages that were replaced and everything else as it was', async () => {
    const before = tensorsOf(await openArchive(bytes));
    const changed = before.get('model.encoder.first.weight');
    if (changed === undefined) throw new Error('no such weight');
    const halves = Float32Array.from(readTensor(changed), (value) => value / 2);
    const rewritten = shared(
      await rewriteArchive(bytes, new Map([[changed.storage.entry, new Uint8Array(halves.buffer)]])),
    );
    const after = tensorsOf(await openArchive(rewritten));
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, tensor] of after) {
      const old = before.get(name);
      const expected = old === undefined ? [] : [...readTensor(old)];
      const isChanged = tensor.storage.key === changed.storage.key;
      expect([...readTensor(tensor)]).toEqual(isChanged ? [...halves] : expected);
    }
  });

  test('has its entries in order, packed as they were, stored ones on 64-byte boundaries', async () => {
    const before = await readZip(bytes, 'before');
    const after = await readZip(shared(await rewriteArchive(bytes, new Map())), 'after');
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, entry] of after) {
      const { isStored, size, crc } = before.get(name) ?? {};
      expect([entry.isStored, entry.size, entry.crc]).toEqual([isStored, size, crc]);
      if (entry.isStored) expect(entry.offset % 64).toBe(0);
    }
  });

  test('is refused for a storage that is not there or of another length', async () => {
    const replaced = (name: string, length: number) =>
      errorOf(() => rewriteArchive(bytes, new Map([[name, new Uint8Array(length)]]), 'it'));
    expect(await replaced('pebble/data/999', 4)).toContain(
      'name-not-found: it: no storage is called pebble/data/999',
    );
    expect(await replaced('pebble/data/8', 4)).toBe('shape-mismatch: pebble/data/8: has 16384 bytes, got 4');
  });
});
