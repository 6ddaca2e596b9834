// Brings an instance to a state that was read: all of it in one step, the model of before where the state's own is not there.
import type { Instance } from '../instance.ts';
import type { InstanceState } from '../instance-state.ts';
import type { Manner } from '../pending.ts';
import { knownChoice } from './model-choice.ts';

/** Plays a state that was read. Throws what loading throws; then all sounds as before. */
export function restore(
  instance: Instance,
  state: InstanceState,
  manner: Pick<Manner, 'text' | 'sender'>,
): Promise<void> {
  return instance.change((before) => onto(state, before), { ...manner, refits: true });
}

function onto(state: InstanceState, before: InstanceState): InstanceState {
  const model = knownChoice(state.model, [before.model]) ?? before.model;
  const snapshots = [...state.snapshots].map(([name, snapshot]) => {
    const own = knownChoice(snapshot.model, [model]);
    return [name, own === snapshot.model ? snapshot : { ...snapshot, model: own }] as const;
  });
  return { ...state, model, snapshots: new Map(snapshots) };
}
