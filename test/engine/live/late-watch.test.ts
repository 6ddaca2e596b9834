// Late blocks are told of when there are more, once a second at most.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LateWatch } from '../../../src/engine/live/late-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('tells the count when it has grown, once a second, and what came last when it closes', () => {
  let lateBlocks = 0;
  const told: number[] = [];
  const watch = new LateWatch(
    () => lateBlocks,
    (count) => told.push(count),
  );
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([]);
  for (let step = 0; step < 20; step++) {
    lateBlocks++;
    vi.advanceTimersByTime(100);
  }
  expect(told).toEqual([10, 20]);
  vi.advanceTimersByTime(5000);
  expect(told).toEqual([10, 20]);
  lateBlocks = 3;
  watch.close();
  expect(told).toEqual([10, 20]);
  vi.advanceTimersByTime(5000);
  expect(vi.getTimerCount()).toBe(0);
});

it('a stream that begins anew begins to count anew', () => {
  let lateBlocks = 7;
  const told: number[] = [];
  const watch = new LateWatch(
    () => lateBlocks,
    (count) => told.push(count),
  );
  vi.advanceTimersByTime(1000);
  lateBlocks = 0;
  vi.advanceTimersByTime(1000);
  lateBlocks = 2;
  watch.close();
  expect(told).toEqual([7, 2]);
});
