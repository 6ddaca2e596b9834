// The elements of weights: from the forms an ONNX tensor can have to little-endian bytes, to numbers, and back. Takes
// tensors and bytes, gives views where the file holds the elements as they are.
import { failure } from '../errors.ts';
import { elementBits, elementType } from './element-type.ts';
import type { ElementType } from './model.ts';
import type { Int64, TensorProto } from './onnx/proto.ts';
import { DECODERS, encodeSmallFloat } from './small-floats.ts';

export interface TensorNumbers {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/** What has elements: a weight, or anything that looks like one. */
export interface Elements {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** Bytes that elements of a type and count take, packed. */
export function byteLength(type: ElementType, count: number): number {
  return Math.ceil((elementBits(type) * count) / 8);
}

/** True for types whose elements are single numbers: all but strings and complex numbers. */
export function hasNumbers(type: ElementType): boolean {
  return type === 'float32' || type === 'float64' || READERS[type] !== undefined;
}

/** Bytes of a weight's elements, known without reading them; 0 for text. */
export function weightLength({ type, shape }: Pick<Elements, 'type' | 'shape'>): number {
  const count = shape.reduce((product, size) => product * size, 1);
  return byteLength(type, count);
}

/** The elements as numbers in row order; always a new array. Complex numbers and strings give an empty one. */
export function readNumbers({ type, shape, bytes }: Elements): Float32Array | Float64Array {
  if (!hasNumbers(type)) return new Float64Array(0);
  const count = shape.reduce((product, size) => product * size, 1);
  if (type === 'float32') return new Float32Array(aligned(bytes, count * 4).buffer);
  if (type === 'float64') return new Float64Array(aligned(bytes, count * 8).buffer);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = new Float64Array(count);
  const read = READERS[type];
  if (read !== undefined) for (let index = 0; index < count; index++) numbers[index] = read(view, index);
  return numbers;
}

/** Numbers as elements of a type: rounded, and cut off at the ends of the type's range. */
export function writeNumbers(type: ElementType, numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(byteLength(type, numbers.length));
  const view = new DataView(bytes.buffer);
  const write = WRITERS[type];
  if (write === undefined) throw failure('model-unsupported', `type ${type}`, 'cannot be written');
  for (let index = 0; index < numbers.length; index++) write(view, index, numbers[index] ?? 0);
  return bytes;
}

/** The elements of a tensor that lies in a message; null for types that are no numbers or elements kept elsewhere. */
export function tensorNumbers(tensor: TensorProto): TensorNumbers | null {
  const type = elementType(tensor.dataType ?? 0);
  if (type === null || !hasNumbers(type) || tensor.dataLocation === 1) return null;
  const shape = (tensor.dims ?? []).map(Number);
  const bytes = inlineBytes(tensor, type);
  const count = shape.reduce((product, size) => product * size, 1);
  if (bytes.length !== byteLength(type, count)) return null;
  return { type, shape, data: readNumbers({ name: tensor.name ?? '', type, shape, bytes }) };
}

/** The elements of a tensor as bytes: its raw data itself, or the typed fields converted. */
export function inlineBytes(tensor: TensorProto, type: ElementType): Uint8Array {
  if (tensor.rawData !== undefined && tensor.rawData.length > 0) return tensor.rawData;
  if (elementBits(type) === 0) return new Uint8Array(0);
  if (type === 'float32' || type === 'complex64') return bytesOf(Float32Array.from(tensor.floatData ?? []));
  if (type === 'float64' || type === 'complex128') return bytesOf(Float64Array.from(tensor.doubleData ?? []));
  if (type === 'int64') return bytesOf(BigInt64Array.from(tensor.int64Data ?? [], bigInteger));
  if (type === 'uint64') return bytesOf(BigUint64Array.from(tensor.uint64Data ?? [], bigInteger));
  if (type === 'uint32') return bytesOf(Uint32Array.from(tensor.uint64Data ?? [], Number));
  return smallElements(type, tensor.int32Data ?? []);
}

/** Types of 32 bits and less travel in int32 fields, packed ones as the bytes they make. */
function smallElements(type: ElementType, fields: readonly number[]): Uint8Array {
  const bits = elementBits(type);
  if (bits === 32) return bytesOf(Int32Array.from(fields));
  if (bits === 16) return bytesOf(Uint16Array.from(fields));
  return Uint8Array.from(fields);
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function bigInteger(value: Int64): bigint {
  return BigInt(value.toString());
}

function aligned(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length);
  copy.set(bytes.subarray(0, length));
  return copy;
}

type Reader = (view: DataView, index: number) => number;
type Writer = (view: DataView, index: number, value: number) => void;

function packedReader(bits: 2 | 4, isSigned: boolean): Reader {
  const perByte = 8 / bits;
  const half = 2 ** (bits - 1);
  return (view, index) => {
    const byte = view.getUint8(Math.floor(index / perByte));
    const value = (byte >> ((index % perByte) * bits)) & (2 ** bits - 1);
    return isSigned && value >= half ? value - 2 * half : value;
  };
}

const E2M1 = [0, 0.5, 1, 1.5, 2, 3, 4, 6];

const READERS: Partial<Record<ElementType, Reader>> = {
  int8: (view, index) => view.getInt8(index),
  uint8: (view, index) => view.getUint8(index),
  bool: (view, index) => view.getUint8(index),
  int16: (view, index) => view.getInt16(index * 2, true),
  uint16: (view, index) => view.getUint16(index * 2, true),
  int32: (view, index) => view.getInt32(index * 4, true),
  uint32: (view, index) => view.getUint32(index * 4, true),
  int64: (view, index) => Number(view.getBigInt64(index * 8, true)),
  uint64: (view, index) => Number(view.getBigUint64(index * 8, true)),
  float16: (view, index) => DECODERS.float16(view.getUint16(index * 2, true)),
  bfloat16: (view, index) => DECODERS.bfloat16(view.getUint16(index * 2, true)),
  float8e4m3fn: (view, index) => DECODERS.float8e4m3fn(view.getUint8(index)),
  float8e4m3fnuz: (view, index) => DECODERS.float8e4m3fnuz(view.getUint8(index)),
  float8e5m2: (view, index) => DECODERS.float8e5m2(view.getUint8(index)),
  float8e5m2fnuz: (view, index) => DECODERS.float8e5m2fnuz(view.getUint8(index)),
  float8e8m0: (view, index) => DECODERS.float8e8m0(view.getUint8(index)),
  int4: packedReader(4, true),
  uint4: packedReader(4, false),
  int2: packedReader(2, true),
  uint2: packedReader(2, false),
  float4e2m1: (view, index) => {
    const code = packedReader(4, false)(view, index);
    return (code & 8 ? -1 : 1) * (E2M1[code & 7] ?? 0);
  },
};

function whole(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}

function bigWhole(value: number, low: bigint, high: bigint): bigint {
  const exact = Number.isFinite(value) ? BigInt(Math.round(value)) : value > 0 ? high : low;
  return exact < low ? low : exact > high ? high : exact;
}

const WRITERS: Partial<Record<ElementType, Writer>> = {
  float32: (view, index, value) => view.setFloat32(index * 4, value, true),
  float64: (view, index, value) => view.setFloat64(index * 8, value, true),
  float16: (view, index, value) => view.setUint16(index * 2, encodeSmallFloat('float16', value), true),
  bfloat16: (view, index, value) => view.setUint16(index * 2, encodeSmallFloat('bfloat16', value), true),
  int8: (view, index, value) => view.setInt8(index, whole(value, -128, 127)),
  uint8: (view, index, value) => view.setUint8(index, whole(value, 0, 255)),
  bool: (view, index, value) => view.setUint8(index, value === 0 ? 0 : 1),
  int16: (view, index, value) => view.setInt16(index * 2, whole(value, -32768, 32767), true),
  uint16: (view, index, value) => view.setUint16(index * 2, whole(value, 0, 65535), true),
  int32: (view, index, value) => view.setInt32(index * 4, whole(value, -2147483648, 2147483647), true),
  uint32: (view, index, value) => view.setUint32(index * 4, whole(value, 0, 4294967295), true),
  int64: (view, index, value) =>
    view.setBigInt64(index * 8, bigWhole(value, -(2n ** 63n), 2n ** 63n - 1n), true),
  uint64: (view, index, value) => view.setBigUint64(index * 8, bigWhole(value, 0n, 2n ** 64n - 1n), true),
};
