// A stretch of sound that is left out: what would have come fades into what comes, and nothing else is changed.
import { expect, test } from 'vitest';
import { Splice } from '../../src/audio/splice.ts';
import { sharpest } from '../click.ts';

const wave = (frame: number) => 0.5 * Math.sin(frame / 20);

test('the curve is bent no sharper than that of the sound itself, however it is cut', () => {
  const own = sharpest(Float32Array.from({ length: 1000 }, (_, frame) => wave(frame)));
  for (const cut of [1, 7, 300]) {
    const splice = new Splice(1, 200);
    splice.old[0]?.set(Float32Array.from({ length: 200 }, (_, frame) => wave(500 + frame)));
    splice.begin(200);
    const after = Float32Array.from({ length: 400 }, (_, frame) => wave(733 + frame));
    for (let at = 0; at < 400; at += cut) splice.apply([after], at, Math.min(cut, 400 - at));
    const whole = Float32Array.from({ length: 900 }, (_, frame) =>
      frame < 500 ? wave(frame) : (after[frame - 500] ?? 0),
    );
    expect(sharpest(whole)).toBeLessThan(1.2 * own);
    expect([...after.subarray(200)]).toEqual(
      Array.from({ length: 200 }, (_, frame) => Math.fround(wave(933 + frame))),
    );
  }
});

test('a fade of fewer frames is whole, too', () => {
  const splice = new Splice(1, 100);
  splice.old[0]?.fill(1);
  splice.begin(10);
  const row = new Float32Array(20);
  splice.apply([row], 0, 20);
  expect(row[0]).toBeGreaterThan(0.9);
  expect(row[9]).toBeLessThan(0.1);
  expect(row[10]).toBe(0);
});

test('tells whether it is due and whether it fades', () => {
  const splice = new Splice(2, 4);
  expect([splice.isDue, splice.isFading]).toEqual([false, false]);
  splice.begin(4);
  expect([splice.isDue, splice.isFading]).toEqual([true, false]);
  const block = [new Float32Array(4), new Float32Array(4)];
  splice.apply(block, 0, 1);
  expect([splice.isDue, splice.isFading]).toEqual([false, true]);
  splice.apply(block, 1, 3);
  expect([splice.isDue, splice.isFading]).toEqual([false, false]);
});

test('without anything left out nothing is changed', () => {
  const block = [Float32Array.of(1, 2), Float32Array.of(3, 4)];
  new Splice(2, 10).apply(block, 0, 2);
  expect(block).toEqual([Float32Array.of(1, 2), Float32Array.of(3, 4)]);
});
