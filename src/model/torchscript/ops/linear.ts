// Products of matrices and the normalisations of networks: matmul, linear, batch, layer, group and instance norm.
import { failure } from '../../../errors.ts';
import { type Data, shapeText } from '../trace/data.ts';
import { broadcastShape } from '../trace/elementwise.ts';
import { permuted, reshaped, unsqueezed } from '../trace/moves.ts';
import { floatAttribute, integerAttribute } from '../trace/node-attributes.ts';
import { promotedType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { areSizesEqual, divideSizes, type Size } from '../trace/size.ts';
import { tensorOf } from '../trace/tensor.ts';
import {
  boolArgument,
  dataArgument,
  floatArgument,
  intArgument,
  intsArgument,
  type Operation,
  type OperationTable,
  operation,
  optionalData,
  tensorsArgument,
  textArgument,
} from './operation.ts';
import { reduced } from './reduction.ts';
import { binary, unaryData } from './unary.ts';

const add = (r: Recorder, a: Data, b: Data) => binary(r, 'Add', a, b, (x, y) => x + y);
const mul = (r: Recorder, a: Data, b: Data) => binary(r, 'Mul', a, b, (x, y) => x * y);

/** The product of matrices, vectors and stacks of matrices, as torch broadcasts them. */
export function multiplied(r: Recorder, a: Data, b: Data): Data {
  const type = promotedType([a, b].map((data) => ({ data, isNumber: false })));
  const [left, right] = [r.cast(a, type), r.cast(b, type)];
  const inner = [
    left.shape[left.shape.length - 1] ?? 1,
    right.shape[Math.max(0, right.shape.length - 2)] ?? 1,
  ] as const;
  if (left.shape.length === 0 || right.shape.length === 0 || !areSizesEqual(inner[0], inner[1]))
    throw failure(
      'model-broken',
      'matmul',
      `${shapeText(left.shape)} and ${shapeText(right.shape)} do not fit`,
    );
  return r.node('MatMul', [left, right], { type, shape: productShape(left.shape, right.shape) });
}

function productShape(a: readonly Size[], b: readonly Size[]): Size[] {
  const batch = broadcastShape([a.slice(0, -2), b.slice(0, -2)]);
  const rows = a.length > 1 ? [a[a.length - 2] ?? 1] : [];
  const columns = b.length > 1 ? [b[b.length - 1] ?? 1] : [];
  return [...batch, ...rows, ...columns];
}

const MATMUL = operation('self other', ({ recorder: r }, given) =>
  tensorOf(multiplied(r, dataArgument(r, given, 'self'), dataArgument(r, given, 'other'))),
);

const LINEAR = operation('input weight bias', ({ recorder: r }, given) => {
  const weight = dataArgument(r, given, 'weight');
  const turned = weight.shape.length < 2 ? weight : permuted(r, weight, [1, 0]);
  const product = multiplied(r, dataArgument(r, given, 'input'), turned);
  const bias = optionalData(r, given, 'bias');
  return tensorOf(bias === null ? product : add(r, product, bias));
});

/** `beta · self + alpha · (a @ b)`. */
function added(a: string, b: string): Operation {
  return operation(`self ${a} ${b} beta alpha`, ({ recorder: r }, given) => {
    const product = multiplied(r, dataArgument(r, given, a), dataArgument(r, given, b));
    const scaled = (data: Data, name: string) => {
      const factor = floatArgument(r, given, name, 1);
      return factor === 1 ? data : mul(r, data, r.constant(data.type, [], [factor]));
    };
    return tensorOf(add(r, scaled(dataArgument(r, given, 'self'), 'beta'), scaled(product, 'alpha')));
  });
}

const EINSUM = operation('equation tensors path', ({ recorder: r }, given) => {
  const equation = textArgument(given, 'equation').replace(/\s/g, '');
  const inputs = tensorsArgument(r, given, 'tensors');
  const [left = '', right] = equation.split('->');
  const terms = left.split(',');
  if (right === undefined || equation.includes('.') || terms.length !== inputs.length)
    throw failure('model-unsupported', 'einsum', `the equation ${equation}`);
  const sizes = new Map<string, Size>();
  terms.forEach((term, index) => {
    [...term].forEach((letter, axis) => {
      sizes.set(letter, inputs[index]?.shape[axis] ?? 1);
    });
  });
  const form = {
    type: inputs[0]?.type ?? 'float32',
    shape: [...right].map((letter) => sizes.get(letter) ?? 1),
  };
  const text = { name: 'equation', type: 3, s: Buffer.from(equation, 'utf8') };
  return tensorOf(r.node('Einsum', inputs, form, [text]));
});

const BATCH_NORM = operation(
  'input weight bias running_mean running_var training momentum eps cudnn_enabled',
  ({ recorder: r }, given) => {
    const data = dataArgument(r, given, 'input');
    if (boolArgument(given, 'training')) throw failure('model-unsupported', 'batch_norm', 'in training');
    const channels = Number(data.shape[1] ?? 1);
    const ones = (value: number) =>
      r.constant(
        data.type,
        [channels],
        Array.from({ length: channels }, () => value),
      );
    const mean = optionalData(r, given, 'running_mean');
    const variance = optionalData(r, given, 'running_var');
    if (mean === null || variance === null)
      throw failure('model-unsupported', 'batch_norm', 'without kept mean and variance');
    const scale = optionalData(r, given, 'weight') ?? ones(1);
    const shift = optionalData(r, given, 'bias') ?? ones(0);
    const form = { type: data.type, shape: data.shape };
    const epsilon = floatAttribute('epsilon', floatArgument(r, given, 'eps', 1e-5));
    return tensorOf(r.node('BatchNormalization', [data, scale, shift, mean, variance], form, [epsilon]));
  },
);

const LAYER_NORM = operation(
  'input normalized_shape weight bias eps cudnn_enable',
  ({ recorder: r }, given) => {
    const data = dataArgument(r, given, 'input');
    const axes = intsArgument(given, 'normalized_shape');
    const weight = optionalData(r, given, 'weight');
    const bias = optionalData(r, given, 'bias');
    const count = axes.reduce((product, size) => product * size, 1);
    const scale =
      weight ??
      r.constant(
        data.type,
        axes,
        Array.from({ length: count }, () => 1),
      );
    const form = { type: data.type, shape: data.shape };
    return tensorOf(
      r.node('LayerNormalization', bias === null ? [data, scale] : [data, scale, bias], form, [
        integerAttribute('axis', -axes.length),
        floatAttribute('epsilon', floatArgument(r, given, 'eps', 1e-5)),
      ]),
    );
  },
);

/** Mean 0 and variance 1 over all axes from the third on, in every group of channels. */
function grouped(r: Recorder, data: Data, groups: number, epsilon: number): Data {
  const [batch = 1, channels = 1, ...rest] = data.shape;
  const form = reshaped(r, data, [batch, groups, divideSizes(channels, groups), ...rest]);
  const axes = form.shape.map((_, axis) => axis).slice(2);
  const mean = (value: Data) =>
    reduced(r, { opType: 'ReduceMean', start: 0, step: (a) => a }, { ...value, known: null }, axes, true);
  const centred = binary(r, 'Sub', form, mean(form), (x, y) => x - y);
  const spread = add(r, mean(mul(r, centred, centred)), r.constant(data.type, [], [epsilon]));
  const scaled = binary(r, 'Div', centred, unaryData(r, 'Sqrt', spread, Math.sqrt), (x, y) => x / y);
  return reshaped(r, scaled, data.shape);
}

function withAffine(r: Recorder, data: Data, weight: Data | null, bias: Data | null): Data {
  const column = (each: Data) =>
    data.shape.slice(2).reduce((wide) => unsqueezed(r, wide, wide.shape.length), each);
  const scaled = weight === null ? data : mul(r, data, column(weight));
  return bias === null ? scaled : add(r, scaled, column(bias));
}

const GROUP_NORM = operation('input num_groups weight bias eps cudnn_enabled', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'input');
  const normal = grouped(r, data, intArgument(given, 'num_groups'), floatArgument(r, given, 'eps', 1e-5));
  return tensorOf(withAffine(r, normal, optionalData(r, given, 'weight'), optionalData(r, given, 'bias')));
});

