// jit.net.send and jit.net.recv as documented: the one connects, again and again until somebody listens, and reads the answers; the
// other listens, takes matrices and answers each. On loopback alone.
import { connect, createServer, type Server, type Socket } from 'node:net';
import { type TakenMatrix, takeMatrices } from './max-bytes.ts';

const RETRY_MS = 20;
const ANSWER_BYTES = 28;

export class FakeNetSend {
  isConnected = false;
  /** Times it was connected, matrices it could not send in time, and times that answers brought back. */
  connections = 0;
  dropped = 0;
  readonly answers: number[] = [];
  private socket: Socket | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly port: number) {
    this.connect();
  }

  /** Sends a matrix, or drops it while the one before is still being sent. */
  send(bytes: Buffer): void {
    const { socket } = this;
    if (!this.isConnected || socket === null) return;
    if (socket.writableLength > 0) this.dropped++;
    else socket.write(bytes);
  }

  /** Sends whatever it is, when there is room. */
  async write(bytes: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => this.socket?.write(bytes, () => resolve()));
  }

  /** Loses its connection and begins anew. */
  interrupt(): void {
    this.socket?.destroy();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.socket?.destroy();
  }

  private connect(): void {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    let rest: Buffer = Buffer.alloc(0);
    this.socket = socket;
    socket.on('connect', () => {
      this.isConnected = true;
      this.connections++;
    });
    socket.on('data', (piece: Buffer) => {
      rest = this.readAnswers(Buffer.concat([rest, piece]));
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isConnected = false;
      if (!this.isClosed) this.timer = setTimeout(() => this.connect(), RETRY_MS);
    });
  }

  private readAnswers(bytes: Buffer): Buffer {
    let at = 0;
    for (; at + ANSWER_BYTES <= bytes.length; at += ANSWER_BYTES) {
      if (bytes.toString('latin1', at, at + 4) !== 'JMLP') throw new Error('jit.net.send: no answer');
      this.answers.push(bytes.readDoubleBE(at + 4));
    }
    return bytes.subarray(at);
  }
}

export class FakeNetRecv {
  connections = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly onMatrix: (matrix: TakenMatrix) => void,
  ) {
    server.on('connection', (socket) => this.take(socket));
  }

  /** Listens where it was told to. */
  static listen(port: number, onMatrix: (matrix: TakenMatrix) => void): Promise<FakeNetRecv> {
    const server = createServer({ noDelay: true });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve(new FakeNetRecv(server, onMatrix)));
    });
  }

  /** Stops reading, or goes on. */
  setReading(isReading: boolean): void {
    for (const socket of this.sockets) {
      if (isReading) socket.resume();
      else socket.pause();
    }
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(socket: Socket): void {
    let rest: Buffer = Buffer.alloc(0);
    this.connections++;
    this.sockets.add(socket);
    socket.on('data', (piece: Buffer) => {
      const taken = takeMatrices(Buffer.concat([rest, piece]));
      rest = taken.rest;
      for (const matrix of taken.matrices) {
        this.onMatrix(matrix);
        socket.write(answer(matrix.timeMs));
      }
    });
    socket.on('error', () => {});
    socket.on('close', () => this.sockets.delete(socket));
  }
}

function answer(timeMs: number): Buffer {
  const bytes = Buffer.alloc(ANSWER_BYTES);
  bytes.write('JMLP', 0, 'latin1');
  bytes.writeDoubleBE(timeMs, 4);
  return bytes;
}
