// The engine as the rest of livebend sees it: loads models, plays bent graphs block by block. Inference happens in a
// worker and never on the calling thread.
import type { Plan } from '../bend/bend.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { Cut } from '../graph/methods.ts';
import type { Model } from '../model/model.ts';
import { areTypesEnough, type InputShapes, measuringGraph, withInputSizes } from './measure.ts';
import { Player } from './player.ts';
import type { ProviderReport, Race } from './protocol.ts';
import { WorkerClient } from './worker-client.ts';

/** A model in the worker, with its graph as the runtime sees it. */
export interface LoadedModel {
  readonly model: Model;
  readonly graph: Graph;
  /** The worker's number for it. */
  readonly number: number;
}

export interface PlayOptions {
  readonly plan?: Plan;
  /** `cpu` when left out. */
  readonly provider?: string;
}

export class Engine {
  private constructor(private readonly worker: WorkerClient) {}

  /** Starts a worker. */
  static start(): Engine {
    return new Engine(WorkerClient.start());
  }

  /**
   * Hands a model to the worker and finds the types and shapes of all its values. `shapes` are sizes of inputs that the file
   * leaves open. Throws `runtime-failed` with the runtime's reason where it does not take the model.
   */
  async load(model: Model, shapes: InputShapes = new Map()): Promise<LoadedModel> {
    const number = await this.worker.ask('model', { files: model.files });
    const known = areTypesEnough(model, shapes) ? model.types : null;
    const measured =
      known ?? (await this.worker.ask('measure', { model: number, graph: measuringGraph(model, shapes) }));
    const graph = buildGraph(model, withInputSizes(model, measured, shapes));
    return { model, graph, number };
  }

  /** Bends a cut of a loaded model and makes it ready to play, its states as before the first block. */
  async play(loaded: LoadedModel, cut: Cut, options: PlayOptions = {}): Promise<Player> {
    const { plan = [], provider = 'cpu' } = options;
    const player = new Player(this.worker, loaded, cut, provider);
    await player.bend(plan);
    return player;
  }

  /** What every provider the runtime knows does on this machine. */
  providers(): Promise<readonly ProviderReport[]> {
    return this.worker.ask('providers', null);
  }

  /** Times sessions against the plain runtime; milliseconds for each racer and round. */
  race(race: Race): Promise<readonly Float64Array[]> {
    return this.worker.ask('race', race);
  }

  /** Waits for what is running, gives everything back. */
  close(): Promise<void> {
    return this.worker.close();
  }
}
