// The numbers of a tensor of an archive, read through its strides. Takes tensors, gives arrays or packed bytes.
import { elementBits } from '../../element-type.ts';
import { readNumbers } from '../../weight-data.ts';
import type { ArchiveTensor } from '../script-value.ts';
import { countOf, gathered, stridesOf, type Tile } from './tile.ts';

/** The elements of a tensor; `shape` may be smaller along the first axis. */
export function archiveTile(tensor: ArchiveTensor, shape: readonly number[] = tensor.shape): Tile {
  const bytes = archiveBytes(tensor, shape);
  const numbers = readNumbers({ name: '', type: tensor.type, shape, bytes });
  return gathered(numbers, tensor.type, shape, stridesOf(shape));
}

/** True where the elements lie in row order without gaps. */
export function isPacked(tensor: ArchiveTensor): boolean {
  const wanted = stridesOf(tensor.shape);
  return tensor.shape.every((size, axis) => size === 1 || tensor.strides[axis] === wanted[axis]);
}

/** The elements in row order: a view on the storage where they lie so, else a copy. */
export function archiveBytes(
  tensor: ArchiveTensor,
  shape: readonly number[] = tensor.shape,
): Uint8Array<SharedArrayBuffer> {
  const width = elementBits(tensor.type) / 8;
  const count = countOf(shape);
  const { bytes } = tensor.storage;
  if (isPacked(tensor)) return bytes.subarray(tensor.offset * width, (tensor.offset + count) * width);
  const copy = new Uint8Array(new SharedArrayBuffer(count * width));
  copyStrided({ bytes, start: tensor.offset, width }, shape, tensor.strides, copy);
  return copy;
}

interface Source {
  readonly bytes: Uint8Array;
  /** In elements. */
  readonly start: number;
  readonly width: number;
}

function copyStrided(
  { bytes, start, width }: Source,
  shape: readonly number[],
  strides: readonly number[],
  out: Uint8Array,
): void {
  const count = countOf(shape);
  const index = shape.map(() => 0);
  let at = start;
  for (let position = 0; position < count; position++) {
    out.set(bytes.subarray(at * width, (at + 1) * width), position * width);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (index[axis] ?? 0) + 1;
      at += strides[axis] ?? 0;
      if (next < (shape[axis] ?? 1)) {
        index[axis] = next;
        break;
      }
      at -= (strides[axis] ?? 0) * (shape[axis] ?? 1);
      index[axis] = 0;
    }
  }
}
