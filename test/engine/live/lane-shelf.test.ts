// The memory of lanes: used again when nobody looks at it any more, and empty then.
import type { MessagePort } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { RingBuffer } from '../../../src/audio/ring-buffer.ts';
import { Lane } from '../../../src/engine/live/lane.ts';
import { DONE } from '../../../src/engine/live/lane-memory.ts';
import { LaneShelf } from '../../../src/engine/live/lane-shelf.ts';
import { closeParts, partsForModel } from '../../../src/engine/live/live-parts.ts';
import { openModel } from '../../../src/model/open.ts';
import { tick } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';

const BLOCK = 16;
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

function laneOn(shelf: LaneShelf, outputChannels = 1): Lane {
  const lane = new Lane({
    block: BLOCK,
    inputChannels: 1,
    outputChannels,
    firstBlock: 0,
    roomFrames: 16 * BLOCK,
    outlets: { inRatio: 1, outRatio: 1, isSound: true, planes: [], taped: [] },
    shelf,
    onNote: () => {},
  });
  ports.push(lane.workerPort);
  return lane;
}

/** The worker's side leaves, and the host hears of it. */
async function workerLeaves(lane: Lane): Promise<void> {
  lane.workerPort.close();
  for (let tick = 0; tick < 10; tick++) await new Promise((resolve) => setImmediate(resolve));
}

it('memory is used again when host and worker have left it, and is empty', async () => {
  const shelf = new LaneShelf();
  const first = laneOn(shelf);
  first.push([new Float32Array(BLOCK).fill(0.5)], 0, BLOCK, 0);
  new RingBuffer(first.memory.output).push([new Float32Array(BLOCK)], 0, BLOCK);
  Atomics.add(new Int32Array(first.memory.words), DONE, 1);
  first.abandon();
  await workerLeaves(first);
  const second = laneOn(shelf);
  expect(second.memory.input.buffer).toBe(first.memory.input.buffer);
  expect(new RingBuffer(second.memory.input).available).toBe(0);
  expect(second.has(0, 1)).toBe(false);
  expect(second.doneBlocks).toBe(0);
});

it.each([
  ['the worker', (lane: Lane) => lane.abandon()],
  ['the host', workerLeaves],
])('memory that %s still looks at is not used again', async (_, leave) => {
  const shelf = new LaneShelf();
  const first = laneOn(shelf);
  await leave(first);
  expect(laneOn(shelf).memory.input.buffer).not.toBe(first.memory.input.buffer);
});

it('a lane that is over takes and gives nothing', async () => {
  const lane = laneOn(new LaneShelf());
  new RingBuffer(lane.memory.output).push([new Float32Array(BLOCK)], 0, BLOCK);
  expect(lane.has(0, BLOCK)).toBe(true);
  lane.abandon();
  lane.push([new Float32Array(BLOCK)], 0, BLOCK, 0);
  expect(lane.has(0, BLOCK)).toBe(false);
  expect(new RingBuffer(lane.memory.input).available).toBe(0);
});

it('memory of another shape is made anew, and little is kept', async () => {
  const shelf = new LaneShelf();
  const lanes = [1, 1, 1, 1, 1].map(() => laneOn(shelf));
  for (const lane of lanes) {
    lane.abandon();
    await workerLeaves(lane);
  }
  expect(laneOn(shelf, 2).memory.output.channels).toBe(2);
  const buffers = new Set(lanes.map(({ memory }) => memory.input.buffer));
  const again = lanes.map(() => buffers.has(laneOn(shelf).memory.input.buffer));
  expect(again).toEqual([true, true, true, false, false]);
});

it('an engine plays many structures in the memory of a few', async () => {
  const block = 1024;
  const model = await openModel(`${MODELS}pebble.onnx`);
  const parts = await partsForModel(model, { blockFrames: block, vectorFrames: block, isPaced: false });
  const { core } = parts;
  const row = [new Float32Array(block)];
  const buffers = new Set<unknown>();
  const step = async () => {
    const { stream } = core.deck;
    stream.push(row, 0, block);
    while (stream.waitingBlocks > 0) await tick();
    stream.pull(row, 0, block);
    buffers.add(core.deck.heard?.lane?.memory.input.buffer);
  };
  for (let index = 0; index < 10; index++) {
    await core.request((structure) => ({ ...structure, plan: planOf(`a${index} scale latent amount 1`) }));
    for (let blocks = 0; blocks < 4; blocks++) await step();
  }
  expect(core.deck.heard?.plan.map(({ id }) => id)).toEqual(['a9']);
  expect(buffers.size).toBeLessThanOrEqual(4);
  await closeParts(parts);
});
