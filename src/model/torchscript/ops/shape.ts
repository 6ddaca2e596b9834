// What a tensor's shape is, and other ways to look at the same elements: size, slice, select, reshape, permute, expand.
// Results that torch makes as views are views here, so that writing to them is seen.
import { failure } from '../../../errors.ts';
import { type Data, shapeText, sizesData } from '../trace/data.ts';
import { axisOf, concatenated, flipped } from '../trace/moves.ts';
import type { Recorder } from '../trace/recorder.ts';
import {
  addSizes,
  divideSizes,
  isSameShape,
  multiplySizes,
  productOfSizes,
  type Size,
  subtractSizes,
} from '../trace/size.ts';
import { sliced, windowOn } from '../trace/slices.ts';
import { dataOf, type Tensor, tensorOf, type View, viewed } from '../trace/tensor.ts';
import { list, type Value } from '../trace/value.ts';
import {
  type Arguments,
  intArgument,
  intsArgument,
  isGiven,
  type Operation,
  type OperationTable,
  operation,
  sizeArgument,
  sizesArgument,
  tensorArgument,
  tensorOperation,
} from './operation.ts';

/** A view whose form may follow from the tensor's shape; null leaves the tensor as it is. */
function view(
  parameters: string,
  make: (shape: readonly Size[], given: Arguments) => View | null,
): Operation {
  return operation(parameters, ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    const form = make(dataOf(r, tensor).shape, given);
    return form === null ? tensor : viewed(r, tensor, form);
  });
}

const SIZE = operation('self dim', ({ recorder: r }, given) => {
  const { shape } = dataOf(r, tensorArgument(given, 'self'));
  if (!isGiven(given, 'dim')) return list([...shape]);
  return shape[axisOf(intArgument(given, 'dim'), shape.length)] ?? 1;
});

const SLICE = operation('self dim start end step', ({ recorder: r }, given) => {
  const value = given.get('self');
  if (typeof value === 'object' && value !== null && value.kind === 'list')
    return slicedList(value.elements, given);
  if (typeof value === 'string') return value.slice(...listBounds(value.length, given));
  const tensor = tensorArgument(given, 'self');
  const bounds = {
    start: isGiven(given, 'start') ? sizeArgument(given, 'start') : null,
    end: isGiven(given, 'end') ? sizeArgument(given, 'end') : null,
    step: intArgument(given, 'step', 1),
  };
  const window = windowOn(dataOf(r, tensor).shape, intArgument(given, 'dim', 0), bounds);
  return viewed(r, tensor, { kind: 'slice', window });
});

/** Of a list `slice` takes start, end and step, one place earlier than of a tensor. */
function slicedList(elements: readonly Value[], given: Arguments): Value {
  const step = intArgument(given, 'end', 1);
  const [start, end] = listBounds(elements.length, given);
  return list(elements.slice(start, end).filter((_, index) => index % step === 0));
}

function listBounds(length: number, given: Arguments): [number, number] {
  const bound = (name: string, otherwise: number) => {
    const value = intArgument(given, name, otherwise);
    return Math.min(length, Math.max(0, value < 0 ? value + length : value));
  };
  return [bound('dim', 0), bound('start', length)];
}

function transposition(shape: readonly Size[], first: number, second: number): View {
  const [a, b] = [axisOf(first, shape.length), axisOf(second, shape.length)];
  return { kind: 'permute', order: shape.map((_, axis) => (axis === a ? b : axis === b ? a : axis)) };
}

/** Axes moved to other places, the others keeping their order. */
function movedAxes(shape: readonly Size[], given: Arguments): View {
  const from = intsArgument(given, 'source').map((axis) => axisOf(axis, shape.length));
  const to = intsArgument(given, 'destination').map((axis) => axisOf(axis, shape.length));
  const others = shape.map((_, axis) => axis).filter((axis) => !from.includes(axis));
  return {
    kind: 'permute',
    order: shape.map((_, axis) => {
      const moved = to.indexOf(axis);
      return (moved >= 0 ? from[moved] : others.shift()) ?? axis;
    }),
  };
}

function flattenedShape(shape: readonly Size[], given: Arguments): Size[] {
  const start = axisOf(intArgument(given, 'start_dim', 0), shape.length);
  const end = axisOf(intArgument(given, 'end_dim', -1), shape.length);
  return [...shape.slice(0, start), productOfSizes(shape.slice(start, end + 1)), ...shape.slice(end + 1)];
}

function unflattenedShape(shape: readonly Size[], given: Arguments): Size[] {
  const axis = axisOf(intArgument(given, 'dim'), shape.length);
  const sizes = sizesArgument(given, 'sizes');
  return [...shape.slice(0, axis), ...withoutOpen(sizes, shape[axis] ?? 1), ...shape.slice(axis + 1)];
}

