// One named player: a state, its history, and the rig that plays it. Every change goes through `change`: what is heard in the
// next block is done at once, everything else waits for its turn and is built beside the sound.
import { withoutBend } from '../bend/plan-edits.ts';
import { InOrder } from '../engine/in-order.ts';
import type { LiveEvent } from '../engine/live/live-events.ts';
import { describeError, failure } from '../errors.ts';
import { differences } from './differences.ts';
import { engineEvents } from './engine-events.ts';
import type { ControlEvent, ControlListener } from './events.ts';
import { History, type StepFacts } from './history.ts';
import { EMPTY_STATE, type InstanceState, withSkipped } from './instance-state.ts';
import { Learner } from './learner.ts';
import { LogBook } from './log/log-book.ts';
import type { ControlSource } from './mapping.ts';
import { Offline } from './offline.ts';
import { type Asked, type Manner, Pending } from './pending.ts';
import { withFoundOf } from './plan-changes.ts';
import { type Host, Rig } from './rig.ts';
import { ENGINE, type Sender } from './sender.ts';
import { type Condition, statusLines } from './status.ts';
import { Walk } from './walk.ts';
import { WatchPacker } from './watch-events.ts';
import { editedOn, type StateEdit, type Way, waysOf, wayTo } from './ways.ts';
import type { Atom } from './words.ts';

/** Something asked for that waits until all that belongs to it is there. */
interface Held extends Asked {
  readonly resolve: (done: Promise<void>) => void;
}

export interface InstanceOptions {
  readonly name: string;
  readonly host: Host;
  readonly isPaced: boolean;
  readonly onEvent: ControlListener;
  /** Told after each change of the state. */
  readonly onState?: (instance: Instance) => void;
  readonly clock?: () => number;
}

