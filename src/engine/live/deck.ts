// The workers of a live engine and the structures they play: which is heard, which comes next, which is on its way out. Takes
// structures that are built, lets each take over at the edge of a block, and puts another worker in the place of one that fails.
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describeError, failure, type LivebendError } from '../../errors.ts';
import { blockMs, framesOfMs, type ModelForm, mostWaiting, roomFrames } from './geometry.ts';
import { Lane } from './lane.ts';
import type { LaneNote } from './lane-messages.ts';
import { LaneShelf } from './lane-shelf.ts';
import type { PlayedFrames } from './played-frames.ts';
import { closeBridge } from './rated-stream.ts';
import type { Script } from './script.ts';
import type { Seat } from './seat.ts';
import { Seats } from './seats.ts';
import type { Side } from './side.ts';
import type { SoundStream } from './sound-stream.ts';
import { type Opening, StreamDoor } from './stream-door.ts';
import { JOIN_MS } from './stream-edge.ts';

export interface DeckOptions {
  /** What the stream is like before anything is built. */
  readonly opening: Opening;
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
  /** Told before another stream begins because what was armed is of another form; not where the host wanted it. */
  readonly onLeave: () => void;
  /** Told when something happened because nobody pulls. */
  readonly onUnheard: () => void;
  /** Told when another stream has begun. */
  readonly onStream: (stream: SoundStream) => void;
}

/** How long a change of lanes may take besides the latency; one that nobody hears is ended after this. */
const SETTLE_MS = 300;

/** A structure with what its stream needs; null where it goes on in the one there is. */
interface Armed {
  readonly side: Side;
  readonly opening: Opening | null;
}

export class Deck {
  private readonly door: StreamDoor;
  private playing: Side | null = null;
  private armed: Armed | null = null;
  private isResting = false;
  private retiring: Side | null = null;
  /** Every structure that has a lane. */
  private readonly laned = new Set<Side>();
  private readonly shelf = new LaneShelf();
  private readonly seats = new Seats((seat) => this.ended(seat));
  private leaveTimer: NodeJS.Timeout | undefined;
  /** Who waits until a structure takes over or is heard no more. */
  private readonly whenFree = new Set<() => void>();
  private isClosed = false;

  constructor(private readonly options: DeckOptions) {
    const { opening, clock, isPaced } = options;
    this.door = new StreamDoor(opening, {
      ...(clock === undefined ? {} : { clock }),
      onPush: () => this.flush(),
      onBlock: (block) => this.beginBlock(block),
      onRetired: (lane) => this.retired(lane),
      onHang: () => {
        if (isPaced) this.lose(failure('runtime-failed', 'engine', 'the worker does not answer any more'));
      },
      // What belongs to the frames that were just pulled can still be fetched.
      onLeft: () => queueMicrotask(() => this.left()),
    });
  }

  get stream(): SoundStream {
    return this.door.stream;
  }

  /** What host and model are like in the stream there is. */
  get opening(): Opening {
    return this.door.opening;
  }

  /** What the model is like that is heard next. */
  get form(): ModelForm {
    return this.head?.form ?? this.opening.form;
  }

  /** Milliseconds of sound that went through the streams before this one. */
  get startMs(): number {
    return this.door.startMs;
  }

  /** What went in last. */
  get playedFrames(): PlayedFrames {
    return this.door.played;
  }

  /** The structure that is heard, or will be from the next block on. */
  get head(): Side | null {
    return this.armed?.side ?? this.playing;
  }

  /** The structure whose blocks are played now. */
  get heard(): Side | null {
    return this.playing;
  }

  /** Every structure that is heard now or waits for it, the oldest first. */
  get sides(): readonly Side[] {
    return [this.retiring, this.playing, this.armed?.side ?? null].filter((side) => side !== null);
  }

  /** Workers that were given up and have not ended yet. */
  get abandoned(): number {
    return this.seats.abandoned;
  }

