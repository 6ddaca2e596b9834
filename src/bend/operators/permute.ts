// Moves units among themselves: output unit `i` is input unit `order[i]`.
import { type ArrayParameter, partParameter, structureParameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import { drawOrder } from '../draw.ts';
import type { IndexField } from '../field.ts';
import type { BendContext, Operator } from '../operator.ts';
import { unitCount } from '../unit-field.ts';
import { givenOrder, partOf } from './order.ts';

const ORDER: ArrayParameter = {
  kind: 'array',
  name: 'order',
  help: 'The order itself, a permutation of the units from 0, instead of a draw.',
  live: false,
};

/** Takes the units in another order; below 1, `amount` moves only a part of them. */
export const permute: Operator = {
  name: 'permute',
  family: 'permute',
  help: 'Takes the units in another order.',
  acts: 'both',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [
    { ...partParameter('amount', 'The part of the units that is moved.', 1, 0), lists: false },
    structureParameter('seed', 'Which draw.', { low: 0, high: 1000 }),
    ORDER,
  ],
  check(context) {
    if (context.target.shape.length === 0) return 'a single number has no units';
    if (unitCount(context) === null) return `axis ${context.axis} has no fixed size; give dim another axis`;
    givenOrder(context, 'order', unitCount(context) ?? 0);
    return null;
  },
  apply(arithmetic, x, context) {
    const indices = arithmetic.liveIndices(orderField(context));
    return blend(arithmetic, x, arithmetic.gather(x, indices, context.axis ?? 0), context);
  },
};

function orderField(context: BendContext): IndexField {
  const size = unitCount(context) ?? 0;
  const order = context.drawn(
    'order',
    (random) => givenOrder(context, 'order', size) ?? drawOrder(random, size),
  );
  const queue = context.drawn('queue', (random) =>
    drawOrder(random, size).filter((unit) => isFree(context, unit)),
  );
  const isMoved = new Uint8Array(size);
  const places = new Int32Array(size);
  return {
    length: size,
    fill(out) {
      const count = partOf(context.values.number('amount'), queue.length);
      isMoved.fill(0);
      for (let index = 0; index < count; index++) isMoved[queue[index] ?? 0] = 1;
      moveAmongThemselves(order, isMoved, places, out);
    },
  };
}

function isFree(context: BendContext, unit: number): boolean {
  return context.units === null || context.units.includes(unit);
}

/** The marked units take each other's places in the sequence the whole order has them in; the others stay. */
function moveAmongThemselves(
  order: Int32Array,
  isMoved: Uint8Array,
  places: Int32Array,
  out: Int32Array,
): void {
  let moved = 0;
  for (let unit = 0; unit < out.length; unit++) if (isMoved[unit] === 1) places[moved++] = unit;
  let next = 0;
  for (let unit = 0; unit < out.length; unit++) out[unit] = unit;
  for (let rank = 0; rank < order.length; rank++) {
    const unit = order[rank] ?? 0;
    if (isMoved[unit] === 1) out[places[next++] ?? 0] = unit;
  }
}
