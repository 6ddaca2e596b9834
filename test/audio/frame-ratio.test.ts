// Frames that last several samples: held, on lines, and read back.
import { expect, it } from 'vitest';
import { firstInto, holdInto, lineInto } from '../../src/audio/frame-ratio.ts';

const source = Float32Array.of(9, 1, 3, -2, 9);
const place = { start: 1, count: 3, ratio: 4 };

it('holds each frame for as long as it lasts', () => {
  const row = new Float32Array(12);
  holdInto(row, source, place);
  expect([...row]).toEqual([1, 1, 1, 1, 3, 3, 3, 3, -2, -2, -2, -2]);
});

it('leads from one frame to the next and arrives at its end', () => {
  const row = new Float32Array(12);
  lineInto(row, source, place, 0);
  expect([...row]).toEqual([0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 1.75, 0.5, -0.75, -2]);
});

it('reads the first sample of each time, so that what was held comes back', () => {
  const row = new Float32Array(12);
  holdInto(row, source, place);
  row[5] = 7;
  const back = new Float32Array(5);
  firstInto(back, place, row);
  expect([...back]).toEqual([0, 1, 3, -2, 0]);
});

it('gives 0 for what is no finite number', () => {
  const row = new Float32Array(4);
  holdInto(row, Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY), { start: 0, count: 2, ratio: 2 });
  expect([...row]).toEqual([0, 0, 0, 0]);
  lineInto(row, Float32Array.of(1, Number.NaN), { start: 0, count: 2, ratio: 2 }, 0);
  expect([...row]).toEqual([0.5, 1, 0.5, 0]);
});
