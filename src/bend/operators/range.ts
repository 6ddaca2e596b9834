// The operators that keep a value between two levels: clip cuts it off, fold reflects it, wrap lets it enter at the other
// end. Values inside the range stay bit for bit.
import { amountParameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import type { Arithmetic } from '../arithmetic.ts';
import { combinedField } from '../field.ts';
import type { BendContext, Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

const COMMON = {
  family: 'range',
  acts: 'both',
  defaultAxis: 'channels',
  opset: 9,
  parameters: [
    amountParameter('low', 'The lower level.', { default: -1, neutral: null, low: -4, high: 0 }),
    amountParameter('high', 'The upper level; not below the lower one.', {
      default: 1,
      neutral: null,
      low: 0,
      high: 4,
    }),
  ],
  check: () => null,
} as const;
/** What a range without width is folded and wrapped by. */
const LEAST_WIDTH = 1e-6;

/** `min(max(x, low), high)`. */
export const clip: Operator = {
  ...COMMON,
  name: 'clip',
  help: 'Cuts the value off at two levels.',
  cost: 'light',
  apply(arithmetic, x, context) {
    return blend(arithmetic, x, clipped(arithmetic, x, levelsOf(arithmetic, context)), context);
  },
};

/** Reflected at `low` and `high` until it lies between them. */
export const fold: Operator = {
  ...COMMON,
  name: 'fold',
  help: 'Reflects the value at two levels until it lies between them.',
  cost: 'medium',
  apply(arithmetic, x, context) {
    const levels = levelsOf(arithmetic, context);
    const { binary } = arithmetic;
    const round = binary('add', levels.width, levels.width);
    const along = binary('mod', binary('sub', x, levels.low), round);
    const folded = binary('add', levels.low, binary('min', along, binary('sub', round, along)));
    return blend(arithmetic, x, outside(arithmetic, x, folded, levels), context);
  },
};

/** `low + (x − low) mod (high − low)` outside the range. */
export const wrap: Operator = {
  ...COMMON,
  name: 'wrap',
  help: 'Lets a value that leaves at one level come in again at the other.',
  cost: 'medium',
  apply(arithmetic, x, context) {
    const levels = levelsOf(arithmetic, context);
    const { binary } = arithmetic;
    const along = binary('mod', binary('sub', x, levels.low), levels.width);
    const wrapped = binary('add', levels.low, along);
    return blend(arithmetic, x, outside(arithmetic, x, wrapped, levels), context);
  },
};

interface Levels<T> {
  readonly low: T;
  /** `low` where the upper level lies below it. */
  readonly high: T;
  /** Never 0. */
  readonly width: T;
}

function levelsOf<T>(arithmetic: Arithmetic<T>, context: BendContext): Levels<T> {
  const low = parameterField(context, 'low');
  const high = parameterField(context, 'high');
  return {
    low: arithmetic.live(low),
    high: arithmetic.live(combinedField(low, high, Math.max)),
    width: arithmetic.live(combinedField(low, high, (from, to) => Math.max(to - from, LEAST_WIDTH))),
  };
}

function clipped<T>(arithmetic: Arithmetic<T>, x: T, { low, high }: Levels<T>): T {
  return arithmetic.binary('min', arithmetic.binary('max', x, low), high);
}

/** `x` inside the range; what was made of it outside, cut off where rounding leaves the range. */
function outside<T>(arithmetic: Arithmetic<T>, x: T, shaped: T, levels: Levels<T>): T {
  const inside = clipped(arithmetic, x, levels);
  const leaves = arithmetic.binary('sub', x, inside);
  return arithmetic.where(leaves, clipped(arithmetic, shaped, levels), x);
}
