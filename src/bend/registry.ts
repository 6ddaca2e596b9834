// Every operator there is, by name. A new operator is one new file, one line here and one test.
import { unknownName } from '../errors.ts';
import { type Parameter, partParameter, structureParameter } from '../parameter.ts';
import type { Operator } from './operator.ts';
import { power, quantize, saturate } from './operators/curve.ts';
import { delay, smooth } from './operators/delay.ts';
import { dilate, erode } from './operators/dilate.ts';
import { expr } from './operators/expr.ts';
import { fromCapture } from './operators/from-capture.ts';
import { affine, bias, scale } from './operators/gain.ts';
import { decimate, freeze } from './operators/hold.ts';
import { binary, invert } from './operators/invert.ts';
import { ablate, mask, orderedMask } from './operators/mask.ts';
import { mixBatch } from './operators/mix-batch.ts';
import { noise } from './operators/noise.ts';
import { oscillate } from './operators/oscillate.ts';
import { permute } from './operators/permute.ts';
import { clip, fold, wrap } from './operators/range.ts';
import { flip, roll } from './operators/roll.ts';
import { steer } from './operators/steer.ts';
import { threshold } from './operators/threshold.ts';
import { mixVersions, swap } from './operators/versions.ts';

export const OPERATORS: readonly Operator[] = [
  scale,
  bias,
  affine,
  mask,
  orderedMask,
  threshold,
  noise,
  permute,
  expr,
  ablate,
  invert,
  binary,
  clip,
  fold,
  wrap,
  saturate,
  quantize,
  power,
  roll,
  flip,
  delay,
  smooth,
  freeze,
  decimate,
  dilate,
  erode,
  oscillate,
  fromCapture,
  mixBatch,
  steer,
  mixVersions,
  swap,
];

/** What every bend has besides the parameters of its operator. */
export const COMMON_PARAMETERS: readonly Parameter[] = [
  { ...partParameter('mix', 'Blend with the unbent value.', 1, 0), lists: false },
  { ...partParameter('on', '0 switches the bend off.', 1, 0), lists: false, whole: true },
  structureParameter('dim', 'The axis it acts along, counted with the batch axis, negative from the end.', {
    min: -16,
    max: 15,
    low: -1,
    high: 3,
  }),
  {
    kind: 'text',
    name: 'units',
    help: 'The units that are bent: numbers and ranges, 0-31 40.',
    live: false,
    default: '',
  },
  {
    ...partParameter('random', 'The part of the units that is bent, drawn.', 1, null),
    live: false,
    lists: false,
  },
  structureParameter('pick', 'Which draw of random, and which start of cluster.', { low: 0, high: 1000 }),
  {
    ...partParameter('top', 'The part of the units that is bent: the strongest by what was played.', 1, null),
    live: false,
    lists: false,
  },
  structureParameter('cluster', 'The group of units that is bent, from 0, the loudest first.', {
    min: 0,
    max: 63,
    high: 3,
  }),
  structureParameter('groups', 'How many groups of units that behave alike cluster makes.', {
    default: 4,
    min: 1,
    max: 64,
    low: 2,
    high: 16,
  }),
];

/** The operator of that name. Throws `name-not-found`. */
export function operatorNamed(name: string, where: string): Operator {
  const operator = OPERATORS.find((each) => each.name === name);
  if (operator !== undefined) return operator;
  throw unknownName(
    where,
    name,
    'operator',
    OPERATORS.map((each) => each.name),
  );
}
