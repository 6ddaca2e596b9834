// Operations that compute each element from the elements at the same place: shapes broadcast as in torch, numbers known
// at load are computed, everything else is recorded.
import { failure } from '../../../errors.ts';
import type { ElementType } from '../../model.ts';
import type { AttributeProto } from '../../onnx/proto.ts';
import { type Data, shapeText } from './data.ts';
import type { Recorder } from './recorder.ts';
import { areSizesEqual, type Size } from './size.ts';
import { mapTiles } from './tile.ts';

export interface Elementwise {
  readonly opType: string;
  /** The type of the result. */
  readonly type: ElementType;
  readonly compute: (values: readonly number[]) => number;
  readonly attributes?: readonly AttributeProto[];
}

/** Does an elementwise operation on tensors whose types already agree. */
export function elementwise(r: Recorder, operation: Elementwise, inputs: readonly Data[]): Data {
  const shape = broadcastShape(inputs.map((input) => input.shape));
  const known = inputs.map((input) => input.known);
  const isKnown = known.every((each) => each !== null) && inputs.every(isComputable);
  const compute = () =>
    mapTiles(
      inputs.map((input) => input.known?.() ?? { shape: [], data: new Float64Array(1) }),
      operation.type,
      shape.length,
      operation.compute,
    );
  const form = { type: operation.type, shape, known: isKnown ? compute : null };
  return r.node(operation.opType, inputs, form, operation.attributes);
}

/** Tiles of real tensors only; patterns along open axes fit each other because both fit the axis. */
function isComputable(data: Data): boolean {
  return data.origin.kind !== 'complex';
}

/** The shape to which shapes broadcast. Throws where they do not. */
export function broadcastShape(shapes: readonly (readonly Size[])[]): Size[] {
  const rank = Math.max(0, ...shapes.map((shape) => shape.length));
  return Array.from({ length: rank }, (_, axis) => {
    let common: Size = 1;
    for (const shape of shapes) {
      const size = shape[axis - rank + shape.length] ?? 1;
      if (size === 1) continue;
      if (common === 1) common = size;
      else if (!areSizesEqual(common, size))
        throw failure(
          'model-broken',
          'broadcast',
          `${shapes.map(shapeText).join(' and ')} do not fit each other`,
        );
    }
    return common;
  });
}