const INSTANCE_NORM = operation(
  'input weight bias running_mean running_var use_input_stats momentum eps cudnn_enabled',
  ({ recorder: r }, given) => {
    const data = dataArgument(r, given, 'input');
    const normal = grouped(r, data, Number(data.shape[1] ?? 1), floatArgument(r, given, 'eps', 1e-5));
    return tensorOf(withAffine(r, normal, optionalData(r, given, 'weight'), optionalData(r, given, 'bias')));
  },
);

/** The weight of weight normalisation: direction times length, over all axes but one. */
const WEIGHT_NORM = operation('v g dim', ({ recorder: r }, given) => {
  const [v, g] = [dataArgument(r, given, 'v'), dataArgument(r, given, 'g')];
  const kept = intArgument(given, 'dim', 0);
  const axes = v.shape.map((_, axis) => axis).filter((axis) => axis !== kept);
  const rule = {
    opType: 'ReduceL2',
    start: 0,
    step: (a: number, b: number) => a + b * b,
    end: (sum: number) => Math.sqrt(sum),
  };
  const length = reduced(r, rule, v, axes, true);
  return tensorOf(
    mul(
      r,
      v,
      binary(r, 'Div', g, length, (x, y) => x / y),
    ),
  );
});

export const LINEAR_ALGEBRA: OperationTable = {
  matmul: MATMUL,
  mm: MATMUL,
  bmm: MATMUL,
  mv: MATMUL,
  dot: MATMUL,
  linear: LINEAR,
  addmm: added('mat1', 'mat2'),
  baddbmm: added('batch1', 'batch2'),
  einsum: EINSUM,
  batch_norm: BATCH_NORM,
  layer_norm: LAYER_NORM,
  group_norm: GROUP_NORM,
  instance_norm: INSTANCE_NORM,
  _weight_norm: WEIGHT_NORM,
};
