// The few SVG elements pictures are made of, as text. Every word that comes from outside is escaped here.
import { THEME } from './colours.ts';

export type Anchor = 'start' | 'middle' | 'end';

export interface TextStyle {
  readonly size: number;
  readonly anchor?: Anchor;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** An element; attributes are escaped, `inside` is taken as it is. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inside = '',
): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeText(shortNumber(value))}"`,
  );
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** A line of text whose middle lies at `y`. */
export function text(x: number, y: number, words: string, style: TextStyle): string {
  const attributes = {
    x,
    // Half the height of a capital: browsers and resvg disagree about `dominant-baseline`.
    y: y + 0.36 * style.size,
    'font-size': style.size,
    'text-anchor': style.anchor ?? 'start',
    fill: style.colour ?? THEME.text,
    ...(style.bold ? { 'font-weight': 'bold' } : {}),
  };
  return element('text', attributes, escapeText(words) || ' ');
}

export function rectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  look: Readonly<Record<string, string | number>>,
): string {
  return element('rect', { x, y, width, height, ...look });
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string): string {
  return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': 1 });
}

/** Text that is safe inside XML; signs XML 1.0 does not allow become a space. */
export function escapeText(words: string): string {
  return [...words]
    .map((sign) => (isXmlSign(sign.codePointAt(0) ?? 0) ? sign : ' '))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** At most `most` signs, an ellipsis in place of the rest. */
export function shortened(words: string, most: number): string {
  const signs = [...words];
  return signs.length <= most ? words : `${signs.slice(0, most - 1).join('')}…`;
}

function isXmlSign(code: number): boolean {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return !isControl && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

function shortNumber(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}
