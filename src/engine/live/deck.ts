// The workers of a live engine and the structures they play: which is heard, which comes next, which is on its way out. Takes
// structures that are built, lets each take over at the edge of a block, and puts another worker in the place of one that fails.
import { MessageChannel } from 'node:worker_threads';
import { describeError, failure, type LivebendError } from '../../errors.ts';
import type { Model } from '../../model/model.ts';
import {
  blockMs,
  framesOfMs,
  type Geometry,
  geometryOf,
  type HostForm,
  isSameForm,
  type ModelForm,
} from './geometry.ts';
import { Lane } from './lane.ts';
import type { LaneNote } from './lane-messages.ts';
import { JOIN_MS, LiveStream, type StreamBefore } from './live-stream.ts';
import { PlayedFrames } from './played-frames.ts';
import { Seat } from './seat.ts';
import type { Side } from './side.ts';

export interface DeckOptions {
  readonly host: HostForm;
  /** What the stream is like before anything is built. */
  readonly form: ModelForm;
  /** False where nothing is in a hurry: no block is late, nobody hangs. */
  readonly isPaced: boolean;
  readonly hasFaults: boolean;
  readonly clock?: () => number;
  /** Told before the first frame of a block is taken. */
  readonly onBlock: (block: number) => void;
  readonly onNote: (side: Side, note: LaneNote) => void;
  /** Told when the playing worker was given up. */
  readonly onLost: (error: LivebendError) => void;
  /** Told when a structure begins to be heard. */
  readonly onTakeOver: (side: Side) => void;
  /** Told when another stream has begun. */
  readonly onStream: (stream: LiveStream) => void;
}

/** Blocks that may wait between push and pull, besides the latency. */
const ROOM_BLOCKS = 12;
/** A change of lanes that nobody hears is ended after this. */
const SETTLE_MS = 300;

export class Deck {
  stream: LiveStream;
  /** Milliseconds of sound that went through the streams before this one. */
  startMs = 0;
  private form: ModelForm;
  private host: HostForm;
  private played: PlayedFrames;
  private playing: Side | null = null;
  private armed: Side | null = null;
  private isResting = false;
  private retiring: Side | null = null;
  private readonly seats = new Set<Seat>();
  private readonly leaving = new Set<Promise<void>>();
  private leaveTimer: NodeJS.Timeout | undefined;
  private whenFree: (() => void)[] = [];
  private isClosed = false;

  constructor(private readonly options: DeckOptions) {
    this.form = options.form;
    this.host = options.host;
    this.played = playedFor(this.form);
    this.stream = this.openStream(null);
  }

  /** The structure that is heard, or will be from the next block on. */
  get head(): Side | null {
    return this.armed ?? this.playing;
  }

  /** Lets every structure compute nothing and give silence, or go on. */
  rest(isResting: boolean): void {
    this.isResting = isResting;
    const block = this.stream.nextBlock;
    for (const { lane } of this.sides) lane?.order({ kind: 'rest', block, isResting });
  }

  /** The structure whose blocks are played now. */
  get heard(): Side | null {
    return this.playing;
  }

  /** Every structure that is heard now or waits for it, the oldest first. */
  get sides(): readonly Side[] {
    return [this.retiring, this.playing, this.armed].filter((side) => side !== null);
  }

  /** What went in last. */
  get playedFrames(): PlayedFrames {
    return this.played;
  }

  /** Workers that were given up and have not ended yet. */
  get abandoned(): number {
    return this.leaving.size;
  }

  /** A worker to build in. */
  async seat(): Promise<Seat> {
    while (this.retiring !== null) await this.nextRetirement();
    if (this.isClosed) throw failure('engine-closed', 'engine', 'was closed');
    const free = [...this.seats].find((seat) => seat !== this.playing?.seat);
    return free ?? this.startSeat();
  }

  /**
   * Lets a structure take over when the next block begins; one that waited for that is dropped. One of another form comes
   * with another stream, after this one has faded out.
   */
  arm(side: Side): void {
    this.armed?.end();
    this.armed = side;
    clearTimeout(this.leaveTimer);
    if (this.isClosed) side.end();
    else if (isSameForm(side.form, this.form)) this.stream.stay();
    else this.leaveStream();
  }

  /** Plays on at other vector sizes; what was on its way is flushed. */
  reshape(host: HostForm): void {
    this.host = host;
    this.restream();
  }

  /** Lets every worker forget the models of which nothing is played. */
  forget(): void {
    const played = new Set<Model>(this.sides.map(({ model }) => model));
    for (const seat of this.seats) seat.keepOnly(played);
  }

  /** Gives the playing worker up. */
  lose(error: LivebendError): void {
    const { playing } = this;
    if (playing === null || this.isClosed) return;
    this.playing = null;
    playing.end();
    this.dismiss(playing.seat);
    this.stream.relay.drop();
    this.retiring = null;
    this.free();
    this.options.onLost(error);
  }

  /** Ends every lane and every worker, also those that were given up before. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.leaveTimer);
    this.armed?.end();
    this.stream.relay.drop();
    this.playing?.end();
    for (const seat of this.seats) this.dismiss(seat);
    this.free();
    await Promise.all(this.leaving);
  }

  /** Fades out before another stream begins; where nobody pulls there is nothing to fade. */
  private leaveStream(): void {
    if (this.stream.takenFrames === 0) {
      this.restream();
      return;
    }
    this.stream.leave();
    if (this.options.isPaced) this.leaveTimer = setTimeout(() => this.left(), SETTLE_MS);
  }

