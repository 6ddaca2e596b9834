// The operators that multiply and add: scale, bias, affine.
import { amountParameter } from '../../parameter.ts';
import { affine as affineForm } from '../affine.ts';
import type { Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

const COMMON = { family: 'gain', acts: 'both', cost: 'light', defaultAxis: 'channels', opset: 9 } as const;

/** `x · amount`. */
export const scale: Operator = {
  ...COMMON,
  name: 'scale',
  help: 'Multiplies by an amount.',
  parameters: [amountParameter('amount', 'The factor.', { default: 1, neutral: 1, low: -2, high: 4 })],
  check: () => null,
  apply: (arithmetic, x, context) =>
    affineForm(arithmetic, x, context, { gain: parameterField(context, 'amount') }),
};

/** `x + amount`. */
export const bias: Operator = {
  ...COMMON,
  name: 'bias',
  help: 'Adds an amount.',
  parameters: [amountParameter('amount', 'What is added.', { default: 0, neutral: 0, low: -2, high: 2 })],
  check: () => null,
  apply: (arithmetic, x, context) =>
    affineForm(arithmetic, x, context, { offset: parameterField(context, 'amount') }),
};

/** `x · scale + bias`. */
export const affine: Operator = {
  ...COMMON,
  name: 'affine',
  help: 'Multiplies by one amount and adds another.',
  parameters: [
    amountParameter('scale', 'The factor.', { default: 1, neutral: 1, low: -2, high: 4 }),
    amountParameter('bias', 'What is added.', { default: 0, neutral: 0, low: -2, high: 2 }),
  ],
  check: () => null,
  apply: (arithmetic, x, context) =>
    affineForm(arithmetic, x, context, {
      gain: parameterField(context, 'scale'),
      offset: parameterField(context, 'bias'),
    }),
};
