// What an operation of TorchScript is here: the names of its parameters and what it does with the arguments. Gives the
// readers that turn arguments into tensors, sizes and numbers, each with an error that names what came.
import { failure } from '../../../errors.ts';
import type { ElementType } from '../../model.ts';
import { type Data, singleNumber, sizesData } from '../trace/data.ts';
import type { Operand } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import type { Size } from '../trace/size.ts';
import { dataOf, type Tensor, tensorOf } from '../trace/tensor.ts';
import { elementTypeNumbered, kindOf, type Value } from '../trace/value.ts';

/** What operations may use while a method is traced. */
export interface Tracing {
  readonly recorder: Recorder;
  /** False where every random draw is its mean. */
  readonly isNoisy: boolean;
  /** A seed for the next random operation. */
  readonly nextSeed: () => number;
}

export type Arguments = ReadonlyMap<string, Value>;

export interface Operation {
  readonly parameters: readonly string[];
  readonly run: (tracing: Tracing, given: Arguments) => Value;
}

export type OperationTable = Readonly<Record<string, Operation>>;

/** An operation from the names of its parameters, separated by spaces, and what it does. */
export function operation(parameters: string, run: Operation['run']): Operation {
  return { parameters: parameters.split(' ').filter((name) => name !== ''), run };
}

/** An operation on one tensor that gives one tensor. */
export function tensorOperation(
  parameters: string,
  run: (r: Recorder, input: Data, given: Arguments) => Data,
): Operation {
  const names = parameters.split(' ');
  return operation(parameters, ({ recorder }, given) =>
    tensorOf(run(recorder, dataArgument(recorder, given, names[0] ?? ''), given)),
  );
}

export function isGiven(given: Arguments, name: string): boolean {
  const value = given.get(name);
  return value !== undefined && value !== null;
}

export function isTensor(value: Value | undefined): value is Tensor {
  return typeof value === 'object' && value !== null && value.kind === 'tensor';
}

/** True for python numbers and bools, also those that depend on the block or on tensors. */
export function isNumber(value: Value | undefined): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    (value.kind === 'float' || value.kind === 'size' || value.kind === 'scalar')
  );
}

export function wrongArgument(name: string, wanted: string, value: Value | undefined): Error {
  return failure('model-broken', `argument ${name}`, `must be ${wanted}, got ${kindOf(value)}`);
}

export function tensorArgument(given: Arguments, name: string): Tensor {
  const value = given.get(name);
  if (isTensor(value)) return value;
  throw wrongArgument(name, 'a tensor', value);
}

/** What a tensor or a number holds; a number as a tensor of rank 0. */
export function dataArgument(r: Recorder, given: Arguments, name: string): Data {
  return operandOf(r, given.get(name), name).data;
}

export function optionalData(r: Recorder, given: Arguments, name: string): Data | null {
  return isGiven(given, name) ? dataArgument(r, given, name) : null;
}

export function operandOf(r: Recorder, value: Value | undefined, name: string): Operand {
  if (typeof value === 'number') return { data: r.constant('int64', [], [value]), isNumber: true };
  if (typeof value === 'boolean') return { data: r.constant('bool', [], [value ? 1 : 0]), isNumber: true };
  if (typeof value === 'object' && value !== null) {
    if (value.kind === 'tensor') return { data: dataOf(r, value), isNumber: false };
    if (value.kind === 'float') return { data: r.number(value.value), isNumber: true };
    if (value.kind === 'scalar') return { data: value.data, isNumber: true };
    if (value.kind === 'size') return { data: sizesData('int64', [], [value]), isNumber: true };
  }
  throw wrongArgument(name, 'a tensor or a number', value);
}

export function tensorsArgument(r: Recorder, given: Arguments, name: string): Data[] {
  const value = given.get(name);
  if (typeof value === 'object' && value !== null && (value.kind === 'list' || value.kind === 'tuple'))
    return value.elements.map((each) => operandOf(r, each, name).data);
  throw wrongArgument(name, 'a list of tensors', value);
}

/** A whole number that may depend on the block. */
export function sizeArgument(given: Arguments, name: string, otherwise?: Size): Size {
  const value = given.get(name);
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  return sizeOf(value, name);
}

export function sizeOf(value: Value | undefined, name: string): Size {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && value !== null) {
    if (value.kind === 'size') return value;
    if (value.kind === 'float' && Number.isInteger(value.value)) return value.value;
    if (value.kind === 'tensor' && value.views.length === 0) {
      const number = singleNumber(value.cell.content);
      if (number !== null) return number;
    }
  }
  throw wrongArgument(name, 'a whole number', value);
}

export function intArgument(given: Arguments, name: string, otherwise?: number): number {
  const size = sizeArgument(given, name, otherwise);
  if (typeof size === 'number') return size;
  throw failure('model-unsupported', `argument ${name}`, 'depends on the length of the block', {
    fields: { needsBlock: true },
  });
}

export function sizesArgument(given: Arguments, name: string): Size[] {
  const value = given.get(name);
  if (typeof value === 'object' && value !== null && (value.kind === 'list' || value.kind === 'tuple'))
    return value.elements.map((each) => sizeOf(each, name));
  return [sizeOf(value, name)];
}

export function intsArgument(given: Arguments, name: string, otherwise?: readonly number[]): number[] {
  if (!isGiven(given, name) && otherwise !== undefined) return [...otherwise];
  return sizesArgument(given, name).map((size) => {
    if (typeof size === 'number') return size;
    throw failure('model-unsupported', `argument ${name}`, 'depends on the length of the block', {
      fields: { needsBlock: true },
    });
  });
}

export function floatArgument(r: Recorder, given: Arguments, name: string, otherwise?: number): number {
  const value = given.get(name);
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  if (typeof value === 'object' && value !== null && value.kind === 'float') return value.value;
  const { data } = operandOf(r, value, name);
  const number = singleNumber(data);
  if (typeof number === 'number') return number;
  throw wrongArgument(name, 'a number known at load', value);
}

export function boolArgument(given: Arguments, name: string, otherwise = false): boolean {
  const value = given.get(name);
  if (value === undefined || value === null) return otherwise;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  throw wrongArgument(name, 'a bool', value);
}

export function textArgument(given: Arguments, name: string, otherwise?: string): string {
  const value = given.get(name);
  if (typeof value === 'string') return value;
  if ((value === undefined || value === null) && otherwise !== undefined) return otherwise;
  throw wrongArgument(name, 'a string', value);
}

export function typeArgument(given: Arguments, name: string, otherwise: ElementType): ElementType {
  const value = given.get(name);
  if (value === undefined || value === null) return otherwise;
  const type = typeof value === 'number' ? elementTypeNumbered(value) : null;
  if (type !== null) return type;
  throw wrongArgument(name, 'an element type', value);
}
