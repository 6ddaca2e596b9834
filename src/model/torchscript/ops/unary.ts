// Functions of one number, on python numbers and element by element on tensors: neg, abs, exp, sin, floor and their kin.
import { type Data, singleNumber } from '../trace/data.ts';
import { elementwise } from '../trace/elementwise.ts';
import { onParts, partOf } from '../trace/moves.ts';
import { floatingType, isFloatingType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { type Size, subtractSizes } from '../trace/size.ts';
import { tensorOf } from '../trace/tensor.ts';
import { float, type Value } from '../trace/value.ts';
import { truncated } from './elements.ts';
import { type Operation, type OperationTable, operandOf, operation } from './operation.ts';

interface UnaryRule {
  readonly opType: string;
  readonly compute: (value: number) => number;
  /** The type of the result: the operand's, that as a float, or bool. */
  readonly result: 'same' | 'floating' | 'bool';
}

/** One elementwise operation of one operand. */
export function unaryData(r: Recorder, opType: string, data: Data, compute: (value: number) => number): Data {
  return elementwise(r, { opType, type: data.type, compute: (v) => compute(v[0] ?? 0) }, [data]);
}

function unary(rule: UnaryRule): Operation {
  return operation('self', ({ recorder: r }, given) => {
    const value = given.get('self');
    const number = plainNumber(value);
    if (number !== null) return numberResult(rule, rule.compute(number), value);
    const { data, isNumber } = operandOf(r, value, 'self');
    const result = onParts(data, (part) => applied(r, rule, part));
    return isNumber ? { kind: 'scalar', data: result } : tensorOf(result);
  });
}

function applied(r: Recorder, rule: UnaryRule, data: Data): Data {
  if (rule.result === 'bool')
    return elementwise(r, { opType: rule.opType, type: 'bool', compute: (v) => rule.compute(v[0] ?? 0) }, [
      rule.opType === 'Not' ? r.cast(data, 'bool') : data,
    ]);
  const operand = rule.result === 'floating' ? r.cast(data, floatingType(data.type)) : data;
  return unaryData(r, rule.opType, operand, rule.compute);
}

function plainNumber(value: Value | undefined): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null && value.kind === 'float' ? value.value : null;
}

function numberResult(rule: UnaryRule, result: number, value: Value | undefined): Value {
  if (rule.result === 'bool') return result !== 0;
  return rule.result === 'floating' || typeof value === 'object' ? float(result) : result;
}

/** Functions of floats that the runtime has under a name of its own. */
function floating(opType: string, compute: (value: number) => number): Operation {
  return unary({ opType, compute, result: 'floating' });
}

function same(opType: string, compute: (value: number) => number): Operation {
  return unary({ opType, compute, result: 'same' });
}

/** Functions composed of others; `record` gets floats. */
function composed(record: (r: Recorder, data: Data) => Data): Operation {
  return operation('self', ({ recorder: r }, given) => {
    const { data } = operandOf(r, given.get('self'), 'self');
    return tensorOf(record(r, r.cast(data, floatingType(data.type))));
  });
}

/** Rounding leaves whole numbers as they are; of python numbers `floor` and `ceil` give ints. */
function rounding(opType: string, compute: (value: number) => number): Operation {
  return operation('self', ({ recorder: r }, given) => {
    const value = given.get('self');
    const number = plainNumber(value);
    if (number !== null) return compute(number);
    const { data } = operandOf(r, value, 'self');
    return tensorOf(isFloatingType(data.type) ? unaryData(r, opType, data, compute) : data);
  });
}

const NEGATE = operation('self', ({ recorder: r }, given) => {
  const value = given.get('self');
  if (isSize(value)) return subtractSizes(0, value);
  const number = plainNumber(value);
  if (number !== null) return typeof value === 'object' ? float(-number) : 0 - number;
  const { data, isNumber } = operandOf(r, value, 'self');
  const single = data.origin.kind === 'sizes' ? singleNumber(data) : null;
  if (single !== null)
    return { kind: 'scalar', data: { ...r.sizes([subtractSizes(0, single)]), shape: data.shape } };
  const result = onParts(data, (part) => unaryData(r, 'Neg', part, (x) => -x));
  return isNumber ? { kind: 'scalar', data: result } : tensorOf(result);
});

function isSize(value: Value | undefined): value is Extract<Size, object> {
  return typeof value === 'object' && value !== null && value.kind === 'size';
}

const ABSOLUTE = operation('self', ({ recorder: r }, given) => {
  const value = given.get('self');
  const number = plainNumber(value);
  if (number !== null) return typeof value === 'object' ? float(Math.abs(number)) : Math.abs(number);
  const { data } = operandOf(r, value, 'self');
  return tensorOf(data.origin.kind === 'complex' ? magnitude(r, data) : unaryData(r, 'Abs', data, Math.abs));
});

