// Several named series of numbers as lines in one panel. A series with more numbers than pixels is drawn from its least
// to its greatest at each pixel, so that no peak is lost.
import { lineColour, THEME } from './colours.ts';
import { type Range, sharedRange } from './grid.ts';
import { type Area, edge, ground, LABEL_SIZE, leftLabels, numberMarks, type Panel } from './panel.ts';
import { element, line, shortened, text } from './svg.ts';

export interface Line {
  readonly name: string;
  /** Evenly spaced over the seconds of the panel; a gap where one is no finite number. */
  readonly values: ArrayLike<number>;
}

export interface LinesOptions {
  readonly title: string;
  readonly seconds: number;
  readonly heightPx?: number;
  readonly range?: Range;
  /** Written at the topmost number. */
  readonly unit?: string;
}

const LONGEST_NAME = 13;

/** The panel of some lines. */
export function linePanel(lines: readonly Line[], options: LinesOptions): Panel {
  const { title, seconds, heightPx = 180, unit = '' } = options;
  const range = options.range ?? sharedRange(lines.map(({ values }) => values));
  const draw = (area: Area) => {
    const marks = numberMarks(area, range, Math.max(2, Math.floor(heightPx / 45)));
    const labelled = marks.map((mark, index) =>
      index === marks.length - 1 && unit !== '' ? { ...mark, words: `${mark.words} ${unit}` } : mark,
    );
    const ruled = marks.map(({ y }) => line(area.x, y, area.x + area.width, y, THEME.grid));
    const curves = lines.map(({ values }, index) => curve(area, values, seconds, range, lineColour(index)));
    return (
      ground(area) +
      ruled.join('') +
      curves.join('') +
      edge(area) +
      leftLabels(area, labelled) +
      legend(area, lines)
    );
  };
  return { title, heightPx, seconds, draw };
}

function curve(area: Area, values: ArrayLike<number>, seconds: number, range: Range, stroke: string): string {
  const width = (area.width * seconds) / area.seconds;
  const path =
    values.length > 2 * width ? envelope(area, width, values, range) : polygon(area, width, values, range);
  return element('path', { d: path, fill: 'none', stroke, 'stroke-width': 2, 'stroke-linejoin': 'round' });
}

function polygon(area: Area, width: number, values: ArrayLike<number>, range: Range): string {
  const points: Point[] = Array.from({ length: values.length }, (_, index) => ({
    x: area.x + (width * (index + 0.5)) / values.length,
    y: heightOf(area, values[index] ?? Number.NaN, range),
  }));
  return pathOf(points);
}

function envelope(area: Area, width: number, values: ArrayLike<number>, range: Range): string {
  const pixels = Math.max(1, Math.floor(width));
  const points: Point[] = [];
  for (let pixel = 0; pixel < pixels; pixel++) {
    let low = Number.NaN;
    let high = Number.NaN;
    const end = Math.floor(((pixel + 1) * values.length) / pixels);
    for (let index = Math.floor((pixel * values.length) / pixels); index < end; index++) {
      const value = values[index] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      if (!(low <= value)) low = value;
      if (!(high >= value)) high = value;
    }
    const x = area.x + pixel + 0.5;
    points.push({ x, y: heightOf(area, high, range) }, { x, y: heightOf(area, low, range) });
  }
  return pathOf(points);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pathOf(points: readonly Point[]): string {
  let path = '';
  let isDown = false;
  for (const { x, y } of points) {
    if (Number.isNaN(y)) {
      isDown = false;
      continue;
    }
    path += `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    isDown = true;
  }
  return path;
}

function heightOf({ y, height }: Area, value: number, { low, high }: Range): number {
  const part = (value - low) / (high - low);
  return Number.isFinite(value) ? y + height * (1 - Math.max(0, Math.min(1, part))) : Number.NaN;
}

function legend(area: Area, lines: readonly Line[]): string {
  const x = area.x + area.width + 18;
  const step = Math.min(1.5 * LABEL_SIZE, area.height / Math.max(1, lines.length));
  return lines
    .map(({ name }, index) => {
      const y = area.y + step * (index + 0.5);
      const stroke = element('line', {
        x1: x,
        y1: y,
        x2: x + 18,
        y2: y,
        stroke: lineColour(index),
        'stroke-width': 3,
      });
      const size = Math.min(LABEL_SIZE, step);
      return stroke + text(x + 26, y, shortened(name, LONGEST_NAME), { size, colour: THEME.faint });
    })
    .join('');
}
