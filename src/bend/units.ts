// Which units of an axis a bend touches: `units 0-31 40`, of those what `cluster` and `top` found, of those `random 0.25` with
// `pick` as the seed. Takes words and a size, gives unit numbers.
import { failure } from '../errors.ts';
import type { BendValues } from './bend-values.ts';
import { drawOrder, type Random } from './draw.ts';

const MOST_UNITS = 1_000_000;

/** True where a bend touches only some of its units. */
export function selectsUnits(values: BendValues): boolean {
  return SELECTORS.some((name) => values.has(name));
}

/** The parameters that select units. */
export const SELECTORS = ['units', 'random', 'top', 'cluster'] as const;

export interface UnitAxis {
  readonly size: number;
  /** What `top` and `cluster` found; null before they did. */
  readonly found: readonly number[] | null;
  readonly random: () => Random;
  readonly where: string;
}

/**
 * The selected units of an axis of `size`, in ascending order; null when all are.
 * Throws `syntax` or `value-range`, `nothing-played` where units were not found yet.
 */
export function selectedUnits(values: BendValues, axis: UnitAxis): number[] | null {
  if (!selectsUnits(values)) return null;
  const { size, found, random, where } = axis;
  if (found === null && (values.has('top') || values.has('cluster'))) {
    throw failure(
      'nothing-played',
      where,
      'top and cluster choose units by what was played; play something first',
    );
  }
  const listed = found === null ? listedUnits(values, size, where) : found.filter((unit) => unit < size);
  if (!values.has('random')) return listed === null ? null : [...listed];
  const among = listed ?? Array.from({ length: size }, (_, unit) => unit);
  const count = Math.round(values.number('random') * among.length);
  const order = drawOrder(random(), among.length);
  return Array.from(order.slice(0, count), (place) => among[place] ?? 0).sort((a, b) => a - b);
}

/** The units that `units` names; null where it is not there. Throws `syntax` or `value-range`. */
export function listedUnits(values: BendValues, size: number, where: string): number[] | null {
  return values.has('units') ? readUnits(values.word('units'), size, where) : null;
}

/** Ascending units as they are typed: `0-31 40`. */
export function rangesOf(units: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const unit of units) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last === unit - 1) range.last = unit;
    else ranges.push({ first: unit, last: unit });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}

/** Reads `0-31 40` as units of an axis of `size`, ascending. Throws `syntax`, `value-range`. */
export function readUnits(text: string, size: number, where: string): number[] {
  const units = new Set<number>();
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const match = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(word);
    if (match === null)
      throw failure('syntax', where, `units must be numbers and ranges like 0-31 40, got ${word}`);
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (last >= size || first > last) {
      throw failure('value-range', where, `units must lie in 0 to ${size - 1}, got ${word}`);
    }
    for (let unit = first; unit <= last && units.size < MOST_UNITS; unit++) units.add(unit);
  }
  if (units.size === 0) throw failure('syntax', where, 'units names none');
  return [...units].sort((a, b) => a - b);
}
