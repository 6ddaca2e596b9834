// Changes of a plan: a bend made or replaced, removed, one value set. Takes a plan, gives another; the first stays as it is.
import { failure, unknownName } from '../errors.ts';
import type { ParameterValue } from '../parameter.ts';
import { type Bend, makeBend, type Plan } from './bend.ts';
import { SELECTORS } from './units.ts';

/** The plan with a bend in the place of the one of its id, or at the end. */
export function withBend(plan: Plan, bend: Bend): Plan {
  if (!plan.some(({ id }) => id === bend.id)) return [...plan, bend];
  return plan.map((each) => (each.id === bend.id ? bend : each));
}

/** The plan without a bend. Throws `name-not-found`. */
export function withoutBend(plan: Plan, id: string): Plan {
  bendNamed(plan, id, 'unbend');
  return plan.filter((bend) => bend.id !== id);
}

/** The plan with a bend at another place of the chain, from 1 on. Throws `name-not-found`, `value-range`. */
export function withOrder(plan: Plan, id: string, place: number): Plan {
  const bend = bendNamed(plan, id, 'order');
  if (!Number.isInteger(place) || place < 1 || place > plan.length)
    throw failure('value-range', `order ${id}`, `the place must be 1 to ${plan.length}, got ${place}`);
  const others = plan.filter((each) => each !== bend);
  return [...others.slice(0, place - 1), bend, ...others.slice(place - 1)];
}

/**
 * The plan with one value of one bend changed; units that were found stay, unless the choice itself changed. Throws
 * `name-not-found`, `value-invalid`, `value-range`.
 */
export function withValue(plan: Plan, id: string, key: string, value: ParameterValue): Plan {
  const bend = bendNamed(plan, id, 'param');
  const values = new Map([...bend.values, [key, value] as const]);
  const made = makeBend(bend.id, bend.operator.name, bend.target, values);
  const isKept = bend.found !== undefined && !CHOICES.has(key);
  return withBend(plan, isKept ? { ...made, found: bend.found } : made);
}

/** The bend of that id. Throws `name-not-found`. */
export function bendNamed(plan: Plan, id: string, where: string): Bend {
  const bend = plan.find((each) => each.id === id);
  if (bend !== undefined) return bend;
  const known = plan.map((each) => each.id);
  throw unknownName(where, id, 'bend', known);
}

/** What decides which units are found. */
const CHOICES: ReadonlySet<string> = new Set([...SELECTORS, 'dim', 'groups', 'pick']);
