// Run by the allocation test in a process of its own, where no garbage is collected in between: prints how many bytes many
// blocks leave on the heap while the runtime, which allocates as it likes, stands still.
import { RingBuffer } from '../../src/audio/ring-buffer.ts';
import { bendGraph } from '../../src/bend/bent-graph.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { BlockSession } from '../../src/engine/block-session.ts';
import { ActivationLevels } from '../../src/engine/live/activation-levels.ts';
import { Guard } from '../../src/engine/live/guard.ts';
import { Lane } from '../../src/engine/live/lane.ts';
import { LaneFrames } from '../../src/engine/live/lane-frames.ts';
import { DONE } from '../../src/engine/live/lane-memory.ts';
import { LaneShelf } from '../../src/engine/live/lane-shelf.ts';
import { LiveStream } from '../../src/engine/live/live-stream.ts';
import { Modulators } from '../../src/engine/live/modulators.ts';
import { PlayedFrames } from '../../src/engine/live/played-frames.ts';
import { openBridge, RatedStream } from '../../src/engine/live/rated-stream.ts';
import { Tape } from '../../src/engine/live/tape.ts';
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
/** Of steps that take long, once they have been compiled: each leaves the same, and fewer tell it as well. */
const STEPS = 1000;
const ROUNDS = 5;
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
const block = tensorOf('float32', [1, 1, 1024], new Float32Array(1024).fill(0.1));
await session.prepare([block], true);
current = still as unknown as RuntimeSession;

function bytesOf(leak: boolean): number {
  collect?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < BLOCKS; index++) {
    session.setInput(0, leak ? block.data.subarray(0) : block.data);
    void session.run(index % 3 === 0);
    session.outputArray(0);
  }
  return process.memoryUsage().heapUsed - before;
}

function smallest(leak: boolean): number {
  const rounds = Array.from({ length: ROUNDS }, () => bytesOf(leak));
  return Math.min(...rounds) / BLOCKS;
}

const VECTOR = 512;
const plane = { output: 0, start: 0, count: 4, ratio: 256 };
const outlets = {
  inRatio: 1,
  outRatio: 1,
  isSound: true,
  planes: [
    { ...plane, isLine: false },
    { ...plane, isLine: true },
  ],
  taped: [{ output: 0, count: 1024 }],
};
const lane = {
  block: 1024,
  inputChannels: 1,
  outputChannels: 1,
  firstBlock: 0,
  roomFrames: 16_384,
  outlets,
  shelf: new LaneShelf(),
};
const geometry = {
  sampleRate: 48_000,
  vectorFrames: VECTOR,
  blockFrames: 1024,
  spareFrames: 1024,
  delayFrames: 240,
};
const streamOptions = {
  geometry,
  inputChannels: 1,
  outputChannels: 1,
  isSound: true,
  played: new PlayedFrames(1, 1024),
  before: null,
  roomFrames: 16_384,
  onPush: () => {},
  onBlock: () => {},
  onRetired: () => {},
  onHang: () => {},
  onLeft: () => {},
};
const stream = new LiveStream(streamOptions);
const played = new Lane({ ...lane, onNote: () => {} });
stream.relay.follow(played);
const workerIn = new RingBuffer(played.memory.input);
const workerOut = new RingBuffer(played.memory.output);
const workerTimes = new RingBuffer(played.memory.times);
const workerWords = new Int32Array(played.memory.words);
const guard = new Guard({ channels: 1, block: 1024, fadeFrames: 480, offsetBlocks: 10, isSound: true });
const ports = {
  session: 0,
  states: null,
  blockMs: 20,
  budgetMs: 20,
  jumps: [],
  mostWaiting: 3,
  fadeFrames: 480,
  hasFaults: false,
  isResting: false,
};
const start = played.start(ports);
const frames = new LaneFrames(start);
const tape = new Tape(start);
const vector = [new Float32Array(VECTOR).fill(0.1)];
const time = [Float32Array.of(1)];

/** One vector through the live path, the worker's part played here; now and then it stands still and blocks are late. */
function playVector(index: number): void {
  stream.push(vector, 0, VECTOR);
  while (workerIn.available >= 1024 && index % 14 >= 8) {
    frames.feed(workerIn, session);
    frames.collectBefore(session);
    frames.collect(session);
    frames.blend(480);
    if (guard.look(frames.sound) === null) guard.pass(frames.sound);
    else guard.silence(frames.sound);
    workerOut.push(frames.rows, 0, 1024);
    tape.record(session, index);
    workerTimes.push(time, 0, 1);
    Atomics.add(workerWords, DONE, 1);
  }
  stream.pull(vector, 0, VECTOR);
  stream.pullListened(vector, 0, VECTOR);
  played.nextTaped();
}

function smallestOf(step: (index: number) => void, count = BLOCKS): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    collect?.();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < count; index++) step(index);
    return process.memoryUsage().heapUsed - before;
  });
  return Math.min(...rounds) / count;
}

const modulators = new Modulators({ levels: new ActivationLevels(), onMoved: () => {} });
modulators.bind(bent.controls);
void modulators.set([
  { id: 'b', key: 'amount', source: { kind: 'lfo', shape: 'sine', rateHz: 3.7 }, depth: 0.5 },
  { id: 'b', key: 'mix', source: { kind: 'follow', band: 'mid' }, depth: -1 },
  { id: 'c', key: 'amount', source: { kind: 'random', rateHz: 2.3 }, depth: 0.2 },
]);
const input = new PlayedFrames(1, 1024);
const modulate = (index: number) => {
  input.add(vector, VECTOR);
  modulators.advance((index % 2) + 20, 48_000, input);
};
for (let index = 0; index < BLOCKS; index++) modulate(index);
const modulating = smallestOf(modulate, STEPS);
const live = smallestOf(playVector);

const inner = new LiveStream({ ...streamOptions, geometry: { ...geometry, vectorFrames: 558 } });
const bridge = await openBridge(44_100, 48_000, { input: 1, output: 1 });
const rated = new RatedStream(inner, { bridge, isSound: true, before: null, onLeft: () => {} });
const resampled = smallestOf(() => {
  rated.push(vector, 0, VECTOR);
  rated.pull(vector, 0, VECTOR);
  rated.pullListened(vector, 0, VECTOR);
}, STEPS);
played.abandon();
const ours = smallest(false);
const leaking = smallest(true);
await runtime.release();
console.log(
  JSON.stringify({ ours, leaking, live, modulating, resampled, lateBlocks: stream.counts.lateBlocks }),
);
