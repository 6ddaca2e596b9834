// Fields that follow a bend on its target: one number for each unit it acts on, parameters in the shape in which they act.
import { failure } from '../errors.ts';
import { isArrayValue, type ParameterValue } from '../parameter.ts';
import type { BendTarget } from './bend-target.ts';
import { axisShape, channelAxis, copyNumbersInto, type Field, sizeOf } from './field.ts';
import type { BendContext } from './operator.ts';

/** The sizes of a target, all known; null where one is known only when it runs. */
export function knownShape(target: BendTarget): number[] | null {
  const shape: number[] = [];
  for (const size of target.shape) {
    if (typeof size !== 'number') return null;
    shape.push(size);
  }
  return shape;
}

/**
 * The shape of one number for each unit an operator acts on: along the axis, or the whole target.
 * Throws `bend-refused` where the size is known only when it runs.
 */
export function unitShape(context: BendContext): number[] {
  const { target, axis, where } = context;
  const rank = target.shape.length;
  if (axis !== null) {
    const size = target.shape[axis];
    if (typeof size === 'number') return axisShape(rank, axis, size);
    throw failure(
      'bend-refused',
      where,
      `axis ${axis} of ${target.name} has no fixed size; give dim another axis`,
    );
  }
  const shape = knownShape(target);
  if (shape !== null) return shape;
  throw failure('bend-refused', where, `${target.name} has no fixed size; give dim`);
}

/** How many units there are along the axis; null where that is known only when it runs, or there is no axis. */
export function unitCount(context: BendContext): number | null {
  const size = context.target.shape[context.axis ?? 0];
  return typeof size === 'number' ? size : null;
}

/** A parameter as a field: one number, a list along the axis, or an array by its own shape. */
export function parameterField(context: BendContext, name: string): Field {
  const shape = valueShape(context, name, context.values.get(name));
  return {
    shape,
    fill(out) {
      const value = context.values.get(name);
      if (typeof value === 'number') out.fill(value);
      else if (typeof value !== 'string') copyNumbersInto(isArrayValue(value) ? value.data : value, out);
    },
  };
}

/**
 * The shape in which a value acts on the target. An array decides by its own shape: that of the target, one that
 * broadcasts to it, or one number for each unit of the axis. Throws `shape-mismatch`.
 */
export function valueShape(context: BendContext, name: string, value: ParameterValue): number[] {
  const { target, where } = context;
  const rank = target.shape.length;
  if (typeof value === 'number' || typeof value === 'string') return axisShape(rank, null, 1);
  const given = isArrayValue(value) ? value.shape : [value.length];
  const count = sizeOf(given);
  const fitting = fittingShape(context, given, count);
  if (fitting !== null) return fitting;
  const expected = target.shape.map((size) => (typeof size === 'number' ? size : '?')).join('×');
  const came = given.join('×');
  const what = `${name} has the shape ${came}, which does not fit ${target.name} of shape ${expected}`;
  throw failure('shape-mismatch', where, what, { fields: { given, target: target.shape } });
}

function fittingShape(context: BendContext, given: readonly number[], count: number): number[] | null {
  const { target } = context;
  const rank = target.shape.length;
  if (given.length === 1 && rank !== 1) return listShape(context, count);
  if (given.length > rank) return null;
  const padded = [...axisShape(rank - given.length, null, 1), ...given];
  return broadcasts(padded, target) ? padded : null;
}

/** A list is one number for each unit of the axis, or for each element; only a `dim` that was given may lead it to an open axis. */
function listShape(context: BendContext, count: number): number[] | null {
  const { target, values } = context;
  const rank = target.shape.length;
  const axis = context.axis ?? channelAxis(rank);
  const size = target.shape[axis];
  if (size === count || (values.has('dim') && sizeFits(count, size))) return axisShape(rank, axis, count);
  const known = knownShape(target);
  if (known !== null && sizeOf(known) === count) return known;
  if (count === 1) return axisShape(rank, null, 1);
  return target.shape[rank - 1] === count ? axisShape(rank, rank - 1, count) : null;
}

function broadcasts(given: readonly number[], target: BendTarget): boolean {
  return given.every((size, index) => size === 1 || sizeFits(size, target.shape[index]));
}

function sizeFits(size: number, dimension: BendTarget['shape'][number] | undefined): boolean {
  return typeof dimension === 'number' ? size === dimension : dimension !== undefined;
}
