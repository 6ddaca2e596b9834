// All that an instance is, as data that never changes: another state is another object. Undo, snapshots, files and recovery
// are all states that are gone back to; what plays follows whatever state there is.
import type { Plan } from '../bend/bend.ts';
import type { Setting } from '../model/torchscript/trace/trace-method.ts';
import type { Watch } from '../monitor/watch.ts';
import type { ParameterValue } from '../parameter.ts';
import { type Attributes, FIRST_ATTRIBUTES } from './attributes.ts';
import type { Macro } from './macro.ts';
import type { Mapping } from './mapping.ts';
import type { Modulation } from './modulation.ts';
import { withBendValue } from './plan-changes.ts';

/** Which file is played and how. */
export interface ModelChoice {
  /** As it was typed, for people. */
  readonly name: string;
  /** Where the file was found. */
  readonly path: string;
  /** The model's first method where null. */
  readonly method: string | null;
  /** Attributes of the model that were set. */
  readonly settings: readonly Setting[];
  /** Names of weights from other files, and where these are. */
  readonly versions: ReadonlyMap<string, string>;
}

export interface InstanceState {
  readonly model: ModelChoice | null;
  readonly attributes: Attributes;
  readonly plan: Plan;
  /** The bend that is listened to alone. */
  readonly solo: string | null;
  readonly macros: readonly Macro[];
  readonly modulations: readonly Modulation[];
  readonly watches: readonly Watch[];
  readonly mappings: readonly Mapping[];
  readonly snapshots: ReadonlyMap<string, Snapshot>;
}

/** What a snapshot keeps: everything that is heard, not the snapshots themselves, nor who steers. */
export type Snapshot = Pick<
  InstanceState,
  'model' | 'attributes' | 'plan' | 'solo' | 'macros' | 'modulations'
>;

export const EMPTY_STATE: InstanceState = {
  model: null,
  attributes: FIRST_ATTRIBUTES,
  plan: [],
  solo: null,
  macros: [],
  modulations: [],
  watches: [],
  mappings: [],
  snapshots: new Map(),
};

/** What of a state is kept in a snapshot. */
export function snapshotOf({ model, attributes, plan, solo, macros, modulations }: InstanceState): Snapshot {
  return { model, attributes, plan, solo, macros, modulations };
}

/** The plan that is played: with a bend alone, the others are switched off in it. */
export function playedPlan({ plan, solo }: Pick<InstanceState, 'plan' | 'solo'>): Plan {
  if (solo === null || !plan.some(({ id }) => id === solo)) return plan;
  return plan.map((bend) => (bend.id === solo ? bend : withBendValue(bend, 'on', OFF)));
}

const OFF: ParameterValue = 0;
