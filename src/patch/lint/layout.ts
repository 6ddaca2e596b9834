// Whether a patcher can be read: nothing lies on anything else, texts fit, cords are not a tangle.
import { brokenLines, textWidth } from '../letter-widths.ts';
import type { Box, Patcher } from '../patcher.ts';
import { contains, overlap, type Rectangle } from '../rectangle.ts';
import { countCrossings, coveredCords, segmentsOf } from './segments.ts';

/** Room that Max leaves left and right of a text. */
const TEXT_MARGIN_PX = 9;
const FONT_PX = 12;
const BUTTON_FONT_PX = 10;
/** One knot for every so many cords is allowed, and a few in any patcher. */
const CORDS_PER_KNOT = 4;
const FREE_KNOTS = 2;

/** Every complaint about the layout of one patcher. */
export function lintLayout(patcher: Patcher): string[] {
  return [
    ...overlaps(patcher, 'patching', ({ rect }) => rect),
    ...overlaps(patcher, 'presentation', ({ presentation }) => presentation),
    ...patcher.boxes.flatMap(textComplaints),
    ...knots(patcher),
  ];
}

function overlaps(patcher: Patcher, view: string, place: (box: Box) => Rectangle | null): string[] {
  const placed = patcher.boxes.flatMap((box) => {
    const rect = place(box);
    return rect === null ? [] : [{ box, rect }];
  });
  return placed.flatMap(({ box, rect }, index) =>
    placed
      .slice(index + 1)
      .filter((other) => overlap(rect, other.rect) && !isOnPanel({ box, rect }, other))
      .map((other) => `${label(box)} lies on ${label(other.box)} in ${view}`),
  );
}

interface Placed {
  readonly box: Box;
  readonly rect: Rectangle;
}

/** A panel may hold what lies wholly on it. */
function isOnPanel(first: Placed, second: Placed): boolean {
  return (
    (first.box.maxclass === 'panel' && contains(first.rect, second.rect)) ||
    (second.box.maxclass === 'panel' && contains(second.rect, first.rect))
  );
}

function textComplaints(box: Box): string[] {
  const { maxclass, text, rect, presentation } = box;
  if (maxclass === 'textbutton' || maxclass === 'live.text') return buttonComplaints(box);
  if (text === '') return [];
  if (maxclass === 'comment') return [rect, presentation].flatMap((place) => commentComplaints(box, place));
  const needed = textWidth(text, FONT_PX) + TEXT_MARGIN_PX;
  return [rect, presentation].flatMap((place) =>
    place !== null && place.width < needed ? [`${label(box)} is too narrow for its text`] : [],
  );
}

/** Both words of a switch have to fit where it is shown. */
function buttonComplaints(box: Box): string[] {
  const { attributes, rect, presentation } = box;
  const size = typeof attributes.fontsize === 'number' ? attributes.fontsize : BUTTON_FONT_PX;
  const words = [attributes.text, attributes.texton].filter((each) => typeof each === 'string');
  const needed = Math.max(0, ...words.map((each) => textWidth(each, size)));
  return (presentation ?? rect).width < needed
    ? [`${label(box)} is too narrow for ${words.join(' and ')}`]
    : [];
}

function commentComplaints(box: Box, place: Rectangle | null): string[] {
  if (place === null) return [];
  const size = typeof box.attributes.fontsize === 'number' ? box.attributes.fontsize : FONT_PX;
  const isBold = box.attributes.fontface === 1;
  const lines = brokenLines(box.text, size, place.width - 6, isBold);
  const isTooWide = lines.some((line) => textWidth(line, size, isBold) > place.width - 6);
  const isTooHigh = lines.length * size * 1.13 + 4 > place.height;
  return isTooWide || isTooHigh ? [`${label(box)} does not fit its box`] : [];
}

function knots(patcher: Patcher): string[] {
  const segments = segmentsOf(patcher);
  const covered = coveredCords(patcher, segments);
  const count = countCrossings(segments) + covered.length;
  const allowed = FREE_KNOTS + Math.floor(patcher.cords.length / CORDS_PER_KNOT);
  if (count <= allowed) return [];
  const names = covered.map(label).join(', ');
  return [`${count} cords cross or run behind boxes (${names}), at most ${allowed} may`];
}

/** How a box is called in a complaint. */
export function label({ id, maxclass, text }: Box): string {
  return `${id} (${text === '' ? maxclass : text.slice(0, 40)})`;
}
