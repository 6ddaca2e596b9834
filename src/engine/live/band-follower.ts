// How loud each band of the input is: filters and an envelope that rises fast and falls slowly. Takes samples in any number, gives
// the level after the last one; allocates nothing.
import type { Band } from './modulation.ts';

/** Where low ends and high begins, Hz. */
const LOW_HZ = 250;
const HIGH_HZ = 2500;
const ATTACK_MS = 5;
const RELEASE_MS = 120;

/** A second-order Butterworth filter; transposed direct form II. */
class Biquad {
  /** What it remembers between samples. */
  private readonly state = new Float64Array(2);
  private readonly b0: number;
  private readonly b1: number;
  private readonly a1: number;
  private readonly a2: number;

  /** Coefficients of the RBJ cookbook for Q = 1/√2. */
  constructor(kind: 'low' | 'high', frequencyHz: number, sampleRate: number) {
    const angle = (2 * Math.PI * Math.min(frequencyHz, 0.45 * sampleRate)) / sampleRate;
    const [cosine, alpha] = [Math.cos(angle), Math.sin(angle) / Math.SQRT2];
    const edge = kind === 'low' ? 1 - cosine : 1 + cosine;
    this.b0 = edge / 2 / (1 + alpha);
    this.b1 = (kind === 'low' ? edge : -edge) / (1 + alpha);
    this.a1 = (-2 * cosine) / (1 + alpha);
    this.a2 = (1 - alpha) / (1 + alpha);
  }

  /** Filters the first samples of a row in place. */
  filter(row: Float64Array, frames: number): void {
    const { b0, b1, a1, a2, state } = this;
    let first = state[0] ?? 0;
    let second = state[1] ?? 0;
    for (let frame = 0; frame < frames; frame++) {
      const sample = row[frame] ?? 0;
      const given = b0 * sample + first;
      first = b1 * sample - a1 * given + second;
      second = b0 * sample - a2 * given;
      row[frame] = given;
    }
    state[0] = first;
    state[1] = second;
  }
}

/** Samples that are filtered at a time. */
const PIECE = 256;

export class BandFollower {
  private readonly filters: readonly Biquad[];
  private readonly rise: number;
  private readonly fall: number;
  private readonly piece = new Float64Array(PIECE);
  private readonly envelope = new Float64Array(1);

  constructor(band: Band, sampleRate: number) {
    this.filters = filtersOf(band, sampleRate);
    this.rise = 1 - Math.exp(-1000 / (ATTACK_MS * sampleRate));
    this.fall = 1 - Math.exp(-1000 / (RELEASE_MS * sampleRate));
  }

  /** The level of the band after the last sample, 0 to about 1 for full scale. */
  get level(): number {
    return this.envelope[0] ?? 0;
  }

  /** Takes the first samples of a row. */
  add(row: Float32Array, frames: number): void {
    for (let frame = 0; frame < frames; frame += PIECE)
      this.follow(row, frame, Math.min(PIECE, frames - frame));
  }

  private follow(row: Float32Array, start: number, frames: number): void {
    const { piece, filters, rise, fall } = this;
    for (let frame = 0; frame < frames; frame++) piece[frame] = row[start + frame] ?? 0;
    for (let stage = 0; stage < filters.length; stage++) filters[stage]?.filter(piece, frames);
    let level = this.envelope[0] ?? 0;
    for (let frame = 0; frame < frames; frame++) {
      const size = Math.abs(piece[frame] ?? 0);
      level += (size - level) * (size > level ? rise : fall);
    }
    this.envelope[0] = level;
  }
}

function filtersOf(band: Band, sampleRate: number): Biquad[] {
  if (band === 'low') return [new Biquad('low', LOW_HZ, sampleRate)];
  if (band === 'high') return [new Biquad('high', HIGH_HZ, sampleRate)];
  if (band === 'all') return [];
  return [new Biquad('high', LOW_HZ, sampleRate), new Biquad('low', HIGH_HZ, sampleRate)];
}
