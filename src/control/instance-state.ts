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
import { valueChanges, withBendValue } from './plan-changes.ts';

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
  /** Bends of the plan that the model there is does not take, by id, and why; they stay and are silent until one takes them. */
  readonly skipped: ReadonlyMap<string, string>;
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
  skipped: new Map(),
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

/** The plan that is played: without the bends that do not fit; with a bend alone, the others are switched off in it. */
export function playedPlan({
  plan,
  solo,
  skipped = NONE,
}: Pick<InstanceState, 'plan' | 'solo'> & Partial<Pick<InstanceState, 'skipped'>>): Plan {
  const fitting = skipped.size === 0 ? plan : plan.filter(({ id }) => !skipped.has(id));
  if (solo === null || !plan.some(({ id }) => id === solo)) return fitting;
  return fitting.map((bend) => (bend.id === solo ? bend : withBendValue(bend, 'on', OFF)));
}

/** A state with the bends named that do not fit, as far as they are in its plan. */
export function withSkipped(state: InstanceState, skipped: ReadonlyMap<string, string>): InstanceState {
  const own = [...skipped].filter(([id]) => state.plan.some((bend) => bend.id === id));
  const isSame = own.length === state.skipped.size && own.every(([id, why]) => state.skipped.get(id) === why);
  return isSame ? state : { ...state, skipped: new Map(own) };
}

/** A state after an edit, in which bends that became other ones are tried again although the one before did not fit. */
export function retried(before: InstanceState, after: InstanceState): InstanceState {
  if (after.skipped.size === 0 || after.skipped !== before.skipped || after.plan === before.plan)
    return after;
  const isStill = (id: string) => {
    const [old, bend] = [before, after].map(({ plan }) => plan.find((each) => each.id === id));
    return old !== undefined && bend !== undefined && valueChanges([old], [bend]) !== null;
  };
  const kept = [...after.skipped].filter(([id]) => isStill(id));
  return kept.length === after.skipped.size ? after : { ...after, skipped: new Map(kept) };
}

const OFF: ParameterValue = 0;
const NONE: ReadonlyMap<string, string> = new Map();
