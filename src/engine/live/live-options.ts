// How a live engine is opened, and what it counts.
import type { LiveListener } from './live-events.ts';
import type { Script } from './script.ts';
import type { StreamCounts } from './sound-stream.ts';

export interface LiveOptions {
  /** The model's first method when left out. */
  readonly method?: string;
  /** A provider, `auto` or `gpu`; `cpu` when left out. */
  readonly provider?: string;
  /** Frames of the host's vectors; 512 when left out. */
  readonly vectorFrames?: number;
  /** Rate of the host's sound, Hz; the model's when left out. */
  readonly rateHz?: number;
  /** False plays a model of another rate at the host's, without resampling. */
  readonly isResampled?: boolean;
  /** Frames of a block of the model; near 2048 when left out. */
  readonly blockFrames?: number;
  /** Frames in which a block may be computed after it is complete; the longer of block and vector when left out. */
  readonly spareFrames?: number;
  /** False plays as fast as it is fed: no block counts as late. */
  readonly isPaced?: boolean;
  /** Milliseconds that go on; for tests. */
  readonly clock?: () => number;
  /** Takes orders to fail; for tests. */
  readonly hasFaults?: boolean;
  /** What is to happen again in the same blocks; for replays, in which the guard switches nothing off by itself. */
  readonly script?: Script;
  readonly onEvent?: LiveListener;
}

export interface LiveCounts extends StreamCounts {
  /** Frames from a sound to its bent counterpart. */
  readonly latencySamples: number;
  /** Workers that were replaced, and those of them that have not ended yet. */
  readonly lost: number;
  readonly abandoned: number;
  /** Structures that were built and could not be. */
  readonly built: number;
  readonly failed: number;
  /** How often another stream took the place of the one before. */
  readonly reshaped: number;
  /** Blocks the guard kept back, as far as it told. */
  readonly guarded: number;
}
