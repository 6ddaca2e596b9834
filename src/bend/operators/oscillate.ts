// A tremolo on activations: a sine along time, its phase carried from block to block.
import { amountParameter } from '../../parameter.ts';
import { strengthened } from '../affine.ts';
import { mappedField } from '../field.ts';
import { whyNoFrames } from '../frame-axis.ts';
import type { BendContext, Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

/** `x · (1 − depth · (1 + sin(2π(rate · time + phase))) / 2)`. */
export const oscillate: Operator = {
  name: 'oscillate',
  family: 'oscillate',
  help: 'Makes the value swell and fade with a sine along time.',
  acts: 'activation',
  because: 'a weight has no frames',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [
    amountParameter('rate', 'How often it swells in a second.', {
      default: 1,
      neutral: null,
      min: 0,
      max: 48_000,
      low: 0,
      high: 20,
      unit: 'Hz',
      lists: false,
    }),
    amountParameter('depth', 'How much of the value fades.', { default: 0.5, neutral: 0, min: 0, max: 1 }),
    amountParameter('phase', 'Where in its cycle it begins.', { default: 0, neutral: null, unit: 'cycles' }),
  ],
  check(context) {
    const reason = whyNoFrames(context);
    if (reason !== null || frameRate(context) !== null) return reason;
    return 'the length of its frames is not known: the file does not say its sample rate and the ratio of its input';
  },
  apply(arithmetic, x, context) {
    const frameRateHz = frameRate(context) ?? 1;
    const increment = mappedField(parameterField(context, 'rate'), (rateHz) => rateHz / frameRateHz);
    const cycles = arithmetic.time(context.target).phase(x, arithmetic.live(increment));
    const turned = arithmetic.binary('add', cycles, arithmetic.live(parameterField(context, 'phase')));
    const angle = arithmetic.binary('mul', turned, arithmetic.number(2 * Math.PI));
    const depth = strengthened(parameterField(context, 'depth'), context.strength, 0);
    const half = arithmetic.live(mappedField(depth, (value) => value / 2));
    const swell = arithmetic.binary('add', arithmetic.unary('sin', angle), arithmetic.number(1));
    const gain = arithmetic.binary('sub', arithmetic.number(1), arithmetic.binary('mul', half, swell));
    return arithmetic.binary('mul', x, gain);
  },
};

function frameRate(context: BendContext): number | null {
  return context.target.frames?.rateHz ?? null;
}
