// Boxes one turns and clicks: dials, sliders, toggles, number boxes, menus, tabs, text buttons.
import type { Box } from '../patcher.ts';
import type { Rectangle } from '../rectangle.ts';
import { colourOf, disc, LOOK, letters, numberOf, plate, shape, textOf } from './look.ts';

export function toggleBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const inset = 0.25 * Math.min(width, height);
  const cross = `M${x + inset},${y + inset} L${x + width - inset},${y + height - inset} M${x + width - inset},${y + inset} L${x + inset},${y + height - inset}`;
  return plate(rect, LOOK.control, { round: 3, edge: LOOK.controlEdge }) + shape(cross, 'none', '#707070', 2);
}

export function buttonBox(_: Box, rect: Rectangle): string {
  const r = 0.34 * Math.min(rect.width, rect.height);
  const [cx, cy] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  return plate(rect, LOOK.control, { round: 3, edge: LOOK.controlEdge }) + disc(cx, cy, r, 'none', '#c9ced1');
}

export function numberBox({ maxclass, parameter }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const shown = maxclass === 'flonum' ? '0.' : '0';
  if (maxclass === 'live.numbox') {
    const words = letters(x + width / 2, y + height / 2, shownValue(parameter), {
      size: 10,
      colour: LOOK.ink,
      anchor: 'middle',
    });
    return plate(rect, '#f5f5f5', { edge: LOOK.faint }) + words;
  }
  return (
    plate(rect, LOOK.control, { round: 3, edge: LOOK.controlEdge }) +
    shape(`M${x + 3},${y + 4} L${x + 9},${y + height / 2} L${x + 3},${y + height - 4} Z`, LOOK.gold) +
    letters(x + 14, y + height / 2, shown, { size: 12, colour: LOOK.white })
  );
}

export function dialBox({ parameter, attributes }: Box, { x, y, width }: Rectangle): string {
  const [hasName, hasNumber] = [attributes.showname !== 0, attributes.shownumber !== 0];
  const [cx, cy, r] = [x + width / 2, y + (hasName ? 26 : 13), 10];
  const part =
    parameter === null
      ? 0
      : ((parameter.initial ?? parameter.min) - parameter.min) / (parameter.max - parameter.min);
  const end = needle(part);
  const needleLine = `M${cx},${cy} L${cx + r * Math.cos(end)},${cy + r * Math.sin(end)}`;
  const words = (at: number, text: string) =>
    letters(cx, at, text, { size: 9.5, colour: LOOK.ink, anchor: 'middle' });
  return (
    (hasName ? words(y + 7, parameter?.longname ?? '') : '') +
    shape(arc([cx, cy], r, 1), 'none', '#bdbdbd', 2.5) +
    shape(arc([cx, cy], r, part), 'none', LOOK.live, 2.5) +
    shape(needleLine, 'none', LOOK.ink, 1.8) +
    (hasNumber ? words(cy + 17, shownValue(parameter)) : '')
  );
}

export function liveTextBox({ text, attributes }: Box, rect: Rectangle): string {
  return (
    plate(rect, '#dedede', { edge: '#7d7d7d' }) +
    letters(rect.x + rect.width / 2, rect.y + rect.height / 2, textOf(attributes, 'text', text), {
      size: 10,
      colour: LOOK.ink,
      anchor: 'middle',
    })
  );
}

export function textButtonBox({ text, attributes }: Box, rect: Rectangle): string {
  const size = numberOf(attributes, 'fontsize', 12);
  return (
    plate(rect, colourOf(attributes, 'bgcolor', '#4a4f52'), { round: 5, edge: '#2f3336' }) +
    letters(rect.x + rect.width / 2, rect.y + rect.height / 2, textOf(attributes, 'text', text), {
      size,
      colour: colourOf(attributes, 'textcolor', LOOK.white),
      anchor: 'middle',
    })
  );
}

export function tabBox({ parameter }: Box, { x, y, width, height }: Rectangle): string {
  const words = parameter?.words ?? [];
  const step = width / Math.max(1, words.length);
  return words
    .map((word, index) => {
      const isOn = index === parameter?.initial;
      const segment = { x: x + index * step, y, width: step, height };
      const label = { size: 10, colour: LOOK.ink, anchor: 'middle' } as const;
      return (
        plate(segment, isOn ? LOOK.live : '#dedede', { edge: '#7d7d7d' }) +
        letters(segment.x + step / 2, y + height / 2, word, label)
      );
    })
    .join('');
}

export function menuBox({ attributes }: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const items = Array.isArray(attributes.items) ? attributes.items.filter((item) => item !== ',') : [];
  const shown = String(items[0] ?? '');
  const arrow = `M${x + width - 14},${y + height / 2 - 2} h8 l-4,5 Z`;
  return (
    plate(rect, LOOK.control, { round: 3, edge: LOOK.controlEdge }) +
    letters(x + 6, y + height / 2, shown, { size: 12, colour: LOOK.white }) +
    shape(arrow, LOOK.gold)
  );
}

export function sliderBox(_: Box, rect: Rectangle): string {
  const { x, y, width, height } = rect;
  const isFlat = width > height;
  const knob = isFlat
    ? { x: x + (width - 6) / 2, y: y + 1, width: 6, height: height - 2 }
    : { x: x + 1, y: y + (height - 6) / 2, width: width - 2, height: 6 };
  return (
    plate(rect, LOOK.control, { round: 3, edge: LOOK.controlEdge }) + plate(knob, LOOK.gold, { round: 2 })
  );
}

function shownValue(parameter: Box['parameter']): string {
  if (parameter === null) return '0.';
  const value = parameter.initial ?? parameter.min;
  if (parameter.type === 'enum') return parameter.words[value] ?? '';
  const words = parameter.type === 'int' ? String(value) : value.toFixed(2);
  return parameter.unitstyle === 2 ? `${words} ms` : parameter.unitstyle === 4 ? `${words} dB` : words;
}

/** The needle goes from lower left over the top to lower right. */
function needle(part: number): number {
  return Math.PI * (0.75 + 1.5 * Math.min(1, Math.max(0, part)));
}

function arc([cx, cy]: readonly [number, number], r: number, part: number): string {
  const [from, to] = [needle(0), needle(part)];
  const large = to - from > Math.PI ? 1 : 0;
  return `M${cx + r * Math.cos(from)},${cy + r * Math.sin(from)} A${r},${r} 0 ${large} 1 ${cx + r * Math.cos(to)},${cy + r * Math.sin(to)}`;
}
