// What everything in the bench is measured on: a loaded model, one method of it, one block.
import type { Engine } from '../engine/engine.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import type { TensorData } from '../engine/tensor.ts';
import type { Cut } from '../graph/methods.ts';
import type { Method } from '../model/model.ts';

/** A loaded model with the cut and the block that everything is measured on. */
export interface Course {
  readonly engine: Engine;
  readonly loaded: LoadedModel;
  readonly method: Method;
  readonly cut: Cut;
  readonly input: TensorData;
}
