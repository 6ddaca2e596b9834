// The watches of a player: which taps they need, when each is due, what it tells. Takes the numbers of tapped blocks, hands
// summaries to their readers at most at the rate asked for.
import type { BentGraph } from '../bend/bent-graph.ts';
import { failure, unknownName } from '../errors.ts';
import type { Graph, Weight } from '../graph/graph.ts';
import type { Cut } from '../graph/methods.ts';
import { findTargets } from '../graph/target.ts';
import { readNumbers } from '../model/weight-data.ts';
import { arrayNumbers, type Summary, summaryNumbers, tappedStatistics } from '../monitor/summary.ts';
import { SummaryQueue } from '../monitor/summary-queue.ts';
import { channelsOf, mergedTaps, placeKey, type Tap, tapOf } from '../monitor/tap.ts';
import type { TappedGraph } from '../monitor/tapped-graph.ts';
import type { Watch } from '../monitor/watch.ts';
import { numbersOf, type TensorData } from './tensor.ts';

/** Called with every summary, in order. */
export type SummaryListener = (summary: Summary) => void;

/** A watch with who reads it; goes on from one structure to the next. */
export interface Observer {
  readonly watch: Watch;
  readonly queue: SummaryQueue;
  readonly listener: SummaryListener | null;
  /** Milliseconds of sound at which it is told of next, and its taps are computed next. */
  readonly due: { tellMs: number; tapMs: number };
}

interface Watcher extends Observer {
  readonly taps: readonly Tap[];
  readonly weights: readonly Weight[];
  /** Weights that changed since they were told of. */
  readonly stale: Set<string>;
}

/** An observer that nobody has told anything yet. */
export function observerOf(watch: Watch, listener: SummaryListener | null, nowMs: number): Observer {
  return { watch, queue: new SummaryQueue(), listener, due: { tellMs: nowMs, tapMs: nowMs } };
}

const MOST_TARGETS = 1024;

export class Watchers {
  private readonly watchers = new Map<string, Watcher>();

  constructor(
    private readonly graph: Graph,
    private readonly cut: Cut,
  ) {}

  /** The same watches, with their readers, on another graph of the model. Throws as `add`. */
  on(graph: Graph, cut: Cut): Watchers {
    const moved = new Watchers(graph, cut);
    for (const watcher of this.watchers.values()) moved.adopt(watcher);
    return moved;
  }

  get list(): readonly Watch[] {
    return [...this.watchers.values()].map(({ watch }) => watch);
  }

  /** Adds a watch or replaces the one of that id. Throws as `adopt`. */
  add(watch: Watch, listener: SummaryListener | null, nowMs: number): SummaryQueue {
    const observer = observerOf(watch, listener, nowMs);
    const before = this.watchers.get(watch.id);
    this.adopt(observer);
    before?.queue.end();
    return observer.queue;
  }

  /**
   * Takes an observer as it is. Throws `name-not-found` where its target means nothing, `bend-refused` where none of it can
   * be watched within the cut.
   */
  adopt({ watch, queue, listener, due }: Observer): void {
    const { taps, weights } = this.places(watch);
    const stale = new Set(weights.map((weight) => weight.name));
    this.watchers.set(watch.id, { watch, queue, listener, due, taps, weights, stale });
  }

  /** Ends a watch. Throws `name-not-found`. */
  remove(id: string): void {
    const watcher = this.watchers.get(id);
    if (watcher === undefined) throw unknownName('unwatch', id, 'watch', this.watchers.keys());
    watcher.queue.end();
    this.watchers.delete(id);
  }

  end(): void {
    for (const { queue } of this.watchers.values()) queue.end();
    this.watchers.clear();
  }

  /** All taps the watches need, each place once. */
  taps(): Tap[] {
    return mergedTaps([...this.watchers.values()].flatMap((watcher) => watcher.taps));
  }

  /** These weights are to be told of again; all where none are named. */
  touch(weights?: ReadonlySet<string>): void {
    for (const watcher of this.watchers.values()) {
      for (const { name } of watcher.weights)
        if (weights === undefined || weights.has(name)) watcher.stale.add(name);
    }
  }

  /** True where a block that ends at `timeMs` has to be tapped. */
  isDue(timeMs: number): boolean {
    for (const watcher of this.watchers.values())
      if (watcher.taps.length > 0 && watcher.due.tellMs <= timeMs) return true;
    return false;
  }

