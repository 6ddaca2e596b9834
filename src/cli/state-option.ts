// `--state FILE`: what a state file says of bends, method, attributes, versions, block and wet, as options of a command line; what
// is typed beside it comes first. Tells on stderr what was left out.
import { resolve } from 'node:path';
import type { Plan } from '../bend/bend.ts';
import type { Resources } from '../bend/resources.ts';
import { misfits } from '../control/fit.ts';
import { playedPlan } from '../control/instance-state.ts';
import { readStateFile } from '../control/state/state-file.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import { cutGraph, methodNamed } from '../graph/methods.ts';
import type { OpenOptions } from './open-options.ts';
import type { PlanOptions, TypedPlan } from './plan-options.ts';

export interface StateOptions extends PlanOptions, OpenOptions {
  /** A state file. */
  readonly state?: string;
  /** How much of the model is heard, 0 to 1. */
  readonly wet?: number;
  /** Samples of a block that a state file says, for sound. */
  readonly stateBlock?: number;
}

/** The options with what a state says of what was not typed. Throws as `readStateFile`. */
export async function withState<O extends StateOptions>(options: O): Promise<O> {
  if (options.state === undefined) return options;
  const { state, skips } = await readStateFile(resolve(options.state), new Set());
  for (const { what, reason } of skips) console.error(`skipped ${what}: ${reason}`);
  const { model, attributes } = state;
  const { block, wet } = attributes;
  const versions = [...(model?.versions ?? [])].map(([name, path]) => `${name}=${path}`);
  const method = options.method ?? model?.method ?? undefined;
  return {
    ...options,
    wet: options.wet ?? wet,
    settings: model?.settings ?? [],
    version: [...versions, ...(options.version ?? [])],
    statePlan: playedPlan(state),
    ...(method === undefined ? {} : { method }),
    ...(block > 0 ? { stateBlock: block } : {}),
  };
}

/** The plan without the bends of a state that the model does not take; what was typed stays. */
export function fittingPlan(
  { plan, fromState }: TypedPlan,
  loaded: LoadedModel,
  resources: Resources,
  method: string | undefined,
): Plan {
  if (fromState.size === 0) return plan;
  const { inputs, outputs } = methodNamed(loaded.model, method);
  const cut = cutGraph(loaded.model, loaded.graph.flow, inputs, outputs);
  const own = plan.filter(({ id }) => fromState.has(id));
  const unfit = misfits({ loaded, cut }, own, resources);
  for (const [id, reason] of unfit) console.error(`skipped bend ${id}: ${reason}`);
  return plan.filter(({ id }) => !unfit.has(id));
}
