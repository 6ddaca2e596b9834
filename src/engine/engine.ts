// The engine as the rest of livebend sees it: loads models, plays bent graphs block by block. Inference happens in a
// worker and never on the calling thread.
import type { Plan } from '../bend/bend.ts';
import type { NamedControl } from '../bend/named-control.ts';
import type { Resources } from '../bend/resources.ts';
import type { Cut } from '../graph/methods.ts';
import type { Model } from '../model/model.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { InputShapes } from './measure.ts';
import { type Measure, measuredGraph } from './model-loading.ts';
import { Player, type PlayerOptions } from './player.ts';
import type { Candidate, ProviderReport, Race, SessionUpdate } from './protocol.ts';
import { type Choice, choiceOf, measureProviders } from './provider-choice.ts';
import { checkProvider, isChoice, type ProviderChoice } from './provider-names.ts';
import { WorkerClient } from './worker-client.ts';

export interface PlayOptions extends Partial<PlayerOptions> {
  readonly plan?: Plan;
  /** Captures and versions the plan may name. */
  readonly resources?: Resources;
  /** What parameters of the plan may follow. */
  readonly controls?: readonly NamedControl[];
  /** A provider, `auto` or `gpu`; `cpu` when left out. */
  readonly provider?: string;
}

export class Engine {
  private readonly measured = new Map<string, ReturnType<typeof measureProviders>>();

  private constructor(private readonly worker: WorkerClient) {}

  /** Starts a worker. */
  static start(): Engine {
    return new Engine(WorkerClient.start());
  }

  /**
   * Hands a model to the worker and finds the types and shapes of all its values. `shapes` are sizes of inputs that the file
   * leaves open. Throws `model-broken` where a value is absurdly large, `model-unsupported` where a
   * division could end the program, `runtime-failed` with the runtime's reason where it does not take the model.
   */
  async load(model: Model, shapes: InputShapes = new Map()): Promise<LoadedModel> {
    const number = await this.worker.ask('model', { files: model.files });
    const measure: Measure = (graph, folds) => this.worker.ask('measure', { model: number, graph, folds });
    try {
      return { model, graph: await measuredGraph(model, shapes, measure), number };
    } catch (error) {
      this.drop(number);
      throw error;
    }
  }

  /** Lets the worker forget a model of which nothing new will be played; does not wait for it. */
  forget({ number }: LoadedModel): void {
    for (const key of this.measured.keys()) if (key.startsWith(`${number} `)) this.measured.delete(key);
    this.drop(number);
  }

  /**
   * Bends a cut of a loaded model and makes it ready to play, its states as before the first block. Throws `name-not-found`
   * and `provider-unavailable` for the provider, and what bending throws.
   */
  async play(loaded: LoadedModel, cut: Cut, options: PlayOptions = {}): Promise<Player> {
    const { plan = [], provider: asked = 'cpu' } = options;
    const { provider, threads } = await this.candidate(loaded, cut, asked);
    const player = new Player(this.worker, loaded, cut, { ...options, provider, threads });
    await player.bend(plan, options);
    return player;
  }

  /** What every provider the runtime knows does on this machine. */
  providers(): Promise<readonly ProviderReport[]> {
    return this.worker.ask('providers', null);
  }

  /**
   * Measures every provider there is on the unbent cut, in a worker of its own that ends afterwards, and says what it would
   * take and why not the others; measured once for a cut, unless that failed. `gpu` takes the best GPU. Throws `runtime-failed` where not even
   * the CPU runs the model, `provider-unavailable` for `gpu` where no GPU does.
   */
  async chooseProvider(loaded: LoadedModel, cut: Cut, name: ProviderChoice = 'auto'): Promise<Choice> {
    const key = `${loaded.number} ${cut.inputs.join()} ${cut.outputs.join()}`;
    return choiceOf(await (this.measured.get(key) ?? this.measure(key, loaded, cut)), name);
  }

  /** Times sessions against the plain runtime; milliseconds for each racer and round. */
  race(race: Race): Promise<readonly Float64Array[]> {
    return this.worker.ask('race', race);
  }

  /** What a change of values takes of a block: milliseconds for each of `count` updates. */
  timeUpdate(session: number, update: SessionUpdate, count: number): Promise<Float64Array> {
    return this.worker.ask('timeUpdate', { session, update, count });
  }

  private drop(model: number): void {
    this.worker.ask('forget', { model }).catch(() => null);
  }

  private measure(key: string, loaded: LoadedModel, cut: Cut) {
    const measured = measureProviders(loaded, cut);
    this.measured.set(key, measured);
    measured.catch(() => this.measured.delete(key));
    return measured;
  }

  private async candidate(loaded: LoadedModel, cut: Cut, asked: string): Promise<Candidate> {
    checkProvider(asked);
    if (!isChoice(asked)) return { provider: asked, threads: 1 };
    return (await this.chooseProvider(loaded, cut, asked)).taken;
  }

  /** Waits for what is running, gives everything back. */
  close(): Promise<void> {
    return this.worker.close();
  }
}
