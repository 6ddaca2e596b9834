// The live lanes of a worker: starts them, knows when they have ended. A session has one lane at a time.
import type { BlockSession } from '../block-session.ts';
import type { LaneStart } from './lane-messages.ts';
import { LiveLoop } from './live-loop.ts';

export class LiveDesk {
  private readonly running = new Map<number, Promise<void>>();

  /** Plays a session that is prepared, after the lane it had before; returns at once. */
  play(session: BlockSession, start: LaneStart): void {
    const run = this.ended(start.session).then(() => new LiveLoop(session, start).run());
    this.running.set(start.session, run);
  }

  /** Waits until the lane of a session has ended. */
  async ended(session: number): Promise<void> {
    await this.running.get(session);
  }

  /** Waits until the lane of a session that is released has ended, and forgets it. */
  async forget(session: number): Promise<void> {
    await this.running.get(session);
    this.running.delete(session);
  }

  /** Waits until every lane has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values());
  }
}
