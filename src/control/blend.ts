// Between snapshots: what is heard when several of them are mixed. Takes a state, snapshots and weights, gives a state; the
// model stays the one that plays.
import { failure } from '../errors.ts';
import { ATTRIBUTES, type Attributes } from './attributes.ts';
import { blendedPlan, mergedOrder } from './blend-plans.ts';
import type { InstanceState, Snapshot } from './instance-state.ts';
import type { Macro } from './macro.ts';
import type { Modulation } from './modulation.ts';
import { isContinuous } from './plan-changes.ts';
import { leading, middleNumber, type Weighted } from './weighted-values.ts';

/**
 * The state between snapshots. Weights are taken in proportion; where all but one are 0 it is exactly that snapshot but for the
 * model. Continuous values go along their range, words and switches are those of the heaviest snapshot. Throws `value-range`.
 */
export function blendedState(state: InstanceState, parts: readonly Weighted<Snapshot>[]): InstanceState {
  const heard = inProportion(parts);
  const lead = leading(heard);
  if (lead === null) return state;
  if (heard.length === 1) return { ...state, ...lead, model: state.model };
  const of = <T>(pick: (snapshot: Snapshot) => T) =>
    heard.map(({ of: snapshot, weight }) => ({ of: pick(snapshot), weight }));
  return {
    ...state,
    attributes: blendedAttributes(
      of(({ attributes }) => attributes),
      lead.attributes,
    ),
    plan: blendedPlan(of(({ plan }) => plan)),
    solo: lead.solo,
    macros: blendedMacros(
      of(({ macros }) => macros),
      lead.macros,
    ),
    modulations: blendedModulations(of(({ modulations }) => modulations)),
  };
}

function inProportion(parts: readonly Weighted<Snapshot>[]): Weighted<Snapshot>[] {
  for (const { weight } of parts)
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw failure('value-range', 'blend', `a weight must be 0 or more, got ${weight}`);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) throw failure('value-range', 'blend', 'one weight must be above 0');
  return parts.filter(({ weight }) => weight > 0).map(({ of, weight }) => ({ of, weight: weight / total }));
}

function blendedAttributes(parts: readonly Weighted<Attributes>[], lead: Attributes): Attributes {
  const between = ATTRIBUTES.filter(isContinuous).map(({ name }) => [
    name,
    middleNumber(parts.map(({ of, weight }) => ({ of: Number(of[name]), weight }))),
  ]);
  return { ...lead, ...Object.fromEntries(between) };
}

/** The macros of the heaviest snapshot, their places between those of all that have them. */
function blendedMacros(parts: readonly Weighted<readonly Macro[]>[], lead: readonly Macro[]): Macro[] {
  return lead.map((macro) => {
    const places = parts.flatMap(({ of, weight }) => {
      const same = of.find(({ name }) => name === macro.name);
      return same === undefined ? [] : [{ of: same.value, weight }];
    });
    return { ...macro, value: middleNumber(places) };
  });
}

/** All modulations, as deep as the snapshots weigh that have them. */
function blendedModulations(parts: readonly Weighted<readonly Modulation[]>[]): Modulation[] {
  const nameOf = ({ id, key }: Modulation) => `${id} ${key}`;
  return mergedOrder(parts.map(({ of }) => of.map(nameOf))).flatMap((name) => {
    const holders = parts.flatMap(({ of, weight }) => {
      const same = of.find((each) => nameOf(each) === name);
      return same === undefined ? [] : [{ of: same, weight }];
    });
    const lead = leading(holders);
    if (lead === null) return [];
    const alike = holders.filter(({ of }) => of.source.kind === lead.source.kind);
    const depth = middleNumber(alike.map(({ of, weight }) => ({ of: of.depth, weight })));
    const share = alike.reduce((sum, { weight }) => sum + weight, 0);
    return [{ ...lead, depth: alike.length === parts.length ? depth : depth * share }];
  });
}
