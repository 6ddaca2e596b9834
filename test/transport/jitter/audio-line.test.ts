// The line between matrices and a stream, beside a Max of its own time: every frame in order, stalls found and made up for.
import { describe, expect, test } from 'vitest';
import { AudioLine, type AudioLineOptions } from '../../../src/transport/jitter/audio-line.ts';
import { PacketParser } from '../../../src/transport/jitter/parser.ts';
import { sharpest } from '../../click.ts';
import { DelayStream } from './delay-stream.ts';
import { FakeMax, type FakeMaxOptions } from './fake-max.ts';
import { soundBytes, takeMatrices } from './max-bytes.ts';

const RATE = 48_000;
const PER_MS = 48;
/** How late the sound may stay after a stall: the line tolerates 4 ms, a metro of 10 ms hides as much of the beginning. */
const NEAR_MS = 14;

/** The number of the frame as sound: what is heard tells when it was played. */
const SCALE = 2 ** 20;
const counting = (frame: number) => ((frame + 1) % SCALE) / SCALE;
const wave = (hz: number) => (frame: number) =>
  Math.fround(0.4 * Math.sin((2 * Math.PI * hz * frame) / RATE));

interface Scene {
  readonly max: FakeMax;
  readonly line: AudioLine;
  readonly stream: DelayStream;
}

function scene(
  max: Partial<FakeMaxOptions> = {},
  line: Partial<AudioLineOptions> = {},
  latencyFrames = 0,
): Scene {
  const sources = max.sources ?? [counting, wave(440)];
  const hasEcho = max.hasEcho ?? false;
  const stream = new DelayStream(sources.length, latencyFrames);
  const fake: FakeMax = new FakeMax({ ...max, sources, hasEcho, send: (bytes) => parser.feed(bytes) });
  const ours: AudioLine = new AudioLine({
    stream: () => stream,
    sampleRate: RATE,
    releaseMs: max.latencyMs ?? 100,
    inputPlanes: sources.length,
    outputPlanes: sources.length,
    hasEcho,
    clock: () => fake.nowMs,
    later: () => {},
    send: (bytes) => fake.receive(bytes),
    ...line,
  });
  const parser = new PacketParser({
    where: 'test',
    onPacket: (packet) => {
      if (packet.kind === 'matrix') ours.take(packet.header, packet.data);
    },
    onRefused: (error) => {
      throw error;
    },
  });
  return { max: fake, line: ours, stream };
}

/** Milliseconds from the recording of what is heard now to now. */
function lateMs({ max }: Scene): number {
  const heard = max.heard[0]?.at(-1) ?? 0;
  return ((max.frame - heard * SCALE + SCALE) % SCALE) / PER_MS;
}

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

  test('at 44.1 kHz of a clock that is wrong by 150 ppm stays what it is for minutes', () => {
    const { max, line } = scene(
      { sampleRate: 44_100, metroMs: 20, sources: [(frame) => frame % 100] },
      { sampleRate: 44_100, clock: () => max.nowMs * 1.00015 },
    );
    max.advance(100_000);
    expect(line.counts).toMatchObject({ gaps: 0, resyncs: 0, starvedFrames: 0, lostFrames: 0 });
    expect(line.counts.playedFrames).toBe(max.caughtFrames);
  });
});

describe('planes', () => {
  function sent(input: readonly number[][], options: Partial<AudioLineOptions>): number[][] {
    const out: Buffer[] = [];
    const { line } = scene({ sources: [] }, { send: (bytes) => out.push(Buffer.from(bytes)), ...options });
    new PacketParser({
      where: 'test',
      onPacket: (packet) => packet.kind === 'matrix' && line.take(packet.header, packet.data),
      onRefused: () => {},
    }).feed(soundBytes(input));
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
    for (let turn = 0; turn < 40; turn++) {
      it.max.stall(100 + ((turn * 137) % 400));
      it.max.advance(1000 + ((turn * 61) % 300));
      expect(lateMs(it) - before).toBeLessThan(NEAR_MS);
    }
    expect(it.line.counts).toMatchObject({ gaps: 40, bursts: 40, lostFrames: 0, refusedFrames: 0 });
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

  test('of a Max with another latency is made up for to that latency', () => {
    const it = scene({ latencyMs: 250 });
    it.max.advance(1000);
    const before = lateMs(it);
    it.max.stall(480);
    it.max.advance(1500);
    expect(Math.abs(lateMs(it) - before)).toBeLessThan(NEAR_MS);
  });
});

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
    for (let turn = 0; turn < 20; turn++) {
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

test('what the stream does not take is counted, and the rest goes on', () => {
  const stream = new DelayStream(2, 0, 100);
  const { max, line } = scene({}, { stream: () => stream });
  max.advance(100);
  const { receivedFrames, playedFrames, refusedFrames } = line.counts;
  expect(refusedFrames).toBeGreaterThan(0);
  expect(playedFrames + refusedFrames).toBe(receivedFrames);
});
