// Activations as a panel: a row for each channel from the top down, time to the right, the number as colour.
import type { Palette } from './colours.ts';
import { type Grid, type Range, sharedRange } from './grid.ts';
import {
  type Area,
  colourBar,
  edge,
  gridImage,
  ground,
  LABEL_SIZE,
  leftLabels,
  type Mark,
  type Panel,
} from './panel.ts';

export interface HeatmapOptions {
  readonly title: string;
  /** How long the columns of the grid are together. */
  readonly seconds: number;
  readonly heightPx?: number;
  /** What the ends of the colours mean; where it is left out all finite numbers of the grid fit, `signed` around zero. */
  readonly range?: Range;
  readonly palette?: Palette;
  /** Written at the colour bar. */
  readonly unit?: string;
}

/** The panel of a grid `[channels, columns]`. */
export function heatmapPanel(grid: Grid, options: HeatmapOptions): Panel {
  const { title, seconds, heightPx = 220, palette = 'green', unit = '' } = options;
  const range = options.range ?? ownRange(grid, palette);
  const draw = (area: Area) =>
    ground(area) +
    gridImage(area, grid, seconds, range, palette) +
    edge(area) +
    leftLabels(area, channelMarks(area, grid.rows)) +
    colourBar(area, range, palette, unit);
  return { title, heightPx, seconds, draw };
}

/** Signed colours have zero in the middle. */
function ownRange({ values }: Grid, palette: Palette): Range {
  const range = sharedRange([values]);
  const far = Math.max(Math.abs(range.low), Math.abs(range.high));
  return palette === 'signed' ? { low: -far, high: far } : range;
}

/** Numbers of channels, each at the middle of its row, as many as have room. */
function channelMarks({ y, height }: Area, channels: number): Mark[] {
  const room = Math.max(1, Math.floor(height / (1.8 * LABEL_SIZE)));
  const step =
    [1, 2, 4, 8, 16, 32, 64, 128, 256, 512].find((each) => channels / each <= room) ??
    Math.ceil(channels / room);
  const count = Math.ceil(channels / step);
  return Array.from({ length: count }, (_, index) => ({
    y: y + (height * (index * step + 0.5)) / channels,
    words: index === 0 ? 'channel 0' : String(index * step),
  }));
}
