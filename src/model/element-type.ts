// Element types of tensors: their ONNX numbers, how many bits they take, what kind of number they are.
import type { ElementType } from './model.ts';

interface Facts {
  readonly number: number;
  /** Bits of one element; 0 where it has no fixed size. */
  readonly bits: number;
  readonly kind: 'float' | 'integer' | 'bool' | 'other';
}

const FACTS: Readonly<Record<ElementType, Facts>> = {
  float32: { number: 1, bits: 32, kind: 'float' },
  uint8: { number: 2, bits: 8, kind: 'integer' },
  int8: { number: 3, bits: 8, kind: 'integer' },
  uint16: { number: 4, bits: 16, kind: 'integer' },
  int16: { number: 5, bits: 16, kind: 'integer' },
  int32: { number: 6, bits: 32, kind: 'integer' },
  int64: { number: 7, bits: 64, kind: 'integer' },
  string: { number: 8, bits: 0, kind: 'other' },
  bool: { number: 9, bits: 8, kind: 'bool' },
  float16: { number: 10, bits: 16, kind: 'float' },
  float64: { number: 11, bits: 64, kind: 'float' },
  uint32: { number: 12, bits: 32, kind: 'integer' },
  uint64: { number: 13, bits: 64, kind: 'integer' },
  complex64: { number: 14, bits: 64, kind: 'other' },
  complex128: { number: 15, bits: 128, kind: 'other' },
  bfloat16: { number: 16, bits: 16, kind: 'float' },
  float8e4m3fn: { number: 17, bits: 8, kind: 'float' },
  float8e4m3fnuz: { number: 18, bits: 8, kind: 'float' },
  float8e5m2: { number: 19, bits: 8, kind: 'float' },
  float8e5m2fnuz: { number: 20, bits: 8, kind: 'float' },
  uint4: { number: 21, bits: 4, kind: 'integer' },
  int4: { number: 22, bits: 4, kind: 'integer' },
  float4e2m1: { number: 23, bits: 4, kind: 'float' },
  float8e8m0: { number: 24, bits: 8, kind: 'float' },
  uint2: { number: 25, bits: 2, kind: 'integer' },
  int2: { number: 26, bits: 2, kind: 'integer' },
};

const BY_NUMBER: ReadonlyMap<number, ElementType> = new Map(
  Object.entries(FACTS).map(([name, facts]) => [facts.number, name as ElementType]),
);

/** The type with that ONNX number; null for one nobody knows. */
export function elementType(number: number): ElementType | null {
  return BY_NUMBER.get(number) ?? null;
}

/** The ONNX number of a type. */
export function onnxType(type: ElementType): number {
  return FACTS[type].number;
}

/** Bits of one element; 0 for strings. */
export function elementBits(type: ElementType): number {
  return FACTS[type].bits;
}

/** True for numbers with a fraction. */
export function isFloat(type: ElementType): boolean {
  return FACTS[type].kind === 'float';
}

/** True for whole numbers; not for bool. */
export function isInteger(type: ElementType): boolean {
  return FACTS[type].kind === 'integer';
}
