// Cuts TorchScript source into tokens: names, numbers, strings, signs, and the beginnings and ends of lines and indented
// blocks. Time and memory are linear in the text; strings and numbers are read to their values here.
import { failure, type LivebendError } from '../../../errors.ts';

const LONGEST_SOURCE = 4 * 2 ** 20;
const MOST_INDENTS = 200;
const LONGEST_NUMBER = 400;
const LARGEST_INT = 2n ** 63n;

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'newline' | 'indent' | 'dedent' | 'end';
  /** The name or sign itself; what an error message shows for the others. */
  readonly text: string;
  readonly value: TokenValue | null;
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

export type TokenValue =
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float' | 'imaginary'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string };

/** Cuts a file into tokens, the last of which is `end`. Throws `model-broken` with file, line and column. */
export function tokensOf(source: string, path: string): Token[] {
  if (source.length > LONGEST_SOURCE)
    throw failure('model-broken', path, `is longer than ${LONGEST_SOURCE} characters`);
  const scanner: Scanner = { source, path, at: 0, line: 1, lineStart: 0, open: 0, indents: [0], tokens: [] };
  while (scanner.at < source.length) scanToken(scanner);
  if (scanner.open > 0) throw broken(scanner, 'ends inside a bracket');
  endLine(scanner);
  for (let level = scanner.indents.length; level > 1; level--) add(scanner, 'dedent', 'end of block');
  add(scanner, 'end', 'end of file');
  return scanner.tokens;
}

interface Scanner {
  readonly source: string;
  readonly path: string;
  at: number;
  line: number;
  lineStart: number;
  /** Brackets that are open; lines do not end inside of them. */
  open: number;
  readonly indents: number[];
  readonly tokens: Token[];
}

