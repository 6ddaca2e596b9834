// Parses the expressions of TorchScript source, by Python's grammar and precedence, for the forms that libtorch prints or
// reads. Comprehensions, lambdas and chained comparisons are refused by name.
import type {
  BinaryOperator,
  CallExpression,
  CompareOperator,
  Expression,
  SliceExpression,
  UnaryOperator,
} from './ast.ts';
import {
  type Cursor,
  expectKind,
  expectText,
  grown,
  isNext,
  nested,
  peek,
  sourceError,
  take,
  takeIf,
  unexpected,
} from './cursor.ts';

/** One expression: `a if b else c` and everything that binds closer. */
export function parseExpression(cursor: Cursor): Expression {
  return nested(cursor, parseConditional);
}

/** One expression, or several with commas between them as a tuple; `a,` is a tuple of one. */
export function parseExpressions(cursor: Cursor): Expression {
  const first = parseExpression(cursor);
  if (!isNext(cursor, ',')) return first;
  const elements = [first];
  while (takeIf(cursor, ',') && !isEndOfList(cursor)) elements.push(parseExpression(cursor));
  return grown(cursor, { kind: 'tuple', line: first.line, elements }, elements);
}

const LOGIC = 1;
const COMPARISON = 4;
const UNARY = 10;
const POWER = 11;

/** How close a binary sign binds; `or` 1, `and` 2, `not` 3, comparisons 4. */
const BINDING: Readonly<Record<string, number>> = {
  or: LOGIC,
  and: 2,
  '|': 5,
  '^': 6,
  '&': 7,
  '<<': 8,
  '>>': 8,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
  '//': 10,
  '%': 10,
  '@': 10,
  '**': 12,
};
const COMPARISONS: readonly string[] = ['<', '<=', '>', '>=', '==', '!=', 'is', 'in', 'not'];

/** Words that can be no name of a value. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

function parseConditional(cursor: Cursor): Expression {
  const then = parseBinary(cursor, LOGIC);
  if (!takeIf(cursor, 'if')) return then;
  const test = parseBinary(cursor, LOGIC);
  expectText(cursor, 'else');
  const otherwise = parseExpression(cursor);
  const inner = [test, then, otherwise];
  return grown(cursor, { kind: 'conditional', line: then.line, test, then, otherwise }, inner);
}

/** Operators that bind at least as close as `least`, by climbing precedence. */
function parseBinary(cursor: Cursor, least: number): Expression {
  let left = parseUnary(cursor);
  for (;;) {
    const binding = bindingOf(cursor);
    if (binding < least) return left;
    if (binding === COMPARISON) left = parseComparison(cursor, left);
    else left = parseOperation(cursor, left, binding);
  }
}

function bindingOf(cursor: Cursor): number {
  const { kind, text } = peek(cursor);
  if (kind !== 'sign' && kind !== 'name') return 0;
  if (COMPARISONS.includes(text)) return COMPARISON;
  return Object.hasOwn(BINDING, text) ? (BINDING[text] ?? 0) : 0;
}

function parseOperation(cursor: Cursor, left: Expression, binding: number): Expression {
  const operator = take(cursor).text;
  const isRightFirst = operator === '**';
  const right = nested(cursor, (inner) => parseBinary(inner, isRightFirst ? POWER : binding + 1));
  const { line } = left;
  if (operator === 'and' || operator === 'or')
    return grown(cursor, { kind: 'logic', line, operator, left, right }, [left, right]);
  const known = operator as BinaryOperator;
  return grown(cursor, { kind: 'binary', line, operator: known, left, right }, [left, right]);
}

function parseComparison(cursor: Cursor, left: Expression): Expression {
  const operator = takeComparison(cursor);
  const right = nested(cursor, (inner) => parseBinary(inner, COMPARISON + 1));
  if (bindingOf(cursor) === COMPARISON)
    throw sourceError(cursor, 'model-unsupported', 'compares more than two values in one chain');
  return grown(cursor, { kind: 'compare', line: left.line, operator, left, right }, [left, right]);
}

function takeComparison(cursor: Cursor): CompareOperator {
  const { text } = take(cursor);
  if (text === 'is') return takeIf(cursor, 'not') ? 'is not' : 'is';
  if (text !== 'not') return text as CompareOperator;
  expectText(cursor, 'in');
  return 'not in';
}

function parseUnary(cursor: Cursor): Expression {
  const { kind, text, line } = peek(cursor);
  const isSign = kind === 'sign' && (text === '-' || text === '+' || text === '~');
  if (!isSign && !(kind === 'name' && text === 'not')) return parsePostfix(cursor);
  take(cursor);
  const least = text === 'not' ? COMPARISON - 1 : UNARY + 1;
  const operand = nested(cursor, (inner) => parseBinary(inner, least));
  return grown(cursor, { kind: 'unary', line, operator: text as UnaryOperator, operand }, [operand]);
}

/** A value with its `.name`, `(…)` and `[…]`. */
function parsePostfix(cursor: Cursor): Expression {
  let object = parseAtom(cursor);
  for (;;) {
    const { line } = peek(cursor);
    if (takeIf(cursor, '.')) {
      const name = expectKind(cursor, 'name', 'a name').text;
      object = grown(cursor, { kind: 'attribute', line, object, name }, [object]);
    } else if (takeIf(cursor, '(')) {
      object = parseCall(cursor, object, line);
    } else if (takeIf(cursor, '[')) {
      const index = nested(cursor, parseIndex);
      expectText(cursor, ']');
      object = grown(cursor, { kind: 'subscript', line, object, index }, [object, index]);
    } else {
      return object;
    }
  }
}

