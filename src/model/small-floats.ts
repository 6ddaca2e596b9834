// Floats of 16 bits and fewer, as numbers and back, after IEEE 754, the OCP 8-bit and microscaling formats and ONNX's
// Cast (out of range: the largest value, or infinity where the type is IEEE's half or bfloat16).

/** How the codes of a format are laid out: sign, exponent, mantissa from the highest bit down. */
interface Layout {
  readonly exponentBits: number;
  readonly mantissaBits: number;
  readonly bias: number;
  /** Code of the largest finite value. */
  readonly largest: number;
  /** What too large a number becomes. */
  readonly overflow: number;
  /** Code of infinity; null where there is none. */
  readonly infinity: number | null;
  /** The one written for NaN; null where there is none. */
  readonly nan: number | null;
  /** True where the code of a negative zero means NaN. */
  readonly isUnsignedZero: boolean;
}

const LAYOUTS = {
  float16: layout(5, 10, 15, { largest: 0x7bff, overflow: 0x7c00, infinity: 0x7c00, nan: 0x7e00 }),
  bfloat16: layout(8, 7, 127, { largest: 0x7f7f, overflow: 0x7f80, infinity: 0x7f80, nan: 0x7fc0 }),
  float8e4m3fn: layout(4, 3, 7, { largest: 0x7e, overflow: 0x7e, infinity: null, nan: 0x7f }),
  float8e4m3fnuz: layout(4, 3, 8, { largest: 0x7f, overflow: 0x7f, infinity: null, nan: 0x80 }),
  float8e5m2: layout(5, 2, 15, { largest: 0x7b, overflow: 0x7b, infinity: 0x7c, nan: 0x7f }),
  float8e5m2fnuz: layout(5, 2, 16, { largest: 0x7f, overflow: 0x7f, infinity: null, nan: 0x80 }),
  float4e2m1: layout(2, 1, 1, { largest: 7, overflow: 7, infinity: null, nan: null }),
} as const;

export type SmallFloat = keyof typeof LAYOUTS;

export function isSmallFloat(type: string): type is SmallFloat {
  return Object.hasOwn(LAYOUTS, type);
}

/** Writes the number of every code into `out`. */
export function decodeFloatsInto(type: SmallFloat, codes: ArrayLike<number>, out: Float32Array): void {
  const format: Layout = LAYOUTS[type];
  const { mantissaBits, exponentBits, largest, infinity, isUnsignedZero } = format;
  const sign = 1 << (mantissaBits + exponentBits);
  const one = 1 << mantissaBits;
  const steps = stepSizes(format);
  for (let index = 0; index < out.length; index++) {
    const code = codes[index] ?? 0;
    const magnitude = code & (sign - 1);
    const exponent = magnitude >> mantissaBits;
    const mantissa = magnitude & (one - 1);
    let value = (exponent === 0 ? mantissa : mantissa + one) * (steps[exponent] ?? 0);
    if (magnitude > largest) value = magnitude === infinity ? Infinity : NaN;
    if (isUnsignedZero && code === sign) value = NaN;
    out[index] = code & sign ? -value : value;
  }
}

/** Writes the code nearest to every number into `out`; halves go to the even code. */
export function encodeFloatsInto(type: SmallFloat, numbers: ArrayLike<number>, out: Uint8Array | Uint16Array): void {
  const format: Layout = LAYOUTS[type];
  const sign = 1 << (format.mantissaBits + format.exponentBits);
  const steps = stepSizes(format);
  for (let index = 0; index < out.length; index++) {
    const value = numbers[index] ?? 0;
    const magnitude = magnitudeCode(format, steps, Math.abs(value));
    const isNegative = value < 0 || Object.is(value, -0);
    const keepsSign = isNegative && !(format.isUnsignedZero && magnitude === 0);
    out[index] = keepsSign ? magnitude | sign : magnitude;
  }
}

/** Powers of two from 2^-127 to 2^127; code 255 is NaN. */
export function decodeExponentsInto(codes: ArrayLike<number>, out: Float32Array): void {
  for (let index = 0; index < out.length; index++) {
    const code = codes[index] ?? 0;
    out[index] = code === 255 ? NaN : 2 ** (code - 127);
  }
}

/** The power of two nearest to every number; what has no logarithm becomes NaN, zero the smallest power. */
export function encodeExponentsInto(numbers: ArrayLike<number>, out: Uint8Array): void {
  for (let index = 0; index < out.length; index++) {
    const exponent = Math.log2(numbers[index] ?? 0);
    out[index] = Number.isNaN(exponent) ? 255 : Math.min(254, Math.max(0, Math.round(exponent) + 127));
  }
}

function magnitudeCode(format: Layout, steps: Float64Array, magnitude: number): number {
  if (Number.isNaN(magnitude)) return format.nan ?? 0;
  if (magnitude === Infinity) return format.overflow;
  const lowest = 1 - format.bias;
  const exponent = Math.max(lowest, exponentOf(magnitude)) + format.bias;
  if (exponent >= steps.length) return format.overflow;
  // A mantissa that rounds up to the next power of two carries into the exponent by itself.
  const mantissa = roundHalfEven(magnitude / (steps[exponent] ?? 1));
  const code = mantissa + ((exponent - 1) << format.mantissaBits);
  return code > format.largest ? format.overflow : code;
}

const DOUBLE = new DataView(new ArrayBuffer(8));

/** The exponent of a positive number; far below any small float's for the smallest doubles. */
function exponentOf(magnitude: number): number {
  DOUBLE.setFloat64(0, magnitude);
  return (DOUBLE.getUint16(0) >> 4) - 1023;
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** For each exponent code the distance between neighbouring values. */
function stepSizes({ exponentBits, mantissaBits, bias }: Layout): Float64Array {
  return Float64Array.from({ length: 1 << exponentBits }, (_, code) => 2 ** (Math.max(1, code) - bias - mantissaBits));
}

function layout(
  exponentBits: number,
  mantissaBits: number,
  bias: number,
  codes: Pick<Layout, 'largest' | 'overflow' | 'infinity' | 'nan'>,
): Layout {
  const isUnsignedZero = codes.nan === 1 << (exponentBits + mantissaBits);
  return { exponentBits, mantissaBits, bias, ...codes, isUnsignedZero };
}
