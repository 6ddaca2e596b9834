// What is sent to a worker for values that move: once for all of them between two vectors, and heard as if each had been sent.
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Lane } from '../../../src/engine/live/lane.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { type LiveChange, playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';

const BLOCK = 1024;
const VECTOR = 256;
let model: Model;
const signal = Float32Array.from({ length: 10 * BLOCK }, (_, frame) => Math.sin(frame / 9) / 2);
const engines: LiveEngine[] = [];

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const engine of engines.splice(0)) await engine.close();
});

/** What is heard with changes of bends, and the blocks of the updates that were sent. */
async function play(target: string, changes: readonly LiveChange[]) {
  const engine = await LiveEngine.open(model, { blockFrames: BLOCK, vectorFrames: VECTOR, isPaced: false });
  engines.push(engine);
  await engine.bend(planOf(`warm scale ${target} amount 1`));
  const order = vi.spyOn(Lane.prototype, 'order');
  const heard = await playLive(engine, signal, changes);
  const sent = order.mock.calls.flatMap(([{ kind, block }]) => (kind === 'update' ? [block] : []));
  order.mockRestore();
  return { heard, sent };
}

const set = (frame: number, value: number, ramp: { rampMs?: number } = {}): LiveChange => ({
  frame,
  act: (engine) => engine.set('warm', 'amount', value, ramp),
});

it.each(['a:decoder.first', 'w:decoder.first.weight'])(
  'sends values of %s once for a vector, and the last of them is heard in the block that is under way',
  async (target) => {
    const many = Array.from({ length: 50 }, (_, index) => set(4 * BLOCK + 512, index / 50));
    const all = await play(target, [...many, set(4 * BLOCK + 512, 0.25), set(4 * BLOCK + 768, 0.5)]);
    const last = await play(target, [set(4 * BLOCK + 768, 0.5)]);
    expect(all.sent).toEqual([0, 4, 4]);
    expect(last.sent).toEqual([0, 4]);
    expect(all.heard).toEqual(last.heard);
  },
);

it('fades from where a value jumped to last, and over the longest time of several', async () => {
  const at = 4 * BLOCK;
  const jumped = await play('a:synthesis', [
    set(at, 0.5, { rampMs: 0 }),
    set(at, 0.1, { rampMs: 4 }),
    set(at, 0.7, { rampMs: 0 }),
    set(at, 0.2, { rampMs: 15 }),
    set(at, 0.3, { rampMs: 8 }),
  ]);
  expect(jumped.sent).toEqual([0, 4, 4]);
  const before = await play('a:synthesis', [
    set(at - BLOCK, 0.5, { rampMs: 0 }),
    set(at, 0.3, { rampMs: 15 }),
  ]);
  const { latencySamples } = engines[0]?.stream ?? { latencySamples: 0 };
  expect(jumped.heard.subarray(at + latencySamples)).toEqual(before.heard.subarray(at + latencySamples));
  const earlier = at + latencySamples;
  expect(jumped.heard.subarray(0, earlier)).not.toEqual(before.heard.subarray(0, earlier));
});
