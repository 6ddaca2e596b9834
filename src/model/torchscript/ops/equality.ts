// When two python values are equal, and when they are one: for comparisons of strings, lists and objects.
import type { Value } from '../trace/value.ts';

/** Equality of values that are no tensors; whole numbers and floats compare by value. */
export function isEqualValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== null && right !== null) return left === right;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const isSequence = (a.kind === 'list' || a.kind === 'tuple') && a.kind === b.kind;
  if (isSequence && (b.kind === 'list' || b.kind === 'tuple'))
    return (
      a.elements.length === b.elements.length &&
      a.elements.every((each, index) => isEqualValue(each, b.elements[index] ?? null))
    );
  if (a.kind === 'size' && b.kind === 'size') return a.slope === b.slope && a.offset === b.offset;
  if (a.kind === 'device' && b.kind === 'device') return a.name === b.name;
  if (a.kind === 'enum' && b.kind === 'enum') return isEqualValue(a.value, b.value);
  return false;
}

function numberOf(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'object' && value !== null && value.kind === 'float' ? value.value : null;
}
