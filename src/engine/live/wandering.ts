// Curves that modulations follow by themselves: waves and smooth random ones. Takes a place on the curve, gives −1 to 1; the same
// place gives the same number, and nothing is allocated.
import type { LfoShape } from './modulation.ts';

/** A wave at a place counted in cycles; it begins at 0 and rises, the square at 1, the saw at −1. */
export function waveAt(shape: LfoShape, cycles: number): number {
  const place = cycles - Math.floor(cycles);
  switch (shape) {
    case 'sine':
      return Math.sin(2 * Math.PI * place);
    case 'triangle':
      return 1 - 4 * Math.abs(((place + 0.25) % 1) - 0.5);
    case 'saw':
      return 2 * place - 1;
    case 'square':
      return place < 0.5 ? 1 : -1;
  }
}

/** A smooth curve through one drawn number at every whole place, with flat tangents there. */
export function wanderAt(seed: number, place: number): number {
  const step = Math.floor(place);
  const part = place - step;
  const from = drawnAt(seed, step);
  const to = drawnAt(seed, step + 1);
  return from + (to - from) * part * part * (3 - 2 * part);
}

/** A number from −1 up to 1 for every whole place of every seed; the finalizer of murmur3 over both. */
function drawnAt(seed: number, place: number): number {
  let word = (seed ^ Math.imul(place, 0x9e3779b1)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return ((word ^ (word >>> 16)) >>> 0) / 2 ** 31 - 1;
}
