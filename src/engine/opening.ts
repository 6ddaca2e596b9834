// Opens a model file inside a worker: reading, tracing and measuring take long and would keep the thread that plays from its
// work. Takes a path, gives the model with its graph, which go to another thread as they are.
import type { Graph } from '../graph/graph.ts';
import type { Model } from '../model/model.ts';
import { type OpenOptions, openModel } from '../model/open.ts';
import { sessionTypes } from './measure.ts';
import { measuredGraph } from './model-loading.ts';
import { createRuntimeSession } from './runtime.ts';

export interface OpenedFile {
  readonly model: Model;
  readonly graph: Graph;
}

/** Opens a file. Throws as `openModel` and `measuredGraph`. */
export async function openedFile(path: string, options: OpenOptions): Promise<OpenedFile> {
  const model = await openModel(path, options);
  const graph = await measuredGraph(model, new Map(), async (bytes, folds) => {
    const session = await createRuntimeSession(bytes, model.files, 'cpu', { optimize: folds });
    const types = sessionTypes(session);
    await session.release();
    return types;
  });
  return { model, graph };
}
