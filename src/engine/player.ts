// One bent cut of a model being played: takes blocks, gives blocks, takes changes. A value change is numbers sent to the
// worker; a structure change is a new session that takes over the states.
import { type Bend, checkId, makeBend, type Plan } from '../bend/bend.ts';
import { type BentGraph, bendGraph } from '../bend/bent-graph.ts';
import type { Change } from '../bend/controls.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import {
  type Capture,
  NO_RESOURCES,
  type Resources,
  withCapture,
  withoutCapture,
  withVersion,
} from '../bend/resources.ts';
import type { BentWeight } from '../bend/weight-bends.ts';
import { unknownName } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import { changedVersion, originalVersion, type Version, type WeightArray } from '../graph/version.ts';
import type { ParameterValue } from '../parameter.ts';
import type { LoadedModel } from './engine.ts';
import type { FedWeight, SessionSpec, SessionUpdate, WeightNumbers } from './protocol.ts';
import type { Recorder } from './recorder.ts';
import { encodeForRuntime } from './runtime-model.ts';
import { recordBlock, recorderFor, recorderNamed, tappedCut } from './taps.ts';
import type { TensorData } from './tensor.ts';
import { WeightFeed } from './weight-feed.ts';
import type { WorkerClient } from './worker-client.ts';

export class Player {
  private bent: BentGraph | null = null;
  private currentPlan: Plan = [];
  private number: number | null = null;
  private held: Resources;
  private readonly original: Version;
  private playing: Cut;
  private readonly recorders = new Map<string, Recorder>();
  private readonly weightFeed: WeightFeed;

  constructor(
    private readonly worker: WorkerClient,
    private readonly loaded: LoadedModel,
    private readonly cut: Cut,
    private readonly provider: string,
  ) {
    this.playing = cut;
    this.original = originalVersion(loaded.graph);
    this.held = withVersion(NO_RESOURCES, this.original);
    this.weightFeed = new WeightFeed((weight) => this.feedWeight(weight));
  }

  /** The bends being played, with the values they have now. */
  get plan(): Plan {
    return this.currentPlan;
  }

  /** For each bend what it took and what it refused. */
  get reports(): readonly BendReport[] {
    return this.bent?.reports ?? [];
  }

  /** The worker's number for the session; null after `close`. */
  get session(): number | null {
    return this.number;
  }

  /** The captures and versions the plan may name. */
  get resources(): Resources {
    return this.held;
  }

  /**
   * Plays another plan from the next block on, with other captures and versions where they are given; the streaming states
   * go on. Throws as `bendGraph` does.
   */
  async bend(plan: Plan, resources: Resources = this.held): Promise<void> {
    await this.weightFeed.settled();
    const known = withVersion(resources, this.original);
    const cut = tappedCut(this.loaded.graph, this.cut, this.recorders);
    const bent = bendGraph(this.loaded.graph, cut, plan, known);
    const graph = encodeForRuntime(bent.proto, this.loaded.model, bent.weights);
    const spec = sessionSpec(bent, this.provider);
    const ask = { model: this.loaded.number, graph, spec, replaces: this.number };
    this.number = await this.worker.ask('open', ask, buffersOf(spec.weights));
    this.bent = bent;
    this.currentPlan = plan;
    this.held = known;
    this.playing = cut;
  }

  /**
   * Sets one value of a bend: heard in the next block where it is live, else by another structure.
   * Throws `name-not-found`, `value-invalid`, `value-range`.
   */
  async set(id: string, key: string, value: ParameterValue): Promise<void> {
    const plan = planWith(this.currentPlan, id, key, value);
    const controls = this.bent?.controls;
    if (controls?.isLive(id, key, value) !== true) return this.bend(plan);
    await this.feed(controls.set(id, key, value));
    this.currentPlan = plan;
  }

  /** Runs one block; inputs and outputs in the order of the cut. */
  async run(inputs: readonly TensorData[]): Promise<readonly TensorData[]> {
    const { playing } = this;
    const outputs = await this.worker.ask('run', { session: this.number ?? 0, inputs });
    recordBlock(this.recorders, playing, inputs, outputs);
    return outputs.slice(0, this.cut.outputs.length);
  }

