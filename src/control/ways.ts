// Ways between states that are heard in the next block: values alone, no other structure. Takes states and edits, gives what has
// to be set; sets nothing.
import type { Attributes } from './attributes.ts';
import { type InstanceState, playedPlan, retried } from './instance-state.ts';
import { type ValueChange, valueChanges } from './plan-changes.ts';

export type StateEdit = (state: InstanceState) => InstanceState;

export interface Way {
  readonly from: InstanceState;
  readonly to: InstanceState;
  readonly changes: readonly ValueChange[];
}

/** The way from one state to another; null where it takes another structure. */
export function wayTo(from: InstanceState, to: InstanceState): Way | null {
  if (from.model !== to.model || from.watches !== to.watches) return null;
  if (!isSameStructure(from.attributes, to.attributes) || !followsSame(from, to)) return null;
  const changes = valueChanges(playedPlan(from), playedPlan(to));
  return changes === null ? null : { from, to, changes };
}

/** The ways of edits one after the other, null for one that fails; null where one of them takes another structure. */
export function waysOf(from: InstanceState, edits: readonly StateEdit[]): readonly (Way | null)[] | null {
  const ways: (Way | null)[] = [];
  let state = from;
  for (const edit of edits) {
    const next = triedOn(state, edit);
    const way = next === null ? null : wayTo(state, next);
    if (next !== null && way === null) return null;
    ways.push(way);
    state = next ?? state;
  }
  return ways;
}

/** The state an edit makes of one. Throws what the edit throws. */
export function editedOn(state: InstanceState, edit: StateEdit): InstanceState {
  return retried(state, edit(state));
}

/** The state an edit makes of one; null where it fails. */
export function triedOn(state: InstanceState, edit: StateEdit): InstanceState | null {
  try {
    return editedOn(state, edit);
  } catch {
    return null;
  }
}

function isSameStructure(a: Attributes, b: Attributes): boolean {
  return a.block === b.block && a.provider === b.provider && a.resample === b.resample;
}

/** True where modulations follow the same activations, so that nothing has to be watched anew. */
function followsSame(from: InstanceState, to: InstanceState): boolean {
  if (from.modulations === to.modulations) return true;
  const followed = ({ modulations }: InstanceState) =>
    modulations.flatMap(({ source }) =>
      source.kind === 'activation' ? [`${source.statistic} ${source.target}`] : [],
    );
  const before = new Set(followed(from));
  return followed(to).every((name) => before.has(name));
}
