// Bytes of WAV samples to numbers and back, a piece at a time. Whole numbers and floats are done here, as they must be
// quick; A-law and mu-law by the package wavefile, which is given a small clean file for each piece.
import wavefile from 'wavefile';
import { type WavFormat, wavHeader } from './wav-layout.ts';

/** How samples are written: whole numbers of 16, 24 or 32 bits, or 32-bit floats. */
export type WavSamples = 'int16' | 'int24' | 'int32' | 'float32';

/** Bits and encoding of what can be written. */
export const WAV_SAMPLES = {
  int16: { encoding: 'int', bits: 16 },
  int24: { encoding: 'int', bits: 24 },
  int32: { encoding: 'int', bits: 32 },
  float32: { encoding: 'float', bits: 32 },
} as const;

/**
 * Writes the samples of whole frames in `format` into `channels` from frame `start` on, full scale at -1 to 1; a
 * sample that is no finite number becomes 0.
 */
export function decodeInto(
  bytes: Uint8Array,
  format: WavFormat,
  start: number,
  channels: readonly Float32Array[],
): void {
  const samples = decode(bytes, format);
  for (const [index, channel] of channels.entries()) {
    let frame = start;
    for (let at = index; at < samples.length; at += channels.length, frame++) {
      const sample = samples[at] ?? 0;
      channel[frame] = Number.isFinite(sample) ? sample : 0;
    }
  }
}

/**
 * The bytes of `frames` frames from `start` on, channels interleaved. Whole numbers are rounded and clipped at full
 * scale, and what is no number becomes 0 in them.
 */
export function encode(
  channels: readonly Float32Array[],
  kind: WavSamples,
  start: number,
  frames: number,
): Uint8Array {
  const { encoding, bits } = WAV_SAMPLES[kind];
  const width = bits / 8;
  const view = new DataView(new ArrayBuffer(frames * channels.length * width));
  const write = encoding === 'float' ? writeFloat32 : WRITERS[bits];
  for (const [index, channel] of channels.entries()) {
    let at = index * width;
    for (let frame = 0; frame < frames; frame++, at += channels.length * width) {
      write(view, at, channel[start + frame] ?? 0);
    }
  }
  return new Uint8Array(view.buffer);
}

function decode(bytes: Uint8Array, format: WavFormat): Float64Array {
  if (format.encoding === 'alaw' || format.encoding === 'mulaw') return decodeLaw(bytes, format);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = format.bits / 8;
  const isLittle = !format.isBigEndian;
  const read = format.encoding === 'float' ? FLOAT_READERS[width] : INT_READERS[width];
  const samples = new Float64Array(bytes.length / width);
  if (read === undefined) return samples;
  for (let index = 0; index < samples.length; index++) samples[index] = read(view, index * width, isLittle);
  return samples;
}

function decodeLaw(bytes: Uint8Array, format: WavFormat): Float64Array {
  const header = wavHeader(format, bytes.length);
  const file = new Uint8Array(header.length + bytes.length);
  file.set(header);
  file.set(bytes, header.length);
  const wave = new wavefile.WaveFile(file);
  if (format.encoding === 'alaw') wave.fromALaw();
  else wave.fromMuLaw();
  return wave.getSamples(true).map((sample) => sample / 2 ** 15);
}

type Reader = (view: DataView, at: number, isLittle: boolean) => number;

const INT_READERS: Readonly<Record<number, Reader>> = {
  1: (view, at) => (view.getUint8(at) - 128) / 2 ** 7,
  2: (view, at, isLittle) => view.getInt16(at, isLittle) / 2 ** 15,
  3: readInt24,
  4: (view, at, isLittle) => view.getInt32(at, isLittle) / 2 ** 31,
};

const FLOAT_READERS: Readonly<Record<number, Reader>> = {
  4: (view, at, isLittle) => view.getFloat32(at, isLittle),
  8: (view, at, isLittle) => view.getFloat64(at, isLittle),
};

function readInt24(view: DataView, at: number, isLittle: boolean): number {
  const low = view.getUint8(isLittle ? at : at + 2);
  const top = view.getInt8(isLittle ? at + 2 : at);
  return (top * 65536 + view.getUint8(at + 1) * 256 + low) / 2 ** 23;
}

const WRITERS = {
  16: (view: DataView, at: number, sample: number) => view.setInt16(at, wholeSample(sample, 2 ** 15), true),
  24: writeInt24,
  32: (view: DataView, at: number, sample: number) => view.setInt32(at, wholeSample(sample, 2 ** 31), true),
} as const;

function writeInt24(view: DataView, at: number, sample: number): void {
  const whole = wholeSample(sample, 2 ** 23);
  view.setInt16(at, whole, true);
  view.setInt8(at + 2, whole >> 16);
}

function writeFloat32(view: DataView, at: number, sample: number): void {
  view.setFloat32(at, sample, true);
}

function wholeSample(sample: number, fullScale: number): number {
  if (Number.isNaN(sample)) return 0;
  return Math.max(-fullScale, Math.min(fullScale - 1, Math.round(sample * fullScale)));
}