export class Instance {
  readonly name: string;
  readonly history: History;
  readonly walk: Walk;
  readonly rig: Rig;
  readonly offline = new Offline();
  readonly logs = new LogBook((error) => this.tell(errorEvent(this.name, 'log', error)));
  /** The state file that was read or written last. */
  stateFile: string | null = null;
  readonly learner: Learner;
  /** Lists of units that have a name, as they are typed: `0-3 7`. */
  unitLists: ReadonlyMap<string, string> = new Map();
  private readonly ending = new AbortController();
  private readonly aside = new InOrder();
  private current: InstanceState = EMPTY_STATE;
  private readonly pending: Pending;
  /** What was reported last, by name. */
  private readonly told = new Map<string, string>();
  private isLoading = false;
  private isLost = false;
  private held: Held[] | null = null;
  /** True while what was kept back is asked for, to be built together. */
  private isGathering = false;
  /** Commands that are not done yet. */
  private commands = 0;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly options: InstanceOptions) {
    this.name = options.name;
    this.history = new History(options.clock);
    this.pending = new Pending({
      build: (asked) => this.build(asked),
      current: () => this.current,
      // What a log plays has a step for every move.
      mayPass: (from, to, sender) => this.logs.historyOf(sender) === null && wayTo(from, to) !== null,
    });
    const { host, isPaced } = options;
    const watched = new WatchPacker((values) => this.tell({ kind: 'watch', instance: this.name, ...values }));
    this.walk = new Walk(this);
    this.learner = new Learner(this);
    this.rig = new Rig({
      host,
      isPaced,
      onSummary: (summary) => watched.add(summary),
      onEvent: (event) => this.hear(event),
      onLoading: (step) => this.loads(step),
    });
  }

  get state(): InstanceState {
    return this.current;
  }

  /**
   * Makes another state of the one there is. Heard in the next block, before this returns, where that is possible; else done
   * when it is built. Throws what the edit, loading and bending throw, `engine-closed` once it was closed; then the state is as it was.
   */
  async change(edit: StateEdit, manner: Manner): Promise<void> {
    if (this.walk.isUnderWay && manner.isStep !== false) await this.walk.settled();
    if (this.ending.signal.aborted) throw failure('engine-closed', `instance ${this.name}`, 'was closed');
    const { held } = this;
    if (held !== null) return new Promise((resolve) => held.push({ edit, manner, resolve }));
    if (!this.isGathering && !this.isComing(manner)) {
      const way = wayTo(this.current, editedOn(this.current, edit));
      if (way !== null) {
        this.go(way, manner);
        return;
      }
    }
    await this.pending.request({ edit, manner });
  }

  /** The history a sender goes back and forth in: a log that plays has its own. */
  historyOf(sender: Sender): History {
    return this.logs.historyOf(sender) ?? this.history;
  }

  /** Keeps back what is asked for until `release`. */
  hold(): void {
    this.held ??= [];
  }

  /** Lets what was kept back be heard together: in the next block, or where some of it must be built all when that is built. */
  release(): void {
    const held = this.held ?? [];
    this.held = null;
    const ways = this.waysOf(held);
    this.isGathering = ways === null;
    for (const [index, { edit, manner, resolve }] of held.entries()) {
      const way = ways?.[index] ?? null;
      const act = async () => (way?.from === this.current ? this.go(way, manner) : this.change(edit, manner));
      resolve(act());
    }
    this.isGathering = false;
  }

  /** True for a bend there is or that is being made. */
  hasBend(id: string): boolean {
    if (this.current.plan.some((bend) => bend.id === id)) return true;
    if (this.pending.names(id)) return true;
    return this.held?.some(({ manner }) => manner.touches?.includes(id) === true) ?? false;
  }

  /**
   * Hears a control of a controller: an OSC address that means nothing else (`value` 0 to 1), a MIDI controller or note (0 to
   * 127). Moves what it is mapped to before this returns, or maps it where something is learned. True where it was of use.
   */
  hearControl(source: ControlSource, value: number, sender: Sender): boolean {
    return this.learner.hear(source, value, sender);
  }

  /** Counts as busy until a command is done. Throws what it throws. */
  async busyWith(command: Promise<void>): Promise<void> {
    this.commands++;
    try {
      await command;
    } finally {
      this.commands--;
    }
  }

  /** True where something is done, waited for, kept back or recorded. */
  get isBusy(): boolean {
    const isAsked = !this.pending.isEmpty || (this.held?.length ?? 0) > 0;
    return isAsked || this.commands > 0 || this.walk.isUnderWay || this.logs.isRecording;
  }

  /** Waits until every change that was asked for is made or refused. */
  settled(): Promise<void> {
    return this.pending.settled();
  }

  /** Does something after a time, unless the instance is closed before; what it throws is told. */
  later(ms: number, act: () => Promise<void>): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act().catch((error) => this.fail('later', error));
    }, ms).unref();
    this.timers.add(timer);
  }

  /** Does something beside the sound, one thing after the other; its signal is given when the instance is closed. */
  beside<R>(work: (signal: AbortSignal) => Promise<R>): Promise<R> {
    return this.aside.run(() => work(this.ending.signal));
  }

  /** Ends all of it; what fails to end keeps nothing else open. Throws what failed. */
  async close(): Promise<void> {
    this.ending.abort();
    await this.aside.settled();
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    const ends = await Promise.allSettled([this.logs.stop(), this.offline.close(), this.silence()]);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Tells the doors something. */
  tell(event: ControlEvent): void {
    this.options.onEvent(event);
  }

  /** Tells of a failure nobody waits for. */
  fail(verb: string, error: unknown): void {
    this.tell(errorEvent(this.name, verb, error));
  }

  /** Reports something of the engine. */
  report(name: string, ...atoms: Atom[]): void {
    this.told.set(name, atoms.join(' '));
    this.tell({ kind: 'info', instance: this.name, name, atoms });
  }

  /** Reports what of the engine is another than was reported last. */
  reportChanges(): void {
    for (const { selector, atoms } of statusLines(this))
      if (this.told.get(selector) !== atoms.join(' ')) this.report(selector, ...atoms);
  }

  /** How the instance is: without a model, loading one, playing, or dry until a worker that failed is replaced. */
  get condition(): Condition {
    if (this.isLoading) return 'loading';
    if (this.rig.engine === null) return 'idle';
    return this.isLost ? 'lost' : 'ready';
  }

  private go(way: Way, manner: Manner): void {
    this.rig.move(way, manner.rampMs);
    this.commit(way.to, manner);
  }

  /** The ways of what was kept back; none where steps are taken that it comes after, null where some of it must be built. */
  private waysOf(held: readonly Asked[]): readonly (Way | null)[] | null {
    if (this.walk.isUnderWay) return [];
    const edits = held.map(({ edit }) => edit);
    return held.some(({ manner }) => this.isComing(manner)) ? null : waysOf(this.current, edits);
  }

  /** True for what comes after something that is being built, and for what is built in any case. */
  private isComing({ touches, refits }: Manner): boolean {
    return refits === true || this.pending.isComing(touches);
  }

  private async build(asked: readonly Asked[]): Promise<void> {
    const from = this.current;
    const states = statesOn(from, asked);
    const wanted = states.at(-1) ?? from;
    const refits = asked.some(({ manner }) => manner.refits === true);
    let { skipped } = wanted;
    try {
      this.rig.checkPassing(from, wanted, states.slice(0, -1));
      const way = refits ? null : wayTo(from, wanted);
      if (way !== null) this.rig.move(way, asked[0]?.manner.rampMs);
      else skipped = await this.rig.rebuild(from, wanted, refits);
      // Values that were set meanwhile are in force already: each edit is done on them.
      const isOther = refits || from.model !== wanted.model;
      const misfits = this.rig.misfitsIn();
      for (const [index, { edit, manner }] of asked.entries()) {
        const next = editedOn(this.current, edit);
        const isPassed = index < asked.length - 1;
        const own = isOther && isPassed ? misfits(next.plan) : skipped;
        this.commit(this.found(withSkipped(next, own)), manner);
      }
      this.rig.settle(this.current);
    } finally {
      this.isLoading = false;
      this.reportChanges();
    }
  }

  private async silence(): Promise<void> {
    // What waits for the sound to go on ends with it; what was loading meanwhile is closed after.
    await this.rig.close();
    await this.pending.settled();
    await this.rig.close();
  }

  private loads(step: string): void {
    this.isLoading = true;
    this.reportChanges();
    this.report('progress', 'load', step);
  }

  /** A state with the units that were found while it was built. */
  private found(state: InstanceState): InstanceState {
    const built = this.rig.engine?.plan ?? [];
    const plan = state.plan.map((bend) =>
      withFoundOf(
        bend,
        built.find(({ id }) => id === bend.id),
      ),
    );
    return plan.some((bend, index) => bend !== state.plan[index]) ? { ...state, plan } : state;
  }

  private commit(next: InstanceState, manner: Manner): void {
    const before = this.current;
    this.current = next;
    if (before.model?.path !== next.model?.path) this.unitLists = new Map();
    const { text, sender, gesture = null, isStep = true, follows = false } = manner;
    if (isStep) this.remember({ text, sender, gesture, follows }, before, next);
    else if (this.logs.historyOf(sender) !== null) this.history.join(sender, before, next);
    for (const event of differences(this.name, before, next, sender)) this.tell(event);
    if (before !== next) this.options.onState?.(this);
  }

  /** What a log does is one step, with steps of its own within. */
  private remember(facts: StepFacts, before: InstanceState, after: InstanceState): void {
    const { text, sender } = facts;
    if (this.logs.note(text, sender, before, after)) this.history.join(sender, before, after);
    else this.history.add(facts, before, after);
  }

  private hear(event: LiveEvent): void {
    if (event.kind === 'lost' || event.kind === 'recovered') this.isLost = event.kind === 'lost';
    for (const told of engineEvents(this.name, event)) this.tell(told);
    if (event.kind === 'guard') this.guarded(event.bend);
    this.reportChanges();
  }

  /** The engine has switched a bend off: so does the state. */
  private guarded(bend: string | null): void {
    const { current } = this;
    if (bend === null || !current.plan.some(({ id }) => id === bend)) return;
    const plan = withoutBend(current.plan, bend);
    this.commit({ ...current, plan }, { text: `guard unbend ${bend}`, sender: ENGINE });
  }
}

/** The states on the way that edits make. */
function statesOn(from: InstanceState, asked: readonly Asked[]): InstanceState[] {
  let state = from;
  return asked.map(({ edit }) => {
    state = editedOn(state, edit);
    return state;
  });
}

/** An error as an event, for what nobody waits for. */
export function errorEvent(instance: string, verb: string, error: unknown): ControlEvent {
  return { kind: 'error', instance, verb, ...describeError(error) };
}