/** The length of complex numbers. */
export function magnitude(r: Recorder, data: Data): Data {
  const square = (part: Data) => binary(r, 'Mul', part, part, (x, y) => x * y);
  const sum = binary(
    r,
    'Add',
    square(partOf(data, 'real')),
    square(partOf(data, 'imaginary')),
    (x, y) => x + y,
  );
  return unaryData(r, 'Sqrt', sum, Math.sqrt);
}

export function binary(
  r: Recorder,
  opType: string,
  a: Data,
  b: Data,
  compute: (a: number, b: number) => number,
): Data {
  return elementwise(r, { opType, type: a.type, compute: (v) => compute(v[0] ?? 0, v[1] ?? 0) }, [a, b]);
}

function scaledLogarithm(base: number): (r: Recorder, data: Data) => Data {
  return (r, data) =>
    binary(
      r,
      'Mul',
      unaryData(r, 'Log', data, Math.log),
      r.cast(r.number(1 / Math.log(base)), data.type),
      (x, y) => x * y,
    );
}

function withOne(opType: string, sign: 1 | -1, r: Recorder, data: Data): Data {
  const one = r.constant(data.type, [], [1]);
  return binary(r, opType, data, one, (x, y) => x + sign * y);
}

/** Half-way cases go to the even neighbour, as in torch and in the runtime. */
function roundedEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const NOT_FINITE: readonly [string, (value: number) => number][] = [
  ['IsNaN', (x) => (Number.isNaN(x) ? 1 : 0)],
  ['IsInf', (x) => (Math.abs(x) === Number.POSITIVE_INFINITY ? 1 : 0)],
];

function test(index: number): Operation {
  const [opType, compute] = NOT_FINITE[index] ?? ['IsNaN', () => 0];
  return unary({ opType, compute, result: 'bool' });
}

const IS_FINITE = operation('self', ({ recorder: r }, given) => {
  const { data } = operandOf(r, given.get('self'), 'self');
  const tests = NOT_FINITE.map(([opType, compute]) => applied(r, { opType, compute, result: 'bool' }, data));
  const [isNan, isInfinite] = tests;
  if (isNan === undefined || isInfinite === undefined) return tensorOf(data);
  const either = binary(r, 'Or', isNan, isInfinite, (x, y) => (x !== 0 || y !== 0 ? 1 : 0));
  return tensorOf(unaryData(r, 'Not', either, (x) => (x === 0 ? 1 : 0)));
});

export const UNARY: OperationTable = {
  neg: NEGATE,
  abs: ABSOLUTE,
  absolute: ABSOLUTE,
  sign: same('Sign', Math.sign),
  sgn: same('Sign', Math.sign),
  ceil: rounding('Ceil', Math.ceil),
  floor: rounding('Floor', Math.floor),
  round: rounding('Round', roundedEven),
  trunc: composed(truncated),
  fix: composed(truncated),
  frac: composed((r, data) => binary(r, 'Sub', data, truncated(r, data), (x, y) => x - y)),
  exp: floating('Exp', Math.exp),
  expm1: composed((r, data) => withOne('Sub', -1, r, unaryData(r, 'Exp', data, Math.exp))),
  exp2: composed((r, data) => binary(r, 'Pow', r.constant(data.type, [], [2]), data, (x, y) => x ** y)),
  log: floating('Log', Math.log),
  log2: composed(scaledLogarithm(2)),
  log10: composed(scaledLogarithm(10)),
  log1p: composed((r, data) => unaryData(r, 'Log', withOne('Add', 1, r, data), Math.log)),
  sqrt: floating('Sqrt', Math.sqrt),
  rsqrt: composed((r, data) =>
    unaryData(r, 'Reciprocal', unaryData(r, 'Sqrt', data, Math.sqrt), (x) => 1 / x),
  ),
  square: composed((r, data) => binary(r, 'Mul', data, data, (x, y) => x * y)),
  reciprocal: floating('Reciprocal', (x) => 1 / x),
  sin: floating('Sin', Math.sin),
  cos: floating('Cos', Math.cos),
  tan: floating('Tan', Math.tan),
  asin: floating('Asin', Math.asin),
  acos: floating('Acos', Math.acos),
  atan: floating('Atan', Math.atan),
  sinh: floating('Sinh', Math.sinh),
  cosh: floating('Cosh', Math.cosh),
  tanh: floating('Tanh', Math.tanh),
  asinh: floating('Asinh', Math.asinh),
  acosh: floating('Acosh', Math.acosh),
  atanh: floating('Atanh', Math.atanh),
  erf: composed((r, data) => unaryData(r, 'Erf', { ...data, known: null }, (x) => x)),
  sigmoid: floating('Sigmoid', (x) => 1 / (1 + Math.exp(-x))),
  logical_not: unary({ opType: 'Not', compute: (x) => (x === 0 ? 1 : 0), result: 'bool' }),
  bitwise_not: unary({ opType: 'Not', compute: (x) => (x === 0 ? 1 : 0), result: 'bool' }),
  isnan: test(0),
  isinf: test(1),
  isfinite: IS_FINITE,
};
