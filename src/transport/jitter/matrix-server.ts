// The door for jit.net.send, which connects to a port that listens here: matrices come in, each is answered with its times. One
// connection at a time; one that is silent makes room for another. Knows no engine.
import { createServer, type Server, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { failure, LivebendError } from '../../errors.ts';
import { type ConnectionListener, LOOPBACK } from './connection-events.ts';
import { encodeLatency } from './encode.ts';
import type { MatrixHeader, Packet } from './packets.ts';
import { PacketParser } from './parser.ts';

export interface MatrixServerOptions {
  /** 0 where it is left out: the system chooses. */
  readonly port?: number;
  /** Told when a connection begins, before its first matrix. */
  readonly onBegin: () => void;
  readonly onMatrix: (header: MatrixHeader, data: Uint8Array) => void;
  readonly onEvent: ConnectionListener;
}

/** Answers that wait for a sender that does not read them; beyond that they are left out. */
const MOST_ANSWER_BYTES = 2 ** 16;
/** A connection over which nothing came for so long gives way to another. */
const SILENT_MS = 500;

export class MatrixServer {
  #socket: Socket | null = null;
  #heardMs = 0;
  #hasTurnedAway = false;
  #refused = 0;
  #broken = 0;

  private constructor(
    private readonly server: Server,
    private readonly options: MatrixServerOptions,
  ) {
    server.on('error', () => {});
    server.on('connection', (socket) => this.#take(socket));
  }

  /** Listens. Throws `port-unavailable`. */
  static open(options: MatrixServerOptions): Promise<MatrixServer> {
    const { port = 0 } = options;
    const server = createServer({ noDelay: true });
    return new Promise((resolve, reject) => {
      server.once('error', (cause) =>
        reject(failure('port-unavailable', `port ${port}`, 'cannot be opened for jit.net.send', { cause })),
      );
      server.listen(port, LOOPBACK, () => resolve(new MatrixServer(server, options)));
    });
  }

  /** Where jit.net.send connects to. */
  get port(): number {
    const address = this.server.address();
    return address === null || typeof address === 'string' ? 0 : address.port;
  }

  get isConnected(): boolean {
    return this.#socket !== null;
  }

  /** Matrices that were passed over, and connections that were ended for what came over them. */
  get counts(): { readonly refused: number; readonly broken: number } {
    return { refused: this.#refused, broken: this.#broken };
  }

  /** Ends the connection and the door. */
  close(): Promise<void> {
    this.#socket?.destroy();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  #take(socket: Socket): void {
    if (this.#socket !== null && performance.now() - this.#heardMs < SILENT_MS) {
      this.#turnAway(socket);
      return;
    }
    // Max that comes back after a crash must not wait for what is left of its old connection.
    this.#socket?.destroy();
    this.#socket = socket;
    this.#hasTurnedAway = false;
    this.#heardMs = performance.now();
    const parser = this.#parserOf(socket);
    socket.on('data', (piece) => this.#feed(socket, parser, piece));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#leave(socket));
    this.options.onBegin();
    this.#tell(true);
  }

  /** It tries again and again; it is told of once. */
  #turnAway(socket: Socket): void {
    socket.on('error', () => {});
    socket.destroy();
    if (this.#hasTurnedAway) return;
    this.#hasTurnedAway = true;
    this.#error(
      failure(
        'port-unavailable',
        `port ${this.port}`,
        'a jit.net.send is connected already; give the other one a port of its own',
      ),
    );
  }

  #leave(socket: Socket): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#tell(false);
  }

  #parserOf(socket: Socket): PacketParser {
    let lastReason = '';
    return new PacketParser({
      where: 'jit.net.send',
      onPacket: (packet) => this.#hear(socket, packet),
      onRefused: (error) => {
        this.#refused++;
        // A stream of a hundred such matrices a second is told of once.
        if (error.message !== lastReason) this.#error(error);
        lastReason = error.message;
      },
    });
  }

  #feed(socket: Socket, parser: PacketParser, piece: Uint8Array): void {
    if (this.#socket !== socket) return;
    this.#heardMs = performance.now();
    try {
      parser.feed(piece);
    } catch (error) {
      if (!(error instanceof LivebendError)) throw error;
      this.#broken++;
      this.#error(error);
      socket.destroy();
    }
  }

  #hear(socket: Socket, packet: Packet): void {
    if (packet.kind !== 'matrix') return;
    const before = performance.now();
    this.options.onMatrix(packet.header, packet.data);
    if (socket.writableLength > MOST_ANSWER_BYTES || socket.destroyed) return;
    socket.write(encodeLatency(packet.header.time, before, performance.now()));
  }

  #tell(isConnected: boolean): void {
    this.options.onEvent({ kind: 'connected', direction: 'in', isConnected });
  }

  #error(error: LivebendError): void {
    this.options.onEvent({ kind: 'error', direction: 'in', error });
  }
}
