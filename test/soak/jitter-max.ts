// A Max in real time in a thread of its own: records a known sound, sends it over jit.net, hears what comes back, stands still now
// and then. Posts what it heard when its time is over.
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { FakeNetRecv, FakeNetSend } from '../transport/jitter/fake-jit-net.ts';
import { FakeMax } from '../transport/jitter/fake-max.ts';
import { soundBytes } from '../transport/jitter/max-bytes.ts';
import { pause, until } from '../until.ts';
import { HeardCheck, SOURCES } from './heard-check.ts';

export interface JitterMaxOptions {
  readonly portIn: number;
  readonly portOut: number;
  readonly seconds: number;
  /** How long Max stands still, one after the other, and how long it goes on between. */
  readonly stallsMs: readonly number[];
  readonly everyMs: number;
}

/** A stall, and how late the sound was after it, before the next: the least, as this thread itself may not get the processor. */
export interface Stall {
  readonly ms: number;
  readonly lateMs: number;
}

export interface JitterMaxResult extends ReturnType<HeardCheck['result']> {
  readonly caughtFrames: number;
  readonly lostFrames: number;
  readonly receivedFrames: number;
  readonly starvedFrames: number;
  readonly sendDropped: number;
  readonly stalls: readonly Stall[];
  /** Times this thread itself did not get the processor for more than a stall's least length. */
  readonly ownStalls: number;
}

/** After a stall the sound has to be settled within this; it is listened to for as long. */
const SETTLE_MS = 1000;
/** The thread did not run for so long: its Max stood still. */
const OWN_STALL_MS = 12;
const { portIn, portOut, seconds, stallsMs, everyMs } = workerData as JitterMaxOptions;

const check = new HeardCheck();
const recv = await FakeNetRecv.listen(portOut, ({ rows, timeMs }) => max.receive(soundBytes(rows, timeMs)));
const send = new FakeNetSend(portIn);
const max = new FakeMax({
  sources: SOURCES,
  hasEcho: true,
  send: (bytes) => send.send(bytes),
  onHeard: (channels) => check.hear(channels, max.frame - max.lostFrames),
});
const stalls: Stall[] = [];
let ownStalls = 0;

await until(() => send.isConnected && recv.connections > 0, 'both lines are open');
await play();
// What is on its way still arrives; jit.release~ is not needed for that.
await pause(300);
parentPort?.postMessage(result());
send.close();
await recv.close();

async function play(): Promise<void> {
  const began = performance.now();
  let nextMs = everyMs;
  let listen = { fromMs: Number.POSITIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };
  let least = Number.POSITIVE_INFINITY;
  for (let ms = 0; ms < 1000 * seconds; ms = performance.now() - began) {
    goOn(Math.floor(ms) - max.nowMs);
    if (ms >= listen.fromMs) least = Math.min(least, check.lateMs);
    if (ms >= listen.toMs) {
      stalls.push({ ms: stallMs(stalls.length), lateMs: least });
      listen = { fromMs: Number.POSITIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };
    }
    if (ms >= nextMs) {
      const endMs = ms + stallMs(stalls.length);
      max.stall(stallMs(stalls.length));
      listen = { fromMs: endMs + SETTLE_MS, toMs: endMs + 2 * SETTLE_MS };
      least = Number.POSITIVE_INFINITY;
      nextMs += everyMs;
    }
    await pause(1);
  }
}

function stallMs(index: number): number {
  return stallsMs[index % stallsMs.length] ?? 0;
}

/** Time that this thread missed is a stall of its Max: the sound card went on. */
function goOn(ms: number): void {
  if (ms > OWN_STALL_MS) {
    ownStalls++;
    max.stallAtLeast(ms - 1);
  }
  if (ms > 0) max.advance(ms);
}

function result(): JitterMaxResult {
  const { caughtFrames, lostFrames, receivedFrames, starvedFrames } = max;
  const counts = { caughtFrames, lostFrames, receivedFrames, starvedFrames, sendDropped: send.dropped };
  return { ...counts, ...check.result(), stalls, ownStalls };
}
