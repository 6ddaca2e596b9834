// Drives the OSC door from another process while sound plays: single moves whose way to the sound is timed, right messages at
// rising rates, then packets of every kind. Prints what happened, with the longest stalls of the thread that hears packets and plays,
// as one line of JSON at the end.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { SoundClock } from '../../src/cli/serve/sound-clock.ts';
import { sourceOf } from '../../src/cli/serve/sound-source.ts';
import { Desk } from '../../src/control/desk.ts';
import { COMMANDS } from '../../src/control/table.ts';
import { OscDoor } from '../../src/transport/osc/osc-door.ts';
import { modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { pause } from '../until.ts';
import type { SenderOrder, SenderReport } from './osc-orders.ts';

const { values: words } = parseArgs({
  options: {
    osc: { type: 'boolean', default: true },
    root: { type: 'string', default: '.' },
    packets: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '20' },
    moves: { type: 'string', default: '200' },
    rates: { type: 'string', default: '2000,5000,10000,15000,20000,30000' },
    seed: { type: 'string', default: '1' },
  },
});
const ROOT = words.root.replace(/\/?$/, '/');
const RATES = words.rates.split(',').map(Number);
const RATE_SECONDS = 4;
const VECTOR = 512;
const RATE = 48_000;
/** Levels that differ by less are the same; frames for which a level is the same where it is steady. */
const SAME = 1e-5;
const STEADY_FRAMES = 64;
/** The highest tone there is: every sample has the same level. */
const TONE = Float32Array.from({ length: 4096 }, (_, frame) => (frame % 2 === 0 ? 0.25 : -0.25));
const SHELL = { door: 'shell', name: '' };

interface Stage {
  readonly desk: Desk;
  readonly door: OscDoor;
  readonly port: number;
  readonly clock: SoundClock;
}

async function open(model: string, target: string, input: string, onSound?: SoundListener): Promise<Stage> {
  const desk = new Desk({ commands: COMMANDS, host: { sampleRate: null, vectorFrames: VECTOR } });
  const door = new OscDoor({ desk, port: 0 });
  await door.open();
  const errors: string[] = [];
  for (const text of [`load ${model}`, `bend warm scale ${target} amount 1`])
    await desk.handle({ words: text.split(' ') }, SHELL, (reply) => {
      if (reply.kind === 'error') errors.push(reply.message);
    });
  if (errors.length > 0) throw new Error(errors.join('; '));
  const stream = () => desk.find('1')?.rig.engine?.stream ?? null;
  const clock = new SoundClock({
    stream,
    vectorFrames: VECTOR,
    ...(onSound === undefined ? {} : { onSound }),
  });
  clock.play(await (await sourceOf(input))(RATE));
  clock.start();
  return { desk, door, port: door.place?.port ?? 0, clock };
}

type SoundListener = (sound: readonly Float32Array[], frames: number) => void;

async function close({ desk, door, clock }: Stage): Promise<void> {
  clock.stop();
  await door.close();
  await desk.close();
}

const say = (text: string) => console.error(`osc soak: ${text}`);
const stalls = monitorEventLoopDelay({ resolution: 1 });
/** The longest stall since this was asked for last, in ms. */
function longestStallMs(): number {
  const ms = stalls.max / 1e6;
  stalls.reset();
  return Math.round(10 * ms) / 10;
}
const lateOf = ({ desk }: Stage) => desk.find('1')?.rig.engine?.counts.lateBlocks ?? -1;

/** Orders the sender and waits until it has sent everything. */
function ordered(
  sender: ChildProcess,
  order: SenderOrder,
  onMoved?: (timeMs: number) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const hear = (report: SenderReport) => {
      if (report.kind === 'moved') onMoved?.(report.timeMs);
      else {
        sender.off('message', hear);
        resolve(report.packets);
      }
    };
    sender.on('message', hear);
    sender.send(order);
  });
}

async function flood(sender: ChildProcess, stage: Stage) {
  const { door, port } = stage;
  const [seconds, packets, seed] = [words.seconds, words.packets, words.seed].map(Number) as [
    number,
    number,
    number,
  ];
  await pause(2000);
  const before = lateOf(stage);
  longestStallMs();
  say(`${seconds} s without packets`);
  await pause(seconds * 1000);
  const lateWithout = lateOf(stage) - before;
  const stallWithoutMs = longestStallMs();
  say(`${packets} packets`);
  const rss: number[] = [];
  const began = performance.now();
  const telling = setInterval(() => sender.send({ kind: 'taken', packets: door.counts.packets }), 2);
  const looking = setInterval(() => rss.push(process.memoryUsage().rss), 500);
  await ordered(sender, { kind: 'fuzz', port, seed, packets });
  await pause(500);
  const floodSeconds = (performance.now() - began) / 1000;
  const lateWith = lateOf(stage) - before - lateWithout;
  const stallWithMs = longestStallMs();
  clearInterval(telling);
  clearInterval(looking);
  say('waits until all is built');
  await stage.desk.find('1')?.settled();
  const counts = door.counts;
  return {
    seconds,
    lateWithout,
    stallWithoutMs,
    floodSeconds,
    lateWith,
    stallWithMs,
    rssGrowth: growth(rss),
    ...counts,
    lostPackets: packets - counts.packets,
  };
}