  /** Lets every structure compute nothing and give silence, or go on. */
  rest(isResting: boolean): void {
    this.isResting = isResting;
    const block = this.stream.nextBlock;
    for (const { lane } of this.sides) lane?.order({ kind: 'rest', block, isResting });
  }

  /** A worker to build in: none that plays or is about to. */
  async seat(): Promise<Seat> {
    if (this.options.isPaced) await this.calm();
    if (this.isClosed) throw failure('engine-closed', 'engine', 'was closed');
    return this.seats.besides(this.sides.map(({ seat }) => seat));
  }

  /**
   * Lets a structure take over when the next block begins; one that waited for that is dropped. One with an opening comes
   * with another stream, after this one has faded out.
   */
  arm(side: Side, opening: Opening | null): void {
    this.disarm();
    if (this.isClosed) {
      side.end();
      closeBridge(opening?.bridge ?? null);
      return;
    }
    this.armed = { side, opening };
    if (opening === null) this.stream.stay();
    else this.leaveStream();
  }

  /** Plays on in another stream; what was on its way is flushed. `opening` is made for `form`. */
  reshape(opening: Opening): void {
    if (this.isClosed) closeBridge(opening.bridge);
    else this.restream(opening);
  }

  /** Lets every worker forget the models of which nothing is played. */
  forget(): void {
    this.seats.keepOnly(new Set(this.sides.map(({ model }) => model)));
  }

  /** Gives the playing worker up. */
  lose(error: LivebendError): void {
    const { playing } = this;
    if (playing === null || this.isClosed) return;
    this.playing = null;
    this.end(playing);
    this.seats.dismiss(playing.seat);
    this.door.inner.relay.drop();
    this.retiring = null;
    this.free();
    this.options.onLost(error, this.armed === null);
  }

  /** Ends every lane and every worker, also those that were given up before. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.disarm();
    this.door.inner.relay.drop();
    for (const side of this.laned) this.end(side);
    const ended = this.seats.close();
    this.free();
    this.door.close();
    await ended;
  }

  private disarm(): void {
    const { armed } = this;
    clearTimeout(this.leaveTimer);
    this.armed = null;
    armed?.side.end();
    closeBridge(armed?.opening?.bridge ?? null);
  }

  /** Fades out before another stream begins; where nobody pulls there is nothing to fade. */
  private leaveStream(): void {
    if (this.stream.isFresh) {
      this.changeStream();
      return;
    }
    this.stream.leave();
    if (this.options.isPaced) this.leaveTimer = setTimeout(() => this.leaveUnheard(), SETTLE_MS);
  }

  private leaveUnheard(): void {
    this.options.onUnheard();
    this.changeStream();
  }

  private left(): void {
    if (this.options.script?.mayLeave !== false) this.changeStream();
  }

  private changeStream(): void {
    const opening = this.armed?.opening ?? null;
    if (this.isClosed) return;
    if (opening === null) {
      this.stream.stay();
      return;
    }
    this.options.onLeave();
    this.restream(opening);
  }

  /** Another stream, for what is armed or plays; what was on its way in this one is silence in it. */
  private restream(opening: Opening): void {
    const { playing, armed, door } = this;
    const { relay } = door.inner;
    clearTimeout(this.leaveTimer);
    door.begin(opening);
    relay.settle();
    if (playing !== null) this.lift(playing);
    if (armed !== null && playing !== null) this.end(playing);
    if (armed?.opening != null && armed.opening !== opening) closeBridge(armed.opening.bridge);
    const side = armed?.side ?? playing;
    this.playing = null;
    this.armed = side === null ? null : { side, opening: null };
    this.options.onStream(this.stream);
  }

  private lift(side: Side): void {
    side.rest();
    this.laned.delete(side);
  }

  /** What was set since the last frames is sent before the next ones are, which may end a block. */
  private flush(): void {
    this.retiring?.flush();
    this.playing?.flush();
  }

