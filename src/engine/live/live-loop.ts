// The worker's side of a lane: block after block from one ring through the session to the other. Between blocks it takes its
// orders; it sleeps while there is nothing to do and allocates nothing of its own for a block.
import { performance } from 'node:perf_hooks';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { RingBuffer } from '../../audio/ring-buffer.ts';
import { describeError } from '../../errors.ts';
import type { BlockSession } from '../block-session.ts';
import { obeyFault } from './fault-door.ts';
import { Guard, OFFSET_MS } from './guard.ts';
import { LaneFrames } from './lane-frames.ts';
import { DONE, WAKE } from './lane-memory.ts';
import type { LaneNote, LaneOrder, LaneStart, StateData } from './lane-messages.ts';
import { Tape } from './tape.ts';

/** Part of a block's time that two renderings may take; beyond it a change is heard at once. */
const MOST_LOAD = 0.9;

export class LiveLoop {
  private readonly input: RingBuffer;
  private readonly output: RingBuffer;
  private readonly times: RingBuffer;
  private readonly words: Int32Array;
  private readonly frames: LaneFrames;
  private readonly tape: Tape;
  private readonly time = new Float32Array(1);
  private readonly timeRow = [this.time];
  private readonly guard: Guard;
  private orders: LaneOrder[] = [];
  private block: number;
  private lastMs = 0;
  /** Blocks in a row the guard kept back. */
  private kept = 0;
  private last = Number.POSITIVE_INFINITY;
  private rest: 'awake' | 'going' | 'resting';

  constructor(
    private readonly session: BlockSession,
    private readonly start: LaneStart,
  ) {
    const { memory, block, outputChannels, fadeFrames, isSound } = start;
    this.input = new RingBuffer(memory.input);
    this.output = new RingBuffer(memory.output);
    this.times = new RingBuffer(memory.times);
    this.words = new Int32Array(memory.words);
    this.frames = new LaneFrames(start);
    this.tape = new Tape(start);
    const offsetBlocks = Math.max(1, Math.ceil(OFFSET_MS / start.blockMs));
    this.guard = new Guard({ channels: outputChannels, block, fadeFrames, offsetBlocks, isSound });
    this.block = start.firstBlock;
    this.rest = start.isResting ? 'resting' : 'awake';
  }

  /** Plays until it is told to stop or to hand over; what fails is told, never thrown. */
  async run(): Promise<void> {
    let isWell = false;
    try {
      await this.takeStates();
      while (this.block < this.last) await this.step();
      isWell = true;
      this.tell({ kind: 'ended' });
    } catch (error) {
      this.tell({ kind: 'failed', ...describeError(error) });
    } finally {
      this.leave(isWell);
    }
  }

  /** Ends it before its next block, whatever it waits for. */
  stop(): void {
    this.last = Math.min(this.last, this.block);
    Atomics.add(this.words, WAKE, 1);
    Atomics.notify(this.words, WAKE);
  }

  /** Waits for the states of the session before, or until it is told to stop; begins with its own where none come. */
  private async takeStates(): Promise<void> {
    const { states } = this.start;
    if (states === null) return;
    const coming = nextMessage(states);
    try {
      for (;;) {
        const seen = Atomics.load(this.words, WAKE);
        this.listen();
        if (this.block >= this.last) return;
        const waking = Atomics.waitAsync(this.words, WAKE, seen);
        if (!waking.async) continue;
        const got = await Promise.race([coming, waking.value]);
        if (typeof got === 'string') continue;
        if (got !== null) this.session.takeStateData(got);
        return;
      }
    } finally {
      states.close();
    }
  }

  private async step(): Promise<void> {
    const seen = Atomics.load(this.words, WAKE);
    // Looked at before the orders: what is ordered for a block is ordered before its last frame comes.
    const waitingFrames = this.input.available;
    this.listen();
    if (this.block >= this.last) return;
    if (waitingFrames < this.start.block) {
      const waking = Atomics.waitAsync(this.words, WAKE, seen);
      if (waking.async) await waking.value;
      return;
    }
    if (this.input.available >= this.start.block * (this.start.mostWaiting + 1)) this.skip();
    else await this.play();
    Atomics.add(this.words, DONE, 1);
    this.block++;
  }

  /** Takes what was ordered meanwhile. */
  private listen(): void {
    for (;;) {
      const got = receiveMessageOnPort(this.start.port);
      if (got === undefined) return;
      const order = got.message as LaneOrder;
      if (order.kind === 'stop') this.last = Math.min(this.last, this.block);
      else this.orders.push(order);
    }
  }

  /** Does what would have come later, so that nobody waits for it: the session keeps its values, the next one gets the states. */
  private leave(isWell: boolean): void {
    this.listen();
    for (const order of this.orders) {
      if (order.kind === 'handOver' && isWell) this.handOver(order.port);
      if (order.kind === 'handOver') order.port.close();
      if (order.kind === 'update' && isWell) this.update(order);
    }
    this.orders = [];
    this.start.port.close();
  }

