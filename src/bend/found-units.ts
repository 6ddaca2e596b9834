// The unit selectors that look at numbers: `top` takes the strongest units, `cluster` those that behave alike. Takes
// the statistics of the units, gives a plan whose bends hold the units that were found, so that it sounds the same again.
import { failure } from '../errors.ts';
import type { Graph, Weight } from '../graph/graph.ts';
import type { Cut } from '../graph/methods.ts';
import { findTargets } from '../graph/target.ts';
import { type UnitStatistics, unitStatistics } from '../graph/unit-statistics.ts';
import { readNumbers } from '../model/weight-data.ts';
import { activationTarget } from './activation-bends.ts';
import type { Bend, Plan } from './bend.ts';
import { axisOf, hasAxis } from './bend-context.ts';
import { type BendTarget, targetKey } from './bend-target.ts';
import { BendValues } from './bend-values.ts';
import { clusterUnits, DEFAULT_GROUPS, finite } from './unit-clusters.ts';
import { listedUnits } from './units.ts';
import { weightTarget } from './weight-bends.ts';

/** An activation whose units have to be measured, and the axis they lie along. */
export interface UnitRequest {
  readonly name: string;
  readonly axis: number;
}

/** The statistics of an activation's units along an axis; null where nothing was measured. */
export type MeasuredUnits = (request: UnitRequest) => UnitStatistics | null;

interface Selection {
  readonly bend: Bend;
  readonly values: BendValues;
  readonly target: BendTarget;
  readonly axis: number;
  /** Null for an activation. */
  readonly weight: Weight | null;
}

/** Activations whose units a plan selects by what was played and has not found yet. */
export function unitRequests(graph: Graph, cut: Cut, plan: Plan): UnitRequest[] {
  const requests = new Map<string, UnitRequest>();
  for (const { target, axis, weight } of openSelections(graph, cut, plan)) {
    if (weight === null) requests.set(`${target.name} ${axis}`, { name: target.name, axis });
  }
  return [...requests.values()];
}

/**
 * The plan with the units of every `top` and `cluster` found; what was found before stays. Throws `nothing-played` where
 * an activation was not measured, `value-range` for a group there is none of.
 */
export function withFoundUnits(graph: Graph, cut: Cut, plan: Plan, measured: MeasuredUnits): Plan {
  const found = new Map<Bend, Map<string, readonly number[]>>();
  for (const selection of openSelections(graph, cut, plan)) {
    const { bend, target } = selection;
    const statistics = statisticsOf(selection, measured);
    if (statistics === null || statistics.count === 0) throw nothingPlayed(bend, target);
    const units = found.get(bend) ?? new Map(bend.found ?? []);
    units.set(targetKey(target), selected(selection, statistics));
    found.set(bend, units);
  }
  return plan.map((bend) => {
    const units = found.get(bend);
    return units === undefined ? bend : { ...bend, found: units };
  });
}

function statisticsOf({ target, axis, weight }: Selection, measured: MeasuredUnits): UnitStatistics | null {
  if (weight === null) return measured({ name: target.name, axis });
  return unitStatistics(readNumbers(weight.data), weight.data.shape, axis);
}

/** The units of the largest rms, or of one of `groups` groups of units that behave alike; ascending. */
function selected({ bend, values, axis, target }: Selection, statistics: UnitStatistics): number[] {
  const where = `bend ${bend.id}`;
  const listed = listedUnits(values, statistics.units, where);
  let units = listed ?? Array.from({ length: statistics.units }, (_, unit) => unit);
  if (values.has('cluster'))
    units = groupOf(values, statistics, units, `${where}: ${target.name} axis ${axis}`);
  if (values.has('top')) units = strongest(statistics, units, values.number('top'));
  return units.sort((a, b) => a - b);
}

function strongest({ rms }: UnitStatistics, units: readonly number[], part: number): number[] {
  const count = part === 0 ? 0 : Math.max(1, Math.round(part * units.length));
  const level = (unit: number) => finite(rms[unit]);
  return [...units].sort((a, b) => level(b) - level(a) || a - b).slice(0, count);
}

function groupOf(
  values: BendValues,
  statistics: UnitStatistics,
  units: readonly number[],
  where: string,
): number[] {
  const groups = values.has('groups') ? values.number('groups') : DEFAULT_GROUPS;
  const wanted = values.number('cluster');
  if (wanted >= groups) {
    throw failure(
      'value-range',
      where,
      `cluster must be 0 to ${groups - 1} of ${groups} groups, got ${wanted}`,
    );
  }
  return (
    clusterUnits(statistics, units, groups, values.has('pick') ? values.number('pick') : 0)[wanted] ?? []
  );
}

/** Every target within the cut whose units are still to be found; what a bend will refuse anyway is left out. */
function openSelections(graph: Graph, cut: Cut, plan: Plan): Selection[] {
  const nodes = new Set(cut.nodes);
  return plan.filter(looksAtNumbers).flatMap((bend) => {
    const values = new BendValues(bend.values);
    const matches = findTargets(graph, bend.target);
    const weights = matches.weights.filter((weight) => cut.weights.has(weight.name));
    const activations = matches.activations.filter(
      ({ node, value }) => cut.inputs.includes(value) || (node !== null && nodes.has(node)),
    );
    const places = [
      ...weights.map((weight) => ({ target: weightTarget(weight), weight })),
      ...activations.map((activation) => ({ target: activationTarget(activation), weight: null })),
    ];
    return places.flatMap(({ target, weight }): Selection[] => {
      if (typeof target === 'string' || bend.found?.has(targetKey(target)) === true) return [];
      const axis = unitAxis(bend, values, target);
      return axis === null ? [] : [{ bend, values, target, axis, weight }];
    });
  });
}

/** True for a bend whose units are chosen by what was played. */
export function looksAtNumbers({ values }: Bend): boolean {
  return values.has('top') || values.has('cluster');
}

/** The axis of the units; null where the bend cannot act on this target at all. */
function unitAxis({ operator, id }: Bend, values: BendValues, target: BendTarget): number | null {
  if (operator.acts !== 'both' && operator.acts !== target.kind) return null;
  if (!hasAxis(values, target)) return null;
  const axis = axisOf(values, target, operator.defaultAxis, `bend ${id}`);
  return axis !== null && typeof target.shape[axis] === 'number' ? axis : null;
}

function nothingPlayed(bend: Bend, target: BendTarget): Error {
  const selector = bend.values.has('top') ? 'top' : 'cluster';
  const what = `${selector} chooses units of ${target.name} by what was played; play something first`;
  return failure('nothing-played', `bend ${bend.id}`, what, { fields: { target: target.name } });
}
