// Traces one method of an archive: sets the attributes that are asked for, runs the method on inputs without values, and
// again until what it leaves behind is understood. Gives what was recorded; makes no ONNX.
import { failure, LivebendError, unknownName } from '../../../errors.ts';
import type { Archive } from '../archive.ts';
import type { TypeNode } from '../code/ast.ts';
import type { Tracing } from '../ops/operation.ts';
import { Changes } from './changes.ts';
import { type Data, inputData } from './data.ts';
import { Interpreter } from './interpreter.ts';
import { Recorder } from './recorder.ts';
import type { Size } from './size.ts';
import { findStates, type TracedState } from './states.ts';
import { dataOf, type Tensor, tensorOf } from './tensor.ts';
import { kindOf, type Value } from './value.ts';
import { World } from './world.ts';

/** An attribute to set before the method runs: `set_NAME` of the model is called with the values. */
export interface Setting {
  readonly name: string;
  readonly values: readonly SettingValue[];
}

export type SettingValue =
  | string
  | number
  | { readonly shape: readonly number[]; readonly data: ArrayLike<number> };

export interface TraceRequest {
  readonly archive: Archive;
  readonly method: string;
  readonly settings: readonly Setting[];
  /** The shape of every input. */
  readonly shapes: readonly (readonly Size[])[];
  readonly isNoisy: boolean;
  readonly seed: number;
}

export interface TracedMethod {
  readonly inputs: readonly { readonly name: string; readonly data: Data }[];
  readonly outputs: readonly Data[];
  readonly states: readonly TracedState[];
  /** Weights by path, whether the method reads them or not. */
  readonly tensors: ReadonlyMap<string, Tensor>;
  readonly notes: readonly string[];
}

const MOST_PASSES = 6;

/** Throws `model-unsupported`, `model-broken` with the place in the model's code, `value-invalid` for a refused setting. */
export function traceMethod(request: TraceRequest): TracedMethod {
  const changes = new Changes();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const traced = traceOnce(request, changes);
    if (traced !== null) return traced;
  }
  throw failure(
    'model-unsupported',
    request.method,
    'what it leaves behind for the next block does not come to rest',
  );
}

/** One pass; null where it found something that has to be known from the start. */
function traceOnce(request: TraceRequest, changes: Changes): TracedMethod | null {
  const { archive, method, shapes } = request;
  const recorder = new Recorder();
  let draws = 0;
  const tracing: Tracing = {
    recorder,
    isNoisy: request.isNoisy,
    nextSeed: () => request.seed * 1000 + draws++,
  };
  const world = new World(archive, changes, recorder);
  const interpreter = new Interpreter(archive, world, tracing);
  for (const setting of request.settings) applySetting(interpreter, setting);
  world.settle();
  const inputs = inputsOf(archive, method, shapes);
  const values = inputs.map(({ data }) => tensorOf(data));
  const result = inMethod(method, () => interpreter.callMethod(world.root, method, values, new Map()));
  const outputs = tensorsIn(result).map((tensor) => dataOf(recorder, tensor));
  if (outputs.length === 0)
    throw failure('model-unsupported', `method ${method}`, `gives ${kindOf(result)}, no tensor`);
  const { states, isOpen } = findStates(recorder, world, changes);
  if (isOpen) return null;
  return { inputs, outputs, states, tensors: world.tensors, notes: [...changes.notes] };
}

function inMethod<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof LivebendError)) throw error;
    throw failure(error.code, `method ${method}`, error.message, {
      cause: error,
      fields: { ...error.fields, method },
    });
  }
}

function inputsOf(
  archive: Archive,
  method: string,
  shapes: readonly (readonly Size[])[],
): { readonly name: string; readonly data: Data }[] {
  const { node } = archive.classNamed(archive.root.className);
  const parameters = node.methods.get(method)?.parameters.slice(1);
  if (parameters === undefined) throw unknownName(archive.name, method, 'method', node.methods.keys());
  return shapes.map((shape, index) => {
    const name = parameters[index]?.name ?? `input_${index}`;
    return { name, data: inputData(name, 'float32', shape) };
  });
}

function tensorsIn(value: Value): Tensor[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value.kind === 'tensor') return [value];
  if (value.kind === 'list' || value.kind === 'tuple') return value.elements.flatMap(tensorsIn);
  return [];
}

/** Calls `set_NAME`. Throws `name-not-found`, `value-invalid`. */
export function applySetting(interpreter: Interpreter, { name, values }: Setting): void {
  const { archive, world } = interpreter;
  const { node } = archive.classNamed(archive.root.className);
  const setter = node.methods.get(`set_${name}`);
  const where = `set ${name}`;
  if (setter === undefined) {
    const known = [...node.methods.keys()]
      .filter((each) => each.startsWith('set_'))
      .map((each) => each.slice(4));
    throw unknownName(where, name, 'attribute', known);
  }
  const parameters = setter.parameters.slice(1);
  const needed = parameters.filter((parameter) => parameter.value === null).length;
  if (values.length < needed || values.length > parameters.length) {
    const names = parameters.map((parameter) => parameter.name).join(', ');
    throw failure(
      'value-invalid',
      where,
      `takes ${parameters.length} values (${names}), got ${values.length}`,
    );
  }
  const given = values.map((value, index) => settingValue(value, parameters[index]?.type ?? null, where));
  const answer = interpreter.callMethod(world.root, `set_${name}`, given, new Map());
  if (answer === -1) {
    const text = values.map((value) => (typeof value === 'object' ? 'an array' : String(value))).join(' ');
    throw failure('value-invalid', where, `the model refuses ${text}`);
  }
}

/** A word, number or array as the type the setter asks for. */
function settingValue(value: SettingValue, type: TypeNode | null, where: string): Value {
  const name = type?.name === 'Optional' ? (type.arguments[0]?.name ?? '') : (type?.name ?? '');
  if (typeof value === 'object') return tensorOf(arrayData(value));
  if (name === 'str') return String(value);
  if (name === 'bool') return boolOf(value, where);
  const number = Number(value);
  if (value === '' || Number.isNaN(number))
    throw failure('value-invalid', where, `needs a number, got ${value}`);
  if (name === 'Tensor') return tensorOf(arrayData({ shape: [], data: [number] }));
  if (name !== 'int') return { kind: 'float', value: number };
  if (Number.isSafeInteger(number)) return number;
  throw failure('value-invalid', where, `needs a whole number, got ${value}`);
}

function boolOf(value: string | number, where: string): boolean {
  const word = String(value).toLowerCase();
  if (word === '1' || word === 'true' || word === 'on') return true;
  if (word === '0' || word === 'false' || word === 'off') return false;
  throw failure('value-invalid', where, `needs 0 or 1, got ${value}`);
}

function arrayData({
  shape,
  data,
}: {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}): Data {
  const tile = { shape, data: Float32Array.from(data) };
  return { type: 'float32', shape, origin: { kind: 'constant' }, known: () => tile, isWeight: false };
}