  /** Passes over a block nobody would hear any more; what was ordered for it comes with the next one. */
  private skip(): void {
    this.input.skip(this.start.block);
    this.output.push(this.frames.silence, 0, this.start.block);
  }

  private async play(): Promise<void> {
    const began = performance.now();
    const { session, start } = this;
    this.frames.feed(this.input, session);
    const isTapped = this.orders.length > 0 && (await this.obey());
    if (this.rest === 'resting') {
      this.output.push(this.frames.silence, 0, start.block);
      return;
    }
    await session.run(isTapped);
    this.frames.collect(session);
    this.frames.blend(this.fadeFrames);
    this.fadeFrames = 0;
    this.check();
    if (this.rest === 'going') this.fallSilent();
    this.output.push(this.frames.rows, 0, start.block);
    this.tape.record(session, this.block);
    this.lastMs = performance.now() - began;
    this.time[0] = this.lastMs;
    this.times.push(this.timeRow, 0, 1);
    if (isTapped) this.tellTaps();
  }

  private fadeFrames = 0;

  /** Does what is due; true where the taps are wanted. */
  private async obey(): Promise<boolean> {
    const due = this.orders.filter(({ block }) => block <= this.block);
    this.orders = this.orders.filter(({ block }) => block > this.block);
    const fade = due.reduce((most, order) => Math.max(most, 'fadeFrames' in order ? order.fadeFrames : 0), 0);
    for (const order of due) if (order.kind === 'handOver') this.handOver(order.port);
    let isTapped = false;
    let isFading = this.rest !== 'awake';
    for (const order of due) {
      // What jumps before the first fade is where the fade begins.
      if (!isFading && 'fadeFrames' in order && order.fadeFrames > 0) {
        isFading = true;
        await this.fadeFrom(fade);
      }
      if (order.kind === 'tap') isTapped = order.block === this.block;
      else if (order.kind === 'update') this.update(order);
      else if (order.kind === 'reset') this.session.reset();
      else if (order.kind === 'rest') this.turn(order.isResting);
      else if (order.kind === 'fault' && this.start.hasFaults) obeyFault(order, this.session);
    }
    return isTapped;
  }

  /** Keeps the block as it would have been, where there is time for it; says where there is none. */
  private async fadeFrom(frames: number): Promise<void> {
    const { start, session } = this;
    if (2 * this.lastMs >= MOST_LOAD * start.budgetMs || start.jumps.includes(this.block)) {
      this.tell({ kind: 'jumped', block: this.block });
      return;
    }
    await session.trial();
    this.frames.collectBefore(session);
    this.fadeFrames = Math.min(frames, start.block);
  }

  private turn(isResting: boolean): void {
    if (isResting) {
      if (this.rest === 'awake') this.rest = 'going';
      return;
    }
    if (this.rest === 'resting') {
      this.frames.fromSilence();
      this.fadeFrames = Math.min(this.start.fadeFrames, this.start.block);
    }
    this.rest = 'awake';
  }

  private fallSilent(): void {
    this.frames.fadeOut(Math.min(this.start.fadeFrames, this.start.block));
    this.rest = 'resting';
  }

  private update({ update }: Extract<LaneOrder, { kind: 'update' }>): void {
    const before = this.session.update(update);
    if (before.length === 0) return;
    const weights = before.map((data, index) => ({ input: update.weights?.[index]?.input ?? '', data }));
    this.tell(
      { kind: 'weights', weights },
      before.map(({ buffer }) => buffer as ArrayBuffer),
    );
  }

  private handOver(port: MessagePort): void {
    const states = this.session.stateData();
    port.postMessage(
      states,
      states.map(({ data }) => data.buffer as ArrayBuffer),
    );
    port.close();
    this.last = this.block + 1;
  }

  private check(): void {
    const what = this.session.hasPoisonedState() ? 'state' : this.guard.look(this.frames.sound);
    if (what === null) {
      this.kept = 0;
      this.guard.pass(this.frames.sound);
      return;
    }
    this.guard.silence(this.frames.sound);
    this.session.reset();
    if (this.kept++ % BLOCKS_BETWEEN === 0) this.tell({ kind: 'guard', block: this.block, what });
  }

  private tellTaps(): void {
    const outputs = this.session.tapCopies();
    this.tell(
      { kind: 'taps', block: this.block, outputs },
      outputs.map(({ buffer }) => buffer as ArrayBuffer),
    );
  }

  private tell(note: LaneNote, transfer: ArrayBuffer[] = []): void {
    this.start.port.postMessage(note, transfer);
  }
}

/** While a block is kept back again and again it is told of now and then. */
const BLOCKS_BETWEEN = 16;

/** What comes through a port, or null where it is closed before. */
function nextMessage(port: MessagePort): Promise<readonly StateData[] | null> {
  return new Promise((resolve) => {
    port.once('message', (states: readonly StateData[]) => resolve(states));
    port.once('close', () => resolve(null));
  });
}
