// One structure of the live engine: a plan with its session in a worker, before, while and after it is heard. Takes what
// changes, sends it at the edge of a block; before it is heard it only remembers what to send.
import type { Plan } from '../../bend/bend.ts';
import type { BentGraph } from '../../bend/bent-graph.ts';
import type { Change } from '../../bend/controls.ts';
import type { NamedControl } from '../../bend/named-control.ts';
import { withValue } from '../../bend/plan-edits.ts';
import type { BentWeight } from '../../bend/weight-bends.ts';
import type { Model } from '../../model/model.ts';
import type { TappedGraph } from '../../monitor/tapped-graph.ts';
import type { ParameterValue } from '../../parameter.ts';
import type { SessionUpdate } from '../protocol.ts';
import { buffersOf, fedWeight } from '../session-spec.ts';
import type { TensorData } from '../tensor.ts';
import type { Watchers } from '../watchers.ts';
import type { ModelForm } from './geometry.ts';
import type { Lane } from './lane.ts';
import type { LaneNote } from './lane-messages.ts';
import type { Dormant, PlacedOutlets } from './outlets.ts';
import type { Seat } from './seat.ts';

export interface SideParts {
  readonly seat: Seat;
  readonly session: number;
  readonly model: Model;
  readonly form: ModelForm;
  readonly bent: BentGraph;
  readonly tapped: TappedGraph | null;
  readonly plan: Plan;
  readonly watchers: Watchers;
  readonly outlets: PlacedOutlets;
  readonly dormant: readonly Dormant[];
}

export class Side {
  plan: Plan;
  readonly seat: Seat;
  readonly session: number;
  readonly model: Model;
  readonly form: ModelForm;
  readonly bent: BentGraph;
  readonly watchers: Watchers;
  readonly outlets: PlacedOutlets;
  readonly dormant: readonly Dormant[];
  private readonly tapped: TappedGraph | null;
  /** Null until it is heard. */
  lane: Lane | null = null;
  private hasNumbers = false;
  private isOver = false;
  private isToBeReset = false;
  private readonly stale = new Set<BentWeight>();

  constructor(parts: SideParts) {
    this.seat = parts.seat;
    this.session = parts.session;
    this.model = parts.model;
    this.form = parts.form;
    this.bent = parts.bent;
    this.tapped = parts.tapped;
    this.plan = parts.plan;
    this.watchers = parts.watchers;
    this.outlets = parts.outlets;
    this.dormant = parts.dormant;
  }

  /** Feeds a change from a block on, old and new blended over some frames. */
  feed(change: Change, block: number, fadeFrames: number): void {
    if (change.amounts || change.indices) this.hasNumbers = true;
    for (const weight of change.weights) this.stale.add(weight);
    if (change.weights.length > 0) this.watchers.touch(new Set(change.weights.map(({ name }) => name)));
    this.send(block, fadeFrames);
  }

  /** Sets a value that another structure has got meanwhile, where there is such a one here. */
  follow(id: string, key: string, value: ParameterValue): void {
    const { controls } = this.bent;
    if (!controls.hasBend(id) || !controls.isLive(id, key, value)) return;
    this.plan = withValue(this.plan, id, key, value);
    this.feed(controls.set(id, key, value), 0, 0);
  }

  /** Brings every value to where the plan has it; ramps may have ended while it was built. */
  settle(controls: readonly NamedControl[]): void {
    const { bent, plan } = this;
    for (const { id, values } of plan)
      for (const [key, value] of values)
        if (typeof value === 'number' && bent.controls.value(id, key) !== value) this.follow(id, key, value);
    if (controls.length === 0) return;
    const names = new Set(controls.map(({ name }) => name));
    this.feed(bent.controls.follow(names, controls), 0, 0);
  }

  /** Flushes the states before a block, or before the first one that is heard. */
  reset(block: number, fadeFrames: number): void {
    if (this.lane === null) this.isToBeReset = true;
    else this.lane.order({ kind: 'reset', block, fadeFrames });
  }

  /** Begins to be heard at a block. */
  begin(lane: Lane, block: number): void {
    this.lane = lane;
    if (this.isToBeReset) lane.order({ kind: 'reset', block, fadeFrames: 0 });
    this.isToBeReset = false;
    this.send(block, 0);
  }

  /** Asks for the taps of a block that ends at that time, where a watch wants them. */
  askTaps(block: number, timeMs: number): void {
    if (this.watchers.claim(timeMs)) this.lane?.order({ kind: 'tap', block });
    if (this.watchers.hasStale(timeMs)) setImmediate(() => this.watchers.tell(timeMs, this.bent, null, []));
  }

  /** Tells the watches what a block gave that ended at that time. */
  hearTaps({ outputs }: Extract<LaneNote, { kind: 'taps' }>, timeMs: number): void {
    const tensors = outputs.map((data): TensorData => ({ type: 'float32', shape: [data.length], data }));
    this.watchers.tell(timeMs, this.bent, this.tapped, tensors);
  }

  /** Hands what was recorded so far to the recordings. */
  takeRecords(): void {
    const { lane, outlets } = this;
    if (lane === null || outlets.recordings.length === 0) return;
    for (let packet = lane.nextTaped(); packet !== null; packet = lane.nextTaped()) {
      let at = 1;
      for (const { recording, shape, count } of outlets.recordings) {
        recording.recorder.add({ type: 'float32', shape, data: packet.slice(at, at + count) });
        at += count;
      }
    }
  }

  /** Is not heard for a moment; keeps its session and begins again with the states as before the first block. */
  rest(): void {
    this.takeRecords();
    this.lane?.abandon();
    this.lane = null;
    this.isToBeReset = true;
  }

  /** Takes arrays back that nobody reads any more. */
  takeBack({ weights }: Extract<LaneNote, { kind: 'weights' }>): void {
    for (const { input, data } of weights)
      this.bent.controls.weights.find((weight) => weight.input === input)?.giveBack(data);
  }

  /** Is heard no more: gives its session back, also where the worker hangs. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.takeRecords();
    this.lane?.abandon();
    this.seat.release(this.session);
  }

  private send(block: number, fadeFrames: number): void {
    const { lane, bent, stale } = this;
    if (lane === null || (!this.hasNumbers && stale.size === 0)) return;
    const { amounts, indices } = bent.controls;
    const weights = [...stale].map(fedWeight);
    const update: SessionUpdate = this.hasNumbers ? { amounts, indices, weights } : { weights };
    lane.order({ kind: 'update', block, update, fadeFrames }, buffersOf(weights));
    this.hasNumbers = false;
    stale.clear();
  }
}
