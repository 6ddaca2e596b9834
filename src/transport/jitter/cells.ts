// The cells of a matrix as numbers: planes that lie interleaved to rows of their own. Writes into rows that are there;
// allocates nothing but one view.
import { type ByteOrder, CELL_BYTES, type MatrixHeader } from './packets.ts';

/**
 * Writes frames of a matrix from frame `from` on into `rows` (`[planes][frames]`) from frame `start` on. Rows beyond the planes
 * become silence, and so does what is no finite number.
 */
export function cellsInto(
  matrix: { readonly header: MatrixHeader; readonly data: Uint8Array },
  order: ByteOrder,
  rows: readonly Float32Array[],
  range: { readonly from: number; readonly start: number; readonly frames: number },
): void {
  const { header, data } = matrix;
  const { from, start, frames } = range;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const isLittle = order === 'little';
  const isDouble = header.type === 'float64';
  const width = CELL_BYTES[header.type];
  for (let plane = 0; plane < rows.length; plane++) {
    const row = rows[plane];
    if (row === undefined) continue;
    if (plane >= header.planes) {
      row.fill(0, start, start + frames);
      continue;
    }
    let at = from * header.strideBytes + plane * width;
    for (let frame = 0; frame < frames; frame++, at += header.strideBytes) {
      const cell = isDouble ? view.getFloat64(at, isLittle) : view.getFloat32(at, isLittle);
      // A number minus itself is 0, an infinity or NaN is not.
      row[start + frame] = cell - cell === 0 ? cell : 0;
    }
  }
}
