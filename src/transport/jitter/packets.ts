// The packets of Jitter's network protocol (SDK, "Jitter Networking"): their names, sizes and bounds as numbers. Reads and
// writes nothing itself.

/** What a cell of a matrix is: char, 32-bit integer, 32-bit or 64-bit float. */
export const CELL_TYPES = ['char', 'long', 'float32', 'float64'] as const;
export type CellType = (typeof CELL_TYPES)[number];
export const CELL_BYTES: Readonly<Record<CellType, number>> = { char: 1, long: 4, float32: 4, float64: 8 };

/** How the cells of a matrix lie in its bytes; its header is big-endian always. */
export type ByteOrder = 'big' | 'little';

/** The ids: a matrix, the answer to one, a message; a matrix names itself a second time with the letters reversed. */
export const MATRIX_ID = 0x4a4d5458;
export const MATRIX_ID_REVERSED = 0x58544d4a;
export const LATENCY_ID = 0x4a4d4c50;
export const MESSAGE_ID = 0x4a4d4d50;

/** A matrix: 8 bytes name and size of its header, then the header, then the cells. */
export const CHUNK_BYTES = 8;
export const HEADER_BYTES = 288;
export const MATRIX_START_BYTES = CHUNK_BYTES + HEADER_BYTES;
/** The answer to a matrix: its name and three times. */
export const LATENCY_BYTES = 28;

/** Where the fields of a matrix header lie, in bytes from the beginning of the packet. */
export const FIELD = {
  innerId: 8,
  innerSize: 12,
  planes: 16,
  type: 20,
  dimensions: 24,
  dim: 28,
  stride: 156,
  dataBytes: 284,
  time: 288,
} as const;
export const MOST_DIMENSIONS = 32;

/** The most planes that carry sound here; Jitter itself has 32. */
export const MOST_PLANES = 16;
/** The longest stretch of sound in one matrix: more than five seconds at 48 kHz. */
export const MOST_FRAMES = 2 ** 18;
/** The most bytes of a matrix that is passed over. */
export const MOST_SKIPPED_BYTES = 2 ** 26;
/** The longest message that is passed over. */
export const MOST_MESSAGE_BYTES = 2 ** 16;

/** The header of a matrix of sound: one dimension, a cell for each frame, a plane for each channel. */
export interface MatrixHeader {
  readonly planes: number;
  readonly type: CellType;
  readonly frames: number;
  /** Bytes from one frame to the next. */
  readonly strideBytes: number;
  readonly dataBytes: number;
  /** When it was sent, 8 bytes as they came; which order they have differs between senders. */
  readonly time: Uint8Array;
}

/** What a parser finds besides messages, which are passed over; `data` is valid until the next bytes are fed. */
export type Packet =
  | { readonly kind: 'matrix'; readonly header: MatrixHeader; readonly data: Uint8Array }
  | { readonly kind: 'latency'; readonly times: Uint8Array };
