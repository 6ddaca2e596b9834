// Operations that make tensors: zeros, full, arange, tensor, windows, and those that change a tensor's element type.
import { failure } from '../../../errors.ts';
import { constantData, type Data, filledData, sizesData } from '../trace/data.ts';
import { concatenated, onParts, unsqueezed } from '../trace/moves.ts';
import { isFloatingType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { addSizes, divideSizes, type Size, subtractSizes } from '../trace/size.ts';
import { dataOf, tensorOf } from '../trace/tensor.ts';
import { checkCount, tileOf } from '../trace/tile.ts';
import { elementTypeNumbered, list, type Value } from '../trace/value.ts';
import {
  type Arguments,
  dataArgument,
  floatArgument,
  intArgument,
  isGiven,
  isNumber,
  isTensor,
  type Operation,
  type OperationTable,
  operandOf,
  operation,
  sizeArgument,
  sizesArgument,
  tensorArgument,
  tensorOperation,
  typeArgument,
} from './operation.ts';

const PLACE = 'dtype layout device pin_memory';

function filler(parameters: string, value: number): Operation {
  return operation(parameters, (_, given) =>
    tensorOf(filledData(typeArgument(given, 'dtype', 'float32'), sizesArgument(given, 'size'), value)),
  );
}

function fillerLike(value: number): Operation {
  return operation(`self ${PLACE} memory_format`, ({ recorder: r }, given) => {
    const like = dataArgument(r, given, 'self');
    return tensorOf(filledData(typeArgument(given, 'dtype', like.type), like.shape, value));
  });
}

/** A tensor of one number, which may be known only while the model runs. */
function filledWith(
  r: Recorder,
  given: Arguments,
  shape: readonly Size[],
  otherwise: Data['type'] | null,
): Value {
  const { data } = operandOf(r, given.get('fill_value'), 'fill_value');
  const type = typeArgument(given, 'dtype', otherwise ?? data.type);
  const { known } = data;
  if (known !== null) return tensorOf(filledData(type, shape, r.cast(data, type).known?.().data[0] ?? 0));
  const target = r.sizes(shape);
  return tensorOf(r.node('Expand', [r.cast(data, type), target], { type, shape }));
}

const FULL = operation(`size fill_value ${PLACE}`, ({ recorder: r }, given) =>
  filledWith(r, given, sizesArgument(given, 'size'), null),
);

const FULL_LIKE = operation(`self fill_value ${PLACE} memory_format`, ({ recorder: r }, given) => {
  const like = dataArgument(r, given, 'self');
  return filledWith(r, given, like.shape, like.type);
});

const NEW_FULL = operation(`self size fill_value ${PLACE}`, ({ recorder: r }, given) =>
  filledWith(r, given, sizesArgument(given, 'size'), dataArgument(r, given, 'self').type),
);

function newFiller(value: number): Operation {
  return operation(`self size ${PLACE}`, ({ recorder: r }, given) => {
    const { type } = dataArgument(r, given, 'self');
    return tensorOf(filledData(typeArgument(given, 'dtype', type), sizesArgument(given, 'size'), value));
  });
}

/** A tensor from numbers and lists of numbers. */
const TENSOR = operation(`data dtype device requires_grad`, ({ recorder: r }, given) => {
  const data = nested(r, given.get('data'));
  return tensorOf(r.cast(data, typeArgument(given, 'dtype', data.type)));
});

function nested(r: Recorder, value: Value | undefined): Data {
  if (isNumber(value) || isTensor(value)) return asConstant(operandOf(r, value, 'data').data);
  if (typeof value !== 'object' || value === null || (value.kind !== 'list' && value.kind !== 'tuple'))
    throw failure('model-broken', 'tensor', 'is made of something that is no number');
  const rows = value.elements.map((each) => nested(r, each));
  if (rows.length === 0) return filledData('float32', [0], 0);
  const type = rows.some((row) => isFloatingType(row.type)) ? 'float32' : (rows[0]?.type ?? 'float32');
  return concatenated(
    r,
    rows.map((row) => unsqueezed(r, r.cast(row, type), 0)),
    0,
  );
}

/** A python float as a tensor has single precision from here on. */
function asConstant(data: Data): Data {
  if (data.known === null || data.origin.kind !== 'constant') return data;
  return constantData(data.type, data.shape, tileOf(data.type, data.known().shape, data.known().data));
}

const ARANGE: Operation = {
  parameters: ['start', 'end', 'step', 'dtype', 'layout', 'device', 'pin_memory'],
  run: ({ recorder: r }, given) => {
    const isFloat = ['start', 'end', 'step'].some((name) => {
      const value = given.get(name);
      return typeof value === 'object' && value !== null && value.kind === 'float';
    });
    const type = typeArgument(given, 'dtype', isFloat ? 'float32' : 'int64');
    if (isFloat) return tensorOf(floatRange(r, given, type));
    const isFromZero = !isGiven(given, 'end');
    const start = isFromZero ? 0 : sizeArgument(given, 'start');
    const end = sizeArgument(given, isFromZero ? 'start' : 'end');
    return tensorOf(range(r, start, end, intArgument(given, 'step', 1), type));
  },
};

/** `start, start + step, …` below `end`. */
function range(r: Recorder, start: Size, end: Size, step: number, type: Data['type']): Data {
  const span = subtractSizes(end, start);
  const count = step === 1 ? span : divideSizes(addSizes(span, step - Math.sign(step)), step);
  if (typeof count === 'number' && typeof start === 'number')
    return constantData(
      type,
      [Math.max(0, count)],
      tileOf(type, [Math.max(0, count)], steps(count, start, step)),
    );
  const bounds = [start, end, step].map((value) => sizesData('int64', [], [value]));
  const form = { type: 'int64' as const, shape: [count] };
  return r.cast(r.node('Range', bounds, form), type);
}

function steps(count: number, start: number, step: number): number[] {
  checkCount(count);
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index * step);
}

