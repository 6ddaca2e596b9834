// The numbers of bends in an exported graph: each by itself instead of packed in one input, as a constant or as an input
// with a default. Takes a bent graph, gives its nodes without the unpacking and what stands in its place.

import type { ControlInput } from '../model/description.ts';
import { onnxType } from '../model/element-type.ts';
import type { NodeProto, TensorProto, ValueInfoProto } from '../model/onnx/proto.ts';
import { writeNumbers } from '../model/weight-data.ts';
import type { Plan } from './bend.ts';
import type { BentGraph } from './bent-graph.ts';
import type { Slot } from './emitter.ts';
import { tensorInfo } from './packing.ts';

export interface FoldedSlots {
  readonly nodes: readonly NodeProto[];
  readonly constants: readonly TensorProto[];
  readonly inputs: readonly ValueInfoProto[];
  readonly controls: readonly ControlInput[];
}

/** Takes the packed numbers apart. */
export function foldSlots(bent: BentGraph, plan: Plan, amounts: 'fixed' | 'inputs'): FoldedSlots {
  const values = slotValues(bent, plan);
  const nodes = (bent.proto.graph?.node ?? []).filter((node) => !isUnpacking(node, bent));
  const read = new Set(nodes.flatMap((node) => node.input ?? []));
  const constants = (bent.proto.graph?.initializer ?? []).filter((tensor) => read.has(tensor.name ?? ''));
  if (amounts === 'fixed') {
    return { nodes, constants: [...constants, ...values.map(tensorOf)], inputs: [], controls: [] };
  }
  const inputs = values.map((value) => tensorInfo(value.input, onnxType(typeOf(value)), value.shape));
  return { nodes, constants, inputs, controls: values };
}

function slotValues({ controls }: BentGraph, plan: Plan): ControlInput[] {
  const operators = new Map(plan.map((bend) => [bend.id, bend.operator.name]));
  const origin = (slot: Slot<unknown>) => ({
    bend: slot.bend,
    operator: operators.get(slot.bend) ?? '',
    target: slot.target,
  });
  const { amounts, indices } = controls.slots;
  return [
    ...amounts.map((slot) => ({
      input: slot.value,
      shape: slot.field.shape,
      values: controls.amounts.slice(slot.offset, slot.offset + slot.length),
      ...origin(slot),
    })),
    ...indices.map((slot) => ({
      input: slot.value,
      shape: [slot.length],
      values: controls.indices.slice(slot.offset, slot.offset + slot.length),
      ...origin(slot),
    })),
  ];
}

/** The nodes that split the packed inputs, and those that make the values of the slots of the parts. */
function isUnpacking(node: NodeProto, { controls }: BentGraph): boolean {
  const packed = [controls.amountsInput, controls.indicesInput];
  const { amounts, indices } = controls.slots;
  const values = new Set([...amounts, ...indices].map((slot) => slot.value));
  return packed.includes(node.input?.[0] ?? '') || (node.output ?? []).some((output) => values.has(output));
}

function typeOf({ values }: ControlInput): 'float32' | 'int64' {
  return values instanceof BigInt64Array ? 'int64' : 'float32';
}

function tensorOf(value: ControlInput): TensorProto {
  const { input, shape, values } = value;
  const rawData = writeNumbers(typeOf(value), Float64Array.from(values, Number));
  return { name: input, dataType: onnxType(typeOf(value)), dims: [...shape], rawData };
}
