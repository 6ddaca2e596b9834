// What is done to an engine while it is soaked: twenty values a second, a structure every two seconds, and where it is asked for a
// fault every few seconds: workers that die, throw or hang, poison, models that cannot be loaded.
import type { Fault } from '../../src/engine/live/lane-messages.ts';
import type { LiveEngine } from '../../src/engine/live/live-engine.ts';
import type { Model } from '../../src/model/model.ts';
import { BROKEN_LOADS } from './broken-loads.ts';
import { PLANS, POISON } from './stage.ts';

const VALUE_MS = 50;
const STRUCTURE_MS = 2000;
/** Time between faults; less where the soak is too short for all of them. */
const FAULT_MS = 4000;

const FAULTS: readonly (readonly [Fault, number])[] = [
  ['die', 0],
  ['hang', 50],
  ['throw', 0],
  ['hang', 200],
  ['nan', 0],
  ['hang', 1000],
  ['state', 0],
];

export interface Done {
  values: number;
  structures: number;
  faults: number;
  refused: number;
  /** Loads that were to fail and did, by what was wrong with them. */
  readonly failedLoads: Record<string, number>;
}

export interface ControlOptions {
  readonly seconds: number;
  readonly hasFaults: boolean;
}

export function controller(engine: LiveEngine, model: Model, { seconds, hasFaults }: ControlOptions) {
  const done: Done = { values: 0, structures: 0, faults: 0, refused: 0, failedLoads: {} };
  const refuse = () => {
    done.refused++;
  };
  const acts = hasFaults ? faultActs(engine, model, done) : [];
  const faultMs = Math.min(FAULT_MS, (1000 * seconds) / (acts.length + 2));
  return {
    done,
    act: (ms: number) => {
      for (; done.structures * STRUCTURE_MS < ms; done.structures++)
        engine.bend(PLANS[done.structures % PLANS.length] ?? []).catch(refuse);
      for (; done.values * VALUE_MS < ms; done.values++) {
        const amount = 1 + 0.5 * Math.sin(done.values * 1.7);
        engine.set(done.values % 4 === 0 ? 'w' : 'a', 'amount', amount).catch(refuse);
      }
      for (; hasFaults && (done.faults + 1) * faultMs < ms; done.faults++)
        acts[done.faults % acts.length]?.();
    },
  };
}

/** Everything that can go wrong, one after the other. */
function faultActs(engine: LiveEngine, model: Model, { failedLoads }: Done): (() => void)[] {
  const loads = BROKEN_LOADS.map(({ stage, load }) => () => {
    load(engine, model).then(
      () => {
        failedLoads[`${stage} went through`] = (failedLoads[`${stage} went through`] ?? 0) + 1;
      },
      () => {
        failedLoads[stage] = (failedLoads[stage] ?? 0) + 1;
      },
    );
  });
  const poison = () => {
    engine.bend(POISON).catch(() => null);
  };
  return [
    ...FAULTS.map(
      ([fault, ms]) =>
        () =>
          engine.fail(fault, ms),
    ),
    poison,
    ...loads,
  ];
}
