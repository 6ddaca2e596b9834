// A lane's loop with a session that is only numbers, in this thread: whatever it waits for it ends when it is told to, and nobody
// who waits for it is left waiting.
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import type { BlockSession } from '../../../src/engine/block-session.ts';
import { Lane } from '../../../src/engine/live/lane.ts';
import type { LaneNote, LaneStart, StateData } from '../../../src/engine/live/lane-messages.ts';
import { LaneShelf } from '../../../src/engine/live/lane-shelf.ts';
import { LiveDesk } from '../../../src/engine/live/live-desk.ts';
import { tick } from '../../live.ts';
import { until } from '../../until.ts';

const BLOCK = 16;
const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Gives what it takes, times its amount; its only state counts blocks. */
class Numbers {
  amount = 1;
  state = 0;
  states: (readonly StateData[])[] = [];
  private readonly block = new Float32Array(BLOCK);

  setInput(_index: number, data: Float32Array): void {
    this.block.set(data);
  }
  async run(): Promise<void> {
    this.state++;
    for (let frame = 0; frame < BLOCK; frame++) this.block[frame] = (this.block[frame] ?? 0) * this.amount;
  }
  outputArray(): Float32Array {
    return this.block;
  }
  update({ amounts }: { readonly amounts?: Float32Array }): [] {
    this.amount = amounts?.[0] ?? this.amount;
    return [];
  }
  reset(): void {
    this.state = 0;
  }
  hasPoisonedState(): boolean {
    return false;
  }
  stateData(): StateData[] {
    return [{ input: 's', type: 'float32', shape: [1], data: Float32Array.of(this.state) }];
  }
  takeStateData(states: readonly StateData[]): void {
    this.states.push(states);
  }
}

function lane(session: number, firstBlock: number) {
  const notes: LaneNote[] = [];
  const made = new Lane({
    block: BLOCK,
    inputChannels: 1,
    outputChannels: 1,
    firstBlock,
    roomFrames: 16 * BLOCK,
    outlets: { inRatio: 1, outRatio: 1, isSound: true, planes: [], taped: [] },
    shelf: new LaneShelf(),
    onNote: (note) => notes.push(note),
  });
  const start = (states: MessagePort | null): LaneStart =>
    made.start({
      session,
      states,
      blockMs: 1000,
      budgetMs: 1000,
      jumps: [],
      mostWaiting: 100,
      fadeFrames: 4,
      hasFaults: false,
      isResting: false,
    });
  return { made, notes, start };
}

function play(desk: LiveDesk, numbers: Numbers, start: LaneStart): void {
  desk.play(numbers as unknown as BlockSession, start);
}

const sound = [new Float32Array(BLOCK).fill(0.5)];

/** Two lanes in one thread: the second waits for the states of the first, which come at a block that never comes. */
function waitingPair() {
  const desk = new LiveDesk();
  const numbers = [new Numbers(), new Numbers()] as const;
  const first = lane(1, 0);
  const second = lane(2, 5);
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  play(desk, numbers[0], first.start(null));
  first.made.order({ kind: 'handOver', block: 5, port: port1 }, [port1]);
  play(desk, numbers[1], second.start(port2));
  return { desk, numbers, first, second };
}

it('a lane that is told to stop before it was to hand over gives its states away all the same', async () => {
  const { desk, numbers, first, second } = waitingPair();
  first.made.push(sound, 0, BLOCK, 0);
  await until(() => first.made.doneBlocks > 0, 'a block is played');
  first.made.abandon();
  await until(() => numbers[1].states.length > 0, 'the states are given away');
  expect(numbers[1].states[0]?.[0]?.data).toEqual(Float32Array.of(1));
  second.made.abandon();
  await desk.close();
});

it('a lane that waits for states stops when it is told to, without them', async () => {
  const { desk, numbers, first, second } = waitingPair();
  await tick();
  second.made.abandon();
  await desk.forget(2);
  expect(numbers[1].states).toEqual([]);
  first.made.abandon();
  await desk.forget(1);
});

it('the desk ends lanes that were never told anything', async () => {
  const { desk } = waitingPair();
  await tick();
  await desk.close();
});

it('a lane whose states do not come plays with its own', async () => {
  const desk = new LiveDesk();
  const numbers = new Numbers();
  const { made, start } = lane(1, 0);
  const { port1, port2 } = new MessageChannel();
  ports.push(port2);
  play(desk, numbers, start(port2));
  port1.close();
  made.push(sound, 0, BLOCK, 0);
  await until(() => made.doneBlocks > 0, 'a block is played');
  expect(numbers.states).toEqual([]);
  await desk.close();
});

it('what is ordered after it is over is not waited for: the port closes', async () => {
  const { made } = lane(1, 0);
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  made.abandon();
  const closed = new Promise((resolve) => port2.once('close', () => resolve('closed')));
  port2.ref();
  made.order({ kind: 'handOver', block: 0, port: port1 }, [port1]);
  expect(await closed).toBe('closed');
});

it('a lane that stops takes the values in that were meant for later: its session keeps them', async () => {
  const desk = new LiveDesk();
  const numbers = new Numbers();
  const { made, start } = lane(1, 0);
  play(desk, numbers, start(null));
  made.order({ kind: 'update', block: 3, update: { amounts: Float32Array.of(0.25) }, fadeFrames: 0 });
  made.abandon();
  await desk.forget(1);
  expect(numbers.amount).toBe(0.25);
});
