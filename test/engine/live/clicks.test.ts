// No clicks: while operators come, move and go and models change, the curve of the sound is bent no sharper than that of the
// structures themselves, each played for its own.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../../src/bend/bend.ts';
import { OPERATORS } from '../../../src/bend/registry.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { sharpest } from '../../click.ts';
import { type LiveChange, playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';

const BLOCK = 1024;
const VECTOR = 512;
/** A change may bend the curve a little more than what it leads from and to. */
const ALLOWED = 1.1;
/** Where an operator reaches into the past its change is one of time, a frame of the latent long. */
const ALLOWED_IN_TIME = 2;
const IN_TIME = new Set(['delay', 'freeze', 'smooth', 'oscillate', 'decimate']);

/** How an operator comes, how it is moved, and its form before and after the move. */
const EXAMPLES: readonly (readonly [
  operator: string,
  text: string,
  key: string,
  from: number,
  to: number,
])[] = [
  ['scale', 'scale a:decoder.first', 'amount', 0.4, 1.6],
  ['scale', 'scale w:decoder.first.weight', 'amount', 0.4, 1.6],
  ['bias', 'bias latent', 'amount', 0.2, -0.3],
  ['affine', 'affine latent bias 0.1', 'scale', 0.6, 1.4],
  ['mask', 'mask a:decoder.first seed 3', 'prob', 0.8, 0.4],
  ['ordered-mask', 'ordered-mask a:decoder.first seed 3', 'prob', 0.8, 0.4],
  ['threshold', 'threshold a:decoder.first over frame', 'keep', 0.9, 0.5],
  ['noise', 'noise latent op tremble', 'std', 0.1, 0.5],
  ['permute', 'permute latent seed 2', 'amount', 0.3, 1],
  ['expr', 'expr latent expression "tanh(x * drive)"', 'drive', 1, 2],
  ['ablate', 'ablate a:decoder.first random 0.3', 'mix', 1, 0.4],
  ['invert', 'invert latent random 0.3', 'mix', 0.2, 0.8],
  ['binary', 'binary latent level 0.1', 'mix', 0.1, 0.5],
  ['clip', 'clip latent low -0.5', 'high', 0.5, 0.2],
  ['fold', 'fold latent low -0.5', 'high', 0.5, 0.3],
  ['wrap', 'wrap latent low -2', 'high', 2, 1.5],
  ['saturate', 'saturate latent', 'drive', 1, 3],
  ['quantize', 'quantize latent', 'step', 0.1, 0.3],
  ['power', 'power latent', 'exponent', 1.2, 0.8],
  ['roll', 'roll latent', 'shift', 1, 3],
  ['flip', 'flip latent', 'mix', 0.2, 0.6],
  ['delay', 'delay latent', 'frames', 2, 6],
  ['freeze', 'freeze latent', 'hold', 0, 1],
  ['smooth', 'smooth latent', 'coefficient', 0.3, 0.8],
  ['dilate', 'dilate latent', 'radius', 1, 2],
  ['erode', 'erode latent', 'radius', 1, 2],
  ['decimate', 'decimate latent', 'factor', 2, 5],
  ['oscillate', 'oscillate latent rate 3', 'depth', 0.2, 0.7],
  ['swap', 'swap w:decoder.stages.0.0.mix.weight with decoder.stages.0.1.mix.weight', 'mix', 0.2, 0.8],
  ['mix-batch', 'mix-batch a:decoder.first', 'weights', 1, 0.6],
];

/** These need recordings; what they do to the sound is a mix like that of the others. */
const WITHOUT = new Set(['from-capture', 'steer', 'mix-versions']);

let model: Model;
let engine: LiveEngine;
let signal: Float32Array;

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
  engine = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: VECTOR, isPaced: false });
  // Comes round to its beginning, so that it can be played again and again.
  const cycle = (2 * Math.PI) / (16 * BLOCK);
  signal = Float32Array.from(
    { length: 16 * BLOCK },
    (_, frame) => 0.25 * Math.sin(75 * frame * cycle) + 0.15 * Math.sin(113 * frame * cycle),
  );
});
afterAll(() => engine.close());

/** The sharpest bend of a plan's own sound, and of that of another. */
async function settledSharpness(...plans: Plan[]): Promise<number> {
  let largest = 0;
  for (const plan of plans) {
    await engine.bend(plan);
    largest = Math.max(largest, sharpest(await playLive(engine, signal), 8 * BLOCK));
  }
  return largest;
}

async function sharpnessOf(changes: readonly LiveChange[]): Promise<number> {
  await playLive(engine, signal);
  return sharpest(await playLive(engine, signal, changes));
}

it('every operator is here', () => {
  const shown = new Set(EXAMPLES.map(([operator]) => operator));
  expect(OPERATORS.map(({ name }) => name).filter((name) => !shown.has(name) && !WITHOUT.has(name))).toEqual(
    [],
  );
});

it.each(EXAMPLES)(
  '%s: %s, %s from %d to %d, comes, moves and goes',
  async (operator, text, key, from, to) => {
    const plan = planOf(`b ${text} ${key} ${from}`);
    const own = await settledSharpness(plan, planOf(`b ${text} ${key} ${to}`), []);
    const changed = await sharpnessOf([
      { frame: 3 * BLOCK, act: (each) => each.bend(plan) },
      { frame: 6 * BLOCK, act: (each) => each.set('b', key, to) },
      { frame: 9 * BLOCK, act: (each) => each.set('b', key, from) },
      { frame: 12 * BLOCK, act: (each) => each.bend([]) },
    ]);
    expect(changed).toBeLessThan((IN_TIME.has(operator) ? ALLOWED_IN_TIME : ALLOWED) * own);
  },
);

it('another model comes without a click, and back', async () => {
  const own = await settledSharpness([]);
  const other = planOf('b scale a:decoder.first amount 0.5');
  const third = await settledSharpness(other);
  const changed = await sharpnessOf([
    { frame: 3 * BLOCK, act: async (each) => each.load(await openModel(`${MODELS}pebble.onnx`), other) },
    { frame: 9 * BLOCK, act: (each) => each.load(model) },
  ]);
  expect(changed).toBeLessThan(ALLOWED * Math.max(own, third));
});

it('bypass and wet come and go without a click', async () => {
  const own = Math.max(await settledSharpness([]), sharpest(signal));
  const changed = await sharpnessOf([
    { frame: 3 * BLOCK, act: (each) => each.setBypass(true) },
    { frame: 6 * BLOCK, act: (each) => each.setBypass(false) },
    { frame: 9 * BLOCK, act: (each) => each.setWet(0.3) },
    { frame: 12 * BLOCK, act: (each) => each.setWet(1) },
  ]);
  expect(changed).toBeLessThan(ALLOWED * own);
});

it('the metric sees a click: a value that jumps bends the curve sharper', async () => {
  const plan = planOf('b scale a:decoder.wave amount 1');
  const own = await settledSharpness(planOf('b scale a:decoder.wave amount 3'), plan);
  const jumps = Array.from({ length: 10 }, (_, index) => ({
    frame: (3 + index) * BLOCK,
    act: (each: LiveEngine) => each.set('b', 'amount', index % 2 === 0 ? 3 : 1, { rampMs: 0 }),
  }));
  expect(await sharpnessOf(jumps)).toBeGreaterThan(ALLOWED * own);
});
