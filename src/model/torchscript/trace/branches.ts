// A branch whose way depends on what the model hears: both arms are run, and where they differ the graph chooses element by
// element. What cannot be chosen so (shapes, lists, ends of functions that differ) is refused.
import { failure, LivebendError } from '../../../errors.ts';
import { where } from '../ops/elements.ts';
import { isEqualValue } from '../ops/equality.ts';
import { isNumber, operandOf } from '../ops/operation.ts';
import { type Data, shapeText } from './data.ts';
import { Journal, type Writable } from './journal.ts';
import { expanded, reshaped } from './moves.ts';
import { promotedType } from './promotion.ts';
import type { Recorder } from './recorder.ts';
import { isSameShape } from './size.ts';
import { tensorOf } from './tensor.ts';
import type { ObjectValue, Value } from './value.ts';

/** How a block of statements ended: at its end, or by one of these words. */
export type Ending = null | 'break' | 'continue' | { readonly value: Value };

export interface Branch {
  readonly recorder: Recorder;
  readonly condition: Data;
  readonly variables: Map<string, Value>;
  /** Runs the arm for a true or a false condition. */
  readonly run: (isTrue: boolean) => Ending;
  readonly assign: (object: ObjectValue, name: string, value: Value) => void;
}

interface Arm {
  readonly ending: Ending;
  readonly variables: ReadonlyMap<string, Value>;
  readonly cells: ReadonlyMap<Writable, Data>;
  readonly attributes: ReadonlyMap<ObjectValue, ReadonlyMap<string, Value>>;
}

/** Runs both arms and merges them. An arm in which the model itself refuses is taken not to happen. */
export function bothWays(branch: Branch): Ending {
  const { recorder: r } = branch;
  const condition = reshaped(r, r.cast(branch.condition, 'bool'), []);
  const [yes, no] = [runArm(branch, true), runArm(branch, false)];
  const only = yes ?? no;
  if (only === null) throw failure('model-unsupported', 'branch', 'the model refuses whichever way it goes');
  if (yes === null || no === null) return replay(branch, only);
  const choose = (a: Value, b: Value) => chosen(r, condition, a, b);
  for (const name of new Set([...yes.variables.keys(), ...no.variables.keys()])) {
    const [a, b] = [yes.variables.get(name), no.variables.get(name)];
    branch.variables.set(name, a === undefined || b === undefined ? (a ?? b ?? null) : choose(a, b));
  }
  for (const cell of new Set([...yes.cells.keys(), ...no.cells.keys()])) {
    const [a, b] = [yes.cells.get(cell) ?? cell.content, no.cells.get(cell) ?? cell.content];
    r.journal?.cell(cell);
    cell.content = chosenData(r, condition, a, b);
    cell.isWritten = true;
  }
  for (const object of new Set([...yes.attributes.keys(), ...no.attributes.keys()])) {
    const names = new Set([
      ...(yes.attributes.get(object)?.keys() ?? []),
      ...(no.attributes.get(object)?.keys() ?? []),
    ]);
    for (const name of names) {
      const before = object.attributes.get(name) ?? null;
      const [a, b] = [yes, no].map((arm) => arm.attributes.get(object)?.get(name) ?? before);
      branch.assign(object, name, choose(a ?? null, b ?? null));
    }
  }
  return chosenEnding(choose, yes.ending, no.ending);
}

function runArm(branch: Branch, isTrue: boolean): Arm | null {
  const { recorder, variables } = branch;
  const before = new Map(variables);
  const outer = recorder.journal;
  const journal = new Journal();
  recorder.journal = journal;
  try {
    const ending = branch.run(isTrue);
    for (const value of before.values())
      if (journal.collections.has(value))
        throw failure(
          'model-unsupported',
          'branch',
          'changes a list or dictionary one way and not the other',
        );
    return { ending, variables: new Map(variables), ...journal.takeBack() };
  } catch (error) {
    journal.takeBack();
    if (error instanceof LivebendError && error.fields.isRefusal === true) return null;
    throw error;
  } finally {
    recorder.journal = outer;
    variables.clear();
    for (const [name, value] of before) variables.set(name, value);
  }
}

/** The only arm that can happen, as if there were no branch. */
function replay(branch: Branch, arm: Arm): Ending {
  for (const [name, value] of arm.variables) branch.variables.set(name, value);
  for (const [cell, content] of arm.cells) {
    branch.recorder.journal?.cell(cell);
    cell.content = content;
    cell.isWritten = true;
  }
  for (const [object, names] of arm.attributes)
    for (const [name, value] of names) branch.assign(object, name, value);
  return arm.ending;
}

function chosenEnding(choose: (a: Value, b: Value) => Value, a: Ending, b: Ending): Ending {
  if (a === b) return a;
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null)
    return { value: choose(a.value, b.value) };
  throw failure(
    'model-unsupported',
    'branch',
    'ends the function one way and not the other, by what the model hears',
  );
}

/** One of two values as the condition says; what nobody can choose between is left uninitialised. */
function chosen(r: Recorder, condition: Data, a: Value, b: Value): Value {
  if (a === b || isEqualValue(a, b)) return a;
  const isTensor = [a, b].some((each) => typeof each === 'object' && each?.kind === 'tensor');
  if (isTensor || (isNumber(a) && isNumber(b))) {
    const sides = [a, b].filter(
      (each) => isNumber(each) || (typeof each === 'object' && each?.kind === 'tensor'),
    );
    if (sides.length < 2) return { kind: 'uninitialized' };
    const operands = [operandOf(r, a, 'branch'), operandOf(r, b, 'branch')] as const;
    const type = promotedType(operands);
    const data = chosenData(r, condition, r.cast(operands[0].data, type), r.cast(operands[1].data, type));
    return isTensor ? tensorOf(data) : { kind: 'scalar', data };
  }
  const isSequence = (each: Value) =>
    typeof each === 'object' && (each?.kind === 'tuple' || each?.kind === 'list');
  if (isSequence(a) && isSequence(b)) return chosenSequence(r, condition, a, b);
  return { kind: 'uninitialized' };
}

function chosenSequence(r: Recorder, condition: Data, a: Value, b: Value): Value {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return { kind: 'uninitialized' };
  if (
    (a.kind !== 'tuple' && a.kind !== 'list') ||
    a.kind !== b.kind ||
    a.elements.length !== b.elements.length
  )
    return { kind: 'uninitialized' };
  const other = b.elements;
  const elements = a.elements.map((each, index) => chosen(r, condition, each, other[index] ?? null));
  return a.kind === 'list' ? { kind: 'list', elements } : { ...a, elements };
}

function chosenData(r: Recorder, condition: Data, a: Data, b: Data): Data {
  if (a === b) return a;
  if (a.origin.kind === 'complex' || b.origin.kind === 'complex')
    throw failure('model-unsupported', 'branch', 'chooses between complex numbers');
  if (a.shape.length > 0 && b.shape.length > 0 && !isSameShape(a.shape, b.shape))
    throw failure(
      'model-unsupported',
      'branch',
      `gives ${shapeText(a.shape)} or ${shapeText(b.shape)}, by what the model hears`,
    );
  const shape = a.shape.length > 0 ? a.shape : b.shape;
  return expanded(r, where(r, condition, a, r.cast(b, a.type)), shape);
}
