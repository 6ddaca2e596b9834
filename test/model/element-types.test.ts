// Every element type of ONNX, in every place a tensor can keep its elements, against numbers that numpy computed.

import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementType, onnxType } from '../../src/model/element-type.ts';
import type { WeightData } from '../../src/model/model.ts';
import type { TensorProto } from '../../src/model/onnx/proto.ts';
import { modelFromBytes } from '../../src/model/open.ts';
import { encodeSmallFloat } from '../../src/model/small-floats.ts';
import { readNumbers, writeNumbers } from '../../src/model/weight-data.ts';
import { emptyFolder } from '../empty-folder.ts';
import { modelBytes, node, value } from '../fixtures/onnx-builder.ts';
import { FIXTURES } from '../shared.ts';

type Written = number | string;

interface TypeCase {
  readonly type: string;
  readonly number: number;
  /** The elements as bytes, base64. */
  readonly raw: string;
  readonly field: 'int32Data' | 'int64Data' | 'uint64Data' | 'floatData' | 'doubleData';
  readonly fields: readonly Written[];
  /** Null for complex numbers, which are no single numbers. */
  readonly values: readonly Written[] | null;
}

interface Rounding {
  readonly numbers: readonly Written[];
  readonly float16: readonly number[];
  readonly bfloat16: readonly number[];
}

const known: { readonly types: readonly TypeCase[]; readonly rounding: Rounding } = JSON.parse(
  readFileSync(`${FIXTURES}element-types.json`, 'utf8'),
);

const NAMED: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  '-0': -0,
};

function numberOf(written: Written): number {
  return typeof written === 'number' ? written : (NAMED[written] ?? Number(written));
}

/** 64-bit fields are written as text; the protobuf library takes them as bigints would print. */
function fieldsOf(entry: TypeCase): Partial<TensorProto> {
  if (entry.field === 'int32Data' || entry.field === 'floatData' || entry.field === 'doubleData')
    return { [entry.field]: entry.fields.map(numberOf) };
  return { [entry.field]: entry.fields.map((text) => (typeof text === 'string' ? longOf(text) : text)) };
}

/** The two halves of a 64-bit number, as the protobuf library takes them. */
function longOf(text: string): { low: number; high: number; unsigned: boolean } {
  const bits = BigInt.asUintN(64, BigInt(text));
  return {
    low: Number(bits & 0xffffffffn) | 0,
    high: Number(bits >> 32n) | 0,
    unsigned: !text.startsWith('-'),
  };
}

function countOf(entry: TypeCase): number {
  return entry.values?.length ?? entry.fields.length / 2;
}

async function weightOf(tensor: TensorProto, folder?: string): Promise<WeightData> {
  const bytes = modelBytes({
    inputs: [value('x', [1])],
    outputs: [value('y', [1])],
    nodes: [node('Identity', ['x'], ['y'])],
    weights: [{ name: 'w', ...tensor }],
  });
  const model = await modelFromBytes(bytes, { name: 'types', ...(folder === undefined ? {} : { folder }) });
  const weight = model.weights.get('w');
  if (weight === undefined) throw new Error('the weight is not there');
  return weight;
}

const folder = emptyFolder();

describe('element types', () => {
  it('are known by the numbers of the ONNX format, all of them, and no others', () => {
    for (const { type, number } of known.types) expect(elementType(number), type).toBe(type);
    const numbers = new Set([...known.types.map((entry) => entry.number), 8]);
    expect(numbers.size).toBe(26);
    for (const number of [0, 27, -1, 255]) expect(elementType(number)).toBeNull();
  });
});

