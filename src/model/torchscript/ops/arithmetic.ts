// Arithmetic and comparison: add, sub, mul, div, pow, remainder, eq, lt and their kin, on python numbers, lists and
// tensors alike, as TorchScript overloads them.
import { failure } from '../../../errors.ts';
import type { Recorder } from '../trace/recorder.ts';
import { tensorOf } from '../trace/tensor.ts';
import { float, list, type Value } from '../trace/value.ts';
import { type BinaryRule, binaryData, binaryValue, sides } from './binary.ts';
import { where } from './elements.ts';
import { isEqualValue } from './equality.ts';
import {
  isGiven,
  isNumber,
  isTensor,
  type Operation,
  type OperationTable,
  operandOf,
  operation,
  textArgument,
} from './operation.ts';
import {
  ADD,
  ATAN2,
  DIVIDE,
  EQUAL,
  FLOOR_DIVIDE,
  GREATER,
  GREATER_EQUAL,
  LESS,
  LESS_EQUAL,
  MAXIMUM,
  MINIMUM,
  MULTIPLY,
  NOT_EQUAL,
  POWER,
  REMAINDER,
  SUBTRACT,
  TRUNCATED_DIVIDE,
  TRUNCATED_REMAINDER,
} from './rules.ts';

const LONGEST = 1_000_000;

/** `self + alpha · other`, and lists and strings put together. */
function sum(rule: BinaryRule, sign: 1 | -1): Operation {
  return operation('self other alpha', ({ recorder: r }, given) => {
    const [left, right] = sides(given);
    if (typeof left === 'string' && typeof right === 'string') {
      checkLength(left.length + right.length);
      return left + right;
    }
    if (isList(left) && isList(right) && sign === 1) {
      checkLength(left.elements.length + right.elements.length);
      return list([...left.elements, ...right.elements]);
    }
    if (!isGiven(given, 'alpha')) return binaryValue(r, rule, left, right);
    return binaryValue(r, rule, left, binaryValue(r, MULTIPLY, right, given.get('alpha')));
  });
}

/** Lists and strings that grow without end stop here. */
function checkLength(length: number): void {
  if (length > LONGEST) throw failure('model-unsupported', 'list', `of ${length} elements is too long`);
}

function isList(value: Value | undefined): value is Extract<Value, { readonly kind: 'list' }> {
  return typeof value === 'object' && value !== null && value.kind === 'list';
}

function binary(rule: BinaryRule): Operation {
  return operation('self other', ({ recorder: r }, given) => {
    const [left, right] = sides(given);
    return binaryValue(r, rule, left, right);
  });
}

const MULTIPLY_OR_REPEAT = operation('self other', ({ recorder: r }, given) => {
  const [left, right] = sides(given);
  const times = typeof right === 'number' ? right : typeof left === 'number' ? left : 0;
  const repeated = isList(left) ? left : isList(right) ? right : null;
  if (repeated !== null) {
    checkLength(times * repeated.elements.length);
    return list(Array.from({ length: Math.max(0, times) }, () => repeated.elements).flat());
  }
  return binaryValue(r, MULTIPLY, left, right);
});

const DIVIDE_ROUNDED = operation('self other rounding_mode', ({ recorder: r }, given) => {
  const [left, right] = sides(given);
  const mode = textArgument(given, 'rounding_mode', '');
  const rule = mode === 'floor' ? FLOOR_DIVIDE : mode === 'trunc' ? TRUNCATED_DIVIDE : DIVIDE;
  if (rule === DIVIDE && isNumber(left) && isNumber(right))
    return floatResult(binaryValue(r, rule, left, right));
  return binaryValue(r, rule, left, right);
});

function floatResult(value: Value): Value {
  return typeof value === 'number' ? float(value) : value;
}

/** A number to a power; a negative exponent makes a float. */
const RAISE = operation('self other', ({ recorder: r }, given) => {
  const [left, right] = sides(given);
  if (isNumber(left) && isNumber(right)) {
    if (typeof left === 'number' && typeof right === 'number' && right >= 0) return left ** right;
    const result = binaryValue(r, POWER, left, right);
    return typeof result === 'number' ? float(result) : result;
  }
  if (isTensor(left) && singleExponent(right) === 1) return left;
  return binaryValue(r, POWER, left, right);
});

