// What lies between two plans: values alone, which are heard in the next block, or another structure. Takes plans, gives the
// way from one to the other.
import { type Bend, makeBend, type Plan, parametersOf } from '../bend/bend.ts';
import { formOf } from '../bend/controls.ts';
import { isArrayValue, type Parameter, type ParameterValue } from '../parameter.ts';

/** A value of a bend that is to be set. */
export interface ValueChange {
  readonly id: string;
  readonly key: string;
  readonly value: ParameterValue;
  /** True where it can go there over a time. */
  readonly glides: boolean;
}

/** The values that make the second plan of the first; null where it takes another structure. */
export function valueChanges(from: Plan, to: Plan): readonly ValueChange[] | null {
  if (from === to) return [];
  if (from.length !== to.length) return null;
  const changes: ValueChange[] = [];
  for (const [index, bend] of to.entries()) {
    const before = from[index];
    if (before === undefined || !isSameShape(before, bend)) return null;
    const between = bendChanges(before, bend);
    if (between === null) return null;
    changes.push(...between);
  }
  return changes;
}

/** A bend with the units that were found when it was built; itself where nothing was, or another one was built. */
export function withFoundOf(bend: Bend, built: Bend | undefined): Bend {
  if (built?.found === undefined || built.found === bend.found) return bend;
  const isIt = isSameShape(bend, built) && bendChanges({ ...bend, found: built.found }, built) !== null;
  return isIt ? { ...bend, found: built.found } : bend;
}

/** A bend with one value set; the units it found stay. */
export function withBendValue(bend: Bend, key: string, value: ParameterValue): Bend {
  const made = makeBend(bend.id, bend.operator.name, bend.target, new Map([...bend.values, [key, value]]));
  return bend.found === undefined ? made : { ...made, found: bend.found };
}

/** The value a parameter of a bend has: what was set, or its default; undefined where it has none. */
export function heldValue(bend: Bend, parameter: Parameter): ParameterValue | undefined {
  const value = bend.values.get(parameter.name);
  if (value !== undefined) return value;
  return parameter.kind === 'array' ? undefined : parameter.default;
}

export function isSameValue(a: ParameterValue | undefined, b: ParameterValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (isArrayValue(a) !== isArrayValue(b)) return false;
  const [left, right] = [numbersIn(a), numbersIn(b)];
  if (isArrayValue(a) && isArrayValue(b) && a.shape.join() !== b.shape.join()) return false;
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}

function numbersIn(value: Exclude<ParameterValue, number | string>): ArrayLike<number> {
  return isArrayValue(value) ? value.data : value;
}

/** True where the same units were found. */
function isSameFound(a: Bend['found'], b: Bend['found']): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.size !== b.size) return false;
  return [...a].every(([target, units]) => units.join() === b.get(target)?.join());
}

/** True for bends that differ in values alone. */
export function isSameShape(a: Bend, b: Bend): boolean {
  return a.id === b.id && a.operator === b.operator && a.target === b.target;
}

/** Null where a value differs that is part of the structure. */
function bendChanges(from: Bend, to: Bend): ValueChange[] | null {
  if (from === to) return [];
  if (!isSameFound(from.found, to.found)) return null;
  const changes: ValueChange[] = [];
  for (const parameter of parametersOf(to.operator, to.values)) {
    const [before, after] = [heldValue(from, parameter), heldValue(to, parameter)];
    if (isSameValue(before, after)) continue;
    if (!parameter.live || after === undefined || isBound(before) || isBound(after)) return null;
    if (formOf(before ?? 0) !== formOf(after)) return null;
    changes.push({
      id: to.id,
      key: parameter.name,
      value: after,
      glides: canGlide(parameter, before, after),
    });
  }
  return changes;
}

function canGlide(parameter: Parameter, before: ParameterValue | undefined, after: ParameterValue): boolean {
  return isContinuous(parameter) && typeof before === 'number' && typeof after === 'number';
}

/** True for a parameter that can be anywhere between two values and is heard at once. */
export function isContinuous(parameter: Parameter): boolean {
  return parameter.kind === 'number' && parameter.live && !parameter.whole;
}

/** True for a number that follows named controls. */
function isBound(value: ParameterValue | undefined): boolean {
  return typeof value === 'string';
}
