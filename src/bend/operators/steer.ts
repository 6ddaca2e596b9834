// Pushes an activation in the direction from one recorded sound to another.
import { failure } from '../../errors.ts';
import { amountParameter, type TextParameter } from '../../parameter.ts';
import { affine } from '../affine.ts';
import { fittingCapture, meanOf, namesIn, whyNotCaptured } from '../captured-frames.ts';
import { combinedField, type Field } from '../field.ts';
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
      offset: combinedField(
        parameterField(context, 'amount'),
        directionField(context),
        (one, other) => one * other,
      ),
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
