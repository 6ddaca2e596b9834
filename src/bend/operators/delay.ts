// The operators that bring back past frames: delay, and smooth, a one-pole filter. Both are recursions over the frames whose
// past is carried from block to block.
import { amountParameter, structureParameter } from '../../parameter.ts';
import { blend, heardWhere } from '../affine.ts';
import type { BendValues } from '../bend-values.ts';
import { type Field, type IndexField, mappedField, sizeOf } from '../field.ts';
import { whyNoFrames } from '../frame-axis.ts';
import type { Operator } from '../operator.ts';
import { parameterField } from '../unit-field.ts';

const COMMON = {
  family: 'delay',
  acts: 'activation',
  because: 'a weight has no frames',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  check: whyNoFrames,
} as const;
const MOST_FRAMES = 4096;
/** What a power of the gain may be before it counts as nothing. */
const NOTHING = 1e-16;

const FRAMES = amountParameter('frames', 'How many frames later it is heard; not more than longest.', {
  default: 0,
  neutral: 0,
  min: 0,
  max: MOST_FRAMES,
  low: 0,
  high: 64,
  unit: 'frames',
  whole: true,
  lists: false,
});
const LONGEST = structureParameter('longest', 'The longest delay that can be set without a new session.', {
  default: 256,
  min: 1,
  max: MOST_FRAMES,
  low: 1,
  high: 1024,
  unit: 'frames',
});

/** `y[t] = x[t − frames] + feedback · y[t − frames]`, silence before the beginning. */
export const delay: Operator = {
  ...COMMON,
  name: 'delay',
  help: 'Brings the value later, with echoes.',
  parameters: [
    FRAMES,
    amountParameter('feedback', 'How much of each echo is in the next.', {
      default: 0,
      neutral: 0,
      min: -0.99,
      max: 0.99,
      low: 0,
      high: 0.95,
    }),
    LONGEST,
  ],
  named: (values) => [{ ...FRAMES, max: longestOf(values), high: Math.min(FRAMES.high, longestOf(values)) }],
  apply(arithmetic, x, context) {
    const { values } = context;
    const longest = longestOf(values);
    const time = arithmetic.time(context.target);
    const line = time.memory('line', longest, 0);
    const feedback = parameterField(context, 'feedback');
    const lag = arithmetic.liveIndices(oneIndex(() => values.number('frames')));
    const fed = time.recursion({
      x,
      past: line.past,
      gain: arithmetic.live(feedback),
      lag,
      doublings: arithmetic.liveIndices(doublingsField(feedback)),
    });
    const all = time.join(line.past, fed);
    line.keep(all);
    const start = arithmetic.liveIndices(oneIndex(() => longest - values.number('frames')));
    const heard = heardWhere(context, 'frames', (frames) => frames > 0);
    return blend(arithmetic, x, time.window(all, start, x), heard);
  },
};

/** `y[t] = (1 − coefficient) · x[t] + coefficient · y[t − 1]`, from 0 on. */
export const smooth: Operator = {
  ...COMMON,
  name: 'smooth',
  help: 'Lets the value follow only slowly from frame to frame.',
  parameters: [
    amountParameter('coefficient', 'How much of the frame before stays.', {
      default: 0,
      neutral: 0,
      min: 0,
      max: 0.9999,
      low: 0,
      high: 0.99,
    }),
  ],
  apply(arithmetic, x, context) {
    const coefficient = parameterField(context, 'coefficient');
    const time = arithmetic.time(context.target);
    const memory = time.memory('smooth', 1, 0);
    const rest = arithmetic.live(mappedField(coefficient, (value) => 1 - value));
    const smoothed = time.recursion({
      x: arithmetic.binary('mul', x, rest),
      past: memory.past,
      gain: arithmetic.live(coefficient),
      lag: arithmetic.liveIndices(oneIndex(() => 1)),
      doublings: arithmetic.liveIndices(doublingsField(coefficient)),
    });
    memory.keep(smoothed);
    return blend(
      arithmetic,
      x,
      smoothed,
      heardWhere(context, 'coefficient', (value) => value > 0),
    );
  },
};

function longestOf(values: BendValues): number {
  return values.has('longest') ? values.number('longest') : LONGEST.default;
}

function oneIndex(value: () => number): IndexField {
  return {
    length: 1,
    fill(out) {
      out[0] = value();
    },
  };
}

/** How often a reach must double before every gain's power is nothing. */
function doublingsField(gain: Field): IndexField {
  const gains = new Float64Array(sizeOf(gain.shape));
  return oneIndex(() => {
    gain.fill(gains);
    const largest = gains.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return largest === 0 ? 0 : Math.max(1, Math.ceil(Math.log2(Math.log(NOTHING) / Math.log(largest))));
  });
}
