// Groups of units that behave alike on what was played. Takes what plays, a target and how many groups, gives for each weight and
// activation its groups, the loudest first.
import { makeBend } from '../bend/bend.ts';
import { unitRequests, withFoundUnits } from '../bend/found-units.ts';
import type { ParameterValue } from '../parameter.ts';
import { checkPlayed, type SideWork } from './side-pass.ts';
import { measureUnits } from './unit-measuring.ts';

export interface UnitGroups {
  /** `w:` or `a:` and the name. */
  readonly target: string;
  /** Unit numbers, ascending; fewer groups where fewer units differ. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Groups the units of everything a target means; those of weights by their numbers alone. Throws `name-not-found`, `value-range`
 * for the count, `nothing-played`.
 */
export async function groupUnits(
  side: SideWork,
  target: string,
  count: number,
): Promise<readonly UnitGroups[]> {
  const { worker, loaded, cut, blocks } = side;
  const plan = Array.from({ length: count }, (_, group) =>
    makeBend(
      `group_${group}`,
      'scale',
      target,
      new Map<string, ParameterValue>([
        ['cluster', group],
        ['groups', count],
      ]),
    ),
  );
  const requests = unitRequests(loaded.graph, cut, plan);
  if (requests.length > 0) checkPlayed(side);
  const measured = await measureUnits({ worker, loaded, cut, provider: 'cpu', blocks }, requests);
  const found = withFoundUnits(loaded.graph, cut, plan, measured);
  const targets = new Set(found.flatMap((bend) => [...(bend.found?.keys() ?? [])]));
  return [...targets].map((name) => ({
    target: name,
    groups: found.map((bend) => bend.found?.get(name) ?? []).filter((units) => units.length > 0),
  }));
}
