// Operations that make one number of many along axes: sum, mean, max, norm, argmax, cumsum and their kin.
import { failure } from '../../../errors.ts';
import type { ElementType } from '../../model.ts';
import { constantData, type Data, sizesData } from '../trace/data.ts';
import { axisOf, concatenated, reshaped, squeezed } from '../trace/moves.ts';
import { integerAttribute } from '../trace/node-attributes.ts';
import { floatingType, isFloatingType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { productOfSizes, type Size, subtractSizes } from '../trace/size.ts';
import { sliced } from '../trace/slices.ts';
import { tensorOf } from '../trace/tensor.ts';
import { countOf, numbersFor, stridesOf, type Tile, walk, wholeTile } from '../trace/tile.ts';
import { tuple, type Value } from '../trace/value.ts';
import {
  type Arguments,
  boolArgument,
  dataArgument,
  floatArgument,
  intArgument,
  intsArgument,
  isGiven,
  isNumber,
  isTensor,
  type Operation,
  type OperationTable,
  operation,
  tensorOperation,
  typeArgument,
} from './operation.ts';
import { binary, magnitude, unaryData } from './unary.ts';

interface Reduction {
  readonly opType: string;
  readonly start: number;
  readonly step: (sum: number, value: number) => number;
  readonly end?: (sum: number, count: number) => number;
}

const SUM: Reduction = { opType: 'ReduceSum', start: 0, step: (a, b) => a + b };
const MEAN: Reduction = { ...SUM, opType: 'ReduceMean', end: (sum, count) => sum / count };
const PRODUCT: Reduction = { opType: 'ReduceProd', start: 1, step: (a, b) => a * b };
const LARGEST: Reduction = { opType: 'ReduceMax', start: Number.NEGATIVE_INFINITY, step: Math.max };
const SMALLEST: Reduction = { opType: 'ReduceMin', start: Number.POSITIVE_INFINITY, step: Math.min };
const SQUARES: Reduction = { opType: 'ReduceL2', start: 0, step: (a, b) => a + b * b, end: Math.sqrt };
const SIZES: Reduction = { opType: 'ReduceL1', start: 0, step: (a, b) => a + Math.abs(b) };

/** Reduces over axes, all of them where none are named. */
export function reduced(
  r: Recorder,
  rule: Reduction,
  data: Data,
  named: readonly number[] | null,
  keeps: boolean,
): Data {
  const rank = data.shape.length;
  const isAll = named === null || named.length === 0;
  const axes = isAll ? data.shape.map((_, axis) => axis) : named.map((axis) => axisOf(axis, rank));
  if (rank === 0) return rule === SQUARES ? unaryData(r, 'Abs', data, Math.abs) : data;
  const kept = data.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const shape = keeps ? kept : data.shape.filter((_, axis) => !axes.includes(axis));
  const isKnown = data.known !== null && data.shape.every((size) => typeof size === 'number');
  const fold = () => {
    const tile = foldedTile(data, rule, axes);
    return {
      shape: keeps ? tile.shape : tile.shape.filter((_, axis) => !axes.includes(axis)),
      data: tile.data,
    };
  };
  const form = { type: data.type, shape, known: isKnown ? fold : null };
  return r.node(rule.opType, [data, r.integers(axes)], form, [integerAttribute('keepdims', keeps ? 1 : 0)]);
}

function foldedTile(data: Data, rule: Reduction, axes: readonly number[]): Tile {
  const tile = data.known?.() ?? { shape: [], data: new Float64Array(0) };
  const whole = wholeTile(tile, data.shape, data.type) ?? tile;
  const shape = whole.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const out = numbersFor(data.type, countOf(shape)).fill(rule.start);
  const strides = stridesOf(shape).map((stride, axis) => (axes.includes(axis) ? 0 : stride));
  walk(whole.shape, [strides], [0], (position, at) => {
    const place = at[0] ?? 0;
    out[place] = rule.step(out[place] ?? 0, whole.data[position] ?? 0);
  });
  const count = countOf(axes.map((axis) => whole.shape[axis] ?? 1));
  const { end } = rule;
  return { shape, data: end === undefined ? out : out.map((sum) => end(sum, count)) };
}

function axesArgument(given: Arguments): number[] | null {
  return isGiven(given, 'dim') ? intsArgument(given, 'dim') : null;
}

/** Sums of whole numbers are whole, means are floats. */
function reduction(rule: Reduction, typeFor: (type: ElementType) => ElementType): Operation {
  return tensorOperation('self dim keepdim dtype', (r, data, given) => {
    const type = typeArgument(given, 'dtype', typeFor(data.type));
    return reduced(r, rule, r.cast(data, type), axesArgument(given), boolArgument(given, 'keepdim'));
  });
}

const wholeSum = (type: ElementType): ElementType => (isFloatingType(type) ? type : 'int64');

/** `max(x)`, `max(x, other)`, `max(x, dim, keepdim)`: the last gives values and their places. */
function extreme(
  rule: Reduction,
  pair: string,
  place: string,
  ofNumbers: (...values: number[]) => number,
): Operation {
  return operation('self dim keepdim', ({ recorder: r }, given) => {
    const [self, second] = [given.get('self'), given.get('dim')];
    if (typeof self === 'object' && self?.kind === 'list') return extremeOfList(self.elements, ofNumbers);
    if (isNumber(self) && isNumber(second)) return extremeOfList([self ?? null, second ?? null], ofNumbers);
    const data = dataArgument(r, given, 'self');
    if (isTensor(second)) {
      const other = r.cast(dataArgument(r, given, 'dim'), data.type);
      return tensorOf(binary(r, pair, data, other, (a, b) => ofNumbers(a, b)));
    }
    if (!isGiven(given, 'dim')) return tensorOf(reduced(r, rule, data, null, false));
    const axis = intArgument(given, 'dim');
    const keeps = boolArgument(given, 'keepdim');
    const values = reduced(r, rule, data, [axis], keeps);
    return tuple([tensorOf(values), tensorOf(placeOf(r, place, data, axis, keeps))]);
  });
}

function extremeOfList(values: readonly Value[], ofNumbers: (...values: number[]) => number): Value {
  const isFloat = values.some((value) => typeof value === 'object' && value?.kind === 'float');
  const numbers = values.map((value) => {
    if (typeof value === 'number') return value;
    if (typeof value === 'object' && value?.kind === 'float') return value.value;
    throw failure('model-unsupported', 'max', 'of numbers that are not known at load', {
      fields: { needsBlock: true },
    });
  });
  const result = ofNumbers(...numbers);
  return isFloat ? { kind: 'float', value: result } : result;
}

/** Where along an axis the extreme lies; the first of equals. */
function placeOf(r: Recorder, opType: string, data: Data, axis: number, keeps: boolean): Data {
  const at = axisOf(axis, data.shape.length);
  const shape = keeps
    ? data.shape.map((size, each) => (each === at ? 1 : size))
    : data.shape.filter((_, each) => each !== at);
  return r.node(opType, [data], { type: 'int64', shape }, [
    integerAttribute('axis', at),
    integerAttribute('keepdims', keeps ? 1 : 0),
  ]);
}

function place(opType: string): Operation {
  return tensorOperation('self dim keepdim', (r, data, given) => {
    if (isGiven(given, 'dim'))
      return placeOf(r, opType, data, intArgument(given, 'dim'), boolArgument(given, 'keepdim'));
    return squeezed(r, placeOf(r, opType, reshaped(r, data, [-1]), 0, true), [0]);
  });
}

/** Norms of order 1, 2, infinity and any other. */
function norm(parameters: string, orderName: string): Operation {
  return tensorOperation(parameters, (r, data, given) => {
    const real = data.origin.kind === 'complex' ? magnitude(r, data) : r.cast(data, floatingType(data.type));
    const order = floatArgument(r, given, orderName, 2);
    const axes = axesArgument(given);
    const keeps = boolArgument(given, 'keepdim');
    if (order === 2) return reduced(r, SQUARES, real, axes, keeps);
    if (order === 1) return reduced(r, SIZES, real, axes, keeps);
    const sizes = unaryData(r, 'Abs', real, Math.abs);
    if (order === Number.POSITIVE_INFINITY) return reduced(r, LARGEST, sizes, axes, keeps);
    if (order === Number.NEGATIVE_INFINITY) return reduced(r, SMALLEST, sizes, axes, keeps);
    const power = (base: Data, exponent: number) =>
      binary(r, 'Pow', base, r.constant(base.type, [], [exponent]), (a, b) => a ** b);
    return power(reduced(r, SUM, power(sizes, order), axes, keeps), 1 / order);
  });
}

/** The mean square distance from the mean, over `count - correction`. */
function variance(r: Recorder, data: Data, given: Arguments): Data {
  const float = r.cast(data, floatingType(data.type));
  const isFlag = typeof given.get('dim') === 'boolean';
  const axes = isFlag ? null : axesArgument(given);
  const correction = isFlag
    ? Number(given.get('dim'))
    : given.get('unbiased') === false
      ? 0
      : intArgument(given, 'correction', 1);
  const rank = float.shape.length;
  const used = axes === null ? float.shape.map((_, axis) => axis) : axes.map((axis) => axisOf(axis, rank));
  const mean = reduced(r, MEAN, float, used, true);
  const distance = binary(r, 'Sub', float, mean, (a, b) => a - b);
  const square = binary(r, 'Mul', distance, distance, (a, b) => a * b);
  const total = reduced(r, SUM, square, used, boolArgument(given, 'keepdim'));
  const count: Size = subtractSizes(productOfSizes(used.map((axis) => float.shape[axis] ?? 1)), correction);
  return binary(r, 'Div', total, r.cast(sizesData('int64', [], [count]), float.type), (a, b) => a / b);
}

const VARIANCE = tensorOperation('self dim unbiased keepdim correction', variance);
const DEVIATION = tensorOperation('self dim unbiased keepdim correction', (r, data, given) =>
  unaryData(r, 'Sqrt', variance(r, data, given), Math.sqrt),
);

function truth(opType: string): Operation {
  return tensorOperation('self dim keepdim', (r, data, given) => {
    const numbers = r.cast(r.cast(data, 'bool'), 'int32');
    const rule = opType === 'all' ? SMALLEST : LARGEST;
    return r.cast(reduced(r, rule, numbers, axesArgument(given), boolArgument(given, 'keepdim')), 'bool');
  });
}

const CUMULATIVE_SUM = tensorOperation('self dim dtype', (r, data, given) => {
  const type = typeArgument(given, 'dtype', wholeSum(data.type));
  const axis = axisOf(intArgument(given, 'dim'), data.shape.length);
  return cumulative(r, r.cast(data, type), axis, 'CumSum', (sum, value) => sum + value);
});

function cumulative(
  r: Recorder,
  data: Data,
  axis: number,
  opType: string,
  step: (sum: number, value: number) => number,
): Data {
  const isKnown = data.known !== null && data.shape.every((size) => typeof size === 'number');
  const fold = () => cumulativeTile(data, axis, step);
  const form = { type: data.type, shape: data.shape, known: isKnown ? fold : null };
  return r.node(opType, [data, r.constant('int64', [], [axis])], form);
}

function cumulativeTile(data: Data, axis: number, step: (sum: number, value: number) => number): Tile {
  const tile = data.known?.() ?? { shape: [], data: new Float64Array(0) };
  const whole = wholeTile(tile, data.shape, data.type) ?? tile;
  const out = whole.data.slice();
  const stride = stridesOf(whole.shape)[axis] ?? 1;
  const length = whole.shape[axis] ?? 1;
  for (let position = 0; position < out.length; position++) {
    if (Math.floor(position / stride) % length === 0) continue;
    out[position] = step(out[position - stride] ?? 0, out[position] ?? 0);
  }
  return { shape: whole.shape, data: out };
}

/** The runtime has no running product: it is written out as a chain of products along the axis. */
const CUMULATIVE_PRODUCT = tensorOperation('self dim dtype', (r, data, given) => {
  const axis = axisOf(intArgument(given, 'dim'), data.shape.length);
  const size = data.shape[axis] ?? 1;
  if (typeof size !== 'number')
    throw failure('model-unsupported', 'cumprod', 'along an open axis', { fields: { needsBlock: true } });
  if (data.known !== null && data.shape.every((each) => typeof each === 'number') && !data.isWeight)
    return constantData(
      data.type,
      data.shape,
      cumulativeTile(data, axis, (product, value) => product * value),
    );
  const parts: Data[] = [];
  for (let index = 0; index < size; index++) {
    const factor = sliced(r, data, { axis, start: index, end: index + 1, step: 1 });
    const before = parts[index - 1];
    parts.push(before === undefined ? factor : binary(r, 'Mul', before, factor, (a, b) => a * b));
  }
  return concatenated(r, parts, axis);
});

const LOG_SUM_EXP = tensorOperation('self dim keepdim', (r, data, given) => {
  const axes = intsArgument(given, 'dim').map((axis) => axisOf(axis, data.shape.length));
  const keeps = boolArgument(given, 'keepdim');
  const kept = data.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const shape = keeps ? kept : data.shape.filter((_, axis) => !axes.includes(axis));
  return r.node('ReduceLogSumExp', [data, r.integers(axes)], { type: data.type, shape }, [
    integerAttribute('keepdims', keeps ? 1 : 0),
  ]);
});

const TOP = operation('self k dim largest sorted', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'self');
  const axis = axisOf(intArgument(given, 'dim', -1), data.shape.length);
  const count = intArgument(given, 'k');
  return ordered(r, data, axis, count, boolArgument(given, 'largest', true));
});

