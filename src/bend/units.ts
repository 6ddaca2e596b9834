// Which units of an axis a bend touches: `units 0-31 40`, or `random 0.25` with `pick` as the seed. Takes words and a
// size, gives unit numbers.
import { failure } from '../errors.ts';
import type { BendValues } from './bend-values.ts';
import { drawOrder, type Random } from './draw.ts';

const MOST_UNITS = 1_000_000;

/** True where a bend touches only some of its units. */
export function selectsUnits(values: BendValues): boolean {
  return values.has('units') || values.has('random');
}

/**
 * The selected units of an axis of `size`, in ascending order; null when all are.
 * Throws `syntax` or `value-range`.
 */
export function selectedUnits(
  values: BendValues,
  size: number,
  random: () => Random,
  where: string,
): number[] | null {
  if (!selectsUnits(values)) return null;
  const listed = values.has('units') ? readUnits(values.word('units'), size, where) : null;
  if (!values.has('random')) return listed;
  const among = listed ?? Array.from({ length: size }, (_, unit) => unit);
  const count = Math.round(values.number('random') * among.length);
  const order = drawOrder(random(), among.length);
  return Array.from(order.slice(0, count), (place) => among[place] ?? 0).sort((a, b) => a - b);
}

/** Reads `0-31 40`. */
function readUnits(text: string, size: number, where: string): number[] {
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
