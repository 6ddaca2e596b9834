// All amounts of all bends travel in one input, because every input costs: `[1, N, 1]` floats split into the shapes the
// bends need, and `[N]` whole numbers for indices. Takes the slots of an emitter, gives the nodes and inputs.
import type { ValueInfoProto } from '../model/onnx/proto.ts';
import {
  type Emitter,
  integerAttribute,
  integersAttribute,
  ONNX_FLOAT,
  ONNX_INT64,
  type Slot,
} from './emitter.ts';

export interface Packed {
  /** Name of the graph input. */
  readonly input: string;
  readonly length: number;
}

/** Emits the nodes that unpack the amounts; null when there are none. */
export function unpackAmounts(emitter: Emitter): Packed | null {
  const slots = emitter.amounts;
  if (slots.length === 0) return null;
  const input = emitter.name('amounts');
  const parts = splitNodes(emitter, input, slots, 1);
  slots.forEach((slot, index) => {
    const part = parts[index] ?? '';
    const { shape } = slot.field;
    const isShaped = shape.length === 3 && shape[0] === 1 && shape[2] === 1;
    if (isShaped) emitter.node('Identity', [part], [], slot.value);
    else emitter.node('Reshape', [part, emitter.integers(shape)], [], slot.value);
  });
  return { input, length: total(slots) };
}

/** Emits the nodes that unpack the indices; null when there are none. */
export function unpackIndices(emitter: Emitter): Packed | null {
  const slots = emitter.indices;
  if (slots.length === 0) return null;
  const input = emitter.name('indices');
  const parts = splitNodes(emitter, input, slots, 0);
  slots.forEach((slot, index) => {
    emitter.node('Identity', [parts[index] ?? ''], [], slot.value);
  });
  return { input, length: total(slots) };
}

/** What the runtime is told about the packed inputs. */
export function packedInfo(amounts: Packed | null, indices: Packed | null): ValueInfoProto[] {
  const infos: ValueInfoProto[] = [];
  if (amounts !== null) infos.push(tensorInfo(amounts.input, ONNX_FLOAT, [1, amounts.length, 1]));
  if (indices !== null) infos.push(tensorInfo(indices.input, ONNX_INT64, [indices.length]));
  return infos;
}

export function tensorInfo(
  name: string,
  elemType: number,
  shape: readonly (number | string)[],
): ValueInfoProto {
  const dim = shape.map((size) => {
    if (typeof size === 'number') return { dimValue: size };
    return size === '' ? {} : { dimParam: size };
  });
  return { name, type: { tensorType: { elemType, shape: { dim } } } };
}

function total(slots: readonly Slot<unknown>[]): number {
  return slots.reduce((sum, slot) => sum + slot.length, 0);
}

function splitNodes(
  emitter: Emitter,
  input: string,
  slots: readonly Slot<unknown>[],
  axis: number,
): string[] {
  if (slots.length === 1) return [input];
  const lengths = slots.map((slot) => slot.length);
  const along = integerAttribute('axis', axis);
  if (emitter.opset >= 13) {
    return emitter.nodeWithOutputs('Split', [input, emitter.integers(lengths)], [along], slots.length);
  }
  return emitter.nodeWithOutputs(
    'Split',
    [input],
    [along, integersAttribute('split', lengths)],
    slots.length,
  );
}
