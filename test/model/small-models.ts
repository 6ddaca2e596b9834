// The smallest model that opens, with parts of it replaced: for tests of what models may and may not be.
import type { Model } from '../../src/model/model.ts';
import { type ModelOrigin, modelFromBytes } from '../../src/model/open.ts';
import { type ModelParts, modelBytes, node, value } from '../fixtures/onnx-builder.ts';

/** `y = relu(x)`, with what is given in the place of what it would have. */
export function smallBytes(parts: ModelParts = {}): Uint8Array {
  return modelBytes({
    inputs: [value('x', [1, 4])],
    outputs: [value('y', [1, 4])],
    nodes: [node('Relu', ['x'], ['y'])],
    ...parts,
  });
}

/** Opens the small model with parts replaced. */
export function openSmall(parts: ModelParts = {}, origin: Partial<ModelOrigin> = {}): Promise<Model> {
  return modelFromBytes(smallBytes(parts), { name: 'small', ...origin });
}
