// Where a stream meets the host, without a model: what goes in is all that is mixed.
import { expect, it } from 'vitest';
import { StreamEdge } from '../../../src/engine/live/stream-edge.ts';

const PIECE = 64;
const JOIN = 480;

function openEdge(options: { readonly owed?: number; readonly isSound?: boolean } = {}) {
  const { owed = 0, isSound = true } = options;
  const told: string[] = [];
  const edge = new StreamEdge({
    sampleRate: 48_000,
    inputChannels: 1,
    pieceFrames: PIECE,
    latencyFrames: 100,
    capacityFrames: 1000,
    isSound,
    before: owed === 0 ? null : { pushed: 500, pulled: 500 - owed, lateBlocks: 0, tail: [] },
    planes: {
      begin: () => told.push('begin'),
      pass: (frames) => told.push(`pass ${frames}`),
      moveTo: (level) => told.push(`to ${level}`),
    },
    onLeft: () => told.push('left'),
  });
  return { edge, told };
}

/** As many frames in as out, of ones where the sound itself and of twos where the model is heard. */
function play(edge: StreamEdge, frames: number): number[] {
  const ones = [new Float32Array(PIECE).fill(1)];
  const twos = [new Float32Array(PIECE).fill(2)];
  for (let at = 0; at < frames; at += PIECE) {
    const part = Math.min(PIECE, frames - at);
    edge.take(ones, 0, part);
    edge.pushed += part;
  }
  const out = [new Float32Array(frames)];
  let at = edge.begin(out, 0, frames);
  while (at < frames) {
    const part = Math.min(PIECE, frames - at);
    edge.fetchDry(part);
    edge.give(out, at, twos, part);
    at += part;
  }
  expect(edge.end(out, 0, frames)).toBe(frames);
  return [...(out[0] ?? [])];
}

it('gives silence for what the stream before took and did not give, and counts on from its place', () => {
  const { edge, told } = openEdge({ owed: 70 });
  expect(edge.isFresh).toBe(true);
  expect([edge.available, edge.rest]).toEqual([70, 170]);
  const heard = play(edge, 200);
  expect(heard.slice(0, 71)).toEqual([...new Array(70).fill(0), 2]);
  expect(told).toEqual(['begin', 'pass 70']);
  expect(edge.place).toEqual({ pushed: 700, pulled: 630 });
  expect([edge.available, edge.isFresh]).toEqual([70, false]);
});

it('lets the sound itself through a constant time later, or silence where it is none', () => {
  for (const isSound of [true, false]) {
    const { edge } = openEdge({ isSound });
    edge.setWet(0, 0);
    play(edge, JOIN + 200);
    expect(play(edge, 3)).toEqual(isSound ? [1, 1, 1] : [0, 0, 0]);
  }
  const { edge } = openEdge();
  edge.setWet(0, 0);
  const silent = play(edge, 100).map((sample, frame) => sample - 2 * (1 - (frame + 1) / JOIN));
  expect(Math.max(...silent.map(Math.abs))).toBeLessThan(1e-5);
});

it('fades out when it leaves, tells so when nothing is heard any more, and comes back', () => {
  const { edge, told } = openEdge();
  play(edge, 100);
  edge.leave();
  const going = play(edge, JOIN - 1);
  expect(going.every((sample, frame) => frame === 0 || sample <= (going[frame - 1] ?? 0))).toBe(true);
  expect(told).not.toContain('left');
  expect(play(edge, 10).at(-1)).toBe(0);
  expect(told.filter((word) => word.startsWith('to') || word === 'left')).toEqual(['to 0', 'left']);
  edge.stay();
  expect(play(edge, JOIN).at(-1)).toBe(2);
});

it('is silent while it is closed', () => {
  const { edge, told } = openEdge();
  edge.setOpen(false);
  play(edge, JOIN);
  expect(play(edge, 2)).toEqual([0, 0]);
  edge.setOpen(true);
  expect(play(edge, JOIN).at(-1)).toBe(2);
  expect(told).not.toContain('left');
});
