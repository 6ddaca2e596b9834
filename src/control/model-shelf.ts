// The model file of an instance, read once: what is the same as before is not read again. Takes choices, gives models.
import { type FileStamp, stampOf } from '../model/files.ts';
import type { Model } from '../model/model.ts';
import { openModel } from '../model/open.ts';
import type { ModelChoice } from './instance-state.ts';

interface Opened {
  readonly choice: ModelChoice;
  readonly model: Model;
  readonly stamp: FileStamp;
}

export class ModelShelf {
  private opened: Opened | null = null;

  /** The model of a choice; reads the file where it is another one, or where attributes or a traced method differ. */
  async read(choice: ModelChoice): Promise<Model> {
    const stamp = stampOf(choice.path);
    const { opened } = this;
    if (opened !== null && opened.stamp === stamp && isSameReading(opened, choice)) return opened.model;
    const { path, settings, method } = choice;
    const model = await openModel(path, { settings, ...(method === null ? {} : { method }) });
    this.opened = { choice, model, stamp };
    return model;
  }

  clear(): void {
    this.opened = null;
  }
}

/** Of an ONNX file all methods are read at once. */
function isSameReading({ choice, model }: Opened, wanted: ModelChoice): boolean {
  const isSameSet =
    choice.settings === wanted.settings || choice.settings.length + wanted.settings.length === 0;
  if (choice.path !== wanted.path || !isSameSet) return false;
  return model.script === null || choice.method === wanted.method;
}
