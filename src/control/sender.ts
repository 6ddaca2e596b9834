// Who said something: the door it came through and the one behind it. Replies go there; what a sender changed is not echoed to it.

export interface Sender {
  /** `osc`, `oscquery`, `max`, `shell`… */
  readonly door: string;
  /** The one behind the door, unique within it: an address and port, a connection. */
  readonly name: string;
  /** Where relative file names begin; the working directory when left out. */
  readonly folder?: string;
  /** True where files may only be named within that folder: for senders from the network. */
  readonly isConfined?: boolean;
}

/** The engine itself: crashes that were repaired, modulations, files that were read. */
export const ENGINE: Sender = { door: 'engine', name: '' };

export function isSame(a: Sender, b: Sender): boolean {
  return a.door === b.door && a.name === b.name;
}
