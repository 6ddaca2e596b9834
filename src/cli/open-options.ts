// The options of a command line that say how a model is opened: the method, its block, `--set`. Opens it.

import { mergedSettings, readSettings } from '../engine/model-settings.ts';
import { failure } from '../errors.ts';
import type { Model } from '../model/model.ts';
import { openModel } from '../model/open.ts';
import type { Setting } from '../model/torchscript/trace/trace-method.ts';

export interface OpenOptions {
  readonly method?: string;
  readonly block?: number;
  /** `ATTRIBUTE VALUE…` */
  readonly set?: readonly string[];
  /** Attributes that a state file gave; those of `set` come after. */
  readonly settings?: readonly Setting[];
}

/** Opens a model as the options say. Throws as `openModel` and `readSettings`, `name-not-found` where it has no attributes. */
export async function openAs(
  path: string,
  { method, block, set = [], settings = [] }: OpenOptions,
  weights: 'read' | 'left' = 'read',
): Promise<Model> {
  const model = await openModel(path, {
    settings: mergedSettings(settings, await readSettings(set)),
    weights,
    ...(method === undefined ? {} : { method }),
    ...(block === undefined ? {} : { block }),
  });
  refuseAttributes(model, set);
  return model;
}

/** Only TorchScript models have attributes. */
function refuseAttributes(model: Model, settings: readonly string[]): void {
  const [first] = settings;
  if (first === undefined || model.script !== null) return;
  const name = first.trim().split(/\s+/)[0] ?? '';
  const what = `${model.name} has no attribute ${name}; it has none at all`;
  throw failure('name-not-found', `--set ${first}`, what);
}
