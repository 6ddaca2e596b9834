// Python's own operations as TorchScript prints them: lists, dictionaries, strings, `is`, `in`, conversions between numbers
// and tensors, and what a tensor is.
import { failure } from '../../../errors.ts';
import { type Data, singleNumber } from '../trace/data.ts';
import { floatingType, isComplexType, isFloatingType } from '../trace/promotion.ts';
import type { Recorder } from '../trace/recorder.ts';
import { type Size, sizeText } from '../trace/size.ts';
import { dataOf, tensorOf, writeInto } from '../trace/tensor.ts';
import { wholeTile } from '../trace/tile.ts';
import {
  type DictValue,
  float,
  kindOf,
  type ListValue,
  list,
  numberOfElementType,
  tuple,
  type Value,
} from '../trace/value.ts';
import { isEqualValue } from './equality.ts';
import { picked } from './indexing.ts';
import {
  type Arguments,
  dataArgument,
  intArgument,
  isGiven,
  isTensor,
  type Operation,
  type OperationTable,
  operandOf,
  operation,
  sizeOf,
  type Tracing,
  tensorArgument,
} from './operation.ts';

const MOST_ELEMENTS = 1_000_000;

function listArgument(given: Arguments, name = 'self'): ListValue {
  const value = given.get(name);
  if (typeof value === 'object' && value?.kind === 'list') return value;
  throw failure('model-broken', `argument ${name}`, `must be a list, got ${kindOf(value)}`);
}

/** A list that is about to change. */
function changed(r: Recorder, given: Arguments): ListValue {
  const target = listArgument(given);
  r.journal?.collections.add(target);
  return target;
}

function dictArgument(given: Arguments): DictValue {
  const value = given.get('self');
  if (typeof value === 'object' && value?.kind === 'dict') return value;
  throw failure('model-broken', 'argument self', `must be a dictionary, got ${kindOf(value)}`);
}

/** How many elements a list, a string or a dictionary has; a tensor's first size. */
const LENGTH = operation('self', ({ recorder: r }, given) => {
  const value = given.get('self');
  if (typeof value === 'string') return value.length;
  if (isTensor(value)) return dataOf(r, value).shape[0] ?? 1;
  if (typeof value === 'object' && value?.kind === 'dict') return value.entries.size;
  if (typeof value === 'object' && value?.kind === 'tuple') return value.elements.length;
  return listArgument(given).elements.length;
});

const APPEND = operation('self el', ({ recorder }, given) => {
  const target = changed(recorder, given);
  if (target.elements.length >= MOST_ELEMENTS)
    throw failure('model-unsupported', 'append', `to a list of ${MOST_ELEMENTS} elements`);
  target.elements.push(given.get('el') ?? null);
  return target;
});

const EXTEND = operation('self other', ({ recorder }, given) => {
  const target = changed(recorder, given);
  const others = listArgument(given, 'other').elements;
  if (target.elements.length + others.length > MOST_ELEMENTS)
    throw failure('model-unsupported', 'extend', `a list beyond ${MOST_ELEMENTS} elements`);
  target.elements.push(...others.slice());
  return null;
});

/** One element of a list, tuple, dictionary, string or tensor. */
export function elementAt(tracing: Tracing, container: Value | undefined, key: Value | undefined): Value {
  if (isTensor(container)) return elementOfTensor(tracing.recorder, container, key);
  if (typeof container === 'object' && container?.kind === 'dict') return entryOf(container, key);
  if (typeof container === 'string') return container.charAt(placeIn(container.length, sizeOf(key, 'index')));
  if (typeof container !== 'object' || (container?.kind !== 'list' && container?.kind !== 'tuple'))
    throw failure('model-broken', 'index', `${kindOf(container)} has no elements`);
  return container.elements[placeIn(container.elements.length, sizeOf(key, 'index'))] ?? null;
}

function elementOfTensor(
  r: Recorder,
  tensor: Extract<Value, { kind: 'tensor' }>,
  key: Value | undefined,
): Value {
  if (isTensor(key)) return tensorOf(picked(r, dataOf(r, tensor), 0, dataOf(r, key)));
  return { ...tensor, views: [...tensor.views, { kind: 'select', axis: 0, index: sizeOf(key, 'index') }] };
}

