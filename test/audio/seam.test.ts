// The seam between two sources: no step where they meet, the new one alone after it.
import { expect, test } from 'vitest';
import { Seam } from '../../src/audio/seam.ts';

test('the new source begins where the old one ended and is alone after the seam, however it is cut', () => {
  const frames = 48;
  for (const cut of [1, 7, 200]) {
    const seam = new Seam(1, frames);
    const out = new Float32Array(400);
    out.fill(0.9, 0, 200).fill(-0.4, 200);
    for (let at = 0; at < 400; at += cut) {
      if (at <= 200 && at + cut > 200) {
        seam.apply([out], at, 200 - at);
        seam.begin();
        seam.apply([out], 200, Math.min(cut, at + cut - 200));
      } else seam.apply([out], at, Math.min(cut, 400 - at));
    }
    expect([...out.subarray(0, 200)].every((sample) => sample === Math.fround(0.9))).toBe(true);
    const steps = Array.from({ length: 399 }, (_, frame) =>
      Math.abs((out[frame + 1] ?? 0) - (out[frame] ?? 0)),
    );
    expect(Math.max(...steps)).toBeLessThan((1.3 * Math.PI) / 2 / frames);
    expect([...out.subarray(200 + frames)].every((sample) => sample === Math.fround(-0.4))).toBe(true);
  }
});

test('without a seam nothing is changed', () => {
  const seam = new Seam(2, 10);
  const block = [Float32Array.of(1, -1, 1), Float32Array.of(0, 5, 0)];
  seam.apply(block, 0, 3);
  expect(block).toEqual([Float32Array.of(1, -1, 1), Float32Array.of(0, 5, 0)]);
});
