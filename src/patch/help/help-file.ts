// A help file as Max shows it: pages on tabs, nothing around them, the last one says where to go from here. Also what many
// pages have: a title, messages that lead into an object, a sound, a way out.
import { numberParameter, wordsParameter } from '../box-parameters.ts';
import type { Box, Patcher } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';

export interface Page {
  /** On the tab; short. */
  readonly tab: string;
  readonly draw: (p: Sheet) => void;
}

const SIZE = { width: 68, height: 53 };

/** The help of an object; `seeAlso` are the objects named on the last page. */
export function helpFile(
  name: string,
  digest: string,
  pages: readonly Page[],
  seeAlso: readonly string[],
): Patcher {
  const all = [...pages, { tab: '?', draw: (p: Sheet) => drawLast(p, name, seeAlso) }];
  return drawPatcher(name, { ...SIZE, digest }, (p) => {
    all.forEach(({ tab, draw }, index) => {
      p.sub(tab, 1 + 10 * (index % 6), 1 + 3 * Math.floor(index / 6), { ...SIZE, digest, tab: true }, draw);
    });
  });
}

/** The head of a page; the text is as wide as the page and may have lines. */
export function drawHead(p: Sheet, title: string, text: string): void {
  p.comment(title, 1, 1, { size: 20, bold: true });
  p.comment(text, 1, 3.6, { width: 62 });
}

/** Messages on a stair, so that no cord runs behind another message. */
export function drawMessages(
  p: Sheet,
  texts: readonly string[],
  [x, y]: readonly [number, number],
  to: Box,
): void {
  texts.forEach((text, index) => {
    p.cord(p.message(text, x + 1.5 * index, y + 1.9 * index), 0, to, 0);
  });
}

/** A sound of the package that plays round and round. */
export function drawPlayer(p: Sheet, file: string, x: number, y: number): Box {
  const player = p.box('sfplay~ 2', x, y + 8);
  p.chain(p.box(`loadmess open ${file}`, x + 10, y), player);
  p.chain(p.box('loadmess loop 1', x + 12, y + 2.5), player);
  p.chain(playSwitch(p, x, y), player);
  return player;
}

function playSwitch(p: Sheet, x: number, y: number): Box {
  const parameter = { ...wordsParameter('play', ['play', 'stop'], 0), initial: null };
  return p.add('live.text', [x, y, 5, 1.5], { parameter, attributes: { text: 'play', texton: 'stop' } });
}

/** The first two outlets, as signals, to a level and out of the loudspeaker. */
export function drawOutput(p: Sheet, from: Box, [x, y]: readonly [number, number], name = 'level'): void {
  const level = p.add('live.gain~', [x, y, 3, 7.5], {
    parameter: numberParameter(name, [-70, 6, -6], 'dB'),
  });
  const out = p.add('ezdac~', [x, y + 9, 3, 3]);
  for (const side of [0, 1]) p.cord(from, side, level, side);
  for (const side of [0, 1]) p.cord(level, side, out, side);
}

function drawLast(p: Sheet, name: string, seeAlso: readonly string[]): void {
  drawHead(
    p,
    name,
    'Messages, arguments and outlets are in the reference (right-click an object, Open Reference).',
  );
  p.comment('See also', 1, 7, { bold: true });
  seeAlso.forEach((other, index) => {
    p.comment(other, 1, 9 + 1.8 * index);
  });
  p.comment(
    'Errors are told on the info outlet, in livebend.status and in the Max console. Nothing you send stops the sound.',
    1,
    11 + 1.8 * seeAlso.length,
    { width: 50 },
  );
}
