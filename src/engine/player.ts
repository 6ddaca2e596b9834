// One bent cut of a model being played: takes blocks, gives blocks, takes changes. A value change is numbers sent to the
// worker; a structure change (bends, watches) is a new session that takes over the states.
import { checkId, type Plan } from '../bend/bend.ts';
import type { BentGraph } from '../bend/bent-graph.ts';
import type { Change } from '../bend/controls.ts';
import { unitRequests, withFoundUnits } from '../bend/found-units.ts';
import type { NamedControl } from '../bend/named-control.ts';
import { bendNamed, withValue } from '../bend/plan-edits.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import {
  type Capture,
  type Materials,
  NO_RESOURCES,
  type Resources,
  withCapture,
  withoutCapture,
  withVersion,
} from '../bend/resources.ts';
import type { BentWeight } from '../bend/weight-bends.ts';
import { failure, unknownName } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import { changedVersion, originalVersion, type Version, type WeightArray } from '../graph/version.ts';
import type { SummaryQueue } from '../monitor/summary-queue.ts';
import type { TappedGraph } from '../monitor/tapped-graph.ts';
import { makeWatch, type Watch } from '../monitor/watch.ts';
import type { ParameterValue } from '../parameter.ts';
import { frameMs, framesOf } from './block-clock.ts';
import { type RampOptions, rampDuration } from './glides.ts';
import { LiveValues, noRamp } from './live-values.ts';
import type { LoadedModel } from './loaded-model.ts';
import { prepareSession } from './prepared-session.ts';
import type { SessionUpdate, WeightNumbers } from './protocol.ts';
import { type Block, RecentBlocks } from './recent-blocks.ts';
import type { Recorder } from './recorder.ts';
import { buffersOf, fedWeight } from './session-spec.ts';
import { recordBlock, recorderFor, recorderNamed, widerCut } from './taps.ts';
import type { TensorData } from './tensor.ts';
import { type MeasuringPass, measureUnits } from './unit-measuring.ts';
import { type SummaryListener, Watchers } from './watchers.ts';
import { WeightFeed } from './weight-feed.ts';
import type { WorkerClient } from './worker-client.ts';

export interface PlayerOptions {
  readonly provider: string;
  /** Threads of one run on the CPU; 1 when left out. */
  readonly threads?: number;
  /** Hz of the sound, for ramps and rates; the model's own when left out. */
  readonly sampleRate?: number;
  /** Blocks that `top` and `cluster` look at before anything was played. */
  readonly played?: readonly Block[];
}

export interface WatchOptions {
  /** Summaries a second of sound, at most; 30 when left out. */
  readonly rateHz?: number;
  /** Called with every summary, beside the iterator. */
  readonly onSummary?: SummaryListener;
}

interface Playing {
  readonly session: number;
  /** The cut with what is recorded as further outputs. */
  readonly cut: Cut;
  readonly bent: BentGraph;
  readonly tapped: TappedGraph | null;
}

export class Player {
  private playing: Playing | null = null;
  private currentPlan: Plan = [];
  private timeMs = 0;
  private readonly frameMs: number;
  private readonly recent = new RecentBlocks();
  private readonly live = new LiveValues();
  private watchers: Watchers;
  private readonly recorders = new Map<string, Recorder>();
  private original: Version;
  private held: Resources;
  private readonly weightFeed = new WeightFeed((weight) => this.feedWeight(weight));

  constructor(
    private readonly worker: WorkerClient,
    private loaded: LoadedModel,
    private cut: Cut,
    private readonly options: PlayerOptions,
  ) {
    this.frameMs = frameMs(loaded.model, cut, options.sampleRate);
    this.watchers = new Watchers(loaded.graph, cut);
    this.original = originalVersion(loaded.graph);
    this.held = withVersion(NO_RESOURCES, this.original);
  }

  /** The bends being played, with the values they have or glide to, and the units they found. */
  get plan(): Plan {
    return this.currentPlan;
  }

  /** The named controls, with the values they have or glide to. */
  get controls(): readonly NamedControl[] {
    return this.live.controls;
  }

  /** For each bend what it took and what it refused. */
  get reports(): readonly BendReport[] {
    return this.playing?.bent.reports ?? [];
  }

  get watches(): readonly Watch[] {
    return this.watchers.list;
  }

  /** The captures and versions the plan may name. */
  get resources(): Resources {
    return this.held;
  }

  /** The worker's number for the session; null after `close`. */
  get session(): number | null {
    return this.playing?.session ?? null;
  }

