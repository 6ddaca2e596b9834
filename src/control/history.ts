// What was done, in order, and back again: a line of states with who went from one to the next and when. A gesture (one
// fader moved by one hand) is one step however many messages it took.
import type { InstanceState } from './instance-state.ts';
import { isSame, type Sender } from './sender.ts';

export interface Step {
  /** As it was typed. */
  readonly text: string;
  readonly sender: Sender;
  /** Milliseconds since 1970. */
  readonly timeMs: number;
  readonly before: InstanceState;
  readonly after: InstanceState;
}

export interface StepFacts {
  readonly text: string;
  readonly sender: Sender;
  /** What is moved, where the step may be one of a gesture; else null. */
  readonly gesture: string | null;
  /** True for what the step before brings about by itself, later. */
  readonly follows?: boolean;
}

const MOST_STEPS = 1000;
/** A pause this long ends a gesture. */
export const GESTURE_MS = 1000;

export class History {
  private past: Step[] = [];
  private future: Step[] = [];
  private gesture: string | null = null;

  constructor(private readonly clock: () => number = Date.now) {}

  /** Steps that can be undone, the oldest first. */
  get steps(): readonly Step[] {
    return this.past;
  }

  /** Steps that can be redone, the next one first. */
  get undone(): readonly Step[] {
    return this.future;
  }

  /** Adds a step, or lets the last one reach further where it goes on with the same gesture. */
  add(facts: StepFacts, before: InstanceState, after: InstanceState): void {
    if (before === after) return;
    const { text, sender, gesture, follows = false } = facts;
    const timeMs = this.clock();
    const last = this.past.at(-1);
    if (follows && last?.after === before) {
      this.past[this.past.length - 1] = { ...last, after };
      return;
    }
    this.future = [];
    const goesOn =
      gesture !== null &&
      gesture === this.gesture &&
      last !== undefined &&
      isSame(last.sender, sender) &&
      timeMs - last.timeMs < GESTURE_MS;
    if (goesOn) this.past[this.past.length - 1] = { ...last, text, timeMs, after };
    else this.past.push({ text, sender, timeMs, before, after });
    this.gesture = gesture;
    if (this.past.length > MOST_STEPS) this.past.shift();
  }

  /** Lets the last step reach further where the same sender made it, however long ago; else adds one. For logs that play. */
  join(sender: Sender, before: InstanceState, after: InstanceState): void {
    const last = this.past.at(-1);
    const isSameHand = last !== undefined && last.after === before && isSame(last.sender, sender);
    if (!isSameHand)
      this.add({ text: `${sender.door} ${sender.name}`, sender, gesture: null }, before, after);
    else this.past[this.past.length - 1] = { ...last, timeMs: this.clock(), after };
  }

  /** The last step, to be gone back; null where there is none. */
  last(): Step | null {
    return this.past.at(-1) ?? null;
  }

  /** The step that was undone last; null where there is none. */
  next(): Step | null {
    return this.future[0] ?? null;
  }

  /** The last step has been gone back. */
  wentBack(): void {
    const step = this.past.pop();
    this.gesture = null;
    if (step !== undefined) this.future.unshift(step);
  }

  /** The next step has been done again. */
  wentOn(): void {
    const step = this.future.shift();
    this.gesture = null;
    if (step !== undefined) this.past.push(step);
  }
}
