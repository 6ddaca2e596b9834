// Samples in, decibels of frequency and time out: short Fourier transforms gathered into rows of equal musical width.
// A sine at full scale is 0 dB.
import FFT from 'fft.js';
import type { Grid } from './grid.ts';

export interface SpectrumOptions {
  readonly rows: number;
  readonly columns: number;
  readonly lowHz: number;
  readonly highHz: number;
  /** Frames of one transform, a power of two. */
  readonly size: number;
}

const SILENCE = 1e-10;

/** Decibels `[rows, columns]`, the highest frequency in row 0; each column is the loudest of what falls into it. */
export function logSpectrum(samples: Float32Array, sampleRate: number, options: SpectrumOptions): Grid {
  const { rows, columns, size } = options;
  const transform = makeTransform(size);
  const bands = rowBands(sampleRate, options);
  const values = new Float32Array(rows * columns).fill(20 * Math.log10(SILENCE));
  const columnFrames = samples.length / columns;
  const windows = Math.max(1, Math.ceil(columnFrames / size));
  for (let column = 0; column < columns; column++) {
    for (let index = 0; index < windows; index++) {
      const middle = (column + (index + 0.5) / windows) * columnFrames;
      const magnitudes = transform(samples, Math.round(middle - size / 2));
      for (const [row, band] of bands.entries()) {
        const at = row * columns + column;
        values[at] = Math.max(
          values[at] ?? 0,
          20 * Math.log10(Math.max(SILENCE, bandPeak(magnitudes, band))),
        );
      }
    }
  }
  return { rows, columns, values };
}

/** The middle frequency of a row. */
export function rowHz(
  row: number,
  { rows, lowHz, highHz }: Pick<SpectrumOptions, 'rows' | 'lowHz' | 'highHz'>,
): number {
  return highHz * (lowHz / highHz) ** ((row + 0.5) / rows);
}

/** Where a row lies among the bins of the transform, as parts of bins. */
interface Band {
  readonly from: number;
  readonly to: number;
}

function rowBands(sampleRate: number, { rows, lowHz, highHz, size }: SpectrumOptions): Band[] {
  const edge = (row: number) => (highHz * (lowHz / highHz) ** (row / rows) * size) / sampleRate;
  return Array.from({ length: rows }, (_, row) => ({ from: edge(row + 1), to: edge(row) }));
}

/** The strongest bin of a band; where the band lies between two bins, what lies between their magnitudes. */
function bandPeak(magnitudes: Float64Array, { from, to }: Band): number {
  let strongest = between(magnitudes, (from + to) / 2);
  for (let bin = Math.ceil(from); bin <= to; bin++) strongest = Math.max(strongest, magnitudes[bin] ?? 0);
  return strongest;
}

function between(magnitudes: Float64Array, place: number): number {
  const bin = Math.floor(place);
  const part = place - bin;
  return (magnitudes[bin] ?? 0) * (1 - part) + (magnitudes[bin + 1] ?? 0) * part;
}

/** A function that gives the magnitudes of `size` samples from a frame on; outside the samples there is silence. */
function makeTransform(size: number): (samples: Float32Array, start: number) => Float64Array {
  const fft = new FFT(size);
  const window = Float64Array.from(
    { length: size },
    (_, frame) => 0.5 - 0.5 * Math.cos((2 * Math.PI * frame) / size),
  );
  // A sine shares its height between two bins, and a Hann window keeps half of it: four parts in all.
  const scale = 4 / size;
  const input = new Float64Array(size);
  const output = new Float64Array(2 * size);
  const magnitudes = new Float64Array(size / 2 + 1);
  return (samples, start) => {
    for (let frame = 0; frame < size; frame++)
      input[frame] = (samples[start + frame] ?? 0) * (window[frame] ?? 0);
    fft.realTransform(output, input);
    for (let bin = 0; bin < magnitudes.length; bin++) {
      magnitudes[bin] = Math.hypot(output[2 * bin] ?? 0, output[2 * bin + 1] ?? 0) * scale;
    }
    return magnitudes;
  };
}
