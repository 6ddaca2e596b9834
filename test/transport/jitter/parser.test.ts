// The parser of Jitter's protocol: the documented bytes, pieces of any size, headers that lie.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsInto } from '../../../src/transport/jitter/cells.ts';
import { encodeLatency, encodeMatrix } from '../../../src/transport/jitter/encode.ts';
import { MOST_FRAMES, type Packet } from '../../../src/transport/jitter/packets.ts';
import { PacketParser } from '../../../src/transport/jitter/parser.ts';
import { thrownCode } from '../../refused.ts';
import { EXAMPLE_CELLS, exampleBytes, matrixBytes, messageBytes, soundBytes } from './max-bytes.ts';

interface Found {
  readonly packets: (Packet & { readonly rows?: readonly Float32Array[] })[];
  readonly refused: string[];
}

function listen(): { readonly parser: PacketParser; readonly found: Found } {
  const found: Found = { packets: [], refused: [] };
  const parser = new PacketParser({
    where: 'test',
    onPacket: (packet) => found.packets.push(packet.kind === 'matrix' ? kept(packet) : packet),
    onRefused: (error) => found.refused.push(error.code),
  });
  return { parser, found };
}

/** The data of a packet is valid for a moment only. */
function kept(packet: Extract<Packet, { kind: 'matrix' }>) {
  const { header, data } = packet;
  const rows = Array.from({ length: header.planes }, () => new Float32Array(header.frames));
  cellsInto(packet, 'big', rows, { from: 0, start: 0, frames: header.frames });
  return { ...packet, data: data.slice(), rows };
}

function parse(bytes: Uint8Array, pieces: readonly number[] = [bytes.length]): Found {
  const { parser, found } = listen();
  let at = 0;
  for (let turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, pieces[turn % pieces.length] ?? 1);
    parser.feed(bytes.subarray(at, at + size));
    at += size;
  }
  return found;
}

const rowsOf = (found: Found) => found.packets.map((packet) => packet.rows?.map((row) => [...row]));

describe('the documented example', () => {
  test('is 312 bytes and gives its four cells', () => {
    const bytes = exampleBytes(12.5);
    expect(bytes.length).toBe(312);
    const [packet] = parse(bytes).packets;
    expect(packet).toMatchObject({
      kind: 'matrix',
      header: { planes: 1, type: 'float32', frames: 4, strideBytes: 4, dataBytes: 16 },
    });
    expect([...(packet?.rows?.[0] ?? [])]).toEqual(EXAMPLE_CELLS);
    const time = packet?.kind === 'matrix' ? packet.header.time : new Uint8Array();
    expect(Buffer.from(time).readDoubleBE(0)).toBe(12.5);
  });

  test('is written byte for byte', () => {
    const row = Float32Array.from(EXAMPLE_CELLS);
    expect(encodeMatrix([row], 4, { order: 'big', timeMs: 12.5 })).toEqual(exampleBytes(12.5));
  });
});

