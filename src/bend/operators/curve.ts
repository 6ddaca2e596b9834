// The operators that bend the curve from value to value: saturate, quantize, power. At the neutral amount the value stays
// bit for bit.
import { amountParameter } from '../../parameter.ts';
import { blend, heardWhere } from '../affine.ts';
import { mappedField } from '../field.ts';
import type { Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

const COMMON = {
  family: 'curve',
  acts: 'both',
  cost: 'medium',
  defaultAxis: 'channels',
  check: () => null,
} as const;
/** Below it `tanh(x · drive) / drive` differs from `x` by less than a rounding. */
const LEAST_DRIVE = 1e-4;
/** A smaller step is no step in single precision. */
const LEAST_STEP = 1e-12;

/** `tanh(x · drive) / drive`. */
export const saturate: Operator = {
  ...COMMON,
  name: 'saturate',
  help: 'Rounds off large values as an overdriven amplifier does.',
  opset: 9,
  parameters: [
    amountParameter('drive', 'How soon it rounds off.', {
      default: 0,
      neutral: 0,
      min: 0,
      max: 1e6,
      low: 0,
      high: 10,
    }),
  ],
  apply(arithmetic, x, context) {
    const drive = parameterField(context, 'drive');
    const factor = arithmetic.live(mappedField(drive, (value) => Math.max(value, LEAST_DRIVE)));
    const rounded = arithmetic.unary('tanh', arithmetic.binary('mul', x, factor));
    const heard = heardWhere(context, 'drive', (value) => value >= LEAST_DRIVE);
    return blend(arithmetic, x, arithmetic.binary('div', rounded, factor), heard);
  },
};

/** `round(x / step) · step`; halves go to the even step. */
export const quantize: Operator = {
  ...COMMON,
  name: 'quantize',
  help: 'Rounds to steps.',
  opset: 11,
  parameters: [
    amountParameter('step', 'The size of a step.', {
      default: 0,
      neutral: 0,
      min: 0,
      max: 1e6,
      low: 0,
      high: 1,
    }),
  ],
  apply(arithmetic, x, context) {
    const isHeard = (value: number) => value >= LEAST_STEP;
    const field = mappedField(parameterField(context, 'step'), (value) => (isHeard(value) ? value : 1));
    const step = arithmetic.live(field);
    const whole = arithmetic.unary('round', arithmetic.binary('div', x, step));
    const heard = heardWhere(context, 'step', isHeard);
    return blend(arithmetic, x, arithmetic.binary('mul', whole, step), heard);
  },
};

/** `sign(x) · |x| ^ exponent`. */
export const power: Operator = {
  ...COMMON,
  name: 'power',
  help: 'Raises the size of the value to a power and keeps its sign.',
  opset: 9,
  parameters: [
    amountParameter('exponent', 'Below 1 small values grow, above 1 they shrink.', {
      default: 1,
      neutral: 1,
      min: 0,
      max: 8,
      low: 0.25,
      high: 4,
    }),
  ],
  apply(arithmetic, x, context) {
    const exponent = arithmetic.live(parameterField(context, 'exponent'));
    const size = arithmetic.binary('pow', arithmetic.unary('abs', x), exponent);
    const bent = arithmetic.binary('mul', arithmetic.unary('sign', x), size);
    return blend(
      arithmetic,
      x,
      bent,
      heardWhere(context, 'exponent', (value) => value !== 1),
    );
  },
};
