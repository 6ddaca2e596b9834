// What the line knows by the echo of its sound, and how long it waits for blocks that are computed.
import { describe, expect, test } from 'vitest';
import { takeMatrices } from './max-bytes.ts';
import { counting, lateMs, PER_MS, scene, wave } from './scene.ts';

/** How late the sound may stay after a stall: the line tolerates 4 ms, a metro of 10 ms hides as much of the beginning. */
const NEAR_MS = 14;

describe('the echo', () => {
  test('measures the way through Max to the sample', () => {
    const it = scene({ hasEcho: true }, {}, 3000);
    it.max.advance(3000);
    const { roundTripFrames } = it.line.counts;
    expect(roundTripFrames).toBe(lateMs(it) * PER_MS - 3000);
    expect(roundTripFrames).toBeGreaterThanOrEqual(100 * PER_MS);
  });

  test('is not there where the patch does not send it back', () => {
    const it = scene({ sources: [wave(100), wave(200)] });
    it.max.advance(500);
    expect(it.line.counts.roundTripFrames).toBeNull();
  });

  test('finds what the time alone does not tell: a jit.release~ that keeps less than was said', () => {
    const it = scene({ hasEcho: true, latencyMs: 60 }, { releaseMs: 200 });
    it.max.advance(2000);
    const before = it.line.counts.roundTripFrames ?? 0;
    it.max.stall(160);
    it.max.advance(3000);
    expect(it.max.starvedFrames).toBeGreaterThan(80 * PER_MS);
    const after = it.line.counts.roundTripFrames ?? 0;
    expect(Math.abs(after - before)).toBeLessThan(5 * PER_MS);
    expect(it.line.counts.resyncs).toBeGreaterThan(0);
  });

  test('brings a jit.release~ that keeps more than was said to what was said', () => {
    const it = scene({ hasEcho: true, latencyMs: 250 }, { releaseMs: 100 });
    it.max.advance(3000);
    expect(it.line.counts.roundTripFrames).toBeLessThan(115 * PER_MS);
    expect(it.line.counts.roundTripFrames).toBeGreaterThan(100 * PER_MS);
    expect(it.max.starvedFrames).toBe(0);
  });

  test('and the time agree: stalls leave the way as long as it was', () => {
    const it = scene({ hasEcho: true });
    it.max.advance(2000);
    const before = it.line.counts.roundTripFrames ?? 0;
    for (let turn = 0; turn < 10; turn++) {
      it.max.stall(100 + ((turn * 97) % 390));
      it.max.advance(2000);
      expect(Math.abs((it.line.counts.roundTripFrames ?? 0) - before)).toBeLessThan(NEAR_MS * PER_MS);
    }
    it.max.stall(1000);
    it.max.advance(2000);
    expect(Math.abs((it.line.counts.roundTripFrames ?? 0) - before)).toBeLessThan(NEAR_MS * PER_MS);
    const { starvedFrames } = it.line.counts;
    expect(Math.abs(starvedFrames - it.max.starvedFrames)).toBeLessThan(0.05 * starvedFrames);
  });
});

describe('blocks that are computed just now', () => {
  function waiting() {
    const runs: (() => void)[] = [];
    const it = scene({}, { later: (run) => runs.push(run) });
    it.max.advance(1000);
    it.stream.waitingBlocks = 2;
    return { ...it, runs };
  }

  test('are waited for where a stall ended before jit.release~ was empty', () => {
    const { max, line, stream, runs } = waiting();
    const before = line.counts.playedFrames;
    max.stall(60);
    max.advance(61);
    expect(line.counts.receivedFrames).toBeGreaterThan(before + 55 * PER_MS);
    expect(line.counts.playedFrames).toBe(before);
    stream.waitingBlocks = 0;
    runs.shift()?.();
    expect(line.counts.playedFrames).toBe(line.counts.receivedFrames);
  });

  test('go out before frames are left out: the numbers of the echo stay those of the sound', () => {
    const runs: (() => void)[] = [];
    const it = scene({ hasEcho: true, sources: [counting] }, { later: (run) => runs.push(run) });
    const numbers: (readonly [sound: number, echo: number])[] = [];
    const receive = it.max.receive.bind(it.max);
    it.max.receive = (bytes) => {
      for (const { rows } of takeMatrices(Buffer.from(bytes)).matrices)
        for (const [frame, sound] of (rows[0] ?? []).entries()) numbers.push([sound, rows[1]?.[frame] ?? 0]);
      receive(bytes);
    };
    it.max.advance(1000);
    it.stream.waitingBlocks = 2;
    it.max.stall(60);
    it.max.advance(61);
    it.max.stall(400);
    it.max.advance(401);
    it.stream.waitingBlocks = 0;
    for (const run of runs.splice(0)) run();
    it.max.advance(500);
    expect(it.line.counts.resyncs).toBe(1);
    const wrong = numbers.filter(([sound, echo]) => sound !== echo).length;
    expect(wrong).toBeLessThanOrEqual(10 * PER_MS);
    expect(numbers.length).toBe(it.line.counts.playedFrames);
  });

  test('are not waited for longer than half of what jit.release~ has left', () => {
    const { max, line, runs } = waiting();
    max.stall(60);
    max.advance(61);
    for (let ms = 0; ms < 25 && line.counts.playedFrames < line.counts.receivedFrames; ms++) {
      max.advance(1);
      runs.shift()?.();
    }
    expect(line.counts.playedFrames).toBe(line.counts.receivedFrames);
    expect(max.starvedFrames).toBe(0);
  });
});