function entryOf(dict: DictValue, key: Value | undefined): Value {
  for (const [own, value] of dict.entries) if (isEqualValue(own, key ?? null)) return value;
  throw failure('model-broken', 'index', 'a dictionary has no such key');
}

function placeIn(length: number, index: Size): number {
  const place = typeof index === 'number' ? (index < 0 ? index + length : index) : -1;
  if (place >= 0 && place < length) return place;
  throw failure('model-broken', 'index', `${sizeText(index)} of ${length} elements`);
}

/** Replaces one element of a list or an entry of a dictionary. */
export function setElement(
  { recorder: r }: Tracing,
  container: Value | undefined,
  key: Value | undefined,
  value: Value,
): void {
  r.journal?.collections.add(container ?? null);
  if (typeof container === 'object' && container?.kind === 'dict') {
    for (const own of container.entries.keys())
      if (isEqualValue(own, key ?? null)) {
        container.entries.set(own, value);
        return;
      }
    container.entries.set(key ?? null, value);
    return;
  }
  if (isTensor(container)) {
    const row = elementOfTensor(r, container, key);
    if (isTensor(row)) writeInto(r, row, operandOf(r, value, 'value').data);
    return;
  }
  if (typeof container !== 'object' || container?.kind !== 'list')
    throw failure('model-broken', 'index', `${kindOf(container)} has no elements to set`);
  container.elements[placeIn(container.elements.length, sizeOf(key, 'index'))] = value;
}

/** True where a list, string or dictionary holds a value. */
export function contains(container: Value | undefined, item: Value | undefined): boolean {
  if (typeof container === 'string') return typeof item === 'string' && container.includes(item);
  if (typeof container !== 'object' || container === null) return false;
  if (container.kind === 'dict')
    return [...container.entries.keys()].some((key) => isEqualValue(key, item ?? null));
  if (container.kind !== 'list' && container.kind !== 'tuple') return false;
  return container.elements.some((each) => isEqualValue(each, item ?? null));
}

export function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (isTensor(a) && isTensor(b)) return a.cell === b.cell && a.views.length === b.views.length;
  return (a ?? null) === (b ?? null);
}

/** Text of a value as python's `format` would write it. */
export function textOf(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (value.kind === 'float')
    return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (value.kind === 'size') return sizeText(value);
  if (value.kind === 'list') return `[${value.elements.map(textOf).join(', ')}]`;
  if (value.kind === 'tuple') return `(${value.elements.map(textOf).join(', ')})`;
  if (value.kind === 'tensor') return `tensor [${value.cell.content.shape.map(sizeText).join(', ')}]`;
  return kindOf(value);
}

const FORMAT: Operation = {
  parameters: ['self', '*'],
  run: (_, given) => {
    const values = [...given].filter(([name]) => name !== 'self').map(([, value]) => value);
    let next = 0;
    return String(given.get('self')).replace(/\{\}/g, () => textOf(values[next++] ?? null));
  },
};

/** A number from a number, a string or a tensor of one element. */
function conversion(kind: 'int' | 'float' | 'bool'): Operation {
  return operation('a', ({ recorder: r }, given) => {
    const value = given.get('a');
    if (typeof value === 'string') return numberOf(Number(value), kind);
    if (typeof value === 'object' && value?.kind === 'size') return kind === 'bool' ? true : value;
    if (typeof value === 'object' && value?.kind === 'enum') return value.value;
    const { data } = operandOf(r, value, 'a');
    return numberFrom(r.cast(data, data.type), kind, r);
  });
}

function numberFrom(data: Data, kind: 'int' | 'float' | 'bool', r: Tracing['recorder']): Value {
  const single = singleNumber(data);
  if (typeof single === 'number') return numberOf(single, kind);
  if (single !== null) return kind === 'bool' ? true : single;
  const type = kind === 'bool' ? 'bool' : kind === 'int' ? 'int64' : floatingType(data.type);
  return { kind: 'scalar', data: r.cast(data, type) };
}

