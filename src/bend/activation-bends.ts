// Bends on activations: nodes put between the value and everything that reads it. Takes an activation with its chain,
// changes a graph that is being rewritten.
import type { Activation } from '../graph/graph.ts';
import { onnxType } from '../model/element-type.ts';
import type { ElementType } from '../model/model.ts';
import type { BendTarget } from './bend-target.ts';
import { type Emitter, ONNX_DOUBLE, ONNX_FLOAT } from './emitter.ts';
import { graphArithmetic } from './graph-arithmetic.ts';
import { becomesFloat } from './promotion.ts';
import type { Rewrite } from './rewrite.ts';
import { type Link, precisionOf } from './weight-bends.ts';

/** An activation as operators see it; null where its type or shape is not known or not a number. */
export function activationTarget(activation: Activation): BendTarget | string {
  const { name, valueType, frames } = activation;
  if (valueType === null) return 'its type and shape are not known';
  const { type, shape } = valueType;
  if (becomesFloat(type)) return { kind: 'activation', name, type: 'float32', shape, frames };
  if (type === 'float32' || type === 'float64' || type === 'float16' || type === 'bfloat16') {
    return { kind: 'activation', name, type, shape, frames };
  }
  return `it is of type ${type}`;
}

export interface ChainPlace {
  readonly activation: Activation;
  /** The unbent value's new name. */
  readonly original: string;
  /** True where the value enters the cut instead of being made in it. */
  readonly isInput: boolean;
}

/** Puts a chain in place; the bent value takes the activation's name and the unbent one another. */
export function insertChain(
  place: ChainPlace,
  chain: readonly Link[],
  rewrite: Rewrite,
  emitter: Emitter,
): void {
  const { activation, original } = place;
  const { type, shape } = activation.valueType ?? { type: 'float32', shape: [] };
  const mark = emitter.mark();
  const precision = precisionOf(type);
  const arithmetic = graphArithmetic(emitter, shape.length, precision);
  let value = isWorkable(type)
    ? original
    : emitter.cast(original, precision === 'float64' ? ONNX_DOUBLE : ONNX_FLOAT);
  for (const { bend, operator, context } of chain) {
    emitter.startBend(bend, activation.name);
    value = operator.apply(arithmetic, value, context);
  }
  if (type === 'float16' || type === 'bfloat16') value = emitter.cast(value, onnxType(type));
  if (value === original) value = emitter.node('Identity', [original]);
  const nodes = emitter.takeNodes(mark, value, activation.value);
  if (place.isInput || activation.node === null) {
    rewrite.addFirst(nodes);
    return;
  }
  rewrite.renameOutput(activation.node, activation.value, original);
  rewrite.addAfter(activation.node, nodes);
}

function isWorkable(type: ElementType): boolean {
  return type === 'float32' || type === 'float64';
}
