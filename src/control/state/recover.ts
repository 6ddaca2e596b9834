// What an engine that crashed left behind, brought back: into one instance, or all of its instances at once.
import { describeError, failure } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { Instance } from '../instance.ts';
import type { Sender } from '../sender.ts';
import type { Skip } from '../skips.ts';
import { forget, type Leftover, leftovers } from './leftovers.ts';
import { restore } from './restore.ts';
import { readStateFile } from './state-file.ts';

/** Plays a leftover in an instance and lets go of its file. Gives what was left out; throws as reading and loading do. */
export async function recover(
  desk: Desk,
  instance: Instance,
  leftover: Leftover,
  sender: Sender,
): Promise<readonly Skip[]> {
  const { state, skips } = await readStateFile(leftover.path, new Set(desk.commands.keys()));
  await restore(instance, state, { text: 'recover', sender });
  await forget(leftover);
  return skips;
}

export interface Recovered {
  readonly instances: readonly string[];
  /** Sentences of those that could not be brought back; they stay. */
  readonly problems: readonly string[];
}

/** Brings back the newest of each instance that was left and is wanted, each into the instance of its name. */
export async function recoverAll(
  desk: Desk,
  folder: string,
  sender: Sender,
  isWanted: (leftover: Leftover) => boolean = () => true,
): Promise<Recovered> {
  const instances: string[] = [];
  const problems: string[] = [];
  const done = new Set<string>();
  for (const leftover of await leftovers(folder)) {
    if (done.has(leftover.instance) || !isWanted(leftover)) continue;
    done.add(leftover.instance);
    try {
      await recover(desk, desk.instance(leftover.instance), leftover, sender);
      instances.push(leftover.instance);
    } catch (error) {
      problems.push(`instance ${leftover.instance}: ${describeError(error).message}`);
    }
  }
  return { instances, problems };
}

/** The leftover of a number as it was listed, 1 the newest. Throws `value-range`. */
export function leftoverNumbered(all: readonly Leftover[], number: number): Leftover {
  const leftover = all[number - 1];
  if (leftover !== undefined) return leftover;
  const what = all.length === 0 ? 'there is nothing to recover' : `must be 1 to ${all.length}, got ${number}`;
  throw failure('value-range', 'recover', what);
}
