// Tensors that lie inside operations, bodies and functions, where the runtime reads them straight from the message: their
// elements must be there too, and what is sparse must not unfold without bound. Takes messages, throws or says nothing.
import { failure } from '../../errors.ts';
import { elementBits, elementType } from '../element-type.ts';
import { isExternal } from './external.ts';
import { readShape } from './initializers.ts';
import type { AttributeProto, FunctionProto, SparseTensorProto, TensorProto } from './proto.ts';

const DEEPEST_BODY = 16;
/** Bytes a sparse tensor may take once every element is written out. */
const LARGEST_DENSE = 2 ** 31;

/** Refuses a tensor kept in another file, or of an impossible size. Throws `model-external`, `model-broken`. */
export function checkInnerTensor(tensor: TensorProto, where: string): void {
  if (isExternal(tensor) || (tensor.externalData ?? []).length > 0)
    throw failure(
      'model-external',
      where,
      'holds a tensor outside the file; only weights of the graph may lie there',
    );
  readShape(tensor.dims ?? [], `a tensor of ${where}`);
}

/** Refuses a sparse tensor that is kept elsewhere or unfolds to too much. Throws as `checkInnerTensor`. */
export function checkSparseTensor(sparse: SparseTensorProto, where: string): void {
  for (const tensor of [sparse.values, sparse.indices]) if (tensor) checkInnerTensor(tensor, where);
  const count = readShape(sparse.dims ?? [], where).reduce((product, size) => product * size, 1);
  const type = elementType(sparse.values?.dataType ?? 0);
  if (type !== null && (elementBits(type) / 8) * count <= LARGEST_DENSE) return;
  throw failure('model-broken', where, `unfolds to ${count} elements of ${type ?? 'an unknown type'}`);
}

/** The same for every operation of a function. Throws as `checkInnerTensor`. */
export function checkFunctionTensors({ name = '', node = [], attributeProto = [] }: FunctionProto): void {
  const where = `function ${name.slice(0, 100)}`;
  for (const attribute of attributeProto) checkAttribute(attribute, where, 0);
  for (const each of node) for (const attribute of each.attribute ?? []) checkAttribute(attribute, where, 0);
}

function checkAttribute(attribute: AttributeProto, where: string, depth: number): void {
  if (depth > DEEPEST_BODY)
    throw failure('model-broken', where, `has bodies nested deeper than ${DEEPEST_BODY}`);
  const { t, g, tensors = [], graphs = [], sparseTensor, sparseTensors = [] } = attribute;
  for (const tensor of t ? [t, ...tensors] : tensors) checkInnerTensor(tensor, where);
  for (const sparse of sparseTensor ? [sparseTensor, ...sparseTensors] : sparseTensors)
    checkSparseTensor(sparse, where);
  for (const body of g ? [g, ...graphs] : graphs) {
    for (const tensor of body.initializer ?? []) checkInnerTensor(tensor, where);
    for (const sparse of body.sparseInitializer ?? []) checkSparseTensor(sparse, where);
    for (const node of body.node ?? [])
      for (const inner of node.attribute ?? []) checkAttribute(inner, where, depth + 1);
  }
}
