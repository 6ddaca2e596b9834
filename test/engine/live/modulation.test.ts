// Modulations against the same moves made by hand: every number at every block by a formula of its own, and the sound bit for bit.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BandFollower } from '../../../src/engine/live/band-follower.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveEvent } from '../../../src/engine/live/live-events.ts';
import type { LfoShape, Modulation } from '../../../src/engine/live/modulation.ts';
import { wanderAt, waveAt } from '../../../src/engine/live/wandering.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { largestDifference, MODELS } from '../../shared.ts';

const BLOCK = 1024;
const VECTOR = 256;
const BLOCK_MS = (1000 * BLOCK) / 48_000;
const PLAN = planOf('warm scale a:decoder.first amount 1', 'w scale w:decoder.first.weight amount 1');
const signal = Float32Array.from({ length: 24 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));
const open: LiveEngine[] = [];
let model: Model;
let events: LiveEvent[];

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});

async function start(modulations: readonly Modulation[] = []): Promise<LiveEngine> {
  events = [];
  const engine = await LiveEngine.open(model, {
    blockFrames: BLOCK,
    vectorFrames: VECTOR,
    isPaced: false,
    onEvent: (event) => events.push(event),
  });
  open.push(engine);
  await engine.bend(PLAN);
  await playLive(engine, signal.subarray(0, 6 * BLOCK));
  await engine.modulate(modulations);
  events.length = 0;
  return engine;
}

/** The same engine moved by hand at every block, as far as a block's own fade. */
async function byHand(values: (block: number) => readonly (readonly [string, string, number])[]) {
  const engine = await start();
  const changes = Array.from({ length: signal.length / BLOCK }, (_, block) => ({
    frame: block * BLOCK,
    act: async () => {
      for (const [id, key, value] of values(block)) await engine.set(id, key, value, { rampMs: BLOCK_MS });
    },
  }));
  return playLive(engine, signal, changes);
}

function seconds(block: number): number {
  return (block * BLOCK_MS) / 1000;
}

it('moves as its wave says at every block, on top of what is set, in amounts and weights, bit for bit', async () => {
  const engine = await start([
    { id: 'warm', key: 'amount', source: { kind: 'lfo', shape: 'sine', rateHz: 3 }, depth: 0.5 },
    { id: 'w', key: 'amount', source: { kind: 'lfo', shape: 'square', rateHz: 7 }, depth: -0.25 },
  ]);
  const heard = await playLive(engine, signal);
  const wanted = await byHand((block) => [
    ['warm', 'amount', 1 + 0.5 * Math.sin(2 * Math.PI * 3 * seconds(block))],
    ['w', 'amount', 1 - 0.25 * ((7 * seconds(block)) % 1 < 0.5 ? 1 : -1)],
  ]);
  expect(largestDifference(heard, wanted)).toBeLessThan(1e-6);
  expect(largestDifference(heard, await playLive(await start(), signal))).toBeGreaterThan(0.01);
  expect(engine.plan.map(({ values }) => values.get('amount'))).toEqual([1, 1]);
});

it('goes on through another structure and another depth without losing its place', async () => {
  const source = { kind: 'lfo', shape: 'triangle', rateHz: 2 } as const;
  const engine = await start([{ id: 'warm', key: 'amount', source, depth: 0.5 }]);
  const heard = await playLive(engine, signal, [
    { frame: 6 * BLOCK, act: () => engine.bend([...engine.plan, ...planOf('n scale a:decoder.mul')]) },
    {
      frame: 12 * BLOCK,
      act: () => engine.modulate([{ id: 'warm', key: 'amount', source, depth: 0.25 }]),
    },
  ]);
  const wanted = await byHand((block) => {
    const place = (2 * seconds(block)) % 1;
    const wave = place < 0.25 ? 4 * place : place < 0.75 ? 2 - 4 * place : 4 * place - 4;
    return [['warm', 'amount', 1 + (block < 12 ? 0.5 : 0.25) * wave]];
  });
  // In the block in which one structure fades into the other the old one is still heard as it was.
  const { latencySamples } = engine.stream;
  const until = latencySamples + 6 * BLOCK - (latencySamples % BLOCK);
  expect(largestDifference(heard.subarray(0, until), wanted.subarray(0, until))).toBeLessThan(1e-6);
  const after = until + 2 * BLOCK;
  expect(largestDifference(heard.subarray(after), wanted.subarray(after))).toBeLessThan(1e-6);
});

