// What a parameter is, everywhere: its name, kind, range, unit, default. Operators, commands, OSC ranges and patch
// menus are all read from these definitions; this file knows none of them.
import { failure } from './errors.ts';

interface Common {
  readonly name: string;
  /** One sentence. */
  readonly help: string;
  /** True where a change is heard in the next block; false where it changes the structure. */
  readonly live: boolean;
}

/** A number, or where `lists` is set also one number for each unit of the axis, or an array. */
export interface NumberParameter extends Common {
  readonly kind: 'number';
  readonly default: number;
  /** The value at which nothing changes; null where there is none. */
  readonly neutral: number | null;
  /** What is accepted; infinite where anything is. */
  readonly min: number;
  readonly max: number;
  /** What a fader covers. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly whole: boolean;
  readonly lists: boolean;
}

/** One of a few words. */
export interface WordParameter extends Common {
  readonly kind: 'word';
  readonly words: readonly string[];
  readonly default: string;
}

/** An array from a file or a list; without it the operator draws or computes its own. */
export interface ArrayParameter extends Common {
  readonly kind: 'array';
}

/** Free text, read by the operator. */
export interface TextParameter extends Common {
  readonly kind: 'text';
  readonly default: string;
}

export type Parameter = NumberParameter | WordParameter | ArrayParameter | TextParameter;

/** Numbers in a shape, in row order. */
export interface ArrayValue {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

export type ParameterValue = number | readonly number[] | ArrayValue | string;

/** A live number with the usual freedom: any value, lists allowed. */
export function amountParameter(
  name: string,
  help: string,
  numbers: Partial<Omit<NumberParameter, 'kind' | 'name' | 'help'>>,
): NumberParameter {
  return {
    kind: 'number',
    name,
    help,
    live: true,
    default: 0,
    neutral: null,
    min: Number.NEGATIVE_INFINITY,
    max: Number.POSITIVE_INFINITY,
    low: 0,
    high: 1,
    unit: '',
    whole: false,
    lists: true,
    ...numbers,
  };
}

/** A number that belongs to the structure: an axis, a seed. */
export function structureParameter(
  name: string,
  help: string,
  numbers: Partial<Omit<NumberParameter, 'kind' | 'name' | 'help'>>,
): NumberParameter {
  return amountParameter(name, help, { live: false, lists: false, whole: true, ...numbers });
}

/** A live part between 0 and 1. */
export function partParameter(
  name: string,
  help: string,
  value: number,
  neutral: number | null,
): NumberParameter {
  return amountParameter(name, help, { default: value, neutral, min: 0, max: 1, low: 0, high: 1 });
}

/** True for an array with a shape. */
export function isArrayValue(value: ParameterValue): value is ArrayValue {
  return typeof value === 'object' && 'shape' in value;
}

/**
 * Checks a value against its parameter and gives it back in the form the parameter takes.
 * Throws `value-invalid` for the wrong kind, `value-range` outside the range.
 */
export function checkValue(parameter: Parameter, value: ParameterValue, where: string): ParameterValue {
  const place = `${where}: ${parameter.name}`;
  if (parameter.kind === 'number') return checkNumbers(parameter, value, place);
  if (parameter.kind === 'word') {
    const word = typeof value === 'number' ? String(value) : value;
    if (typeof word === 'string' && parameter.words.includes(word)) return word;
    throw failure('value-invalid', place, `must be one of ${parameter.words.join(', ')}, got ${show(value)}`);
  }
  if (parameter.kind === 'text') return typeof value === 'string' ? value : show(value);
  if (typeof value === 'string') throw failure('value-invalid', place, `must be numbers, got ${value}`);
  return typeof value === 'number' ? [value] : value;
}

function checkNumbers(parameter: NumberParameter, value: ParameterValue, place: string): ParameterValue {
  if (typeof value === 'string') throw failure('value-invalid', place, `must be a number, got ${value}`);
  if (typeof value === 'number') {
    checkNumber(parameter, value, place);
    return value;
  }
  if (!parameter.lists) throw failure('value-invalid', place, 'must be one number, got several');
  const numbers: ArrayLike<number> = isArrayValue(value) ? value.data : value;
  if (numbers.length === 0) throw failure('value-invalid', place, 'must be a number, got an empty list');
  for (let index = 0; index < numbers.length; index++) checkNumber(parameter, numbers[index] ?? 0, place);
  return value;
}

function checkNumber(parameter: NumberParameter, value: number, place: string): void {
  if (!Number.isFinite(value)) throw failure('value-invalid', place, `must be a finite number, got ${value}`);
  if (parameter.whole && !Number.isInteger(value)) {
    throw failure('value-invalid', place, `must be a whole number, got ${value}`);
  }
  if (value < parameter.min || value > parameter.max) {
    const range = `${parameter.min} to ${parameter.max}`;
    throw failure('value-range', place, `must be ${range}, got ${value}`, {
      fields: { range: [parameter.min, parameter.max] },
    });
  }
}

function show(value: ParameterValue): string {
  if (isArrayValue(value)) return `an array of ${value.data.length} numbers`;
  return typeof value === 'object' ? value.join(' ') : String(value);
}
