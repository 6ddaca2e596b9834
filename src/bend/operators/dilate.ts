// Moving maxima and minima, the dilation and erosion of images (Broad et al. 2021): along the channels both ways, along
// the frames over the past.
import { amountParameter, structureParameter, type WordParameter } from '../../parameter.ts';
import { blend, heardWhere } from '../affine.ts';
import type { Arithmetic } from '../arithmetic.ts';
import type { BendValues } from '../bend-values.ts';
import type { IndexField } from '../field.ts';
import { frameAxisOf, growsWith, whyNoFrames } from '../frame-axis.ts';
import type { BendContext, Operator } from '../operator.ts';
import { unitCount } from '../unit-field.ts';

const MOST = 4096;
const RADIUS = amountParameter('radius', 'How far it reaches; along frames not more than longest.', {
  default: 0,
  neutral: 0,
  min: 0,
  max: MOST,
  low: 0,
  high: 16,
  whole: true,
  lists: false,
});
const ALONG: WordParameter = {
  kind: 'word',
  name: 'along',
  help: 'Units to both sides (dim tells which axis), or frames of the past.',
  live: false,
  words: ['channels', 'frames'],
  default: 'channels',
};
const LONGEST = structureParameter('longest', 'The longest radius along frames without a new session.', {
  default: 64,
  min: 1,
  max: MOST,
  low: 1,
  high: 256,
  unit: 'frames',
});
const COMMON = {
  family: 'dilate',
  acts: 'activation',
  because: 'the units of a weight are no neighbours',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 11,
  parameters: [RADIUS, ALONG, LONGEST],
  named: (values: BendValues) => [{ ...RADIUS, max: isAlongFrames(values) ? longestOf(values) : MOST }],
  check: whyNot,
} as const;

/** The largest of the values within the radius. */
export const dilate: Operator = {
  ...COMMON,
  name: 'dilate',
  help: 'Takes the largest of neighbouring values.',
  apply: (arithmetic, x, context) => widened(arithmetic, x, context, 'max'),
};

/** The smallest of the values within the radius. */
export const erode: Operator = {
  ...COMMON,
  name: 'erode',
  help: 'Takes the smallest of neighbouring values.',
  apply: (arithmetic, x, context) => widened(arithmetic, x, context, 'min'),
};

function whyNot(context: BendContext): string | null {
  if (isAlongFrames(context.values)) return whyNoFrames(context);
  const { axis, target } = context;
  if (axis === null) return 'a single number has no units';
  if (growsWith(target, axis)) return `axis ${axis} is that of the frames; write along frames`;
  return unitCount(context) === null ? `axis ${axis} has no fixed size; give dim another axis` : null;
}

function widened<T>(arithmetic: Arithmetic<T>, x: T, context: BendContext, kind: 'max' | 'min'): T {
  const bent = isAlongFrames(context.values)
    ? alongFrames(arithmetic, x, context, kind)
    : alongUnits(arithmetic, x, context, kind);
  return blend(
    arithmetic,
    x,
    bent,
    heardWhere(context, 'radius', (radius) => radius > 0),
  );
}

/** What lies outside never wins: before the first frame and beyond the first and the last unit. */
function outermost(kind: 'max' | 'min'): number {
  return kind === 'max' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function alongFrames<T>(arithmetic: Arithmetic<T>, x: T, context: BendContext, kind: 'max' | 'min'): T {
  const { target, values } = context;
  const longest = longestOf(values);
  const radius = () => values.number('radius');
  const time = arithmetic.time(target);
  const memory = time.memory(kind, longest, outermost(kind));
  const all = time.join(memory.past, x);
  memory.keep(all);
  const start = index(arithmetic, () => longest - radius());
  return time.extreme(
    time.from(all, start),
    kind,
    frameAxisOf(target) ?? 0,
    index(arithmetic, () => radius() + 1),
  );
}

/** A radius beyond all units reaches no further than a radius that reaches them all. */
function alongUnits<T>(arithmetic: Arithmetic<T>, x: T, context: BendContext, kind: 'max' | 'min'): T {
  const { axis, values } = context;
  const count = unitCount(context) ?? 1;
  const radius = () => Math.min(values.number('radius'), count - 1);
  const time = arithmetic.time(context.target);
  const padded = time.padded(x, axis ?? 0, index(arithmetic, radius), outermost(kind));
  return time.extreme(
    padded,
    kind,
    axis ?? 0,
    index(arithmetic, () => 2 * radius() + 1),
  );
}

function index<T>(arithmetic: Arithmetic<T>, value: () => number): T {
  const field: IndexField = {
    length: 1,
    fill(out) {
      out[0] = value();
    },
  };
  return arithmetic.liveIndices(field);
}

function isAlongFrames(values: BendValues): boolean {
  return values.has('along') && values.word('along') === 'frames';
}

function longestOf(values: BendValues): number {
  return values.has('longest') ? values.number('longest') : LONGEST.default;
}
