// Blocks cut out of tensors and put together again. Takes and gives plain data in row order.
import { failure } from '../errors.ts';
import { countOf, feedType, type TensorData, type TypedArray, zeros } from './tensor.ts';

/** A slice of frames along the last axis. */
export function frames(tensor: TensorData, start: number, count: number): TensorData {
  const length = lastSize(tensor.shape);
  const taken = Math.min(count, length - start);
  const rows = countOf(tensor.shape.slice(0, -1));
  const data = zeros(feedType(tensor.type, 'block'), rows * taken);
  for (let row = 0; row < rows; row++) {
    const from = row * length + start;
    setInto(data, tensor.data.subarray(from, from + taken), row * taken);
  }
  return { type: tensor.type, shape: [...tensor.shape.slice(0, -1), taken], data };
}

/** Tensors put one after the other along the last axis. */
export function joined(parts: readonly TensorData[]): TensorData {
  const [first] = parts;
  if (first === undefined) throw failure('shape-mismatch', 'block', 'there are no blocks to join');
  if (first.shape.length === 0) return first;
  const length = parts.reduce((sum, part) => sum + lastSize(part.shape), 0);
  const rows = countOf(first.shape.slice(0, -1));
  const data = zeros(feedType(first.type, 'block'), rows * length);
  let start = 0;
  for (const part of parts) {
    const size = lastSize(part.shape);
    for (let row = 0; row < rows; row++) {
      setInto(data, part.data.subarray(row * size, (row + 1) * size), row * length + start);
    }
    start += size;
  }
  return { type: first.type, shape: [...first.shape.slice(0, -1), length], data };
}

/** Tensors put one after the other along the first axis. Throws `shape-mismatch` where the other axes differ. */
export function joinedEntries(parts: readonly TensorData[]): TensorData {
  const [first] = parts;
  if (first === undefined) throw failure('shape-mismatch', 'block', 'there are no blocks to join');
  const rest = first.shape.slice(1);
  const total = parts.reduce((sum, part) => sum + (part.shape[0] ?? 1), 0);
  const data = zeros(feedType(first.type, 'block'), total * countOf(rest));
  let start = 0;
  for (const part of parts) {
    if (part.shape.slice(1).join() !== rest.join()) {
      throw failure(
        'shape-mismatch',
        'block',
        `of ${part.shape.join('×')} after one of ${first.shape.join('×')}`,
      );
    }
    setInto(data, part.data, start);
    start += part.data.length;
  }
  return { type: first.type, shape: [total, ...rest], data };
}

/** Frames along the last axis; 1 for a single number. */
export function lastSize(shape: readonly number[]): number {
  return shape[shape.length - 1] ?? 1;
}

function setInto(target: TypedArray, source: TypedArray, offset: number): void {
  (target as Float32Array).set(source as Float32Array, offset);
}
