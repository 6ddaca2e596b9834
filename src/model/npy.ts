// Arrays in numpy's .npy files (format versions 1 to 3): bytes to numbers and back. Numbers only; nothing in a file is
// ever executed.
import { stat } from 'node:fs/promises';
import { failure } from '../errors.ts';
import { elementBits } from './element-type.ts';
import { readShared } from './files.ts';
import type { ElementType } from './model.ts';
import { readNumbers, writeNumbers } from './weight-data.ts';

export interface NpyArray {
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** Row order. */
  readonly data: Float32Array | Float64Array;
}

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const LARGEST_FILE = 2 * 2 ** 30;
const LONGEST_HEADER = 65_536;
const MOST_AXES = 32;
const TYPES: Readonly<Record<string, ElementType>> = {
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  b1: 'bool',
};

/** Reads a file. Throws `file-not-found`, `file-too-large`, `file-format`. */
export async function loadNpy(path: string): Promise<NpyArray> {
  const facts = await stat(path).catch(() => null);
  if (facts?.isFile() && facts.size > LARGEST_FILE)
    throw failure('file-too-large', path, `is larger than ${LARGEST_FILE} bytes`);
  return readNpy(await readShared(path), path);
}

/** Reads the bytes of a file; `where` names it in errors. Throws `file-format`. */
export function readNpy(bytes: Uint8Array, where: string): NpyArray {
  const { header, start } = splitHeader(bytes, where);
  const { order, type, isFortran, shape } = readHeader(header, where);
  const count = shape.reduce((product, size) => product * size, 1);
  const size = elementBits(type) / 8;
  const held = bytes.length - start;
  if (!Number.isSafeInteger(count * size) || held < count * size) {
    throw failure(
      'file-format',
      where,
      `holds ${held} bytes of elements, its header asks for ${count * size}`,
    );
  }
  const elements = bytes.slice(start, start + count * size);
  if (order === '>') swapBytes(elements, size);
  const data = readNumbers({ name: '', type, shape, bytes: elements });
  return { type, shape, data: isFortran ? rowOrder(data, shape) : data };
}

/** The bytes of a file, version 1, little-endian, row order. Throws `model-unsupported` for types numpy does not have. */
export function writeNpy(array: {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}): Uint8Array {
  const { shape } = array;
  const found = Object.entries(TYPES).find(([, type]) => type === array.type);
  if (found === undefined)
    throw failure('model-unsupported', `type ${array.type}`, 'cannot be written as .npy');
  const order = found[0].endsWith('1') ? '|' : '<';
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const text = `{'descr': '${order}${found[0]}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const padded = `${text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11)}\n`;
  const head = [...MAGIC, 1, 0, padded.length & 255, padded.length >> 8];
  return Buffer.concat([
    Uint8Array.from(head),
    Buffer.from(padded, 'latin1'),
    writeNumbers(array.type, array.data),
  ]);
}

function splitHeader(bytes: Uint8Array, where: string): { readonly header: string; readonly start: number } {
  if (bytes.length < 10 || MAGIC.some((byte, at) => bytes[at] !== byte)) {
    throw failure('file-format', where, 'is no .npy file');
  }
  const version = bytes[6] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (version < 1 || version > 3)
    throw failure('file-format', where, `is of .npy version ${version}, not 1 to 3`);
  if (version > 1 && bytes.length < 12) throw failure('file-format', where, 'ends in its header');
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = (version === 1 ? 10 : 12) + length;
  if (length > LONGEST_HEADER || start > bytes.length)
    throw failure('file-format', where, 'ends in its header');
  return { header: Buffer.from(bytes.subarray(start - length, start)).toString('latin1'), start };
}

interface Header {
  readonly order: string;
  readonly type: ElementType;
  readonly isFortran: boolean;
  readonly shape: readonly number[];
}

function readHeader(header: string, where: string): Header {
  const described = /'descr'\s*:\s*'([<>|=])([a-z]\d)'/.exec(header);
  const fortran = /'fortran_order'\s*:\s*(True|False)/.exec(header);
  const shaped = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(header);
  const type = TYPES[described?.[2] ?? ''];
  if (described === null || fortran === null || shaped === null || type === undefined) {
    throw failure(
      'file-format',
      where,
      `must hold plain numbers, its header says ${header.trim().slice(0, 120)}`,
    );
  }
  const sizes = readSizes(shaped[1] ?? '', where);
  if (sizes.length > MOST_AXES) throw failure('file-format', where, `has more than ${MOST_AXES} axes`);
  return { order: described[1] ?? '<', type, isFortran: fortran[1] === 'True', shape: sizes };
}

/** The sizes of a tuple as Python writes it: `3, 4`, `3,`, or nothing. */
function readSizes(tuple: string, where: string): number[] {
  const parts = tuple.split(',').map((size) => size.trim());
  if (parts.at(-1) === '') parts.pop();
  return parts.map((part) => {
    const size = Number(part.replace(/L$/, ''));
    if (/^\d+L?$/.test(part) && Number.isSafeInteger(size)) return size;
    throw failure('file-format', where, `has an impossible shape: (${tuple.slice(0, 80)})`);
  });
}

function swapBytes(bytes: Uint8Array, size: number): void {
  for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse();
}

function rowOrder<A extends Float32Array | Float64Array>(data: A, shape: readonly number[]): A {
  const sorted = data.slice() as A;
  const place = shape.map(() => 0);
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((product, size) => product * size, 1));
  for (let index = 0; index < sorted.length; index++) {
    let from = 0;
    for (let axis = 0; axis < shape.length; axis++) from += (place[axis] ?? 0) * (strides[axis] ?? 1);
    sorted[index] = data[from] ?? 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      place[axis] = (place[axis] ?? 0) + 1;
      if ((place[axis] ?? 0) < (shape[axis] ?? 1)) break;
      place[axis] = 0;
    }
  }
  return sorted;
}
