// Sound on its way from a matrix through a stream into a matrix: every frame in order, one matrix out for each that came in. After a
// stall of Max it leaves out what would make the sound late for good. Knows no socket and no engine, only a stream.
import type { FrameStream } from '../../audio/frame-stream.ts';
import { rows } from '../../audio/rows.ts';
import { Splice } from '../../audio/splice.ts';
import { ByteOrderFinder, TEST_VALUE } from './byte-order.ts';
import { cellsInto } from './cells.ts';
import { EchoMeter } from './echo-meter.ts';
import { encodeMatrix } from './encode.ts';
import { type ListenSource, OutRows } from './out-rows.ts';
import type { MatrixHeader } from './packets.ts';
import { ReleaseModel, type StallCounts } from './release-model.ts';

export interface AudioLineOptions {
  /** Asked anew for each matrix. */
  readonly stream: () => FrameStream;
  readonly sampleRate: number;
  /** What jit.release~ keeps before it plays, its attribute `latency`. */
  readonly releaseMs: number;
  /** Channels that are taken from a matrix; the plane after them may bring the echo. */
  readonly inputPlanes: number;
  readonly outputPlanes: number;
  readonly listen?: ListenSource;
  /** Whether the last plane that goes out carries numbers, for the patch to send back. */
  readonly hasEcho: boolean;
  /** Milliseconds that go on. */
  readonly clock: () => number;
  /** Calls once, some milliseconds later. */
  readonly later: (run: () => void, ms: number) => void;
  /** Sends a packet with so many frames. */
  readonly send: (bytes: Uint8Array, frames: number) => void;
}

export interface LineCounts extends StallCounts {
  readonly matrices: number;
  /** Frames that came, went through the stream, were left out after stalls, and found no room in the stream. */
  readonly receivedFrames: number;
  readonly playedFrames: number;
  readonly leftOutFrames: number;
  readonly refusedFrames: number;
  readonly resyncs: number;
  /** From a frame that comes to its echo, without the time in the stream; null where no echo comes back. */
  readonly roundTripFrames: number | null;
}

/** Frames that go into the stream at a time. */
const PART_FRAMES = 512;
const FADE_MS = 10;
/** How long a matrix may wait for blocks that are computed just now; never more than half of what jit.release~ has left. */
const LONGEST_WAIT_MS = 40;
const LOOK_MS = 1;

