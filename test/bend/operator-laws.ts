// What every operator computes, written once more in the plainest way: on one line of numbers, one after the other, in
// double precision. Nothing of the operators themselves is used here.
import fc from 'fast-check';
import { RATIO, SAMPLE_RATE } from './random-graph.ts';

export type Values = Readonly<Record<string, number | string | readonly number[]>>;

export interface Law {
  readonly operator: string;
  /** Which lines it works on: those along the units' axis, or those along the frames. */
  readonly along: 'units' | 'frames';
  /** True where it also acts on weights. */
  readonly weights: boolean;
  /** True where the units' axis must be the one before the frames, or every unit must be free. */
  readonly only?: 'beside-frames' | 'all-units';
  /** Values to set, for lines of so many units. */
  readonly values: (units: number) => fc.Arbitrary<Values>;
  /** The bent line; `at` gives the values heard at a place of a line along frames. */
  readonly line: (x: readonly number[], at: (place: number) => Values) => number[];
}

const inSteps = (low: number, high: number) =>
  fc.integer({ min: Math.round(low * 64), max: Math.round(high * 64) }).map((steps) => steps / 64);
const whole = (min: number, max: number) => fc.integer({ min, max });
const number = (values: Values, name: string) => Number(values[name]);
const LEVELS = { low: inSteps(-1, 0), high: inSteps(0.05, 1) };
const list = (values: Values, name: string) => [values[name] ?? []].flat().map(Number);

/** A law that treats every number by itself. */
function each(
  operator: string,
  values: Record<string, fc.Arbitrary<number>>,
  compute: (x: number, value: (name: string) => number) => number,
  weights = true,
): Law {
  return {
    operator,
    along: 'units',
    weights,
    values: () => fc.record(values),
    line: (x, at) => x.map((one) => compute(one, (name) => number(at(0), name))),
  };
}

/** A law with one number for each unit. */
function eachUnit(
  operator: string,
  name: string,
  compute: (x: number, value: number) => number,
  more: Values = {},
): Law {
  return {
    operator,
    along: 'units',
    weights: true,
    values: (units) =>
      fc
        .array(inSteps(operator === 'saturate' ? 0 : -2, 2), { minLength: units, maxLength: units })
        .map((numbers) => ({ ...more, [name]: numbers })),
    line: (x, at) => x.map((one, unit) => compute(one, list(at(0), name)[unit] ?? 0)),
  };
}

const orders = (units: number) =>
  fc.shuffledSubarray(
    Array.from({ length: units }, (_, unit) => unit),
    { minLength: units, maxLength: units },
  );

