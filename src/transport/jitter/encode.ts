// Writes packets of Jitter's network protocol: matrices of sound as jit.net.send would, and answers. Gives new bytes, one array a
// packet.
import {
  type ByteOrder,
  CELL_BYTES,
  CELL_TYPES,
  FIELD,
  HEADER_BYTES,
  LATENCY_BYTES,
  LATENCY_ID,
  MATRIX_ID,
  MATRIX_ID_REVERSED,
  MATRIX_START_BYTES,
  MOST_DIMENSIONS,
} from './packets.ts';

const FLOAT32 = CELL_TYPES.indexOf('float32');
const FLOAT_BYTES = CELL_BYTES.float32;

export interface MatrixOptions {
  readonly order: ByteOrder;
  /** When it is sent, in milliseconds; comes back with the answer. */
  readonly timeMs: number;
}

/** A matrix of float32 of one dimension with the first `frames` frames of `rows` (`[planes][frames]`), planes interleaved. */
export function encodeMatrix(
  rows: readonly Float32Array[],
  frames: number,
  { order, timeMs }: MatrixOptions,
): Buffer {
  const stride = FLOAT_BYTES * rows.length;
  const bytes = Buffer.allocUnsafe(MATRIX_START_BYTES + frames * stride);
  writeHeader(bytes, rows.length, frames, timeMs);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = order === 'little';
  for (let plane = 0; plane < rows.length; plane++) {
    const row = rows[plane];
    let at = MATRIX_START_BYTES + FLOAT_BYTES * plane;
    for (let frame = 0; frame < frames; frame++, at += stride)
      view.setFloat32(at, row?.[frame] ?? 0, isLittle);
  }
  return bytes;
}

/** The answer to a matrix: its own time as it came, and when its data began and ended to come in, in milliseconds. */
export function encodeLatency(time: Uint8Array, beforeMs: number, afterMs: number): Buffer {
  const bytes = Buffer.alloc(LATENCY_BYTES);
  bytes.writeInt32BE(LATENCY_ID, 0);
  bytes.set(time.subarray(0, 8), 4);
  bytes.writeDoubleBE(beforeMs, 12);
  bytes.writeDoubleBE(afterMs, 20);
  return bytes;
}

function writeHeader(bytes: Buffer, planes: number, frames: number, timeMs: number): void {
  const stride = FLOAT_BYTES * planes;
  bytes.fill(0, 0, MATRIX_START_BYTES);
  bytes.writeInt32BE(MATRIX_ID, 0);
  bytes.writeInt32LE(HEADER_BYTES, 4);
  bytes.writeInt32BE(MATRIX_ID_REVERSED, FIELD.innerId);
  bytes.writeInt32BE(HEADER_BYTES, FIELD.innerSize);
  bytes.writeInt32BE(planes, FIELD.planes);
  bytes.writeInt32BE(FLOAT32, FIELD.type);
  bytes.writeInt32BE(1, FIELD.dimensions);
  for (let index = 0; index < MOST_DIMENSIONS; index++)
    bytes.writeInt32BE(index === 0 ? frames : 1, FIELD.dim + 4 * index);
  bytes.writeInt32BE(stride, FIELD.stride);
  bytes.writeInt32BE(frames * stride, FIELD.stride + 4);
  bytes.writeInt32BE(frames * stride, FIELD.dataBytes);
  bytes.writeDoubleBE(timeMs, FIELD.time);
}
