// A bent TorchScript model as a TorchScript archive, for nn~ and other players: possible where only weights are bent. Takes a
// graph and a plan, gives the archive's bytes.
import { failure } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { cutGraph, methodNamed } from '../graph/methods.ts';
import { isFloat } from '../model/element-type.ts';
import { writeScript } from '../model/torchscript/write-script.ts';
import type { Plan } from './bend.ts';
import { bendGraph } from './bent-graph.ts';
import type { BendReport } from './plan-targets.ts';
import type { Materials } from './resources.ts';

export interface ExportedScript {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly reports: readonly BendReport[];
}

/**
 * Writes the model's archive with its weights as the plan bends them, in every method. Throws `bend-refused` for bends on
 * activations and on weights of whole numbers, `model-unsupported` for a model that is no TorchScript.
 */
export async function exportScript(
  graph: Graph,
  plan: Plan,
  materials: Partial<Materials> = {},
): Promise<ExportedScript> {
  const { inputs, outputs } = methodNamed(graph.model, undefined);
  const bent = bendGraph(graph, cutGraph(graph.model, graph.flow, inputs, outputs), plan, materials);
  for (const { id, activations } of bent.reports) {
    const [first] = activations;
    if (first === undefined) continue;
    const what = `bends the activation ${first}; an archive can only hold bent weights (export as .onnx instead)`;
    throw failure('bend-refused', `bend ${id}`, what);
  }
  const weights = new Map<string, ArrayLike<number>>();
  for (const weight of bent.controls.weights) {
    const type = graph.model.weights.get(weight.name)?.type ?? 'float32';
    if (!isFloat(type))
      throw failure(
        'bend-refused',
        `weight ${weight.name}`,
        `holds whole numbers (${type}), which stay whole in an archive`,
      );
    weights.set(weight.name, weight.compute());
  }
  return { bytes: await writeScript(graph.model, weights), reports: bent.reports };
}