it('goes on top of a ramp and of a value that is set while it moves', async () => {
  const source = { kind: 'lfo', shape: 'saw', rateHz: 1 } as const;
  const engine = await start([{ id: 'warm', key: 'amount', source, depth: 1 }]);
  await playLive(engine, signal.subarray(0, 4 * BLOCK));
  await engine.set('warm', 'amount', 3, { rampMs: 8 * BLOCK_MS });
  await playLive(engine, signal.subarray(0, 20 * BLOCK));
  const moved = events.flatMap((event) => (event.kind === 'modulated' ? [event.value] : []));
  expect(moved.at(-1)).toBeCloseTo(3 + 2 * seconds(23) - 1, 2);
  expect(engine.plan[0]?.values.get('amount')).toBe(3);
});

it('stays within what the parameter accepts and tells at most 30 times a second', async () => {
  const source = { kind: 'lfo', shape: 'sine', rateHz: 5 } as const;
  const engine = await start([{ id: 'warm', key: 'mix', source, depth: 4 }]);
  await playLive(engine, signal);
  const moved = events.flatMap((event) => (event.kind === 'modulated' ? [event.value] : []));
  expect(Math.max(...moved)).toBeLessThanOrEqual(1);
  expect(Math.min(...moved)).toBe(0);
  expect(moved.length).toBeLessThanOrEqual(30 * seconds(24) + 1);
  expect(moved.length).toBeGreaterThan(5);
});

it('is let go where it ends, and with panic, and rests where its bend is not there', async () => {
  const source = { kind: 'lfo', shape: 'square', rateHz: 0 } as const;
  const gone: Modulation = { id: 'gone', key: 'amount', source, depth: 1 };
  const engine = await start([{ id: 'warm', key: 'amount', source, depth: -1 }, gone]);
  const unmoved = await playLive(await start(), signal);
  const heard = await playLive(engine, signal, [
    { frame: 8 * BLOCK, act: () => engine.modulate([gone]) },
    { frame: 23 * BLOCK, act: () => engine.bend(planOf('gone bias a:decoder.first')) },
  ]);
  const wanted = await byHand((block) => [['warm', 'amount', block < 8 ? 0 : 1]]);
  expect(largestDifference(heard.subarray(0, 7 * BLOCK), wanted.subarray(0, 7 * BLOCK))).toBeLessThan(1e-6);
  expect(largestDifference(heard.subarray(0, 7 * BLOCK), unmoved.subarray(0, 7 * BLOCK))).toBeGreaterThan(
    0.01,
  );
  engine.panic();
});

describe('a random modulation', () => {
  it('is the same for the same bend and parameter, smooth, and goes through drawn numbers', async () => {
    const modulation: Modulation = {
      id: 'warm',
      key: 'amount',
      source: { kind: 'random', rateHz: 4 },
      depth: 0.5,
    };
    const [first, second] = [await start([modulation]), await start([modulation])];
    const heard = await playLive(first, signal);
    expect(largestDifference(heard, await playLive(second, signal))).toBe(0);
    const seed = fnv('warm amount');
    const wanted = await byHand((block) => [
      ['warm', 'amount', 1 + 0.5 * smoothDraw(seed, 4 * seconds(block))],
    ]);
    expect(largestDifference(heard, wanted)).toBeLessThan(1e-6);
  });

  it('stays between −1 and 1, spreads over that, and never jumps', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => wanderAt(7, index / 20));
    expect(Math.max(...values)).toBeLessThanOrEqual(1);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-1);
    expect(Math.abs(values.reduce((sum, value) => sum + value) / values.length)).toBeLessThan(0.1);
    const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
    expect(Math.max(...steps)).toBeLessThanOrEqual((2 * 1.5) / 20);
  });
});

it('has waves that begin where they say', () => {
  const ends: readonly (readonly [LfoShape, number, number, number])[] = [
    ['sine', 0, 1, 0],
    ['triangle', 0, 1, 0],
    ['saw', -1, -0.5, 0],
    ['square', 1, 1, -1],
  ];
  for (const [shape, first, quarter, half] of ends)
    for (const [place, value] of [
      [0, first],
      [0.25, quarter],
      [0.5, half],
      [3.25, quarter],
    ] as const)
      expect(waveAt(shape, place)).toBeCloseTo(value, 12);
});

