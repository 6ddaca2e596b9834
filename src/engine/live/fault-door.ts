// Failures on demand, so that tests can see what is done about them: a worker that dies, throws, hangs, or plays poison.
// Reached only by a lane that was started with this door open.
import { failure } from '../../errors.ts';
import type { BlockSession } from '../block-session.ts';
import type { LaneOrder } from './lane-messages.ts';

/** Fails as ordered. */
export function obeyFault({ fault, ms }: Extract<LaneOrder, { kind: 'fault' }>, session: BlockSession): void {
  switch (fault) {
    case 'throw':
      throw failure('runtime-failed', 'lane', 'was ordered to throw');
    case 'die':
      // Ends the thread without a word.
      process.exit(1);
      break;
    case 'hang':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
      break;
    case 'state':
      session.poison();
      break;
    case 'nan':
      session.setInput(0, new Float32Array(1).fill(Number.NaN));
      break;
  }
}
