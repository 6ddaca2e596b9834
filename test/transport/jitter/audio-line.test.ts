// The line between matrices and a stream, beside a Max of its own time: every frame in order, every plane where it belongs.
import { describe, expect, test } from 'vitest';
import type { AudioLineOptions } from '../../../src/transport/jitter/audio-line.ts';
import { DelayStream } from './delay-stream.ts';
import { takeMatrices } from './max-bytes.ts';
import { counting, feed, PER_MS, scene, wave } from './scene.ts';

describe('a steady stream', () => {
  test('is heard whole and in order, every channel bit for bit', () => {
    const { max, line, stream } = scene();
    max.advance(3000);
    const [numbers = [], tone = []] = max.heard;
    expect(numbers.length).toBeGreaterThan(2500 * PER_MS);
    expect(numbers).toEqual(numbers.map((_, frame) => counting(frame)));
    expect(tone).toEqual(tone.map((_, frame) => wave(440)(frame)));
    expect(max.receivedFrames).toBe(max.caughtFrames);
    expect(stream.pulled).toBe(max.caughtFrames);
    expect(line.counts).toMatchObject({ gaps: 0, bursts: 0, resyncs: 0, leftOutFrames: 0, starvedFrames: 0 });
    expect(line.counts).toMatchObject({ receivedFrames: max.caughtFrames, playedFrames: max.caughtFrames });
  });

  test('of matrices of any length is the same', () => {
    for (const metroMs of [1, 3, 21, 45]) {
      const { max, line } = scene({ metroMs });
      max.advance(1000);
      expect(max.heard[0]).toEqual(max.heard[0]?.map((_, frame) => counting(frame)));
      expect(line.counts.playedFrames).toBe(max.caughtFrames);
    }
  });

  test('of a clock that is wrong by 150 ppm stays what it is for minutes', () => {
    let nowMs = 0;
    const { line } = scene(
      { sources: [counting] },
      { sampleRate: 8000, clock: () => nowMs * 1.00015, send: () => {} },
    );
    for (; nowMs < 600_000; nowMs += 20) feed(line, [new Float32Array(160)]);
    expect(line.counts).toMatchObject({ gaps: 0, resyncs: 0, starvedFrames: 0, lostFrames: 0 });
    expect(line.counts.playedFrames).toBe(600 * 8000);
  });
});

describe('planes', () => {
  function sent(input: readonly number[][], options: Partial<AudioLineOptions>): number[][] {
    const out: Buffer[] = [];
    const { line } = scene({ sources: [] }, { send: (bytes) => out.push(Buffer.from(bytes)), ...options });
    feed(line, input);
    return takeMatrices(Buffer.concat(out)).matrices.flatMap(({ rows }) => rows.map((row) => [...row]));
  }

  test('that do not come are silence, and those that are too many are not heard', () => {
    const stream = new DelayStream(2);
    const options = { stream: () => stream, inputPlanes: 2, outputPlanes: 2 };
    expect(sent([[1, 2, 3]], options)).toEqual([
      [1, 2, 3],
      [0, 0, 0],
    ]);
    expect(
      sent(
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
        options,
      ),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('to listen to come after those of the stream, in step with them', () => {
    const stream = new DelayStream(1);
    let next = 10;
    const listen = {
      channels: 2,
      pull: (rows: readonly Float32Array[], start: number, frames: number) => {
        for (const [plane, row] of rows.entries())
          for (let frame = 0; frame < frames; frame++) row[start + frame] = next + frame + 100 * plane;
        next += frames;
      },
    };
    const options = { stream: () => stream, inputPlanes: 1, outputPlanes: 1, listen };
    expect(sent([[1, 2, 3]], options)).toEqual([
      [1, 2, 3],
      [10, 11, 12],
      [110, 111, 112],
    ]);
  });
});

test('what the stream does not take is counted, and the rest goes on', () => {
  const stream = new DelayStream(2, 0, 100);
  const { max, line } = scene({}, { stream: () => stream });
  max.advance(100);
  const { receivedFrames, playedFrames, refusedFrames } = line.counts;
  expect(refusedFrames).toBeGreaterThan(0);
  expect(playedFrames + refusedFrames).toBe(receivedFrames);
});
