// livebend.xy: a pad between the snapshots 1 to 4, one in each corner. Where the knob is says how much of each is heard.
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, heading } from './parts.ts';

const SIDE = 127;
/** Upper left, upper right, lower left, lower right. */
const CORNERS = [
  ['1', 'left', 'high'],
  ['2', 'right', 'high'],
  ['3', 'left', 'low'],
  ['4', 'right', 'low'],
] as const;

export const livebendXy = drawPatcher(
  'livebend.xy',
  { width: 62, height: 50, presentation: true, digest: 'A pad between four snapshots' },
  (p) => {
    p.comment('livebend.xy', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'info', 'ready']);
    drawStored(p);
    drawPad(p);
    drawWeights(p);
    CORNERS.forEach(([name], index) => {
      const [column, row] = [index % 2, Math.floor(index / 2)];
      p.comment(name, 52 + 3 * column, 6 + 3 * row, {
        show: [0.2 + 12.2 * column, 1.4 + 9 * row, 1, 1.4],
        bold: true,
      });
    });
    p.comment('between snapshots', 52, 3, { show: [1.2, 0.1, 9, 1.4], bold: true });
    ground(p, [52, 0, 4, 2], [0, 0, 13.6, 12.2]);
  },
);

/** The pad is quiet until as many snapshots are stored as it has corners. */
function drawStored(p: Sheet): void {
  heading(p, 'is there anything in the corners?', 24, 3);
  const gate = p.box('gate 1', 24, 13);
  p.chain(
    p.box('r #0-info', 24, 5),
    p.box('route snaps', 24, 7),
    p.box('zl.len', 24, 9),
    p.box('> 3', 24, 11),
    gate,
  );
  p.cord(p.box('r #0-place', 32, 10), 0, gate, 1);
  p.chain(gate, p.box('s #0-out', 24, 15.5));
  p.chain(p.box('r #0-ready', 40, 5), p.message('snaps', 40, 7), p.box('s #0-out', 40, 9));
}

/** From the pad to two parts from 0 to 1: from left to right, from bottom to top. */
function drawPad(p: Sheet): void {
  heading(p, 'the pad', 1, 18);
  const pad = p.add('pictslider', [1, 23, 6, 6], {
    show: [1.8, 1.6, 10, 10],
    attributes: { bottomvalue: 0, topvalue: SIDE, leftvalue: 0, rightvalue: SIDE },
  });
  p.chain(p.inlet('x, 0 to 127', 1, 20), pad);
  p.cord(p.inlet('y, 0 to 127', 6, 20), 0, pad, 1);
  p.chain(pad, p.box(`/ ${SIDE}.`, 1, 31), p.box('s #0-x', 1, 33));
  const up = p.box(`/ ${SIDE}.`, 6, 31);
  p.cord(pad, 1, up, 0);
  p.chain(up, p.box('s #0-y', 6, 33));
}

/** The upward part comes first and only waits; the part to the right sends all when both are reckoned. */
function drawWeights(p: Sheet): void {
  heading(p, 'how much of each corner', 16, 18);
  const across = p.box('t b f f', 16, 23);
  p.chain(p.box('r #0-x', 16, 20), across, p.box('s #0-send', 16, 26));
  p.cord(across, 2, p.box('s #0-right', 21, 26), 0);
  const left = p.box('* -1.', 26, 26);
  p.cord(across, 1, left, 0);
  p.chain(left, p.box('+ 1.', 26, 28), p.box('s #0-left', 26, 30));
  const upward = p.box('t f f', 36, 23);
  p.chain(
    p.box('r #0-y', 36, 20),
    upward,
    p.box('* -1.', 36, 26),
    p.box('+ 1.', 36, 28),
    p.box('s #0-low', 36, 30),
  );
  p.cord(upward, 1, p.box('s #0-high', 42, 26), 0);
  const all = p.box('pack 0. 0. 0. 0. 0.', 1, 43, { width: 50 });
  p.chain(p.box('r #0-send', 1, 40), all);
  CORNERS.forEach(([, side, height], index) => {
    const x = 7 + 13 * index;
    const product = p.box('* 0.', x, 40);
    p.cord(p.box(`r #0-${side}`, x, 37), 0, product, 0);
    p.cord(p.box(`r #0-${height}`, x + 5, 37), 0, product, 1);
    p.cord(product, 0, all, index + 1);
  });
  p.chain(all, p.message('blend 1 $2 2 $3 3 $4 4 $5', 1, 46), p.box('s #0-place', 1, 49));
}