function numberOf(value: number, kind: 'int' | 'float' | 'bool'): Value {
  if (kind === 'bool') return value !== 0;
  return kind === 'float' ? float(value) : Math.trunc(value) + 0;
}

/** The single number of a tensor. */
const ITEM = operation('self', ({ recorder: r }, given) => {
  const data = dataArgument(r, given, 'self');
  const kind = data.type === 'bool' ? 'bool' : isFloatingType(data.type) ? 'float' : 'int';
  return numberFrom(data, kind, r);
});

const TO_LIST = operation('self', ({ recorder: r }, given) => {
  const value = given.get('self');
  if (isTensor(value)) return nestedList(dataOf(r, value));
  if (typeof value === 'string') return list([...value]);
  return list([...listArgument(given).elements]);
});

function nestedList(data: Data): Value {
  if (data.origin.kind === 'sizes') return list([...data.origin.values]);
  const tile = data.known === null ? null : wholeTile(data.known(), data.shape, data.type);
  if (tile === null || data.shape.length > 1)
    throw failure('model-unsupported', 'tolist', 'of a tensor whose elements are not known at load');
  const isWhole = !isFloatingType(data.type);
  return list(Array.from(tile.data, (value) => (isWhole ? value : float(value))));
}

function fact(read: (data: Data) => Value): Operation {
  return operation('self', ({ recorder: r }, given) => read(dataArgument(r, given, 'self')));
}

function dictionary(read: (dict: DictValue, given: Arguments) => Value, parameters = 'self'): Operation {
  return operation(parameters, (_, given) => read(dictArgument(given), given));
}

const GET = dictionary((dict, given) => {
  const key = given.get('key') ?? null;
  for (const [own, value] of dict.entries) if (isEqualValue(own, key)) return value;
  return given.get('default_value') ?? null;
}, 'self key default_value');

const POP = operation('self idx', ({ recorder }, given) => {
  const { elements } = changed(recorder, given);
  const [value] = elements.splice(placeIn(elements.length, intArgument(given, 'idx', -1)), 1);
  return value ?? null;
});

const INSERT = operation('self idx el', ({ recorder }, given) => {
  const { elements } = changed(recorder, given);
  elements.splice(intArgument(given, 'idx'), 0, given.get('el') ?? null);
  return null;
});

function text(run: (self: string, given: Arguments) => Value, parameters = 'self'): Operation {
  return operation(parameters, (_, given) => {
    const self = given.get('self');
    if (typeof self === 'string') return run(self, given);
    throw failure('model-broken', 'argument self', `must be a string, got ${kindOf(self)}`);
  });
}

const NOT = operation('self', (_, given) => {
  const value = given.get('self');
  if (typeof value === 'boolean') return !value;
  throw failure('model-unsupported', 'not', `of ${kindOf(value)}`);
});

function logic(opType: 'And' | 'Or' | 'Xor', compute: (a: boolean, b: boolean) => boolean): Operation {
  return operation('self other', ({ recorder: r }, given) => {
    const [a, b] = [given.get('self'), given.get('other')];
    if (typeof a === 'boolean' && typeof b === 'boolean') return compute(a, b);
    const inputs = [a, b].map((each) => r.cast(operandOf(r, each, 'self').data, 'bool'));
    const [left, right] = inputs;
    if (left === undefined || right === undefined) return null;
    const shape = left.shape.length >= right.shape.length ? left.shape : right.shape;
    return tensorOf(r.node(opType, [left, right], { type: 'bool', shape }));
  });
}

