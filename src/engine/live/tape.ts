// Records outputs of a session as it plays: each block's numbers go into a ring from which the host takes them. Allocates
// nothing; a block for which there is no room is left out.
import { RingBuffer } from '../../audio/ring-buffer.ts';
import type { BlockSession } from '../block-session.ts';
import type { LaneStart, Taped } from './lane-messages.ts';

export class Tape {
  private readonly ring: RingBuffer;
  private readonly taped: readonly Taped[];
  private readonly packet: Float32Array;
  private readonly rows: readonly Float32Array[];

  constructor({ memory, taped }: Pick<LaneStart, 'memory' | 'taped'>) {
    this.ring = new RingBuffer(memory.taped);
    this.taped = taped;
    this.packet = new Float32Array(1 + taped.reduce((sum, { count }) => sum + count, 0));
    this.rows = [this.packet];
  }

  /** Records a block that was played. */
  record(session: BlockSession, block: number): void {
    const { packet, taped } = this;
    if (taped.length === 0 || this.ring.free < packet.length) return;
    packet[0] = block;
    let at = 1;
    for (let index = 0; index < taped.length; index++) {
      const each = taped[index];
      if (each === undefined) continue;
      packet.set(session.outputArray(each.output) as Float32Array, at);
      at += each.count;
    }
    this.ring.push(this.rows, 0, packet.length);
  }
}