function floatRange(r: Recorder, given: Arguments, type: Data['type']): Data {
  const isFromZero = !isGiven(given, 'end');
  const start = isFromZero ? 0 : floatArgument(r, given, 'start', 0);
  const step = floatArgument(r, given, 'step', 1);
  const count = Math.max(
    0,
    Math.ceil((floatArgument(r, given, isFromZero ? 'start' : 'end') - start) / step),
  );
  return constantData(type, [count], tileOf(type, [count], steps(count, start, step)));
}

const LINSPACE = operation(`start end steps ${PLACE}`, ({ recorder: r }, given) => {
  const [start, end, count] = [
    floatArgument(r, given, 'start'),
    floatArgument(r, given, 'end'),
    intArgument(given, 'steps', 100),
  ];
  const type = typeArgument(given, 'dtype', 'float32');
  const step = count > 1 ? (end - start) / (count - 1) : 0;
  return tensorOf(constantData(type, [count], tileOf(type, [count], steps(count, start, step))));
});

const EYE = operation(`n m ${PLACE}`, (_, given) => {
  const rows = intArgument(given, 'n');
  const columns = intArgument(given, 'm', rows);
  const type = typeArgument(given, 'dtype', 'float32');
  checkCount(rows * columns);
  const values = Array.from({ length: rows * columns }, (_each, at) =>
    Math.floor(at / columns) === at % columns ? 1 : 0,
  );
  return tensorOf(constantData(type, [rows, columns], tileOf(type, [rows, columns], values)));
});

/** Windows of signal processing: sums of cosines over a period of `length` (or one less). */
function cosineWindow(coefficients: readonly number[]): Operation {
  return operation(`window_length periodic ${PLACE}`, (_, given) => {
    const length = intArgument(given, 'window_length');
    checkCount(length);
    const period = given.get('periodic') === false ? length - 1 : length;
    const values = Array.from({ length }, (_each, at) =>
      coefficients.reduce(
        (sum, coefficient, order) =>
          sum + coefficient * Math.cos((2 * Math.PI * order * at) / Math.max(1, period)),
        0,
      ),
    );
    const type = typeArgument(given, 'dtype', 'float32');
    return tensorOf(constantData(type, [length], tileOf(type, [length], length === 1 ? [1] : values)));
  });
}

