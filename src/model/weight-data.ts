// The elements of weights: raw little-endian bytes of any ONNX type as numbers and back. Reading copies, so that what comes
// out is aligned and nobody's file is written to.
import { failure } from '../errors.ts';
import { bitsPerElement } from './element-type.ts';
import type { ElementType, WeightData } from './model.ts';
import type { TensorProto } from './onnx/proto.ts';
import { inlineWeight } from './onnx/tensor.ts';
import {
  decodeExponentsInto,
  decodeFloatsInto,
  encodeExponentsInto,
  encodeFloatsInto,
  isSmallFloat,
} from './small-floats.ts';

/** Types whose elements lie in memory as an array class of the language has them. */
const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  complex64: Float32Array,
  complex128: Float64Array,
} as const;
const RANGES: Readonly<Partial<Record<ElementType, readonly [low: number, high: number]>>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  int4: [-8, 7],
  uint4: [0, 15],
  int2: [-2, 1],
  uint2: [0, 3],
};

/** Numbers of a tensor with its type and shape. */
export interface TensorNumbers {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/**
 * The elements as numbers, in an array of the caller's own: single precision where that is exact, else double (64-bit
 * integers beyond 2^53 are rounded). Complex numbers give real and imaginary part in turn. Throws `value-invalid` for strings.
 */
export function readNumbers(data: WeightData): Float32Array | Float64Array {
  const { type, bytes } = data;
  const count = data.shape.reduce((product, size) => product * size, 1);
  if (type === 'string') throw failure('value-invalid', data.name, 'holds words, not numbers');
  if (isSmallFloat(type) || type === 'float8e8m0') return readSmallFloats(type, bytes, count);
  if (bitsPerElement(type) < 8) return readPacked(type, bytes, count);
  const elements = ownElements(type, bytes);
  if (elements instanceof Float32Array || elements instanceof Float64Array) return elements;
  if (elements instanceof BigInt64Array || elements instanceof BigUint64Array) return Float64Array.from(elements, Number);
  return bitsPerElement(type) > 16 ? new Float64Array(elements) : new Float32Array(elements);
}

/**
 * Numbers as elements of a type: integers are rounded and held within their range, NaN becomes 0 in them; floats are
 * rounded to the nearest. Complex types take real and imaginary part in turn. Throws `value-invalid` for strings.
 */
export function writeNumbers(type: ElementType, numbers: ArrayLike<number>): Uint8Array {
  if (type === 'string') throw failure('value-invalid', type, 'cannot be made of numbers');
  if (type === 'int64' || type === 'uint64') return bytesOf(writeLongs(type, numbers));
  if (type === 'bool') return Uint8Array.from(numbers, (value) => (value === 0 ? 0 : 1));
  if (isSmallFloat(type) || type === 'float8e8m0') return writeSmallFloats(type, numbers);
  if (bitsPerElement(type) < 8) return pack(whole(type, numbers), bitsPerElement(type));
  const ArrayOf = arrayOf(type);
  return bytesOf(RANGES[type] === undefined ? new ArrayOf(numbers) : new ArrayOf(whole(type, numbers)));
}

/** The numbers of a tensor inside a graph; null for words, for weights in other files and for broken tensors. */
export function tensorNumbers(tensor: TensorProto): TensorNumbers | null {
  const weight = inlineWeight(tensor);
  if (typeof weight === 'string' || weight.type === 'string') return null;
  return { type: weight.type, shape: weight.shape, data: readNumbers(weight) };
}

function readSmallFloats(type: ElementType, bytes: Uint8Array, count: number): Float32Array {
  const out = new Float32Array(count);
  if (type === 'float8e8m0') decodeExponentsInto(bytes, out);
  if (!isSmallFloat(type)) return out;
  if (bitsPerElement(type) < 8) decodeFloatsInto(type, unpack(bytes, bitsPerElement(type), count), out);
  else decodeFloatsInto(type, bitsPerElement(type) === 8 ? bytes : ownElements('uint16', bytes) as Uint16Array, out);
  return out;
}

function writeSmallFloats(type: ElementType, numbers: ArrayLike<number>): Uint8Array {
  const bits = bitsPerElement(type);
  const codes = bits === 16 ? new Uint16Array(numbers.length) : new Uint8Array(numbers.length);
  if (isSmallFloat(type)) encodeFloatsInto(type, numbers, codes);
  else if (codes instanceof Uint8Array) encodeExponentsInto(numbers, codes);
  return bits < 8 ? pack(codes, bits) : bytesOf(codes);
}

function readPacked(type: ElementType, bytes: Uint8Array, count: number): Float32Array {
  const bits = bitsPerElement(type);
  const codes = unpack(bytes, bits, count);
  const isSigned = type.startsWith('int');
  const half = 1 << (bits - 1);
  return Float32Array.from(codes, (code) => (isSigned && code >= half ? code - 2 * half : code));
}

/** Elements of fewer than 8 bits, the first in the lowest bits of a byte. */
function unpack(bytes: Uint8Array, bits: number, count: number): Uint8Array {
  const codes = new Uint8Array(count);
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  for (let index = 0; index < count; index++) {
    codes[index] = ((bytes[Math.floor(index / perByte)] ?? 0) >> ((index % perByte) * bits)) & mask;
  }
  return codes;
}

function pack(codes: ArrayLike<number>, bits: number): Uint8Array {
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  const bytes = new Uint8Array(Math.ceil(codes.length / perByte));
  for (let index = 0; index < codes.length; index++) {
    const at = Math.floor(index / perByte);
    bytes[at] = (bytes[at] ?? 0) | (((codes[index] ?? 0) & mask) << ((index % perByte) * bits));
  }
  return bytes;
}

function whole(type: ElementType, numbers: ArrayLike<number>): Float64Array {
  const [low, high] = RANGES[type] ?? [-Infinity, Infinity];
  return Float64Array.from(numbers, (value) => Math.min(high, Math.max(low, Math.round(value) || 0)));
}

function writeLongs(type: 'int64' | 'uint64', numbers: ArrayLike<number>): BigInt64Array | BigUint64Array {
  const isSigned = type === 'int64';
  const low = isSigned ? -(2n ** 63n) : 0n;
  const high = isSigned ? 2n ** 63n - 1n : 2n ** 64n - 1n;
  const out = isSigned ? new BigInt64Array(numbers.length) : new BigUint64Array(numbers.length);
  for (let index = 0; index < out.length; index++) {
    const value = Math.min(1e20, Math.max(-1e20, Math.round(numbers[index] ?? 0) || 0));
    const long = BigInt(value);
    out[index] = long < low ? low : long > high ? high : long;
  }
  return out;
}

function arrayOf(type: ElementType): Exclude<(typeof ARRAYS)[keyof typeof ARRAYS], BigInt64ArrayConstructor | BigUint64ArrayConstructor> {
  const found = Object.entries(ARRAYS).find(([name]) => name === type)?.[1];
  if (found === undefined || found === BigInt64Array || found === BigUint64Array) return Float32Array;
  return found as Float32ArrayConstructor;
}

function ownElements(type: ElementType, bytes: Uint8Array) {
  const own = new Uint8Array(bytes.length);
  own.set(bytes);
  const ArrayOf = ARRAYS[type as keyof typeof ARRAYS];
  return new ArrayOf(own.buffer);
}

function bytesOf(elements: ArrayBufferView): Uint8Array {
  return new Uint8Array(elements.buffer, elements.byteOffset, elements.byteLength);
}