  /**
   * Plays another plan from the next block on, with other controls, captures and versions where they are given; the
   * streaming states go on. Throws as `bendGraph` does, and `nothing-played` where units are chosen by what was played and
   * nothing was.
   */
  async bend(plan: Plan, materials: Partial<Materials> = {}): Promise<void> {
    const { graph } = this.loaded;
    const requests = unitRequests(graph, this.cut, plan);
    const measured = await measureUnits(this.measuringPass(), requests);
    await this.open(withFoundUnits(graph, this.cut, plan, measured), materials);
  }

  /**
   * Plays another graph of the same model from the next block on, traced with other attributes; bends, controls, captures,
   * watches and the states both graphs have go on. Throws as `bend`; then everything stays as it was.
   */
  async change(loaded: LoadedModel, cut: Cut): Promise<void> {
    const { loaded: loadedBefore, cut: cutBefore, watchers, original } = this;
    const moved = watchers.on(loaded.graph, cut);
    this.place(loaded, cut, moved, originalVersion(loaded.graph));
    try {
      await this.bend(this.currentPlan);
    } catch (error) {
      this.place(loadedBefore, cutBefore, watchers, original);
      throw error;
    }
  }

  /**
   * Sets one value of a bend: heard in the next block where it is live, else by another structure. With `rampMs` one number
   * glides there, a step each block. Throws `name-not-found`, `value-invalid`, `value-range`.
   */
  async set(id: string, key: string, value: ParameterValue, ramp: RampOptions = {}): Promise<void> {
    const plan = withValue(this.currentPlan, id, key, value);
    const checked = bendNamed(plan, id, 'param').values.get(key) ?? value;
    const controls = this.playing?.bent.controls;
    if (controls?.isLive(id, key, checked) !== true) {
      if (rampDuration(ramp, `bend ${id}`) > 0) throw noRamp(id, key);
      this.live.stop(id, key);
      return this.bend(plan);
    }
    const change = this.live.set(controls, id, key, checked, ramp);
    this.currentPlan = plan;
    await this.feed(change);
  }

  /**
   * Moves a named control and with it everything that follows it; with `rampMs` it glides there along its curve. Throws
   * `name-not-found`, `value-invalid`, and `value-range` that says the range, of the control or of what follows it.
   */
  async setControl(name: string, value: number, ramp: RampOptions = {}): Promise<void> {
    if (this.playing === null) throw failure('engine-closed', `control ${name}`, 'the player is closed');
    await this.feed(this.live.move(this.playing.bent.controls, name, value, ramp));
  }

  /**
   * Watches a target: what it tells of the blocks that are played comes out of the iterator, the oldest dropped when nobody
   * reads. A watch of that id is replaced. Throws `name-invalid`, `name-not-found`, `value-range`, `bend-refused`.
   */
  async watch(
    id: string,
    target: string,
    statistics: readonly string[] = [],
    { rateHz, onSummary }: WatchOptions = {},
  ): Promise<SummaryQueue> {
    checkId(id);
    const watch = makeWatch(id, target, statistics, rateHz);
    const queue = this.watchers.add(watch, onSummary ?? null, this.timeMs);
    try {
      await this.reopen();
    } catch (error) {
      this.watchers.remove(id);
      throw error;
    }
    return queue;
  }

  /** Ends a watch and its iterator. Throws `name-not-found`. */
  async unwatch(id: string): Promise<void> {
    this.watchers.remove(id);
    await this.reopen();
  }

  /** Runs one block; inputs and outputs in the order of the cut. */
  async run(inputs: readonly TensorData[]): Promise<readonly TensorData[]> {
    const { playing } = this;
    if (playing === null) throw failure('engine-closed', 'player', 'was closed');
    const { session, bent } = playing;
    const blockMs = framesOf(inputs) * this.frameMs;
    this.timeMs += blockMs;
    const { timeMs } = this;
    const fed = this.feed(this.live.advance(bent.controls, blockMs));
    const tapped = this.watchers.isDue(timeMs);
    const ran = this.worker.ask('run', { session, inputs, tapped });
    this.recent.add(inputs);
    const [answer] = await Promise.all([ran, fed]);
    const given = bent.outputs.length;
    const outputs = answer.slice(0, given);
    recordBlock(this.recorders, playing.cut, outputs);
    this.watchers.tell(timeMs, bent, tapped ? playing.tapped : null, answer.slice(given));
    return outputs.slice(0, this.cut.outputs.length);
  }

  /**
   * Records an activation as it is played, bends included, from the next block on; a recording of that name starts anew.
   * Throws `name-invalid`, `name-not-found`, `input-missing`.
   */
  async startCapture(name: string, target: string): Promise<void> {
    checkId(name);
    const before = this.recorders.get(name);
    this.recorders.set(name, recorderFor(this.loaded.graph, name, target));
    try {
      await this.reopen();
    } catch (error) {
      this.recorders.delete(name);
      if (before !== undefined) this.recorders.set(name, before);
      throw error;
    }
  }

