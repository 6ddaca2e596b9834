// Going to a snapshot: at once or over a time, whole or as far as it fits the model that can be loaded. Takes an instance and a
// snapshot, makes the changes, says what had to be left out.
import { failure, LivebendError } from '../errors.ts';
import { fadeWay } from './fade-plans.ts';
import { misfits } from './fit.ts';
import type { Instance } from './instance.ts';
import type { InstanceState, Snapshot } from './instance-state.ts';
import type { Manner } from './pending.ts';
import { bendSkips, type Skip } from './skips.ts';
import { knownChoice } from './state/model-choice.ts';
import { wayTo } from './ways.ts';

/** After a ramp its last values are given this long before what is silent is taken out. */
const SETTLE_MS = 250;

/**
 * Goes to a snapshot. Where its model cannot be loaded, or a bend of it does not fit, the rest is recalled and what was left out
 * comes back. Throws what is not the fault of the model or of a bend.
 */
export async function recallSnapshot(
  instance: Instance,
  snapshot: Snapshot,
  manner: Manner,
): Promise<readonly Skip[]> {
  try {
    await goTo(instance, snapshot, manner);
    return [];
  } catch (error) {
    if (!(error instanceof LivebendError)) throw error;
    return recallWhatFits(instance, snapshot, manner, error);
  }
}

/** The state that a snapshot makes of one; a model that is the same is not read again. */
export function recalledState(state: InstanceState, snapshot: Snapshot): InstanceState {
  return { ...state, ...snapshot, model: knownChoice(snapshot.model, [state.model]) };
}

async function goTo(instance: Instance, snapshot: Snapshot, manner: Manner): Promise<void> {
  const { rampMs = 0 } = manner;
  const { state } = instance;
  const wanted = recalledState(state, snapshot);
  const isJump = rampMs === 0 || wanted.model !== state.model || wanted.model === null;
  if (isJump || wayTo(state, wanted) !== null)
    return instance.change((now) => recalledState(now, snapshot), manner);
  return fadeTo(instance, snapshot, manner);
}

/** Both plans in one structure, then the values over the time, then what is silent goes. */
async function fadeTo(instance: Instance, snapshot: Snapshot, manner: Manner): Promise<void> {
  const { rampMs = 0, ...bare } = manner;
  const way = fadeWay(instance.state.plan, snapshot.plan);
  await instance.change((state) => ({ ...state, plan: way.begin }), bare);
  await instance.change((state) => ({ ...recalledState(state, snapshot), plan: way.end }), {
    ...manner,
    follows: true,
  });
  const tidy = (state: InstanceState): InstanceState => {
    if (state.plan === way.end) return { ...state, plan: snapshot.plan };
    const plan = state.plan.filter((bend) => !way.leaving.has(bend));
    return plan.length === state.plan.length ? state : { ...state, plan };
  };
  instance.later(rampMs + SETTLE_MS, () => instance.change(tidy, { ...bare, follows: true }));
}

async function recallWhatFits(
  instance: Instance,
  snapshot: Snapshot,
  manner: Manner,
  error: LivebendError,
): Promise<readonly Skip[]> {
  const { state } = instance;
  const { model } = recalledState(state, snapshot);
  const { engine } = instance.rig;
  if (engine === null || model === null || model === state.model || !isAboutModel(error)) throw error;
  const unfit = misfits(engine.subject, snapshot.plan, engine.resources);
  const plan = snapshot.plan.filter(({ id }) => !unfit.has(id));
  await goTo(instance, { ...snapshot, model: state.model, plan }, manner);
  return [{ what: `model ${model.name}`, reason: error.message }, ...bendSkips(unfit)];
}

function isAboutModel({ code }: LivebendError): boolean {
  return code.startsWith('model-') || code.startsWith('file-') || code === 'version-mismatch';
}

/** The snapshot of that name. Throws `name-not-found`. */
export function snapshotNamed(state: InstanceState, name: string, where: string): Snapshot {
  const snapshot = state.snapshots.get(name);
  if (snapshot !== undefined) return snapshot;
  const known = [...state.snapshots.keys()];
  const what = known.length === 0 ? 'nothing is stored' : `there are ${known.join(', ')}`;
  throw failure('name-not-found', where, `no snapshot is called ${name}; ${what}`);
}
