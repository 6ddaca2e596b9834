// Matrices that wait until the other side takes them: a bounded queue that lets the oldest go and counts them. Knows no socket.

/** A packet and how many frames of sound it holds. */
export interface Waiting {
  readonly bytes: Uint8Array;
  readonly frames: number;
}

export class SendQueue {
  #waiting: Waiting[] = [];
  #bytes = 0;
  #droppedFrames = 0;
  #droppedMatrices = 0;

  /** `mostBytes`: what may wait; one matrix may, however long. */
  constructor(private readonly mostBytes: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  get length(): number {
    return this.#waiting.length;
  }

  get droppedFrames(): number {
    return this.#droppedFrames;
  }

  get droppedMatrices(): number {
    return this.#droppedMatrices;
  }

  /** Puts a packet at the end; the oldest make room for it. */
  push(packet: Waiting): void {
    this.#waiting.push(packet);
    this.#bytes += packet.bytes.length;
    while (this.#bytes > this.mostBytes && this.#waiting.length > 1) this.#drop();
  }

  /** Takes the oldest packet, or gives undefined. */
  shift(): Waiting | undefined {
    const oldest = this.#waiting.shift();
    if (oldest !== undefined) this.#bytes -= oldest.bytes.length;
    return oldest;
  }

  /** Lets everything go; it counts as dropped. */
  clear(): void {
    while (this.#waiting.length > 0) this.#drop();
  }

  #drop(): void {
    const oldest = this.shift();
    if (oldest === undefined) return;
    this.#droppedFrames += oldest.frames;
    this.#droppedMatrices++;
  }
}