  private left(): void {
    if (this.armed === null || isSameForm(this.armed.form, this.form)) this.stream.stay();
    else this.restream();
  }

  /** Another stream, in the form of what is armed or plays; what was on its way in this one is silence in it. */
  private restream(): void {
    const { playing, armed, stream } = this;
    clearTimeout(this.leaveTimer);
    stream.relay.settle();
    playing?.rest();
    if (armed !== null) playing?.end();
    const form = (armed ?? playing)?.form ?? this.form;
    if (form.inputChannels !== this.form.inputChannels || form.sampleRate !== this.form.sampleRate)
      this.played = playedFor(form);
    this.startMs += (1000 * stream.takenFrames) / this.form.sampleRate;
    this.form = form;
    this.stream = this.openStream(stream.counts.pushed === 0 ? null : stream.counts);
    this.playing = null;
    this.armed = armed ?? playing;
    this.options.onStream(this.stream);
  }

  private openStream(before: StreamBefore | null): LiveStream {
    const { isPaced, clock } = this.options;
    const { inputChannels, outputChannels, isSound } = this.form;
    const geometry = this.geometry();
    return new LiveStream({
      geometry,
      inputChannels,
      outputChannels,
      isSound,
      played: this.played,
      before,
      roomFrames: geometry.vectorFrames + ROOM_BLOCKS * geometry.blockFrames,
      ...(clock === undefined ? {} : { clock }),
      onBlock: (block) => this.beginBlock(block),
      onRetired: (lane) => this.retired(lane),
      onHang: () => {
        if (isPaced) this.lose(failure('runtime-failed', 'engine', 'the worker does not answer any more'));
      },
      // What belongs to the frames that were just pulled can still be fetched.
      onLeft: () => queueMicrotask(() => this.left()),
    });
  }

  private geometry(): Geometry {
    return geometryOf(this.host, this.form);
  }

  private beginBlock(block: number): void {
    const { armed } = this;
    if (armed !== null && this.retiring === null && isSameForm(armed.form, this.form))
      this.takeOver(armed, block);
    this.options.onBlock(block);
  }

  private takeOver(side: Side, block: number): void {
    const { playing } = this;
    const lane = this.openLane(side, block);
    const { port1, port2 } = new MessageChannel();
    const states = playing?.lane === undefined || playing.lane === null ? null : port2;
    if (states !== null) playing?.lane?.order({ kind: 'handOver', block, port: port1 }, [port1]);
    else port1.close();
    const { isPaced, hasFaults } = this.options;
    const { isResting } = this;
    const geometry = this.geometry();
    const start = lane.start({
      session: side.session,
      states,
      budgetMs: isPaced ? blockMs(geometry) : Number.POSITIVE_INFINITY,
      mostWaiting: isPaced ? mostWaiting(geometry) : Number.POSITIVE_INFINITY,
      fadeFrames: framesOfMs(JOIN_MS, geometry.sampleRate),
      hasFaults,
      isResting,
    });
    const ports = states === null ? [lane.workerPort] : [lane.workerPort, states];
    side.seat.worker.ask('playLive', start, ports).catch((error) => this.fail(side, describeError(error)));
    side.begin(lane, block);
    this.retiring = playing;
    this.playing = side;
    this.armed = null;
    this.stream.relay.follow(lane);
    this.options.onTakeOver(side);
  }

  private openLane(side: Side, firstBlock: number): Lane {
    const { inputChannels, outputChannels } = this.form;
    const { vectorFrames, blockFrames } = this.geometry();
    return new Lane({
      block: blockFrames,
      inputChannels,
      outputChannels,
      firstBlock,
      outlets: side.outlets.lane,
      roomFrames: this.stream.latencySamples + vectorFrames + ROOM_BLOCKS * blockFrames,
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
    for (const side of [this.playing, this.retiring]) if (side?.lane === lane) side.end();
    if (this.retiring?.lane === lane) {
      this.retiring = null;
      this.free();
    }
  }

  private free(): void {
    const waiting = this.whenFree;
    this.whenFree = [];
    for (const resolve of waiting) resolve();
  }

  private async nextRetirement(): Promise<void> {
    const timer = this.options.isPaced ? setTimeout(() => this.settleUnheard(), SETTLE_MS) : undefined;
    await new Promise<void>((resolve) => this.whenFree.push(resolve));
    clearTimeout(timer);
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
    if (this.armed?.seat === seat) this.armed = null;
    if (this.playing?.seat === seat) this.lose(failure('runtime-failed', 'engine', 'the worker died'));
  }

  private dismiss(seat: Seat): void {
    this.seats.delete(seat);
    const left = seat.worker.close().finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }
}

function playedFor({ inputChannels, blockFrames }: ModelForm): PlayedFrames {
  return new PlayedFrames(inputChannels, blockFrames);
}

/** Complete blocks that may wait: older ones are too late to be heard. */
function mostWaiting({ vectorFrames, blockFrames, spareFrames }: Geometry): number {
  return 3 + Math.ceil(Math.max(vectorFrames, spareFrames) / blockFrames);
}
