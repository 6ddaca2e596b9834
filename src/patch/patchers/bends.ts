// livebend.bends: the rack. One row for each of the first eight bends, filled from what the engine tells.
import { drawPatcher, type Sheet } from '../sheet.ts';
import { livebendBend } from './bend-row.ts';
import { drawNamedDoor, ground, heading } from './parts.ts';

const ROWS = 8;

export const livebendBends = drawPatcher(
  'livebend.bends',
  { width: 62, height: 62, presentation: true, digest: 'A rack of bends: switch, dial, mix, solo, order' },
  (p) => {
    p.comment('livebend.bends', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'info', 'ready']);
    drawAsking(p);
    drawRows(p);
    ground(p, [58, 1, 3, 2], [0, 0, 26, 3.6 * ROWS + 0.3]);
  },
);

/** When bends come or go the rows are emptied and filled anew. */
function drawAsking(p: Sheet): void {
  heading(p, 'the rack is filled', 26, 3);
  const kinds = p.box('route plan added removed', 26, 8, { width: 12 });
  p.chain(p.box('r #0-info', 26, 5), kinds);
  p.chain(kinds, p.box('s #0-plan', 26, 11));
  p.cord(kinds, 3, p.box('s #0-lines', 36, 11), 0);
  const wait = p.box('delay 60', 42, 17.6);
  const changed = p.box('route bend', 32, 13);
  p.cord(kinds, 1, changed, 0);
  p.cord(kinds, 2, changed, 0);
  p.chain(changed, p.box('t b', 32, 15), wait);
  p.chain(p.box('r #0-ready', 42, 11), wait);
  const parts = p.box('t b b', 42, 19.4);
  p.chain(wait, parts, p.message('bang', 42, 21.2), p.box('s #0-out', 42, 23));
  const none = p.message('none', 48, 21.2);
  p.cord(parts, 1, none, 0);
  p.chain(none, p.box('s #0-none', 48, 23));
}

function drawRows(p: Sheet): void {
  heading(p, 'one row for each bend', 1, 20);
  const numbers = Array.from({ length: ROWS }, (_, index) => index + 1);
  const rows = p.box(`route ${numbers.join(' ')}`, 1, 27, { width: 58 });
  p.chain(p.box('r #0-plan', 1, 24), rows);
  for (const index of numbers.keys()) {
    const x = 1 + 7.1 * index;
    const row = p.view(livebendBend, '', [x, 33, 6, 4], { show: [0.2, 0.2 + 3.6 * index, 25.6, 3.4] });
    p.cord(rows, index, row, 0);
    p.chain(p.box('r #0-none', x, 29.5), row);
    p.cord(p.box('r #0-lines', x + 1.6, 31.4), 0, row, 1);
    p.chain(row, p.box('s #0-out', x, 40));
  }
}
