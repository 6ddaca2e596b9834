// Reads the header of a matrix and judges it: fit to carry sound, to be passed over, or not a header at all. Takes the first
// 296 bytes of a packet; knows nothing of what follows.
import { failure, type LivebendError } from '../../errors.ts';
import {
  CELL_BYTES,
  CELL_TYPES,
  type CellType,
  FIELD,
  HEADER_BYTES,
  MATRIX_ID,
  MATRIX_ID_REVERSED,
  type MatrixHeader,
  MOST_DIMENSIONS,
  MOST_FRAMES,
  MOST_PLANES,
  MOST_SKIPPED_BYTES,
} from './packets.ts';

/** Bytes at the end of a matrix that belong to no cell; rows are padded. */
const MOST_PADDING = 64;

/** A header, or why the matrix is passed over and how long it is. */
export type ReadHeader =
  | { readonly kind: 'sound'; readonly header: MatrixHeader }
  | { readonly kind: 'refused'; readonly dataBytes: number; readonly error: LivebendError };

interface Numbers {
  readonly planes: number;
  readonly type: CellType | undefined;
  readonly typeNumber: number;
  readonly dimensions: number;
  readonly frames: number;
  readonly strideBytes: number;
  readonly dataBytes: number;
}

/**
 * Reads a header from the beginning of a packet. Throws `stream-broken` where it is none, so that nobody knows where the next
 * packet begins.
 */
export function readHeader(bytes: Uint8Array, where: string): ReadHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkFrame(view, where);
  const numbers = readNumbers(view);
  checkSize(numbers, where);
  const reason = refusal(numbers);
  const { planes, type, frames, strideBytes, dataBytes } = numbers;
  if (reason !== null || type === undefined)
    return {
      kind: 'refused',
      dataBytes,
      error: failure('matrix-refused', where, reason ?? 'is of no known type'),
    };
  const time = bytes.slice(FIELD.time, FIELD.time + 8);
  return { kind: 'sound', header: { planes, type, frames, strideBytes, dataBytes, time } };
}

function checkFrame(view: DataView, where: string): void {
  // Senders other than Max write the first size in either order, or with the data counted in; Max itself does not look at it.
  const inner = view.getInt32(FIELD.innerId);
  const size = view.getInt32(FIELD.innerSize);
  if (inner !== MATRIX_ID_REVERSED && inner !== MATRIX_ID)
    throw failure('stream-broken', where, 'a matrix must name itself twice');
  if (size !== HEADER_BYTES)
    throw failure(
      'stream-broken',
      where,
      `the header of a matrix must have ${HEADER_BYTES} bytes, got ${size}`,
    );
}

function readNumbers(view: DataView): Numbers {
  const typeNumber = view.getInt32(FIELD.type);
  return {
    planes: view.getInt32(FIELD.planes),
    type: CELL_TYPES[typeNumber],
    typeNumber,
    dimensions: view.getInt32(FIELD.dimensions),
    frames: view.getInt32(FIELD.dim),
    strideBytes: view.getInt32(FIELD.stride),
    dataBytes: view.getInt32(FIELD.dataBytes),
  };
}

/** Whether one can tell where the next packet begins. */
function checkSize({ planes, dimensions, frames, dataBytes }: Numbers, where: string): void {
  if (dataBytes < 0 || dataBytes > MOST_SKIPPED_BYTES)
    throw failure(
      'stream-broken',
      where,
      `a matrix must have 0 to ${MOST_SKIPPED_BYTES} bytes, got ${dataBytes}`,
    );
  if (planes < 0 || frames < 0 || dimensions < 0 || dimensions > MOST_DIMENSIONS)
    throw failure(
      'stream-broken',
      where,
      `a matrix cannot have ${planes} planes, ${dimensions} dimensions, ${frames} cells`,
    );
}

function refusal(numbers: Numbers): string | null {
  const { planes, type, typeNumber, dimensions, frames, strideBytes, dataBytes } = numbers;
  if (type === undefined) return `cells must be of type 0 to 3, got ${typeNumber}`;
  if (type === 'char' || type === 'long')
    return `sound must be float32 or float64, got ${type}; set the type of the matrix`;
  if (planes < 1 || planes > MOST_PLANES) return `must have 1 to ${MOST_PLANES} planes, got ${planes}`;
  if (dimensions !== 1) return `must have one dimension, got ${dimensions}; set jit.catch~ to mode 0`;
  if (frames > MOST_FRAMES) return `must have at most ${MOST_FRAMES} cells, got ${frames}`;
  if (strideBytes !== planes * CELL_BYTES[type])
    return `${planes} planes of ${type} lie ${planes * CELL_BYTES[type]} bytes apart, got ${strideBytes}`;
  const spare = dataBytes - frames * strideBytes;
  if (spare < 0 || spare > MOST_PADDING)
    return `${frames} cells of ${strideBytes} bytes do not make ${dataBytes} bytes`;
  return null;
}
