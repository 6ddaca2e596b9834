// In which order the bytes of a connection are: known by a test value, else by what is sound.
import { describe, expect, test } from 'vitest';
import { ByteOrderFinder, testOrder } from '../../../src/transport/jitter/byte-order.ts';
import type { ByteOrder, Packet } from '../../../src/transport/jitter/packets.ts';
import { PacketParser } from '../../../src/transport/jitter/parser.ts';
import { soundBytes } from './max-bytes.ts';

type Matrix = Extract<Packet, { kind: 'matrix' }>;

function matrixOf(rows: readonly (readonly number[])[], order: ByteOrder): Matrix {
  const found: Matrix[] = [];
  const onPacket = (packet: Packet) => {
    if (packet.kind === 'matrix') found.push(packet);
  };
  new PacketParser({ where: 'test', onPacket, onRefused: () => {} }).feed(
    soundBytes(rows, 0, order === 'little'),
  );
  const [matrix] = found;
  if (matrix === undefined) throw new Error('no matrix');
  return matrix;
}

const SOUND = Array.from({ length: 200 }, (_, frame) => 0.3 * Math.sin(frame / 7));

describe.each(['big', 'little'] as const)('%s-endian', (order) => {
  test('a first cell of 0.5 decides at once and is no sound', () => {
    const finder = new ByteOrderFinder();
    expect(finder.look(matrixOf([[0.5]], order))).toBe(true);
    expect(finder).toMatchObject({ order, isDecided: true });
  });

  test('some milliseconds of sound decide without it', () => {
    const finder = new ByteOrderFinder();
    expect(finder.look(matrixOf([SOUND, SOUND], order))).toBe(false);
    expect(finder).toMatchObject({ order, isDecided: true });
  });

  test('numbers of few digits decide, too', () => {
    const finder = new ByteOrderFinder();
    finder.look(matrixOf([SOUND.map((sample) => Math.sign(sample) * 0.25)], order));
    expect(finder.order).toBe(order);
  });

  test('once decided it stays', () => {
    const finder = new ByteOrderFinder();
    finder.look(matrixOf([SOUND], order));
    finder.look(matrixOf([SOUND], order === 'big' ? 'little' : 'big'));
    expect(finder.order).toBe(order);
  });
});

test('silence decides nothing, and until something does the order is that of Max', () => {
  const finder = new ByteOrderFinder();
  for (let turn = 0; turn < 50; turn++) finder.look(matrixOf([new Array(200).fill(0)], 'big'));
  expect(finder).toMatchObject({ order: 'big', isDecided: false });
});

test('a cell of 0.5 within the sound is sound', () => {
  const finder = new ByteOrderFinder();
  finder.look(matrixOf([[0]], 'big'));
  expect(finder.look(matrixOf([[0.5]], 'big'))).toBe(false);
});

test('another single cell is no test', () => {
  expect(testOrder(matrixOf([[0.25]], 'big'))).toBeNull();
  expect(testOrder(matrixOf([[0.5], [0.5]], 'big'))).toBeNull();
});
