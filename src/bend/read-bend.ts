// What people type after `bend`: `warm scale decoder.net.3 amount 1.5 units 0-7`. Takes the text or the words, gives a
// checked bend. Arrays (`npy:FILE`) are read by whoever opens files, before.
import { failure } from '../errors.ts';
import type { ArrayValue, Parameter, ParameterValue } from '../parameter.ts';
import { type Bend, makeBend } from './bend.ts';
import { endsInOperand } from './expression.ts';
import type { Operator } from './operator.ts';
import { COMMON_PARAMETERS, operatorNamed } from './registry.ts';

const LONGEST_TEXT = 100_000;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const NAME = /^[A-Za-z_]\w*$/;

/** Splits at spaces as a shell would; quotes keep words together. Throws `syntax`. */
export function splitWords(text: string): string[] {
  if (text.length > LONGEST_TEXT) throw failure('syntax', 'bend', `longer than ${LONGEST_TEXT} characters`);
  const words: string[] = [];
  const pattern = /\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+)/y;
  let at = 0;
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null)
      throw failure('syntax', 'bend', `a quote is not closed in ${text.slice(at, at + 80).trim()}`);
    words.push(unquoted(match[1] ?? ''));
    at = pattern.lastIndex;
  }
  return words;
}

/** The files named by `npy:` words. */
export function arrayFiles(words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith('npy:')).map((word) => word.slice(4));
}

/**
 * Reads `id operator target key value…`. `arrays` holds the arrays of `npy:` words by file name.
 * Throws `syntax`, `name-not-found`, `name-invalid`, `value-invalid`, `value-range`.
 */
export function readBend(
  words: readonly string[],
  arrays: ReadonlyMap<string, ArrayValue> = new Map(),
): Bend {
  const [id, operatorName, target, ...rest] = words;
  if (id === undefined || operatorName === undefined || target === undefined) {
    throw failure('syntax', `bend ${words.join(' ')}`.trim(), 'expected: id operator target key value…');
  }
  const where = `bend ${id}`;
  const operator = operatorNamed(operatorName, where);
  return makeBend(id, operator.name, target, readPairs(rest, { operator, arrays, where }));
}

/** Reads `key value…` for a bend there is, one key at least. Throws `syntax`, `value-invalid`. */
export function readValues(
  bend: Bend,
  words: readonly string[],
  arrays: ReadonlyMap<string, ArrayValue> = new Map(),
): Map<string, ParameterValue> {
  const where = `bend ${bend.id}`;
  if (words.length === 0) throw failure('syntax', where, 'expected: key value…');
  return readPairs(words, { operator: bend.operator, arrays, where });
}

/** What pairs are read for. */
export interface Reading {
  readonly operator: Operator;
  readonly arrays: ReadonlyMap<string, ArrayValue>;
  readonly where: string;
}

/** Reads `key value…`. Throws `syntax`, `value-invalid`, `file-not-found` for an array that was not read. */
export function readPairs(words: readonly string[], reading: Reading): Map<string, ParameterValue> {
  const parameters = new Map<string, Parameter>();
  for (const parameter of [...reading.operator.parameters, ...COMMON_PARAMETERS]) {
    parameters.set(parameter.name, parameter);
  }
  const values = new Map<string, ParameterValue>();
  let at = 0;
  while (at < words.length) {
    const key = (words[at] ?? '').replace(/^@/, '');
    const known = parameters.get(key);
    if (!NAME.test(key)) {
      throw failure('syntax', reading.where, `expected the name of a parameter, got ${key}`);
    }
    const end = valueEnd(words, at + 1, known, parameters);
    if (end === at + 1) throw failure('syntax', reading.where, `${key} has no value`);
    values.set(key, readValue(words.slice(at + 1, end), known, reading));
    at = end;
  }
  return values;
}

/** Where the value that starts at `start` ends: at the next key. */
function valueEnd(
  words: readonly string[],
  start: number,
  parameter: Parameter | undefined,
  parameters: ReadonlyMap<string, Parameter>,
): number {
  let before = '';
  for (let end = start; end < words.length; end++) {
    const word = words[end] ?? '';
    if (end > start && isKey(word, before, parameter, parameters)) return end;
    if (word.trim() !== '') before = word;
  }
  return words.length;
}

function isKey(
  word: string,
  before: string,
  parameter: Parameter | undefined,
  parameters: ReadonlyMap<string, Parameter>,
): boolean {
  if (word.startsWith('@') || parameters.has(word)) return true;
  if (parameter?.kind === 'text' && parameter.name !== 'expression') return false;
  return NAME.test(word) && (parameter?.kind === 'array' || endsInOperand(before));
}

function readValue(
  words: readonly string[],
  parameter: Parameter | undefined,
  reading: Reading,
): ParameterValue {
  if (parameter?.kind === 'text') return words.join(' ');
  const [first = ''] = words;
  if (first.startsWith('npy:')) {
    if (words.length > 1) throw failure('syntax', reading.where, `${words[1]} after ${first} cannot be read`);
    const array = reading.arrays.get(first.slice(4));
    if (array === undefined) throw failure('file-not-found', reading.where, `${first.slice(4)} was not read`);
    return array;
  }
  if (words.every((word) => NUMBER.test(word))) return words.length === 1 ? Number(first) : words.map(Number);
  const takesText = parameter === undefined || parameter.kind === 'number' || words.length === 1;
  return takesText ? words.join(' ') : words.map((word) => readNumber(word, reading.where));
}

function readNumber(word: string, where: string): number {
  if (NUMBER.test(word)) return Number(word);
  throw failure('value-invalid', where, `expected a number, got ${word}`);
}

function unquoted(word: string): string {
  return word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g, (_, double, single, escaped) =>
    double !== undefined ? double.replace(/\\(.)/g, '$1') : (single ?? escaped),
  );
}
