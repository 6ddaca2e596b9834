// The graph of a model: takes a model and what is known of its values, gives it with names for everything that can be pointed
// at.
import type { Model } from '../model/model.ts';
import { declaredTypes } from '../model/value-type.ts';
import { findActivations } from './activations.ts';
import { traceFlow } from './flow.ts';
import type { FrameAxis } from './frames.ts';
import type { Graph, ValueTypes } from './graph.ts';
import { methodNodes } from './methods.ts';
import { findWeights } from './weights.ts';

/**
 * Reads the graph of a model. `measured` adds types and shapes to those the file declares (the runtime infers them);
 * without it, bends on activations of undeclared shape are refused later. `frames` says how values follow the sound.
 */
export function buildGraph(
  model: Model,
  measured: ValueTypes = new Map(),
  frames: ReadonlyMap<string, FrameAxis> = new Map(),
): Graph {
  const flow = traceFlow(model.proto.graph ?? {});
  const types = new Map([...declaredTypes(model.proto.graph ?? {}), ...measured]);
  const weights = findWeights(model, flow);
  const methods = methodNodes(model, flow);
  const { activations, aliases } = findActivations({ model, flow, types, frames, weights, methods });
  return { model, flow, types, weights, activations, aliases };
}