function withoutOpen(sizes: readonly Size[], total: Size): Size[] {
  const rest = productOfSizes(sizes.filter((size) => size !== -1));
  return sizes.map((size) => (size === -1 ? divideSizes(total, rest) : size));
}

const RESHAPE = view('self shape', (_, given) => ({ kind: 'reshape', shape: sizesArgument(given, 'shape') }));

const EXPAND = view('self size implicit', (_, given) => ({
  kind: 'expand',
  shape: sizesArgument(given, 'size'),
}));

const EXPAND_AS = operation('self other', ({ recorder: r }, given) => {
  const { shape } = dataOf(r, tensorArgument(given, 'other'));
  return viewed(r, tensorArgument(given, 'self'), { kind: 'expand', shape });
});

const RESHAPE_AS = operation('self other', ({ recorder: r }, given) => {
  const { shape } = dataOf(r, tensorArgument(given, 'other'));
  return viewed(r, tensorArgument(given, 'self'), { kind: 'reshape', shape });
});

const REPEAT = tensorOperation('self repeats', (r, data, given) =>
  repeated(r, data, sizesArgument(given, 'repeats')),
);

/** The tensor laid side by side with itself. */
export function repeated(r: Recorder, data: Data, repeats: readonly Size[]): Data {
  const missing = repeats.length - data.shape.length;
  if (missing < 0)
    throw failure('model-broken', 'repeat', `${shapeText(data.shape)} has more axes than repeats`);
  const from: Size[] = [...Array.from({ length: missing }, () => 1), ...data.shape];
  const shape = from.map((size, axis) => multiplySizes(size, repeats[axis] ?? 1));
  const { known } = data;
  const keep = () => {
    const tile = known?.() ?? { shape: [], data: new Float64Array(0) };
    return { shape: [...Array.from({ length: missing }, () => 1), ...tile.shape], data: tile.data };
  };
  if (isSameShape(shape, data.shape)) return data;
  const wide = missing > 0 ? dataOf(r, viewed(r, tensorOf(data), { kind: 'reshape', shape: from })) : data;
  return r.node('Tile', [wide, r.sizes(repeats)], {
    type: data.type,
    shape,
    known: known === null ? null : keep,
  });
}

const REPEAT_INTERLEAVE = tensorOperation('self repeats dim output_size', (r, data, given) => {
  const times = intArgument(given, 'repeats');
  const flat = isGiven(given, 'dim')
    ? data
    : dataOf(r, viewed(r, tensorOf(data), { kind: 'reshape', shape: [-1] }));
  const axis = axisOf(intArgument(given, 'dim', 0), flat.shape.length);
  const open = dataOf(r, viewed(r, tensorOf(flat), { kind: 'unsqueeze', axis: axis + 1 }));
  const ones = open.shape.map((_, at) => (at === axis + 1 ? times : 1));
  const wide = repeated(r, open, ones);
  const shape = flat.shape.map((size, at) => (at === axis ? multiplySizes(size, times) : size));
  return dataOf(r, viewed(r, tensorOf(wide), { kind: 'reshape', shape }));
});

const FLIP = tensorOperation('self dims', (r, data, given) => flipped(r, data, intsArgument(given, 'dims')));

/** Elements shifted along axes, those that fall out at one end coming in at the other. */
const ROLL = tensorOperation('self shifts dims', (r, data, given) => {
  const shifts = sizesArgument(given, 'shifts');
  const axes = isGiven(given, 'dims') ? intsArgument(given, 'dims') : [];
  if (axes.length === 0) throw failure('model-unsupported', 'roll', 'without axes is not known');
  return axes.reduce((each, axis, index) => rolled(r, each, axis, shifts[index] ?? 0), data);
});

function rolled(r: Recorder, data: Data, axis: number, shift: Size): Data {
  const at = axisOf(axis, data.shape.length);
  const size = data.shape[at] ?? 1;
  const cut =
    typeof size === 'number' && typeof shift === 'number'
      ? (((size - shift) % size) + size) % size
      : subtractSizes(size, typeof shift === 'number' && shift <= 0 ? addSizes(shift, size) : shift);
  const head = sliced(r, data, windowOn(data.shape, at, { start: 0, end: cut, step: 1 }));
  const tail = sliced(r, data, windowOn(data.shape, at, { start: cut, end: null, step: 1 }));
  return concatenated(r, [tail, head], at);
}

const NUMEL = operation('self', ({ recorder: r }, given) =>
  productOfSizes(dataOf(r, tensorArgument(given, 'self')).shape),
);