describe('a follower of the input', () => {
  const tone = (frequencyHz: number, frames: number) =>
    Float32Array.from({ length: frames }, (_, frame) =>
      Math.sin((2 * Math.PI * frequencyHz * frame) / 48_000),
    );
  const levels = (frequencyHz: number) =>
    (['low', 'mid', 'high', 'all'] as const).map((band) => {
      const follower = new BandFollower(band, 48_000);
      follower.add(tone(frequencyHz, 24_000), 24_000);
      return follower.level;
    });

  it('hears each band in its place', () => {
    const [low, mid, high] = [levels(60), levels(800), levels(9000)];
    expect([low[0], mid[1], high[2]].every((level) => (level ?? 0) > 0.7)).toBe(true);
    expect([low[1], low[2], mid[0], mid[2], high[0], high[1]].every((level) => (level ?? 1) < 0.13)).toBe(
      true,
    );
    expect([low[3], mid[3], high[3]].every((level) => (level ?? 0) > 0.7 && (level ?? 2) < 1)).toBe(true);
  });

  it('rises fast, falls slowly, and does not mind how long the pieces are', () => {
    const [whole, pieces] = [new BandFollower('mid', 48_000), new BandFollower('mid', 48_000)];
    const sound = tone(800, 4800);
    whole.add(sound, 4800);
    for (let frame = 0; frame < 4800; frame += 37) {
      const part = sound.subarray(frame, frame + 37);
      pieces.add(part, part.length);
    }
    expect(pieces.level).toBe(whole.level);
    const loud = whole.level;
    whole.add(new Float32Array(5760), 5760);
    expect(whole.level / loud).toBeGreaterThan(0.3);
    expect(whole.level / loud).toBeLessThan(0.45);
  });

  it('moves its parameter by the level of what came in before the block', async () => {
    const engine = await start([
      { id: 'warm', key: 'amount', source: { kind: 'follow', band: 'all' }, depth: 2 },
    ]);
    const heard = await playLive(engine, signal);
    const envelope = [0];
    let level = 0;
    for (const [frame, sample] of signal.entries()) {
      const size = Math.abs(sample);
      const ms = size > level ? 5 : 120;
      level += (size - level) * (1 - Math.exp(-1000 / (ms * 48_000)));
      if ((frame + 1) % BLOCK === 0) envelope.push(level);
    }
    const wanted = await byHand((block) => [['warm', 'amount', 1 + 2 * (envelope[block] ?? 0)]]);
    expect(largestDifference(heard, wanted)).toBeLessThan(1e-6);
  });
});

it('follows an activation as a watch tells it, unseen among the watches, until it ends', async () => {
  const target = 'a:decoder.first';
  const engine = await start([
    { id: 'w', key: 'amount', source: { kind: 'activation', target, statistic: 'rms' }, depth: 1 },
  ]);
  expect(engine.watches).toEqual([]);
  await playLive(engine, signal);
  const moved = events.flatMap((event) => (event.kind === 'modulated' ? [event.value] : []));
  expect(moved.length).toBeGreaterThan(3);
  expect(Math.max(...moved)).toBeGreaterThan(1.01);
  const source = { kind: 'activation', target, statistic: 'histogram' } as const;
  await engine.modulate([{ id: 'w', key: 'amount', source, depth: 1 }]);
  // What a watch told before it ended may be on its way still.
  const isMoved = async () => {
    events.length = 0;
    await playLive(engine, signal.subarray(0, 4 * BLOCK));
    return events.some(({ kind }) => kind === 'modulated');
  };
  let passes = 0;
  while (passes < 5 && (await isMoved())) passes++;
  expect(passes).toBeLessThan(5);
});

/** FNV-1a, written anew. */
function fnv(text: string): bigint {
  let hash = 0x811c9dc5n;
  for (const letter of text) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 0x01000193n) & 0xffffffffn;
  return hash;
}

/** One draw for every whole place, smoothstep between them; in whole numbers without limits. */
function smoothDraw(seed: bigint, place: number): number {
  const draw = (index: number) => {
    const mask = 0xffffffffn;
    let word = (seed ^ ((BigInt(index) * 0x9e3779b1n) & mask)) & mask;
    for (const factor of [0x85ebca6bn, 0xc2b2ae35n]) {
      word ^= word >> (factor === 0x85ebca6bn ? 16n : 13n);
      word = (word * factor) & mask;
    }
    return Number(word ^ (word >> 16n)) / 2 ** 31 - 1;
  };
  const part = place % 1;
  const [from, to] = [draw(Math.floor(place)), draw(Math.floor(place) + 1)];
  return from + (to - from) * (3 * part ** 2 - 2 * part ** 3);
}
