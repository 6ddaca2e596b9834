// Sizes of tensors while a method is traced: whole numbers, or `slope · n + offset` where n ≥ 1 is the number of whole
// ratios in a block. Arithmetic is exact; what cannot be said for every n is an error that asks for a fixed block.
import { failure, LivebendError } from '../../../errors.ts';

/** `slope · n + offset`, slope not 0. */
export interface LinearSize {
  readonly kind: 'size';
  readonly slope: number;
  readonly offset: number;
}

export type Size = number | LinearSize;

/** The size `slope · n + offset`. */
export function linearSize(slope: number, offset: number): Size {
  return slope === 0 ? offset : { kind: 'size', slope, offset };
}

export function slopeOf(size: Size): number {
  return typeof size === 'number' ? 0 : size.slope;
}

export function offsetOf(size: Size): number {
  return typeof size === 'number' ? size : size.offset;
}

export function isSameSize(a: Size, b: Size): boolean {
  return slopeOf(a) === slopeOf(b) && offsetOf(a) === offsetOf(b);
}

export function isSameShape(a: readonly Size[], b: readonly Size[]): boolean {
  return a.length === b.length && a.every((size, axis) => isSameSize(size, b[axis] ?? -1));
}

export function addSizes(a: Size, b: Size): Size {
  return linearSize(slopeOf(a) + slopeOf(b), offsetOf(a) + offsetOf(b));
}

export function subtractSizes(a: Size, b: Size): Size {
  return linearSize(slopeOf(a) - slopeOf(b), offsetOf(a) - offsetOf(b));
}

/** The product; throws where both depend on the block. */
export function multiplySizes(a: Size, b: Size): Size {
  if (typeof a === 'number') return linearSize(a * slopeOf(b), a * offsetOf(b));
  if (typeof b === 'number') return linearSize(a.slope * b, a.offset * b);
  throw blockNeeded(`the product of ${sizeText(a)} and ${sizeText(b)}`);
}

/** Rounded down as python does; throws where the quotient is no whole number of ratios. */
export function divideSizes(a: Size, b: Size): Size {
  if (typeof a === 'number' && typeof b === 'number') return Math.floor(a / b);
  if (typeof b === 'number' && slopeOf(a) % b === 0)
    return linearSize(slopeOf(a) / b, Math.floor(offsetOf(a) / b));
  if (typeof b !== 'number' && typeof a !== 'number') {
    const quotient = a.slope / b.slope;
    if (Number.isInteger(quotient) && a.offset === quotient * b.offset) return quotient;
  }
  throw blockNeeded(`${sizeText(a)} divided by ${sizeText(b)}`);
}

/** The remainder with python's sign; throws where it depends on the block. */
export function remainderOfSizes(a: Size, b: Size): Size {
  if (typeof b === 'number' && slopeOf(a) % b === 0) return ((offsetOf(a) % b) + b) % b;
  return subtractSizes(a, multiplySizes(divideSizes(a, b), b));
}

/** -1, 0 or 1 where the order is the same for every block; throws elsewhere. */
export function compareSizes(a: Size, b: Size): number {
  const difference = subtractSizes(a, b);
  const slope = slopeOf(difference);
  const atOne = slope + offsetOf(difference);
  if (slope === 0) return Math.sign(offsetOf(difference));
  if (slope > 0 && atOne > 0) return 1;
  if (slope < 0 && atOne < 0) return -1;
  throw blockNeeded(`whether ${sizeText(a)} or ${sizeText(b)} is larger`);
}

/** True where two sizes are one for every block, false where they never are; throws elsewhere. */
export function areSizesEqual(a: Size, b: Size): boolean {
  const difference = subtractSizes(a, b);
  const slope = slopeOf(difference);
  if (slope === 0) return offsetOf(difference) === 0;
  const root = -offsetOf(difference) / slope;
  if (root < 1 || !Number.isInteger(root)) return false;
  throw blockNeeded(`whether ${sizeText(a)} is ${sizeText(b)}`);
}

export function productOfSizes(sizes: readonly Size[]): Size {
  return sizes.reduce<Size>((product, size) => multiplySizes(product, size), 1);
}

/** True where `period` goes into the size for every block. */
export function isMultiple(size: Size, period: number): boolean {
  return slopeOf(size) % period === 0 && offsetOf(size) % period === 0;
}

export function sizeText(size: Size): string {
  if (typeof size === 'number') return String(size);
  const { slope, offset } = size;
  const scaled = slope === 1 ? 'n' : `${slope}n`;
  return offset === 0 ? scaled : `${scaled} ${offset < 0 ? '-' : '+'} ${Math.abs(offset)}`;
}

/** The error for what differs from block to block. */
export function blockNeeded(what: string): LivebendError {
  return failure('model-unsupported', 'block', `${what} depends on the length of the block`, {
    fields: { needsBlock: true },
  });
}

/** True for the error that a fixed block (or a larger ratio) would avoid. */
export function isBlockNeeded(error: unknown): boolean {
  return error instanceof LivebendError && error.fields.needsBlock === true;
}
