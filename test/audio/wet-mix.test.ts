// The mixture of the sound itself and what was made of it: nothing of the one is left in the other, it never jumps, and how the
// frames are cut changes nothing.
import { expect, it } from 'vitest';
import { WetMix } from '../../src/audio/wet-mix.ts';
import { noise } from '../draws.ts';

const FRAMES = 1000;
const dry = [noise(FRAMES, 2)];
const wet = [noise(FRAMES, 3)];
const of = (rows: readonly Float32Array[], from: number, to: number) =>
  rows.map((row) => row.subarray(from, to));

function mixed(target: number, cut: number, rows = { dry, wet }): Float32Array {
  const mix = new WetMix(200);
  const out = [new Float32Array(FRAMES)];
  mix.moveTo(target);
  for (let at = 0; at < FRAMES; at += cut) {
    const frames = Math.min(cut, FRAMES - at);
    mix.apply(out, at, of(rows.dry, at, at + frames), of(rows.wet, at, at + frames), frames);
  }
  return out[0] ?? new Float32Array();
}

it('gives what was made of it alone at 1 and the sound itself alone at 0, bit for bit', () => {
  expect(mixed(1, 64)).toEqual(wet[0]);
  expect(mixed(0, 64).subarray(200)).toEqual(dry[0]?.subarray(200));
});

it('goes there in equal steps', () => {
  const rows = { dry: [new Float32Array(FRAMES)], wet: [new Float32Array(FRAMES).fill(1)] };
  const out = mixed(0.25, 64, rows);
  for (let frame = 1; frame < FRAMES; frame++) {
    const step = (out[frame - 1] ?? 0) - (out[frame] ?? 0);
    expect(step).toBeLessThan(1 / 200 + 1e-6);
    expect(step).toBeGreaterThanOrEqual(0);
  }
  expect(out[FRAMES - 1]).toBe(0.25);
});

it('is the same however it is cut', () => {
  const whole = mixed(0.37, FRAMES);
  for (const cut of [1, 7, 64, 333]) expect(mixed(0.37, cut)).toEqual(whole);
});
