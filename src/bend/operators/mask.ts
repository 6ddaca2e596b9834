// The operators that close units: mask by chance, ordered-mask one after the other in a fixed order, ablate those that
// are selected.
import { type ArrayParameter, partParameter, structureParameter } from '../../parameter.ts';
import { affine } from '../affine.ts';
import { drawOrder, type Random } from '../draw.ts';
import { combinedField, type Field, fixedField, mappedField, sizeOf } from '../field.ts';
import type { BendContext, Operator } from '../operator.ts';
import { parameterField, unitShape } from '../unit-field.ts';
import { givenOrder, partOf } from './order.ts';

const COMMON = { family: 'mask', acts: 'both', cost: 'light', defaultAxis: 'elements', opset: 9 } as const;
const SEED = structureParameter('seed', 'Which draw.', { low: 0, high: 1000 });
const VALUES: ArrayParameter = {
  kind: 'array',
  name: 'values',
  help: 'The mask itself, 1 for open and 0 for closed, instead of a draw.',
  live: true,
};
const ORDER: ArrayParameter = {
  kind: 'array',
  name: 'order',
  help: 'The order itself, a permutation of the units from 0, instead of a draw.',
  live: false,
};

/** `x · (u < prob)`, one uniform `u` for each unit. */
export const mask: Operator = {
  ...COMMON,
  name: 'mask',
  help: 'Closes units by chance; raising prob only opens more of them.',
  parameters: [partParameter('prob', 'The part that stays open.', 0.3, 1), SEED, VALUES],
  check: () => null,
  apply: (arithmetic, x, context) =>
    affine(arithmetic, x, context, {
      gain: context.values.has('values') ? parameterField(context, 'values') : chanceField(context),
    }),
};

/** `x · 0` on the selected units (Broad et al. 2021). */
export const ablate: Operator = {
  ...COMMON,
  name: 'ablate',
  help: 'Silences the selected units.',
  defaultAxis: 'channels',
  parameters: [],
  check: () => null,
  apply: (arithmetic, x, context) =>
    affine(arithmetic, x, context, { gain: mappedField(context.strength, () => 0) }),
};

/** Keeps the first `floor(prob · n)` units of an order. */
export const orderedMask: Operator = {
  ...COMMON,
  name: 'ordered-mask',
  help: 'Opens units one after the other in a fixed order.',
  parameters: [partParameter('prob', 'The part that stays open.', 0.3, 1), SEED, ORDER],
  check: () => null,
  apply: (arithmetic, x, context) => affine(arithmetic, x, context, { gain: orderField(context) }),
};

function chanceField(context: BendContext): Field {
  const shape = unitShape(context);
  const data = context.drawn('mask', (random) => uniforms(random, sizeOf(shape)));
  const prob = parameterField(context, 'prob');
  return combinedField(fixedField({ shape, data }), prob, (draw, part) => (draw < part ? 1 : 0));
}

function orderField(context: BendContext): Field {
  const shape = unitShape(context);
  const count = sizeOf(shape);
  const ranks = context.drawn('order', (random) => {
    const order = givenOrder(context, 'order', count) ?? drawOrder(random, count);
    const places = new Int32Array(count);
    order.forEach((unit, rank) => {
      places[unit] = rank;
    });
    return places;
  });
  return {
    shape,
    fill(out) {
      const open = partOf(context.values.number('prob'), count);
      for (let unit = 0; unit < out.length; unit++) out[unit] = (ranks[unit] ?? 0) < open ? 1 : 0;
    },
  };
}

function uniforms(random: Random, count: number): Float64Array {
  const draws = new Float64Array(count);
  for (let unit = 0; unit < count; unit++) draws[unit] = random.uniform();
  return draws;
}
