// Elements picked by numbers that tensors hold: embedding, index_select, gather, index, masked_fill.
import { failure } from '../../../errors.ts';
import { type Data, shapeText, singleNumber } from '../trace/data.ts';
import { broadcastShape } from '../trace/elementwise.ts';
import { axisOf, expanded } from '../trace/moves.ts';
import { integerAttribute } from '../trace/node-attributes.ts';
import type { Recorder } from '../trace/recorder.ts';
import type { Size } from '../trace/size.ts';
import { selected } from '../trace/slices.ts';
import { tensorOf } from '../trace/tensor.ts';
import type { Value } from '../trace/value.ts';
import { where } from './elements.ts';
import {
  dataArgument,
  intArgument,
  type OperationTable,
  operandOf,
  operation,
  tensorOperation,
} from './operation.ts';

/** Whole slices along an axis, in the order of the indices. */
export function picked(r: Recorder, data: Data, axis: number, indices: Data): Data {
  const at = axisOf(axis, data.shape.length);
  const single = indices.shape.length === 0 ? singleNumber(indices) : null;
  if (single !== null) return selected(r, data, at, single);
  const shape: Size[] = [...data.shape.slice(0, at), ...indices.shape, ...data.shape.slice(at + 1)];
  const places = r.cast(indices, 'int64');
  return r.node('Gather', [data, places], { type: data.type, shape }, [integerAttribute('axis', at)]);
}

const EMBEDDING = operation(
  'weight indices padding_idx scale_grad_by_freq sparse',
  ({ recorder: r }, given) =>
    tensorOf(picked(r, dataArgument(r, given, 'weight'), 0, dataArgument(r, given, 'indices'))),
);

const INDEX_SELECT = tensorOperation('self dim index', (r, data, given) =>
  picked(r, data, intArgument(given, 'dim'), dataArgument(r, given, 'index')),
);

/** `x[i]`, `x[:, i]`, `x[mask]`: one list of tensors and Nones, one an axis. */
const INDEX = tensorOperation('self indices', (r, data, given) => indexed(r, data, given.get('indices')));

function indexed(r: Recorder, data: Data, value: Value | undefined): Data {
  if (typeof value !== 'object' || value === null || value.kind !== 'list')
    throw failure('model-broken', 'index', 'needs a list of tensors');
  const used = value.elements.map((each, axis) => ({ each, axis })).filter(({ each }) => each !== null);
  const [first] = used;
  if (first === undefined) return data;
  const indices = used.map(({ each }) => operandOf(r, each, 'indices').data);
  if (indices.some((each) => each.type === 'bool' || each.type === 'uint8'))
    throw failure('model-unsupported', 'index', 'by a mask gives a shape that depends on the sound');
  const [only] = indices;
  if (indices.length === 1 && only !== undefined) return picked(r, data, first.axis, only);
  if (used.some(({ axis }, index) => axis !== index))
    throw failure(
      'model-unsupported',
      'index',
      `several axes of ${shapeText(data.shape)} that are not the first`,
    );
  const shape = broadcastShape(indices.map((each) => each.shape));
  const columns = indices.map((each) => {
    const wide = expanded(r, r.cast(each, 'int64'), shape);
    return r.node('Unsqueeze', [wide, r.integers([shape.length])], { type: 'int64', shape: [...shape, 1] });
  });
  const joined = r.node('Concat', columns, { type: 'int64', shape: [...shape, columns.length] }, [
    integerAttribute('axis', shape.length),
  ]);
  return r.node('GatherND', [data, joined], {
    type: data.type,
    shape: [...shape, ...data.shape.slice(columns.length)],
  });
}

const GATHER = tensorOperation('self dim index sparse_grad', (r, data, given) => {
  const index = r.cast(dataArgument(r, given, 'index'), 'int64');
  const axis = axisOf(intArgument(given, 'dim'), data.shape.length);
  return r.node('GatherElements', [data, index], { type: data.type, shape: index.shape }, [
    integerAttribute('axis', axis),
  ]);
});

const SCATTER = tensorOperation('self dim index src', (r, data, given) => {
  const index = r.cast(dataArgument(r, given, 'index'), 'int64');
  const axis = axisOf(intArgument(given, 'dim'), data.shape.length);
  const source = expanded(r, r.cast(dataArgument(r, given, 'src'), data.type), index.shape);
  return r.node('ScatterElements', [data, index, source], { type: data.type, shape: data.shape }, [
    integerAttribute('axis', axis),
  ]);
});

const MASKED_FILL = tensorOperation('self mask value', (r, data, given) => {
  const mask = r.cast(dataArgument(r, given, 'mask'), 'bool');
  const value = r.cast(dataArgument(r, given, 'value'), data.type);
  return where(r, mask, value, data);
});

/** The part below or above a diagonal. */
function triangle(isUpper: boolean) {
  return tensorOperation('self diagonal', (r, data, given) => {
    const offset = r.constant('int64', [], [intArgument(given, 'diagonal', 0)]);
    return r.node('Trilu', [data, offset], { type: data.type, shape: data.shape }, [
      integerAttribute('upper', isUpper ? 1 : 0),
    ]);
  });
}

export const INDEXING: OperationTable = {
  embedding: EMBEDDING,
  index_select: INDEX_SELECT,
  index: INDEX,
  gather: GATHER,
  scatter: SCATTER,
  masked_fill: MASKED_FILL,
  tril: triangle(false),
  triu: triangle(true),
};
