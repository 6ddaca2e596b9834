// Matrices as Max writes them, put together by hand after the description of the format, and taken apart again; nothing here uses
// the codec under test.

/** The example of the description: one plane, four cells 0.5 -1 0.25 0. */
export const EXAMPLE_CELLS = [0.5, -1, 0.25, 0] as const;
const EXAMPLE_HEAD =
  '4a4d545820010000' + '58544d4a00000120' + '00000001' + '00000002' + '00000001' + '00000004';
const EXAMPLE_DATA = '3f000000bf8000003e80000000000000';

export interface MaxMatrix {
  readonly planes?: number;
  readonly type?: number;
  readonly dimensions?: number;
  readonly frames?: number;
  readonly stride?: number;
  readonly dataBytes?: number;
  readonly innerId?: string;
  readonly innerSize?: number;
  readonly timeMs?: number;
  readonly data?: Buffer;
}

/** 312 bytes: the example, unused dimensions 1, strides of 4 and then 16 bytes. */
export function exampleBytes(timeMs = 0): Buffer {
  const dims = Buffer.alloc(4 * 31);
  for (let index = 0; index < 31; index++) dims.writeInt32BE(1, 4 * index);
  const strides = Buffer.alloc(4 * 32);
  strides.writeInt32BE(4, 0);
  strides.writeInt32BE(16, 4);
  const end = Buffer.alloc(12);
  end.writeInt32BE(16, 0);
  end.writeDoubleBE(timeMs, 4);
  return Buffer.concat([hex(EXAMPLE_HEAD), dims, strides, end, hex(EXAMPLE_DATA)]);
}

/** Any header, also one that no Max would write. */
export function matrixBytes(matrix: MaxMatrix): Buffer {
  const { planes = 1, type = 2, dimensions = 1, frames = 0, innerSize = 288 } = matrix;
  const stride = matrix.stride ?? 4 * planes;
  const head = Buffer.alloc(296);
  head.write('JMTX', 0, 'latin1');
  head.writeInt32LE(288, 4);
  head.write(matrix.innerId ?? 'XTMJ', 8, 'latin1');
  for (const [index, value] of [innerSize, planes, type, dimensions, frames].entries())
    head.writeInt32BE(value, 12 + 4 * index);
  head.writeInt32BE(stride, 156);
  head.writeInt32BE(matrix.dataBytes ?? frames * stride, 284);
  head.writeDoubleBE(matrix.timeMs ?? 0, 288);
  return Buffer.concat([head, matrix.data ?? Buffer.alloc(0)]);
}

/** A matrix with these rows, `[planes][frames]`, as jit.net.send sends it. */
export function soundBytes(
  rows: readonly (readonly number[] | Float32Array)[],
  timeMs = 0,
  isLittle = false,
): Buffer {
  const frames = rows[0]?.length ?? 0;
  const data = Buffer.alloc(4 * frames * rows.length);
  for (let frame = 0; frame < frames; frame++)
    for (const [plane, row] of rows.entries()) {
      const at = 4 * (frame * rows.length + plane);
      if (isLittle) data.writeFloatLE(row[frame] ?? 0, at);
      else data.writeFloatBE(row[frame] ?? 0, at);
    }
  return matrixBytes({ planes: rows.length, frames, timeMs, data });
}

/** A message, `hello 7`, whose size is written in one order of bytes or the other. */
export function messageBytes(isLittle = true): Buffer {
  const size = isLittle ? '14000000' : '00000014';
  return hex(`4a4d4d50${size}00000016000000027368656c6c6f006c00000007`);
}

/** A matrix that jit.net.recv took. */
export interface TakenMatrix {
  readonly rows: readonly Float32Array[];
  readonly timeMs: number;
}

/** Takes whole matrices of float32 off the beginning of the bytes; gives them and what is left. */
export function takeMatrices(bytes: Buffer): { readonly matrices: TakenMatrix[]; readonly rest: Buffer } {
  const matrices: TakenMatrix[] = [];
  let rest = bytes;
  while (rest.length >= 296) {
    const size = rest.readInt32BE(284);
    if (rest.toString('latin1', 0, 4) !== 'JMTX' || rest.readInt32LE(4) !== 288 || rest.readInt32BE(20) !== 2)
      throw new Error('jit.net.recv: no matrix of float32');
    if (rest.length < 296 + size) break;
    matrices.push(taken(rest.subarray(0, 296 + size)));
    rest = rest.subarray(296 + size);
  }
  return { matrices, rest };
}

function taken(bytes: Buffer): TakenMatrix {
  const planes = bytes.readInt32BE(16);
  const frames = bytes.readInt32BE(28);
  const stride = bytes.readInt32BE(156);
  const rows = Array.from({ length: planes }, (_, plane) =>
    Float32Array.from({ length: frames }, (_, frame) => bytes.readFloatBE(296 + frame * stride + 4 * plane)),
  );
  return { rows, timeMs: bytes.readDoubleBE(288) };
}

function hex(text: string): Buffer {
  return Buffer.from(text, 'hex');
}
