// Run by the allocation test in a process of its own, where no garbage is collected in between: prints how many bytes many
// blocks leave on the heap while the runtime, which allocates as it likes, stands still.
import { RingBuffer } from '../../src/audio/ring-buffer.ts';
import { bendGraph } from '../../src/bend/bent-graph.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { BlockSession } from '../../src/engine/block-session.ts';
import { Guard } from '../../src/engine/live/guard.ts';
import { Lane } from '../../src/engine/live/lane.ts';
import { DONE } from '../../src/engine/live/lane-memory.ts';
import { LiveStream } from '../../src/engine/live/live-stream.ts';
import { openBridge, RatedStream } from '../../src/engine/live/rated-stream.ts';
import { measuringGraph, sessionTypes } from '../../src/engine/measure.ts';
import { createRuntimeSession, type RuntimeSession } from '../../src/engine/runtime.ts';
import { encodeForRuntime } from '../../src/engine/runtime-model.ts';
import { sessionSpec } from '../../src/engine/session-spec.ts';
import { tensorOf } from '../../src/engine/tensor.ts';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { cutGraph, methodNamed } from '../../src/graph/methods.ts';
import { openModel } from '../../src/model/open.ts';
import { mergedTaps, tapOf } from '../../src/monitor/tap.ts';
import { tapGraph } from '../../src/monitor/tapped-graph.ts';

const BLOCKS = 10_000;
const ROUNDS = 5;
const RATED = 1000;
const [path = ''] = process.argv.slice(2);
const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('run with --expose-gc');

const model = await openModel(path);
const prober = await createRuntimeSession(measuringGraph(model, new Map(), 'full'), model.files, 'cpu', {
  optimize: false,
});
const graph = buildGraph(model, new Map(sessionTypes(prober)));
await prober.release();
const method = methodNamed(model, undefined);
const cut = cutGraph(model, graph.flow, method.inputs, method.outputs);
const plan = ['b scale a:decoder.first amount 1.1', 'c scale w:decoder.first.weight amount 1.1'];
const bent = bendGraph(
  graph,
  cut,
  plan.map((text) => readBend(splitWords(text))),
);
const taps = [...graph.activations.values()]
  .filter((each) => each.methods.includes(method.name))
  .map((each) => tapOf(each, ['rms', 'histogram']));
const tapped = tapGraph(bent.proto, mergedTaps(taps.filter((tap) => typeof tap !== 'string')));
const runtime = await createRuntimeSession(
  encodeForRuntime(tapped.proto, model, bent.weights),
  model.files,
  'cpu',
);

const ANSWERED = Promise.resolve({});
const still = { run: () => ANSWERED };
let current: Pick<RuntimeSession, 'run'> = runtime;
const door = { run: (feeds, fetches) => current.run(feeds, fetches as never) } as RuntimeSession;
const session = new BlockSession(door, sessionSpec(bent, 'cpu', tapped));
const block = tensorOf('float32', [1, 1, 256], new Float32Array(256).fill(0.1));
await session.prepare([block], true);
current = still as unknown as RuntimeSession;

function bytesOf(leak: boolean): number {
  collect?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < BLOCKS; index++) {
    session.setInput(0, leak ? block.data.subarray(0) : block.data);
    void session.run(index % 3 === 0);
    session.outputArray(0);
    session.tapArray(0);
  }
  return process.memoryUsage().heapUsed - before;
}

function smallest(leak: boolean): number {
  const rounds = Array.from({ length: ROUNDS }, () => bytesOf(leak));
  return Math.min(...rounds) / BLOCKS;
}

const VECTOR = 512;
const lane = { block: 1024, inputChannels: 1, outputChannels: 1, firstBlock: 0, roomFrames: 16_384 };
const geometry = {
  sampleRate: 48_000,
  vectorFrames: VECTOR,
  blockFrames: 1024,
  spareFrames: 1024,
  delayFrames: 240,
};
const stream = new LiveStream({
  geometry,
  inputChannels: 1,
  outputChannels: 1,
  roomFrames: 16_384,
  onBlock: () => {},
  onRetired: () => {},
  onHang: () => {},
});
const played = new Lane({ ...lane, onNote: () => {} });
stream.relay.follow(played);
const workerIn = new RingBuffer(played.memory.input);
const workerOut = new RingBuffer(played.memory.output);
const workerTimes = new RingBuffer(played.memory.times);
const workerWords = new Int32Array(played.memory.words);
const guard = new Guard({ channels: 1, block: 1024, fadeFrames: 480, offsetBlocks: 10 });
const vector = [new Float32Array(VECTOR).fill(0.1)];
const rows = [new Float32Array(1024)];
const time = [Float32Array.of(1)];

/** One vector through the live path, the worker's part played here; now and then it stands still and blocks are late. */
function playVector(index: number): void {
  stream.push(vector, 0, VECTOR);
  while (workerIn.available >= 1024 && index % 14 >= 8) {
    workerIn.pull(rows, 0, 1024);
    if (guard.look(rows) === null) guard.pass(rows);
    else guard.silence(rows);
    workerOut.push(rows, 0, 1024);
    workerTimes.push(time, 0, 1);
    Atomics.add(workerWords, DONE, 1);
  }
  stream.pull(vector, 0, VECTOR);
}

function liveBytes(): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    collect?.();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < BLOCKS; index++) playVector(index);
    return process.memoryUsage().heapUsed - before;
  });
  return Math.min(...rounds) / BLOCKS;
}

const inner = new LiveStream({
  geometry: { ...geometry, vectorFrames: 558 },
  inputChannels: 1,
  outputChannels: 1,
  roomFrames: 16_384,
  onBlock: () => {},
  onRetired: () => {},
  onHang: () => {},
});
const bridge = await openBridge(44_100, 48_000, { input: 1, output: 1 });
const rated = new RatedStream(inner, { bridge, inputChannels: 1, outputChannels: 1, roomFrames: 16_384 });

function ratedBytes(): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    collect?.();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < RATED; index++) {
      rated.push(vector, 0, VECTOR);
      rated.pull(vector, 0, VECTOR);
    }
    return process.memoryUsage().heapUsed - before;
  });
  return Math.min(...rounds) / RATED;
}

const resampled = ratedBytes();
const live = liveBytes();
played.abandon();
const ours = smallest(false);
const leaking = smallest(true);
await runtime.release();
console.log(JSON.stringify({ ours, leaking, live, resampled, lateBlocks: stream.counts.lateBlocks }));
