// Opens live engines and closes each at a random moment, in this process: while it plays, builds, hangs, or before it was heard.
// Gives how many ended and which did not.
import { withBend } from '../../src/bend/plan-edits.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { LiveEngine } from '../../src/engine/live/live-engine.ts';
import type { Model } from '../../src/model/model.ts';
import { draws } from '../draws.ts';
import { pause } from '../until.ts';

/** An engine that has not ended after this never will. */
const STUCK_MS = 60_000;
const MOST_STEPS = 30;
const FAULTS = ['hang', 'throw', 'die', 'nan'] as const;

export interface Closings {
  readonly closed: number;
  /** Seeds of those that did not end. */
  readonly stuck: readonly number[];
}

/** Opens and closes `count` engines, one after the other; the same seed takes the same steps. */
export async function closings(
  model: Model,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<Closings> {
  const stuck: number[] = [];
  for (let turn = seed; turn < seed + count; turn++) if (!(await closesWell(model, turn))) stuck.push(turn);
  return { closed: count - stuck.length, stuck };
}

async function closesWell(model: Model, seed: number): Promise<boolean> {
  const random = draws(seed);
  const engine = await LiveEngine.open(model, {
    vectorFrames: 2 ** (6 + Math.floor(6 * random())),
    blockFrames: 1024,
    isPaced: random() < 0.7,
    hasFaults: true,
  });
  const steps = Math.floor(MOST_STEPS * random());
  for (let step = 0; step < steps; step++) await act(engine, random);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), STUCK_MS);
  });
  const isClosed = await Promise.race([engine.close().then(() => true), late]);
  clearTimeout(timer);
  return isClosed;
}

/** One thing a host does; some are waited for and some are not. */
async function act(engine: LiveEngine, random: () => number): Promise<void> {
  const what = random();
  if (what < 0.5) playVectors(engine, Math.ceil(8 * random()));
  else if (what < 0.75) {
    const bend = readBend(splitWords(`b${Math.floor(3 * random())} scale a:decoder.first amount 0.5`));
    const change = engine.change((plan) => withBend(plan, bend)).catch(() => null);
    if (random() < 0.3 && engine.stream.waitingBlocks === 0) await Promise.race([change, pause(200)]);
  } else if (what < 0.8) engine.set('b0', 'amount', random()).catch(() => null);
  else if (what < 0.85) engine.reset();
  else if (what < 0.88) {
    const rateHz = [null, 44_100, 96_000][Math.floor(3 * random())] ?? null;
    engine.dsp({ vectorFrames: 2 ** (6 + Math.floor(6 * random())), rateHz }).catch(() => null);
  } else if (what < 0.9) engine.setBlock(256 * Math.ceil(8 * random())).catch(() => null);
  else if (what < 0.92) engine.setEnabled(random() < 0.5);
  else if (what < 0.94) engine.fail(FAULTS[Math.floor(4 * random())] ?? 'throw', 200 * random());
  else await pause(40 * random());
}

function playVectors(engine: LiveEngine, count: number): void {
  const frames = engine.stream.geometry.vectorFrames;
  const block = [new Float32Array(frames).fill(0.1)];
  for (let vector = 0; vector < count; vector++) {
    engine.stream.push(block, 0, frames);
    engine.stream.pull(block, 0, frames);
  }
}
