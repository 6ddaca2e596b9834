// The workers of a live engine and the structures they play: which is heard, which comes next, which is on its way out. Takes
// structures that are built, lets each take over at the edge of a block, and puts another worker in the place of one that fails.
import { MessageChannel } from 'node:worker_threads';
import { describeError, failure, type LivebendError } from '../../errors.ts';
import { blockMs, framesOfMs, type Geometry, roomFrames } from './geometry.ts';
import { Lane } from './lane.ts';
import type { LaneNote } from './lane-messages.ts';
import { JOIN_MS, LiveStream } from './live-stream.ts';
import { Seat } from './seat.ts';
import type { Side } from './side.ts';

export interface DeckOptions {
  readonly geometry: Geometry;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** False where nothing is in a hurry: no block is late, nobody hangs. */
  readonly isPaced: boolean;
  readonly hasFaults: boolean;
  readonly clock?: () => number;
  /** Says when structures may take over; for replays. */
  readonly script?: Script;
  /** Told before the first frame of a block is taken. */
  readonly onBlock: (block: number) => void;
  readonly onNote: (side: Side, note: LaneNote) => void;
  /** Told when a worker was given up; `isMissing` where its structure is to be built again. */
  readonly onLost: (error: LivebendError, isMissing: boolean) => void;
  /** Told when a structure begins to be heard. */
  readonly onTakeOver: (side: Side, block: number) => void;
}

/** What happened before and is to happen again in the same blocks. */
export interface Script {
  /** The block from which on the next structure may take over. */
  readonly notBefore: number;
  /** Blocks in which that structure has no time to fade. */
  readonly jumps: readonly number[];
}

/** How long a change of lanes may take besides the latency; one that nobody hears is ended after this. */
const SETTLE_MS = 300;

export class Deck {
  stream: LiveStream;
  private playing: Side | null = null;
  private armed: Side | null = null;
  private retiring: Side | null = null;
  /** Every structure that has a lane. */
  private readonly heard = new Set<Side>();
  private readonly seats = new Set<Seat>();
  private readonly leaving = new Set<Promise<void>>();
  private whenFree: (() => void)[] = [];
  private isClosed = false;

  constructor(private options: DeckOptions) {
    this.stream = this.openStream();
  }

  /** The structure that is heard, or will be from the next block on. */
  get head(): Side | null {
    return this.armed ?? this.playing;
  }

  /** Workers that were given up and have not ended yet. */
  get abandoned(): number {
    return this.leaving.size;
  }

  /** A worker to build in: none that plays or is about to. */
  async seat(): Promise<Seat> {
    if (this.options.isPaced) await this.calm();
    if (this.isClosed) throw failure('engine-closed', 'engine', 'was closed');
    const taken = [this.playing, this.armed, this.retiring].map((side) => side?.seat);
    return [...this.seats].find((seat) => !taken.includes(seat)) ?? this.startSeat();
  }

  /** Lets a structure take over when the next block begins; one that waited for that is dropped. */
  arm(side: Side): void {
    this.armed?.end();
    this.armed = this.isClosed ? null : side;
    if (this.isClosed) side.end();
  }

  /** Plays on at other vector sizes; what was on its way is flushed. */
  reshape(geometry: Geometry): void {
    const { playing, armed } = this;
    this.stream.relay.settle();
    this.options = { ...this.options, geometry };
    playing?.rest();
    this.stream = this.openStream();
    this.playing = null;
    this.armed = armed ?? playing;
    if (armed !== null && playing !== null) this.end(playing);
  }

  /** Gives the playing worker up. */
  lose(error: LivebendError): void {
    const { playing } = this;
    if (playing === null || this.isClosed) return;
    this.playing = null;
    this.end(playing);
    this.dismiss(playing.seat);
    this.stream.relay.drop();
    this.retiring = null;
    this.free();
    this.options.onLost(error, this.armed === null);
  }

