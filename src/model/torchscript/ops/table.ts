// Every operation of TorchScript that livebend knows, by its name, and how a name that ends in `_` writes its result back.
import { failure, nearestNames } from '../../../errors.ts';
import { dataOf, writeInto } from '../trace/tensor.ts';
import { kindOf, type Value } from '../trace/value.ts';
import { ACTIVATION } from './activation.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { CONTAINERS, PRIMITIVES } from './containers.ts';
import { CONVOLUTION } from './convolution.ts';
import { FOURIER } from './fourier.ts';
import { INDEXING } from './indexing.ts';
import { JOINING } from './joining.ts';
import { LINEAR_ALGEBRA } from './linear.ts';
import { MAKING } from './making.ts';
import {
  isTensor,
  type Operation,
  type OperationTable,
  operandOf,
  operation,
  tensorArgument,
} from './operation.ts';
import { RANDOM } from './random.ts';
import { RECURRENT } from './recurrent.ts';
import { REDUCTION } from './reduction.ts';
import { SHAPE } from './shape.ts';
import { UNARY } from './unary.ts';

/** Writes that have no form without `_`. */
const WRITES: OperationTable = {
  copy_: operation('self src non_blocking', ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    writeInto(r, tensor, operandOf(r, given.get('src'), 'src').data);
    return tensor;
  }),
  zero_: operation('self', ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    writeInto(r, tensor, r.constant(dataOf(r, tensor).type, [], [0]));
    return tensor;
  }),
  fill_: operation('self value', ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    writeInto(r, tensor, operandOf(r, given.get('value'), 'value').data);
    return tensor;
  }),
};

const TABLE: ReadonlyMap<string, Operation> = new Map(
  [
    CONTAINERS,
    ARITHMETIC,
    UNARY,
    ACTIVATION,
    SHAPE,
    MAKING,
    JOINING,
    REDUCTION,
    CONVOLUTION,
    LINEAR_ALGEBRA,
    INDEXING,
    FOURIER,
    RANDOM,
    RECURRENT,
    WRITES,
  ].flatMap((table) => Object.entries(table)),
);

const PRIMITIVE_TABLE: ReadonlyMap<string, Operation> = new Map(Object.entries(PRIMITIVES));

/** The operation `torch.NAME`. Throws `model-unsupported` with the nearest names where it is not known. */
export function operationNamed(name: string): Operation {
  const known = TABLE.get(name);
  if (known !== undefined) return known;
  const base = name.endsWith('_') ? plainForm(name) : undefined;
  if (base !== undefined) return writingBack(base);
  throw unknownOperation(`torch.${name}`, name, TABLE.keys());
}

/** The operation `ops.prim.NAME`. */
export function primitiveNamed(name: string): Operation {
  const known = PRIMITIVE_TABLE.get(name) ?? TABLE.get(name);
  if (known !== undefined) return known;
  throw unknownOperation(`ops.prim.${name}`, name, PRIMITIVE_TABLE.keys());
}

function unknownOperation(where: string, name: string, known: Iterable<string>): Error {
  const nearest = nearestNames(name, known, 3).join(', ');
  return failure('model-unsupported', where, `livebend does not know this operation (it knows ${nearest})`);
}

function plainForm(name: string): Operation | undefined {
  const base = name.slice(0, -1);
  return base === 'normal' ? TABLE.get('normal_functional') : TABLE.get(base);
}

/** The in-place form: the first argument's elements become the result. */
function writingBack(base: Operation): Operation {
  return {
    parameters: base.parameters,
    run: (tracing, given) => {
      const [first] = given.values();
      const result: Value = base.run(tracing, given);
      if (!isTensor(first)) throw failure('model-broken', 'write', `into ${kindOf(first)}`);
      if (!isTensor(result)) throw failure('model-broken', 'write', `of ${kindOf(result)} into a tensor`);
      writeInto(tracing.recorder, first, dataOf(tracing.recorder, result));
      return first;
    },
  };
}
