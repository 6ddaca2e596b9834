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
  const found = new Map<string, string>();
  const check = checkerOf(subject, resources);
  for (const bend of plan) {
    try {
      check(bend);
    } catch (error) {
      found.set(bend.id, describeError(error).message);
    }
  }
  return found;
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
  for (const { plan, watches, skipped, attributes } of passed) {
    for (const bend of plan) {
      if (seen.has(bend) || skipped.has(bend.id) || isMoved(bend, from.plan) || isMoved(bend, to.plan))
        continue;
      check(bend);
      seen.add(bend);
    }
    for (const watch of watches)
      if (!seen.has(watch)) new Watchers(subject.loaded.graph, subject.cut).adopt(observerOf(watch, null, 0));
    const isKnown = [from, to].some(({ attributes: own }) => own.block === attributes.block);
    if (!isKnown) throw failure('value-invalid', 'block', 'another one was asked for before it was built');
  }
}

function checkerOf({ loaded, cut }: PlayedCut, resources: Resources): (bend: Bend) => void {
  const { graph, model } = loaded;
  const known = withVersion(resources, originalVersion(graph));
  const opset = opsetOf(model.proto);
  return (bend) => void findChains({ graph, cut, opset, plan: [bend], resources: known, controls: [] });
}

/** True for a bend that is there with other values alone. */
function isMoved(bend: Bend, plan: Plan): boolean {
  const own = plan.find(({ id }) => id === bend.id);
  return own !== undefined && valueChanges([own], [bend]) !== null;
}
