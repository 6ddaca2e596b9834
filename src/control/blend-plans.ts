// Between plans: bends they share have the middle of their values, bends that only some of them have are heard as much as those
// weigh. Takes plans and weights, gives one plan; at no weight but one it is not asked.
import { type Bend, makeBend, type Plan, parametersOf } from '../bend/bend.ts';
import type { Parameter, ParameterValue } from '../parameter.ts';
import { heldValue, isContinuous, isSameShape } from './plan-changes.ts';
import { leading, middleValue, type Weighted } from './weighted-values.ts';

/** The plan between plans; weights are above 0 and make 1 together. Switches and words are those of the heaviest plan. */
export function blendedPlan(plans: readonly Weighted<Plan>[]): Plan {
  return mergedOrder(plans.map(({ of }) => of.map(({ id }) => id))).flatMap((id) => {
    const holders = plans.flatMap(({ of, weight }) => {
      const bend = of.find((each) => each.id === id);
      return bend === undefined ? [] : [{ of: bend, weight }];
    });
    const lead = leading(holders);
    if (lead === null) return [];
    const alike = holders.filter(({ of }) => isSameShape(of, lead));
    return [blendedBend(lead, alike, alike.length === plans.length)];
  });
}

/** Names of several lists in one order that keeps to the order of each where these agree. */
export function mergedOrder(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    let at = 0;
    for (const name of list) {
      const place = merged.indexOf(name);
      if (place >= 0) at = Math.max(at, place + 1);
      else merged.splice(at++, 0, name);
    }
  }
  return merged;
}

function blendedBend(lead: Bend, parts: readonly Weighted<Bend>[], isEverywhere: boolean): Bend {
  const values = new Map<string, ParameterValue>(lead.values);
  for (const parameter of parametersOf(lead.operator, lead.values)) {
    if (!isContinuous(parameter) || !parts.some(({ of }) => of.values.has(parameter.name))) continue;
    const middle = middleOf(parameter, parts);
    if (middle !== null) values.set(parameter.name, middle);
  }
  if (!isEverywhere) values.set('mix', mixOf(values) * parts.reduce((sum, { weight }) => sum + weight, 0));
  const made = makeBend(lead.id, lead.operator.name, lead.target, values);
  return lead.found === undefined ? made : { ...made, found: lead.found };
}

function middleOf(parameter: Parameter, parts: readonly Weighted<Bend>[]): ParameterValue | null {
  const held = parts.flatMap(({ of, weight }) => {
    const value = heldValue(of, parameter);
    return value === undefined ? [] : [{ of: value, weight }];
  });
  return held.length === parts.length ? middleValue(held) : null;
}

function mixOf(values: ReadonlyMap<string, ParameterValue>): number {
  const mix = values.get('mix');
  return typeof mix === 'number' ? mix : 1;
}
