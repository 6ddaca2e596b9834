// What is done about faults: the bend that was changed last is switched off where the output ran away, a worker that failed is
// replaced, and one that fails again and again is not. Takes what happened, gives events and changes.
import { withoutBend } from '../../bend/plan-edits.ts';
import { describeError, type LivebendError } from '../../errors.ts';
import { type Blame, guardMessage } from './blame.ts';
import type { Edit } from './change-queue.ts';
import type { Runaway } from './lane-messages.ts';
import type { LiveListener } from './live-events.ts';
import type { Structure } from './structure.ts';

export interface RescueOptions {
  readonly blame: Blame;
  /** Ids of the bends that are played. */
  readonly bends: () => readonly string[];
  readonly request: (edit: Edit<Structure>) => Promise<void>;
  readonly tell: LiveListener;
  /** Milliseconds that go on. */
  readonly clock: () => number;
}

/** So many workers lost within this time are enough. */
const MOST_LOSSES = 3;
const LOSSES_MS = 10_000;

export class Rescue {
  readonly tallies = { lost: 0, guarded: 0 };
  private readonly lossesMs: number[] = [];
  private lostAtMs: number | null = null;
  private isGuarding = false;
  private hasGivenUp = false;

  constructor(private readonly options: RescueOptions) {}

  /** True where only another change is tried. */
  get isOver(): boolean {
    return this.hasGivenUp;
  }

  /** Takes the bend that is most likely at fault out of the plan. */
  guard(what: Runaway): void {
    const { blame, bends, request, tell } = this.options;
    this.tallies.guarded++;
    if (this.isGuarding) return;
    const bend = blame.suspect(bends());
    tell({ kind: 'guard', what, bend, message: guardMessage(what, bend) });
    if (bend === null) return;
    this.isGuarding = true;
    const without: Edit<Structure> = (structure) =>
      structure.plan.some(({ id }) => id === bend)
        ? { ...structure, plan: withoutBend(structure.plan, bend) }
        : structure;
    request(without).catch((error) => tell({ kind: 'error', ...describeError(error) }));
  }

  /** A worker was given up; where its structure is missing another takes its place, unless that happened too often. */
  lost({ code, message }: LivebendError, isMissing: boolean): void {
    const { clock, request, tell } = this.options;
    this.tallies.lost++;
    const nowMs = clock();
    this.lostAtMs ??= nowMs;
    this.lossesMs.push(nowMs);
    if (this.lossesMs.length > MOST_LOSSES) this.lossesMs.shift();
    tell({ kind: 'lost', code, message });
    if (!isMissing) return;
    if (this.isTooOften()) this.giveUp();
    else request((structure) => structure).catch((error) => tell({ kind: 'error', ...describeError(error) }));
  }

  /** Another structure was built. */
  built(): void {
    this.isGuarding = false;
    this.hasGivenUp = false;
  }

  /** A structure begins to be heard. */
  recovered(): void {
    const { tell, clock } = this.options;
    if (this.lostAtMs === null) return;
    tell({ kind: 'recovered', ms: clock() - this.lostAtMs });
    this.lostAtMs = null;
  }

  private isTooOften(): boolean {
    const [first = 0] = this.lossesMs;
    return this.lossesMs.length === MOST_LOSSES && this.options.clock() - first <= LOSSES_MS;
  }

  private giveUp(): void {
    const { blame, bends, tell } = this.options;
    const bend = blame.suspect(bends());
    this.hasGivenUp = true;
    this.lossesMs.length = 0;
    const suspected = bend === null ? 'no bend is played' : `bend ${bend} was changed last`;
    const message = `${MOST_LOSSES} workers failed within ${LOSSES_MS / 1000} s; ${suspected}; the next change tries again`;
    tell({ kind: 'given up', bend, message });
  }
}
