// Changes that were asked for and are not made yet. Takes edits with how they are remembered, hands them to whoever builds, in their
// order and as many together as wait; a fader that goes on moving waits once, with where it is by then.
import { ChangeQueue } from '../engine/live/change-queue.ts';
import { failure } from '../errors.ts';
import type { InstanceState } from './instance-state.ts';
import { isSame, type Sender } from './sender.ts';
import { type StateEdit, triedOn } from './ways.ts';

/** How a change is made and remembered. */
export interface Manner {
  /** As it was typed. */
  readonly text: string;
  readonly sender: Sender;
  /** Ids it speaks of: it waits for changes under way that speak of the same. Everything when left out. */
  readonly touches?: readonly string[];
  /** What is moved where it may be one of many moves of a fader. */
  readonly gesture?: string;
  /** All that it sets, where it does nothing else: of two moves in a row that set the same the last one is enough. */
  readonly sets?: string;
  readonly rampMs?: number;
  /** False for going back and forth in the history itself. */
  readonly isStep?: boolean;
  /** True where bends that the model does not take are left out and listed instead of refused. */
  readonly refits?: boolean;
  /** True for what the step before brings about by itself, later; it is undone along with it. */
  readonly follows?: boolean;
}

export interface Asked {
  readonly edit: StateEdit;
  readonly manner: Manner;
}

export interface PendingOptions {
  /** Makes changes heard, in their order. */
  readonly build: (asked: readonly Asked[]) => Promise<void>;
  readonly current: () => InstanceState;
  /** True where nobody misses the first of two moves in a row that lead from one state to another. */
  readonly mayPass: (from: InstanceState, to: InstanceState, sender: Sender) => boolean;
}

/** A change that waits, between the states it is expected to lead from and to; `after` is null where it is expected to fail. */
interface Waiting {
  edit: StateEdit;
  manner: Manner;
  readonly before: InstanceState;
  after: InstanceState | null;
}

/** Changes that wait or are built. */
const MOST_ASKED = 1000;

/** Throws `overrun` where so many changes wait that no more are taken. */
export function checkRoom(waiting: number): void {
  if (waiting >= MOST_ASKED)
    throw failure('overrun', 'change', `${MOST_ASKED} changes wait; send it again when they are made`);
}

export class Pending {
  private readonly queue: ChangeQueue<Waiting>;
  /** What waits or is built. */
  private readonly asked = new Set<Waiting>();
  /** The newest one while it waits, and when it is made. */
  private newest: { readonly waiting: Waiting; readonly done: Promise<void> } | null = null;
  /** What there will be when all of it is made. */
  private expected: InstanceState;

  constructor(private readonly options: PendingOptions) {
    this.expected = options.current();
    this.queue = new ChangeQueue((asked) => {
      if (asked.some((each) => each === this.newest?.waiting)) this.newest = null;
      return options.build(asked);
    });
  }

  /** True where nothing waits or is built. */
  get isEmpty(): boolean {
    return this.asked.size === 0;
  }

  /** True where something is under way that speaks of one of these ids; of anything where they are left out. */
  isComing(touches: readonly string[] | undefined): boolean {
    for (const { manner } of this.asked) {
      if (touches === undefined || manner.touches === undefined) return true;
      if (manner.touches.some((id) => touches.includes(id))) return true;
    }
    return false;
  }

  /** True where something is under way that speaks of this id by its name. */
  names(id: string): boolean {
    for (const { manner } of this.asked) if (manner.touches?.includes(id) === true) return true;
    return false;
  }

  /** Waits for its turn; done when it is made. Throws what building throws, `overrun` where too much waits. */
  async request({ edit, manner }: Asked): Promise<void> {
    const before = this.asked.size === 0 ? this.options.current() : this.expected;
    const joined = this.join(edit, manner);
    if (joined !== null) return joined;
    checkRoom(this.asked.size);
    const waiting: Waiting = { edit, manner, before, after: triedOn(before, edit) };
    this.asked.add(waiting);
    this.expected = waiting.after ?? before;
    const done = this.queue.request(waiting).finally(() => this.asked.delete(waiting));
    this.newest = { waiting, done };
    return done;
  }

  /** Waits until every change that was asked for is made or refused. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  /** Puts a move in the place of the one before it, where that is the newest and sets the same; null where it is not. */
  private join(edit: StateEdit, manner: Manner): Promise<void> | null {
    if (this.newest === null) return null;
    const { waiting, done } = this.newest;
    if (waiting.after === null || !isSameMove(waiting.manner, manner)) return null;
    const after = triedOn(waiting.before, edit);
    if (after === null || !this.options.mayPass(waiting.after, after, manner.sender)) return null;
    waiting.edit = edit;
    waiting.manner = manner;
    waiting.after = after;
    this.expected = after;
    return done;
  }
}

function isSameMove(a: Manner, b: Manner): boolean {
  const isMove = a.sets !== undefined && a.gesture !== undefined;
  return (
    isMove &&
    a.sets === b.sets &&
    a.gesture === b.gesture &&
    a.rampMs === b.rampMs &&
    isSame(a.sender, b.sender)
  );
}
