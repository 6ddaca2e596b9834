// The functions that the code of a model calls by a bare name: annotate, getattr, range, isinstance, int and their kin.
import { failure } from '../../../errors.ts';
import type { CallExpression, Expression } from '../code/ast.ts';
import type { Tracing } from '../ops/operation.ts';
import { sizeOf } from '../ops/operation.ts';
import { operationNamed } from '../ops/table.ts';
import type { Frame } from './frame.ts';
import { runOperation } from './run-operation.ts';
import { compareSizes } from './size.ts';
import { kindOf, list, type Value } from './value.ts';

const LONGEST_RANGE = 1_000_000;

/** What these functions need of whoever runs them. */
export interface Builtins {
  readonly tracing: Tracing;
  evaluate(frame: Frame, expression: Expression): Value;
}

type Builtin = (calls: Builtins, frame: Frame, call: CallExpression) => Value;

const BUILTINS: Readonly<Record<string, Builtin>> = {
  annotate: secondArgument,
  unchecked_cast: secondArgument,
  uninitialized: () => ({ kind: 'uninitialized' }),
  getattr: (calls, frame, call) => {
    const [object, name] = argumentsOf(calls, frame, call);
    const isObject = typeof object === 'object' && object?.kind === 'object';
    const value = isObject && typeof name === 'string' ? object.attributes.get(name) : undefined;
    if (value !== undefined) return value;
    throw failure('model-broken', 'getattr', `${kindOf(object)} has no attribute ${String(name)}`);
  },
  range: (calls, frame, call) => list(rangeOf(argumentsOf(calls, frame, call))),
  print: () => null,
  isinstance: (calls, frame, call) => {
    const [value] = call.positional;
    const type = call.positional[1];
    if (value === undefined || type === undefined) return false;
    return isOfType(calls.evaluate(frame, value), typeNames(type));
  },
  int: operationCall('Int'),
  float: operationCall('Float'),
  bool: operationCall('Bool'),
  str: operationCall('str'),
  len: operationCall('len'),
  abs: operationCall('abs'),
  min: operationCall('min'),
  max: operationCall('max'),
  list: operationCall('list'),
  round: operationCall('round'),
  zip: (calls, frame, call) => {
    const columns = argumentsOf(calls, frame, call).map(listed);
    const length = Math.min(...columns.map((column) => column.length));
    return list(
      Array.from({ length }, (_, row) => ({
        kind: 'tuple',
        className: null,
        elements: columns.map((column) => column[row] ?? null),
      })),
    );
  },
  enumerate: (calls, frame, call) => {
    const [values = null] = argumentsOf(calls, frame, call);
    return list(
      listed(values).map((each, index) => ({ kind: 'tuple', className: null, elements: [index, each] })),
    );
  },
};

export function isBuiltin(name: string): boolean {
  return Object.hasOwn(BUILTINS, name);
}

export function builtin(calls: Builtins, frame: Frame, name: string, call: CallExpression): Value {
  const run = BUILTINS[name];
  if (run === undefined) throw failure('model-unsupported', name, 'is not known');
  return run(calls, frame, call);
}

/** The first argument is a type, which says nothing here. */
function secondArgument(calls: Builtins, frame: Frame, call: CallExpression): Value {
  const value = call.positional[1];
  return value === undefined ? null : calls.evaluate(frame, value);
}

function argumentsOf(calls: Builtins, frame: Frame, call: CallExpression): Value[] {
  return call.positional.map((each) => calls.evaluate(frame, each));
}

function operationCall(name: string): Builtin {
  return (calls, frame, call) =>
    runOperation(calls.tracing, operationNamed(name), argumentsOf(calls, frame, call), new Map());
}

function listed(value: Value): readonly Value[] {
  if (typeof value === 'object' && (value?.kind === 'list' || value?.kind === 'tuple')) return value.elements;
  throw failure('model-unsupported', 'loop', `over ${kindOf(value)}`);
}

function rangeOf(given: readonly Value[]): Value[] {
  const [first = 0, second, third = 1] = given;
  const [start, end, step] = [second === undefined ? 0 : first, second ?? first, third].map((each) =>
    sizeOf(each, 'range'),
  );
  if (typeof start !== 'number' || typeof end !== 'number' || typeof step !== 'number') {
    if (compareSizes(end ?? 0, start ?? 0) <= 0) return [];
    throw failure('model-unsupported', 'range', 'a loop as long as the block', {
      fields: { needsBlock: true },
    });
  }
  if (step === 0) throw failure('model-broken', 'range', 'has a step of 0');
  const count = Math.max(0, Math.ceil((end - start) / step));
  if (count > LONGEST_RANGE) throw failure('model-unsupported', 'range', `of ${count} steps is too long`);
  return Array.from({ length: count }, (_, index) => start + index * step);
}

function typeNames(type: Expression): string[] {
  if (type.kind === 'name') return [type.name];
  if (type.kind === 'attribute') return [...typeNames(type.object).map((name) => `${name}.${type.name}`)];
  if (type.kind === 'subscript') return typeNames(type.object);
  if (type.kind === 'tuple' || type.kind === 'list') return type.elements.flatMap(typeNames);
  return type.kind === 'none' ? ['NoneType'] : [];
}

function isOfType(value: Value, names: readonly string[]): boolean {
  return names.some((name) => isOneOf(value, name));
}

function isOneOf(value: Value, name: string): boolean {
  if (name === 'NoneType') return value === null;
  if (typeof value === 'object' && value?.kind === 'object') return value.className === name;
  const kind = kindOf(value);
  if (name === 'List') return kind === 'list';
  if (name === 'Tuple') return kind === 'tuple';
  if (name === 'Dict') return kind === 'dict';
  if (name === 'number') return kind === 'int' || kind === 'float';
  if (name === 'Optional') return true;
  return kind === name;
}
