// The operators that turn a value around or make it on or off: invert, binary (Broad et al. 2021).
import { amountParameter, type WordParameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import { growsWith } from '../frame-axis.ts';
import type { Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

const AROUND: WordParameter = {
  kind: 'word',
  name: 'around',
  help: 'What stays where it is: 0, or the mean of the units at every place of the other axes.',
  live: false,
  words: ['0', 'mean'],
  default: '0',
};

/** `2 · around − x`; the mean is taken along the axis, frame by frame, so that it does not depend on the cut. */
export const invert: Operator = {
  name: 'invert',
  family: 'invert',
  help: 'Turns the value around 0 or around the mean of the units.',
  acts: 'both',
  cost: 'light',
  defaultAxis: 'channels',
  opset: 9,
  parameters: [AROUND],
  check(context) {
    if (context.values.word('around') !== 'mean') return null;
    if (context.axis === null) return 'a single number is its own mean';
    return growsWith(context.target, context.axis)
      ? 'a mean over frames would depend on how the sound is cut into blocks; give dim another axis'
      : null;
  },
  apply(arithmetic, x, context) {
    if (context.values.word('around') !== 'mean') {
      return blend(arithmetic, x, arithmetic.unary('neg', x), context);
    }
    const mean = arithmetic.mean(x, [context.axis ?? 0]);
    const twice = arithmetic.binary('add', mean, mean);
    return blend(arithmetic, x, arithmetic.binary('sub', twice, x), context);
  },
};

/** 1 where `x > level`, else 0. */
export const binary: Operator = {
  name: 'binary',
  family: 'invert',
  help: 'Gives 1 above a level and 0 below it.',
  acts: 'activation',
  because: 'what it gives stands for units that are on or off at a moment, which a weight has not',
  cost: 'light',
  defaultAxis: 'channels',
  opset: 9,
  parameters: [
    amountParameter('level', 'Above it the value is 1.', { default: 0, neutral: null, low: -2, high: 2 }),
  ],
  check: () => null,
  apply(arithmetic, x, context) {
    const level = arithmetic.live(parameterField(context, 'level'));
    return blend(arithmetic, x, arithmetic.compare('greater', x, level), context);
  },
};
