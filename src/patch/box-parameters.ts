// What Max calls parameters, for live.* boxes: numbers with a range and a unit, or a few words.
import type { BoxParameter } from './patcher.ts';

const UNIT_FLOAT = 1;
const UNIT_INT = 0;
const UNIT_MILLISECONDS = 2;
const UNIT_DECIBEL = 4;
const UNIT_WORDS = 9;
const UNIT_STYLES: Readonly<Record<string, number>> = { ms: UNIT_MILLISECONDS, dB: UNIT_DECIBEL };

/** One of a few words. */
export function wordsParameter(longname: string, words: readonly string[], initial: number): BoxParameter {
  return {
    longname,
    type: 'enum',
    min: 0,
    max: Math.max(1, words.length - 1),
    initial,
    words,
    unitstyle: UNIT_WORDS,
  };
}

/** Whole numbers that a parameter of Max can tell apart; beyond that it has to be a float that is shown as one. */
const MOST_WHOLE = 256;

/** A number with its lowest, highest and first value; the unit is `ms`, `dB`, `int` for whole numbers, or none. */
export function numberParameter(
  longname: string,
  [min, max, initial]: readonly [number, number, number],
  unit = '',
): BoxParameter {
  const isWhole = unit === 'int';
  return {
    longname,
    type: isWhole && max - min < MOST_WHOLE ? 'int' : 'float',
    min,
    max,
    initial,
    words: [],
    unitstyle: UNIT_STYLES[unit] ?? (isWhole ? UNIT_INT : UNIT_FLOAT),
  };
}
