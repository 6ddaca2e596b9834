// The few numbers asked of a sound.
import { expect, test } from 'vitest';
import { decibel, monoMix, peak, rms, soundFrames, soundSeconds } from '../../src/audio/sound.ts';

const SOUND = { sampleRate: 4, channels: [Float32Array.of(1, 0, -1, 0), Float32Array.of(0, 0, -1, 1)] };

test('frames and seconds are those of the first channel', () => {
  expect(soundFrames(SOUND)).toBe(4);
  expect(soundSeconds(SOUND)).toBe(1);
  expect(soundFrames({ sampleRate: 4, channels: [] })).toBe(0);
});

test('the mono mix is the mean and leaves the channels as they are', () => {
  expect(monoMix(SOUND)).toEqual(Float32Array.of(0.5, 0, -1, 0.5));
  expect(SOUND.channels[0]).toEqual(Float32Array.of(1, 0, -1, 0));
});

test('peak and rms are those of the samples, 0 for none', () => {
  expect(peak([0.5, -2, 1])).toBe(2);
  expect(rms([3, -4])).toBeCloseTo(Math.sqrt(12.5), 12);
  expect([peak([]), rms([])]).toEqual([0, 0]);
});

test('decibels end at the floor', () => {
  expect(decibel(0.1)).toBeCloseTo(-20, 12);
  expect(decibel(0)).toBe(-200);
  expect(decibel(1e-9, -60)).toBe(-60);
});