  /**
   * Ends a recording; bends can use it from now on, and those that used one of that name play the new one.
   * Throws `name-not-found`, `shape-mismatch` where nothing was played.
   */
  async stopCapture(name: string): Promise<Capture> {
    const recorder = recorderNamed(this.recorders, name);
    this.recorders.delete(name);
    let resources = this.held;
    try {
      const capture = recorder.finish();
      resources = withCapture(resources, capture);
      return capture;
    } finally {
      await this.reopen({ resources });
    }
  }

  /** Forgets a capture, or a recording that runs. Throws `name-not-found`, also where a bend still uses it. */
  async clearCapture(name: string): Promise<void> {
    const isRunning = this.recorders.delete(name);
    const isKept = this.held.captures.has(name);
    const resources = isKept || !isRunning ? withoutCapture(this.held, name) : this.held;
    await this.reopen({ resources });
  }

  /** A weight as it is now, with its bends. Throws `name-not-found`. */
  weight(name: string): WeightArray {
    const bent = this.playing?.bent.controls.weights.find((each) => each.name === name);
    if (bent !== undefined) return { shape: bent.shape, data: bent.compute() };
    const original = this.original.weight(name);
    if (original === null) throw unknownName('weight', name, 'weight', this.loaded.graph.weights.keys());
    return original;
  }

  /** The weights as they are now as a version, to be mixed with others; nothing of it changes any more. */
  keepVersion(name: string): Version {
    checkId(name);
    const weights = this.playing?.bent.controls.weights ?? [];
    return changedVersion(
      name,
      this.original,
      new Map(weights.map((each) => [each.name, this.weight(each.name)])),
    );
  }

  /** The streaming states as before the first block. */
  async reset(): Promise<void> {
    await this.worker.ask('reset', { session: this.session ?? 0 });
  }

  async close(): Promise<void> {
    const { session } = this;
    this.playing = null;
    this.watchers.end();
    if (session !== null) await this.worker.ask('release', { session });
  }

  private place(loaded: LoadedModel, cut: Cut, watchers: Watchers, original: Version): void {
    this.loaded = loaded;
    this.cut = cut;
    this.watchers = watchers;
    this.original = original;
  }

  private reopen(materials: Partial<Materials> = {}): Promise<void> {
    return this.open(this.currentPlan, materials);
  }

  /** Opens the session of a plan and lets it take over. */
  private async open(plan: Plan, materials: Partial<Materials>): Promise<void> {
    await this.weightFeed.settled();
    const { graph, number } = this.loaded;
    const controls = materials.controls ?? this.controls;
    const resources = withVersion(materials.resources ?? this.held, this.original);
    const cut = widerCut(
      graph,
      this.cut,
      [...this.recorders.values()].map(({ value }) => value),
    );
    const { provider, threads = 1 } = this.options;
    const { bent, tapped, ...prepared } = prepareSession(
      {
        loaded: this.loaded,
        cut,
        plan,
        materials: { controls, resources },
        taps: this.watchers.taps(),
        provider,
        threads,
      },
      this.live,
    );
    const { spec } = prepared;
    const ask = { model: number, ...prepared, replaces: this.session };
    const session = await this.worker.ask('open', ask, buffersOf(spec.weights));
    this.playing = { session, cut, bent, tapped };
    this.live.adopt(controls);
    this.held = resources;
    this.currentPlan = plan;
    this.watchers.touch();
  }

  private measuringPass(): MeasuringPass {
    const { worker, loaded, cut } = this;
    const { provider, played = [] } = this.options;
    const blocks = this.recent.blocks.length > 0 ? this.recent.blocks : played;
    return { worker, loaded, cut, provider, blocks };
  }

  private async feed(change: Change | null): Promise<void> {
    const { playing } = this;
    if (playing === null || change === null) return;
    const { controls } = playing.bent;
    const numbers: SessionUpdate = {
      ...(change.amounts ? { amounts: controls.amounts } : {}),
      ...(change.indices ? { indices: controls.indices } : {}),
    };
    if (change.weights.length > 0) this.watchers.touch(new Set(change.weights.map((weight) => weight.name)));
    const sent = change.amounts || change.indices ? this.send(numbers) : null;
    await Promise.all([sent, this.weightFeed.feed(change.weights)]);
  }

  private async feedWeight(weight: BentWeight): Promise<void> {
    const fed = fedWeight(weight);
    const [before] = await this.send({ weights: [fed] });
    if (before !== undefined) weight.giveBack(before);
  }

  /** Gives the arrays of weights that are fed no more. */
  private async send(update: SessionUpdate): Promise<readonly WeightNumbers[]> {
    const { session } = this;
    if (session === null) return [];
    return this.worker.ask('update', { session, update }, buffersOf(update.weights ?? []));
  }
}
