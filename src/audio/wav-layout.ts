// The frame of a WAV file: where its samples lie and how they are written. Walks the chunks once, takes `fmt ` and
// `data`, skips all others; the samples themselves are not looked at.
import { failure } from '../errors.ts';

export type WavEncoding = 'int' | 'float' | 'alaw' | 'mulaw';

/** How the samples of a WAV file are written. */
export interface WavFormat {
  readonly encoding: WavEncoding;
  /** Bits one sample takes in the file. */
  readonly bits: number;
  readonly channels: number;
  readonly sampleRate: number;
  /** True in a RIFX file. */
  readonly isBigEndian: boolean;
}

/** A format and where the samples lie, whole frames only. */
export interface WavLayout extends WavFormat {
  readonly dataStart: number;
  readonly dataBytes: number;
}

interface Chunk {
  readonly id: string;
  readonly start: number;
  readonly length: number;
}

const FORMAT_TAGS: Readonly<Record<WavEncoding, number>> = { int: 1, float: 3, alaw: 6, mulaw: 7 };
const EXTENSIBLE = 0xfffe;
const WIDTHS: Readonly<Record<WavEncoding, readonly number[]>> = {
  int: [8, 16, 24, 32],
  float: [32, 64],
  alaw: [8],
  mulaw: [8],
};
const HIGHEST_RATE = 1_000_000;
const HEADER_BYTES = 44;
const SIZE_UNKNOWN = 0xffffffff;

/** Finds the samples of a RIFF, RIFX or RF64 file. Throws `file-format`. */
export function readWavLayout(bytes: Uint8Array, where: string): WavLayout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const container = bytes.length >= 12 ? fourLetters(view, 0) : '';
  if (!['RIFF', 'RIFX', 'RF64'].includes(container) || fourLetters(view, 8) !== 'WAVE') {
    throw failure('file-format', where, 'is no WAV file');
  }
  const isLittle = container !== 'RIFX';
  const chunks = listChunks(view, isLittle);
  const format = readFormat(view, findChunk(chunks, 'fmt ', where), isLittle, where);
  const data = findChunk(chunks, 'data', where);
  const frameBytes = (format.channels * format.bits) / 8;
  return { ...format, dataStart: data.start, dataBytes: Math.floor(data.length / frameBytes) * frameBytes };
}

/** The first bytes of a WAV file, up to where `dataBytes` of samples follow. */
export function wavHeader(format: WavFormat, dataBytes: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  const isLittle = !format.isBigEndian;
  const frameBytes = (format.channels * format.bits) / 8;
  writeLetters(view, 0, isLittle ? 'RIFF' : 'RIFX');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes + (dataBytes % 2), isLittle);
  writeLetters(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, isLittle);
  view.setUint16(20, FORMAT_TAGS[format.encoding], isLittle);
  view.setUint16(22, format.channels, isLittle);
  view.setUint32(24, format.sampleRate, isLittle);
  view.setUint32(28, format.sampleRate * frameBytes, isLittle);
  view.setUint16(32, frameBytes, isLittle);
  view.setUint16(34, format.bits, isLittle);
  writeLetters(view, 36, 'data');
  view.setUint32(40, dataBytes, isLittle);
  return new Uint8Array(view.buffer);
}

function listChunks(view: DataView, isLittle: boolean): Chunk[] {
  const chunks: Chunk[] = [];
  let longData = 0;
  for (let at = 12; at + 8 <= view.byteLength; ) {
    const id = fourLetters(view, at);
    const declared = view.getUint32(at + 4, isLittle);
    const start = at + 8;
    if (id === 'ds64' && start + 16 <= view.byteLength)
      longData = Number(view.getBigUint64(start + 8, isLittle));
    // A file cut off or still being written declares more than there is; RF64 keeps the true length in ds64.
    const wanted = id === 'data' && declared === SIZE_UNKNOWN && longData > 0 ? longData : declared;
    const length = Math.min(wanted, view.byteLength - start);
    if (id === 'fmt ' || id === 'data') chunks.push({ id, start, length });
    at = start + length + (length % 2);
  }
  return chunks;
}

function findChunk(chunks: readonly Chunk[], id: string, where: string): Chunk {
  const found = chunks.find((chunk) => chunk.id === id);
  if (found === undefined) throw failure('file-format', where, `has no ${id.trim()} chunk`);
  return found;
}

function readFormat(view: DataView, { start, length }: Chunk, isLittle: boolean, where: string): WavFormat {
  if (length < 16) throw failure('file-format', where, 'its fmt chunk is too short');
  const tag = view.getUint16(start, isLittle);
  const actual = tag === EXTENSIBLE && length >= 26 ? view.getUint16(start + 24, isLittle) : tag;
  const channels = view.getUint16(start + 2, isLittle);
  const sampleRate = view.getUint32(start + 4, isLittle);
  // Odd widths (12, 20 bits) fill whole bytes from the top.
  const bits = Math.ceil(view.getUint16(start + 14, isLittle) / 8) * 8;
  const encoding = (['int', 'float', 'alaw', 'mulaw'] as const).find((name) => FORMAT_TAGS[name] === actual);
  if (encoding === undefined || !WIDTHS[encoding].includes(bits)) {
    throw failure(
      'file-format',
      where,
      `samples must be PCM, float, A-law or mu-law, got format ${actual} with ${bits} bits`,
    );
  }
  if (channels === 0) throw failure('file-format', where, 'has no channels');
  if (sampleRate === 0 || sampleRate > HIGHEST_RATE) {
    throw failure('file-format', where, `sample rate must be 1 to ${HIGHEST_RATE} Hz, got ${sampleRate}`);
  }
  return { encoding, bits, channels, sampleRate, isBigEndian: !isLittle };
}

function fourLetters(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}

function writeLetters(view: DataView, at: number, letters: string): void {
  for (let index = 0; index < letters.length; index++) view.setUint8(at + index, letters.charCodeAt(index));
}
