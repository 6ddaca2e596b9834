// What goes to one client and how much of it waits: a slow client holds nobody up and fills no memory. Takes messages, hands
// them to the socket as it takes them; of a value that moves only the last is kept, the oldest message goes first.

export type Frame = string | Uint8Array;

/** The part of a socket that is used. */
export interface Sink {
  readonly bufferedAmount: number;
  send(frame: Frame, done: (error?: Error) => void): void;
}

export interface OutboxLimits {
  readonly mostBufferedBytes: number;
  readonly mostWaiting: number;
}

export class Outbox {
  /** Messages that were dropped: too many waited. */
  dropped = 0;
  /** By what they are about, the oldest first. */
  private readonly waiting = new Map<string, Frame>();
  private count = 0;
  private hasLostText = false;

  /** `afterLoss` is sent when there is room again and texts were dropped. */
  constructor(
    private readonly sink: Sink,
    private readonly limits: OutboxLimits,
    private readonly afterLoss: string,
  ) {}

  get waits(): number {
    return this.waiting.size;
  }

  /** Sends a frame, now or when the socket has room; one that is about the same takes the place of one that waits. */
  send(frame: Frame, about: string | null = null): void {
    if (this.waiting.size === 0 && this.hasRoom()) {
      this.give(frame);
      return;
    }
    const key = about ?? `#${this.count++}`;
    if (this.waiting.delete(key)) this.dropped++;
    this.waiting.set(key, frame);
    if (this.waiting.size > this.limits.mostWaiting) this.dropOldest();
  }

  /** Lets go of everything that waits. */
  clear(): void {
    this.waiting.clear();
  }

  private hasRoom(): boolean {
    return this.sink.bufferedAmount < this.limits.mostBufferedBytes;
  }

  private give(frame: Frame): void {
    this.sink.send(frame, (error) => {
      if (error === undefined) this.pump();
      else this.clear();
    });
  }

  private pump(): void {
    for (const [key, frame] of this.waiting) {
      if (!this.hasRoom()) return;
      this.waiting.delete(key);
      this.give(frame);
    }
    if (!this.hasLostText || !this.hasRoom()) return;
    this.hasLostText = false;
    this.give(this.afterLoss);
  }

  private dropOldest(): void {
    const [oldest] = this.waiting;
    if (oldest === undefined) return;
    const [key, frame] = oldest;
    this.waiting.delete(key);
    this.dropped++;
    if (typeof frame === 'string') this.hasLostText = true;
  }
}
