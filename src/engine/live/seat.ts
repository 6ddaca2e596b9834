// A worker that can play or build: the models it holds, the sessions it opens. It is started once and asked to close; one
// that hangs is left alone and ends by itself when it returns.
import type { Model } from '../../model/model.ts';
import type { LoadedModel } from '../loaded-model.ts';
import type { PreparedSession } from '../prepared-session.ts';
import { buffersOf } from '../session-spec.ts';
import type { TensorData } from '../tensor.ts';
import { WorkerClient } from '../worker-client.ts';

/** A worker that plays drops little; more memory than this would only be filled before it is looked at. */
const YOUNG_MB = 4;

export class Seat {
  private readonly numbers = new Map<Model, number>();

  private constructor(readonly worker: WorkerClient) {}

  static start(): Seat {
    return new Seat(WorkerClient.start({ youngMb: YOUNG_MB }));
  }

  /** A model as this worker knows it. */
  async loaded(loaded: LoadedModel): Promise<LoadedModel> {
    const { model } = loaded;
    const known = this.numbers.get(model);
    if (known !== undefined) return { ...loaded, number: known };
    const number = await this.worker.ask('model', { files: model.files });
    this.numbers.set(model, number);
    return { ...loaded, number };
  }

  /** Lets the worker forget every other model; does not wait for it. */
  keepOnly(models: ReadonlySet<Model>): void {
    for (const [model, number] of this.numbers) {
      if (models.has(model)) continue;
      this.numbers.delete(model);
      this.worker.ask('forget', { model: number }).catch(() => null);
    }
  }

  /**
   * Opens a session and runs its first block; the worker's number for it and the shapes of what comes out. Throws
   * `runtime-failed`, and keeps nothing then.
   */
  async open(loaded: LoadedModel, prepared: PreparedSession, input: Pick<TensorData, 'type' | 'shape'>) {
    const { number } = await this.loaded(loaded);
    const { graph, spec } = prepared;
    const ask = { model: number, graph, spec, replaces: null };
    const session = await this.worker.ask('open', ask, buffersOf(spec.weights));
    try {
      const shapes = await this.worker.ask('prepareLive', { session, input });
      return { session, shapes };
    } catch (error) {
      this.release(session);
      throw error;
    }
  }

  /** Gives a session back; does not wait for it, as the worker may hang. */
  release(session: number): void {
    this.worker.ask('release', { session }).catch(() => null);
  }
}
