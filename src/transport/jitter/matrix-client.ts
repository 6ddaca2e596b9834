// The way to jit.net.recv, which listens on a port of its own: matrices go out as soon as it takes them, the oldest are let go
// where it does not. Connects again by itself, with growing pauses. Never waits, never throws at the sender.
import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { LivebendError } from '../../errors.ts';
import { type ConnectionListener, LOOPBACK } from './connection-events.ts';
import { PacketParser } from './parser.ts';
import { SendQueue } from './send-queue.ts';

export interface MatrixClientOptions {
  readonly port: number;
  /** What may wait for a receiver that does not read. */
  readonly mostQueuedBytes?: number;
  readonly onEvent: ConnectionListener;
}

export interface MatrixClientCounts {
  readonly connected: number;
  readonly sentFrames: number;
  /** Frames let go because the receiver did not read, and those that came while there was none. */
  readonly droppedFrames: number;
  readonly unheardFrames: number;
  /** From the sending of a matrix to the answer of jit.net.recv, over the network alone; null before the first. */
  readonly networkMs: number | null;
}

const USUAL_QUEUE_BYTES = 2 ** 20;
/** The first pause before it connects again, and the longest. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;
const PAUSE_GROWTH = 1.5;
/** An answer older than this is none to us. */
const LONGEST_ANSWER_MS = 60_000;

export class MatrixClient {
  readonly #queue: SendQueue;
  #socket: Socket | null = null;
  #isConnected = false;
  #isFull = false;
  #isClosed = false;
  /** Something else than jit.net.recv was found, and told of. */
  #isStrange = false;
  #timer: NodeJS.Timeout | undefined;
  #pauseMs = FIRST_PAUSE_MS;
  #tallies = { connected: 0, sentFrames: 0, unheardFrames: 0 };
  #networkMs: number | null = null;

  constructor(private readonly options: MatrixClientOptions) {
    this.#queue = new SendQueue(options.mostQueuedBytes ?? USUAL_QUEUE_BYTES);
  }

  /** Begins to connect, and goes on with that until it is closed. */
  start(): void {
    if (this.#isClosed || this.#socket !== null) return;
    const socket = connect({ host: LOOPBACK, port: this.options.port, noDelay: true });
    this.#socket = socket;
    const parser = this.#parser();
    socket.on('connect', () => this.#begin());
    socket.on('drain', () => this.#flush());
    socket.on('data', (piece) => this.#feed(parser, piece, socket));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#end());
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  get counts(): MatrixClientCounts {
    return { ...this.#tallies, droppedFrames: this.#queue.droppedFrames, networkMs: this.#networkMs };
  }

  /** Sends a packet that holds so many frames, at once or as soon as the receiver reads; false where there is none. */
  send(bytes: Uint8Array, frames: number): boolean {
    if (!this.#isConnected) {
      this.#tallies.unheardFrames += frames;
      return false;
    }
    this.#queue.push({ bytes, frames });
    if (!this.#isFull) this.#flush();
    return true;
  }

  /** Ends it for good. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#socket?.destroy();
  }

  #begin(): void {
    this.#isConnected = true;
    this.#isFull = false;
    this.#tallies.connected++;
    this.#pauseMs = FIRST_PAUSE_MS;
    this.options.onEvent({ kind: 'connected', direction: 'out', isConnected: true });
  }

  #end(): void {
    const wasConnected = this.#isConnected;
    this.#socket = null;
    this.#isConnected = false;
    this.#queue.clear();
    if (wasConnected) this.options.onEvent({ kind: 'connected', direction: 'out', isConnected: false });
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => this.start(), this.#pauseMs);
    this.#timer.unref();
    this.#pauseMs = Math.min(this.#pauseMs * PAUSE_GROWTH, LONGEST_PAUSE_MS);
  }

  #flush(): void {
    this.#isFull = false;
    while (!this.#isFull) {
      const next = this.#queue.shift();
      if (next === undefined || this.#socket === null) return;
      this.#tallies.sentFrames += next.frames;
      this.#isFull = !this.#socket.write(next.bytes);
    }
  }

  /** jit.net.recv sends answers alone; whatever else comes means that something else listens there. */
  #feed(parser: PacketParser, piece: Uint8Array, socket: Socket): void {
    try {
      parser.feed(piece);
    } catch (error) {
      if (!(error instanceof LivebendError)) throw error;
      socket.destroy();
      this.#pauseMs = LONGEST_PAUSE_MS;
      if (!this.#isStrange) this.options.onEvent({ kind: 'error', direction: 'out', error });
      this.#isStrange = true;
    }
  }

  #parser(): PacketParser {
    return new PacketParser({
      where: 'jit.net.recv',
      onPacket: (packet) => {
        if (packet.kind === 'latency')
          this.#networkMs = answerMs(packet.times, performance.now()) ?? this.#networkMs;
      },
      onRefused: () => {},
    });
  }
}

/** Milliseconds from the time that an answer brings back; in which order its bytes are differs between receivers. */
function answerMs(times: Uint8Array, now: number): number | null {
  const view = new DataView(times.buffer, times.byteOffset, times.byteLength);
  for (const isLittle of [false, true]) {
    const age = now - view.getFloat64(0, isLittle);
    if (age >= 0 && age < LONGEST_ANSWER_MS) return age;
  }
  return null;
}
