// Named controls: one number with a range and a curve that any number of parameters follow. Plain data: text in, a
// checked control out; nothing here knows what follows it.
import { failure } from '../errors.ts';

export const CURVES = ['lin', 'exp', 'log', 'pow'] as const;
export type Curve = (typeof CURVES)[number];

export interface NamedControl {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** True where a value outside the range is brought to its nearest end, false where it is an error. */
  readonly clamp: boolean;
  /** How a fader's way from 0 to 1 goes through the range, and how a ramp glides. */
  readonly curve: Curve;
  /** The power of the curve `pow`; above 0. */
  readonly exponent: number;
  readonly default: number;
  readonly value: number;
}

/** What a control is made of; the rest follows: 0 to 1, no clamp, linear, its default at the low end. */
export type ControlOptions = Partial<Omit<NamedControl, 'name'>>;

const NAME = /^[A-Za-z_]\w{0,63}$/;
const NUMBER_KEYS = ['low', 'high', 'clamp', 'exponent', 'default', 'value'] as const;

/**
 * Makes a control. Throws `name-invalid` for a name an expression could not use, `value-invalid` for a range or curve
 * that makes no sense, `value-range` for a default or value outside the range.
 */
export function makeControl(name: string, options: ControlOptions = {}): NamedControl {
  if (!NAME.test(name) || name === 'x' || name === 'pi' || name === 'e') {
    const what = 'must be a letter or _, then letters, digits or _, and not x, pi or e';
    throw failure('name-invalid', `control ${name.slice(0, 80)}`, what);
  }
  const { low = 0, high = 1, clamp = false, curve = 'lin', exponent = 2 } = options;
  const where = `control ${name}`;
  for (const number of [low, high, exponent]) {
    if (!Number.isFinite(number))
      throw failure('value-invalid', where, `must have finite numbers, got ${number}`);
  }
  if (low >= high) throw failure('value-invalid', where, `low must be below high, got ${low} and ${high}`);
  if (exponent <= 0) throw failure('value-invalid', where, `exponent must be above 0, got ${exponent}`);
  if ((curve === 'exp' || curve === 'log') && low * high <= 0) {
    throw failure(
      'value-invalid',
      where,
      `the curve ${curve} needs a range on one side of 0, got ${low} to ${high}`,
    );
  }
  const bare = { name, low, high, clamp, curve, exponent };
  const initial = options.default ?? Math.max(low, Math.min(high, options.value ?? low));
  const start: NamedControl = { ...bare, default: initial, value: initial };
  const checked = controlValue(start, initial);
  return { ...start, default: checked, value: controlValue(start, options.value ?? checked) };
}

/** The value a control takes when it is asked for `value`. Throws `value-invalid`, and `value-range` that says the range. */
export function controlValue(control: NamedControl, value: number): number {
  const { name, low, high, clamp } = control;
  const where = `control ${name}`;
  if (!Number.isFinite(value)) throw failure('value-invalid', where, `must be a finite number, got ${value}`);
  if (value >= low && value <= high) return value;
  if (clamp) return value < low ? low : high;
  throw failure('value-range', where, `must be ${low} to ${high}, got ${value}`, {
    fields: { range: [low, high] },
  });
}

/** The value at a place of the fader, 0 to 1. */
export function valueAt(control: NamedControl, place: number): number {
  const { low, high, curve, exponent } = control;
  if (place <= 0) return low;
  if (place >= 1) return high;
  if (curve === 'exp') return low * (high / low) ** place;
  if (curve === 'log') return low + high - low * (high / low) ** (1 - place);
  return low + (high - low) * (curve === 'pow' ? place ** exponent : place);
}

/** The place of the fader, 0 to 1, where a value lies; the opposite of `valueAt`. */
export function placeOf(control: NamedControl, value: number): number {
  const { low, high, curve, exponent } = control;
  if (value <= low) return 0;
  if (value >= high) return 1;
  if (curve === 'exp') return Math.log(value / low) / Math.log(high / low);
  if (curve === 'log') return 1 - Math.log((low + high - value) / low) / Math.log(high / low);
  const part = (value - low) / (high - low);
  return curve === 'pow' ? part ** (1 / exponent) : part;
}

/** Reads `gain low 0 high 2 clamp 1 curve exp default 1 value 0.7`. Throws `syntax` and what `makeControl` throws. */
export function readControl(words: readonly string[]): NamedControl {
  const [name, ...rest] = words;
  const where = `control ${words.join(' ')}`.trim();
  if (name === undefined) throw failure('syntax', where, 'expected: name key value…');
  const options: { -readonly [K in keyof ControlOptions]: ControlOptions[K] } = {};
  for (let at = 0; at < rest.length; at += 2) {
    const key = (rest[at] ?? '').replace(/^@/, '');
    const word = rest[at + 1];
    if (word === undefined) throw failure('syntax', where, `${key} has no value`);
    if (key === 'curve') options.curve = readCurve(word, where);
    else if (key === 'clamp') options.clamp = readNumber(key, word, where) !== 0;
    else if (isNumberKey(key)) options[key] = readNumber(key, word, where);
    else {
      const known = [...NUMBER_KEYS, 'curve'].join(', ');
      throw failure('name-not-found', where, `a control has no ${key}; it has ${known}`);
    }
  }
  return makeControl(name, options);
}

function isNumberKey(key: string): key is Exclude<(typeof NUMBER_KEYS)[number], 'clamp'> {
  return key !== 'clamp' && NUMBER_KEYS.some((known) => known === key);
}

function readCurve(word: string, where: string): Curve {
  const curve = CURVES.find((known) => known === word);
  if (curve !== undefined) return curve;
  throw failure('value-invalid', where, `curve must be one of ${CURVES.join(', ')}, got ${word}`);
}

function readNumber(key: string, word: string, where: string): number {
  const number = Number(word);
  if (word.trim() !== '' && Number.isFinite(number)) return number;
  throw failure('value-invalid', where, `${key} must be a number, got ${word}`);
}
