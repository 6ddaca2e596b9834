// The ring between two threads: the straight stream for any sizes, on one thread and with a real second one.
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RingBuffer, ringMemory } from '../../src/audio/ring-buffer.ts';

/** Frames numbered from `first`, the second channel negative. */
function numbered(first: number, frames: number): Float32Array[] {
  const up = Float32Array.from({ length: frames }, (_, frame) => first + frame);
  return [up, up.map((value) => -value)];
}

test('any sizes of pushes, pulls and skips give the straight stream, and it says how many it took', () => {
  const steps = fc.array(fc.tuple(fc.nat(90), fc.nat(90), fc.boolean()), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 100 }), (sizes, least) => {
      const memory = ringMemory(2, least);
      expect(memory.capacityFrames).toBeGreaterThanOrEqual(least);
      const writer = new RingBuffer(memory);
      const reader = new RingBuffer(memory);
      let pushed = 0;
      let pulled = 0;
      for (const [pushFrames, pullFrames, skips] of sizes) {
        const room = writer.free;
        const taken = writer.push(numbered(pushed + 1, pushFrames), 0, pushFrames);
        expect(taken).toBe(Math.min(pushFrames, room));
        pushed += taken;
        expect(reader.available).toBe(pushed - pulled);
        const out = [new Float32Array(92), new Float32Array(92)];
        const given = skips ? reader.skip(pullFrames) : reader.pull(out, 1, pullFrames);
        expect(given).toBe(Math.min(pullFrames, pushed - pulled));
        if (!skips) {
          const [up, down] = numbered(pulled + 1, given);
          expect(out[0]?.subarray(1, given + 1)).toEqual(up);
          expect(out[1]?.subarray(1, given + 1)).toEqual(down);
          expect(out[0]?.[0]).toBe(0);
          expect(out[0]?.[given + 1]).toBe(0);
        }
        pulled += given;
      }
    }),
  );
});

test('a channel that is missing is silence on both sides', () => {
  const memory = ringMemory(2, 8);
  const ring = new RingBuffer(memory);
  ring.push([Float32Array.of(1, 2)], 0, 2);
  const out = Array.from({ length: 3 }, () => new Float32Array(2).fill(7));
  expect(ring.pull(out, 0, 2)).toBe(2);
  expect(out).toEqual([Float32Array.of(1, 2), new Float32Array(2), new Float32Array(2)]);
});

test('the counters go over the end of their range', () => {
  const memory = ringMemory(1, 16);
  new Int32Array(memory.buffer, 0, 2).fill(2 ** 31 - 5);
  const ring = new RingBuffer(memory);
  expect(ring.push([Float32Array.from({ length: 12 }, (_, index) => index)], 0, 12)).toBe(12);
  const out = [new Float32Array(12)];
  expect(ring.available).toBe(12);
  expect(ring.pull(out, 0, 12)).toBe(12);
  expect(out[0]?.[11]).toBe(11);
});

test('another thread reads what this one writes, in order and complete', async () => {
  const source = new URL('../../src/audio/ring-buffer.ts', import.meta.url).pathname;
  const reader = `import { parentPort, workerData } from 'node:worker_threads';
    import { RingBuffer } from ${JSON.stringify(source)};
    const ring = new RingBuffer(workerData);
    const out = [new Float32Array(37)];
    let wrong = 0;
    let read = 0;
    while (read < 200000) {
      const given = ring.pull(out, 0, 1 + (read % 37));
      for (let frame = 0; frame < given; frame++) if (out[0][frame] !== (read + frame) % 65536) wrong++;
      read += given;
    }
    parentPort.postMessage(wrong);`;
  const { outputFiles } = await build({
    stdin: { contents: reader, resolveDir: '/', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const memory = ringMemory(1, 512);
  const ring = new RingBuffer(memory);
  const worker = new Worker(outputFiles[0]?.text ?? '', { eval: true, workerData: memory });
  const wrong = new Promise((resolve) => worker.once('message', resolve));
  for (let written = 0; written < 200_000; ) {
    const count = Math.min(1 + (written % 53), 200_000 - written);
    const block = [Float32Array.from({ length: count }, (_, frame) => (written + frame) % 65536)];
    const taken = ring.push(block, 0, count);
    written += taken;
    if (taken < count) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await wrong).toBe(0);
});
