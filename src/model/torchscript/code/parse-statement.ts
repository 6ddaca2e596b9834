// Parses the statements of TorchScript source: blocks and what stands in them.
import type { BinaryOperator, Block, Expression, FunctionNode, Statement, Target } from './ast.ts';
import {
  type Cursor,
  expectKind,
  expectText,
  isNext,
  nested,
  peek,
  sourceError,
  take,
  takeIf,
} from './cursor.ts';
import { parseExpression, parseExpressions } from './parse-expression.ts';
import { parseParameters } from './parse-parameters.ts';
import { parseType } from './parse-type.ts';

/** The block behind a `:`: indented lines, or one statement on the same line. */
export function parseBlock(cursor: Cursor): Block {
  expectText(cursor, ':');
  if (peek(cursor).kind !== 'newline') return [nested(cursor, parseStatement)];
  take(cursor);
  expectKind(cursor, 'indent', 'an indented block');
  const statements: Statement[] = [];
  while (peek(cursor).kind !== 'dedent') statements.push(nested(cursor, parseStatement));
  take(cursor);
  return statements;
}

/** The function whose `def` was taken. */
export function parseFunction(cursor: Cursor, line: number): FunctionNode {
  const name = expectKind(cursor, 'name', 'the name of a function').text;
  const parameters = parseParameters(cursor);
  const returns = takeIf(cursor, '->') ? parseType(cursor) : null;
  const body = nested(cursor, parseBlock);
  return { kind: 'function', line, name, parameters, returns, body };
}

/** The end of a statement's line. */
export function endStatement(cursor: Cursor): void {
  expectKind(cursor, 'newline', 'the end of the line');
}

type Parse = (cursor: Cursor, line: number) => Statement;

/** Statements by the word they begin with. */
const STATEMENTS: ReadonlyMap<string, Parse> = new Map<string, Parse>([
  ['if', parseIf],
  ['for', parseFor],
  ['while', parseWhile],
  ['with', parseWith],
  ['return', parseReturn],
  ['assert', parseAssert],
  ['raise', parseRaise],
  ['del', parseDelete],
  ['def', parseDefine],
  ['pass', (cursor, line) => parsePlain(cursor, line, 'pass')],
  ['break', (cursor, line) => parsePlain(cursor, line, 'break')],
  ['continue', (cursor, line) => parsePlain(cursor, line, 'continue')],
]);
const REFUSED: readonly string[] = ['async', 'class', 'from', 'global', 'import', 'nonlocal', 'try', '@'];

function parseStatement(cursor: Cursor): Statement {
  const { kind, text, line } = peek(cursor);
  if (kind !== 'name' && text !== '@') return parseAssignment(cursor, line);
  if (REFUSED.includes(text)) throw sourceError(cursor, 'model-unsupported', `uses ${text}`);
  const parse = STATEMENTS.get(text);
  if (parse === undefined) return parseAssignment(cursor, line);
  take(cursor);
  return parse(cursor, line);
}

function parseIf(cursor: Cursor, line: number): Statement {
  const arms: { readonly test: Expression; readonly body: Block }[] = [];
  do {
    const test = parseExpression(cursor);
    arms.push({ test, body: parseBlock(cursor) });
  } while (takeIf(cursor, 'elif'));
  const otherwise = takeIf(cursor, 'else') ? parseBlock(cursor) : [];
  return { kind: 'if', line, arms, otherwise };
}

function parseFor(cursor: Cursor, line: number): Statement {
  const target = parseLoopTarget(cursor);
  expectText(cursor, 'in');
  const iterable = parseExpressions(cursor);
  return { kind: 'for', line, target, iterable, body: parseBlock(cursor) };
}

function parseWhile(cursor: Cursor, line: number): Statement {
  const test = parseExpression(cursor);
  return { kind: 'while', line, test, body: parseBlock(cursor) };
}

function parseWith(cursor: Cursor, line: number): Statement {
  const context = parseExpression(cursor);
  const target = takeIf(cursor, 'as') ? asTarget(cursor, parseExpression(cursor)) : null;
  return { kind: 'with', line, context, target, body: parseBlock(cursor) };
}

function parseReturn(cursor: Cursor, line: number): Statement {
  const value = peek(cursor).kind === 'newline' ? null : parseExpressions(cursor);
  endStatement(cursor);
  return { kind: 'return', line, value };
}

function parseAssert(cursor: Cursor, line: number): Statement {
  const test = parseExpression(cursor);
  const message = takeIf(cursor, ',') ? parseExpression(cursor) : null;
  endStatement(cursor);
  return { kind: 'assert', line, test, message };
}

function parseRaise(cursor: Cursor, line: number): Statement {
  const value = peek(cursor).kind === 'newline' ? null : parseExpression(cursor);
  endStatement(cursor);
  return { kind: 'raise', line, value };
}

function parseDelete(cursor: Cursor, line: number): Statement {
  const target = asTarget(cursor, parseExpressions(cursor));
  endStatement(cursor);
  const targets = target.kind === 'tuple' ? target.elements.map((one) => asTarget(cursor, one)) : [target];
  return { kind: 'delete', line, targets };
}

function parseDefine(cursor: Cursor, line: number): Statement {
  return { kind: 'define', line, function: parseFunction(cursor, line) };
}

function parsePlain(cursor: Cursor, line: number, kind: 'pass' | 'break' | 'continue'): Statement {
  endStatement(cursor);
  return { kind, line };
}

function parseAssignment(cursor: Cursor, line: number): Statement {
  const first = parseExpressions(cursor);
  const operator = augmentedOperator(cursor);
  if (operator !== null) {
    take(cursor);
    const value = parseExpressions(cursor);
    endStatement(cursor);
    return { kind: 'augmented', line, target: asTarget(cursor, first), operator, value };
  }
  const type = takeIf(cursor, ':') ? parseType(cursor) : null;
  if (type === null && !isNext(cursor, '=')) {
    endStatement(cursor);
    return { kind: 'expression', line, value: first };
  }
  const target = asTarget(cursor, first);
  expectText(cursor, '=');
  const value = parseExpressions(cursor);
  if (isNext(cursor, '='))
    throw sourceError(cursor, 'model-unsupported', 'assigns one value twice in a line');
  endStatement(cursor);
  return { kind: 'assign', line, target, type, value };
}

const AUGMENTED: readonly string[] = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'];

function augmentedOperator(cursor: Cursor): BinaryOperator | null {
  const { kind, text } = peek(cursor);
  if (kind !== 'sign' || !text.endsWith('=') || !AUGMENTED.includes(text.slice(0, -1))) return null;
  return text.slice(0, -1) as BinaryOperator;
}

/** Names of a `for`, which end before `in`. */
function parseLoopTarget(cursor: Cursor): Target {
  const { line } = peek(cursor);
  const names: Target[] = [];
  do {
    if (names.length > 0 && isNext(cursor, 'in')) break;
    const { text, line: nameLine } = expectKind(cursor, 'name', 'a name');
    names.push({ kind: 'name', line: nameLine, name: text });
  } while (takeIf(cursor, ','));
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  return { kind: 'tuple', line, elements: names };
}

function asTarget(cursor: Cursor, expression: Expression): Target {
  switch (expression.kind) {
    case 'name':
    case 'attribute':
    case 'subscript':
      return expression;
    case 'tuple':
      for (const element of expression.elements) asTarget(cursor, element);
      return expression;
    default:
      throw sourceError(cursor, 'model-broken', `assigns to a ${expression.kind}`);
  }
}