const SPACE = /[ \r\f]+/y;
const COMMENT = /#[^\n]*/y;
const INDENT = / */y;
const NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?j?/y;
const SIGN = /->|\.\.\.|\*\*=?|\/\/=?|<<=?|>>=?|[-+*/%@&|^<>=!]=|[-+*/%@&|^~<>=()[\]{},:.;]/y;
const PLAIN_TEXT = /[^"'\\\n]+/y;

function scanToken(scanner: Scanner): void {
  if (isAtLineStart(scanner) && scanner.open === 0 && !scanIndent(scanner)) return;
  if (match(scanner, SPACE) !== null || match(scanner, COMMENT) !== null) return;
  const first = scanner.source[scanner.at];
  if (first === undefined) return;
  if (first === '\n') {
    endLine(scanner);
    startLine(scanner);
    return;
  }
  if (first === '"' || first === "'") {
    scanString(scanner, first);
    return;
  }
  const start = scanner.at;
  const name = match(scanner, NAME);
  if (name !== null) {
    add(scanner, 'name', name, start);
    return;
  }
  const number = match(scanner, NUMBER);
  if (number !== null) {
    add(scanner, 'number', number.slice(0, 40), start, numberValue(scanner, number));
    return;
  }
  const sign = match(scanner, SIGN);
  if (sign === null) throw broken(scanner, `cannot read ${JSON.stringify(first)}`);
  if ('([{'.includes(sign)) scanner.open++;
  if (')]}'.includes(sign)) scanner.open = Math.max(0, scanner.open - 1);
  add(scanner, 'sign', sign, start);
}

function isAtLineStart(scanner: Scanner): boolean {
  return scanner.at === scanner.lineStart;
}

/** Reads the indentation of a line; false where the line holds nothing. */
function scanIndent(scanner: Scanner): boolean {
  const width = match(scanner, INDENT)?.length ?? 0;
  const rest = scanner.source[scanner.at];
  if (rest === '\t') throw broken(scanner, 'is indented by a tab');
  if (rest === undefined || rest === '\n' || rest === '\r' || rest === '#') {
    match(scanner, SPACE);
    match(scanner, COMMENT);
    if (scanner.source[scanner.at] !== '\n') return true;
    startLine(scanner);
    return false;
  }
  const last = scanner.indents.at(-1) ?? 0;
  if (width > last) {
    if (scanner.indents.length > MOST_INDENTS)
      throw broken(scanner, `is indented more than ${MOST_INDENTS} times`);
    scanner.indents.push(width);
    add(scanner, 'indent', 'indented block');
  }
  while (width < (scanner.indents.at(-1) ?? 0)) {
    scanner.indents.pop();
    add(scanner, 'dedent', 'end of block');
  }
  if (width !== (scanner.indents.at(-1) ?? 0)) throw broken(scanner, 'is indented like no line before');
  return true;
}

/** Ends the line, where it held anything and no bracket is open. */
function endLine(scanner: Scanner): void {
  const last = scanner.tokens.at(-1)?.kind;
  const isEmpty = last === undefined || last === 'newline' || last === 'indent' || last === 'dedent';
  if (scanner.open === 0 && !isEmpty) add(scanner, 'newline', 'end of line');
}

function startLine(scanner: Scanner): void {
  scanner.at++;
  scanner.line++;
  scanner.lineStart = scanner.at;
}

function numberValue(scanner: Scanner, text: string): TokenValue {
  if (text.length > LONGEST_NUMBER) throw broken(scanner, `has a number of ${text.length} characters`);
  if (text.endsWith('j')) return { kind: 'imaginary', value: Number(text.slice(0, -1)) };
  if (/[.eE]/.test(text)) return { kind: 'float', value: Number(text) };
  const exact = BigInt(text);
  if (exact > LARGEST_INT) throw broken(scanner, `has a whole number larger than 2^63: ${text.slice(0, 40)}`);
  const number = Number(exact);
  return { kind: 'int', value: Number.isSafeInteger(number) ? number : exact };
}

/** Reads a string; its bytes are UTF-8, those that do not print are written as three octal digits. */
function scanString(scanner: Scanner, quote: string): void {
  const start = scanner.at;
  scanner.at++;
  const pieces: Buffer[] = [];
  for (;;) {
    const plain = match(scanner, PLAIN_TEXT);
    if (plain !== null) pieces.push(Buffer.from(plain, 'utf8'));
    const next = scanner.source[scanner.at];
    if (next === undefined || next === '\n') throw broken(scanner, 'has a string without an end');
    if (next === quote) break;
    pieces.push(next === '\\' ? escaped(scanner) : Buffer.from(next, 'utf8'));
    scanner.at++;
  }
  scanner.at++;
  const value = Buffer.concat(pieces).toString('utf8');
  add(scanner, 'string', 'string', start, { kind: 'string', value });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const CODE = /[0-7]{1,3}|x[0-9a-fA-F]{2}/y;

/** The byte behind a backslash; leaves the scanner on the last character of it. */
function escaped(scanner: Scanner): Buffer {
  scanner.at++;
  const letter = scanner.source[scanner.at] ?? '';
  const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  if (plain !== undefined) return Buffer.from(plain, 'utf8');
  const code = match(scanner, CODE);
  if (code === null) throw broken(scanner, `has an unknown escape \\${letter} in a string`);
  scanner.at--;
  const byte = code.startsWith('x') ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8);
  return Buffer.from([byte & 0xff]);
}

function match(scanner: Scanner, pattern: RegExp): string | null {
  pattern.lastIndex = scanner.at;
  const found = pattern.exec(scanner.source)?.[0] ?? '';
  scanner.at += found.length;
  return found === '' ? null : found;
}

function add(
  scanner: Scanner,
  kind: Token['kind'],
  text: string,
  start = scanner.at,
  value: TokenValue | null = null,
): void {
  scanner.tokens.push({ kind, text, value, line: scanner.line, column: start - scanner.lineStart + 1 });
}

function broken(scanner: Scanner, what: string): LivebendError {
  const column = scanner.at - scanner.lineStart + 1;
  return failure('model-broken', `${scanner.path}:${scanner.line}:${column}`, what, {
    fields: { line: scanner.line, column },
  });
}
