// Parses the parameters of functions in TorchScript source, brackets included.
import type { ParameterNode } from './ast.ts';
import { type Cursor, expectKind, expectText, isNext, sourceError, takeIf } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import { parseType } from './parse-type.ts';

/** `(name: type = value, …)`. */
export function parseParameters(cursor: Cursor): ParameterNode[] {
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
