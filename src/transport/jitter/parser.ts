// Finds packets in bytes that come in pieces of any size: matrices of sound and answers; messages are passed over. Its memory
// grows with what came, never with what a header promises, up to the longest matrix. Knows no socket.
import { failure, type LivebendError } from '../../errors.ts';
import { readHeader } from './header.ts';
import {
  CHUNK_BYTES,
  LATENCY_BYTES,
  LATENCY_ID,
  MATRIX_ID,
  MATRIX_START_BYTES,
  type MatrixHeader,
  MESSAGE_ID,
  MOST_MESSAGE_BYTES,
  type Packet,
} from './packets.ts';

export interface ParserOptions {
  /** What errors call the connection. */
  readonly where: string;
  readonly onPacket: (packet: Packet) => void;
  /** Told of a matrix that is passed over; what follows is read on. */
  readonly onRefused: (error: LivebendError) => void;
}

const FIRST_ROOM = 4096;

export class PacketParser {
  #bytes = new Uint8Array(FIRST_ROOM);
  #count = 0;
  /** Bytes until the next step, from the beginning of the packet on. */
  #wanted = CHUNK_BYTES;
  #toSkip = 0;
  #header: MatrixHeader | null = null;

  constructor(private readonly options: ParserOptions) {}

  /** Bytes of memory it holds. */
  get roomBytes(): number {
    return this.#bytes.length;
  }

  /** Takes what came next. Throws `stream-broken` where it is no packet; the connection is of no use after that. */
  feed(piece: Uint8Array): void {
    let at = 0;
    while (at < piece.length) {
      if (this.#toSkip > 0) {
        const skipped = Math.min(this.#toSkip, piece.length - at);
        this.#toSkip -= skipped;
        at += skipped;
        continue;
      }
      const taken = Math.min(this.#wanted - this.#count, piece.length - at);
      this.#keep(piece, at, taken);
      at += taken;
      while (this.#count === this.#wanted) this.#step();
    }
  }

  #keep(piece: Uint8Array, at: number, taken: number): void {
    const count = this.#count + taken;
    if (count > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(count, Math.min(2 * this.#bytes.length, this.#wanted)));
      grown.set(this.#bytes.subarray(0, this.#count));
      this.#bytes = grown;
    }
    this.#bytes.set(piece.subarray(at, at + taken), this.#count);
    this.#count = count;
  }

  /** Everything that was wanted is here. */
  #step(): void {
    const header = this.#header;
    if (header !== null) this.#end(() => this.#giveMatrix(header));
    else if (this.#count === CHUNK_BYTES) this.#begin();
    else if (this.#id() === MATRIX_ID) this.#beginData();
    else this.#end(() => this.#giveLatency());
  }

  #begin(): void {
    const { where } = this.options;
    const id = this.#id();
    if (id === MATRIX_ID) this.#wanted = MATRIX_START_BYTES;
    else if (id === LATENCY_ID) this.#wanted = LATENCY_BYTES;
    else if (id === MESSAGE_ID) this.#skip(messageBytes(this.#bytes, where));
    else throw failure('stream-broken', where, `a packet must be JMTX, JMLP or JMMP, got ${hex(id)}`);
  }

  #beginData(): void {
    const read = readHeader(this.#bytes.subarray(0, MATRIX_START_BYTES), this.options.where);
    if (read.kind === 'refused') {
      this.options.onRefused(read.error);
      this.#skip(read.dataBytes);
      return;
    }
    this.#header = read.header;
    this.#wanted += read.header.dataBytes;
  }

  /** Passes over what is left of the packet that has begun. */
  #skip(bytes: number): void {
    this.#end(() => {});
    this.#toSkip = bytes;
  }

  #end(give: () => void): void {
    give();
    this.#header = null;
    this.#count = 0;
    this.#wanted = CHUNK_BYTES;
  }

  #giveMatrix(header: MatrixHeader): void {
    const data = this.#bytes.subarray(MATRIX_START_BYTES, this.#count);
    this.options.onPacket({ kind: 'matrix', header, data });
  }

  #giveLatency(): void {
    this.options.onPacket({ kind: 'latency', times: this.#bytes.slice(4, LATENCY_BYTES) });
  }

  #id(): number {
    return new DataView(this.#bytes.buffer).getInt32(0);
  }
}

/** The size of a message; its order differs between senders, and one of the two is out of all reason. */
function messageBytes(bytes: Uint8Array, where: string): number {
  const view = new DataView(bytes.buffer);
  for (const isLittle of [true, false]) {
    const size = view.getInt32(4, isLittle);
    if (size > 0 && size <= MOST_MESSAGE_BYTES) return size;
  }
  throw failure('stream-broken', where, `a message must have 1 to ${MOST_MESSAGE_BYTES} bytes`);
}

function hex(id: number): string {
  return `0x${(id >>> 0).toString(16).padStart(8, '0')}`;
}
