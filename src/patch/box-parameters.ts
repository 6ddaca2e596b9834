// Parameters of operators and settings as Max parameters of live.* boxes: ranges, words, initial values.
import type { NumberParameter, WordParameter } from '../parameter.ts';
import type { BoxParameter } from './patcher.ts';

const UNIT_FLOAT = 1;
const UNIT_INT = 0;
const UNIT_MILLISECONDS = 2;
const UNIT_DECIBEL = 4;
const UNIT_WORDS = 9;
const UNIT_STYLES: Readonly<Record<string, number>> = { ms: UNIT_MILLISECONDS, dB: UNIT_DECIBEL };

/** A number parameter as a dial or number box shows it; it covers what a fader covers. */
export function dialParameter(parameter: NumberParameter, shortname = parameter.name): BoxParameter {
  const { name, low, high, whole, unit } = parameter;
  return {
    longname: name,
    shortname,
    type: whole ? 'int' : 'float',
    min: low,
    max: high,
    initial: Math.min(high, Math.max(low, parameter.default)),
    words: [],
    unitstyle: UNIT_STYLES[unit] ?? (whole ? UNIT_INT : UNIT_FLOAT),
  };
}

/** One of a few words, as a tab or menu shows it. */
export function menuParameter({ name, words, default: initial }: WordParameter): BoxParameter {
  return wordsParameter(name, words, Math.max(0, words.indexOf(initial)));
}

/** A parameter of a few words under a name of its own. */
export function wordsParameter(longname: string, words: readonly string[], initial: number): BoxParameter {
  return {
    longname,
    shortname: longname,
    type: 'enum',
    min: 0,
    max: Math.max(1, words.length - 1),
    initial,
    words,
    unitstyle: UNIT_WORDS,
  };
}

/** A number under a name of its own. */
export function numberParameter(
  longname: string,
  [min, max, initial]: readonly [number, number, number],
  unit = '',
): BoxParameter {
  const isWhole = unit === 'int';
  return {
    longname,
    shortname: longname,
    type: isWhole ? 'int' : 'float',
    min,
    max,
    initial,
    words: [],
    unitstyle: UNIT_STYLES[unit] ?? (isWhole ? UNIT_INT : UNIT_FLOAT),
  };
}
