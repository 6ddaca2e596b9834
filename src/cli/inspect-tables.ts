// The tables that `livebend inspect` shows, of all methods of a model together. Takes graphs and targets, gives rows.
import { describeError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { activationTable, graphTable, weightTable } from '../graph/tables.ts';

/** True or a target for each table that is wanted. */
export interface WantedTables {
  readonly weights?: string | true;
  readonly activations?: string | true;
  readonly graph?: string | true;
}

export interface Tables {
  weights?: ReturnType<typeof weightTable>;
  activations?: ReturnType<typeof activationTable>;
  graph?: ReturnType<typeof graphTable>;
}

function wantedTables(graph: Graph, options: WantedTables): Tables {
  const target = (wanted: string | true) => (wanted === true ? undefined : wanted);
  const tables: Tables = {};
  if (options.weights !== undefined) tables.weights = weightTable(graph, target(options.weights));
  if (options.activations !== undefined)
    tables.activations = activationTable(graph, target(options.activations));
  if (options.graph !== undefined) tables.graph = graphTable(graph, target(options.graph));
  return tables;
}

/** One table of each kind; what several methods have in common stands there once, with all their names. */
function mergedTables(all: readonly Tables[]): Tables {
  const weights = all.flatMap((tables) => tables.weights ?? []);
  const activations = new Map<string, ReturnType<typeof activationTable>[number]>();
  for (const row of all.flatMap((tables) => tables.activations ?? [])) {
    const key = `${row.name} ${row.op} ${row.target} ${row.shape?.join() ?? ''}`;
    const known = activations.get(key);
    activations.set(
      key,
      known === undefined ? row : { ...row, methods: [...new Set([...known.methods, ...row.methods])] },
    );
  }
  const merged: Tables = {};
  if (all.some((tables) => tables.weights !== undefined))
    merged.weights = [...new Map(weights.map((row) => [row.name, row])).values()];
  if (all.some((tables) => tables.activations !== undefined)) merged.activations = [...activations.values()];
  if (all.some((tables) => tables.graph !== undefined))
    merged.graph = all.flatMap((tables) => tables.graph ?? []);
  return merged;
}

/** The tables of every method; a target may mean something in some of them only. */
export function tablesOf(graphs: readonly Graph[], options: WantedTables): Tables {
  const found: Tables[] = [];
  let unknown: unknown = null;
  for (const graph of graphs) {
    try {
      found.push(wantedTables(graph, options));
    } catch (error) {
      if (describeError(error).code !== 'name-not-found') throw error;
      unknown = error;
    }
  }
  if (found.length === 0) throw unknown;
  return mergedTables(found);
}
