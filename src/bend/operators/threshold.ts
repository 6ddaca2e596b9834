// Keeps the units that are strongest (or weakest) at the moment and closes the others.
import { partParameter, structureParameter, type WordParameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import { axisShape, type Field, type IndexField } from '../field.ts';
import type { BendContext, Operator } from '../operator.ts';
import { unitCount } from '../unit-field.ts';
import { partOf } from './order.ts';

const OVER: WordParameter = {
  kind: 'word',
  name: 'over',
  help: 'What is compared: the mean over the whole block (the result depends on the cut), or every frame by itself.',
  live: false,
  words: ['block', 'frame'],
  default: 'block',
};

/** Along the axis, keeps the `floor(keep · n)` units whose mean over the later axes is largest. */
export const threshold: Operator = {
  name: 'threshold',
  family: 'threshold',
  help: 'Keeps the units with the largest means and closes the others.',
  acts: 'both',
  cost: 'heavy',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [
    partParameter('keep', 'The part that stays.', 0.5, 1),
    structureParameter('invert', '1 keeps the smallest instead.', { min: 0, max: 1 }),
    OVER,
  ],
  check(context) {
    if (context.target.shape.length === 0) return 'a single number has no units';
    if (unitCount(context) === null) return `axis ${context.axis} has no fixed size; give dim another axis`;
    const isFrames =
      context.axis === context.target.shape.length - 1 && context.values.word('over') === 'frame';
    return isFrames ? 'over frame compares units within a frame; give dim an axis before the last' : null;
  },
  apply(arithmetic, x, context) {
    const axis = context.axis ?? 0;
    const rank = context.target.shape.length;
    const last = context.values.word('over') === 'frame' ? rank - 1 : rank;
    const later = Array.from({ length: Math.max(0, last - axis - 1) }, (_, index) => axis + 1 + index);
    const scores = later.length > 0 ? arithmetic.mean(x, later) : x;
    const count = arithmetic.liveIndices(countField(context));
    const kept = arithmetic.keepTop(scores, count, axis, context.values.number('invert') === 0);
    const heard = arithmetic.binary('mul', kept, arithmetic.live(anyField(context)));
    return blend(arithmetic, x, arithmetic.binary('mul', x, heard), context);
  },
};

function open(context: BendContext): number {
  return partOf(context.values.number('keep'), unitCount(context) ?? 0);
}

/** How many to keep; never 0, which not every runtime can sort for. */
function countField(context: BendContext): IndexField {
  return {
    length: 1,
    fill(out) {
      out[0] = Math.max(1, open(context));
    },
  };
}

/** 0 where nothing is kept at all. */
function anyField(context: BendContext): Field {
  return {
    shape: axisShape(context.target.shape.length, null, 1),
    fill(out) {
      out.fill(open(context) > 0 ? 1 : 0);
    },
  };
}
