// Work beside the sound: what plays, the last that was played, and a worker of its own that ends with the work. What is done there
// is not heard.
import type { Plan } from '../bend/bend.ts';
import type { Resources } from '../bend/resources.ts';
import { failure } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import { Seat } from './live/seat.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { Block } from './recent-blocks.ts';
import type { WorkerClient } from './worker-client.ts';

/** What is looked at. */
export interface SideMatter {
  readonly loaded: LoadedModel;
  readonly cut: Cut;
  readonly plan: Plan;
  readonly resources: Resources;
  /** What is played through it, in order, from the first states on. */
  readonly blocks: readonly Block[];
}

export interface SideWork extends SideMatter {
  readonly worker: WorkerClient;
}

/** Does something in a worker of its own. Throws what it throws. */
export async function besideSound<R>(matter: SideMatter, work: (side: SideWork) => Promise<R>): Promise<R> {
  const seat = Seat.start();
  try {
    const loaded = await seat.loaded(matter.loaded);
    return await work({ ...matter, loaded, worker: seat.worker });
  } finally {
    await seat.worker.close();
  }
}

/** Throws `nothing-played` where there is no block to play. */
export function checkPlayed({ blocks }: SideMatter): void {
  if (blocks.length > 0) return;
  throw failure('nothing-played', 'sound', 'nothing was played yet; play something or name a sound file');
}

/** Throws `engine-closed` where the work was given up. */
export function checkGoesOn(signal: AbortSignal, where: string): void {
  if (signal.aborted) throw failure('engine-closed', where, 'was ended');
}
