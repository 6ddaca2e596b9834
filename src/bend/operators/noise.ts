// Noise on weights and activations: drawn once and kept, or new for every frame.
import {
  type ArrayParameter,
  amountParameter,
  structureParameter,
  type WordParameter,
} from '../../parameter.ts';
import { affine, blend, strengthened } from '../affine.ts';
import type { Arithmetic } from '../arithmetic.ts';
import { hashOf, type Random } from '../draw.ts';
import { combinedField, type Field, fixedField, sizeOf } from '../field.ts';
import { whyOverlapping } from '../frame-axis.ts';
import type { BendContext, Operator } from '../operator.ts';
import { parameterField, unitShape } from '../unit-field.ts';

const WAY: WordParameter = {
  kind: 'word',
  name: 'op',
  help: 'How the noise meets the value: add x + std·n, mul x·std·n, tremble x·(1 + std·n).',
  live: false,
  words: ['add', 'mul', 'tremble'],
  default: 'add',
};
const VALUES: ArrayParameter = {
  kind: 'array',
  name: 'values',
  help: 'The noise itself instead of a draw.',
  live: true,
};

/** Normal noise of deviation `std`. */
export const noise: Operator = {
  name: 'noise',
  family: 'noise',
  help: 'Adds or multiplies normal noise, drawn once or fresh for every frame.',
  acts: 'both',
  cost: 'light',
  defaultAxis: 'elements',
  opset: 9,
  parameters: [
    amountParameter('std', 'Standard deviation of the noise.', { default: 0.3, neutral: 0, low: 0, high: 2 }),
    WAY,
    structureParameter('seed', 'Which draw.', { low: 0, high: 1000 }),
    structureParameter('fresh', '1 draws anew for every frame, 0 keeps one draw.', { min: 0, max: 1 }),
    VALUES,
  ],
  check: (context) => (isFresh(context) ? whyNotFresh(context) : null),
  apply: (arithmetic, x, context) =>
    isFresh(context)
      ? freshNoise(arithmetic, x, context)
      : affine(arithmetic, x, context, keptNoise(context)),
};

function isFresh(context: BendContext): boolean {
  return context.values.number('fresh') === 1;
}

function whyNotFresh(context: BendContext): string | null {
  if (context.target.kind === 'weight') return 'a weight has no frames, so fresh noise cannot follow them';
  if (context.values.has('values')) return 'values are kept noise; leave fresh away';
  if (context.target.shape.length === 0) return 'a single number has no frames';
  return whyOverlapping(context.target);
}

function keptNoise(context: BendContext): { readonly gain?: Field; readonly offset?: Field } {
  const draws = context.values.has('values') ? parameterField(context, 'values') : drawnField(context);
  const std = parameterField(context, 'std');
  const way = context.values.word('op');
  if (way === 'add') return { offset: scaled(draws, std, 0) };
  return { gain: scaled(draws, std, way === 'tremble' ? 1 : 0) };
}

function drawnField(context: BendContext): Field {
  const shape = unitShape(context);
  return fixedField({ shape, data: context.drawn('noise', (random) => normals(random, sizeOf(shape))) });
}

/** `base + draws · std`. */
function scaled(draws: Field, std: Field, base: number): Field {
  return combinedField(draws, std, (number, deviation) => base + number * deviation);
}

/** Where nothing is to be heard the amount is exactly 0, and `x + 0 · n` is `x`. */
function freshNoise<T>(arithmetic: Arithmetic<T>, x: T, context: BendContext): T {
  const draws = arithmetic.freshNormal(x, hashOf(`${context.values.number('seed')} ${context.target.name}`));
  const std = parameterField(context, 'std');
  const way = context.values.word('op');
  if (way === 'mul') {
    const bent = arithmetic.binary('mul', x, arithmetic.binary('mul', draws, arithmetic.live(std)));
    return blend(arithmetic, x, bent, context);
  }
  const noisy = arithmetic.binary('mul', draws, arithmetic.live(strengthened(std, context.strength, 0)));
  return arithmetic.binary('add', x, way === 'add' ? noisy : arithmetic.binary('mul', x, noisy));
}

function normals(random: Random, count: number): Float64Array {
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index++) draws[index] = random.normal();
  return draws;
}
