// The colours of all pictures: the dark surroundings, the ramps of heatmaps, the colours of lines.
import { interpolateInferno, interpolateRdBu, interpolateViridis, schemeSet2 } from 'd3-scale-chromatic';

export const THEME = {
  background: '#14161a',
  panel: '#1b1e24',
  edge: '#3a3f49',
  grid: '#2b2f37',
  text: '#e8eaee',
  faint: '#a3a9b5',
} as const;

/** `heat` for levels, `green` for amounts, `signed` for numbers around zero. */
export type Palette = 'heat' | 'green' | 'signed';

const RAMPS: Readonly<Record<Palette, (part: number) => string>> = {
  heat: interpolateInferno,
  green: interpolateViridis,
  signed: (part) => interpolateRdBu(1 - part),
};

/** 256 colours of three bytes, low to high. */
export function paletteBytes(palette: Palette): Uint8Array {
  const bytes = new Uint8Array(256 * 3);
  for (let index = 0; index < 256; index++) bytes.set(colourBytes(RAMPS[palette](index / 255)), 3 * index);
  return bytes;
}

/** The colour of the `index`-th line. */
export function lineColour(index: number): string {
  return schemeSet2[index % schemeSet2.length] ?? THEME.text;
}

/** Reads `#rrggbb` and `rgb(r, g, b)`, the two forms the ramps give. */
export function colourBytes(colour: string): number[] {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (hex !== null) return hex.slice(1).map((part) => Number.parseInt(part, 16));
  return (colour.match(/\d+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number);
}