  private beginBlock(block: number): void {
    if (this.isClosed) return;
    const { armed, retiring } = this;
    const isTime = block >= (this.options.script?.notBefore ?? 0);
    if (armed !== null && armed.opening === null && retiring === null && isTime)
      this.takeOver(armed.side, block);
    this.options.onBlock(block);
    this.flush();
  }

  private takeOver(side: Side, block: number): void {
    const { playing } = this;
    const lane = this.openLane(side, block);
    const states = statesOf(playing?.lane ?? null, block);
    const { isPaced, hasFaults, script } = this.options;
    const { geometry } = this.door;
    const start = lane.start({
      session: side.session,
      states,
      blockMs: blockMs(geometry),
      budgetMs: isPaced ? blockMs(geometry) : Number.POSITIVE_INFINITY,
      mostWaiting: isPaced ? mostWaiting(geometry) : Number.POSITIVE_INFINITY,
      fadeFrames: framesOfMs(JOIN_MS, geometry.sampleRate),
      jumps: script?.jumps ?? [],
      hasFaults,
      isResting: this.isResting,
    });
    const ports = states === null ? [lane.workerPort] : [lane.workerPort, states];
    side.seat.worker.ask('playLive', start, ports).catch((error) => this.fail(side, describeError(error)));
    side.begin(lane, block);
    this.laned.add(side);
    this.retiring = playing;
    this.playing = side;
    this.armed = null;
    this.door.inner.relay.follow(lane);
    this.free();
    this.options.onTakeOver(side, block);
  }

  private openLane(side: Side, firstBlock: number): Lane {
    const { geometry, form, inner } = this.door;
    return new Lane({
      block: geometry.blockFrames,
      inputChannels: form.inputChannels,
      outputChannels: form.outputChannels,
      firstBlock,
      outlets: side.outlets.lane,
      roomFrames: inner.latencySamples + roomFrames(geometry),
      shelf: this.shelf,
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
    for (const side of this.laned) if (side.lane === lane) this.end(side);
    if (this.retiring?.lane === lane) {
      this.retiring = null;
      this.free();
    }
  }

  private end(side: Side): void {
    this.laned.delete(side);
    side.end();
  }

  private free(): void {
    for (const tell of this.whenFree) tell();
  }

  /** Waits until one structure is heard and no other is about to be, so that nothing is built beside two that play. */
  private async calm(): Promise<void> {
    if (this.armed !== null && this.playing !== null) await this.nextFree();
    while (this.retiring !== null && !this.isClosed) if (!(await this.nextFree())) this.settleUnheard();
  }

  /** Waits until a structure takes over or is heard no more; false where that takes too long. */
  private nextFree(): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (isFree: boolean) => {
        clearTimeout(timer);
        this.whenFree.delete(free);
        resolve(isFree);
      };
      const free = () => answer(true);
      const timer = setTimeout(() => answer(false), this.settleMs());
      this.whenFree.add(free);
    });
  }

  private settleMs(): number {
    const { geometry, inner } = this.door;
    const frames = inner.latencySamples + geometry.vectorFrames + 2 * geometry.blockFrames;
    return SETTLE_MS + (1000 * frames) / geometry.sampleRate;
  }

  private settleUnheard(): void {
    this.options.onUnheard();
    this.door.inner.relay.settle();
    this.retiring = null;
    this.free();
  }

  private ended(seat: Seat): void {
    const error = failure('runtime-failed', 'engine', 'the worker died');
    if (this.playing?.seat === seat) this.lose(error);
    if (this.armed?.side.seat !== seat || this.isClosed) return;
    this.disarm();
    this.options.onLost(error, true);
  }
}

/** Where the states come that a lane has after its last block; null where there is nothing to hand over. */
function statesOf(lane: Lane | null, block: number): MessagePort | null {
  if (lane === null) return null;
  const { port1, port2 } = new MessageChannel();
  lane.order({ kind: 'handOver', block, port: port1 }, [port1]);
  return port2;
}