export class AudioLine {
  readonly #model: ReleaseModel;
  readonly #splice: Splice;
  readonly #echo = new EchoMeter();
  readonly #out: OutRows;
  readonly #in: readonly Float32Array[];
  readonly #sound: readonly Float32Array[];
  #finder = new ByteOrderFinder();
  #waitsUntil: number | null = null;
  /** The number of the next frame that comes in; frames go out with the number they came with. */
  #taken = 0;
  /** Echoes of frames before this one tell of the time before a stall. */
  #fresh = 0;
  #starved = 0;
  #baseFrames: number | null = null;
  #roundTrip: number | null = null;
  #tallies = {
    matrices: 0,
    receivedFrames: 0,
    playedFrames: 0,
    leftOutFrames: 0,
    refusedFrames: 0,
    resyncs: 0,
  };

  constructor(private readonly options: AudioLineOptions) {
    const { sampleRate, inputPlanes, outputPlanes, listen, hasEcho } = options;
    this.#model = new ReleaseModel(options);
    this.#splice = new Splice(inputPlanes, Math.round((FADE_MS * sampleRate) / 1000));
    this.#in = rows(inputPlanes + (hasEcho ? 1 : 0), PART_FRAMES);
    this.#sound = this.#in.slice(0, inputPlanes);
    this.#out = new OutRows(outputPlanes, listen?.channels ?? 0, hasEcho);
  }

  get counts(): LineCounts {
    return { ...this.#tallies, ...this.#model.counts, roundTripFrames: this.#roundTrip };
  }

  /** Planes of what goes out. */
  get planes(): number {
    const { outputPlanes, listen, hasEcho } = this.options;
    return outputPlanes + (listen?.channels ?? 0) + (hasEcho ? 1 : 0);
  }

  /** Another sender: its bytes may be in another order. */
  beginInput(): void {
    this.#finder = new ByteOrderFinder();
  }

  /** Another receiver: it has nothing to play yet. */
  beginOutput(): void {
    this.#model.restart();
    this.#baseFrames = null;
    this.#roundTrip = null;
    this.#fresh = this.#taken;
  }

  /** Sends the one cell by which a patch finds out whether both sides mean the same numbers. */
  sendTest(): void {
    const { send, clock } = this.options;
    send(encodeMatrix([Float32Array.of(TEST_VALUE)], 1, { order: this.#finder.order, timeMs: clock() }), 0);
  }

  /** Takes a matrix that came; what belongs to it goes out at once, or after the blocks that are computed just now. */
  take(header: MatrixHeader, data: Uint8Array): void {
    if (this.#finder.look({ header, data }) || header.frames === 0) return;
    const now = this.options.clock();
    this.#model.received(now, header.frames);
    this.#tallies.matrices++;
    const first = this.#leaveOut(header, data, now);
    for (let at = 0; at < header.frames; at += PART_FRAMES)
      this.#takePart(header, data, at, Math.min(PART_FRAMES, header.frames - at), first);
    this.#tallies.receivedFrames += header.frames;
    this.#sendWhenReady();
  }

  /** Leaves out the oldest frames where they are too many; says how many. */
  #leaveOut(header: MatrixHeader, data: Uint8Array, now: number): number {
    this.#watchStarving();
    if (this.#splice.isFading) return 0;
    const excess = Math.min(this.#model.excess(now), header.frames);
    if (excess <= 0) return 0;
    // What waits comes before the gap.
    this.#flush();
    if (!this.#splice.isDue) {
      const count = Math.min(this.#splice.frames, header.frames);
      cellsInto({ header, data }, this.#finder.order, this.#splice.old, { from: 0, start: 0, frames: count });
      this.#splice.begin(count);
      this.#tallies.resyncs++;
    }
    this.#model.leftOut(excess);
    this.#tallies.leftOutFrames += excess;
    this.#fresh = this.#taken + excess;
    return excess;
  }

  /** Reads frames of a matrix; those from `first` on are heard. */
  #takePart(header: MatrixHeader, data: Uint8Array, at: number, frames: number, first: number): void {
    const { hasEcho, inputPlanes } = this.options;
    cellsInto({ header, data }, this.#finder.order, this.#in, { from: at, start: 0, frames });
    const echo = hasEcho ? this.#in[inputPlanes] : undefined;
    if (echo !== undefined) this.#measure(echo, frames);
    const start = Math.min(frames, Math.max(0, first - at));
    this.#splice.apply(this.#sound, start, frames - start);
    this.#push(start, frames - start);
    this.#taken += frames;
  }

  #push(start: number, frames: number): void {
    const stream = this.options.stream();
    if (stream.free < frames) this.#flush();
    this.#tallies.refusedFrames += frames - stream.push(this.#sound, start, frames);
  }

  #measure(row: Float32Array, frames: number): void {
    const echo = this.#echo.read(row, 0, frames, this.#taken);
    if (echo === null) return;
    this.#roundTrip = echo.delayFrames;
    if (echo.frame < this.#fresh) return;
    this.#baseFrames ??= Math.min(echo.delayFrames - this.#model.lateFrames, this.#model.longestFrames);
    this.#model.measured(echo.delayFrames - this.#baseFrames);
  }

  /** An echo that was on its way when jit.release~ had nothing to play tells too little. */
  #watchStarving(): void {
    const { starvedFrames } = this.#model;
    if (starvedFrames !== this.#starved) this.#fresh = this.#taken;
    this.#starved = starvedFrames;
  }

  /** Waits for blocks that are computed, as long as jit.release~ has enough to play. */
  #sendWhenReady(): void {
    const now = this.options.clock();
    const stream = this.options.stream();
    const isLong = stream.available > PART_FRAMES;
    if (this.#waitsUntil === null && (!isLong || stream.waitingBlocks === 0)) {
      this.#flush();
      return;
    }
    if (this.#waitsUntil !== null) return;
    this.#waitsUntil = now + Math.min(LONGEST_WAIT_MS, this.#model.leftMs(now) / 2);
    this.#lookAgain();
  }

  #lookAgain(): void {
    if (this.#waitsUntil === null) return;
    const isReady = this.options.stream().waitingBlocks === 0;
    if (isReady || this.options.clock() >= this.#waitsUntil) this.#flush();
    else this.options.later(() => this.#lookAgain(), LOOK_MS);
  }

  /** Sends everything the stream has, as one matrix. */
  #flush(): void {
    this.#waitsUntil = null;
    const { stream, listen, send, clock } = this.options;
    const wanted = stream().available;
    if (wanted <= 0) return;
    this.#out.reserve(wanted);
    const frames = stream().pull(this.#out.stream, 0, wanted);
    listen?.pull(this.#out.listen, 0, frames);
    if (this.#out.echo !== undefined) this.#echo.write(this.#out.echo, 0, frames, this.#taken - wanted);
    const now = clock();
    this.#model.sent(now, this.#taken);
    this.#watchStarving();
    this.#tallies.playedFrames += frames;
    send(encodeMatrix(this.#out.all, frames, { order: this.#finder.order, timeMs: now }), frames);
  }
}