async function rates(sender: ChildProcess, stage: Stage) {
  const results = [];
  for (const perSecond of RATES) {
    say(`${perSecond} messages a second`);
    const before = stage.door.counts;
    const lateBefore = lateOf(stage);
    longestStallMs();
    const began = performance.now();
    const sent = await ordered(sender, { kind: 'rate', port: stage.port, perSecond, seconds: RATE_SECONDS });
    const seconds = (performance.now() - began) / 1000;
    await pause(500);
    const { packets, messages } = stage.door.counts;
    const amount = stage.desk.find('1')?.state.plan[0]?.values.get('amount');
    results.push({
      perSecond,
      sentPerSecond: Math.round(sent / seconds),
      delivered: packets - before.packets,
      lostBySystem: sent - (packets - before.packets),
      lostByDoor: packets - before.packets - (messages - before.messages),
      isLastHeard: amount === 1.5,
      late: lateOf(stage) - lateBefore,
      stallMs: longestStallMs(),
    });
  }
  return results;
}

/** Times the way from a packet to the first sample it changes. */
async function timed(sender: ChildProcess) {
  const folder = await mkdtemp(join(tmpdir(), 'livebend-'));
  const path = join(folder, 'gain.onnx');
  await writeFile(path, gainModel());
  const ear = new Ear();
  const onSound: SoundListener = ([row], frames) => ear.hear(row ?? new Float32Array(), frames);
  const timedStage = await open(path, 'a:gain', 'silence', onSound);
  timedStage.clock.play({ channels: [TONE], frames: TONE.length });
  await pause(1000);
  ear.changes.length = 0;
  say(`${words.moves} moves`);
  const sent: number[] = [];
  const order: SenderOrder = { kind: 'moves', port: timedStage.port, count: Number(words.moves) };
  await ordered(sender, order, (timeMs) => sent.push(timeMs));
  const stream = timedStage.desk.find('1')?.rig.engine?.stream;
  const latencyMs = (1000 * (stream?.latencySamples ?? 0)) / RATE;
  const blockMs = (1000 * (stream?.geometry.blockFrames ?? 0)) / RATE;
  const late = lateOf(timedStage);
  await close(timedStage);
  await rm(folder, { recursive: true, force: true });
  const ways = ear.changes.map((timeMs, index) => timeMs - (sent[index] ?? 0)).sort((x, y) => x - y);
  const part = (at: number) => ways[Math.min(ways.length - 1, Math.floor(at * ways.length))] ?? 0;
  const heardMs = { p50: part(0.5), p99: part(0.99), most: part(1) };
  return {
    moves: sent.length,
    heard: ways.length,
    late,
    blockMs,
    latencyMs,
    heardMs,
    beyondLatencyMs: { p50: heardMs.p50 - latencyMs, p99: heardMs.p99 - latencyMs },
  };
}

/** Gives its input; a bend on `gain` scales it, so that every sample tells the amount. */
function gainModel(): Uint8Array {
  const shape = [1, 1, 'frames'];
  return modelBytes({
    inputs: [value('audio', shape)],
    outputs: [value('out', shape)],
    nodes: [node('Conv', ['audio', 'gain.weight'], ['gain']), node('Identity', ['gain'], ['out'])],
    weights: [weight('gain.weight', [1, 1, 1], [1])],
  });
}

/** Hears when a steady level begins to be another. */
class Ear {
  readonly changes: number[] = [];
  private level = 0;
  private steady = 0;

  hear(row: Float32Array, frames: number): void {
    for (let frame = 0; frame < frames; frame++) {
      const level = Math.abs(row[frame] ?? 0);
      const isSame = Math.abs(level - this.level) < SAME;
      if (!isSame && this.steady >= STEADY_FRAMES) this.changes.push(Number(process.hrtime.bigint()) / 1e6);
      this.steady = isSame ? this.steady + 1 : 0;
      if (!isSame) this.level = level;
    }
  }
}

function growth(rss: readonly number[]): number {
  const part = Math.max(1, Math.floor(rss.length / 5));
  const median = (list: readonly number[]) =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  return median(rss.slice(-part)) / median(rss.slice(part, 2 * part)) - 1;
}

stalls.enable();
const sender = fork(`${ROOT}out/soak/osc-sender.mjs`);
const way = await timed(sender);
say(JSON.stringify(way));
const path = `${ROOT}models/pebble.onnx`;
const calm = await open(path, 'a:decoder.first', 'noise');
const rated = await rates(sender, calm);
say(JSON.stringify(rated));
await close(calm);
const stage = await open(path, 'a:decoder.first', 'noise');
const flooded = await flood(sender, stage);
await close(stage);
sender.send({ kind: 'end' });
console.log(JSON.stringify({ way, rates: rated, flooded }));
