// Parses the types of TorchScript source, which are written as expressions.
import type { TypeNode } from './ast.ts';
import { type Cursor, unexpected } from './cursor.ts';
import { parseExpression } from './parse-expression.ts';
import { typeOfExpression } from './type-of.ts';

/** An annotation's type. Throws `model-broken` where there is none. */
export function parseType(cursor: Cursor): TypeNode {
  const start = cursor.at;
  const type = typeOfExpression(parseExpression(cursor));
  if (type !== null) return type;
  cursor.at = start;
  throw unexpected(cursor, 'a type');
}
