// Storages and tensors of an archive: entries become storages once, tensors are checked to lie inside of theirs, and the
// elements of a tensor are read in row order whatever its strides.
import { failure } from '../../errors.ts';
import { elementBits } from '../element-type.ts';
import type { ElementType } from '../model.ts';
import { readNumbers } from '../weight-data.ts';
import type { ArchiveStorage, ArchiveTensor } from './script-value.ts';
import { entryBytes, type ZipEntry } from './zip.ts';

const MOST_AXES = 64;
/** A tensor may hold its storage's elements several times (stride 0) up to this many in all. */
const MOST_REPEATED = 2 ** 24;

const STORAGE_TYPES: Readonly<Record<string, ElementType>> = {
  FloatStorage: 'float32',
  DoubleStorage: 'float64',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
  UInt16Storage: 'uint16',
  UInt32Storage: 'uint32',
  UInt64Storage: 'uint64',
  ComplexFloatStorage: 'complex64',
  ComplexDoubleStorage: 'complex128',
  Float8_e4m3fnStorage: 'float8e4m3fn',
  Float8_e4m3fnuzStorage: 'float8e4m3fnuz',
  Float8_e5m2Storage: 'float8e5m2',
  Float8_e5m2fnuzStorage: 'float8e5m2fnuz',
};

/** Gives the storage of a key; `count` is how many elements the pickle says it has. */
export type StorageSource = (key: string, type: ElementType, count: number) => ArchiveStorage;

/** The element type of a storage class of torch (`FloatStorage`); null for classes that are none. */
export function storageType(className: string): ElementType | null {
  return Object.hasOwn(STORAGE_TYPES, className) ? (STORAGE_TYPES[className] ?? null) : null;
}

/**
 * Where the tensors of one pickle find their storages: the entries below `folder` (`root/data/`), each read once.
 * Throws `model-broken` for a missing, short or damaged one.
 */
export function storagesOf(
  bytes: Uint8Array<SharedArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  folder: string,
): StorageSource {
  const known = new Map<string, ArchiveStorage>();
  return (key, type, count) => {
    const storage = known.get(key) ?? readStorage(bytes, entries.get(folder + key), key, type);
    known.set(key, storage);
    const where = `storage ${key}`;
    if (storage.type !== type)
      throw failure('model-broken', where, `is used as ${storage.type} and as ${type}`);
    const needed = (count * elementBits(type)) / 8;
    if (!(needed <= storage.bytes.length))
      throw failure('model-broken', where, `has ${storage.bytes.length} bytes, but ${needed} are needed`);
    return storage;
  };
}

/** What a pickle says of a tensor. */
export interface TensorParts {
  readonly storage: ArchiveStorage;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly requiresGrad: boolean;
}

/** Makes a tensor. Throws `model-broken` where an element of it would lie outside its storage. */
export function tensorOf({ storage, offset, shape, strides, requiresGrad }: TensorParts): ArchiveTensor {
  const where = `tensor on storage ${storage.key}`;
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (shape.length > MOST_AXES || shape.length !== strides.length)
    throw failure('model-broken', where, `has ${shape.length} axes and ${strides.length} strides`);
  if (![offset, ...shape, ...strides].every(isCount))
    throw failure('model-broken', where, 'has a size, stride or offset that is no count');
  const count = elementCount(shape);
  const stored = (storage.bytes.length * 8) / elementBits(storage.type);
  if (count > 0 && offset + reach(shape, strides) >= stored)
    throw failure('model-broken', where, `reaches past the ${stored} elements of its storage`);
  if (count > stored && count > MOST_REPEATED)
    throw failure('model-broken', where, `repeats ${stored} elements ${count} times`);
  return { kind: 'tensor', type: storage.type, shape, strides, offset, storage, requiresGrad };
}

/** How many elements a shape has. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** True where the elements lie in row order without gaps. */
export function isContiguous({ shape, strides }: ArchiveTensor): boolean {
  let expected = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const size = shape[axis] ?? 1;
    if (size === 0) return true;
    if (size !== 1 && strides[axis] !== expected) return false;
    expected *= size;
  }
  return true;
}

/** The elements in row order, little-endian: a view on the storage where the tensor is contiguous, else a copy. */
export function tensorBytes(tensor: ArchiveTensor): Uint8Array {
  const width = elementBits(tensor.type) / 8;
  const count = elementCount(tensor.shape);
  const { bytes } = tensor.storage;
  if (count === 0) return new Uint8Array(0);
  if (isContiguous(tensor)) return bytes.subarray(tensor.offset * width, (tensor.offset + count) * width);
  const out = new Uint8Array(count * width);
  const index = new Uint32Array(tensor.shape.length);
  let from = tensor.offset;
  for (let at = 0; at < count; at++) {
    for (let byte = 0; byte < width; byte++) out[at * width + byte] = bytes[from * width + byte] ?? 0;
    from += stepInto(tensor, index);
  }
  return out;
}

/**
 * The elements as numbers in row order, a new array; float64 for every type but float32. Throws `model-unsupported` for
 * complex numbers.
 */
export function readTensor(tensor: ArchiveTensor): Float32Array | Float64Array {
  const { type, shape } = tensor;
  const name = `tensor on storage ${tensor.storage.key}`;
  if (type === 'complex64' || type === 'complex128')
    throw failure('model-unsupported', name, `holds ${type}, which cannot be read as numbers`);
  return readNumbers({ name, type, shape, bytes: tensorBytes(tensor) });
}

function readStorage(
  bytes: Uint8Array<SharedArrayBuffer>,
  entry: ZipEntry | undefined,
  key: string,
  type: ElementType,
): ArchiveStorage {
  if (entry === undefined) throw failure('model-broken', `storage ${key}`, 'is missing in the archive');
  const place = entry.isStored ? { offset: entry.offset } : null;
  return { key, entry: entry.name, type, bytes: entryBytes(bytes, entry), place };
}

/** The distance from the first to the last element. */
function reach(shape: readonly number[], strides: readonly number[]): number {
  return shape.reduce((sum, size, axis) => sum + (size - 1) * (strides[axis] ?? 0), 0);
}

/** Moves `index` to the next element in row order and gives the distance to it. */
function stepInto({ shape, strides }: ArchiveTensor, index: Uint32Array): number {
  let distance = 0;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const at = (index[axis] ?? 0) + 1;
    const stride = strides[axis] ?? 0;
    if (at < (shape[axis] ?? 1)) {
      index[axis] = at;
      return distance + stride;
    }
    index[axis] = 0;
    distance -= (at - 1) * stride;
  }
  return distance;
}
