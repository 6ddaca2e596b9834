// The operators that hold a frame: freeze while it is told to, decimate for a number of frames.
import { amountParameter } from '../../parameter.ts';
import { blend, heardWhere } from '../affine.ts';
import { frameAxisOf, whyNoFrames } from '../frame-axis.ts';
import type { Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

const COMMON = {
  family: 'hold',
  acts: 'activation',
  because: 'a weight has no frames',
  defaultAxis: 'channels',
  opset: 11,
  check: whyNoFrames,
} as const;

/** Holds the last frame before `hold` became 1; the first frame of all where there was none before. */
export const freeze: Operator = {
  ...COMMON,
  name: 'freeze',
  help: 'Holds the last frame.',
  cost: 'light',
  parameters: [
    amountParameter('hold', '1 holds, 0 lets the value through.', {
      default: 0,
      neutral: 0,
      min: 0,
      max: 1,
      whole: true,
    }),
  ],
  apply(arithmetic, x, context) {
    const time = arithmetic.time(context.target);
    const frame = time.memory('frame', 1, 0);
    const begun = time.memory('begun', 1, 0);
    const before = arithmetic.where(begun.past, frame.past, time.first(x));
    const held = arithmetic.where(arithmetic.live(parameterField(context, 'hold')), before, x);
    frame.keep(held);
    begun.keep(arithmetic.compare('equal', frame.past, frame.past));
    return blend(
      arithmetic,
      x,
      held,
      heardWhere(context, 'hold', (hold) => hold > 0),
    );
  },
};

/** Every frame whose number is a multiple of `factor` is heard until the next one. */
export const decimate: Operator = {
  ...COMMON,
  name: 'decimate',
  help: 'Takes a frame only now and then and holds it.',
  cost: 'medium',
  parameters: [
    amountParameter('factor', 'How many frames each one is held.', {
      default: 1,
      neutral: 1,
      min: 1,
      max: 1_000_000,
      low: 1,
      high: 64,
      unit: 'frames',
      whole: true,
      lists: false,
    }),
  ],
  apply(arithmetic, x, context) {
    const time = arithmetic.time(context.target);
    const frame = time.memory('frame', 1, 0);
    const factor = arithmetic.liveIndices({
      length: 1,
      fill(out) {
        out[0] = context.values.number('factor');
      },
    });
    const places = time.groupStarts(x, factor);
    const held = arithmetic.gather(time.join(frame.past, x), places, frameAxisOf(context.target) ?? 0);
    frame.keep(held);
    return blend(
      arithmetic,
      x,
      held,
      heardWhere(context, 'factor', (value) => value > 1),
    );
  },
};
