// A model once the engine has it: in a worker, with its graph.
import type { Graph } from '../graph/graph.ts';
import type { Model } from '../model/model.ts';

/** A model in the worker, with its graph as the runtime sees it. */
export interface LoadedModel {
  readonly model: Model;
  readonly graph: Graph;
  /** The worker's number for it. */
  readonly number: number;
}
