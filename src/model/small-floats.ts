// Floats of 16 and 8 bits: codes to numbers and, for those that are written, back. Bit layouts as in the ONNX
// specification of tensor element types.

interface Layout {
  readonly exponentBits: number;
  readonly fractionBits: number;
  readonly bias: number;
  /** How infinities and NaN are written: as IEEE 754 does, only NaN in the last code, or only NaN in minus zero. */
  readonly special: 'ieee' | 'last' | 'minus-zero';
}

const LAYOUTS = {
  float16: { exponentBits: 5, fractionBits: 10, bias: 15, special: 'ieee' },
  bfloat16: { exponentBits: 8, fractionBits: 7, bias: 127, special: 'ieee' },
  float8e4m3fn: { exponentBits: 4, fractionBits: 3, bias: 7, special: 'last' },
  float8e4m3fnuz: { exponentBits: 4, fractionBits: 3, bias: 8, special: 'minus-zero' },
  float8e5m2: { exponentBits: 5, fractionBits: 2, bias: 15, special: 'ieee' },
  float8e5m2fnuz: { exponentBits: 5, fractionBits: 2, bias: 16, special: 'minus-zero' },
} as const satisfies Record<string, Layout>;

function decode(code: number, layout: Layout): number {
  const { exponentBits, fractionBits, bias, special } = layout;
  const largest = 2 ** exponentBits - 1;
  const exponent = (code >> fractionBits) & largest;
  const fraction = code & (2 ** fractionBits - 1);
  const isNegative = ((code >> (exponentBits + fractionBits)) & 1) === 1;
  const sign = isNegative ? -1 : 1;
  if (special === 'ieee' && exponent === largest)
    return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (special === 'last' && exponent === largest && fraction === 2 ** fractionBits - 1) return Number.NaN;
  if (special === 'minus-zero' && isNegative && exponent === 0 && fraction === 0) return Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** (1 - bias - fractionBits);
  return sign * (1 + fraction / 2 ** fractionBits) * 2 ** (exponent - bias);
}

/** Codes to numbers. */
export const DECODERS = {
  float16: (code: number) => decode(code, LAYOUTS.float16),
  bfloat16: (code: number) => decode(code, LAYOUTS.bfloat16),
  float8e4m3fn: (code: number) => decode(code, LAYOUTS.float8e4m3fn),
  float8e4m3fnuz: (code: number) => decode(code, LAYOUTS.float8e4m3fnuz),
  float8e5m2: (code: number) => decode(code, LAYOUTS.float8e5m2),
  float8e5m2fnuz: (code: number) => decode(code, LAYOUTS.float8e5m2fnuz),
  float8e8m0: (code: number) => (code === 255 ? Number.NaN : 2 ** (code - 127)),
};

/** The nearest code of a 16-bit float, ties to even; too large becomes infinite. */
export function encodeSmallFloat(type: 'float16' | 'bfloat16', value: number): number {
  const { exponentBits, fractionBits, bias } = LAYOUTS[type];
  const largest = 2 ** exponentBits - 1;
  const signBit = value < 0 || Object.is(value, -0) ? 2 ** 15 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return largest * 2 ** fractionBits + 2 ** (fractionBits - 1);
  if (size === 0) return signBit;
  if (size === Number.POSITIVE_INFINITY) return signBit + largest * 2 ** fractionBits;
  const exponent = Math.max(Math.floor(Math.log2(size)), 1 - bias);
  const steps = roundToEven(size / 2 ** (exponent - fractionBits));
  const isNormal = steps >= 2 ** fractionBits;
  const code = isNormal ? (exponent + bias) * 2 ** fractionBits + (steps - 2 ** fractionBits) : steps;
  return signBit + Math.min(code, largest * 2 ** fractionBits);
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
