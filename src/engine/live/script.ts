// What happened before and is to happen again in the same blocks: when structures take over, in which blocks nothing fades. Set by
// who replays a log, looked at by who plays.
import type { Candidate } from '../protocol.ts';

export interface Script {
  /** The block from which on the next structure may take over. */
  readonly notBefore: number;
  /** Blocks in which that structure has no time to fade. */
  readonly jumps: readonly number[];
  /** What structures run on. */
  readonly runs: Candidate;
  /** True where a stream that has faded out may be left for one of another form. */
  readonly mayLeave: boolean;
}
