// What sound can be sent through: frames go in, as many come out. Only the shape of it; the live engine's stream has it.

export interface FrameStream {
  /** Blocks that went in whole and whose answer has not come; what is pulled now is heard without it. */
  readonly waitingBlocks: number;
  /** Frames that may be pushed. */
  readonly free: number;
  /** Frames that may be pulled. */
  readonly available: number;
  /** Takes frames of `block` (`[channels][frames]`) from `start` on and says how many; takes what channels it has. */
  push(block: readonly Float32Array[], start: number, frames: number): number;
  /** Writes frames into every row of `out` (`[channels][frames]`) from `start` on and says how many. */
  pull(out: readonly Float32Array[], start: number, frames: number): number;
}
