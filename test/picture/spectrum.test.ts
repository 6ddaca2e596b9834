// Decibels of frequency and time: known sines are found where and as loud as they are.
import { expect, test } from 'vitest';
import { logSpectrum, rowHz } from '../../src/picture/spectrum.ts';

const PLACE = { rows: 300, columns: 40, lowHz: 40, highHz: 20_000, size: 4096 };

function sine(rateHz: number, amplitude: number, frames = 48_000): Float32Array {
  return Float32Array.from(
    { length: frames },
    (_, frame) => amplitude * Math.sin((2 * Math.PI * rateHz * frame) / 48_000),
  );
}

function strongest(values: Float32Array, column: number): { row: number; db: number } {
  let row = 0;
  const at = (each: number) => values[each * PLACE.columns + column] ?? 0;
  for (let each = 1; each < PLACE.rows; each++) if (at(each) > at(row)) row = each;
  return { row, db: at(row) };
}

test.each([100, 1000, 7777])(
  'the strongest row of a sine of %i Hz is at that frequency, at its level',
  (rateHz) => {
    const { values } = logSpectrum(sine(rateHz, 0.5), 48_000, PLACE);
    const { row, db } = strongest(values, 20);
    // A row is 2.1 % wide, a bin of the transform 11.7 Hz.
    expect(Math.abs(rowHz(row, PLACE) - rateHz)).toBeLessThan(0.02 * rateHz + 6);
    expect(db).toBeGreaterThan(-6.02 - 1.5);
    expect(db).toBeLessThan(-6.02 + 0.01);
  },
);

test('a sine in the middle of a bin at full scale is 0 dB', () => {
  const { values } = logSpectrum(sine((48_000 / 4096) * 100, 1), 48_000, PLACE);
  expect(strongest(values, 20).db).toBeCloseTo(0, 2);
});

test('sound is in the columns where it is, silence is far down', () => {
  const samples = sine(1000, 0.5);
  samples.fill(0, 24_000);
  const { values } = logSpectrum(samples, 48_000, PLACE);
  expect(strongest(values, 10).db).toBeGreaterThan(-8);
  expect(strongest(values, 30).db).toBe(-200);
});

test('in a long sound no column misses a short click', () => {
  const samples = new Float32Array(48_000 * 60);
  samples[48_000 * 30 + 9_000] = 1;
  const { values } = logSpectrum(samples, 48_000, PLACE);
  const loud = Array.from({ length: PLACE.columns }, (_, column) => strongest(values, column).db > -90);
  expect(loud.filter(Boolean).length).toBeGreaterThanOrEqual(1);
  expect(loud.indexOf(true)).toBe(20);
});

test('no samples are silence', () => {
  expect(logSpectrum(new Float32Array(0), 48_000, PLACE).values.every((value) => value === -200)).toBe(true);
});