const SORT = operation('self dim descending', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'self');
  const axis = axisOf(intArgument(given, 'dim', -1), data.shape.length);
  return ordered(r, data, axis, data.shape[axis] ?? 1, boolArgument(given, 'descending'));
});

function ordered(r: Recorder, data: Data, axis: number, count: Size, largest: boolean): Value {
  const shape = data.shape.map((size, at) => (at === axis ? count : size));
  const forms = [
    { type: data.type, shape },
    { type: 'int64' as const, shape },
  ];
  const [values, places] = r.nodes('TopK', [data, r.sizes([count])], forms, [
    integerAttribute('axis', axis),
    integerAttribute('largest', largest ? 1 : 0),
    integerAttribute('sorted', 1),
  ]);
  if (values === undefined || places === undefined) throw failure('model-broken', 'topk', 'gives nothing');
  return tuple([tensorOf(values), tensorOf(places)]);
}

export const REDUCTION: OperationTable = {
  sum: reduction(SUM, wholeSum),
  mean: reduction(MEAN, floatingType),
  prod: reduction(PRODUCT, wholeSum),
  amax: reduction(LARGEST, (type) => type),
  amin: reduction(SMALLEST, (type) => type),
  max: extreme(LARGEST, 'Max', 'ArgMax', Math.max),
  min: extreme(SMALLEST, 'Min', 'ArgMin', Math.min),
  argmax: place('ArgMax'),
  argmin: place('ArgMin'),
  norm: norm('self p dim keepdim dtype', 'p'),
  linalg_vector_norm: norm('self ord dim keepdim dtype', 'ord'),
  linalg_norm: norm('self ord dim keepdim dtype', 'ord'),
  frobenius_norm: norm('self dim keepdim', 'none'),
  var: VARIANCE,
  std: DEVIATION,
  all: truth('all'),
  any: truth('any'),
  cumsum: CUMULATIVE_SUM,
  cumprod: CUMULATIVE_PRODUCT,
  logsumexp: LOG_SUM_EXP,
  topk: TOP,
  sort: SORT,
};
