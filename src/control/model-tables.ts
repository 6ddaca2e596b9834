// Tables of the model that plays as replies: data for a dictionary, and lines, both bounded and saying how much was left out.
// Long work is done piece by piece, so that whoever shares the thread is not kept waiting.
import { bendGraph } from '../bend/bent-graph.ts';
import type { Resources } from '../bend/resources.ts';
import type { Subject } from '../engine/live/structure.ts';
import type { Graph, Weight } from '../graph/graph.ts';
import { statistics } from '../graph/statistics.ts';
import { type WeightRow, weightRow } from '../graph/tables.ts';
import { findTargets } from '../graph/target.ts';
import { type InstanceState, playedPlan } from './instance-state.ts';
import { line, type Reply } from './reply.ts';
import type { Atom } from './words.ts';

/** Rows of a table, and lines of it, at most. */
export const MOST_ROWS = 4096;
export const MOST_LINES = 256;

/** A weight as it is and as its bends make it; `bent` is null where none acts. */
export interface StatRow extends WeightRow {
  readonly bent: Pick<WeightRow, 'min' | 'max' | 'mean' | 'stddev'> | null;
}

/** The weights a target means, all without one, as many as a table holds, and how many there are. */
export function weightsMeant(graph: Graph, target: string | undefined) {
  const found =
    target === undefined ? [...graph.weights.values()] : findTargets(graph, `w:${target}`).weights;
  return { weights: found.slice(0, MOST_ROWS), total: found.length };
}

/** Rows made one at a time, with room for others in between. */
export async function rowsOf<T, R>(things: readonly T[], row: (thing: T) => R): Promise<R[]> {
  const rows: R[] = [];
  for (const thing of things) {
    rows.push(row(thing));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

/** What plays a state, and the captures and versions its bends may name. */
export interface Playing {
  readonly subject: Subject;
  readonly resources: Resources;
}

/** How the weights are now, of a state and what plays it. */
export function statRow({ subject, resources }: Playing, state: InstanceState): (weight: Weight) => StatRow {
  const { loaded, cut } = subject;
  const { controls } = bendGraph(loaded.graph, cut, playedPlan(state), { resources });
  const bent = new Map(controls.weights.map((each) => [each.name, each]));
  return (weight) => {
    const own = bent.get(weight.name);
    return { ...weightRow(weight), bent: own === undefined ? null : statistics(own.compute()) };
  };
}

export interface Table<R> {
  /** The table, and one row of it. */
  readonly name: string;
  readonly rowName: string;
  readonly rows: readonly R[];
  readonly total: number;
  readonly atoms: (row: R) => readonly Atom[];
}

/** `weights 40 0` (how many, how many lines are left out), a line for each row, and all rows as data. */
export function replyTable<R>(
  { name, rowName, rows, total, atoms }: Table<R>,
  reply: (reply: Reply) => void,
): void {
  const shown = rows.slice(0, MOST_LINES);
  reply(line(name, total, total - shown.length));
  for (const row of shown) reply(line(rowName, ...atoms(row)));
  const kept = rows.slice(0, MOST_ROWS);
  reply({ kind: 'data', selector: name, data: { total, left: total - kept.length, rows: kept } });
}
