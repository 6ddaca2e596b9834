// Arrays as the runtime takes them: one typed array for each element type. Takes and gives plain data; the runtime's own
// tensor class stays in the worker.
import { failure } from '../errors.ts';
import type { ElementType } from '../model/model.ts';
import { readNumbers, writeNumbers } from '../model/weight-data.ts';

export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

/** Elements in row order with their shape. */
export interface TensorData {
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: TypedArray;
}

const ARRAYS = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
} as const;

export type FeedType = keyof typeof ARRAYS;

/** True for a type that can be fed to the runtime and fetched from it. */
export function isFeedType(type: ElementType): type is FeedType {
  return type in ARRAYS;
}

/** The type, checked. Throws `model-unsupported`. */
export function feedType(type: ElementType, where: string): FeedType {
  if (isFeedType(type)) return type;
  throw failure('model-unsupported', where, `the runtime cannot take or give ${type}`);
}

/** An array of zeros. */
export function zeros(type: FeedType, count: number): TypedArray {
  return new ARRAYS[type](count);
}

/** Numbers as elements of a type; rounded and cut off as the type demands. */
export function tensorOf(type: FeedType, shape: readonly number[], numbers: ArrayLike<number>): TensorData {
  if (type === 'float32') return { type, shape, data: Float32Array.from(numbers) };
  const bytes = writeNumbers(type, numbers).slice();
  return { type, shape, data: new ARRAYS[type](bytes.buffer, bytes.byteOffset, numbers.length) };
}

/** The elements as numbers. */
export function numbersOf(tensor: TensorData): Float32Array | Float64Array {
  const { type, shape, data } = tensor;
  if (data instanceof Float32Array || data instanceof Float64Array) return data;
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return readNumbers({ name: '', type, shape, bytes });
}

export function countOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}
