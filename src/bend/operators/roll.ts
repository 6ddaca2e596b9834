// The operators that move units along an axis: roll turns them in a circle, flip turns the axis around.
import { amountParameter } from '../../parameter.ts';
import { blend, heardWhere } from '../affine.ts';
import { growsWith } from '../frame-axis.ts';
import type { BendContext, Operator } from '../operator.ts';
import { unitCount } from '../unit-field.ts';

const COMMON = { family: 'roll', acts: 'both', cost: 'medium', defaultAxis: 'channels', opset: 9 } as const;

/** Unit `i` is taken from unit `i − shift`, in a circle, as torch.roll does. */
export const roll: Operator = {
  ...COMMON,
  name: 'roll',
  help: 'Moves the units along the axis in a circle.',
  parameters: [
    amountParameter('shift', 'By how many units.', {
      default: 0,
      neutral: 0,
      min: -1_000_000,
      max: 1_000_000,
      low: -16,
      high: 16,
      whole: true,
      lists: false,
    }),
  ],
  check: (context) => whyNot(context, 'delay moves them later'),
  apply(arithmetic, x, context) {
    const length = unitCount(context) ?? 0;
    const indices = arithmetic.liveIndices({
      length,
      fill(out) {
        const shift = context.values.number('shift');
        for (let unit = 0; unit < length; unit++) out[unit] = (((unit - shift) % length) + length) % length;
      },
    });
    const rolled = arithmetic.gather(x, indices, context.axis ?? 0);
    return blend(
      arithmetic,
      x,
      rolled,
      heardWhere(context, 'shift', (shift) => shift % length !== 0),
    );
  },
};

/** Unit `i` is taken from unit `n − 1 − i`. */
export const flip: Operator = {
  ...COMMON,
  name: 'flip',
  help: 'Turns the order of the units along the axis around.',
  parameters: [],
  check: (context) => whyNot(context, 'the end of a sound is not known while it plays'),
  apply(arithmetic, x, context) {
    const length = unitCount(context) ?? 0;
    const indices = arithmetic.liveIndices({
      length,
      fill(out) {
        for (let unit = 0; unit < length; unit++) out[unit] = length - 1 - unit;
      },
    });
    return blend(arithmetic, x, arithmetic.gather(x, indices, context.axis ?? 0), context);
  },
};

function whyNot(context: BendContext, frames: string): string | null {
  const { axis, target } = context;
  if (axis === null) return 'a single number has no units';
  if (growsWith(target, axis)) return `axis ${axis} is that of the frames; ${frames}`;
  return unitCount(context) === null ? `axis ${axis} has no fixed size; give dim another axis` : null;
}
