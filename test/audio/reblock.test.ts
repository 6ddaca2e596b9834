// The ring buffer between blocks of different lengths.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Reblocker, reblockLatency } from '../../src/audio/reblock.ts';

/** Frames numbered from `first`, the second channel negative. */
function numbered(first: number, frames: number): Float32Array[] {
  const up = Float32Array.from({ length: frames }, (_, frame) => first + frame);
  return [up, up.map((value) => -value)];
}

test('any sizes of pushes and pulls give the straight stream, and it says how many it took', () => {
  const sizes = fc.array(fc.tuple(fc.nat(90), fc.nat(90)), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 100 }),
      fc.nat(40),
      (steps, capacityFrames, latencyFrames) => {
        const ring = new Reblocker({ channels: 2, capacityFrames, latencyFrames });
        const room = Math.max(capacityFrames, latencyFrames);
        let pushed = 0;
        let pulled = 0;
        for (const [pushFrames, pullFrames] of steps) {
          const before = ring.free;
          const taken = ring.push(numbered(pushed + 1, pushFrames), 0, pushFrames);
          expect(taken).toBe(Math.min(pushFrames, before));
          pushed += taken;
          expect(ring.available).toBe(latencyFrames + pushed - pulled);
          expect(ring.available + ring.free).toBe(room);
          const out = [new Float32Array(100).fill(7), new Float32Array(100).fill(7)];
          const isThere = pullFrames <= ring.available;
          const got = ring.pull(out, 3, pullFrames);
          expect(got).toBe(isThere ? pullFrames : 0);
          for (let frame = 0; frame < got; frame++) {
            const number = Math.max(0, pulled + frame + 1 - latencyFrames);
            expect(out[0]?.[3 + frame]).toBe(number);
            expect(out[1]?.[3 + frame]).toBe(number === 0 ? 0 : -number);
          }
          expect(out[0]?.[2]).toBe(7);
          expect(out[0]?.[3 + got]).toBe(7);
          pulled += got;
        }
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test('the latency it names is enough for every tick, and one frame less is not', () => {
  for (const [host, block] of [
    [64, 2048],
    [480, 2048],
    [441, 512],
    [1024, 256],
    [7, 5],
    [2048, 2048],
  ] as const) {
    expect(ticksServed(host, block, reblockLatency(host, block))).toBe(true);
    if (reblockLatency(host, block) > 0)
      expect(ticksServed(host, block, reblockLatency(host, block) - 1)).toBe(false);
  }
});

function ticksServed(host: number, block: number, latencyFrames: number): boolean {
  const size = { channels: 1, capacityFrames: 4 * (host + block) };
  const before = new Reblocker(size);
  const after = new Reblocker({ ...size, latencyFrames });
  const vector = [new Float32Array(host)];
  const work = [new Float32Array(block)];
  for (let tick = 0; tick < 3 * block; tick++) {
    before.push(vector, 0, host);
    while (before.pull(work, 0, block) > 0) after.push(work, 0, block);
    if (after.pull(vector, 0, host) === 0) return false;
  }
  return true;
}

test('channels that are not given are silence, channels that are not asked for are dropped', () => {
  const ring = new Reblocker({ channels: 2, capacityFrames: 4 });
  ring.push([Float32Array.of(0, 5, 6)], 1, 2);
  const out = [new Float32Array(2), new Float32Array(2).fill(9), new Float32Array(2).fill(9)];
  ring.pull(out, 0, 2);
  expect(out).toEqual([Float32Array.of(5, 6), new Float32Array(2), new Float32Array(2)]);
});
