// Types as TorchScript writes them are expressions (`Tuple[int, Optional[Tensor]]`); this reads one as a type.
import type { Expression, TypeNode } from './ast.ts';

/** The type an expression means; null where it means none. Used for annotations and for `annotate`, `unchecked_cast`, `isinstance`. */
export function typeOfExpression(expression: Expression): TypeNode | null {
  const { line } = expression;
  if (expression.kind === 'none') return { kind: 'type', line, name: 'NoneType', arguments: [] };
  if (expression.kind !== 'subscript') {
    const name = dottedName(expression);
    return name === null ? null : { kind: 'type', line, name, arguments: [] };
  }
  const name = dottedName(expression.object);
  const { index } = expression;
  const types = (index.kind === 'tuple' ? index.elements : [index]).map(typeOfExpression);
  const known = types.filter((type) => type !== null);
  if (name === null || known.length < types.length) return null;
  return { kind: 'type', line, name, arguments: known };
}

/** `a.b.c` as a text; null for anything else. */
export function dottedName(expression: Expression): string | null {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'attribute') return null;
  const object = dottedName(expression.object);
  return object === null ? null : `${object}.${expression.name}`;
}
