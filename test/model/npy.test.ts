// Arrays of numpy: every type in both byte orders and both element orders, written and read, and files that lie.
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LivebendError } from '../../src/errors.ts';
import { loadNpy, readNpy, writeNpy } from '../../src/model/npy.ts';
import { emptyFolder } from '../empty-folder.ts';
import { codeOf } from '../refused.ts';

const folder = emptyFolder();

/** A file as numpy writes it, of any header. */
function npy(header: string, elements: Uint8Array, version = 1): Uint8Array {
  const text = Buffer.from(`${header}\n`, 'latin1');
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(text.length);
  else length.writeUInt32LE(text.length);
  return Buffer.concat([
    Buffer.from('\x93NUMPY', 'latin1'),
    Buffer.from([version, 0]),
    length,
    text,
    elements,
  ]);
}

function header(descr: string, shape: string, order = 'False'): string {
  return `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }`;
}

function bytes(...numbers: number[]): Uint8Array {
  return Uint8Array.from(numbers);
}

describe('an array', () => {
  it.each<[string, Uint8Array, number[]]>([
    ['<f4', bytes(0, 0, 128, 63, 0, 0, 0, 192), [1, -2]],
    ['>f4', bytes(63, 128, 0, 0, 192, 0, 0, 0), [1, -2]],
    ['<f8', bytes(0, 0, 0, 0, 0, 0, 240, 63, 0, 0, 0, 0, 0, 0, 0, 192), [1, -2]],
    ['>f8', bytes(63, 240, 0, 0, 0, 0, 0, 0, 192, 0, 0, 0, 0, 0, 0, 0), [1, -2]],
    ['<f2', bytes(0, 60, 0, 192), [1, -2]],
    ['>i2', bytes(1, 0, 255, 254), [256, -2]],
    ['<i8', bytes(1, 0, 0, 0, 0, 0, 0, 0, 254, 255, 255, 255, 255, 255, 255, 255), [1, -2]],
    ['>u4', bytes(0, 0, 1, 0, 255, 255, 255, 255), [256, 4294967295]],
    ['|i1', bytes(1, 254), [1, -2]],
    ['|u1', bytes(1, 254), [1, 254]],
    ['|b1', bytes(1, 0), [1, 0]],
  ])('of %s is read', (descr, elements, numbers) => {
    for (const version of [1, 2, 3]) {
      const array = readNpy(npy(header(descr, '2,'), elements, version), 'x');
      expect([array.shape, Array.from(array.data)]).toEqual([[2], numbers]);
    }
  });

  it('in column order is turned to row order', () => {
    const array = readNpy(npy(header('|u1', '2, 3', 'True'), bytes(1, 4, 2, 5, 3, 6)), 'x');
    expect([array.shape, Array.from(array.data)]).toEqual([
      [2, 3],
      [1, 2, 3, 4, 5, 6],
    ]);
  });

  it('of no elements or one number is read, also as Python 2 writes shapes', () => {
    expect(readNpy(npy(header('|u1', ''), bytes(7)), 'x').shape).toEqual([]);
    expect(readNpy(npy(header('|u1', '0, 5'), bytes()), 'x')).toMatchObject({ shape: [0, 5] });
    expect(readNpy(npy(header('|u1', '2L, 1L'), bytes(7, 8)), 'x').shape).toEqual([2, 1]);
  });

  it('comes back as it was written', () => {
    const data = Float64Array.of(1, -2, 3, 100, 0, 5);
    for (const type of ['float16', 'float32', 'float64', 'int8', 'int16', 'int32', 'int64'] as const) {
      for (const shape of [[6], [2, 3], [1, 6, 1]]) {
        const array = readNpy(writeNpy({ type, shape, data }), 'x');
        expect([array.type, array.shape, Array.from(array.data)]).toEqual([type, shape, Array.from(data)]);
      }
    }
  });
});

describe('a file that lies', () => {
  it.each<[string, Uint8Array]>([
    ['is empty', bytes()],
    ['is only its magic', Buffer.from('\x93NUMPY', 'latin1')],
    ['is of version 4', npy(header('|u1', '1,'), bytes(1), 4)],
    ['ends in its header', npy(header('|u1', '1,'), bytes(1)).slice(0, 40)],
    ['has fewer elements than its shape', npy(header('<f4', '3,'), bytes(0, 0, 0, 0))],
    ['has a negative size', npy(header('|u1', '-1,'), bytes(1))],
    ['has a size beyond numbers', npy(header('|u1', '9'.repeat(400)), bytes(1))],
    ['has sizes beyond memory', npy(header('|u1', '9007199254740991, 9007199254740991'), bytes(1))],
    ['hides a size beyond numbers behind 0', npy(header('|u1', `0, ${'9'.repeat(30)}`), bytes())],
    ['has two sizes without a comma', npy(header('|u1', '1 1'), bytes(1))],
    ['has a size of nothing', npy(header('|u1', '1,,1'), bytes(1))],
    ['has a size of only L', npy(header('|u1', 'L,'), bytes(1))],
    ['has a hundred axes', npy(header('|u1', '1,'.repeat(100)), bytes(1))],
    ['holds Python objects', npy(header('|O', '1,'), bytes(1))],
    ['holds texts', npy(header('<U8', '1,'), bytes(1))],
    ['holds records', npy("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", bytes(1))],
    ['holds complex numbers', npy(header('<c8', '1,'), bytes(1))],
    ['holds dates', npy(header('<M8[ns]', '1,'), bytes(1))],
    ['has a header of code', npy("__import__('os').system('true')", bytes(1))],
    [
      'has a header of 4 GiB',
      Buffer.concat([Buffer.from('\x93NUMPY\x02\x00', 'latin1'), bytes(255, 255, 255, 255, 1)]),
    ],
    ['has a header of spaces', npy(`{'descr':${' '.repeat(60_000)}`, bytes(1))],
    ['has a header of thousands of keys', npy("'shape':(".repeat(6000), bytes(1))],
  ])('because it %s is refused', (_, file) => {
    expect(() => readNpy(file, 'x')).toThrow(expect.objectContaining({ code: 'file-format' }));
  });

  it('or is missing, a folder or too large is refused', async () => {
    expect(await codeOf(loadNpy(join(folder, 'none.npy')))).toBe('file-not-found');
    expect(await codeOf(loadNpy(folder))).toBe('file-not-found');
    const path = join(folder, 'large.npy');
    await writeFile(path, npy(header('|u1', '1,'), bytes(1)));
    await truncate(path, 3 * 2 ** 30);
    expect(await codeOf(loadNpy(path))).toBe('file-too-large');
  });

  it('in any bytes gives an array or an error with a code', () => {
    const seed = npy(header('<f4', '2, 3', 'True'), new Uint8Array(24));
    const change = fc.tuple(fc.nat(seed.length + 10), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), fc.nat(seed.length), (changes, length) => {
        const file = seed.slice(0, length % 3 === 0 ? length : seed.length);
        for (const [at, byte] of changes) file[at] = byte;
        try {
          const { shape, data } = readNpy(file, 'x');
          expect(data.length).toBe(shape.reduce((product, size) => product * size, 1));
        } catch (error) {
          expect(error).toBeInstanceOf(LivebendError);
        }
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});
