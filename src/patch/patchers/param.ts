// livebend.param: one dial for one parameter of a bend. Arguments: id, key, lowest and highest value, 1 for whole numbers. A number sets it, `set`
// and the engine's own reports only show it.
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawNamedDoor, drawWhole, heading, label, partDial } from './parts.ts';

export const livebendParam = drawPatcher(
  'livebend.param',
  { width: 62, height: 44, presentation: true, digest: 'One dial for one parameter of a bend' },
  (p) => {
    p.comment('livebend.param ID KEY LOW HIGH WHOLE', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'info', 'args'], 'warm amount 0. 2. 0');
    drawNames(p);
    drawDial(p);
    drawReports(p);
    drawInlet(p);
  },
);

/** Id and key for what is sent and what is heard, the ends of the range for both ways. */
function drawNames(p: Sheet): void {
  heading(p, 'arguments', 36, 4);
  const both = p.box('t l l', 26, 6);
  p.chain(p.box('r #0-args', 26, 4), both);
  const words = p.box('unpack s s 0. 1. 0', 36, 9, { width: 21 });
  p.cord(both, 1, words, 0);
  ['id', 'key', 'low', 'high', 'whole'].forEach((name, index) => {
    p.cord(words, index, p.box(`s #0-${name}`, 36 + 5 * index, 12), 0);
  });
  const names = p.box('zl.slice 2', 26, 9);
  p.chain(both, names, p.box('prepend set', 26, 12), p.box('s #0-names', 26, 14));
}

function drawDial(p: Sheet): void {
  heading(p, 'from the dial to the engine', 1, 18);
  const dial = partDial(p, 'part', [8, 22, 3, 2.2], [1.6, 1.5, 3, 2.2]);
  const scale = p.box('scale 0. 1. 0. 2.', 8, 27, { width: 12 });
  p.chain(p.box('r #0-dial', 8, 20), dial, scale);
  p.cord(p.box('r #0-low', 12, 24.6), 0, scale, 3);
  p.cord(p.box('r #0-high', 16.6, 24.6), 0, scale, 4);
  const value = p.box('t f f f', 8, 36);
  const prefix = p.box('prepend warm amount', 12, 40);
  p.chain(drawWhole(p, scale, 8, 29.5), value, p.outlet('value', 8, 46));
  p.cord(value, 1, prefix, 0);
  p.chain(prefix, p.box('s #0-out', 12, 42));
  p.chain(p.box('r #0-names', 15, 37.6), prefix);
  p.cord(value, 2, p.box('s #0-value', 21, 37.4), 0);
}

function drawReports(p: Sheet): void {
  heading(p, 'from the engine to the dial', 26, 18);
  const bend = p.box('route warm', 26, 23);
  p.chain(p.box('r #0-info', 26, 20), bend);
  p.cord(p.box('r #0-id', 32, 20), 0, bend, 1);
  const key = p.box('route amount', 26, 26);
  p.chain(bend, key);
  p.cord(p.box('r #0-key', 33, 23), 0, key, 1);
  const value = p.box('t f f', 26, 29.6);
  p.chain(key, p.box('zl.nth 1', 26, 27.8), value);
  const scale = drawBackwards(p, 26, 34);
  p.chain(value, scale, p.box('prepend set', 26, 37), p.box('s #0-dial', 26, 39));
  p.cord(value, 1, p.box('s #0-value', 40, 31), 0);
}

function drawInlet(p: Sheet): void {
  heading(p, 'value and names shown', 46, 18);
  const shown = p.box('route set', 46, 23);
  p.chain(p.inlet('value; set value only shows it', 46, 20), shown);
  p.chain(shown, p.box('s #0-shown', 46, 26));
  const scale = drawBackwards(p, 49, 31);
  p.cord(shown, 1, scale, 0);
  p.chain(scale, p.box('s #0-dial', 49, 34));
  const only = drawBackwards(p, 26, 46);
  p.chain(p.box('r #0-shown', 26, 41.5), only, p.box('prepend set', 26, 49), p.box('s #0-dial', 26, 51));
  p.chain(p.box('r #0-names', 1, 50), label(p, 'warm amount', [1, 55, 7], [0, 0, 7, 1.4], true));
  p.chain(
    p.box('r #0-value', 10, 50),
    p.box('sprintf set %.2f', 10, 52),
    label(p, '0.00', [10, 55, 4], [1.6, 3.8, 4, 1.4]),
  );
}

/** From a value in the range to the part of it, 0 to 1. */
function drawBackwards(p: Sheet, x: number, y: number) {
  const scale = p.box('scale 0. 2. 0. 1.', x, y, { width: 12 });
  p.cord(p.box('r #0-low', x + 3, y - 3), 0, scale, 1);
  p.cord(p.box('r #0-high', x + 8, y - 3), 0, scale, 2);
  return scale;
}
