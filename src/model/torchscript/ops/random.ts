// Random draws: recorded as the runtime's generators with a seed each, or, when the model is to be without noise, as the
// mean of what would be drawn.
import { failure } from '../../../errors.ts';
import { onnxType } from '../../element-type.ts';
import type { ElementType } from '../../model.ts';
import { type Data, filledData } from '../trace/data.ts';
import { floatAttribute, integerAttribute, integersAttribute } from '../trace/node-attributes.ts';
import { isFloatingType } from '../trace/promotion.ts';
import type { Size } from '../trace/size.ts';
import { tensorOf } from '../trace/tensor.ts';
import {
  type Arguments,
  dataArgument,
  floatArgument,
  intArgument,
  isNumber,
  type Operation,
  type OperationTable,
  operation,
  sizesArgument,
  type Tracing,
  typeArgument,
} from './operation.ts';
import { binary, unaryData } from './unary.ts';

const PLACE = 'dtype layout device pin_memory';

interface Draw {
  readonly opType: 'RandomNormal' | 'RandomUniform';
  readonly mean: number;
}

const NORMAL: Draw = { opType: 'RandomNormal', mean: 0 };
const UNIFORM: Draw = { opType: 'RandomUniform', mean: 0.5 };

/** Draws of a shape; one number everywhere without noise. */
function drawn(
  { recorder: r, isNoisy, nextSeed }: Tracing,
  draw: Draw,
  type: ElementType,
  shape: readonly Size[],
): Data {
  if (!isNoisy) return filledData(type, shape, draw.mean);
  const seed = floatAttribute('seed', nextSeed());
  const kind = integerAttribute('dtype', onnxType(isFloatingType(type) ? type : 'float32'));
  const form = { type, shape };
  if (shape.every((size) => typeof size === 'number'))
    return r.node(draw.opType, [], form, [seed, kind, integersAttribute('shape', shape as number[])]);
  const like = r.node('Expand', [r.constant(type, [], [0]), r.sizes(shape)], form);
  return r.node(`${draw.opType}Like`, [like], form, [seed, kind]);
}

function sized(draw: Draw): Operation {
  return operation(`size ${PLACE}`, (tracing, given) =>
    tensorOf(drawn(tracing, draw, typeArgument(given, 'dtype', 'float32'), sizesArgument(given, 'size'))),
  );
}

function like(draw: Draw): Operation {
  return operation(`self ${PLACE} memory_format`, (tracing, given) => {
    const data = dataArgument(tracing.recorder, given, 'self');
    return tensorOf(drawn(tracing, draw, typeArgument(given, 'dtype', data.type), data.shape));
  });
}

/** `normal(mean, std)`, of tensors or of numbers with a size. */
const NORMAL_OF = operation(`mean std size generator ${PLACE}`, (tracing, given) => {
  const { recorder: r } = tracing;
  const [mean, spread] = [dataArgument(r, given, 'mean'), dataArgument(r, given, 'std')];
  const areNumbers = isNumber(given.get('mean')) && isNumber(given.get('std'));
  const shape = areNumbers ? sizesArgument(given, 'size') : (mean.shape.length > 0 ? mean : spread).shape;
  const noise = drawn(tracing, NORMAL, 'float32', shape);
  const scaled = binary(r, 'Mul', noise, r.cast(spread, 'float32'), (a, b) => a * b);
  return tensorOf(binary(r, 'Add', scaled, r.cast(mean, 'float32'), (a, b) => a + b));
});

/** In place: the tensor is filled with draws. */
const NORMAL_INTO = operation('self mean std', (tracing, given) => {
  const data = dataArgument(tracing.recorder, given, 'self');
  return tensorOf(
    stretched(
      tracing,
      NORMAL,
      data,
      floatArgument(tracing.recorder, given, 'mean', 0),
      floatArgument(tracing.recorder, given, 'std', 1),
    ),
  );
});

const UNIFORM_INTO = operation('self from to', (tracing, given) => {
  const data = dataArgument(tracing.recorder, given, 'self');
  const low = floatArgument(tracing.recorder, given, 'from', 0);
  const high = floatArgument(tracing.recorder, given, 'to', 1);
  return tensorOf(stretched(tracing, UNIFORM, data, low, high - low));
});

function stretched(tracing: Tracing, draw: Draw, data: Data, offset: number, factor: number): Data {
  const { recorder: r } = tracing;
  const noise = drawn(tracing, draw, data.type, data.shape);
  const scaled = binary(r, 'Mul', noise, r.constant(data.type, [], [factor]), (a, b) => a * b);
  return binary(r, 'Add', scaled, r.constant(data.type, [], [offset]), (a, b) => a + b);
}

/** 0 or 1 with the probability each element names. */
const BERNOULLI = operation('self p generator', (tracing, given) => {
  const { recorder: r, isNoisy } = tracing;
  const data = dataArgument(r, given, 'self');
  if (!isNoisy) return tensorOf(data);
  const seed = floatAttribute('seed', tracing.nextSeed());
  return tensorOf(r.node('Bernoulli', [data], { type: data.type, shape: data.shape }, [seed]));
});

const INTEGERS = operation(`low high size ${PLACE}`, (tracing, given) => {
  const { recorder: r } = tracing;
  return tensorOf(wholeDraws(tracing, given, intArgument(given, 'low'), intArgument(given, 'high'), r.scope));
});

function wholeDraws(tracing: Tracing, given: Arguments, low: number, high: number, where: string): Data {
  const { recorder: r } = tracing;
  if (high <= low)
    throw failure('model-broken', `randint ${where}`, `there is nothing from ${low} to ${high}`);
  const noise = stretched(
    tracing,
    UNIFORM,
    filledData('float32', sizesArgument(given, 'size'), 0),
    low,
    high - low,
  );
  return r.cast(unaryData(r, 'Floor', noise, Math.floor), typeArgument(given, 'dtype', 'int64'));
}

export const RANDOM: OperationTable = {
  randn: sized(NORMAL),
  rand: sized(UNIFORM),
  randn_like: like(NORMAL),
  rand_like: like(UNIFORM),
  normal: NORMAL_OF,
  normal_functional: NORMAL_INTO,
  uniform: UNIFORM_INTO,
  bernoulli: BERNOULLI,
  randint: INTEGERS,
};
