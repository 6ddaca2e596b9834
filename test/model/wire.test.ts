// Messages to bytes and back: fields nobody knows are carried through edits, bytes of the demo model come back as they were.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LivebendError } from '../../src/errors.ts';
import { decodeModel, edited, encodeModel } from '../../src/model/onnx/wire.ts';
import { MODELS } from '../shared.ts';
import { smallBytes } from './small-models.ts';

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varint(Math.floor(number / 128))];
}

/** One field of bytes, wire type 2. */
function field(number: number, content: Iterable<number>): number[] {
  const bytes = [...content];
  return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes];
}

function has(bytes: Uint8Array, part: readonly number[]): boolean {
  return Buffer.from(bytes).includes(Buffer.from(part));
}

const ascii = (text: string) => Buffer.from(text, 'latin1');

describe('fields this version does not know', () => {
  const inNode = field(900, ascii('unknown of a node'));
  const inGraph = field(901, ascii('unknown of the graph'));
  const inWeight = field(902, ascii('unknown of a weight'));
  const inType = field(4, field(1, ascii('a sequence')));
  const inModel = [
    ...field(903, ascii('unknown of the model')),
    ...varint(904 * 8),
    42,
    ...varint(905 * 8 + 5),
    1,
    2,
    3,
    4,
  ];
  const weight = [...field(8, ascii('w')), 0x10, 1, 0x08, 1, ...field(9, [0, 0, 128, 63]), ...inWeight];
  const graph = [
    ...field(1, [...field(1, ascii('x')), ...field(2, ascii('y')), ...field(4, ascii('Relu')), ...inNode]),
    ...field(5, weight),
    ...field(11, [...field(1, ascii('x')), ...field(2, inType)]),
    ...field(12, field(1, ascii('y'))),
    ...inGraph,
  ];
  const bytes = Uint8Array.from([0x08, 8, ...field(8, [0x10, 17]), ...field(7, graph), ...inModel]);
  const all = [inNode, inGraph, inWeight, inType, inModel];

  it('are written again as they came', () => {
    const written = encodeModel(decodeModel(bytes));
    for (const part of all) expect(has(written, part)).toBe(true);
    expect(written.length).toBe(bytes.length);
  });

  it('outlive edits of everything around them', () => {
    const model = decodeModel(bytes);
    const [node = {}] = model.graph?.node ?? [];
    const [tensor = {}] = model.graph?.initializer ?? [];
    const changed = edited(model, {
      producerName: 'livebend',
      graph: edited(model.graph ?? {}, {
        name: 'renamed',
        node: [edited(node, { opType: 'Tanh' })],
        initializer: [edited(tensor, { name: 'v' })],
      }),
    });
    const written = encodeModel(changed);
    for (const part of all) expect(has(written, part)).toBe(true);
    expect(has(written, field(4, ascii('Tanh')))).toBe(true);
    expect(decodeModel(written).graph?.initializer?.[0]?.name).toBe('v');
  });
});

describe('the demo model', () => {
  it('is the same message after it was written and read again', () => {
    const bytes = readFileSync(`${MODELS}pebble.onnx`);
    const model = decodeModel(bytes);
    const written = encodeModel(model);
    expect(written.length).toBe(bytes.length);
    expect(Buffer.compare(encodeModel(decodeModel(written)), written)).toBe(0);
  });
});

describe('damaged bytes', () => {
  const bytes = smallBytes({ metadata: { a: 'b' } });

  it('cut short at any place are refused, or are a shorter message', () => {
    const codes = new Set<string>();
    for (let length = 0; length < bytes.length; length++) codes.add(codeAt(bytes.subarray(0, length)));
    expect([...codes].sort()).toEqual(['model-broken', 'model-format', 'none']);
  });

  it.each<[string, number[]]>([
    ['a length of 4 GiB', [0x08, 8, 0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['a length without end', [0x08, 8, 0x3a, ...Array.from({ length: 20 }, () => 0xff)]],
    ['a number without end', [0x08, ...Array.from({ length: 20 }, () => 0xff)]],
    ['a wire type nobody uses', [0x08, 8, 0x3f, 1]],
    ['a group that is not closed', [0x08, 8, 0x3b, 1]],
    ['field number 0', [0x08, 8, 0x02, 0]],
  ])('with %s are refused', (_, damaged) => {
    expect(codeAt(Uint8Array.from(damaged))).toBe('model-broken');
  });

  it('nested without end are refused', () => {
    let inner: Buffer = Buffer.alloc(0);
    for (let depth = 0; depth < 3000; depth++) {
      const body = Buffer.concat([Buffer.from([0x32, ...varint(inner.length)]), inner]);
      const attribute = Buffer.concat([Buffer.from([0x2a, ...varint(body.length)]), body]);
      inner = Buffer.concat([Buffer.from([0x0a, ...varint(attribute.length)]), attribute]);
    }
    const nested = Buffer.concat([Buffer.from([0x08, 8, 0x3a, ...varint(inner.length)]), inner]);
    expect(codeAt(nested)).toBe('model-broken');
  });

  it('of millions of empty messages are refused before they fill the memory', () => {
    const nodes = Buffer.alloc(12_000_000);
    for (let at = 0; at < nodes.length; at += 2) nodes[at] = 0x0a;
    const many = Buffer.concat([Buffer.from([0x08, 8, 0x3a, ...varint(nodes.length)]), nodes]);
    expect(codeAt(many)).toBe('model-broken');
  }, 120_000);
});

function codeAt(bytes: Uint8Array): string {
  try {
    decodeModel(bytes);
    return 'none';
  } catch (error) {
    return error instanceof LivebendError ? error.code : String(error);
  }
}
