// Pushes an activation in the direction from one recorded sound to another.
import { failure } from '../../errors.ts';
import { amountParameter, type TextParameter } from '../../parameter.ts';
import { affine } from '../affine.ts';
import { fittingCapture, meanOf, namesIn, whyNotCaptured } from '../captured-frames.ts';
import { broadcastIndices, commonShape, type Field, sizeOf } from '../field.ts';
import { frameAxisOf } from '../frame-axis.ts';
import type { BendContext, Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

/**
 * `x + amount · (mean of to − mean of from)`; means over batch and frames, so that there is one number for each channel.
 * `amount` is one number or one for each channel.
 */
export const steer: Operator = {
  name: 'steer',
  family: 'capture',
  help: 'Moves the activation from the mean of one capture towards that of another.',
  acts: 'activation',
  cost: 'light',
  defaultAxis: 'channels',
  opset: 9,
  parameters: [
    name('from', 'The capture it moves away from.'),
    name('to', 'The capture it moves towards.'),
    amountParameter('amount', 'How far: 1 is the whole way.', { default: 0, neutral: 0, low: -2, high: 2 }),
  ],
  captures: (values) => ['from', 'to'].flatMap((key) => namesIn(values.word(key))),
  check(context) {
    const why = whyNotCaptured(context.target);
    if (why === null) directionField(context);
    return why;
  },
  apply: (arithmetic, x, context) =>
    affine(arithmetic, x, context, {
      offset: product(parameterField(context, 'amount'), directionField(context)),
    }),
};

function name(key: string, help: string): TextParameter {
  return { kind: 'text', name: key, help, live: false, default: '' };
}

/** `[1, channels, 1]`, or what else lies between batch and frames. */
function directionField(context: BendContext): Field {
  const to = captureUnder(context, 'to');
  const from = captureUnder(context, 'from');
  const frames = frameAxisOf(context.target);
  const shape = to.shape.map((size, axis) => (axis === 0 || axis === frames ? 1 : size));
  const direction = context.drawn('direction', () => {
    const start = meanOf(from, frames);
    return meanOf(to, frames).map((mean, place) => mean - (start[place] ?? 0));
  });
  return {
    shape,
    fill: (out) => out.set(direction),
  };
}

function captureUnder(context: BendContext, key: 'from' | 'to') {
  const names = namesIn(context.values.word(key));
  const [only] = names;
  if (only !== undefined && names.length === 1) return fittingCapture(context, only);
  throw failure('value-invalid', context.where, `${key} must name one capture, got ${names.length}`);
}

function product(a: Field, b: Field): Field {
  const shape = commonShape(a.shape, b.shape);
  const left = new Float64Array(sizeOf(a.shape));
  const right = new Float64Array(sizeOf(b.shape));
  const fromA = broadcastIndices(a.shape, shape);
  const fromB = broadcastIndices(b.shape, shape);
  return {
    shape,
    fill(out) {
      a.fill(left);
      b.fill(right);
      for (let index = 0; index < out.length; index++) {
        const one = left[fromA === null ? index : (fromA[index] ?? 0)] ?? 0;
        out[index] = one * (right[fromB === null ? index : (fromB[index] ?? 0)] ?? 0);
      }
    },
  };
}
