// The queue of what waits for a receiver: in order, bounded, the oldest goes first.
import { expect, test } from 'vitest';
import { SendQueue } from '../../../src/transport/jitter/send-queue.ts';

const packet = (first: number, length: number) => ({
  bytes: new Uint8Array(length).fill(first),
  frames: length / 2,
});

test('gives back what went in, in order', () => {
  const queue = new SendQueue(100);
  for (const first of [1, 2, 3]) queue.push(packet(first, 10));
  expect([1, 2, 3].map(() => queue.shift()?.bytes[0])).toEqual([1, 2, 3]);
  expect(queue.shift()).toBeUndefined();
  expect(queue).toMatchObject({ bytes: 0, length: 0, droppedFrames: 0, droppedMatrices: 0 });
});

test('lets the oldest go where there is no room, and counts them', () => {
  const queue = new SendQueue(35);
  for (const first of [1, 2, 3, 4, 5]) queue.push(packet(first, 10));
  expect(queue).toMatchObject({ bytes: 30, length: 3, droppedFrames: 10, droppedMatrices: 2 });
  expect(queue.shift()?.bytes[0]).toBe(3);
});

test('keeps one packet, however long', () => {
  const queue = new SendQueue(35);
  queue.push(packet(1, 10));
  queue.push(packet(2, 1000));
  expect(queue).toMatchObject({ length: 1, droppedFrames: 5 });
  expect(queue.shift()?.bytes.length).toBe(1000);
});

test('what is cleared counts as let go', () => {
  const queue = new SendQueue(100);
  queue.push(packet(1, 10));
  queue.clear();
  expect(queue).toMatchObject({ bytes: 0, length: 0, droppedFrames: 5, droppedMatrices: 1 });
});
