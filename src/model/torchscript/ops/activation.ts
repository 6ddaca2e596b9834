// The non-linear functions of networks: relu, leaky_relu, softplus, gelu, softmax, clamp and their kin.
import { type Data, singleNumber } from '../trace/data.ts';
import { elementwise } from '../trace/elementwise.ts';
import { axisOf } from '../trace/moves.ts';
import { floatAttribute, integerAttribute } from '../trace/node-attributes.ts';
import { floatingType, promotedType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { divideSizes } from '../trace/size.ts';
import { sliced } from '../trace/slices.ts';
import { tensorOf } from '../trace/tensor.ts';
import { where } from './elements.ts';
import {
  type Arguments,
  floatArgument,
  intArgument,
  isGiven,
  type Operation,
  type OperationTable,
  operandOf,
  operation,
  tensorOperation,
  textArgument,
} from './operation.ts';
import { binary, unaryData } from './unary.ts';

/** An activation with numeric settings that the runtime knows under `opType`. */
function known(
  opType: string,
  settings: readonly (readonly [parameter: string, attribute: string, otherwise: number])[],
  compute: (x: number, values: readonly number[]) => number,
): Operation {
  const parameters = ['input', ...settings.map(([parameter]) => parameter)].join(' ');
  return tensorOperation(parameters, (r, data, given) => {
    const values = settings.map(([parameter, , otherwise]) => floatArgument(r, given, parameter, otherwise));
    const attributes = settings
      .map(([, attribute], index) => floatAttribute(attribute, values[index] ?? 0))
      .filter((attribute) => attribute.name !== '');
    const operand = r.cast(data, floatingType(data.type));
    const rule = {
      opType,
      type: operand.type,
      compute: (v: readonly number[]) => compute(v[0] ?? 0, values),
      attributes,
    };
    return elementwise(r, rule, [operand]);
  });
}

const mul = (r: Recorder, a: Data, b: Data) => binary(r, 'Mul', a, b, (x, y) => x * y);
const add = (r: Recorder, a: Data, b: Data) => binary(r, 'Add', a, b, (x, y) => x + y);

function constantLike(r: Recorder, data: Data, value: number): Data {
  return r.constant(
    data.type,
    data.shape.map(() => 1),
    [value],
  );
}

/** `log(1 + exp(beta · x)) / beta`, x itself above the threshold. */
const SOFTPLUS = tensorOperation('input beta threshold', (r, data, given) => {
  const beta = floatArgument(r, given, 'beta', 1);
  const scaled = beta === 1 ? data : mul(r, data, constantLike(r, data, beta));
  const soft = unaryData(r, 'Softplus', scaled, (x) => (x > 20 ? x : Math.log1p(Math.exp(x))));
  return beta === 1 ? soft : mul(r, soft, constantLike(r, data, 1 / beta));
});

const GELU = tensorOperation('input approximate', (r, data, given) => {
  const isTanh = textArgument(given, 'approximate', 'none') === 'tanh';
  const half = mul(r, data, constantLike(r, data, 0.5));
  const open = { ...data, known: null };
  const bell = isTanh
    ? tanhBell(r, open)
    : unaryData(r, 'Erf', mul(r, open, constantLike(r, data, Math.SQRT1_2)), (x) => x);
  return mul(r, half, add(r, bell, constantLike(r, data, 1)));
});

function tanhBell(r: Recorder, data: Data): Data {
  const cube = mul(r, mul(r, data, data), data);
  const inner = add(r, data, mul(r, cube, constantLike(r, data, 0.044715)));
  return unaryData(r, 'Tanh', mul(r, inner, constantLike(r, data, Math.sqrt(2 / Math.PI))), Math.tanh);
}

const SILU = tensorOperation('input', (r, data) =>
  mul(
    r,
    data,
    unaryData(r, 'Sigmoid', data, (x) => 1 / (1 + Math.exp(-x))),
  ),
);

const MISH = tensorOperation('input', (r, data) => {
  const soft = unaryData(r, 'Softplus', data, (x) => Math.log1p(Math.exp(x)));
  return mul(r, data, unaryData(r, 'Tanh', soft, Math.tanh));
});

const GLU = tensorOperation('input dim', (r, data, given) => {
  const axis = axisOf(intArgument(given, 'dim', -1), data.shape.length);
  const size = data.shape[axis] ?? 1;
  const half = divideSizes(size, 2);
  const left = sliced(r, data, { axis, start: 0, end: half, step: 1 });
  const right = sliced(r, data, { axis, start: half, end: size, step: 1 });
  return mul(
    r,
    left,
    unaryData(r, 'Sigmoid', right, (x) => 1 / (1 + Math.exp(-x))),
  );
});

function softmax(opType: string): Operation {
  return tensorOperation('input dim dtype', (r, data, given) => {
    const axis = axisOf(intArgument(given, 'dim', -1), data.shape.length);
    const form = { type: data.type, shape: data.shape };
    return r.node(opType, [data], form, [integerAttribute('axis', axis)]);
  });
}

/** Limits are numbers or tensors; either may be missing. */
const CLAMP = operation('self min max', ({ recorder: r }, given) => clamped(r, given, 'min', 'max'));

function clamped(r: Recorder, given: Arguments, low: string, high: string) {
  const self = operandOf(r, given.get('self'), 'self');
  const limits = [low, high].map((name) =>
    isGiven(given, name) ? operandOf(r, given.get(name), name) : null,
  );
  const type = promotedType([self, ...limits.filter((each) => each !== null)]);
  const [least, most] = limits.map((limit) => (limit === null ? null : r.cast(limit.data, type)));
  const data = r.cast(self.data, type);
  if (isSingle(least) && isSingle(most) && data.known === null) {
    const form = { type, shape: data.shape };
    return tensorOf(r.node('Clip', [data, least ?? null, most ?? null], form));
  }
  const raised = least ? binary(r, 'Max', data, least, Math.max) : data;
  return tensorOf(most ? binary(r, 'Min', raised, most, Math.min) : raised);
}

function isSingle(data: Data | null | undefined): boolean {
  return !data || (data.shape.length === 0 && typeof singleNumber(data) === 'number');
}

const HARDTANH = operation('self min_val max_val', ({ recorder: r }, given) => {
  const low = given.get('min_val') ?? -1;
  const high = given.get('max_val') ?? 1;
  const limits = new Map([...given, ['min', low], ['max', high]] as const);
  return clamped(r, limits, 'min', 'max');
});

const THRESHOLD = tensorOperation('input threshold value', (r, data, given) => {
  const limit = constantLike(r, data, floatArgument(r, given, 'threshold'));
  const other = constantLike(r, data, floatArgument(r, given, 'value'));
  const isAbove = elementwise(
    r,
    { opType: 'Greater', type: 'bool', compute: (v) => ((v[0] ?? 0) > (v[1] ?? 0) ? 1 : 0) },
    [data, limit],
  );
  return where(r, isAbove, data, other);
});

const LOG_SIGMOID = tensorOperation('input', (r, data) => {
  const soft = unaryData(
    r,
    'Softplus',
    unaryData(r, 'Neg', data, (x) => -x),
    (x) => Math.log1p(Math.exp(x)),
  );
  return unaryData(r, 'Neg', soft, (x) => -x);
});

const PRELU = tensorOperation('input weight', (r, data, given) => {
  const slope = operandOf(r, given.get('weight'), 'weight').data;
  const rank = data.shape.length;
  const shape = rank > 1 ? [slope.shape[0] ?? 1, ...Array.from({ length: rank - 2 }, () => 1)] : slope.shape;
  const target = r.integers(shape.map(Number));
  const fitted = r.node('Reshape', [slope, target], { type: slope.type, shape });
  return r.node('PRelu', [data, fitted], { type: data.type, shape: data.shape });
});

/** In inference nothing is dropped. */
const DROPOUT = operation('input p train', ({ recorder: r }, given) =>
  tensorOf(operandOf(r, given.get('input'), 'input').data),
);

export const ACTIVATION: OperationTable = {
  relu: known('Relu', [], (x) => Math.max(0, x)),
  relu6: tensorOperation('input', (r, data) =>
    r.node('Clip', [data, r.constant(data.type, [], [0]), r.constant(data.type, [], [6])], {
      type: data.type,
      shape: data.shape,
    }),
  ),
  leaky_relu: known('LeakyRelu', [['negative_slope', 'alpha', 0.01]], (x, [slope]) =>
    x < 0 ? x * (slope ?? 0) : x,
  ),
  elu: known('Elu', [['alpha', 'alpha', 1]], (x, [alpha]) => (x < 0 ? (alpha ?? 1) * Math.expm1(x) : x)),
  celu: known('Celu', [['alpha', 'alpha', 1]], (x, [alpha]) =>
    x < 0 ? (alpha ?? 1) * Math.expm1(x / (alpha ?? 1)) : x,
  ),
  selu: known('Selu', [], (x) =>
    x > 0 ? 1.0507009873554805 * x : 1.0507009873554805 * 1.6732632423543772 * Math.expm1(x),
  ),
  hardsigmoid: tensorOperation('input', (r, data) =>
    r.node('HardSigmoid', [data], { type: data.type, shape: data.shape }, [
      floatAttribute('alpha', 1 / 6),
      floatAttribute('beta', 0.5),
    ]),
  ),
  hardswish: known('HardSwish', [], (x) => x * Math.min(1, Math.max(0, x / 6 + 0.5))),
  softsign: known('Softsign', [], (x) => x / (1 + Math.abs(x))),
  softplus: SOFTPLUS,
  gelu: GELU,
  silu: SILU,
  mish: MISH,
  glu: GLU,
  softmax: softmax('Softmax'),
  log_softmax: softmax('LogSoftmax'),
  log_sigmoid: LOG_SIGMOID,
  threshold: THRESHOLD,
  prelu: PRELU,
  clamp: CLAMP,
  clip: CLAMP,
  clamp_min: operation('self min', ({ recorder: r }, given) => clamped(r, given, 'min', 'none')),
  clamp_max: operation('self max', ({ recorder: r }, given) => clamped(r, given, 'none', 'max')),
  hardtanh: HARDTANH,
  dropout: DROPOUT,
  feature_dropout: DROPOUT,
};