const SHAPE_TENSOR = operation('self', ({ recorder: r }, given) => {
  const { shape } = dataOf(r, tensorArgument(given, 'self'));
  return tensorOf(sizesData('int64', [shape.length], shape));
});

/** A slice of given length. */
const NARROW = view('self dim start length', (shape, given) => {
  const start = sizeArgument(given, 'start');
  const end = addSizes(start, sizeArgument(given, 'length'));
  const axis = intArgument(given, 'dim');
  return { kind: 'slice', window: windowOn(shape, axis, { start, end, step: 1 }) };
});

/** Overlapping windows along an axis, laid out as one more axis. */
const UNFOLD = operation('self dimension size step', ({ recorder: r }, given) => {
  const tensor = tensorArgument(given, 'self');
  const data = dataOf(r, tensor);
  const axis = axisOf(intArgument(given, 'dimension'), data.shape.length);
  const [length, step] = [intArgument(given, 'size'), intArgument(given, 'step')];
  const total = data.shape[axis] ?? 1;
  const count = addSizes(divideSizes(subtractSizes(total, length), step), 1);
  const last = multiplySizes(subtractSizes(count, 1), step);
  const columns = Array.from({ length }, (_, index) => {
    const window = { axis, start: index, end: addSizes(addSizes(last, index), 1), step };
    return dataOf(
      r,
      viewed(r, tensorOf(sliced(r, data, window)), { kind: 'unsqueeze', axis: data.shape.length }),
    );
  });
  return tensorOf(concatenated(r, columns, data.shape.length));
});

const SQUEEZE = view('self dim', (_, given) => ({
  kind: 'squeeze',
  axes: isGiven(given, 'dim') ? intsArgument(given, 'dim') : null,
}));

function same(parameters: string): Operation {
  return operation(parameters, (_, given): Tensor => tensorArgument(given, 'self'));
}

const COPY = operation('self memory_format', ({ recorder: r }, given) =>
  tensorOf(dataOf(r, tensorArgument(given, 'self'))),
);

export const SHAPE: OperationTable = {
  size: SIZE,
  _shape_as_tensor: SHAPE_TENSOR,
  numel: NUMEL,
  dim: operation('self', ({ recorder: r }, given) => dataOf(r, tensorArgument(given, 'self')).shape.length),
  slice: SLICE,
  narrow: NARROW,
  select: view('self dim index', (_, given) => ({
    kind: 'select',
    axis: intArgument(given, 'dim'),
    index: sizeArgument(given, 'index'),
  })),
  reshape: RESHAPE,
  view: RESHAPE,
  _unsafe_view: RESHAPE,
  reshape_as: RESHAPE_AS,
  view_as: RESHAPE_AS,
  flatten: view('self start_dim end_dim', (shape, given) => ({
    kind: 'reshape',
    shape: shape.length === 0 ? [1] : flattenedShape(shape, given),
  })),
  unflatten: view('self dim sizes', (shape, given) => ({
    kind: 'reshape',
    shape: unflattenedShape(shape, given),
  })),
  permute: view('self dims', (_, given) => ({ kind: 'permute', order: intsArgument(given, 'dims') })),
  transpose: view('self dim0 dim1', (shape, given) =>
    transposition(shape, intArgument(given, 'dim0'), intArgument(given, 'dim1')),
  ),
  movedim: view('self source destination', movedAxes),
  moveaxis: view('self source destination', movedAxes),
  swapdims: view('self dim0 dim1', (shape, given) =>
    transposition(shape, intArgument(given, 'dim0'), intArgument(given, 'dim1')),
  ),
  swapaxes: view('self axis0 axis1', (shape, given) =>
    transposition(shape, intArgument(given, 'axis0'), intArgument(given, 'axis1')),
  ),
  t: view('self', (shape) => (shape.length < 2 ? null : transposition(shape, 0, 1))),
  numpy_T: view('self', (shape) => ({
    kind: 'permute',
    order: shape.map((_, axis) => shape.length - 1 - axis),
  })),
  mT: view('self', (shape) => transposition(shape, -2, -1)),
  unsqueeze: view('self dim', (_, given) => ({ kind: 'unsqueeze', axis: intArgument(given, 'dim') })),
  squeeze: SQUEEZE,
  expand: EXPAND,
  broadcast_to: EXPAND,
  expand_as: EXPAND_AS,
  repeat: REPEAT,
  tile: REPEAT,
  repeat_interleave: REPEAT_INTERLEAVE,
  flip: FLIP,
  roll: ROLL,
  unfold: UNFOLD,
  detach: same('self'),
  contiguous: same('self memory_format'),
  alias: same('self'),
  requires_grad_: same('self requires_grad'),
  cpu: same('self'),
  cuda: same('self'),
  clone: COPY,
};
