// Max as far as sound over Jitter goes, in a time of its own: jit.catch~ in mode 0 banged by a metro, jit.release~ in mode 0, a main
// thread that can stand still. Bytes go out and come in as jit.net.send and jit.net.recv would have them; no socket, no clock.
import { soundBytes, type TakenMatrix, takeMatrices } from './max-bytes.ts';

export interface FakeMaxOptions {
  readonly sampleRate?: number;
  /** Sound that is recorded, one for each channel, by number of the frame. */
  readonly sources: readonly ((frame: number) => number)[];
  /** Whether the last channel of jit.release~ goes back into a channel of jit.catch~. */
  readonly hasEcho?: boolean;
  readonly metroMs?: number;
  /** What jit.catch~ keeps. */
  readonly bufsizeMs?: number;
  /** What jit.release~ keeps before it plays. */
  readonly latencyMs?: number;
  /** Whether jit.release~ fills up again to `latencyMs` when it had nothing to play, or plays on at once. */
  readonly fillsUp?: boolean;
  /** Takes the channels of each frame that is heard, instead of keeping them all. */
  readonly onHeard?: (channels: readonly number[]) => void;
  /** Takes the bytes of a matrix. */
  readonly send: (bytes: Buffer) => void;
}

export class FakeMax {
  /** What was heard, `[channels][frames]`, from the moment jit.release~ began to play; empty where `onHeard` takes it. */
  readonly heard: number[][];
  /** What was recorded and sent. */
  caughtFrames = 0;
  lostFrames = 0;
  receivedFrames = 0;
  starvedFrames = 0;
  frame = 0;
  private readonly rate: number;
  private readonly caught: number[][];
  private readonly released: number[][];
  private readAt = 0;
  private rest: Buffer = Buffer.alloc(0);
  private waiting: TakenMatrix[] = [];
  private bangedMs = 0;
  private stalledUntilMs = 0;
  private isPlaying = false;
  private carriedFrames = 0;
  nowMs = 0;

  constructor(private readonly options: FakeMaxOptions) {
    this.rate = options.sampleRate ?? 48_000;
    const channels = options.sources.length + (options.hasEcho === true ? 1 : 0);
    this.caught = Array.from({ length: channels }, () => []);
    this.released = Array.from({ length: channels }, () => []);
    this.heard = Array.from({ length: channels }, () => []);
  }

  /** The main thread stands still from now on. */
  stall(ms: number): void {
    this.stalledUntilMs = this.nowMs + ms;
  }

  /** The main thread stands still for so long, or longer where it does already. */
  stallAtLeast(ms: number): void {
    this.stalledUntilMs = Math.max(this.stalledUntilMs, this.nowMs + ms);
  }

  /** Bytes that jit.net.recv takes; its matrices wait for the main thread. */
  receive(bytes: Uint8Array): void {
    const { matrices, rest } = takeMatrices(Buffer.concat([this.rest, bytes]));
    this.rest = rest;
    for (const matrix of matrices) {
      const planes = matrix.rows.length;
      if (planes !== this.released.length) throw new Error(`jit.release~: got ${planes} planes`);
      this.waiting.push(matrix);
      this.receivedFrames += matrix.rows[0]?.length ?? 0;
    }
  }

  /** Frames jit.release~ has to play. */
  get fillFrames(): number {
    return (this.released[0]?.length ?? 0) - this.readAt;
  }

  /** Sound is off for some time: nothing is recorded, nothing played. */
  pause(ms: number): void {
    for (let turn = 0; turn < ms; turn++) {
      this.nowMs++;
      this.mainThread();
    }
  }

  /** Goes on by a stretch of time, millisecond by millisecond. */
  advance(ms: number): void {
    for (let turn = 0; turn < ms; turn++) {
      this.nowMs++;
      this.carriedFrames += this.rate / 1000;
      for (; this.carriedFrames >= 1; this.carriedFrames--) this.playFrame();
      if (this.nowMs >= this.stalledUntilMs) this.mainThread();
    }
  }

  private playFrame(): void {
    const echo = this.release();
    for (const [channel, source] of this.options.sources.entries())
      this.caught[channel]?.push(source(this.frame));
    if (this.options.hasEcho === true) this.caught.at(-1)?.push(echo);
    this.frame++;
  }

  /** Plays a frame; gives its last channel. */
  private release(): number {
    const { latencyMs = 100, fillsUp = false } = this.options;
    if (!this.isPlaying && this.fillFrames < (latencyMs * this.rate) / 1000) return 0;
    this.isPlaying = true;
    const isEmpty = this.fillFrames === 0;
    if (isEmpty) {
      this.starvedFrames++;
      this.isPlaying = !fillsUp;
    }
    const frame = this.released.map((row) => (isEmpty ? 0 : (row[this.readAt] ?? 0)));
    const { onHeard } = this.options;
    if (onHeard !== undefined) onHeard(frame);
    else for (const [channel, value] of frame.entries()) this.heard[channel]?.push(value);
    if (!isEmpty) this.readAt++;
    return frame.at(-1) ?? 0;
  }

  private mainThread(): void {
    for (const { rows } of this.waiting.splice(0))
      for (const [channel, row] of rows.entries()) for (const cell of row) this.released[channel]?.push(cell);
    this.forgetPlayed();
    if (this.nowMs - this.bangedMs >= (this.options.metroMs ?? 10)) this.bang();
  }

  /** A metro that could not keep time bangs once. */
  private bang(): void {
    const { bufsizeMs = 500 } = this.options;
    this.bangedMs = this.nowMs;
    const most = (bufsizeMs * this.rate) / 1000;
    const tooMany = Math.max(0, (this.caught[0]?.length ?? 0) - most);
    this.lostFrames += tooMany;
    const rows = this.caught.map((row) => row.splice(0).slice(tooMany));
    const frames = rows[0]?.length ?? 0;
    if (frames === 0) return;
    this.caughtFrames += frames;
    this.options.send(soundBytes(rows, this.nowMs));
  }

  private forgetPlayed(): void {
    if (this.readAt < this.rate) return;
    for (const row of this.released) row.splice(0, this.readAt);
    this.readAt = 0;
  }
}