export const CONTAINERS: OperationTable = {
  len: LENGTH,
  append: APPEND,
  extend: EXTEND,
  pop: POP,
  insert: INSERT,
  clear: operation('self', ({ recorder }, given) => {
    changed(recorder, given).elements.length = 0;
    return null;
  }),
  reverse: operation('self', ({ recorder }, given) => {
    changed(recorder, given).elements.reverse();
    return null;
  }),
  list: TO_LIST,
  tolist: TO_LIST,
  copy: TO_LIST,
  Size: operation('sizes', (_, given) => list([...listArgument(given, 'sizes').elements])),
  __getitem__: operation('self key', (tracing, given) =>
    elementAt(tracing, given.get('self'), given.get('key')),
  ),
  _set_item: operation('self key value', (tracing, given) => {
    setElement(tracing, given.get('self'), given.get('key'), given.get('value') ?? null);
    return null;
  }),
  __contains__: operation('self item', (_, given) => contains(given.get('self'), given.get('item'))),
  __is__: operation('self obj', (_, given) => isSameValue(given.get('self'), given.get('obj'))),
  __isnot__: operation('self obj', (_, given) => !isSameValue(given.get('self'), given.get('obj'))),
  __not__: NOT,
  __and__: logic('And', (a, b) => a && b),
  __or__: logic('Or', (a, b) => a || b),
  __xor__: logic('Xor', (a, b) => a !== b),
  logical_and: logic('And', (a, b) => a && b),
  logical_or: logic('Or', (a, b) => a || b),
  logical_xor: logic('Xor', (a, b) => a !== b),
  bitwise_and: logic('And', (a, b) => a && b),
  bitwise_or: logic('Or', (a, b) => a || b),
  format: FORMAT,
  str: operation('a', (_, given) => textOf(given.get('a') ?? null)),
  Int: conversion('int'),
  Float: conversion('float'),
  Bool: conversion('bool'),
  IntImplicit: conversion('int'),
  FloatImplicit: conversion('float'),
  item: ITEM,
  ScalarImplicit: ITEM,
  keys: dictionary((dict) => list([...dict.entries.keys()])),
  values: dictionary((dict) => list([...dict.entries.values()])),
  items: dictionary((dict) => list([...dict.entries].map((entry) => tuple(entry)))),
  get: GET,
  lower: text((self) => self.toLowerCase()),
  upper: text((self) => self.toUpperCase()),
  strip: text((self) => self.trim()),
  startswith: text((self, given) => self.startsWith(String(given.get('prefix'))), 'self prefix'),
  endswith: text((self, given) => self.endsWith(String(given.get('suffix'))), 'self suffix'),
  join: text((self, given) => listArgument(given, 'values').elements.map(textOf).join(self), 'self values'),
  warn: operation('message category stacklevel', () => null),
  manual_seed: operation('seed', () => null),
  set_grad_enabled: operation('val', () => null),
  is_floating_point: fact((data) => isFloatingType(data.type)),
  is_complex: fact((data) => isComplexType(data.type)),
  is_nonzero: ITEM,
  requires_grad: fact(() => false),
  is_contiguous: operation('self memory_format', () => true),
  set_: operation('self source', ({ recorder: r }, given) => {
    const tensor = tensorArgument(given, 'self');
    if (isGiven(given, 'source')) tensor.cell.content = dataArgument(r, given, 'source');
    tensor.cell.isWritten = true;
    return tensor;
  }),
};

/** `ops.prim.…`: facts of tensors, and small python functions. */
export const PRIMITIVES: OperationTable = {
  dtype: fact((data) => numberOfElementType(data.type)),
  device: operation('self', () => ({ kind: 'device', name: 'cpu' })),
  layout: operation('self', () => 0),
  type: operation('self', (_, given) => {
    const value = given.get('self');
    return typeof value === 'object' && value?.kind === 'device' ? value.name : kindOf(value);
  }),
  is_cuda: fact(() => false),
  is_cpu: fact(() => true),
  requires_grad: fact(() => false),
  shape: fact((data) => list([...data.shape])),
  ndim: fact((data) => data.shape.length),
  is_sparse: fact(() => false),
  is_quantized: fact(() => false),
  data: operation('self', (_, given) => given.get('self') ?? null),
  grad: operation('self', () => null),
  itemsize: fact(() => 4),
  unchecked_unwrap_optional: operation('self', (_, given) => given.get('self') ?? null),
  TupleUnpack: operation('self', (_, given) => given.get('self') ?? null),
  Print: operation('self', () => null),
};
