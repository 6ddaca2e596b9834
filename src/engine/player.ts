// One bent cut of a model being played: takes blocks, gives blocks, takes changes. A value change is numbers sent to the
// worker; a structure change is a new session that takes over the states.
import { type Bend, makeBend, type Plan } from '../bend/bend.ts';
import { type BentGraph, bendGraph } from '../bend/bent-graph.ts';
import type { Change } from '../bend/controls.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import type { BentWeight } from '../bend/weight-bends.ts';
import { unknownName } from '../errors.ts';
import type { Cut } from '../graph/methods.ts';
import type { ParameterValue } from '../parameter.ts';
import type { LoadedModel } from './engine.ts';
import type { FedWeight, SessionSpec, SessionUpdate } from './protocol.ts';
import { encodeForRuntime } from './runtime-model.ts';
import type { TensorData } from './tensor.ts';
import type { WorkerClient } from './worker-client.ts';

export class Player {
  private bent: BentGraph | null = null;
  private currentPlan: Plan = [];
  private number: number | null = null;

  constructor(
    private readonly worker: WorkerClient,
    private readonly loaded: LoadedModel,
    private readonly cut: Cut,
    private readonly provider: string,
  ) {}

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

  /** Plays another plan from the next block on; the streaming states go on. Throws as `bendGraph` does. */
  async bend(plan: Plan): Promise<void> {
    const bent = bendGraph(this.loaded.graph, this.cut, plan);
    const graph = encodeForRuntime(bent.proto, this.loaded.model, bent.weights);
    const spec = sessionSpec(bent, this.provider);
    const ask = { model: this.loaded.number, graph, spec, replaces: this.number };
    this.number = await this.worker.ask('open', ask, buffersOf(spec.weights));
    this.bent = bent;
    this.currentPlan = plan;
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
    return this.worker.ask('run', { session: this.number ?? 0, inputs });
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
    const { number, bent } = this;
    if (number === null || bent === null) return;
    const weights = change.weights.map(fedWeight);
    const update: SessionUpdate = {
      weights,
      ...(change.amounts ? { amounts: bent.controls.amounts } : {}),
      ...(change.indices ? { indices: bent.controls.indices } : {}),
    };
    const before = await this.worker.ask('update', { session: number, update }, buffersOf(weights));
    change.weights.forEach((weight, index) => {
      const numbers = before[index];
      if (numbers !== undefined) weight.giveBack(numbers);
    });
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
