// Streams of one channel as one of several: each has its channel, and all go on together.
import { expect, test } from 'vitest';
import { SideBySide } from '../../src/audio/side-by-side.ts';
import { DelayStream } from '../transport/jitter/delay-stream.ts';

function pair(rooms: readonly [number, number]) {
  const streams = rooms.map((room) => new DelayStream(1, 1, room));
  return { streams, both: new SideBySide(streams.map((stream) => () => stream)) };
}

test('each stream plays its channel', () => {
  const { both } = pair([10, 10]);
  expect(both.push([Float32Array.of(9, 1, 2, 3), Float32Array.of(9, 4, 5, 6)], 1, 3)).toBe(3);
  const out = [new Float32Array(4), new Float32Array(4)];
  expect(both.available).toBe(3);
  expect(both.pull(out, 1, 9)).toBe(3);
  expect(out).toEqual([Float32Array.of(0, 0, 1, 2), Float32Array.of(0, 0, 4, 5)]);
});

test('one channel goes to all streams, and the last stream to all rows that are left', () => {
  const { both } = pair([10, 10]);
  both.push([Float32Array.of(1, 2, 3)], 0, 3);
  const out = [new Float32Array(3), new Float32Array(3), new Float32Array(3)];
  both.pull(out, 0, 3);
  expect(out).toEqual([Float32Array.of(0, 1, 2), Float32Array.of(0, 1, 2), Float32Array.of(0, 1, 2)]);
});

test('fewer rows than streams leave every stream in step', () => {
  const { streams, both } = pair([10, 10]);
  both.push([Float32Array.of(1, 2), Float32Array.of(3, 4)], 0, 2);
  const out = [new Float32Array(2)];
  expect(both.pull(out, 0, 2)).toBe(2);
  expect(out).toEqual([Float32Array.of(0, 1)]);
  expect(streams.map(({ available }) => available)).toEqual([0, 0]);
});

test('what one of them does not take none of them takes', () => {
  const { streams, both } = pair([8, 3]);
  const block = [Float32Array.of(1, 2, 3, 4, 5), Float32Array.of(6, 7, 8, 9, 10)];
  expect(both.push(block, 0, 5)).toBe(3);
  expect(streams.map(({ available }) => available)).toEqual([3, 3]);
});

test('it waits as long as the one that waits longest', () => {
  const { streams, both } = pair([1, 1]);
  for (const [index, stream] of streams.entries()) stream.waitingBlocks = 2 * index;
  expect(both.waitingBlocks).toBe(2);
});