describe.each(known.types)('$type', (entry) => {
  const dataType = entry.number;
  const dims = [countOf(entry)];
  const raw = new Uint8Array(Buffer.from(entry.raw, 'base64'));
  const expected = (entry.values ?? []).map(numberOf);

  it('is read from raw data without a copy', async () => {
    const weight = await weightOf({ dataType, dims, rawData: raw });
    expect(Array.from(readNumbers(weight))).toEqual(expected);
    expect(weight.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(weight.place?.file).toBe(0);
  });

  it('is read from its typed field', async () => {
    const weight = await weightOf({ dataType, dims, ...fieldsOf(entry) });
    expect(Array.from(readNumbers(weight))).toEqual(expected);
    expect(Buffer.from(weight.bytes).toString('base64')).toBe(entry.raw);
  });

  it('is read from another file, at an offset', async () => {
    await writeFile(
      join(folder, 'external.bin'),
      Buffer.concat([Buffer.alloc(3, 0xaa), raw, Buffer.alloc(5, 0xbb)]),
    );
    const place = { location: 'external.bin', offset: '3', length: String(raw.length) };
    const externalData = Object.entries(place).map(([key, text]) => ({ key, value: text }));
    const weight = await weightOf({ dataType, dims, dataLocation: 1, externalData }, folder);
    expect(Array.from(readNumbers(weight))).toEqual(expected);
    expect(weight.place).toEqual({ file: 1, offset: 3 });
  });

  it('is refused where the bytes are one too few or one too many', async () => {
    for (const rawData of [raw.slice(1), Uint8Array.from([...raw, 0])]) {
      await expect(weightOf({ dataType, dims, rawData })).rejects.toMatchObject({ code: 'model-broken' });
    }
  });
});

describe('strings', () => {
  const stringData = [Buffer.from('a'), Buffer.from('long\0er'), Buffer.alloc(0)];
  const dataType = onnxType('string');

  it('are read as a weight without numbers', async () => {
    const weight = await weightOf({ dataType, dims: [3], stringData });
    expect([weight.type, weight.shape, readNumbers(weight).length]).toEqual(['string', [3], 0]);
  });

  it.each<[string, TensorProto]>([
    ['another number of them', { dims: [2], stringData }],
    ['a gigantic number of them', { dims: [2 ** 40], stringData }],
    ['raw data', { dims: [3], rawData: new Uint8Array(3) }],
  ])('are refused with %s', async (_, tensor) => {
    await expect(weightOf({ dataType, ...tensor })).rejects.toMatchObject({ code: 'model-broken' });
  });
});

describe('floats of 16 bits', () => {
  const { numbers, float16, bfloat16 } = known.rounding;
  it.each([
    ['float16', float16],
    ['bfloat16', bfloat16],
  ] as const)('of type %s are rounded as numpy rounds them', (type, codes) => {
    expect(numbers.map((number) => encodeSmallFloat(type, numberOf(number)))).toEqual(codes);
  });
});

describe('writing', () => {
  const writable = known.types.filter(({ type }) =>
    /^(u?int(8|16|32)|bool|float(16|32|64)|bfloat16)$/.test(type),
  );
  it.each(writable)('$type gives back the bytes it was read from', (entry) => {
    const type = elementType(entry.number) ?? 'float32';
    const numbers = (entry.values ?? []).map(numberOf);
    const isNumber = numbers.map((number) => !Number.isNaN(number));
    const size = Buffer.from(entry.raw, 'base64').length / numbers.length;
    const written = Buffer.from(writeNumbers(type, numbers));
    const wanted = Buffer.from(entry.raw, 'base64');
    isNumber.forEach((is, index) => {
      const part = (bytes: Buffer) => bytes.subarray(index * size, (index + 1) * size).toString('hex');
      if (is) expect(part(written), String(numbers[index])).toBe(part(wanted));
    });
  });

  it('rounds, stops at the ends of the range, and knows no number outside it', () => {
    const written = (type: 'int8' | 'uint8' | 'int64', numbers: number[]) =>
      Array.from(
        readNumbers({ name: '', type, shape: [numbers.length], bytes: writeNumbers(type, numbers) }),
      );
    expect(written('int8', [-1000, -128.4, 0.6, 127, 300])).toEqual([-128, -128, 1, 127, 127]);
    expect(written('uint8', [-5, 255.4, 1e9])).toEqual([0, 255, 255]);
    expect(written('int64', [1e30, -1e30, Number.POSITIVE_INFINITY])).toEqual([2 ** 63, -(2 ** 63), 2 ** 63]);
  });
});
