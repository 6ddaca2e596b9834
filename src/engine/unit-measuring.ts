// The measuring pass of `top` and `cluster`: plays blocks through the unbent model once, beside the session that plays, and
// tells how each unit behaved. The playing session and its states are not touched.
import { bendGraph } from '../bend/bent-graph.ts';
import type { MeasuredUnits, UnitRequest } from '../bend/found-units.ts';
import type { Cut } from '../graph/methods.ts';
import { joinedStatistics, type UnitStatistics } from '../graph/unit-statistics.ts';
import { tappedStatistics } from '../monitor/summary.ts';
import { mergedTaps, placeKey, tapOf } from '../monitor/tap.ts';
import { tapGraph } from '../monitor/tapped-graph.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { Block } from './recent-blocks.ts';
import { encodeForRuntime } from './runtime-model.ts';
import { sessionSpec } from './session-spec.ts';
import { numbersOf } from './tensor.ts';
import type { WorkerClient } from './worker-client.ts';

export interface MeasuringPass {
  readonly worker: WorkerClient;
  readonly loaded: LoadedModel;
  readonly cut: Cut;
  readonly provider: string;
  /** What is played, in order, from the first states on. */
  readonly blocks: readonly Block[];
}

/** Plays the blocks and gives the statistics of the requested units. Throws `runtime-failed`. */
export async function measureUnits(
  pass: MeasuringPass,
  requests: readonly UnitRequest[],
): Promise<MeasuredUnits> {
  const { worker, loaded, cut, provider, blocks } = pass;
  if (requests.length === 0 || blocks.length === 0) return () => null;
  const keys = new Map<string, string>();
  const taps = requests.flatMap(({ name, axis }) => {
    const activation = loaded.graph.activations.get(name);
    const tap = activation === undefined ? 'unknown' : tapOf(activation, EVERYTHING, axis);
    if (typeof tap === 'string') return [];
    keys.set(`${axis} ${name}`, placeKey(tap));
    return [tap];
  });
  const bent = bendGraph(loaded.graph, cut, []);
  const tapped = tapGraph(bent.proto, mergedTaps(taps));
  const graph = encodeForRuntime(tapped.proto, loaded.model, bent.weights);
  const spec = sessionSpec(bent, provider, tapped);
  const session = await worker.ask('open', { model: loaded.number, graph, spec, replaces: null });
  const seen = new Map<string, UnitStatistics[]>();
  try {
    for (const inputs of blocks) {
      const outputs = await worker.ask('run', { session, inputs, tapped: true });
      const packed = outputs[bent.outputs.length];
      if (packed === undefined) continue;
      for (const [key, place] of tapped.places) {
        seen.set(key, [...(seen.get(key) ?? []), tappedStatistics(numbersOf(packed), place)]);
      }
    }
  } finally {
    await worker.ask('release', { session });
  }
  return ({ name, axis }) => {
    const statistics = seen.get(keys.get(`${axis} ${name}`) ?? '');
    return statistics === undefined ? null : joinedStatistics(statistics);
  };
}

const EVERYTHING = ['mean', 'rms', 'peak', 'sparsity'] as const;
