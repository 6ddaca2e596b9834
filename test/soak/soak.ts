// Plays paced real-time audio through the demo model, first left alone, then while values and structures change all the time
// (and workers fail, where that is asked for). Prints what happened, as one line of JSON at the end.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { readWav } from '../../src/audio/wav.ts';
import type { Plan } from '../../src/bend/bend.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { Fault } from '../../src/engine/live/lane-messages.ts';
import { LiveEngine } from '../../src/engine/live/live-engine.ts';
import type { LiveEvent } from '../../src/engine/live/live-events.ts';
import { tensorOf } from '../../src/engine/tensor.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import type { Model } from '../../src/model/model.ts';
import { openModel } from '../../src/model/open.ts';
import { makeWatch } from '../../src/monitor/watch.ts';
import { sharpest } from '../click.ts';
import { playLive } from '../live.ts';
import { shutdowns } from './shutdown.ts';

const { values: words } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    shutdowns: { type: 'string', default: '0' },
    root: { type: 'string', default: '.' },
  },
});
const SECONDS = Number(words.seconds);
const RATE = 48_000;
const VECTOR = 512;
const BLOCK = 2048;
const VALUE_MS = 50;
const STRUCTURE_MS = 2000;
const FAULT_MS = 5000;
/** Units that are listened to while it changes. */
const LISTENED = 4;
/** How much sharper than the plans themselves a changing sound may be before it counts as a click. */
const ALLOWED = 2;

const FAULTS: readonly (readonly [Fault, number])[] = [
  ['die', 0],
  ['hang', 50],
  ['throw', 0],
  ['hang', 200],
  ['nan', 0],
  ['hang', 1000],
  ['state', 0],
];

const planOf = (...texts: string[]): Plan => texts.map((text) => readBend(splitWords(text)));
const BASE = ['a scale a:decoder.first amount 1', 'w scale w:decoder.stages.0.0.mix.weight amount 1'];
const PLANS: readonly Plan[] = [
  planOf(...BASE),
  planOf(...BASE, 'm mask a:decoder.ups.1 prob 0.7'),
  planOf(...BASE, 's smooth latent coefficient 0.3'),
  planOf(...BASE, 'p permute latent seed 2 amount 0.5'),
];
const AMOUNTS = [0.5, 1, 1.5] as const;

interface Session {
  readonly engine: LiveEngine;
  readonly events: LiveEvent[];
}

async function start(model: Model, hasFaults: boolean, isPaced = true): Promise<Session> {
  const events: LiveEvent[] = [];
  const engine = await LiveEngine.open(model, {
    vectorFrames: VECTOR,
    blockFrames: BLOCK,
    hasFaults,
    isPaced,
    onEvent: (event) => events.push(event),
  });
  return { engine, events };
}

/** The sharpest bend any of the plans has by itself. */
async function ownSharpness(model: Model, sound: Float32Array): Promise<number> {
  const { engine } = await start(model, false, false);
  let largest = sharpest(sound);
  for (const plan of PLANS) {
    for (const amount of AMOUNTS) {
      await engine.bend(plan);
      for (const id of ['a', 'w']) await engine.set(id, 'amount', amount);
      largest = Math.max(largest, sharpest(await playLive(engine, sound)));
    }
  }
  await engine.close();
  return largest;
}

/**
 * Plays for some seconds in real time; where this thread itself stood still for more than a block it counts a stall of the host:
 * the next blocks are pushed in one go and cannot come in time. `control` is called every few milliseconds with the time since the beginning.
 */
