// What a panel of a figure is, and what all kinds of panels share: the place they are drawn at, a frame, rows of
// labels, an image of a grid with its colour bar.
import { scaleLinear } from 'd3-scale';
import { type Bitmap, bitmapAddress } from './bitmap.ts';
import { colourBytes, type Palette, paletteBytes, THEME } from './colours.ts';
import { type Grid, narrowed, type Range } from './grid.ts';
import { element, line, rectangle, text } from './svg.ts';

/** Where a panel is drawn, in pixels, and how much time its width stands for. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

/** One part of a figure: it knows how long it is and draws itself into any area. */
export interface Panel {
  readonly title: string;
  readonly heightPx: number;
  readonly seconds: number;
  readonly draw: (area: Area) => string;
}

/** A label beside an axis, at a height in pixels. */
export interface Mark {
  readonly y: number;
  readonly words: string;
}

export const LABEL_SIZE = 17;
const LABEL_DISTANCE = 26;
const BAR_WIDTH = 16;

/** The ground of a panel. */
export function ground({ x, y, width, height }: Area): string {
  return rectangle(x, y, width, height, { fill: THEME.panel });
}

/** The edge of a panel, drawn last. */
export function edge({ x, y, width, height }: Area): string {
  return rectangle(x, y, width, height, { fill: 'none', stroke: THEME.edge });
}

/** Labels left of an area; one that would touch the one before it is left out. */
export function leftLabels(area: Area, marks: readonly Mark[]): string {
  return apart(marks)
    .map(({ y, words }) => line(area.x - 6, y, area.x, y, THEME.edge) + label(area.x - 12, y, words, 'end'))
    .join('');
}

/** Round numbers over a range from the bottom of an area to its top. */
export function numberMarks(area: Area, { low, high }: Range, count: number): Mark[] {
  const scale = scaleLinear()
    .domain([low, high])
    .range([area.y + area.height, area.y]);
  const format = scale.tickFormat(count);
  return scale.ticks(count).map((value) => ({ y: scale(value), words: format(value) }));
}

/** A grid as an image that fills the part of the area its `seconds` take. */
export function gridImage(area: Area, grid: Grid, seconds: number, range: Range, palette: Palette): string {
  const width = (area.width * seconds) / area.seconds;
  const shown = narrowed(grid, Math.max(1, Math.ceil(width)));
  if (shown.rows === 0 || shown.columns === 0) return '';
  return image({ ...area, width }, gridBitmap(shown, range, palette), shown.rows <= area.height);
}

/** The colours of a range right of an area, with numbers and a unit. */
export function colourBar(area: Area, range: Range, palette: Palette, unit: string): string {
  const x = area.x + area.width + 18;
  const ramp = { rows: 256, columns: 1, values: Float32Array.from({ length: 256 }, (_, row) => 255 - row) };
  const bar = image(
    { ...area, x, width: BAR_WIDTH },
    gridBitmap(ramp, { low: 0, high: 255 }, palette),
    false,
  );
  const count = Math.max(2, Math.min(6, Math.floor(area.height / 50)));
  const marks = apart(numberMarks(area, range, count));
  const labels = marks.map(({ y, words }, index) => {
    const isTop = index === marks.length - 1;
    return label(x + BAR_WIDTH + 8, y, isTop && unit !== '' ? `${words} ${unit}` : words, 'start');
  });
  return (
    bar + rectangle(x, area.y, BAR_WIDTH, area.height, { fill: 'none', stroke: THEME.edge }) + labels.join('')
  );
}

/** The bitmap of a grid; what is not a number is drawn as the ground. */
export function gridBitmap(grid: Grid, { low, high }: Range, palette: Palette): Bitmap {
  const colours = paletteBytes(palette);
  const nothing = colourBytes(THEME.panel);
  const rgb = new Uint8Array(3 * grid.values.length);
  for (const [index, value] of grid.values.entries()) {
    const step = Math.max(0, Math.min(255, Math.round((255 * (value - low)) / (high - low))));
    rgb.set(Number.isNaN(step) ? nothing : colours.subarray(3 * step, 3 * step + 3), 3 * index);
  }
  return { width: grid.columns, height: grid.rows, rgb };
}

function image({ x, y, width, height }: Area, bitmap: Bitmap, isSharp: boolean): string {
  return element('image', {
    x,
    y,
    width,
    height,
    preserveAspectRatio: 'none',
    href: bitmapAddress(bitmap),
    'image-rendering': isSharp ? 'optimizeSpeed' : 'optimizeQuality',
  });
}

function label(x: number, y: number, words: string, anchor: 'start' | 'end'): string {
  return text(x, y, words, { size: LABEL_SIZE, anchor, colour: THEME.faint });
}

function apart(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    if (before === undefined || Math.abs(mark.y - before.y) >= LABEL_DISTANCE) kept.push(mark);
  }
  return kept;
}
