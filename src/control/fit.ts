// Which bends of a plan a model takes. Takes what plays and a plan, gives those that do not fit with the reason; changes nothing.
import type { Plan } from '../bend/bend.ts';
import { findChains } from '../bend/plan-targets.ts';
import { type Resources, withVersion } from '../bend/resources.ts';
import type { Subject } from '../engine/live/structure.ts';
import { describeError } from '../errors.ts';
import { originalVersion } from '../graph/version.ts';
import { opsetOf } from '../model/onnx/validate.ts';

/** The bends that do not fit, by id, and why. */
export function misfits(
  subject: Pick<Subject, 'loaded' | 'cut'>,
  plan: Plan,
  resources: Resources,
): ReadonlyMap<string, string> {
  const { cut, loaded } = subject;
  const { graph, model } = loaded;
  const known = withVersion(resources, originalVersion(graph));
  const opset = opsetOf(model.proto);
  const found = new Map<string, string>();
  for (const bend of plan) {
    try {
      findChains({ graph, cut, opset, plan: [bend], resources: known, controls: [] });
    } catch (error) {
      found.set(bend.id, describeError(error).message);
    }
  }
  return found;
}