  /**
   * True where a block that ends at `timeMs` has to be tapped; for those who ask before the blocks they asked for are
   * told of.
   */
  claim(timeMs: number): boolean {
    let isDue = false;
    for (const { taps, queue, due, watch } of this.watchers.values()) {
      if (taps.length === 0 || queue.isOver || due.tapMs > timeMs) continue;
      due.tapMs = nextTime(due.tapMs, watch, timeMs);
      isDue = true;
    }
    return isDue;
  }

  /** True where a weight has to be told of at `timeMs`. */
  hasStale(timeMs: number): boolean {
    for (const { stale, queue, due } of this.watchers.values())
      if (stale.size > 0 && !queue.isOver && due.tellMs <= timeMs) return true;
    return false;
  }

  /** Tells everybody who is due of the block that ended at `timeMs`; `outputs` are those of the taps. */
  tell(timeMs: number, bent: BentGraph, tapped: TappedGraph | null, outputs: readonly TensorData[]): void {
    for (const watcher of this.watchers.values()) {
      const { watch, queue, listener, due } = watcher;
      if (queue.isOver || due.tellMs > timeMs) continue;
      const summaries = [
        ...(tapped === null ? [] : tapSummaries(watcher, tapped, outputs, timeMs)),
        ...weightSummaries(watcher, bent, timeMs),
      ];
      if (summaries.length === 0) continue;
      due.tellMs = nextTime(due.tellMs, watch, timeMs);
      for (const summary of summaries) {
        queue.push(summary);
        listener?.(summary);
      }
    }
  }

  private places({ id, target, statistics }: Watch): { readonly taps: Tap[]; readonly weights: Weight[] } {
    const matches = findTargets(this.graph, target);
    const nodes = new Set(this.cut.nodes);
    const weights = matches.weights.filter(({ name }) => this.cut.weights.has(name));
    const activations = matches.activations.filter(
      ({ node, value }) => this.cut.inputs.includes(value) || (node !== null && nodes.has(node)),
    );
    const made = activations.map((activation) => tapOf(activation, statistics));
    const taps = made.filter((tap) => typeof tap !== 'string');
    const count = taps.length + weights.length;
    if (count > 0 && count <= MOST_TARGETS) return { taps, weights };
    if (count > 0)
      throw failure(
        'bend-refused',
        `watch ${id}`,
        `${target} means ${count} places, more than ${MOST_TARGETS}`,
      );
    const reason = made.find((tap) => typeof tap === 'string') ?? 'it is not in the method that is played';
    throw failure('bend-refused', `watch ${id}`, `${target} cannot be watched: ${reason}`);
  }
}

/** One period on; one that is far behind is not made up for. */
function nextTime(dueMs: number, { rateHz }: Watch, timeMs: number): number {
  const periodMs = 1000 / rateHz;
  return Math.max(dueMs + periodMs, timeMs - periodMs);
}

function tapSummaries(
  { watch, taps }: Watcher,
  tapped: TappedGraph,
  outputs: readonly TensorData[],
  timeMs: number,
): Summary[] {
  const packed = tapped.hasPacked && outputs[0] !== undefined ? numbersOf(outputs[0]) : [];
  return taps.flatMap((tap) => {
    const place = tapped.places.get(placeKey(tap));
    if (place === undefined) return [];
    const output = place.whole === null ? undefined : outputs[place.whole + (tapped.hasPacked ? 1 : 0)];
    const whole = output === undefined ? null : numbersOf(output);
    const numbers = summaryNumbers(watch.statistics, tappedStatistics(packed, place), whole);
    return [{ id: watch.id, target: `a:${tap.name}`, timeMs, ...numbers }];
  });
}

function weightSummaries({ watch, weights, stale }: Watcher, bent: BentGraph, timeMs: number): Summary[] {
  return weights
    .filter(({ name }) => stale.delete(name))
    .map(({ name, data }) => {
      const values = bent.controls.weights.find((each) => each.name === name)?.compute() ?? readNumbers(data);
      const numbers = arrayNumbers(watch.statistics, values, data.shape, channelsOf(data.shape.length));
      return { id: watch.id, target: `w:${name}`, timeMs, ...numbers };
    });
}
