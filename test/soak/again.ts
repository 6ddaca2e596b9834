// Plays in real time with changes all the time, writes them down, and renders the log again: how many samples differ.
import { logFromData } from '../../src/engine/live/log-data.ts';
import { replay } from '../../src/engine/live/replay.ts';
import type { Model } from '../../src/model/model.ts';
import { controller } from './control.ts';
import { playPaced } from './paced.ts';
import { BLOCK, RATE, start, VECTOR } from './stage.ts';

/** A log with late blocks says so and is tried again, this often. */
const TRIES = 3;

/** Time for a block that other programs want too: here it is not asked whether it comes soon. */
const SPARE_BLOCKS = 12;

export interface Again {
  readonly frames: number;
  readonly differing: number;
  /** False where blocks were late every time: then nothing is promised. */
  readonly isExact: boolean;
}

export async function playedAgain(model: Model, sound: Float32Array, seconds: number): Promise<Again> {
  let last: Again = { frames: 0, differing: 0, isExact: false };
  for (let turn = 0; turn < TRIES && !last.isExact; turn++) last = await once(model, sound, seconds);
  return last;
}

async function once(model: Model, sound: Float32Array, seconds: number): Promise<Again> {
  const { engine } = await start(model, { spareFrames: SPARE_BLOCKS * BLOCK });
  engine.startLog();
  const heard: Float32Array[] = [];
  const { act } = controller(engine, model, { seconds, hasFaults: false });
  await playPaced(engine, {
    sound,
    seconds,
    limit: Number.POSITIVE_INFINITY,
    control: act,
    hear: (samples) => heard.push(samples.slice()),
  });
  const log = logFromData(JSON.parse(JSON.stringify(engine.takeLog())));
  await engine.close();
  const frames = heard.length * VECTOR;
  const input = Float32Array.from({ length: frames }, (_, frame) => sound[frame % sound.length] ?? 0);
  const [again = new Float32Array()] = await replay(log, [input], { modelNamed: async () => model });
  let differing = 0;
  for (let frame = 0; frame < frames; frame++) {
    const sample = heard[Math.floor(frame / VECTOR)]?.[frame % VECTOR];
    if (!Object.is(sample, again[frame])) differing++;
  }
  return { frames: Math.min(frames, Math.ceil(seconds * RATE) + VECTOR), differing, isExact: log.isExact };
}
