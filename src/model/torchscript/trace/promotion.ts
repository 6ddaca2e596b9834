// Which element type an operation on several tensors and numbers has, by torch's rules: tensors with axes decide, single
// numbers only raise the kind (bool, whole, float, complex).
import type { ElementType } from '../../model.ts';
import type { Data } from './data.ts';

/** An operand: a tensor, or a python number (`isNumber`). */
export interface Operand {
  readonly data: Data;
  readonly isNumber: boolean;
}

/** From narrow to wide within a kind. */
const RANKS: readonly ElementType[] = [
  'bool',
  'uint8',
  'int8',
  'int16',
  'int32',
  'int64',
  'float16',
  'bfloat16',
  'float32',
  'float64',
  'complex64',
  'complex128',
];

export function promotedType(operands: readonly Operand[]): ElementType {
  const tensors = operands.filter((each) => !each.isNumber && each.data.shape.length > 0);
  const singles = operands.filter((each) => !each.isNumber && each.data.shape.length === 0);
  const numbers = operands.filter((each) => each.isNumber);
  let result: ElementType | null = null;
  for (const group of [tensors, singles, numbers]) {
    const own = group.reduce<ElementType | null>((type, each) => wider(type, each.data.type), null);
    if (own === null) continue;
    if (result === null) result = own;
    else if (kindRank(own) > kindRank(result)) result = withKindOf(result, own);
  }
  return result ?? 'float32';
}

/** The type division and functions such as `sin` give: whole numbers become float32. */
export function floatingType(type: ElementType): ElementType {
  return kindRank(type) < 2 ? 'float32' : type;
}

export function isFloatingType(type: ElementType): boolean {
  return kindRank(type) === 2;
}

export function isWholeType(type: ElementType): boolean {
  return kindRank(type) === 1;
}

export function isComplexType(type: ElementType): boolean {
  return kindRank(type) === 3;
}

function withKindOf(own: ElementType, other: ElementType): ElementType {
  if (isComplexType(other)) return own === 'float64' ? 'complex128' : 'complex64';
  return other;
}

function wider(a: ElementType | null, b: ElementType): ElementType {
  if (a === null || a === b) return b;
  if ((a === 'float16' && b === 'bfloat16') || (a === 'bfloat16' && b === 'float16')) return 'float32';
  if ((a === 'uint8' && b === 'int8') || (a === 'int8' && b === 'uint8')) return 'int16';
  return RANKS.indexOf(a) > RANKS.indexOf(b) ? a : b;
}

function kindRank(type: ElementType): number {
  if (type === 'bool') return 0;
  if (type.startsWith('complex')) return 3;
  return type.startsWith('float') || type === 'bfloat16' ? 2 : 1;
}
