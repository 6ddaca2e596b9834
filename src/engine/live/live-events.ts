// What a live engine tells while it plays.
import type { ErrorCode } from '../../errors.ts';
import type { Runaway } from './lane-messages.ts';

export type LiveEvent =
  /** The guard kept a block back; `bend` was changed last and is switched off (null where no bend is left). */
  | { readonly kind: 'guard'; readonly what: Runaway; readonly bend: string | null; readonly message: string }
  /** A worker died, hangs or failed; the sound is dry until `recovered`. */
  | { readonly kind: 'lost'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'recovered'; readonly ms: number }
  /** More blocks were late; told once a second at most, with the count of the stream. */
  | { readonly kind: 'late'; readonly lateBlocks: number }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly message: string };

export type LiveListener = (event: LiveEvent) => void;
