// Bundles by their sizes: what is found in them, and what a broken element leaves of the others.
import { expect, it } from 'vitest';
import { scanPacket } from '../../../src/transport/osc/scan-packet.ts';
import { bundle, int, message } from './packets.ts';

const A = message('/a', ['i', 1]);
const B = message('/b', ['f', 0.5]);

const found = (packet: Uint8Array) =>
  scanPacket(packet).spans.map(({ start, end }) => Buffer.from(packet.subarray(start, end)));

it('finds a message, and those of bundles within bundles in their order', () => {
  expect(found(A)).toEqual([A]);
  expect(found(bundle([A, B]))).toEqual([A, B]);
  expect(found(bundle([A, bundle([B, bundle([A])]), B]))).toEqual([A, B, A, B]);
  expect(found(bundle([]))).toEqual([]);
});

it('reads time tags in milliseconds, and none where they mean at once', () => {
  const at = 1_700_000_000_250;
  const [first, second] = scanPacket(bundle([A, bundle([B], at + 500)], at)).spans;
  expect(first?.dueMs).toBeCloseTo(at, 3);
  expect(second?.dueMs).toBeCloseTo(at + 500, 3);
  expect(scanPacket(bundle([A])).spans[0]?.dueMs).toBe(null);
});

it('keeps what stands before an element whose size is wrong', () => {
  for (const size of [-4, 3, 4000, 2 ** 31 - 4]) {
    const packet = Buffer.concat([bundle([A]), int(size), B]);
    expect(found(packet)).toEqual([A]);
    expect(scanPacket(packet).refused.map(({ code }) => code)).toEqual(['syntax']);
  }
});

it('passes over an element that is empty or broken inside', () => {
  const packet = bundle([A, Buffer.alloc(0), B]);
  expect(found(packet)).toEqual([A, B]);
  expect(scanPacket(packet).refused).toHaveLength(1);
});

it('refuses too many messages, too deep bundles, sizes that are no multiple of 4', () => {
  let deep: Buffer = A;
  for (let depth = 0; depth < 8; depth++) deep = bundle([deep]);
  expect(found(deep)).toEqual([A]);
  expect(found(bundle([deep]))).toEqual([]);
  expect(scanPacket(bundle([deep])).refused[0]?.message).toMatch('8 deep');
  const many = bundle(Array(1500).fill(A));
  expect(found(many)).toHaveLength(1024);
  expect(scanPacket(many).refused[0]?.message).toMatch('1024 messages');
  expect(scanPacket(A.subarray(0, 5)).refused[0]?.message).toMatch('multiple of 4');
  expect(scanPacket(new Uint8Array()).refused).toHaveLength(1);
  expect(scanPacket(new Uint8Array(70_000)).refused[0]?.code).toBe('value-range');
});
