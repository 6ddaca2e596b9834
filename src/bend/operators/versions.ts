// Weights from elsewhere: mixed from the versions of a model, or swapped for another weight.
import { failure, unknownName } from '../../errors.ts';
import { ORIGINAL, type WeightArray } from '../../graph/version.ts';
import { structureParameter } from '../../parameter.ts';
import { blend } from '../affine.ts';
import type { Arithmetic } from '../arithmetic.ts';
import { namesIn } from '../captured-frames.ts';
import { axisShape, type Field } from '../field.ts';
import type { BendContext, Operator } from '../operator.ts';
import { versionNamed } from '../resources.ts';
import { rowsOf } from '../row-weights.ts';

const COMMON = {
  family: 'version',
  acts: 'weight',
  cost: 'medium',
  defaultAxis: 'channels',
  opset: 9,
} as const;

/**
 * `Σ w_v · W_v` over versions of the weight; numbers may be negative and need not sum to 1. With `normalize 1` they are
 * divided by their sum, as torchbend does (a sum of 0 leaves them as they are). Without numbers all count the same.
 */
export const mixVersions: Operator = {
  ...COMMON,
  name: 'mix-versions',
  help: 'Mixes the weight from versions of the model.',
  parameters: [
    {
      kind: 'text',
      name: 'versions',
      help: 'Names of versions; original is the model itself.',
      live: false,
      default: '',
    },
    { kind: 'array', name: 'weights', help: 'One number for each version.', live: true },
    structureParameter('normalize', '1 divides the numbers by their sum.', { min: 0, max: 1 }),
  ],
  check(context) {
    versionWeights(context);
    versionFactors(context);
    return null;
  },
  apply: (arithmetic, x, context) =>
    replaced(arithmetic, x, context, {
      terms: versionWeights(context),
      factors: versionFactors(context),
    }),
};

/** Another weight of the same shape in the place of the weight: of the model, or the one of that name in a version. */
export const swap: Operator = {
  ...COMMON,
  name: 'swap',
  help: 'Puts another weight of the same shape in the place of the weight.',
  parameters: [
    {
      kind: 'text',
      name: 'with',
      help: 'The name of a weight, or version:NAME for the weight of that version.',
      live: false,
      default: '',
    },
  ],
  check(context) {
    otherWeight(context);
    return null;
  },
  apply: (arithmetic, x, context) =>
    replaced(arithmetic, x, context, {
      terms: [otherWeight(context)],
      factors: { shape: [1], fill: (out) => out.fill(1) },
    }),
};

interface Replacement {
  readonly terms: readonly WeightArray[];
  readonly factors: Field;
}

/** The sum in the place of `x`, in one go where no units are selected: `x` is then one more term of it. */
function replaced<T>(
  arithmetic: Arithmetic<T>,
  x: T,
  context: BendContext,
  { terms, factors }: Replacement,
): T {
  const stored = terms.map((term) => arithmetic.stored(term));
  const part = (place: number, heard: () => number) => partOf(factors, place, context, heard);
  if (context.units !== null) {
    const sum = arithmetic.weightedSum(
      stored,
      terms.map((_, place) => part(place, () => 1)),
    );
    return blend(arithmetic, x, sum, context);
  }
  const heard = () => context.values.heard();
  const rest = { shape: oneNumber(context), fill: (out: Float64Array) => void out.fill(1 - heard()) };
  return arithmetic.weightedSum([...stored, x], [...terms.map((_, place) => part(place, heard)), rest]);
}

/** One of the factors, times how much is heard. */
function partOf(factors: Field, place: number, context: BendContext, heard: () => number): Field {
  const all = new Float64Array(factors.shape.reduce((product, size) => product * size, 1));
  return {
    shape: oneNumber(context),
    fill(out) {
      factors.fill(all);
      out.fill((all[place] ?? 0) * heard());
    },
  };
}

function oneNumber(context: BendContext): number[] {
  return axisShape(context.target.shape.length, null, 1);
}

function versionWeights(context: BendContext): WeightArray[] {
  return versionNames(context).map((name) => weightIn(context, name, context.target.name));
}

function versionFactors(context: BendContext): Field {
  const { rows, matrix } = rowsOf(context, 'weights', versionNames(context).length, () => false);
  if (rows !== 1) {
    throw failure(
      'shape-mismatch',
      context.where,
      `weights must be one number for each version, got ${rows} rows`,
    );
  }
  const isNormalized = context.values.number('normalize') === 1;
  return {
    shape: matrix.shape,
    fill(out) {
      matrix.fill(out);
      const sum = out.reduce((total, factor) => total + factor, 0);
      if (!isNormalized || sum === 0) return;
      for (let place = 0; place < out.length; place++) out[place] = (out[place] ?? 0) / sum;
    },
  };
}

function versionNames(context: BendContext): string[] {
  const names = namesIn(context.values.word('versions'));
  if (names.length > 0) return names;
  throw failure('value-invalid', context.where, 'versions must name at least one version');
}

function weightIn(context: BendContext, version: string, weight: string): WeightArray {
  const found = versionNamed(context.resources, version, context.where).weight(weight);
  if (found !== null) return found;
  throw failure('name-not-found', context.where, `version ${version} has no weight ${weight}`);
}

/** A weight of the model goes before a version of the same name. */
function otherWeight(context: BendContext): WeightArray {
  const { target, where, resources } = context;
  const text = context.values.word('with');
  const [, version] = /^version:(.+)$/.exec(text) ?? [];
  const model = resources.versions.get(ORIGINAL);
  const inModel = version === undefined ? (model?.weight(text) ?? null) : null;
  if (inModel === null && version === undefined && !resources.versions.has(text)) {
    const known = [...(model?.names() ?? []), ...resources.versions.keys()];
    throw unknownName(where, text, 'weight or version', known);
  }
  const weight = inModel ?? weightIn(context, version ?? text, target.name);
  const isSame = weight.shape.join('×') === target.shape.join('×');
  if (isSame) return weight;
  const what = `${text} has the shape ${weight.shape.join('×')}, ${target.name} has ${target.shape.join('×')}`;
  throw failure('shape-mismatch', where, what);
}
