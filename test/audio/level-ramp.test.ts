// A level that goes down and comes back: how long it takes, how smooth it is, and that it changes nothing at 1.
import { expect, it } from 'vitest';
import { LevelRamp } from '../../src/audio/level-ramp.ts';
import { sharpest } from '../click.ts';

const ones = (frames: number) => new Float32Array(frames).fill(1);

it('changes nothing while it stands at 1', () => {
  const row = Float32Array.of(0.1, -0.7, 3);
  new LevelRamp(4, 1).apply([row], 0, 3);
  expect(row).toEqual(Float32Array.of(0.1, -0.7, 3));
});

it('goes to 0 within the frames it was given, along half a cosine, and stays there', () => {
  const ramp = new LevelRamp(100, 1);
  ramp.moveTo(0);
  const row = ones(150);
  for (let start = 0; start < 150; start += 30) {
    expect(ramp.isSilent).toBe(start > 100);
    ramp.apply([row], start, 30);
  }
  for (const frame of [0, 24, 49, 98])
    expect(row[frame]).toBeCloseTo(0.5 + 0.5 * Math.cos((Math.PI * (frame + 1)) / 100), 5);
  expect(row.subarray(99).every((sample) => Math.abs(sample) < 1e-6)).toBe(true);
  expect(sharpest(row)).toBeLessThan(2 * (Math.PI / 100) ** 2);
});

it('comes back from where it is, on all channels alike', () => {
  const ramp = new LevelRamp(100, 1);
  ramp.moveTo(0);
  ramp.apply([ones(40)], 0, 40);
  ramp.moveTo(1);
  const rows = [ones(60), ones(60)];
  ramp.apply(rows, 0, 60);
  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0]?.[0]).toBeCloseTo(0.5 - 0.5 * Math.cos(Math.PI * 0.61), 5);
  expect(rows[0]?.[45]).toBe(1);
});
