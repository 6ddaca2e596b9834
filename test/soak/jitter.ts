// Plays stereo in real time from a fake Max over jit.net sockets through the demo model in bypass and back, while Max stands still
// now and then. Prints what happened, as one line of JSON at the end; ends with 1 where a frame was lost or the sound stayed late.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { SideBySide } from '../../src/audio/side-by-side.ts';
import { LiveEngine } from '../../src/engine/live/live-engine.ts';
import { openModel } from '../../src/model/open.ts';
import { JitterAudio } from '../../src/transport/jitter/jitter-audio.ts';
import type { JitterMaxOptions, JitterMaxResult } from './jitter-max.ts';

const { values: words } = parseArgs({
  options: {
    jitter: { type: 'boolean', default: true },
    seconds: { type: 'string', default: '20' },
    /** Milliseconds that Max stands still, one after the other. */
    stalls: { type: 'string', default: '100,250,1000,60,400,150,700,480' },
    root: { type: 'string', default: '.' },
  },
});
const SECONDS = Number(words.seconds);
const STALLS_MS = words.stalls.split(',').map(Number);
const EVERY_MS = 4000;
/** What jit.release~ keeps, and how much later the sound may be after a stall: a metro's interval and what is tolerated. */
const RELEASE_MS = 100;
const NEAR_MS = 15;
const RATE = 48_000;
/** Frames of a fade over what was left out. */
const FADE_FRAMES = 480;

const model = await openModel(join(words.root, 'models/pebble.onnx'));
const engines = [await LiveEngine.open(model), await LiveEngine.open(model)];
for (const engine of engines) engine.setBypass(true);
const stream = new SideBySide(engines.map((engine) => () => engine.stream));
const audio = await JitterAudio.open({
  stream: () => stream,
  sampleRate: RATE,
  hasEcho: true,
  releaseMs: RELEASE_MS,
});
console.log(`${SECONDS} s of stereo from and to a fake Max that stands still every ${EVERY_MS / 1000} s`);
const result = judged(await playMax());
await audio.close();
for (const engine of engines) await engine.close();
console.log(JSON.stringify(result));
process.exitCode = result.isGood ? 0 : 1;

function playMax(): Promise<JitterMaxResult> {
  const { portIn, portOut } = audio;
  const workerData: JitterMaxOptions = {
    portIn,
    portOut,
    seconds: SECONDS,
    stallsMs: STALLS_MS,
    everyMs: EVERY_MS,
  };
  const worker = new Worker(join(words.root, 'out/soak/jitter-max.mjs'), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function judged(max: JitterMaxResult) {
  const ours = audio.counts;
  const dropped = ours.droppedFrames + ours.refusedFrames + ours.unheardFrames;
  const inIsOut = [
    max.caughtFrames === ours.receivedFrames,
    ours.receivedFrames === ours.playedFrames + ours.leftOutFrames,
    ours.playedFrames === ours.sentFrames,
    ours.sentFrames === max.receivedFrames,
  ].every(Boolean);
  const stayedLate = max.stalls.filter((stall) => stall.lateMs > RELEASE_MS + NEAR_MS);
  const isExact = max.breaks <= ours.resyncs + ours.gaps && max.changedFrames <= FADE_FRAMES * ours.resyncs;
  const { stalls, ...heard } = max;
  return {
    isGood: inIsOut && dropped === 0 && stayedLate.length === 0 && isExact,
    seconds: SECONDS,
    inIsOut,
    dropped,
    isExact,
    stalls: stalls.length,
    stayedLate,
    lateMs: stalls.map(({ ms, lateMs }) => [ms, Math.round(10 * lateMs) / 10]),
    lateBlocks: engines.reduce((sum, engine) => sum + engine.counts.lateBlocks, 0),
    max: heard,
    livebend: ours,
  };
}