  /** Ends every lane and every worker, also those that were given up before. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.armed?.end();
    this.armed = null;
    this.stream.relay.drop();
    for (const side of this.heard) this.end(side);
    for (const seat of this.seats) this.dismiss(seat);
    this.free();
    await Promise.all(this.leaving);
  }

  private openStream(): LiveStream {
    const { geometry, inputChannels, outputChannels, isPaced, clock } = this.options;
    return new LiveStream({
      geometry,
      inputChannels,
      outputChannels,
      roomFrames: roomFrames(geometry),
      ...(clock === undefined ? {} : { clock }),
      onBlock: (block) => this.beginBlock(block),
      onRetired: (lane) => this.retired(lane),
      onHang: () => {
        if (isPaced) this.lose(failure('runtime-failed', 'engine', 'the worker does not answer any more'));
      },
    });
  }

  private beginBlock(block: number): void {
    if (this.isClosed) return;
    const isTime = block >= (this.options.script?.notBefore ?? 0);
    if (this.armed !== null && this.retiring === null && isTime) this.takeOver(this.armed, block);
    this.options.onBlock(block);
  }

  private takeOver(side: Side, block: number): void {
    const { playing } = this;
    const lane = this.openLane(side, block);
    const { port1, port2 } = new MessageChannel();
    const states = playing?.lane === undefined || playing.lane === null ? null : port2;
    if (states !== null) playing?.lane?.order({ kind: 'handOver', block, port: port1 }, [port1]);
    else port1.close();
    const { isPaced, hasFaults, geometry, script } = this.options;
    const start = lane.start({
      session: side.session,
      states,
      blockMs: blockMs(geometry),
      budgetMs: isPaced ? blockMs(geometry) : Number.POSITIVE_INFINITY,
      mostWaiting: isPaced ? mostWaiting(geometry) : Number.POSITIVE_INFINITY,
      fadeFrames: framesOfMs(JOIN_MS, geometry.sampleRate),
      jumps: script?.jumps ?? [],
      hasFaults,
    });
    const ports = states === null ? [lane.workerPort] : [lane.workerPort, states];
    side.seat.worker.ask('playLive', start, ports).catch((error) => this.fail(side, describeError(error)));
    side.begin(lane, block);
    this.heard.add(side);
    this.retiring = playing;
    this.playing = side;
    this.armed = null;
    this.stream.relay.follow(lane);
    this.free();
    this.options.onTakeOver(side, block);
  }

  private openLane(side: Side, firstBlock: number): Lane {
    const { geometry, inputChannels, outputChannels } = this.options;
    return new Lane({
      block: geometry.blockFrames,
      inputChannels,
      outputChannels,
      firstBlock,
      roomFrames: this.stream.latencySamples + roomFrames(geometry),
      onNote: (note) => this.hear(side, note),
    });
  }

  private hear(side: Side, note: LaneNote): void {
    if (note.kind === 'weights') side.takeBack(note);
    else if (note.kind === 'failed') this.fail(side, note);
    else this.options.onNote(side, note);
  }

  private fail(side: Side, { message }: { readonly message: string }): void {
    if (side === this.playing)
      this.lose(failure('runtime-failed', 'engine', `the worker failed: ${message}`));
  }

  private retired(lane: Lane): void {
    for (const side of this.heard) if (side.lane === lane) this.end(side);
    if (this.retiring?.lane === lane) {
      this.retiring = null;
      this.free();
    }
  }

  private end(side: Side): void {
    this.heard.delete(side);
    side.end();
  }

  private free(): void {
    const waiting = this.whenFree;
    this.whenFree = [];
    for (const resolve of waiting) resolve();
  }

  /** Waits until one structure is heard and no other is about to be, so that nothing is built beside two that play. */
  private async calm(): Promise<void> {
    if (this.armed !== null && this.playing !== null) await this.nextFree();
    while (this.retiring !== null && !this.isClosed) if (!(await this.nextFree())) this.settleUnheard();
  }

  /** Waits until a structure takes over or is heard no more; false where that takes too long. */
  private async nextFree(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const isFree = await new Promise<boolean>((resolve) => {
      this.whenFree.push(() => resolve(true));
      timer = setTimeout(() => resolve(false), this.settleMs());
    });
    clearTimeout(timer);
    return isFree;
  }

  private settleMs(): number {
    const { geometry } = this.options;
    const frames = this.stream.latencySamples + geometry.vectorFrames + 2 * geometry.blockFrames;
    return SETTLE_MS + (1000 * frames) / geometry.sampleRate;
  }

  private settleUnheard(): void {
    this.stream.relay.settle();
    this.retiring = null;
    this.free();
  }

  private startSeat(): Seat {
    const seat = Seat.start();
    this.seats.add(seat);
    void seat.worker.whenEnded().then(() => this.ended(seat));
    return seat;
  }

  private ended(seat: Seat): void {
    this.seats.delete(seat);
    const error = failure('runtime-failed', 'engine', 'the worker died');
    if (this.playing?.seat === seat) this.lose(error);
    if (this.armed?.seat !== seat || this.isClosed) return;
    this.armed = null;
    this.options.onLost(error, true);
  }

  private dismiss(seat: Seat): void {
    this.seats.delete(seat);
    const left = seat.worker.close().finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }
}

/** Complete blocks that may wait: older ones are too late to be heard. */
function mostWaiting({ vectorFrames, blockFrames, spareFrames }: Geometry): number {
  return 3 + Math.ceil(Math.max(vectorFrames, spareFrames) / blockFrames);
}
