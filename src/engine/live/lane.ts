// The host's side of a lane: a session that plays in a worker, seen as frames that go in and frames that come out. It never
// waits; what the worker has not done yet is simply not there.
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { RingBuffer } from '../../audio/ring-buffer.ts';
import { DONE, type LaneMemory, type LaneShape, WAKE } from './lane-memory.ts';
import type { LaneNote, LaneOrder, LaneOutlets, LaneStart } from './lane-messages.ts';
import type { LaneShelf } from './lane-shelf.ts';

export interface LaneOptions {
  readonly block: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
  readonly firstBlock: number;
  /** Frames that may wait in each ring. */
  readonly roomFrames: number;
  readonly outlets: LaneOutlets;
  /** Where its memory comes from and goes back to. */
  readonly shelf: LaneShelf;
  readonly onNote: (note: LaneNote) => void;
}

export class Lane {
  private readonly shape: LaneShape;
  readonly memory: LaneMemory;
  /** The worker's end of the orders. */
  readonly workerPort: MessagePort;
  /** Where its sound begins, in frames of the stream. */
  readonly from: number;
  /** Where it ends. */
  to = Number.POSITIVE_INFINITY;
  private readonly port: MessagePort;
  private readonly input: RingBuffer;
  private readonly output: RingBuffer;
  private readonly taped: RingBuffer;
  private readonly packet: readonly Float32Array[];
  private readonly times: RingBuffer;
  private readonly words: Int32Array;
  private readonly time = [new Float32Array(1)];
  private pushed: number;
  private read: number;
  private isOver = false;
  /** Who may still look at the memory. */
  private readonly inside = new Set(['host', 'worker']);

  constructor(private readonly options: LaneOptions) {
    const { block, firstBlock, roomFrames, outlets } = options;
    const tapedNumbers = outlets.taped.reduce((sum, { count }) => sum + count, 0);
    this.shape = {
      ...options,
      outputChannels: options.outputChannels + outlets.planes.length,
      roomBlocks: Math.ceil(roomFrames / block) + 1,
      tapedNumbers,
    };
    this.memory = options.shelf.take(this.shape);
    this.taped = new RingBuffer(this.memory.taped);
    this.packet = [new Float32Array(1 + tapedNumbers)];
    this.input = new RingBuffer(this.memory.input);
    this.output = new RingBuffer(this.memory.output);
    this.times = new RingBuffer(this.memory.times);
    this.words = new Int32Array(this.memory.words);
    this.from = firstBlock * block;
    this.pushed = this.from;
    this.read = this.from;
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.workerPort = port2;
    port1.on('message', (note: LaneNote) => {
      if (!this.isOver) options.onNote(note);
    });
    port1.on('close', () => this.leave('worker'));
    port1.unref();
  }

  /** What the worker has to know. */
  start(
    rest: Pick<
      LaneStart,
      | 'session'
      | 'states'
      | 'blockMs'
      | 'budgetMs'
      | 'mostWaiting'
      | 'fadeFrames'
      | 'jumps'
      | 'hasFaults'
      | 'isResting'
    >,
  ): LaneStart {
    const { block, inputChannels, outputChannels, firstBlock, outlets } = this.options;
    const { memory, workerPort: port } = this;
    return { ...rest, ...outlets, memory, block, inputChannels, outputChannels, firstBlock, port };
  }

  /** Complete blocks that wait for their answer. */
  get waitingBlocks(): number {
    return Math.floor((this.pushed - this.from) / this.options.block) - this.doneBlocks;
  }

  get doneBlocks(): number {
    return Atomics.load(this.words, DONE);
  }

  /** Takes frames of the stream from `position` on, as far as they are meant for it; false where there is no room. */
  push(block: readonly Float32Array[], start: number, frames: number, position: number): boolean {
    const before = Math.max(0, this.pushed - position);
    const count = Math.min(frames, this.to - position) - before;
    if (count <= 0 || this.isOver) return true;
    const taken = this.input.push(block, start + before, count);
    const { block: blockFrames } = this.options;
    const ends = Math.floor((this.pushed + taken) / blockFrames) > Math.floor(this.pushed / blockFrames);
    this.pushed += taken;
    if (ends) this.wake();
    return taken === count;
  }

  /** True where so many frames from `position` on can be read; what lies before them is let go. */
  has(position: number, frames: number): boolean {
    if (this.isOver) return false;
    if (position > this.read) this.read += this.output.skip(position - this.read);
    return this.read === position && this.output.available >= frames;
  }

  /** Reads frames that are there: `has` said so. */
  pull(out: readonly Float32Array[], frames: number): void {
    this.read += this.output.pull(out, 0, frames);
  }

  /** The time of a block that was answered, or -1 where none is left. */
  nextTimeMs(): number {
    return this.isOver || this.times.pull(this.time, 0, 1) === 0 ? -1 : (this.time[0]?.[0] ?? 0);
  }

  /**
   * What was recorded of the next block that is heard from here: its number, then the numbers; null where none is left. The
   * array is filled anew by the next call.
   */
  nextTaped(): Float32Array | null {
    if (this.isOver) return null;
    const packet = this.packet[0] ?? new Float32Array();
    while (this.taped.available >= packet.length && packet.length > 1) {
      this.taped.pull(this.packet, 0, packet.length);
      // The last block of a lane that is followed is the first of the next one.
      if (((packet[0] ?? 0) + 1) * this.options.block < this.to) return packet;
    }
    return null;
  }

  /** Tells the worker; what a lane that is over was to hand over is not waited for. */
  order(order: LaneOrder, transfer: readonly (ArrayBuffer | MessagePort)[] = []): void {
    if (this.isOver) {
      if (order.kind === 'handOver') order.port.close();
      return;
    }
    this.port.postMessage(order, [...transfer]);
    this.wake();
  }

  /** Asks the worker to end it; what it still tells is not heard. */
  abandon(): void {
    if (this.isOver) return;
    this.order({ kind: 'stop', block: 0 });
    this.isOver = true;
    this.leave('host');
  }

  /** Gives the memory back when neither thread looks at it any more. */
  private leave(who: 'host' | 'worker'): void {
    this.inside.delete(who);
    if (this.inside.size === 0) this.options.shelf.giveBack(this.shape, this.memory);
  }

  private wake(): void {
    Atomics.add(this.words, WAKE, 1);
    Atomics.notify(this.words, WAKE);
  }
}
