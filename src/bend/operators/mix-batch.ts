// Mixes the entries of a batch: the same activation of several inputs becomes weighted sums of them.
import { structureParameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import type { BendContext, Operator } from '../operator.ts';
import { columnCount, rowsOf, whyNotRows, withRows } from '../row-weights.ts';

/**
 * `out_k = Σ_b w_kb · x_b` over the batch axis. One list of weights makes a batch of 1, an array `[K, B]` one of K; without
 * weights nothing changes. Where K is not B, what is not heard of the bend is `x` with its entries counted round.
 * torchbend's InterpolateActivation.
 */
export const mixBatch: Operator = {
  name: 'mix-batch',
  family: 'capture',
  help: 'Mixes the entries of a batch by weights.',
  acts: 'activation',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [
    {
      kind: 'array',
      name: 'weights',
      help: 'One number for each entry of the batch, or rows of them, one for each entry that comes out.',
      live: true,
    },
    structureParameter('softmax', '1 makes every row of weights positive and its sum 1.', { min: 0, max: 1 }),
  ],
  check(context) {
    if (!context.values.has('weights')) return null;
    if (context.target.shape.length === 0) return 'a single number has no batch';
    const { batch, rows } = mixOf(context);
    return whyNotRows(context, batch, rows);
  },
  apply(arithmetic, x, context) {
    if (!context.values.has('weights')) return x;
    const { batch, rows, matrix } = mixOf(context);
    const kept = withRows(arithmetic, x, batch, rows);
    return blend(arithmetic, kept, arithmetic.mixSlices(x, matrix), context);
  },
};

function mixOf(context: BendContext) {
  const [size] = context.target.shape;
  const batch = typeof size === 'number' ? size : columnCount(context.values.get('weights'));
  const isSoft = () => context.values.number('softmax') === 1;
  return { batch, ...rowsOf(context, 'weights', batch, isSoft) };
}
