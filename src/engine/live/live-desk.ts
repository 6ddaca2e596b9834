// The live lanes of a worker: starts them, ends them, knows when they have ended. A session has one lane at a time.
import type { BlockSession } from '../block-session.ts';
import type { LaneStart } from './lane-messages.ts';
import { LiveLoop } from './live-loop.ts';

interface Running {
  readonly loop: LiveLoop;
  readonly ended: Promise<void>;
}

export class LiveDesk {
  private readonly running = new Map<number, Running>();

  /** Plays a session that is prepared, after the lane it had before; returns at once. */
  play(session: BlockSession, start: LaneStart): void {
    const before = this.running.get(start.session);
    before?.loop.stop();
    const loop = new LiveLoop(session, start);
    const ended = (before?.ended ?? Promise.resolve()).then(() => loop.run());
    this.running.set(start.session, { loop, ended });
  }

  /** Ends the lane of a session that is released, and forgets it. */
  async forget(session: number): Promise<void> {
    const running = this.running.get(session);
    running?.loop.stop();
    await running?.ended;
    this.running.delete(session);
  }

  /** Ends every lane: each ends by itself after the run it is inside, whatever it waits for. */
  async close(): Promise<void> {
    for (const { loop } of this.running.values()) loop.stop();
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }
}
