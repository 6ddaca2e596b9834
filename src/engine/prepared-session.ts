// From a plan to a session: what the offline player and the live engine both do before a worker can open it. Takes a loaded
// model and what is wanted of it, gives the graph's bytes with everything the worker has to know.
import type { Plan } from '../bend/bend.ts';
import { type BentGraph, bendGraph } from '../bend/bent-graph.ts';
import type { Materials } from '../bend/resources.ts';
import type { Cut } from '../graph/methods.ts';
import type { Tap } from '../monitor/tap.ts';
import { type TappedGraph, tapGraph } from '../monitor/tapped-graph.ts';
import type { LiveValues } from './live-values.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { SessionSpec } from './protocol.ts';
import { encodeForRuntime } from './runtime-model.ts';
import { sessionSpec } from './session-spec.ts';

export interface SessionWish {
  readonly loaded: LoadedModel;
  readonly cut: Cut;
  readonly plan: Plan;
  readonly materials: Materials;
  /** What watches need. */
  readonly taps: readonly Tap[];
  readonly provider: string;
  /** Threads of the runtime; 1 when left out. */
  readonly threads?: number;
}

export interface PreparedSession {
  readonly bent: BentGraph;
  readonly tapped: TappedGraph | null;
  /** The graph's bytes. */
  readonly graph: Uint8Array;
  readonly spec: SessionSpec;
}

/** Bends and taps the cut and brings the live values to where their ramps are. Throws as `bendGraph` does. */
export function prepareSession(wish: SessionWish, live: LiveValues): PreparedSession {
  const { loaded, cut, plan, materials, taps, provider, threads = 1 } = wish;
  const bent = bendGraph(loaded.graph, cut, plan, materials);
  const tapped = taps.length === 0 ? null : tapGraph(bent.proto, taps);
  live.resume(bent.controls, materials.controls);
  const graph = encodeForRuntime(tapped?.proto ?? bent.proto, loaded.model, bent.weights);
  return { bent, tapped, graph, spec: { ...sessionSpec(bent, provider, tapped), threads } };
}