function parseCall(cursor: Cursor, callee: Expression, line: number): CallExpression {
  const positional: Expression[] = [];
  const keywords: { readonly name: string; readonly value: Expression }[] = [];
  while (!takeIf(cursor, ')')) {
    const isKeyword = peek(cursor).kind === 'name' && peek(cursor, 1).text === '=';
    if (isKeyword) {
      const name = take(cursor).text;
      take(cursor);
      keywords.push({ name, value: parseExpression(cursor) });
    } else {
      positional.push(parseExpression(cursor));
    }
    refuseComprehension(cursor);
    if (!isNext(cursor, ')')) expectText(cursor, ',');
  }
  const inner = [callee, ...positional, ...keywords.map((keyword) => keyword.value)];
  return grown(cursor, { kind: 'call', line, callee, positional, keywords }, inner);
}

function parseIndex(cursor: Cursor): Expression {
  const first = parseSlice(cursor);
  if (!isNext(cursor, ',')) return first;
  const elements = [first];
  while (takeIf(cursor, ',') && !isNext(cursor, ']')) elements.push(parseSlice(cursor));
  return grown(cursor, { kind: 'tuple', line: first.line, elements }, elements);
}

function parseSlice(cursor: Cursor): Expression {
  const { line } = peek(cursor);
  const start = isNext(cursor, ':') ? null : parseExpression(cursor);
  if (start !== null && !isNext(cursor, ':')) return start;
  expectText(cursor, ':');
  const stop = parseBound(cursor);
  const step = takeIf(cursor, ':') ? parseBound(cursor) : null;
  const inner = [start, stop, step].filter((part) => part !== null);
  const slice: SliceExpression = { kind: 'slice', line, start, stop, step };
  return grown(cursor, slice, inner);
}

function parseBound(cursor: Cursor): Expression | null {
  const isMissing = isNext(cursor, ':') || isNext(cursor, ',') || isNext(cursor, ']');
  return isMissing ? null : parseExpression(cursor);
}

function parseAtom(cursor: Cursor): Expression {
  const token = peek(cursor);
  const { line, text } = token;
  if (token.kind === 'name') return parseWord(cursor);
  if (token.value !== null) {
    take(cursor);
    return { line, ...token.value };
  }
  if (takeIf(cursor, '...')) return { kind: 'ellipsis', line };
  if (token.kind === 'sign' && text === '(') return parseParentheses(cursor);
  if (token.kind === 'sign' && text === '[') {
    take(cursor);
    const elements = parseElements(cursor, ']');
    return grown(cursor, { kind: 'list', line, elements }, elements);
  }
  if (token.kind === 'sign' && text === '{') return parseDict(cursor);
  throw unexpected(cursor, 'a value');
}

const FLOAT_WORDS: ReadonlyMap<string, number> = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['nan', Number.NaN],
]);
const IMAGINARY_WORDS: ReadonlyMap<string, number> = new Map([
  ['infj', Number.POSITIVE_INFINITY],
  ['nanj', Number.NaN],
]);

function parseWord(cursor: Cursor): Expression {
  const { text: name, line } = peek(cursor);
  if (name === 'lambda' || name === 'await' || name === 'yield')
    throw sourceError(cursor, 'model-unsupported', `uses ${name}`);
  if (KEYWORDS.has(name)) throw unexpected(cursor, 'a value');
  take(cursor);
  if (name === 'None') return { kind: 'none', line };
  if (name === 'True' || name === 'False') return { kind: 'bool', line, value: name === 'True' };
  const float = FLOAT_WORDS.get(name);
  if (float !== undefined) return { kind: 'float', line, value: float };
  const imaginary = IMAGINARY_WORDS.get(name);
  if (imaginary !== undefined) return { kind: 'imaginary', line, value: imaginary };
  return { kind: 'name', line, name };
}

/** `(a)` is `a`; `()`, `(a,)` and `(a, b)` are tuples. */
function parseParentheses(cursor: Cursor): Expression {
  const { line } = take(cursor);
  if (takeIf(cursor, ')')) return { kind: 'tuple', line, elements: [] };
  const first = parseExpression(cursor);
  refuseComprehension(cursor);
  if (takeIf(cursor, ')')) return first;
  expectText(cursor, ',');
  const elements = [first, ...parseElements(cursor, ')')];
  return grown(cursor, { kind: 'tuple', line, elements }, elements);
}

function parseElements(cursor: Cursor, end: string): Expression[] {
  const elements: Expression[] = [];
  while (!takeIf(cursor, end)) {
    elements.push(parseExpression(cursor));
    refuseComprehension(cursor);
    if (!isNext(cursor, end)) expectText(cursor, ',');
  }
  return elements;
}

function parseDict(cursor: Cursor): Expression {
  const { line } = take(cursor);
  const entries: { readonly key: Expression; readonly value: Expression }[] = [];
  while (!takeIf(cursor, '}')) {
    const key = parseExpression(cursor);
    expectText(cursor, ':');
    entries.push({ key, value: parseExpression(cursor) });
    refuseComprehension(cursor);
    if (!isNext(cursor, '}')) expectText(cursor, ',');
  }
  const inner = entries.flatMap(({ key, value }) => [key, value]);
  return grown(cursor, { kind: 'dict', line, entries }, inner);
}

function refuseComprehension(cursor: Cursor): void {
  if (isNext(cursor, 'for')) throw sourceError(cursor, 'model-unsupported', 'uses a comprehension');
}

/** True where a list without brackets cannot go on. */
function isEndOfList(cursor: Cursor): boolean {
  const { kind } = peek(cursor);
  return (
    kind === 'newline' || kind === 'end' || ['=', ')', ':', 'in', ';'].some((text) => isNext(cursor, text))
  );
}