describe('pieces', () => {
  const rows = [0, 1, 2].map((plane) =>
    Float32Array.from({ length: 700 }, (_, frame) => Math.sin(frame + plane)),
  );
  const stream = Buffer.concat([
    exampleBytes(),
    encodeLatency(new Uint8Array(8), 1, 2),
    messageBytes(),
    matrixBytes({ type: 0, planes: 4, stride: 4, frames: 9, data: Buffer.alloc(36, 'J') }),
    soundBytes(rows),
    matrixBytes({ planes: 2 }),
    exampleBytes(),
  ]);
  const whole = parse(stream);

  test('a stream of everything gives everything in order', () => {
    expect(whole.packets.map(({ kind }) => kind)).toEqual([
      'matrix',
      'latency',
      'matrix',
      'matrix',
      'matrix',
    ]);
    expect(whole.refused).toEqual(['matrix-refused']);
    expect(whole.packets[2]?.rows).toEqual(rows);
  });

  test('of one byte give the same as the whole', () => {
    expect(parse(stream, [1])).toEqual(whole);
  });

  test('of any sizes give the same as the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 }), (pieces) => {
        expect(parse(stream, pieces)).toEqual(whole);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe('matrices of every kind', () => {
  test('1 to 16 planes and any length come back bit for bit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 60 }),
        (planes, values) => {
          const rows = Array.from({ length: planes }, (_, plane) =>
            Float32Array.from(values, (value, frame) => (plane === 0 ? value : value * plane + frame)),
          ).map((row) => row.map((value) => (Number.isFinite(value) ? value : 0)));
          const bytes = encodeMatrix(rows, values.length, { order: 'big', timeMs: 1 });
          expect(parse(bytes).packets[0]?.rows).toEqual(rows);
          expect(parse(soundBytes(rows, 1)).packets[0]?.rows).toEqual(rows);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  test('64-bit floats become 32-bit ones, and what is no finite number becomes 0', () => {
    const data = Buffer.alloc(32);
    for (const [index, value] of [0.1, Number.NaN, Number.POSITIVE_INFINITY, -0.75].entries())
      data.writeDoubleBE(value, 8 * index);
    const bytes = matrixBytes({ type: 3, planes: 2, frames: 2, stride: 16, data });
    expect(rowsOf(parse(bytes))).toEqual([
      [
        [Math.fround(0.1), 0],
        [0, -0.75],
      ],
    ]);
  });

  test('padding after the last cell belongs to no cell', () => {
    const data = Buffer.alloc(16 + 12, 0xff);
    data.set(exampleBytes().subarray(296));
    const bytes = Buffer.concat([matrixBytes({ frames: 4, dataBytes: 28, data }), exampleBytes()]);
    expect(rowsOf(parse(bytes))).toEqual([[EXAMPLE_CELLS], [EXAMPLE_CELLS]]);
  });

  test.each([
    ['char', { type: 0, frames: 2, stride: 1 }],
    ['long', { type: 1, frames: 2 }],
    ['an unknown type', { type: 4, frames: 2 }],
    ['a negative type', { type: -1, frames: 2 }],
    ['no plane', { planes: 0, frames: 2 }],
    ['seventeen planes', { planes: 17, frames: 2 }],
    ['two dimensions', { dimensions: 2, frames: 2 }],
    ['no dimension', { dimensions: 0, frames: 2 }],
    ['a wrong stride', { frames: 2, stride: 8 }],
    ['less data than cells', { frames: 4, dataBytes: 12 }],
    ['much more data than cells', { frames: 4, dataBytes: 400 }],
    ['more cells than five seconds', { frames: MOST_FRAMES + 1 }],
  ])('%s is passed over with a code and what follows is read on', (_, matrix) => {
    const plain = matrixBytes(matrix);
    const data = Buffer.alloc(plain.readInt32BE(284), 0x4a);
    const found = parse(Buffer.concat([matrixBytes({ ...matrix, data }), exampleBytes()]), [1000]);
    expect(found.refused).toEqual(['matrix-refused']);
    expect(rowsOf(found)).toEqual([[EXAMPLE_CELLS]]);
  });
});

describe('what is no stream of packets', () => {
  test.each([
    ['a text', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a wrong second name', matrixBytes({ innerId: 'JUNK' })],
    ['a wrong size of the header', matrixBytes({ innerSize: 289 })],
    ['negative data', matrixBytes({ frames: 4, dataBytes: -1 })],
    ['endless data', matrixBytes({ frames: 4, dataBytes: 2 ** 31 - 1 })],
    ['negative cells', matrixBytes({ frames: -4, dataBytes: 16 })],
    ['negative planes', matrixBytes({ planes: -1, dataBytes: 16 })],
    ['too many dimensions', matrixBytes({ dimensions: 33, dataBytes: 16 })],
    ['a message without end', Buffer.from('4a4d4d50ffffffff', 'hex')],
  ])('%s is refused with a code', (_, bytes) => {
    expect(thrownCode(() => parse(bytes))).toBe('stream-broken');
    expect(thrownCode(() => parse(bytes, [1]))).toBe('stream-broken');
  });

  test('a message is passed over whatever is in it, with its size in either order of bytes', () => {
    const lying = messageBytes();
    lying.writeInt32BE(4000, 12);
    const found = parse(Buffer.concat([lying, messageBytes(false), exampleBytes()]), [7]);
    expect(found.refused).toEqual([]);
    expect(rowsOf(found)).toEqual([[EXAMPLE_CELLS]]);
  });

  test('a header alone takes no memory, however much it promises', () => {
    const { parser } = listen();
    parser.feed(matrixBytes({ planes: 16, frames: MOST_FRAMES }));
    expect(parser.roomBytes).toBeLessThan(10_000);
    parser.feed(new Uint8Array(10_000));
    expect(parser.roomBytes).toBeLessThan(40_000);
  });

  test('data that is passed over takes no memory', () => {
    const { parser, found } = listen();
    parser.feed(matrixBytes({ planes: 20, frames: 2 ** 19 }));
    for (let turn = 0; turn < 40; turn++) parser.feed(new Uint8Array(2 ** 20));
    parser.feed(exampleBytes());
    expect(found.packets).toHaveLength(1);
    expect(parser.roomBytes).toBeLessThan(10_000);
  });
});

test('bytes changed by chance give packets or an error with a code, and never more memory than a matrix', () => {
  const seeds = [
    Buffer.concat([exampleBytes(), exampleBytes(), messageBytes()]),
    Buffer.concat([
      encodeLatency(new Uint8Array(8), 1, 2),
      soundBytes([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      exampleBytes(),
    ]),
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(700), fc.constantFrom(0, 1, 0x7f, 0x80, 0xff, 0x4a, 0x20)), { maxLength: 6 }),
      fc.nat(700),
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
      (seed, changes, length, pieces) => {
        const bytes = Buffer.from(seed.subarray(0, length));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        expect(['no error', 'stream-broken']).toContain(thrownCode(() => parse(bytes, pieces)));
      },
    ),
    { numRuns: 3000, seed: 5 },
  );
});
