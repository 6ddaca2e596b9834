// Which of a file's initializers are weights people bend, and which are only constants an exporter left there: axes,
// shapes, scalar factors. Takes a model and its flow, gives the weights by name.
import type { ElementType, Model, WeightData } from '../model/model.ts';
import type { Flow } from './flow.ts';
import type { Weight } from './graph.ts';
import { isShapeInput } from './operations.ts';
import { isOwnedParameter } from './scopes.ts';

/** Names exporters invent for constants. */
const INVENTED = /^(onnx::|val_\d|_val_|const|\/.*Constant|Constant_|\d+$|_tensor_constant)/;
const FLOATS = new Set<ElementType>(['float32', 'float64', 'float16', 'bfloat16']);

/** The weights of a model in file order. */
export function findWeights(model: Model, flow: Flow): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  for (const data of model.weights.values()) {
    if (isConstant(data, flow)) continue;
    weights.set(data.name, { name: data.name, data, isReadDirectly: !isOwnedParameter(data.name) });
  }
  return weights;
}

/** True where every use of a value shapes or indexes; false for a value nobody uses. */
export function onlyShapes(value: string, flow: Flow): boolean {
  const uses = flow.uses.get(value) ?? [];
  return (
    uses.length > 0 && uses.every((use) => isShapeInput(flow.nodes[use.node]?.opType ?? '', use.position))
  );
}

function isConstant(data: WeightData, flow: Flow): boolean {
  if (data.type === 'string') return true;
  if (!INVENTED.test(data.name)) return false;
  if (!FLOATS.has(data.type)) return true;
  return elementCount(data) <= 1 || onlyShapes(data.name, flow);
}

function elementCount(data: WeightData): number {
  return data.shape.reduce((product, size) => product * size, 1);
}
