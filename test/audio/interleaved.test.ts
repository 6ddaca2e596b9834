// Interleaved frames in and out of planar ones: every sample of every channel comes to its place, whatever the lengths.
import { expect, it } from 'vitest';
import { InterleavedDoor } from '../../src/audio/interleaved.ts';
import { Reblocker } from '../../src/audio/reblock.ts';

function open(channels: number, capacityFrames: number) {
  const ring = new Reblocker({ channels, capacityFrames });
  return new InterleavedDoor({
    door: () => ({
      push: (block, start, frames) => ring.push(block, start, frames),
      pull: (out, start, frames) => ring.pull(out, start, Math.min(frames, ring.available)),
    }),
    inputChannels: channels,
    outputChannels: channels,
  });
}

/** Samples that tell frame and channel. */
const marked = (channels: number, frames: number) =>
  Float32Array.from(
    { length: channels * frames },
    (_, at) => Math.floor(at / channels) + (at % channels) / 16,
  );

it.each([
  [1, 64],
  [2, 512],
  [3, 1024],
  [5, 5000],
])('%d channels of %d frames come out as they went in', (channels, frames) => {
  const door = open(channels, 2 * frames);
  const samples = marked(channels, frames);
  expect(door.push(samples, 0, frames)).toBe(frames);
  const out = new Float32Array(samples.length);
  expect(door.pull(out, 0, frames)).toBe(frames);
  expect(out).toEqual(samples);
});

it('begins at the frame that is asked for, in and out', () => {
  const door = open(2, 100);
  const samples = marked(2, 10);
  expect(door.push(samples, 4, 3)).toBe(3);
  const out = new Float32Array(20).fill(-1);
  expect(door.pull(out, 5, 3)).toBe(3);
  expect([...out.subarray(10, 16)]).toEqual([...samples.subarray(8, 14)]);
  expect([...out.subarray(0, 10), ...out.subarray(16)].every((sample) => sample === -1)).toBe(true);
});

it('says how many frames it took and gave where there is no room and nothing more', () => {
  const door = open(2, 1500);
  expect(door.push(marked(2, 4000), 0, 4000)).toBe(1500);
  expect(door.pull(new Float32Array(8000), 0, 4000)).toBe(1500);
  expect(door.pull(new Float32Array(8000), 0, 4000)).toBe(0);
});

it('asks for its door anew with every vector', () => {
  const rings = [1, 2].map(() => new Reblocker({ channels: 1, capacityFrames: 8 }));
  let now = 0;
  const none = new Reblocker({ channels: 1, capacityFrames: 0 });
  const door = new InterleavedDoor({ door: () => rings[now] ?? none, inputChannels: 1, outputChannels: 1 });
  door.push(Float32Array.of(1), 0, 1);
  now = 1;
  door.push(Float32Array.of(2), 0, 1);
  expect(rings.map(({ available }) => available)).toEqual([1, 1]);
});
