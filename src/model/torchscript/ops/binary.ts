// How an operation on two operands is done: python numbers among themselves, sizes that depend on the block, tensors with
// their types promoted. The operations themselves are rows of a table.
import { failure } from '../../../errors.ts';
import type { ElementType } from '../../model.ts';
import { type Data, singleNumber, sizesData } from '../trace/data.ts';
import { type Elementwise, elementwise } from '../trace/elementwise.ts';
import { floatingType, isComplexType, type Operand, promotedType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { offsetOf, type Size, slopeOf } from '../trace/size.ts';
import { tensorOf } from '../trace/tensor.ts';
import { float, type Value } from '../trace/value.ts';
import { type Arguments, isNumber, operandOf } from './operation.ts';

export interface BinaryRule {
  readonly opType: string;
  /** The result's type: the promoted one, that one as a float, or bool. */
  readonly result: 'promoted' | 'floating' | 'bool';
  readonly compute: (a: number, b: number) => number;
  /** What it means for sizes that depend on the block; absent where it must be computed in the graph. */
  readonly sizes?: (a: Size, b: Size) => Size | boolean;
  /** Records the operation for operands of one type; absent where `opType` alone is it. */
  readonly record?: (r: Recorder, a: Data, b: Data) => Data;
}

/** The result of a rule for two python values. */
export function binaryValue(
  r: Recorder,
  rule: BinaryRule,
  left: Value | undefined,
  right: Value | undefined,
): Value {
  if (isNumber(left) && isNumber(right)) return numberResult(r, rule, left, right);
  const operands = [operandOf(r, left, 'self'), operandOf(r, right, 'other')] as const;
  return tensorOf(binaryData(r, rule, operands[0], operands[1]));
}

/** The result of a rule for operands at least one of which is a tensor. */
export function binaryData(r: Recorder, rule: BinaryRule, a: Operand, b: Operand): Data {
  const common = promotedType([a, b]);
  const type = rule.result === 'floating' ? floatingType(common) : common;
  const symbolic = sizesResult(rule, a.data, b.data, rule.result === 'bool' ? 'bool' : type);
  if (symbolic !== null) return symbolic;
  const rank = Math.max(a.data.shape.length, b.data.shape.length);
  const [left, right] = [a, b].map(({ data }) =>
    ranked(r, isComplexType(type) ? data : r.cast(data, type), rank),
  );
  if (left === undefined || right === undefined)
    throw failure('model-broken', rule.opType, 'misses an operand');
  if (rule.record !== undefined) return rule.record(r, left, right);
  return elementwise(r, elementwiseOf(rule, type), [left, right]);
}

function elementwiseOf(rule: BinaryRule, type: ElementType): Elementwise {
  const { compute } = rule;
  return {
    opType: rule.opType,
    type: rule.result === 'bool' ? 'bool' : type,
    compute: (values) => compute(values[0] ?? 0, values[1] ?? 0),
  };
}

/** A single constant gets as many axes as what it meets: the runtime is slow where ranks differ. */
function ranked(r: Recorder, data: Data, rank: number): Data {
  if (data.origin.kind !== 'constant' || data.shape.length !== 0 || rank === 0) return data;
  const tile = data.known?.();
  const shape = Array.from({ length: rank }, () => 1);
  return r.constant(data.type, shape, tile?.data ?? [0]);
}

function sizesResult(rule: BinaryRule, a: Data, b: Data, type: ElementType): Data | null {
  const isSymbolic = a.origin.kind === 'sizes' || b.origin.kind === 'sizes';
  if (!isSymbolic || rule.sizes === undefined) return null;
  const [left, right] = [singleNumber(a), singleNumber(b)];
  if (left === null || right === null) return null;
  const shape = a.shape.length > b.shape.length ? a.shape : b.shape;
  const result = rule.sizes(left, right);
  return sizesData(type, shape as readonly number[], [result === true ? 1 : result === false ? 0 : result]);
}

/** Numbers among themselves: python's rules. */
function numberResult(
  r: Recorder,
  rule: BinaryRule,
  left: Value | undefined,
  right: Value | undefined,
): Value {
  const [a, b] = [plainNumber(left), plainNumber(right)];
  if (a === null || b === null) {
    const operands = [operandOf(r, left, 'self'), operandOf(r, right, 'other')] as const;
    return { kind: 'scalar', data: binaryData(r, rule, operands[0], operands[1]) };
  }
  const isFloat = isPythonFloat(left) || isPythonFloat(right) || rule.result === 'floating';
  if ((typeof a !== 'number' || typeof b !== 'number') && rule.sizes !== undefined) {
    const result = rule.sizes(a, b);
    return typeof result === 'number' && isFloat ? float(result) : result;
  }
  const value = rule.compute(atAnyBlock(a), atAnyBlock(b));
  if (rule.result === 'bool') return value !== 0;
  return isFloat ? float(value) : value;
}

/** The number of a size that does not depend on the block; the error of the rule's own arithmetic elsewhere. */
function atAnyBlock(size: Size): number {
  return slopeOf(size) === 0 ? offsetOf(size) : Number.NaN;
}

function plainNumber(value: Value | undefined): Size | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'object' || value === null) return null;
  if (value.kind === 'float') return value.value;
  return value.kind === 'size' ? value : null;
}

function isPythonFloat(value: Value | undefined): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'float';
}

/** The two arguments of a binary operation. */
export function sides(given: Arguments): readonly [Value | undefined, Value | undefined] {
  return [given.get('self'), given.get('other')];
}
