// The initializers of a graph as weights: views on the files where those hold the elements as they are. Takes messages and
// files, gives weights by name; checks that sizes agree.
import { failure } from '../../errors.ts';
import { elementBits, elementType } from '../element-type.ts';
import type { ElementType, ModelFile, WeightData } from '../model.ts';
import { byteLength, inlineBytes } from '../weight-data.ts';
import { externalPlace, isExternal } from './external.ts';
import type { GraphProto, Int64, TensorProto } from './proto.ts';

const MOST_AXES = 64;

/** The parts of the model file that were not read. */
export interface Gaps {
  /** What reads the gap that a range of bytes lies in; undefined where nothing of it is missing. */
  reader(offset: number, length: number): (() => void) | undefined;
}

/** Every initializer in file order; `files[0]` is the model file itself. Throws `model-broken`, `model-external`. */
export function readInitializers(
  graph: GraphProto,
  files: readonly ModelFile[],
  gaps: Gaps | null,
): Map<string, WeightData> {
  const weights = new Map<string, WeightData>();
  for (const tensor of graph.initializer ?? []) {
    const name = tensor.name ?? '';
    if (name === '') throw failure('model-broken', 'weight', 'has no name');
    if (weights.has(name)) throw failure('model-broken', `weight ${name}`, 'is there twice');
    weights.set(name, readInitializer(tensor, files, gaps));
  }
  return weights;
}

/** The sizes of a tensor, checked. Throws `model-broken`. */
export function readShape(dims: readonly Int64[], where: string): number[] {
  if (dims.length > MOST_AXES) throw failure('model-broken', where, `has ${dims.length} axes`);
  let count = 1;
  return dims.map((dim) => {
    const size = Number(dim);
    count *= Math.max(1, size);
    if (!Number.isSafeInteger(size) || size < 0 || !Number.isSafeInteger(count)) {
      throw failure('model-broken', where, `has an impossible size: ${dims.map(String).join('×')}`);
    }
    return size;
  });
}

function readInitializer(tensor: TensorProto, files: readonly ModelFile[], gaps: Gaps | null): WeightData {
  const name = tensor.name ?? '';
  const where = `weight ${name}`;
  const type = elementType(tensor.dataType ?? 0);
  if (type === null)
    throw failure('model-unsupported', where, `has elements of the unknown type ${tensor.dataType ?? 0}`);
  const shape = readShape(tensor.dims ?? [], where);
  const held: Held = isExternal(tensor) ? externalBytes(tensor, files) : ownBytes(tensor, type, files, gaps);
  const { bytes, place, read } = held;
  checkLength({ type, shape, bytes }, tensor, where);
  const count = shape.reduce((product, size) => product * size, 1);
  const needed = elementBits(type) === 0 ? bytes.length : byteLength(type, count);
  const own = bytes.subarray(0, needed);
  if (read === undefined) return { name, type, shape, bytes: own, place };
  return {
    name,
    type,
    shape,
    get bytes() {
      read();
      return own;
    },
    place,
  };
}

function checkLength(
  { type, shape, bytes }: Pick<WeightData, 'type' | 'shape' | 'bytes'>,
  tensor: TensorProto,
  where: string,
): void {
  const count = shape.reduce((product, size) => product * size, 1);
  if (elementBits(type) === 0) {
    checkStrings(tensor, count, where);
    return;
  }
  const needed = byteLength(type, count);
  const isOpenEnded = isExternal(tensor) && externalPlace(tensor).length === null;
  if (bytes.length === needed || (isOpenEnded && bytes.length > needed)) return;
  const what = `has ${bytes.length} bytes, ${shape.join('×') || 'one number'} of ${type} takes ${needed}`;
  throw failure('model-broken', where, what);
}

interface Held extends Pick<WeightData, 'bytes' | 'place'> {
  /** Reads the bytes where they were left in the file. */
  readonly read?: () => void;
}
/** Strings lie in their own field and nowhere else. */
function checkStrings(tensor: TensorProto, count: number, where: string): void {
  if (isExternal(tensor) || (tensor.rawData?.length ?? 0) > 0)
    throw failure('model-broken', where, 'has strings where only numbers may lie');
  const held = tensor.stringData?.length ?? 0;
  if (held !== count)
    throw failure('model-broken', where, `has ${held} strings, its shape asks for ${count}`);
}

function ownBytes(
  tensor: TensorProto,
  type: ElementType,
  files: readonly ModelFile[],
  gaps: Gaps | null,
): Held {
  const bytes = inlineBytes(tensor, type);
  const file = files[0]?.bytes;
  const isInFile = bytes.length > 0 && bytes.buffer === file?.buffer;
  if (!isInFile) return { bytes, place: null };
  const offset = bytes.byteOffset - file.byteOffset;
  const read = gaps?.reader(offset, bytes.length);
  return { bytes, place: { file: 0, offset }, ...(read === undefined ? {} : { read }) };
}

function externalBytes(tensor: TensorProto, files: readonly ModelFile[]): Held {
  const { location, offset, length } = externalPlace(tensor);
  const number = files.findIndex((file, index) => index > 0 && file.name === location);
  const file = files[number];
  const where = `weight ${tensor.name ?? ''}`;
  if (file === undefined) throw failure('model-external', where, `lies in ${location}, which was not read`);
  const end = offset + (length ?? file.bytes.length - offset);
  if (offset > file.bytes.length || end > file.bytes.length) {
    const what = `lies at bytes ${offset} to ${end} of ${location}, which has ${file.bytes.length}`;
    throw failure('model-external', where, what);
  }
  return { bytes: file.bytes.subarray(offset, end), place: { file: number, offset } };
}
