// The python values a traced method works with. Whole numbers that depend on the block are sizes; numbers that come out of
// tensors only while it runs are scalars. Lists, dictionaries and objects are shared and may change, as in python.
import type { ElementType } from '../../model.ts';
import type { Data } from './data.ts';
import type { LinearSize } from './size.ts';
import type { Tensor } from './tensor.ts';

export type Value =
  | null
  | boolean
  | number
  | string
  | FloatValue
  | ComplexValue
  | LinearSize
  | ScalarValue
  | ListValue
  | TupleValue
  | DictValue
  | ObjectValue
  | Tensor
  | DeviceValue
  | EnumValue
  | NameValue
  | Uninitialized;

/** A python float; a bare number is a python int. */
export interface FloatValue {
  readonly kind: 'float';
  readonly value: number;
}

export interface ComplexValue {
  readonly kind: 'complex';
  readonly real: number;
  readonly imaginary: number;
}

/** A python number that is known only while the model runs: a tensor of rank 0. */
export interface ScalarValue {
  readonly kind: 'scalar';
  readonly data: Data;
}

export interface ListValue {
  readonly kind: 'list';
  readonly elements: Value[];
}

export interface TupleValue {
  readonly kind: 'tuple';
  /** The class of a named tuple; null for a plain one. */
  readonly className: string | null;
  readonly elements: readonly Value[];
}

export interface DictValue {
  readonly kind: 'dict';
  readonly entries: Map<Value, Value>;
}

export interface ObjectValue {
  readonly kind: 'object';
  readonly className: string;
  readonly attributes: Map<string, Value>;
  /** Where the model holds it; null for one made while tracing. */
  readonly path: string | null;
}

export interface DeviceValue {
  readonly kind: 'device';
  readonly name: string;
}

export interface EnumValue {
  readonly kind: 'enum';
  readonly className: string;
  readonly value: Value;
}

/** A dotted name that is no variable: a function, a class, `torch.add`. */
export interface NameValue {
  readonly kind: 'name';
  readonly name: string;
}

export interface Uninitialized {
  readonly kind: 'uninitialized';
}

export function float(value: number): FloatValue {
  return { kind: 'float', value };
}

export function list(elements: Value[]): ListValue {
  return { kind: 'list', elements };
}

export function tuple(elements: readonly Value[]): TupleValue {
  return { kind: 'tuple', className: null, elements };
}

/** What a value is, in the words of TorchScript. */
export function kindOf(value: Value | undefined): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return 'int';
  if (typeof value === 'string') return 'str';
  if (value.kind === 'size') return 'int';
  if (value.kind === 'tensor') return 'Tensor';
  if (value.kind === 'scalar') return 'number';
  return value.kind;
}

/** Element types by the numbers TorchScript writes for them. */
const TYPE_NUMBERS: Readonly<Record<number, ElementType>> = {
  0: 'uint8',
  1: 'int8',
  2: 'int16',
  3: 'int32',
  4: 'int64',
  5: 'float16',
  6: 'float32',
  7: 'float64',
  9: 'complex64',
  10: 'complex128',
  11: 'bool',
  15: 'bfloat16',
};

export function elementTypeNumbered(number: number): ElementType | null {
  return TYPE_NUMBERS[number] ?? null;
}

export function numberOfElementType(type: ElementType): number {
  for (const [number, name] of Object.entries(TYPE_NUMBERS)) if (name === type) return Number(number);
  return 6;
}
