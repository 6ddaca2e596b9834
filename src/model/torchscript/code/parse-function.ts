// Parses the functions of TorchScript source, from the name on.
import type { FunctionNode, ParameterNode } from './ast.ts';
import { type Cursor, expectKind, expectText, isNext, nested, sourceError, takeIf } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import { parseBlock, parseType } from './parse-statement.ts';

/** The function whose `def` was taken. */
export function parseFunction(cursor: Cursor, line: number): FunctionNode {
  const name = expectKind(cursor, 'name', 'the name of a function').text;
  const parameters = parseParameters(cursor);
  const returns = takeIf(cursor, '->') ? parseType(cursor) : null;
  const body = nested(cursor, parseBlock);
  return { kind: 'function', line, name, parameters, returns, body };
}

function parseParameters(cursor: Cursor): ParameterNode[] {
  const parameters = new Map<string, ParameterNode>();
  expectText(cursor, '(');
  while (!takeIf(cursor, ')')) {
    if (!takeIf(cursor, '*')) {
      const parameter = parseParameter(cursor);
      if (parameters.has(parameter.name))
        throw sourceError(cursor, 'model-broken', `has two parameters ${parameter.name}`);
      parameters.set(parameter.name, parameter);
    }
    if (!isNext(cursor, ')')) expectText(cursor, ',');
  }
  return [...parameters.values()];
}

function parseParameter(cursor: Cursor): ParameterNode {
  const { text: name, line } = expectKind(cursor, 'name', 'the name of a parameter');
  const type = takeIf(cursor, ':') ? parseType(cursor) : null;
  const value = takeIf(cursor, '=') ? parseExpression(cursor) : null;
  return { name, line, type, value };
}