function singleExponent(value: Value | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && value.kind === 'float' ? value.value : null;
}

/** Equality of any two values; of tensors element by element. */
function equality(rule: BinaryRule, isSame: boolean): Operation {
  return operation('self other', ({ recorder: r }, given) => {
    const [left, right] = sides(given);
    const isNumeric = (isNumber(left) || isTensor(left)) && (isNumber(right) || isTensor(right));
    if (isNumeric) return binaryValue(r, rule, left, right);
    return isEqualValue(left ?? null, right ?? null) === isSame;
  });
}

function reversed(rule: BinaryRule): Operation {
  return operation('self other alpha', ({ recorder: r }, given) => {
    const [left, right] = sides(given);
    const scaled = isGiven(given, 'alpha') ? binaryValue(r, MULTIPLY, left, given.get('alpha')) : left;
    return binaryValue(r, rule, right, scaled);
  });
}

/** `self + value · a · b` and its kin. */
function fused(rule: BinaryRule): Operation {
  return operation('self tensor1 tensor2 value', ({ recorder: r }, given) => {
    const pair = binaryValue(r, rule, given.get('tensor1'), given.get('tensor2'));
    const value = given.get('value');
    const scaled = value === undefined || value === null ? pair : binaryValue(r, MULTIPLY, pair, value);
    return binaryValue(r, ADD, given.get('self'), scaled);
  });
}

const LERP = operation('self end weight', ({ recorder: r }, given) => {
  const [self, end, weight] = ['self', 'end', 'weight'].map((name) => operandOf(r, given.get(name), name));
  if (self === undefined || end === undefined || weight === undefined)
    throw failure('model-broken', 'lerp', 'misses an argument');
  const way = { data: binaryData(r, SUBTRACT, end, self), isNumber: false };
  const step = { data: binaryData(r, MULTIPLY, way, weight), isNumber: false };
  return tensorOf(binaryData(r, ADD, self, step));
});

const WHERE = operation('condition self other', ({ recorder: r }, given) => {
  const condition = r.cast(operandOf(r, given.get('condition'), 'condition').data, 'bool');
  const pick: BinaryRule = {
    opType: 'Where',
    result: 'promoted',
    compute: (a) => a,
    record: (_, a, b) => where(r, condition, a, b),
  };
  return binaryValue(r, pick, asTensorValue(r, given.get('self')), given.get('other'));
});

/** `where` of two numbers is a tensor all the same. */
function asTensorValue(r: Recorder, value: Value | undefined): Value {
  return isNumber(value) ? tensorOf(operandOf(r, value, 'self').data) : (value ?? null);
}

export const ARITHMETIC: OperationTable = {
  add: sum(ADD, 1),
  sub: sum(SUBTRACT, -1),
  subtract: sum(SUBTRACT, -1),
  rsub: reversed(SUBTRACT),
  mul: MULTIPLY_OR_REPEAT,
  multiply: MULTIPLY_OR_REPEAT,
  div: DIVIDE_ROUNDED,
  divide: DIVIDE_ROUNDED,
  true_divide: DIVIDE_ROUNDED,
  floordiv: binary(FLOOR_DIVIDE),
  floor_divide: binary(FLOOR_DIVIDE),
  remainder: binary(REMAINDER),
  fmod: binary(TRUNCATED_REMAINDER),
  pow: RAISE,
  maximum: binary(MAXIMUM),
  minimum: binary(MINIMUM),
  atan2: binary(ATAN2),
  eq: equality(EQUAL, true),
  ne: equality(NOT_EQUAL, false),
  lt: binary(LESS),
  le: binary(LESS_EQUAL),
  gt: binary(GREATER),
  ge: binary(GREATER_EQUAL),
  less: binary(LESS),
  greater: binary(GREATER),
  not_equal: equality(NOT_EQUAL, false),
  addcmul: fused(MULTIPLY),
  addcdiv: fused(DIVIDE),
  lerp: LERP,
  where: WHERE,
};
