// Boxes one reads: objects, messages, comments, inlets and outlets, panels.
import { brokenLines } from '../letter-widths.ts';
import type { Box } from '../patcher.ts';
import { portX, type Rectangle } from '../rectangle.ts';
import { colourOf, disc, LOOK, letters, numberOf, plate, shape } from './look.ts';

/** An object box with its ports. */
export function objectBox({ text, ports }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const bars =
    plate({ x: x + 1, y, width: width - 2, height: 3 }, LOOK.objectEdge) +
    plate({ x: x + 1, y: y + height - 3, width: width - 2, height: 3 }, LOOK.objectEdge);
  const body = plate(rect, LOOK.object, { round: 3, edge: '#1f1f1f' });
  const words = letters(x + 6, y + height / 2, text, { size: 12, colour: LOOK.white });
  return body + bars + marks(rect, ports.inlets, y, ports.outlets.length, y + height) + words;
}

/** A message box: a plate with a slanted right edge. */
export function messageBox({ text, ports }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const right = x + width;
  const outline = `M${x + 3},${y} H${right} L${right - 4},${y + 4} V${y + height - 4} L${right},${y + height} H${x + 3} Q${x},${y + height} ${x},${y + height - 3} V${y + 3} Q${x},${y} ${x + 3},${y} Z`;
  const words = letters(x + 5, y + height / 2, text, { size: 12, colour: LOOK.white });
  return shape(outline, LOOK.message, '#454545') + marks(rect, ports.inlets, y, 1, y + height) + words;
}

/** A comment, broken into lines as wide as its box. */
export function commentBox({ text, attributes }: Box, { x, y, width, height }: Rectangle): string {
  const size = numberOf(attributes, 'fontsize', 12);
  const bold = attributes.fontface === 1;
  const colour = colourOf(attributes, 'textcolor', LOOK.ink);
  const lines = brokenLines(text, size, width - 6, bold);
  const step = size * 1.13;
  const first = y + height / 2 - ((lines.length - 1) * step) / 2;
  const isCentred = attributes.textjustification === 1;
  const at = isCentred ? x + width / 2 : x + 4;
  const anchor = isCentred ? 'middle' : 'start';
  return lines
    .map((words, index) => letters(at, first + index * step, words, { size, colour, bold, anchor }))
    .join('');
}

/** The door of a patcher: a triangle in a ring. */
export function doorBox(_: Box, { x, y, width, height }: Rectangle): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  return (
    plate({ x, y, width, height }, LOOK.control, { round: 3, edge: LOOK.controlEdge }) +
    disc(cx, cy, 9, 'none', LOOK.gold) +
    shape(`M${cx - 5},${cy - 3} H${cx + 5} L${cx},${cy + 5} Z`, LOOK.gold)
  );
}

/** A panel behind other boxes. */
export function panelBox({ attributes }: Box, rect: Rectangle): string {
  return plate(rect, colourOf(attributes, 'bgcolor', '#d4d7da'), {
    round: numberOf(attributes, 'rounded', 0) / 2,
    edge: numberOf(attributes, 'border', 0) > 0 ? colourOf(attributes, 'bordercolor', LOOK.faint) : 'none',
  });
}

function marks(rect: Rectangle, inlets: number, top: number, outlets: number, bottom: number): string {
  const mark = (index: number, count: number, y: number) =>
    plate({ x: portX(rect, index, count) - 4, y, width: 8, height: 2.5 }, '#c9ced1');
  const above = Array.from({ length: inlets }, (_, index) => mark(index, inlets, top));
  const below = Array.from({ length: outlets }, (_, index) => mark(index, outlets, bottom - 2.5));
  return [...above, ...below].join('');
}