const TO: Operation = {
  parameters: ['self', 'dtype', 'layout', 'device', 'pin_memory', 'non_blocking', 'copy', 'memory_format'],
  run: ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    const data = dataOf(r, tensor);
    const type = wantedType(r, given) ?? data.type;
    if (type === data.type && given.get('copy') !== true) return tensor;
    return tensorOf(onParts(data, (part) => r.cast(part, type)));
  },
};

/** `to` takes a type, a device, a device and a type, or another tensor. */
function wantedType(r: Recorder, given: Arguments): Data['type'] | null {
  const first = given.get('dtype');
  if (isTensor(first)) return dataOf(r, first).type;
  const isDevice = typeof first === 'object' && first?.kind === 'device';
  const type = isDevice ? given.get('layout') : first;
  return typeof type === 'number' ? elementTypeNumbered(type) : null;
}

const TYPE_AS = operation('self other', ({ recorder: r }, given) => {
  const tensor = tensorArgument(given, 'self');
  const { type } = dataArgument(r, given, 'other');
  const data = dataOf(r, tensor);
  return data.type === type ? tensor : tensorOf(r.cast(data, type));
});

function converter(type: Data['type']): Operation {
  return tensorOperation('self', (r, data) => r.cast(data, type));
}

const ONE_HOT = tensorOperation('self num_classes', (r, data, given) => {
  const count = intArgument(given, 'num_classes');
  const classes = r.constant('int64', [count], steps(count, 0, 1));
  const open = unsqueezed(r, data, data.shape.length);
  const shape = [...data.shape, count];
  return r.cast(r.node('Equal', [open, classes], { type: 'bool', shape }), 'int64');
});

const MESHGRID = operation('tensors indexing', ({ recorder: r }, given) => {
  const value = given.get('tensors');
  if (typeof value !== 'object' || value === null || value.kind !== 'list')
    throw failure('model-broken', 'meshgrid', 'needs a list of tensors');
  const axes = value.elements.map((each) => operandOf(r, each, 'tensors').data);
  const shape = axes.map((axis) => axis.shape[0] ?? 1);
  return list(
    axes.map((axis, index) => {
      const column = shape.map((size, at) => (at === index ? size : 1));
      const flat = tensorOf(axis);
      return {
        ...flat,
        views: [
          { kind: 'reshape', shape: column },
          { kind: 'expand', shape },
        ],
      } as const;
    }),
  );
});

function frequencies(isReal: boolean): Operation {
  return operation(`n d ${PLACE}`, ({ recorder: r }, given) => {
    const count = intArgument(given, 'n');
    const spacing = floatArgument(r, given, 'd', 1);
    const length = isReal ? Math.floor(count / 2) + 1 : count;
    const half = Math.ceil(count / 2);
    const values = steps(length, 0, 1).map(
      (at) => (isReal || at < half ? at : at - count) / (count * spacing),
    );
    const type = typeArgument(given, 'dtype', 'float32');
    return tensorOf(constantData(type, [length], tileOf(type, [length], values)));
  });
}

export const MAKING: OperationTable = {
  zeros: filler(`size ${PLACE}`, 0),
  ones: filler(`size ${PLACE}`, 1),
  empty: filler(`size ${PLACE} memory_format`, 0),
  zeros_like: fillerLike(0),
  ones_like: fillerLike(1),
  empty_like: fillerLike(0),
  new_zeros: newFiller(0),
  new_ones: newFiller(1),
  new_empty: newFiller(0),
  new_full: NEW_FULL,
  full: FULL,
  full_like: FULL_LIKE,
  tensor: TENSOR,
  as_tensor: TENSOR,
  scalar_tensor: operation(`data ${PLACE}`, TENSOR.run),
  arange: ARANGE,
  linspace: LINSPACE,
  eye: EYE,
  one_hot: ONE_HOT,
  meshgrid: MESHGRID,
  hann_window: cosineWindow([0.5, -0.5]),
  hamming_window: cosineWindow([0.54, -0.46]),
  blackman_window: cosineWindow([0.42, -0.5, 0.08]),
  fft_rfftfreq: frequencies(true),
  fft_fftfreq: frequencies(false),
  to: TO,
  type_as: TYPE_AS,
  float: converter('float32'),
  double: converter('float64'),
  long: converter('int64'),
  half: converter('float16'),
  bool: converter('bool'),
};
