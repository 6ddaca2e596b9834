// One value of one bend changed in a plan. Takes a plan, gives another; the first one stays as it is.
import { unknownName } from '../errors.ts';
import type { ParameterValue } from '../parameter.ts';
import { type Bend, makeBend, type Plan } from './bend.ts';
import { SELECTORS } from './units.ts';

/** The plan with one value of one bend changed; units that were found stay, unless the choice itself changed. */
export function planWith(plan: Plan, id: string, key: string, value: ParameterValue): Plan {
  const bend = plan.find((each) => each.id === id);
  if (bend === undefined) throw unknownName('param', id, 'bend', idsOf(plan));
  const values = new Map([...bend.values, [key, value] as const]);
  const made = makeBend(bend.id, bend.operator.name, bend.target, values);
  const changed: Bend = bend.found === undefined || CHOICES.has(key) ? made : { ...made, found: bend.found };
  return plan.map((each) => (each.id === id ? changed : each));
}

const CHOICES: ReadonlySet<string> = new Set([...SELECTORS, 'dim', 'groups', 'pick']);

function idsOf(plan: Plan): string[] {
  return plan.map((bend) => bend.id);
}
