// What a connection with Max tells: that it is there or not, and what of the bytes was refused.
import type { LivebendError } from '../../errors.ts';

/** `in`: from jit.net.send; `out`: to jit.net.recv. */
export type Direction = 'in' | 'out';

export type ConnectionEvent =
  | { readonly kind: 'connected'; readonly direction: Direction; readonly isConnected: boolean }
  /** A matrix or message was passed over (`matrix-refused`), or the connection was ended (`stream-broken`). */
  | { readonly kind: 'error'; readonly direction: Direction; readonly error: LivebendError };

export type ConnectionListener = (event: ConnectionEvent) => void;

/** Where sockets bind and connect unless told otherwise. */
export const LOOPBACK = '127.0.0.1';
