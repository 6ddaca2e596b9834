// What the OSCQuery door takes and holds at most; what goes beyond is refused or dropped, and counted.

export interface Limits {
  /** Letters of a URL. */
  readonly longestUrl: number;
  /** Bytes of all headers of a request. */
  readonly mostHeaderBytes: number;
  /** Bytes of a WebSocket message that comes in. */
  readonly mostMessageBytes: number;
  /** Connections, WebSockets among them. */
  readonly mostConnections: number;
  readonly mostClients: number;
  /** Messages of one client that are not done yet: structures that are built, files that are read. */
  readonly mostUndone: number;
  /** Addresses one client listens to. */
  readonly mostListens: number;
  /** Bytes the socket of a slow client may hold before messages wait here. */
  readonly mostBufferedBytes: number;
  /** Messages that wait for a slow client; the oldest goes first. */
  readonly mostWaiting: number;
  /** How long a request may take to come. */
  readonly requestMs: number;
  /** A client that answers no ping for this long is let go. */
  readonly silentMs: number;
}

export const USUAL_LIMITS: Limits = {
  longestUrl: 2048,
  mostHeaderBytes: 16_384,
  mostMessageBytes: 65_536,
  mostConnections: 256,
  mostClients: 128,
  mostUndone: 1024,
  mostListens: 4096,
  mostBufferedBytes: 1_048_576,
  mostWaiting: 1024,
  requestMs: 10_000,
  silentMs: 30_000,
};
