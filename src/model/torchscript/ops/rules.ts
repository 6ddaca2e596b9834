// The operations on two operands one by one: what each does to numbers, to sizes that depend on the block, and to tensors
// where it is more than one operation of the runtime.
import { type Data, singleNumber } from '../trace/data.ts';
import { elementwise } from '../trace/elementwise.ts';
import { integerAttribute } from '../trace/node-attributes.ts';
import { isFloatingType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import {
  addSizes,
  areSizesEqual,
  compareSizes,
  divideSizes,
  multiplySizes,
  remainderOfSizes,
  type Size,
  subtractSizes,
} from '../trace/size.ts';
import type { BinaryRule } from './binary.ts';
import { complexOr, complexProduct, complexQuotient, complexSum } from './complex-arithmetic.ts';
import { compared, plain, truncated, where } from './elements.ts';

export const ADD: BinaryRule = {
  opType: 'Add',
  result: 'promoted',
  compute: (a, b) => a + b,
  sizes: addSizes,
  record: (r, a, b) =>
    complexOr(r, a, b, complexSum('Add'), () =>
      plain(r, a.type === 'bool' ? 'Or' : 'Add', a, b, (x, y) => x + y),
    ),
};
export const SUBTRACT: BinaryRule = {
  opType: 'Sub',
  result: 'promoted',
  compute: (a, b) => a - b,
  sizes: subtractSizes,
  record: (r, a, b) => complexOr(r, a, b, complexSum('Sub'), () => plain(r, 'Sub', a, b, (x, y) => x - y)),
};
export const MULTIPLY: BinaryRule = {
  opType: 'Mul',
  result: 'promoted',
  compute: (a, b) => a * b,
  sizes: multiplySizes,
  record: (r, a, b) =>
    complexOr(r, a, b, complexProduct, () =>
      plain(r, a.type === 'bool' ? 'And' : 'Mul', a, b, (x, y) => x * y),
    ),
};
export const DIVIDE: BinaryRule = {
  opType: 'Div',
  result: 'floating',
  compute: (a, b) => a / b,
  sizes: exactQuotient,
  record: (r, a, b) => complexOr(r, a, b, complexQuotient, () => plain(r, 'Div', a, b, (x, y) => x / y)),
};
export const POWER: BinaryRule = { opType: 'Pow', result: 'promoted', compute: (a, b) => a ** b };
export const REMAINDER: BinaryRule = {
  opType: 'Mod',
  result: 'promoted',
  compute: (a, b) => a - Math.floor(a / b) * b,
  sizes: remainderOfSizes,
  record: floorRemainder,
};
export const TRUNCATED_REMAINDER: BinaryRule = {
  opType: 'Mod',
  result: 'promoted',
  compute: (a, b) => a % b,
  record: (r, a, b) =>
    elementwise(
      r,
      {
        opType: 'Mod',
        type: a.type,
        compute: (v) => (v[0] ?? 0) % (v[1] ?? 1),
        attributes: [integerAttribute('fmod', 1)],
      },
      [a, b],
    ),
};
export const FLOOR_DIVIDE: BinaryRule = {
  opType: 'Div',
  result: 'promoted',
  compute: (a, b) => Math.floor(a / b),
  sizes: divideSizes,
  record: floorQuotient,
};
export const TRUNCATED_DIVIDE: BinaryRule = {
  opType: 'Div',
  result: 'promoted',
  compute: (a, b) => Math.trunc(a / b),
  record: (r, a, b) => {
    const quotient = plain(r, 'Div', a, b, (x, y) => (isFloatingType(a.type) ? x / y : Math.trunc(x / y)));
    return isFloatingType(a.type) ? truncated(r, quotient) : quotient;
  },
};
export const MAXIMUM: BinaryRule = { opType: 'Max', result: 'promoted', compute: Math.max };
export const MINIMUM: BinaryRule = { opType: 'Min', result: 'promoted', compute: Math.min };
export const ATAN2: BinaryRule = { opType: 'Atan', result: 'floating', compute: Math.atan2, record: angleOf };

export const EQUAL = comparison('Equal', (a, b) => a === b, areSizesEqual);
export const LESS = comparison(
  'Less',
  (a, b) => a < b,
  (a, b) => compareSizes(a, b) < 0,
);
export const LESS_EQUAL = comparison(
  'LessOrEqual',
  (a, b) => a <= b,
  (a, b) => compareSizes(a, b) <= 0,
);
export const GREATER = comparison(
  'Greater',
  (a, b) => a > b,
  (a, b) => compareSizes(a, b) > 0,
);
export const GREATER_EQUAL = comparison(
  'GreaterOrEqual',
  (a, b) => a >= b,
  (a, b) => compareSizes(a, b) >= 0,
);
export const NOT_EQUAL: BinaryRule = {
  opType: 'Not',
  result: 'bool',
  compute: (a, b) => (a === b ? 0 : 1),
  sizes: (a, b) => !areSizesEqual(a, b),
  record: (r, a, b) => {
    const equal = compared(r, 'Equal', a, b, (x, y) => (x === y ? 1 : 0));
    return elementwise(r, { opType: 'Not', type: 'bool', compute: (v) => (v[0] === 0 ? 1 : 0) }, [equal]);
  },
};

function comparison(
  opType: string,
  test: (a: number, b: number) => boolean,
  sizes: (a: Size, b: Size) => boolean,
): BinaryRule {
  const compute = (a: number, b: number) => (test(a, b) ? 1 : 0);
  return { opType, result: 'bool', compute, sizes, record: (r, a, b) => compared(r, opType, a, b, compute) };
}

function floorRemainder(r: Recorder, a: Data, b: Data): Data {
  const compute = (x: number, y: number) => x - Math.floor(x / y) * y;
  const isKnown = a.known !== null && b.known !== null;
  if (isKnown || !isFloatingType(a.type)) return plain(r, 'Mod', a, b, compute);
  const isByOne = singleNumber(b) === 1;
  const quotient = isByOne ? a : plain(r, 'Div', a, b, (x, y) => x / y);
  const whole = elementwise(r, { opType: 'Floor', type: a.type, compute: (v) => Math.floor(v[0] ?? 0) }, [
    quotient,
  ]);
  return plain(r, 'Sub', a, isByOne ? whole : plain(r, 'Mul', whole, b, (x, y) => x * y), (x, y) => x - y);
}

function floorQuotient(r: Recorder, a: Data, b: Data): Data {
  if (a.known !== null && b.known !== null) return plain(r, 'Div', a, b, (x, y) => Math.floor(x / y));
  if (isFloatingType(a.type)) {
    const quotient = plain(r, 'Div', a, b, (x, y) => x / y);
    return elementwise(r, { opType: 'Floor', type: a.type, compute: (v) => Math.floor(v[0] ?? 0) }, [
      quotient,
    ]);
  }
  const rest = plain(r, 'Mod', a, b, (x, y) => x - Math.floor(x / y) * y);
  return plain(
    r,
    'Div',
    plain(r, 'Sub', a, rest, (x, y) => x - y),
    b,
    (x, y) => x / y,
  );
}

/** The angle of (b, a) in all four quadrants, from the arc tangent of their quotient. */
function angleOf(r: Recorder, a: Data, b: Data): Data {
  const constant = (value: number) => r.constant(a.type, [], [value]);
  const unary = (opType: string, data: Data, compute: (x: number) => number) =>
    elementwise(r, { opType, type: data.type, compute: (v) => compute(v[0] ?? 0) }, [data]);
  if (a.known !== null && b.known !== null) return plain(r, 'Atan', a, b, Math.atan2);
  const zero = constant(0);
  const isStill = compared(r, 'Equal', b, zero, (x, y) => (x === y ? 1 : 0));
  const safe = where(r, isStill, constant(1), b);
  const slope = unary(
    'Atan',
    plain(r, 'Div', a, safe, (x, y) => x / y),
    Math.atan,
  );
  const isAbove = compared(r, 'GreaterOrEqual', a, zero, (x, y) => (x >= y ? 1 : 0));
  const half = where(r, isAbove, constant(Math.PI), constant(-Math.PI));
  const isLeft = compared(r, 'Less', b, zero, (x, y) => (x < y ? 1 : 0));
  const turned = where(
    r,
    isLeft,
    plain(r, 'Add', slope, half, (x, y) => x + y),
    slope,
  );
  const sign = unary('Sign', a, Math.sign);
  const upright = plain(r, 'Mul', sign, constant(Math.PI / 2), (x, y) => x * y);
  return where(r, isStill, upright, turned);
}

function exactQuotient(a: Size, b: Size): Size {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  return divideSizes(a, b);
}
