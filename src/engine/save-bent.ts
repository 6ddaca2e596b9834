// The bent model as a file: ONNX, or a TorchScript archive where the name ends in `.ts`. Takes a model in the worker and a plan,
// writes one file; the original stays as it is.
import { extname } from 'node:path';
import type { Plan } from '../bend/bend.ts';
import { type ExportOptions, exportModel } from '../bend/export-model.ts';
import { exportScript } from '../bend/export-script.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import { failure } from '../errors.ts';
import type { ControlInput } from '../model/description.ts';
import { openModel } from '../model/open.ts';
import { type SaveOptions, saveArchive, saveModel } from '../model/save.ts';
import type { Engine } from './engine.ts';
import type { LoadedModel } from './loaded-model.ts';

export interface SavedBent {
  readonly bytes: number;
  readonly reports: readonly BendReport[];
  /** Numbers of bends that are inputs of the file. */
  readonly controls: readonly ControlInput[];
}

/**
 * Writes the bent model to `path`; the file is opened and handed to the runtime before it takes its place. Throws `syntax` for
 * amounts as inputs of an archive, what `exportModel` and `exportScript` throw, `file-not-written`.
 */
export async function saveBent(
  engine: Engine,
  loaded: LoadedModel,
  path: string,
  { plan, ...options }: ExportOptions & { readonly plan: Plan },
): Promise<SavedBent> {
  const { graph, model } = loaded;
  const check = async (written: string) => engine.forget(await engine.load(await openModel(written)));
  const place: SaveOptions = { source: model, check };
  if (extname(path).toLowerCase() !== '.ts') {
    const { proto, controls, reports } = exportModel(graph, plan, options);
    return { bytes: await saveModel(proto, path, place), reports, controls };
  }
  if (options.amounts === 'inputs')
    throw failure('syntax', 'export', 'inputs are for ONNX files; an archive has no such inputs');
  const { bytes, reports } = await exportScript(graph, plan, options.materials);
  return { bytes: await saveArchive(bytes, path, place), reports, controls: [] };
}
