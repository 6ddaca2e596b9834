// Sound in and sound out of a live engine, whatever the rates on both sides are.
import type { FrameStream } from '../../audio/frame-stream.ts';
import type { Geometry } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';

export interface StreamCounts {
  /** Frames that went in and came out. */
  readonly pushed: number;
  readonly pulled: number;
  /** Blocks that came too late to be heard whole. */
  readonly lateBlocks: number;
  /** Milliseconds a block took to compute. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** The usual block's part of the time it lasts, 0 to 1. */
  readonly load: number;
}

/** What a stream goes on from. */
export interface StreamBefore {
  /** Frames that went in and came out, and blocks that were late, of all streams before. */
  readonly pushed: number;
  readonly pulled: number;
  readonly lateBlocks: number;
  /** What would have come next: fades out before this one begins. */
  readonly tail: readonly Float32Array[];
}

/**
 * As many frames come out as went in. `push` takes all of them, unless nobody pulls; what is no finite number is taken as 0.
 * `pull` never waits.
 */
export interface SoundStream extends FrameStream {
  /** Rate of the sound that goes in and comes out, Hz. */
  readonly sampleRate: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** Vectors and blocks at the model's rate. */
  readonly geometry: Geometry;
  /** Frames from a sound that is pushed to its bent counterpart; constant. */
  readonly latencySamples: number;
  /** The block whose frames come next. */
  readonly nextBlock: number;
  /** Frames that went in and came out so far, also of the streams before. */
  readonly place: { readonly pushed: number; readonly pulled: number };
  /** True where no frame has gone in since it began. */
  readonly isFresh: boolean;
  readonly counts: StreamCounts;
  /**
   * Writes the units that are listened to, of the frames the last `pull` gave, into `out` (`[units][frames]`) from frame
   * `start` on and says how many; those that nobody listens to are silent. What is not fetched before the next `pull` is gone.
   */
  pullListened(out: readonly Float32Array[], start: number, frames: number): number;
  /** What would come next if more went in, as far as it is there: at most the latency. Ends the stream. */
  tail(out: readonly Float32Array[], start: number, frames: number): number;
  /** Fades out and tells when nothing is heard any more. */
  leave(): void;
  /** Comes back, where it was to fade out. */
  stay(): void;
  /** What is heard instead of a late block. */
  setLatePolicy(policy: LatePolicy): void;
  /** How much of the model is heard beside the sound itself, 0 to 1; goes there over so many frames, and never in a jump. */
  setWet(wet: number, frames?: number): void;
  /** Lets everything be heard, or nothing; goes there within some milliseconds. */
  setOpen(isOpen: boolean): void;
}