export const LAWS: readonly Law[] = [
  each('scale', { amount: inSteps(-3, 3) }, (x, value) => x * value('amount')),
  each('bias', { amount: inSteps(-3, 3) }, (x, value) => x + value('amount')),
  each(
    'affine',
    { scale: inSteps(-3, 3), bias: inSteps(-3, 3) },
    (x, value) => x * value('scale') + value('bias'),
  ),
  each('ablate', {}, () => 0),
  each('invert', {}, (x) => -x),
  each('binary', { level: inSteps(-1, 1) }, (x, value) => (x > value('level') ? 1 : 0), false),
  each('clip', LEVELS, (x, value) => Math.min(Math.max(x, value('low')), value('high'))),
  each('fold', LEVELS, (x, value) => folded(x, value('low'), value('high'))),
  each('wrap', LEVELS, (x, value) => wrapped(x, value('low'), value('high'))),
  each('saturate', { drive: inSteps(0, 8) }, (x, value) =>
    value('drive') === 0 ? x : Math.tanh(x * value('drive')) / value('drive'),
  ),
  each('quantize', { step: inSteps(0, 1) }, (x, value) => {
    const step = value('step');
    return step === 0 ? x : roundedToEven(x / step) * step;
  }),
  each('power', { exponent: inSteps(0, 4) }, (x, value) => Math.sign(x) * Math.abs(x) ** value('exponent')),
  {
    ...each('expr', {}, (x) => Math.tanh(2 * x) + Math.min(x, 0.25)),
    values: () => fc.constant({ expression: '"tanh(2*x)+min(x,0.25)"' }),
  },
  eachUnit('scale', 'amount', (x, amount) => x * amount),
  eachUnit('saturate', 'drive', (x, drive) => (drive === 0 ? x : Math.tanh(x * drive) / drive)),
  eachUnit('mask', 'values', (x, open) => x * open),
  eachUnit('noise', 'values', (x, draw) => x + 0.5 * draw, { std: 0.5 }),
  eachUnit('noise', 'values', (x, draw) => x * 0.5 * draw, { std: 0.5, op: 'mul' }),
  eachUnit('noise', 'values', (x, draw) => x * (1 + 0.5 * draw), { std: 0.5, op: 'tremble' }),
  {
    operator: 'invert',
    along: 'units',
    weights: true,
    values: () => fc.constant({ around: 'mean' }),
    line: (x) => x.map((one) => (2 * sum(x)) / x.length - one),
  },
  {
    operator: 'ordered-mask',
    along: 'units',
    weights: true,
    values: (units) => fc.record({ prob: inSteps(0, 1), order: orders(units) }),
    line: (x, at) =>
      x.map((one, unit) => {
        const rank = list(at(0), 'order').indexOf(unit);
        return rank < Math.floor(number(at(0), 'prob') * x.length) ? one : 0;
      }),
  },
  {
    operator: 'permute',
    only: 'all-units',
    along: 'units',
    weights: true,
    values: (units) => fc.record({ order: orders(units) }),
    line: (x, at) => list(at(0), 'order').map((unit) => x[unit] ?? 0),
  },
  {
    operator: 'threshold',
    only: 'beside-frames',
    along: 'units',
    weights: false,
    values: () => fc.record({ keep: inSteps(0, 1), invert: whole(0, 1), over: fc.constant('frame') }),
    line: (x, at) => {
      const sign = number(at(0), 'invert') === 1 ? 1 : -1;
      const order = x.map((_, unit) => unit).sort((a, b) => sign * ((x[a] ?? 0) - (x[b] ?? 0)));
      const kept = order.slice(0, Math.floor(number(at(0), 'keep') * x.length));
      return x.map((one, unit) => (kept.includes(unit) ? one : 0));
    },
  },
  {
    operator: 'roll',
    along: 'units',
    weights: true,
    values: () => fc.record({ shift: whole(-20, 20) }),
    line: (x, at) => {
      const rolled = [...x];
      x.forEach((one, unit) => {
        rolled[(((unit + number(at(0), 'shift')) % x.length) + x.length) % x.length] = one;
      });
      return rolled;
    },
  },
  {
    operator: 'flip',
    along: 'units',
    weights: true,
    values: () => fc.constant({}),
    line: (x) => [...x].reverse(),
  },
  neighbours('dilate', 'units', Math.max),
  neighbours('erode', 'units', Math.min),
  neighbours('dilate', 'frames', Math.max),
  neighbours('erode', 'frames', Math.min),
  {
    operator: 'delay',
    along: 'frames',
    weights: false,
    values: () => fc.record({ frames: whole(0, 12), feedback: inSteps(-0.9, 0.9), longest: fc.constant(12) }),
    line: (x, at) => {
      const line: number[] = [];
      return x.map((one, time) => {
        const frames = number(at(time), 'frames');
        const late = line[time - frames] ?? 0;
        line.push(frames === 0 ? one : one + number(at(time), 'feedback') * late);
        return frames === 0 ? one : late;
      });
    },
  },
  {
    operator: 'smooth',
    along: 'frames',
    weights: false,
    values: () => fc.record({ coefficient: fc.oneof(inSteps(0, 0.98), fc.constant(0.9990234375)) }),
    line: (x, at) => {
      let last = 0;
      return x.map((one, time) => {
        const stays = number(at(time), 'coefficient');
        last = (1 - stays) * one + stays * last;
        return last;
      });
    },
  },
  {
    operator: 'freeze',
    along: 'frames',
    weights: false,
    values: () => fc.record({ hold: whole(0, 1) }),
    line: (x, at) => {
      let held = x[0] ?? 0;
      return x.map((one, time) => {
        if (number(at(time), 'hold') === 0) held = one;
        return held;
      });
    },
  },
  {
    operator: 'decimate',
    along: 'frames',
    weights: false,
    values: () => fc.record({ factor: whole(1, 9) }),
    line: (x, at) => {
      let held = 0;
      return x.map((one, time) => {
        if (time % number(at(time), 'factor') === 0) held = one;
        return held;
      });
    },
  },
  {
    operator: 'oscillate',
    along: 'frames',
    weights: false,
    values: () => fc.record({ rate: whole(0, 40), depth: inSteps(0, 1), phase: inSteps(0, 1) }),
    line: (x, at) => {
      let cycles = 0;
      return x.map((one, time) => {
        const swell = (1 + Math.sin(2 * Math.PI * (cycles + number(at(time), 'phase')))) / 2;
        cycles += (number(at(time), 'rate') * RATIO) / SAMPLE_RATE;
        return one * (1 - number(at(time), 'depth') * swell);
      });
    },
  },
];

/** The largest or smallest of a line within a radius: to both sides, or over the past. */
function neighbours(
  operator: string,
  along: 'units' | 'frames',
  extreme: (...numbers: number[]) => number,
): Law {
  const isPast = along === 'frames';
  return {
    operator,
    along,
    weights: false,
    values: () =>
      fc.record({
        radius: whole(0, 12),
        ...(isPast ? { along: fc.constant('frames'), longest: fc.constant(12) } : {}),
      }),
    line: (x, at) =>
      x.map((_, place) => {
        const radius = number(at(place), 'radius');
        return extreme(...x.slice(Math.max(0, place - radius), isPast ? place + 1 : place + radius + 1));
      }),
  };
}

function folded(x: number, low: number, high: number): number {
  if (x > high) return folded(2 * high - x, low, high);
  return x < low ? folded(2 * low - x, low, high) : x;
}

function wrapped(x: number, low: number, high: number): number {
  const width = high - low;
  let inside = x;
  if (x > high) while (inside >= high) inside -= width;
  while (inside < low) inside += width;
  return inside;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function roundedToEven(x: number): number {
  const isHalf = Math.abs(x % 1) === 0.5;
  return isHalf ? 2 * Math.round(x / 2) : Math.round(x);
}
