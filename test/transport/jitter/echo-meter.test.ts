// The echo: numbers of frames as sound, read again after some time, also where they begin anew.
import { expect, test } from 'vitest';
import { EchoMeter } from '../../../src/transport/jitter/echo-meter.ts';

function delayed(meter: EchoMeter, first: number, frames: number, delay: number): Float32Array {
  const row = new Float32Array(frames);
  meter.write(row, 0, frames, first - delay);
  return row;
}

test.each([
  [5000, 0],
  [5000, 1],
  [50_000, 4800],
  [2 ** 20 + 50, 100],
  [2 ** 20 + 50, 3000],
  [3 * 2 ** 20, 700_000],
])('frames from %d on that come back after %d frames are measured to the frame', (first, delay) => {
  const meter = new EchoMeter();
  const row = delayed(meter, first, 200, delay);
  expect(meter.read(row, 0, 200, first)).toEqual({ delayFrames: delay, frame: first + 199 - delay });
});

test('every number is a sound within full scale that a float of 32 bits holds', () => {
  const row = new Float32Array(10_000);
  new EchoMeter().write(row, 0, 10_000, 2 ** 20 - 5000);
  expect(Math.min(...row)).toBeGreaterThan(0);
  expect(Math.max(...row)).toBeLessThan(1);
  expect(new Set(row).size).toBe(10_000);
});

test('pieces of any length give the same', () => {
  const meter = new EchoMeter();
  const row = delayed(meter, 9000, 300, 1234);
  for (let at = 0; at < 300; at += 7) {
    const echo = meter.read(row, at, Math.min(7, 300 - at), 9000 + at);
    if (at > 70) expect(echo?.delayFrames).toBe(1234);
  }
});

test('silence, a tone and a sound that came a moment ago only are no echo', () => {
  const meter = new EchoMeter();
  expect(meter.read(new Float32Array(500), 0, 500, 0)).toBeNull();
  const tone = Float32Array.from({ length: 500 }, (_, frame) => Math.sin(frame / 9));
  expect(meter.read(tone, 0, 500, 500)).toBeNull();
  expect(meter.read(delayed(meter, 1000, 40, 10), 0, 40, 1000)).toBeNull();
});
