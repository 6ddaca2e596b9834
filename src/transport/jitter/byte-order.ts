// Decides in which order the cells of a connection have their bytes: by a first matrix of the one known value 0.5, else by
// which order gives numbers that sound can have. Takes matrices, gives the order; changes none.
import { type ByteOrder, CELL_BYTES, type MatrixHeader } from './packets.ts';

/** The value of the cell that is sent to find the order out. */
export const TEST_VALUE = 0.5;
/** Sound lies between these, or is 0: most floats read in the wrong order do not. */
const SOFTEST = 1e-9;
const LOUDEST = 64;
/** So many cells that speak for one order alone decide. */
const ENOUGH = 32;
/** Cells that are looked at in one matrix. */
const MOST_LOOKED_AT = 256;

interface MatrixData {
  readonly header: MatrixHeader;
  readonly data: Uint8Array;
}

export class ByteOrderFinder {
  #order: ByteOrder = 'big';
  #isDecided = false;
  #isFirst = true;
  #votes = 0;

  /** The order that holds; big-endian, as Max sends, until something speaks for the other. */
  get order(): ByteOrder {
    return this.#order;
  }

  get isDecided(): boolean {
    return this.#isDecided;
  }

  /** Looks at a matrix; true where it was a test and is no sound. */
  look(matrix: MatrixData): boolean {
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (this.#isDecided) return false;
    const tested = isFirst ? testOrder(matrix) : null;
    if (tested !== null) this.#decide(tested);
    else this.#weigh(matrix);
    return tested !== null;
  }

  #weigh({ header, data }: MatrixData): void {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const cells = Math.min(MOST_LOOKED_AT, header.frames * header.planes);
    for (let cell = 0; cell < cells; cell++) {
      const at = cell * CELL_BYTES[header.type];
      const big = isSound(numberAt(view, at, header, 'big'));
      const little = isSound(numberAt(view, at, header, 'little'));
      if (big !== little) this.#votes += big ? 1 : -1;
    }
    if (this.#votes >= ENOUGH) this.#decide('big');
    else if (this.#votes <= -ENOUGH) this.#decide('little');
  }

  #decide(order: ByteOrder): void {
    this.#order = order;
    this.#isDecided = true;
  }
}

/** The order in which the only cell of a matrix is the known value; null where it is in neither. */
export function testOrder({ header, data }: MatrixData): ByteOrder | null {
  if (header.frames !== 1 || header.planes !== 1) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (const order of ['big', 'little'] as const)
    if (numberAt(view, 0, header, order) === TEST_VALUE) return order;
  return null;
}

function numberAt(view: DataView, at: number, { type }: MatrixHeader, order: ByteOrder): number {
  const isLittle = order === 'little';
  return type === 'float64' ? view.getFloat64(at, isLittle) : view.getFloat32(at, isLittle);
}

function isSound(value: number): boolean {
  const size = Math.abs(value);
  return size >= SOFTEST && size <= LOUDEST;
}
