// Sound in and sound out of a live engine, whatever the rates on both sides are.
import type { Geometry } from './geometry.ts';
import type { LatePolicy } from './late-sound.ts';
import type { StreamCounts } from './live-stream.ts';

export interface SoundStream {
  /** Vectors and blocks at the model's rate. */
  readonly geometry: Geometry;
  /** Frames from a sound that is pushed to its bent counterpart; constant. */
  readonly latencySamples: number;
  /** Frames that may be pulled: as many as were pushed and not pulled yet. */
  readonly available: number;
  /** The block whose frames come next. */
  readonly nextBlock: number;
  /** Complete blocks whose answer has not come. */
  readonly waitingBlocks: number;
  /** Frames that went in and came out so far. */
  readonly place: { readonly pushed: number; readonly pulled: number };
  readonly counts: StreamCounts;
  /**
   * Takes frames of `block` (`[channels][frames]`) from frame `start` on and says how many: all of them, unless nobody
   * pulls. What is no finite number is taken as 0.
   */
  push(block: readonly Float32Array[], start: number, frames: number): number;
  /** Writes up to `frames` frames into `out` (`[channels][frames]`) from frame `start` on and says how many; never waits. */
  pull(out: readonly Float32Array[], start: number, frames: number): number;
  /** What would come next if more went in, as far as it is there: at most the latency. Ends the stream. */
  tail(out: readonly Float32Array[], start: number, frames: number): number;
  /** Begins with the end of another stream, faded. */
  follow(before: SoundStream): void;
  /** What is heard instead of a late block. */
  setLatePolicy(policy: LatePolicy): void;
  /** How much of the model is heard beside the sound itself, 0 to 1; goes there within some milliseconds. */
  setWet(wet: number): void;
}
