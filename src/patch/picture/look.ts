// The colours and letters of Max's default look, and the two shapes everything in it is made of.
import { element, escapeText } from '../../picture/svg.ts';
import type { Attributes, Json } from '../patcher.ts';
import type { Rectangle } from '../rectangle.ts';

export const LOOK = {
  patcher: '#e4e4e4',
  presentation: '#ebebeb',
  object: '#333333',
  objectEdge: '#55636b',
  message: '#6b6b6b',
  control: '#3a3a3a',
  controlEdge: '#8f8f8f',
  gold: '#ffb532',
  live: '#ff8a1f',
  white: '#f4f4f4',
  ink: '#1c1c1c',
  faint: '#8a8a8a',
  cord: '#6f6f6f',
  signal: '#d7c22e',
  signalDark: '#33332a',
  ground: '#2a2d30',
  teal: '#4dc0b5',
} as const;

const FONT = 'DejaVu Sans';

export interface LetterStyle {
  readonly size: number;
  readonly colour: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

/** A line of text whose middle lies at `y`; letters are as wide as Arial's. */
export function letters(x: number, y: number, words: string, style: LetterStyle): string {
  const { size, colour, anchor = 'start', bold = false } = style;
  const attributes = {
    x,
    y: y + 0.36 * size,
    'font-family': FONT,
    'font-stretch': 'condensed',
    'font-size': size * 0.95,
    'text-anchor': anchor,
    fill: colour,
    ...(bold ? { 'font-weight': 'bold' } : {}),
  };
  return element('text', attributes, escapeText(words) || ' ');
}

/** A rectangle with round corners. */
export function plate(
  rect: Rectangle,
  fill: string,
  options: { edge?: string; round?: number } = {},
): string {
  const { edge = 'none', round = 0 } = options;
  return element('rect', { ...rect, fill, stroke: edge, 'stroke-width': 1, rx: round });
}

/** A disc. */
export function disc(x: number, y: number, r: number, fill: string, edge = 'none'): string {
  return element('circle', { cx: x, cy: y, r, fill, stroke: edge, 'stroke-width': 1.2 });
}

/** A filled or stroked path. */
export function shape(d: string, fill: string, edge = 'none', widthPx = 1): string {
  return element('path', { d, fill, stroke: edge, 'stroke-width': widthPx });
}

/** A colour attribute of Max (0 to 1 each) as CSS, or the given one. */
export function colourOf(attributes: Attributes, key: string, otherwise: string): string {
  const value: Json | undefined = attributes[key];
  if (!Array.isArray(value)) return otherwise;
  const [red = 0, green = 0, blue = 0, alpha = 1] = value.map(Number);
  const byte = (part: number) => Math.round(255 * part);
  return `rgba(${byte(red)},${byte(green)},${byte(blue)},${alpha})`;
}

/** A number attribute, or the given one. */
export function numberOf(attributes: Attributes, key: string, otherwise: number): number {
  const value = attributes[key];
  return typeof value === 'number' ? value : otherwise;
}

/** A text attribute, or the given one. */
export function textOf(attributes: Attributes, key: string, otherwise: string): string {
  const value = attributes[key];
  return typeof value === 'string' ? value : otherwise;
}