async function play(engine: LiveEngine, sound: Float32Array, limit: number, control: (ms: number) => void) {
  const out = [new Float32Array(VECTOR + 2)];
  const planes = Array.from({ length: LISTENED }, () => new Float32Array(VECTOR));
  const row = out[0] ?? new Float32Array();
  const clickSeconds: number[] = [];
  const rss: number[] = [];
  const began = performance.now();
  let frame = 0;
  let hostStalls = 0;
  while (frame < SECONDS * RATE) {
    const ms = performance.now() - began;
    control(ms);
    if (ms / 1000 - frame / RATE > BLOCK / RATE) hostStalls++;
    while (frame / RATE < ms / 1000) {
      engine.stream.push([sound], frame % sound.length, VECTOR);
      engine.stream.pull(out, 2, VECTOR);
      engine.stream.pullListened(planes, 0, VECTOR);
      if (sharpest(row) > limit) clickSeconds.push(frame / RATE);
      row.copyWithin(0, VECTOR, VECTOR + 2);
      frame += VECTOR;
    }
    if (ms > rss.length * 1000) rss.push(process.memoryUsage().rss);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  return { hostStalls, clicks: clickSeconds.length, clickSeconds: clickSeconds.slice(0, 10), rss };
}

/** Changes values twenty times a second and the structure every two seconds. */
function controller(engine: LiveEngine, hasFaults: boolean) {
  const done = { values: 0, structures: 0, faults: 0, refused: 0 };
  return {
    done,
    act: (ms: number) => {
      for (; done.structures * STRUCTURE_MS < ms; done.structures++) {
        engine.bend(PLANS[done.structures % PLANS.length] ?? []).catch(() => done.refused++);
      }
      for (; done.values * VALUE_MS < ms; done.values++) {
        const amount = 1 + 0.5 * Math.sin(done.values * 1.7);
        engine.set(done.values % 4 === 0 ? 'w' : 'a', 'amount', amount).catch(() => done.refused++);
      }
      if (!hasFaults) return;
      for (; (done.faults + 1) * FAULT_MS < ms; done.faults++) {
        const [fault, faultMs] = FAULTS[done.faults % FAULTS.length] ?? ['throw', 0];
        engine.fail(fault, faultMs);
      }
    },
  };
}

/** Milliseconds a block takes beyond the bare session: from the last frame that goes in to the answer. */
async function overhead(model: Model) {
  const bare = await bareBlockMs(model);
  const { engine } = await start(model, false, false);
  const block = [new Float32Array(BLOCK).fill(0.1)];
  const times: number[] = [];
  for (let turn = 0; turn < 300; turn++) {
    const began = performance.now();
    engine.stream.push(block, 0, BLOCK);
    if (turn < 10) await new Promise((resolve) => setTimeout(resolve, 20));
    while (engine.stream.waitingBlocks > 0);
    times.push(performance.now() - began);
    engine.stream.pull(block, 0, BLOCK);
    if (turn % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const { p50Ms } = engine.counts;
  await engine.close();
  const answerMs = quick(times);
  return { bareMs: bare, blockMs: p50Ms, answerMs, overheadMs: answerMs - bare };
}

async function bareBlockMs(model: Model): Promise<number> {
  const engine = Engine.start();
  const loaded = await engine.load(model);
  const { inputs, outputs } = methodNamed(model, undefined);
  const player = await engine.play(loaded, cutGraph(model, loaded.graph.flow, inputs, outputs));
  const input = tensorOf('float32', [1, 1, BLOCK], new Float32Array(BLOCK).fill(0.1));
  const racers = [{ kind: 'session' as const, session: player.session ?? 0 }];
  const race = { model: loaded.number, racers, input, inputName: inputs[0] ?? '', rounds: 100, blocks: 3 };
  const [times = new Float64Array()] = await engine.race(race);
  await engine.close();
  return quick([...times]) / 3;
}

/** What a tenth of the times stays below: what it takes while nothing else wants the machine. */
function quick(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 10)] ?? 0;
}

/** The part of one core that an engine takes while no sound comes. */
async function idleLoad(model: Model): Promise<number> {
  const { engine } = await start(model, false);
  await engine.bend(PLANS[0] ?? []);
  const block = [new Float32Array(BLOCK)];
  for (let turn = 0; turn < 8; turn++) engine.stream.push(block, 0, BLOCK);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const before = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const { user, system } = process.cpuUsage(before);
  await engine.close();
  return (user + system) / 3_000_000;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function growth(rss: readonly number[]): number {
  const settled = rss.slice(Math.min(60, Math.floor(rss.length / 3)));
  const part = Math.max(1, Math.floor(settled.length / 5));
  return median(settled.slice(-part)) / median(settled.slice(0, part)) - 1;
}

function looped(samples: Float32Array): Float32Array {
  const length = samples.length - (samples.length % VECTOR);
  const fade = 4800;
  return Float32Array.from(samples.subarray(0, length), (sample, frame) => {
    const edge = Math.min(frame, length - 1 - frame);
    return edge >= fade ? sample : sample * (0.5 - 0.5 * Math.cos((Math.PI * edge) / fade));
  });
}

const say = (text: string) => {
  if (!words.json) console.log(text);
};

const root = words.root.replace(/\/?$/, '/');
const path = `${root}models/pebble.onnx`;
const model = await openModel(path);
const sound = looped((await readWav(`${root}media/strings.wav`)).channels[0] ?? new Float32Array());
say('measuring the plans by themselves');
const own = await ownSharpness(model, sound);
const cost = { ...(await overhead(model)), idleLoad: await idleLoad(model) };
say(`${SECONDS} s left alone`);
const alone = await start(model, false);
const quiet = await play(alone.engine, sound, ALLOWED * own, () => {});
const quietCounts = alone.engine.counts;
await alone.engine.close();
say(`${SECONDS} s with changes${words.faults ? ' and faults' : ''}`);
const busy = await start(model, words.faults);
const watched = await busy.engine.watch(makeWatch('w', 'a:decoder.stages.?.?', ['rms', 'channels'], 30));
await busy.engine.listen('latent', `0-${LISTENED - 1}`, 'line');
const control = controller(busy.engine, words.faults);
const run = await play(busy.engine, sound, ALLOWED * own, control.act);
const counts = busy.engine.counts;
await busy.engine.close();
const ended = await shutdowns(`${root}out/soak/shutdown-child.mjs`, path, Number(words.shutdowns), 400);
const result = {
  seconds: SECONDS,
  lateWithout: quietCounts.lateBlocks,
  lateWith: counts.lateBlocks,
  hostStallsWithout: quiet.hostStalls,
  hostStallsWith: run.hostStalls,
  clicksWithout: quiet.clicks,
  clicks: run.clicks,
  clickSeconds: run.clickSeconds,
  summariesDropped: watched.dropped,
  framesIn: counts.pushed,
  framesOut: counts.pulled,
  rssGrowth: growth(run.rss),
  ...control.done,
  built: counts.built,
  failed: counts.failed,
  lost: counts.lost,
  guarded: counts.guarded,
  recoveriesMs: busy.events.flatMap((event) => (event.kind === 'recovered' ? [event.ms] : [])),
  p50Ms: counts.p50Ms,
  p95Ms: counts.p95Ms,
  p99Ms: counts.p99Ms,
  load: counts.load,
  latencySamples: counts.latencySamples,
  ...cost,
  shutdowns: ended.length,
  badShutdowns: ended.filter(({ code }) => code !== 0).length,
};
say(
  `late blocks ${result.lateWithout} without changes, ${result.lateWith} with; clicks ${result.clicks}; ` +
    `frames in ${result.framesIn}, out ${result.framesOut}; workers replaced ${result.lost}`,
);
console.log(JSON.stringify(result));
