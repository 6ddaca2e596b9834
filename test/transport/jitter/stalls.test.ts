// Stalls of Max: found, counted and made up for, so that the sound is never late for long.
import { describe, expect, test } from 'vitest';
import { sharpest } from '../../click.ts';
import { takeMatrices } from './max-bytes.ts';
import { counting, feed, lateMs, PER_MS, scene, wave } from './scene.ts';

/** How late the sound may stay after a stall: the line tolerates 4 ms, a metro of 10 ms hides as much of the beginning. */
const NEAR_MS = 14;

describe.each([
  ['plays on at once', false],
  ['fills up again', true],
])('a jit.release~ that %s', (_, fillsUp) => {
  test.each([100, 150, 250, 400, 480])('a stall of %d ms is made up for at once', (stallMs) => {
    const it = scene({ fillsUp });
    it.max.advance(1000);
    const before = lateMs(it);
    it.max.stall(stallMs);
    it.max.advance(stallMs + 300);
    expect(Math.abs(lateMs(it) - before)).toBeLessThan(NEAR_MS);
    const { gaps, bursts, resyncs, leftOutFrames, receivedFrames, playedFrames, lostFrames } = it.line.counts;
    expect({ gaps, bursts, lostFrames }).toEqual({ gaps: 1, bursts: 1, lostFrames: 0 });
    if (stallMs > 120) expect(resyncs).toBe(1);
    expect(receivedFrames).toBe(it.max.caughtFrames);
    expect(playedFrames + leftOutFrames).toBe(receivedFrames);
    expect(it.max.receivedFrames).toBe(playedFrames);
  });

  test('stalls one after the other never add up', () => {
    const it = scene({ fillsUp });
    it.max.advance(1000);
    const before = lateMs(it);
    for (let turn = 0; turn < 20; turn++) {
      it.max.stall(100 + ((turn * 137) % 400));
      it.max.advance(1000 + ((turn * 61) % 300));
      expect(lateMs(it) - before).toBeLessThan(NEAR_MS);
    }
    expect(it.line.counts).toMatchObject({ gaps: 20, bursts: 20, lostFrames: 0, refusedFrames: 0 });
  });

  test('a stall longer than jit.catch~ remembers loses frames in Max, and they are counted', () => {
    const it = scene({ fillsUp });
    it.max.advance(1000);
    const before = lateMs(it);
    it.max.stall(1000);
    it.max.advance(2500);
    expect(it.max.lostFrames).toBeGreaterThan(490 * PER_MS);
    expect(Math.abs(it.line.counts.lostFrames - it.max.lostFrames)).toBeLessThan(2 * PER_MS);
    expect(Math.abs(lateMs(it) - before)).toBeLessThan(NEAR_MS);
    expect(it.line.counts.receivedFrames).toBe(it.max.caughtFrames);
  });
});

describe('a stall', () => {
  test('soon after one in which frames were lost leaves the count of them right', () => {
    const it = scene();
    it.max.advance(1000);
    const before = lateMs(it);
    it.max.stall(1000);
    it.max.advance(1060);
    it.max.stall(90);
    it.max.advance(2000);
    expect(Math.abs(it.line.counts.lostFrames - it.max.lostFrames)).toBeLessThan(2 * PER_MS);
    expect(lateMs(it) - before).toBeLessThan(NEAR_MS);
  });

  test('that jit.release~ survives changes nothing: every frame is heard', () => {
    const { max, line } = scene();
    max.advance(1000);
    for (const stallMs of [30, 60, 80]) {
      max.stall(stallMs);
      max.advance(500);
    }
    expect(max.heard[0]).toEqual(max.heard[0]?.map((_, frame) => counting(frame)));
    expect(line.counts).toMatchObject({ resyncs: 0, leftOutFrames: 0, starvedFrames: 0 });
  });

  test('without the line making up for it would leave the sound late for good', () => {
    // The line believes that jit.release~ never runs empty.
    const it = scene({}, { releaseMs: 10_000 });
    it.max.advance(1000);
    const before = lateMs(it);
    it.max.stall(400);
    it.max.advance(2000);
    expect(lateMs(it) - before).toBeGreaterThan(250);
  });

  test('is faded over: the curve is bent no sharper than that of the sound itself', () => {
    const it = scene({ sources: [wave(300), wave(300)] });
    const sent: number[] = [];
    const receive = it.max.receive.bind(it.max);
    it.max.receive = (bytes) => {
      for (const { rows } of takeMatrices(Buffer.from(bytes)).matrices) sent.push(...(rows[0] ?? []));
      receive(bytes);
    };
    it.max.advance(1000);
    const own = sharpest(Float32Array.from(sent));
    for (const stallMs of [333, 251, 477]) {
      it.max.stall(stallMs);
      it.max.advance(1000);
    }
    expect(it.line.counts.resyncs).toBe(3);
    expect(sharpest(Float32Array.from(sent))).toBeLessThan(1.2 * own);
  });

  test('is none where sound was switched off: nothing is lost, nothing left out, nothing later', () => {
    for (const ms of [300, 5000]) {
      const it = scene();
      it.max.advance(1000);
      const before = lateMs(it);
      it.max.pause(ms);
      it.max.advance(2000);
      expect(lateMs(it)).toBe(before);
      expect(it.line.counts).toMatchObject({ resyncs: 0, leftOutFrames: 0, lostFrames: 0, starvedFrames: 0 });
      it.max.stall(400);
      it.max.advance(1000);
      expect(lateMs(it) - before).toBeLessThan(NEAR_MS);
    }
  });

  test('whose sound comes in many small matrices is faded over as smoothly', () => {
    const sent: number[] = [];
    let nowMs = 0;
    const { line, stream } = scene(
      { sources: [wave(300)] },
      {
        clock: () => nowMs,
        send: (bytes) => {
          for (const { rows } of takeMatrices(Buffer.from(bytes)).matrices) sent.push(...(rows[0] ?? []));
        },
      },
    );
    let frame = 0;
    const take = (frames: number) => {
      feed(line, [Float32Array.from({ length: frames }, (_, at) => wave(300)(frame + at))]);
      frame += frames;
    };
    for (; nowMs < 1000; nowMs += 10) take(480);
    const own = sharpest(Float32Array.from(sent));
    nowMs += 330;
    for (let ms = 0; ms < 340; ms += 5) take(240);
    for (; nowMs < 2000; nowMs += 10) take(480);
    expect(line.counts).toMatchObject({ gaps: 1, receivedFrames: frame, playedFrames: stream.pulled });
    expect(Math.abs(line.counts.leftOutFrames - 243 * PER_MS)).toBeLessThan(NEAR_MS * PER_MS);
    expect(sharpest(Float32Array.from(sent))).toBeLessThan(1.2 * own);
  });

  test('of a Max with another latency is made up for to that latency', () => {
    const it = scene({ latencyMs: 250 });
    it.max.advance(1000);
    const before = lateMs(it);
    it.max.stall(480);
    it.max.advance(1500);
    expect(Math.abs(lateMs(it) - before)).toBeLessThan(NEAR_MS);
  });
});