  /**
   * Records an activation as it is played, bends included, from the next block on; a recording of that name starts anew.
   * Throws `name-invalid`, `name-not-found`, `input-missing`.
   */
  async startCapture(name: string, target: string): Promise<void> {
    checkId(name);
    const before = this.recorders.get(name);
    this.recorders.set(name, recorderFor(this.loaded.graph, this.cut, name, target));
    try {
      await this.bend(this.currentPlan);
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
    const capture = recorder.finish();
    await this.bend(this.currentPlan, withCapture(this.held, capture));
    return capture;
  }

  /** Forgets a capture, or a recording that runs. Throws `name-not-found`, also where a bend still uses it. */
  async clearCapture(name: string): Promise<void> {
    const isRunning = this.recorders.delete(name);
    const isKept = this.held.captures.has(name);
    await this.bend(this.currentPlan, isKept || !isRunning ? withoutCapture(this.held, name) : this.held);
  }

  /** A weight as it is now, with its bends. Throws `name-not-found`. */
  weight(name: string): WeightArray {
    const bent = this.bent?.controls.weights.find((each) => each.name === name);
    if (bent !== undefined) return { shape: bent.shape, data: bent.compute() };
    const original = this.original.weight(name);
    if (original === null) throw unknownName('weight', name, 'weight', this.loaded.graph.weights.keys());
    return original;
  }

  /** The weights as they are now as a version, to be mixed with others; nothing of it changes any more. */
  keepVersion(name: string): Version {
    checkId(name);
    const weights = this.bent?.controls.weights ?? [];
    return changedVersion(
      name,
      this.original,
      new Map(weights.map((each) => [each.name, this.weight(each.name)])),
    );
  }

  /** The streaming states as before the first block. */
  async reset(): Promise<void> {
    await this.worker.ask('reset', { session: this.number ?? 0 });
  }

  async close(): Promise<void> {
    const { number } = this;
    this.number = null;
    if (number !== null) await this.worker.ask('release', { session: number });
  }

  private async feed(change: Change): Promise<void> {
    const { bent } = this;
    if (bent === null) return;
    const numbers: SessionUpdate = {
      ...(change.amounts ? { amounts: bent.controls.amounts } : {}),
      ...(change.indices ? { indices: bent.controls.indices } : {}),
    };
    if (change.amounts || change.indices) await this.send(numbers);
    await this.weightFeed.feed(change.weights);
  }

  private async feedWeight(weight: BentWeight): Promise<void> {
    const fed = fedWeight(weight);
    const [before] = await this.send({ weights: [fed] });
    if (before !== undefined) weight.giveBack(before);
  }

  /** Gives the arrays of weights that are fed no more. */
  private async send(update: SessionUpdate): Promise<readonly WeightNumbers[]> {
    const { number } = this;
    if (number === null) return [];
    return this.worker.ask('update', { session: number, update }, buffersOf(update.weights ?? []));
  }
}

/** The plan with one value of one bend changed. */
function planWith(plan: Plan, id: string, key: string, value: ParameterValue): Plan {
  const bend = plan.find((each) => each.id === id);
  if (bend === undefined) throw unknownName('param', id, 'bend', idsOf(plan));
  const values = new Map([...bend.values, [key, value] as const]);
  const changed: Bend = makeBend(bend.id, bend.operator.name, bend.target, values);
  return plan.map((each) => (each.id === id ? changed : each));
}

/** The buffers of computed weights: handed over, not copied. */
function buffersOf(weights: readonly Pick<FedWeight, 'data'>[]): ArrayBuffer[] {
  return weights.map((weight) => weight.data.buffer as ArrayBuffer);
}

function idsOf(plan: Plan): string[] {
  return plan.map((bend) => bend.id);
}

/** What a session of a bent graph needs besides its bytes. */
export function sessionSpec(bent: BentGraph, provider: string): SessionSpec {
  const { controls } = bent;
  return {
    provider,
    inputs: bent.inputs.map((port) => port.value),
    outputs: bent.outputs.map((port) => port.value),
    states: bent.states,
    amounts: controls.amountsInput === null ? null : { input: controls.amountsInput, data: controls.amounts },
    indices: controls.indicesInput === null ? null : { input: controls.indicesInput, data: controls.indices },
    weights: bent.controls.weights.map(fedWeight),
  };
}

function fedWeight(weight: BentWeight): FedWeight {
  return { input: weight.input, shape: weight.shape, data: weight.compute() };
}
