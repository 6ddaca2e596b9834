// livebend.snaps: eight snapshots. A number recalls one, gliding; after `store` the next number keeps what is.
import { numberParameter } from '../box-parameters.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, heading, label, press, switchText } from './parts.ts';

const COUNT = 8;

export const livebendSnaps = drawPatcher(
  'livebend.snaps',
  { width: 62, height: 36, presentation: true, digest: 'Snapshots: store, recall, glide' },
  (p) => {
    p.comment('livebend.snaps', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'info', 'ready']);
    p.chain(p.box('r #0-ready', 26, 5), p.message('snaps', 26, 7), p.box('s #0-out', 26, 9));
    drawStored(p);
    drawNumbers(p);
    drawChoice(p);
    drawSteps(p);
    ground(p, [52, 1, 4, 2], [0, 0, 27, 5.2]);
    p.comment('snapshots', 52, 4, { show: [0.4, 0.2, 6, 1.4], bold: true });
  },
);

/** Names of what is stored; none are told as nothing. */
function drawStored(p: Sheet): void {
  const some = p.box('route bang', 36, 9);
  const names = p.box('prepend set', 46, 11);
  const shown = label(p, 'nothing stored yet', [36, 14, 14], [0.5, 3.6, 14, 1.4]);
  p.chain(
    p.box('r #0-info', 36, 5),
    p.box('route snaps', 36, 7),
    some,
    p.message('set nothing stored yet', 34, 11),
    shown,
  );
  p.cord(some, 1, names, 0);
  p.chain(names, shown);
}

function drawNumbers(p: Sheet): void {
  heading(p, 'which one', 1, 18);
  const out = p.box('s #0-number', 1, 26);
  for (let index = 0; index < COUNT; index++) {
    const button = press(p, String(index + 1), [1 + 4 * index, 20, 2, 2], [0.5 + 2 * index, 1.7, 1.8, 1.6]);
    const number = p.message(String(index + 1), 1 + 4 * index, 23);
    p.chain(button, number, out);
  }
}

/** `store` is for one number only; then numbers recall again. */
function drawChoice(p: Sheet): void {
  heading(p, 'store it or go there', 36, 16);
  const choice = p.box('gate 2 1', 36, 23, { width: 10 });
  p.cord(p.box('r #0-number', 45, 20.5), 0, choice, 1);
  const mode = switchText(p, 'store', ['store …', 'press a number'], [36, 19.4, 5, 1.3], [17, 1.7, 6, 1.6]);
  p.chain(p.box('r #0-mode', 36, 17.6), mode, p.box('+ 1', 36, 21), choice);
  const recall = p.box('sprintf recall %d ramp %d', 36, 29, { width: 12 });
  p.chain(choice, recall, p.box('s #0-out', 36, 32));
  const glide = p.add('live.numbox', [47, 24, 3, 1], {
    show: [23.5, 1.9, 3, 1],
    parameter: numberParameter('glide', [0, 20_000, 500], 'ms'),
  });
  p.cord(glide, 0, recall, 1);
  p.comment('glide', 52, 7, { show: [23.4, 0.3, 3.4, 1.4] });
  const store = p.box('t b b l', 52, 24);
  p.cord(choice, 1, store, 0);
  p.chain(store, p.message('0', 50, 27), p.box('s #0-mode', 50, 29));
  const list = p.message('snaps', 55, 27);
  p.cord(store, 1, list, 0);
  const out = p.box('s #0-out', 55, 32);
  p.chain(list, out);
  const kept = p.box('prepend store', 60, 27);
  p.cord(store, 2, kept, 0);
  p.chain(kept, out);
}

function drawSteps(p: Sheet): void {
  heading(p, 'one step back, and forth', 1, 29);
  const out = p.box('s #0-out', 1, 35);
  ['undo', 'redo', 'clear'].forEach((word, index) => {
    const button = press(p, word, [1 + 5 * index, 31, 3, 1.3], [15.5 + 3.8 * index, 3.5, 3.5, 1.4]);
    p.chain(button, p.message(word, 1 + 5 * index, 33), out);
  });
}
