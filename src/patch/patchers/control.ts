// livebend: one instance of the engine by messages. Words in; watch data, replies and dictionaries out. No sound.
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { type Doorway, DUMP, drawDoor, drawKeep, drawSetup, INFO, WATCH } from './parts.ts';

export const livebend = drawPatcher(
  'livebend',
  { width: 34, height: 34, digest: 'Bend a neural audio model by messages' },
  (p) => {
    p.comment('livebend MODEL METHOD BLOCK', 1, 1, { size: 18, bold: true });
    const words = p.inlet('messages: load, bend, param, watch, store …', 1, 4);
    const { door } = drawControl(p, words, 1);
    drawReports(p, door, 1);
  },
);

/** From words to the door, with `keep`, arguments and attributes; `x` is the left edge, it is 22 steps wide, from 7 to 22 high. */
export function drawControl(p: Sheet, words: Box, x: number): Doorway {
  const route = p.box('route keep', x, 8);
  const doorway = drawDoor(p, x, 20);
  p.chain(words, route);
  const pass = p.box('t b l', x + 5, 11);
  p.cord(route, 1, pass, 0);
  p.cord(pass, 1, doorway.door, 0);
  const keep = drawKeep(p, doorway.door, x, 14);
  p.cord(route, 0, keep, 0);
  p.cord(pass, 0, keep, 1);
  drawSetup(p, doorway, x + 9, 17);
  return doorway;
}

/** The outlets every object ends with. */
export function drawReports(p: Sheet, door: Box, x: number): void {
  p.cord(door, WATCH, p.outlet('watch: id stat values', x, 40), 0);
  p.cord(door, INFO, p.outlet('info: replies, state, latency, latecount, cpu, error', x + 3.3, 40), 0);
  p.cord(door, DUMP, p.outlet('dump: dictionary', x + 6.7, 40), 0);
}
