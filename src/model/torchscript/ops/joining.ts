// Tensors put together and taken apart: cat, stack, chunk, split, unbind.
import { failure } from '../../../errors.ts';
import type { Data } from '../trace/data.ts';
import { axisOf, concatenated, unsqueezed } from '../trace/moves.ts';
import { promotedType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { addSizes, divideSizes, type Size, subtractSizes } from '../trace/size.ts';
import { windowOn } from '../trace/slices.ts';
import { dataOf, type Tensor, tensorOf, viewed } from '../trace/tensor.ts';
import { list, type Value } from '../trace/value.ts';
import {
  intArgument,
  type Operation,
  type OperationTable,
  operation,
  sizeArgument,
  sizesArgument,
  tensorArgument,
  tensorsArgument,
} from './operation.ts';

const CAT = operation('tensors dim', ({ recorder: r }, given) => {
  const parts = sameType(r, tensorsArgument(r, given, 'tensors'));
  return tensorOf(concatenated(r, parts, intArgument(given, 'dim', 0)));
});

const STACK = operation('tensors dim', ({ recorder: r }, given) => {
  const parts = sameType(r, tensorsArgument(r, given, 'tensors'));
  const axis = axisOf(intArgument(given, 'dim', 0), (parts[0]?.shape.length ?? 0) + 1);
  return tensorOf(
    concatenated(
      r,
      parts.map((part) => unsqueezed(r, part, axis)),
      axis,
    ),
  );
});

function sameType(r: Recorder, parts: readonly Data[]): Data[] {
  if (parts.some((part) => part.origin.kind === 'complex')) return [...parts];
  const type = promotedType(parts.map((data) => ({ data, isNumber: false })));
  return parts.map((part) => r.cast(part, type));
}

/** `hstack`, `vstack`: put together along the second or the first axis. */
function stackAlong(axis: number): Operation {
  return operation('tensors', ({ recorder: r }, given) =>
    tensorOf(concatenated(r, sameType(r, tensorsArgument(r, given, 'tensors')), axis)),
  );
}

const CHUNK = operation('self chunks dim', ({ recorder: r }, given) => {
  const tensor = tensorArgument(given, 'self');
  const count = intArgument(given, 'chunks');
  const { shape } = dataOf(r, tensor);
  const axis = axisOf(intArgument(given, 'dim', 0), shape.length);
  const size = shape[axis] ?? 1;
  const length =
    typeof size === 'number' ? Math.ceil(size / count) : divideSizes(addSizes(size, count - 1), count);
  return cut(r, tensor, axis, pieces(size, length, count));
});

const SPLIT: Operation = {
  parameters: ['self', 'split_size', 'dim'],
  run: ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    const { shape } = dataOf(r, tensor);
    const axis = axisOf(intArgument(given, 'dim', 0), shape.length);
    const value = given.get('split_size');
    const isList =
      typeof value === 'object' && value !== null && (value.kind === 'list' || value.kind === 'tuple');
    if (isList) return cut(r, tensor, axis, sizesArgument(given, 'split_size'));
    return cut(r, tensor, axis, pieces(shape[axis] ?? 1, sizeArgument(given, 'split_size'), null));
  },
};

/** The lengths of equal pieces, the last one perhaps shorter. */
function pieces(size: Size, length: Size, count: number | null): Size[] {
  if (typeof size === 'number' && typeof length === 'number') {
    const lengths: Size[] = [];
    for (let at = 0; at < size; at += length) lengths.push(Math.min(length, size - at));
    return lengths;
  }
  const whole = count ?? divideSizes(size, length);
  if (typeof whole !== 'number')
    throw failure('model-unsupported', 'split', 'into as many pieces as the block is long', {
      fields: { needsBlock: true },
    });
  return Array.from({ length: whole }, () => length);
}

/** Neighbouring windows on a tensor; writing to one writes to the tensor. */
function cut(r: Recorder, tensor: Tensor, axis: number, lengths: readonly Size[]): Value {
  const { shape } = dataOf(r, tensor);
  const parts: Value[] = [];
  let start: Size = 0;
  for (const length of lengths) {
    const end: Size = addSizes(start, length);
    parts.push(viewed(r, tensor, { kind: 'slice', window: windowOn(shape, axis, { start, end, step: 1 }) }));
    start = end;
  }
  if (typeof start === 'number' && subtractSizes(shape[axis] ?? 0, start) !== 0)
    throw failure('model-broken', 'split', 'the pieces do not fill the axis');
  return list(parts);
}

const UNBIND = operation('self dim', ({ recorder: r }, given) => {
  const tensor = tensorArgument(given, 'self');
  const { shape } = dataOf(r, tensor);
  const axis = axisOf(intArgument(given, 'dim', 0), shape.length);
  const size = shape[axis] ?? 1;
  if (typeof size !== 'number')
    throw failure('model-unsupported', 'unbind', 'along an open axis', { fields: { needsBlock: true } });
  return list(Array.from({ length: size }, (_, index) => viewed(r, tensor, { kind: 'select', axis, index })));
});

export const JOINING: OperationTable = {
  cat: CAT,
  concat: CAT,
  concatenate: CAT,
  stack: STACK,
  hstack: stackAlong(1),
  vstack: stackAlong(0),
  chunk: CHUNK,
  split: SPLIT,
  split_with_sizes: SPLIT,
  tensor_split: CHUNK,
  unbind: UNBIND,
};
