// What an operator gets to see of one bend on one target: the axis, the units, how much is heard, the draws.
import { failure } from '../errors.ts';
import type { Bend } from './bend.ts';
import { type BendTarget, targetKey } from './bend-target.ts';
import type { BendValues } from './bend-values.ts';
import { type Random, randomOf } from './draw.ts';
import { axisShape, channelAxis, type Field } from './field.ts';
import type { BendContext, Operator, Surroundings } from './operator.ts';
import { knownShape } from './unit-field.ts';
import { selectedUnits, selectsUnits } from './units.ts';

/**
 * The context of a bend on a target. Throws `bend-refused` where the axis does not exist, `syntax` or `value-range` where the
 * unit selection cannot be read.
 */
export function contextOf(
  bend: Bend,
  values: BendValues,
  target: BendTarget,
  surroundings: Surroundings,
): BendContext {
  const where = `bend ${bend.id}`;
  const axis = axisOf(values, target, bend.operator.defaultAxis, where);
  const seed = values.has('seed') ? values.number('seed') : 0;
  const drawn = memory((purpose) => randomOf(seed, `${target.name} ${purpose}`));
  const units = unitsOf(bend, values, target, axis);
  const strength = strengthField(values, target, axis, units);
  return { ...surroundings, target, where, axis, values, strength, units, drawn };
}

/** True unless `dim` names an axis the target has not. */
export function hasAxis(values: BendValues, target: BendTarget): boolean {
  const rank = target.shape.length;
  const dim = values.has('dim') ? values.number('dim') : 0;
  return !values.has('dim') || (dim >= -rank && dim < rank);
}

/** The axis a bend acts along; null where it acts on every element. Throws `bend-refused` where there is no such axis. */
export function axisOf(
  values: BendValues,
  target: BendTarget,
  defaultAxis: Operator['defaultAxis'],
  where: string,
): number | null {
  const rank = target.shape.length;
  if (values.has('dim')) {
    const dim = values.number('dim');
    if (hasAxis(values, target)) return dim < 0 ? dim + rank : dim;
    const shape = target.shape.map((size) => (typeof size === 'number' ? size : '?')).join('×');
    throw failure('bend-refused', where, `${target.name} of shape ${shape} has no axis ${dim}`);
  }
  if (rank === 0) return null;
  const isElements = defaultAxis === 'elements' && knownShape(target) !== null;
  return isElements && !selectsUnits(values) ? null : channelAxis(rank);
}

function unitsOf(bend: Bend, values: BendValues, target: BendTarget, axis: number | null): number[] | null {
  if (!selectsUnits(values)) return null;
  const where = `bend ${bend.id}`;
  const size = target.shape[axis ?? 0];
  if (axis === null || typeof size !== 'number') {
    throw failure(
      'bend-refused',
      where,
      `${target.name} has no fixed number of units there; give dim another axis`,
    );
  }
  const pick = values.has('pick') ? values.number('pick') : 0;
  const found = bend.found?.get(targetKey(target)) ?? null;
  return selectedUnits(values, { size, found, random: () => randomOf(pick, `${target.name} units`), where });
}

function strengthField(
  values: BendValues,
  target: BendTarget,
  axis: number | null,
  units: number[] | null,
): Field {
  const rank = target.shape.length;
  const size = target.shape[axis ?? 0];
  if (units === null || typeof size !== 'number') {
    return { shape: axisShape(rank, null, 1), fill: (out) => void out.fill(values.heard()) };
  }
  return {
    shape: axisShape(rank, axis, size),
    fill(out) {
      out.fill(0);
      const heard = values.heard();
      for (const unit of units) out[unit] = heard;
    },
  };
}

/** Draws each purpose once. */
function memory(randomFor: (purpose: string) => Random): BendContext['drawn'] {
  const kept = new Map<string, unknown>();
  return <D>(purpose: string, draw: (random: Random) => D): D => {
    if (!kept.has(purpose)) kept.set(purpose, draw(randomFor(purpose)));
    return kept.get(purpose) as D;
  };
}
