// Plays an engine in real time and looks at what comes out: clicks, stalls of this thread, memory once a second. What is done to
// the engine meanwhile comes from outside.
import { performance } from 'node:perf_hooks';
import type { LiveEngine } from '../../src/engine/live/live-engine.ts';
import { sharpest } from '../click.ts';
import { pause } from '../until.ts';
import { BLOCK, LISTENED, RATE, VECTOR } from './stage.ts';

export interface PacedOptions {
  readonly sound: Float32Array;
  readonly seconds: number;
  /** A sharper bend of the curve than this is a click. */
  readonly limit: number;
  /** Called every few milliseconds with the time since the beginning. */
  readonly control?: (ms: number) => void;
  /** Told what came out, vector by vector. */
  readonly hear?: (samples: Float32Array) => void;
}

/**
 * Where this thread itself stood still for more than a block a stall of the host is counted: the next blocks are pushed in one go
 * and cannot come in time.
 */
export async function playPaced(engine: LiveEngine, options: PacedOptions) {
  const { sound, seconds, limit, control, hear } = options;
  const out = [new Float32Array(VECTOR + 2)];
  const planes = Array.from({ length: LISTENED }, () => new Float32Array(VECTOR));
  const row = out[0] ?? new Float32Array();
  const clickSeconds: number[] = [];
  const rss: number[] = [];
  const began = performance.now();
  let frame = 0;
  let hostStalls = 0;
  while (frame < seconds * RATE) {
    const ms = performance.now() - began;
    control?.(ms);
    if (ms / 1000 - frame / RATE > BLOCK / RATE) hostStalls++;
    while (frame / RATE < ms / 1000) {
      engine.stream.push([sound], frame % sound.length, VECTOR);
      engine.stream.pull(out, 2, VECTOR);
      engine.stream.pullListened(planes, 0, VECTOR);
      if (sharpest(row) > limit) clickSeconds.push(frame / RATE);
      hear?.(row.subarray(2));
      row.copyWithin(0, VECTOR, VECTOR + 2);
      frame += VECTOR;
    }
    if (ms > rss.length * 1000) rss.push(process.memoryUsage().rss);
    await pause(4);
  }
  return summary(engine, { hostStalls, clickSeconds, rss });
}

export type Played = Awaited<ReturnType<typeof playPaced>>;

function summary(
  engine: LiveEngine,
  seen: { readonly hostStalls: number; readonly clickSeconds: number[]; readonly rss: number[] },
) {
  const { pushed, pulled, lateBlocks, built, failed, lost, guarded, p50Ms, p95Ms, p99Ms, load } =
    engine.counts;
  return {
    lateBlocks,
    hostStalls: seen.hostStalls,
    clicks: seen.clickSeconds.length,
    clickSeconds: seen.clickSeconds.slice(0, 10),
    framesIn: pushed,
    framesOut: pulled,
    ...rssOf(seen.rss),
    ...{ built, failed, lost, guarded, p50Ms, p95Ms, p99Ms, load },
  };
}

/**
 * Memory at the end, and how much it grew after the first minute, or the first third where it is shorter: what was usual in the
 * first and the last fifth of that time, and the least there was in them, which what is not collected yet has no part in.
 */
function rssOf(rss: readonly number[]) {
  const settled = rss.slice(Math.min(60, Math.floor(rss.length / 3)));
  const part = Math.max(1, Math.floor(settled.length / 5));
  const [first, last] = [settled.slice(0, part), settled.slice(-part)];
  return {
    rssMb: Math.round(median(last) / 2 ** 20),
    rssGrowth: median(last) / median(first) - 1,
    leastRssGrowth: Math.min(...last) / Math.min(...first) - 1,
  };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
