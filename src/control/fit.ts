// What a model takes of a state: its bends, its watches. Takes what plays and parts of a state, gives those that do not fit with the
// reason; changes nothing.
import type { Bend, Plan } from '../bend/bend.ts';
import { findChains } from '../bend/plan-targets.ts';
import { type Resources, withVersion } from '../bend/resources.ts';
import type { Subject } from '../engine/live/structure.ts';
import { observerOf, Watchers } from '../engine/watchers.ts';
import { describeError, failure } from '../errors.ts';
import { originalVersion } from '../graph/version.ts';
import { opsetOf } from '../model/onnx/validate.ts';
import type { InstanceState } from './instance-state.ts';
import { valueChanges } from './plan-changes.ts';

/** A model with the part of it that is played. */
export type PlayedCut = Pick<Subject, 'loaded' | 'cut'>;

/** The bends that do not fit, by id, and why. */
export function misfits(subject: PlayedCut, plan: Plan, resources: Resources): ReadonlyMap<string, string> {
  return misfitsIn(subject, resources)(plan);
}

/** Gives the bends of one plan after another that do not fit; what differs in live values alone is looked at once. */
export function misfitsIn(
  subject: PlayedCut,
  resources: Resources,
): (plan: Plan) => ReadonlyMap<string, string> {
  const check = checkerOf(subject, resources);
  return (plan) => {
    const found = new Map<string, string>();
    for (const bend of plan) {
      const failed = check(bend);
      if (failed !== null) found.set(bend.id, describeError(failed.error).message);
    }
    return found;
  };
}

/**
 * Checks what is passed through between two states that are built in one go and can be gone back to: bends, watches and blocks that
 * come in none of the two. Throws what is wrong with the first that could not be played.
 */
export function checkPassing(
  subject: PlayedCut,
  resources: Resources,
  [from, to]: readonly [InstanceState, InstanceState],
  passed: readonly InstanceState[],
): void {
  const check = checkerOf(subject, resources);
  const seen = new Set<unknown>([...from.plan, ...to.plan, ...from.watches, ...to.watches]);
  const isNew = (each: unknown) => seen.size < seen.add(each).size;
  for (const { plan, watches, skipped, attributes } of passed) {
    for (const bend of plan) {
      if (skipped.has(bend.id) || !isNew(bend) || isIn(from.plan, bend) || isIn(to.plan, bend)) continue;
      const failed = check(bend);
      if (failed !== null) throw failed.error;
    }
    for (const watch of watches)
      if (isNew(watch)) new Watchers(subject.loaded.graph, subject.cut).adopt(observerOf(watch, null, 0));
    const isKnown = [from, to].some(({ attributes: own }) => own.block === attributes.block);
    if (!isKnown) throw failure('value-invalid', 'block', 'another one was asked for before it was built');
  }
}

/** Looks at bends and gives what is wrong with each; null for one that fits. */
function checkerOf({ loaded, cut }: PlayedCut, resources: Resources) {
  const { graph, model } = loaded;
  const known = withVersion(resources, originalVersion(graph));
  const opset = opsetOf(model.proto);
  const look = (bend: Bend) => {
    try {
      findChains({ graph, cut, opset, plan: [bend], resources: known, controls: [] });
      return null;
    } catch (error) {
      return { error };
    }
  };
  const seen: { readonly bend: Bend; readonly failed: ReturnType<typeof look> }[] = [];
  return (bend: Bend) => {
    const alike = seen.find((each) => isMoved(each.bend, bend));
    if (alike !== undefined) return alike.failed;
    const failed = look(bend);
    seen.push({ bend, failed });
    return failed;
  };
}

/** True for a bend that is in a plan, be it with other live values. */
function isIn(plan: Plan, bend: Bend): boolean {
  const own = plan.find(({ id }) => id === bend.id);
  return own !== undefined && isMoved(own, bend);
}

/** True for bends that differ in live values alone. */
function isMoved(from: Bend, to: Bend): boolean {
  return valueChanges([from], [to]) !== null;
}
