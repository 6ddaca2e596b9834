// The way from one plan to another over a time: one structure in which both can be heard, at its beginning and at its end. What
// only one of them has is silent where the other one is heard.
import { type Bend, type Plan, parametersOf } from '../bend/bend.ts';
import type { ParameterValue } from '../parameter.ts';
import { mergedOrder } from './blend-plans.ts';
import { heldValue, isContinuous, isSameShape, withBendValue } from './plan-changes.ts';

/** Both ends of a way; values alone lie between them. */
export interface FadeWay {
  readonly begin: Plan;
  readonly end: Plan;
  /** Bends of the end that are silent there and not part of the plan that was asked for. */
  readonly leaving: ReadonlySet<Bend>;
}

/** The way from a plan to another one. A bend that becomes another one under the same id changes at its beginning. */
export function fadeWay(from: Plan, to: Plan): FadeWay {
  const begin: Bend[] = [];
  const end: Bend[] = [];
  const leaving = new Set<Bend>();
  for (const id of mergedOrder([from.map((bend) => bend.id), to.map((bend) => bend.id)])) {
    const [old, next] = [find(from, id), find(to, id)];
    if (next !== undefined) {
      begin.push(old !== undefined && isSameShape(old, next) ? withHeld(next, old) : silent(next));
      end.push(next);
    } else if (old !== undefined) {
      const gone = silent(old);
      begin.push(old);
      end.push(gone);
      leaving.add(gone);
    }
  }
  return { begin, end, leaving };
}

/** A bend with what another one holds, as far as that can go on from there. */
function withHeld(bend: Bend, other: Bend): Bend {
  return parametersOf(bend.operator, bend.values).reduce((made, parameter) => {
    const [value, held] = [heldValue(bend, parameter), heldValue(other, parameter)];
    const glides = isContinuous(parameter) && typeof value === 'number' && typeof held === 'number';
    return glides && value !== held ? withBendValue(made, parameter.name, held) : made;
  }, bend);
}

function silent(bend: Bend): Bend {
  return withBendValue(bend, 'mix', SILENCE);
}

function find(plan: Plan, id: string): Bend | undefined {
  return plan.find((bend) => bend.id === id);
}

const SILENCE: ParameterValue = 0;
