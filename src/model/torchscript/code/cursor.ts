// A place in the tokens of one file, and how a parser moves it: look, take, expect, or fail with file, line and column.
import { failure, type LivebendError } from '../../../errors.ts';
import type { Expression } from './ast.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How deep brackets, blocks and the trees of expressions may be nested. */
const MOST_DEPTH = 250;

export interface Cursor {
  readonly path: string;
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** How many levels an expression has, by the expression. */
  readonly heights: WeakMap<Expression, number>;
}

export function cursorOn(source: string, path: string): Cursor {
  return { path, tokens: tokensOf(source, path), at: 0, depth: 0, heights: new WeakMap() };
}

/** The token here, or some places further; behind the end it is the end. */
export function peek(cursor: Cursor, ahead = 0): Token {
  const token = cursor.tokens[cursor.at + ahead] ?? cursor.tokens.at(-1);
  if (token === undefined) throw failure('model-broken', cursor.path, 'is empty');
  return token;
}

/** Takes the token here. */
export function take(cursor: Cursor): Token {
  const token = peek(cursor);
  cursor.at++;
  return token;
}

/** True where the token here is that name or sign. */
export function isNext(cursor: Cursor, text: string): boolean {
  const token = peek(cursor);
  return (token.kind === 'sign' || token.kind === 'name') && token.text === text;
}

/** Takes the token here where it is that name or sign. */
export function takeIf(cursor: Cursor, text: string): boolean {
  const isThere = isNext(cursor, text);
  if (isThere) cursor.at++;
  return isThere;
}

/** Takes that name or sign. Throws `model-broken` where something else is here. */
export function expectText(cursor: Cursor, text: string): Token {
  if (!isNext(cursor, text)) throw unexpected(cursor, text);
  return take(cursor);
}

/** Takes a token of that kind. Throws `model-broken` where something else is here. */
export function expectKind(cursor: Cursor, kind: Token['kind'], what: string): Token {
  if (peek(cursor).kind !== kind) throw unexpected(cursor, what);
  return take(cursor);
}

/** Parses something one level deeper. Throws `model-broken` where that is too deep. */
export function nested<Result>(cursor: Cursor, parse: (cursor: Cursor) => Result): Result {
  if (cursor.depth >= MOST_DEPTH) throw tooDeep(cursor);
  cursor.depth++;
  const result = parse(cursor);
  cursor.depth--;
  return result;
}

/** Notes how high the tree of a new expression is. Throws `model-broken` where that is too high. */
export function grown<Node extends Expression>(
  cursor: Cursor,
  node: Node,
  inner: readonly Expression[],
): Node {
  let height = 0;
  for (const expression of inner) height = Math.max(height, cursor.heights.get(expression) ?? 0);
  if (height >= MOST_DEPTH) throw tooDeep(cursor);
  cursor.heights.set(node, height + 1);
  return node;
}

export function unexpected(cursor: Cursor, expected: string): LivebendError {
  return sourceError(cursor, 'model-broken', `expected ${expected}, got ${shown(peek(cursor))}`);
}

/** An error at the token here. */
export function sourceError(
  cursor: Cursor,
  code: 'model-broken' | 'model-unsupported',
  what: string,
): LivebendError {
  const { line, column } = peek(cursor);
  return failure(code, `${cursor.path}:${line}:${column}`, what, { fields: { line, column } });
}

function tooDeep(cursor: Cursor): LivebendError {
  return sourceError(cursor, 'model-broken', `is nested deeper than ${MOST_DEPTH} levels`);
}

function shown(token: Token): string {
  return token.text.length > 40 ? `${token.text.slice(0, 40)}…` : token.text;
}
