// Element types: their numbers in ONNX files, how many bits an element takes, which are floats and which are integers.
// Knows nothing of values; those are in `weight-data.ts`.
import type { ElementType } from './model.ts';

/** TensorProto.DataType of onnx.proto and the bits of one element; a string has none. */
const TYPES: Readonly<Record<ElementType, readonly [number: number, bits: number]>> = {
  float32: [1, 32],
  uint8: [2, 8],
  int8: [3, 8],
  uint16: [4, 16],
  int16: [5, 16],
  int32: [6, 32],
  int64: [7, 64],
  string: [8, 0],
  bool: [9, 8],
  float16: [10, 16],
  float64: [11, 64],
  uint32: [12, 32],
  uint64: [13, 64],
  complex64: [14, 64],
  complex128: [15, 128],
  bfloat16: [16, 16],
  float8e4m3fn: [17, 8],
  float8e4m3fnuz: [18, 8],
  float8e5m2: [19, 8],
  float8e5m2fnuz: [20, 8],
  uint4: [21, 4],
  int4: [22, 4],
  float4e2m1: [23, 4],
  float8e8m0: [24, 8],
  uint2: [25, 2],
  int2: [26, 2],
};

const BY_NUMBER: ReadonlyMap<number, ElementType> = new Map(
  (Object.keys(TYPES) as ElementType[]).map((type) => [TYPES[type][0], type]),
);

/** The type with that number in ONNX; null for a number that means none. */
export function elementType(onnxNumber: number): ElementType | null {
  return BY_NUMBER.get(onnxNumber) ?? null;
}

/** The number of a type in ONNX. */
export function onnxType(type: ElementType): number {
  return TYPES[type][0];
}

/** Bits of one element as files pack it; 0 for strings, whose length varies. */
export function bitsPerElement(type: ElementType): number {
  return TYPES[type][1];
}

/** True for real floats of any size. */
export function isFloat(type: ElementType): boolean {
  return type.startsWith('float') || type === 'bfloat16';
}

/** True for integers of any size; false for bool. */
export function isInteger(type: ElementType): boolean {
  return type.startsWith('int') || type.startsWith('uint');
}
