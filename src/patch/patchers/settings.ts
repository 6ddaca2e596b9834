// livebend.settings: how the engine plays an instance: on or off, bypass, wet, what a late block sounds like, block, provider,
// rate. Shows what others set. Moves the engine of all objects into a terminal and back into Max.
import { numberParameter } from '../box-parameters.ts';
import type { Box } from '../patcher.ts';
import { drawPatcher, type Place, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, press, switchText } from './parts.ts';

/** Where an engine in a terminal listens, as long as nobody says otherwise. */
const USUAL_PORT = 7000;
/** A script that is not told to have ended is started all the same after so many milliseconds. */
const PATIENCE_MS = 3000;

/** As they are asked for and reported. */
const SWITCHES = [
  ['enable', 'off', 'on'],
  ['bypass', 'bent', 'bypassed'],
  ['resample', "Max's rate", "model's rate"],
] as const;
const MENUS = [
  ['late', ['dry', 'hold', 'silence', 'fade']],
  ['provider', ['cpu', 'auto', 'gpu', 'wasm']],
] as const;
const NUMBERS = [
  ['wet', [0, 1, 1], ''],
  ['block', [0, 8192, 0], 'int'],
] as const;
const ALL = [...SWITCHES, ...MENUS, ...NUMBERS].map(([name]) => name);

export const livebendSettings = drawPatcher(
  'livebend.settings',
  {
    width: 66,
    height: 62,
    presentation: true,
    digest: 'How the engine plays: wet, late blocks, block, provider',
  },
  (p) => {
    p.comment('livebend.settings', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'info', 'ready']);
    p.chain(
      p.box('r #0-ready', 26, 5),
      p.message(ALL.map((name) => `get ${name}`).join(', '), 26, 7),
      p.box('s #0-out', 26, 9),
    );
    drawReports(p);
    drawControls(p);
    drawWhere(p);
    ground(p, [58, 1, 3, 2], [0, 0, 22, 11.8]);
  },
);

/** What is reported is only shown. */
function drawReports(p: Sheet): void {
  const kinds = p.box(`route ${ALL.join(' ')}`, 1, 19, { width: 62 });
  p.chain(p.box('r #0-info', 1, 17), kinds);
  ALL.forEach((name, index) => {
    const isMenu = MENUS.some(([menu]) => menu === name);
    const set = p.box(isMenu ? 'prepend setsymbol' : 'prepend set', 1 + 9 * index, 22);
    p.cord(kinds, index, set, 0);
    p.chain(set, p.box(`s #0-${name}`, 1 + 9 * index, 24));
  });
}

function drawControls(p: Sheet): void {
  ALL.forEach((name, index) => {
    const [column, row] = [index % 2, Math.floor(index / 2)];
    const [x, left, top] = [1 + 9 * index, 0.4 + 11 * column, 0.4 + 2.3 * row];
    p.comment(name, x, 27, { show: [left, top, 4.4, 1.4] });
    const { box, outlet } = control(p, name, [x, 32, 5.4, 1.5], [left + 4.6, top, 5.8, 1.5]);
    p.chain(p.box(`r #0-${name}`, x, 29.5), box);
    const words = p.box(`prepend ${name}`, x, 36);
    p.cord(box, outlet, words, 0);
    p.chain(words, p.box('s #0-out', x, 38));
  });
}

function control(p: Sheet, name: string, place: Place, show: Place): { box: Box; outlet: number } {
  const words = SWITCHES.find(([each]) => each === name);
  if (words !== undefined) return { box: switchText(p, name, [words[1], words[2]], place, show), outlet: 0 };
  const items = MENUS.find(([each]) => each === name)?.[1];
  if (items !== undefined) {
    const attributes = { items: items.flatMap((item, index) => (index === 0 ? [item] : [',', item])) };
    return { box: p.add('umenu', place, { show, attributes }), outlet: 1 };
  }
  const [, range, unit] = NUMBERS.find(([each]) => each === name) ?? NUMBERS[0];
  const parameter = { ...numberParameter(name, range, unit), initial: null };
  return { box: p.add('live.numbox', place, { show, parameter }), outlet: 0 };
}

/** The script is stopped; when it has ended it starts again, with an engine of its own or for one that runs in a terminal. */
function drawWhere(p: Sheet): void {
  p.comment('port', 1, 41, { show: [0.4, 9.8, 2.6, 1.4] });
  const outside = p.box('t b b', 12, 46);
  p.chain(press(p, 'engine in a terminal', [12, 43, 8, 1.7], [7, 9.7, 8.6, 1.7]), outside);
  const inside = p.box('t b b', 30, 46);
  p.chain(press(p, 'engine in Max', [30, 43, 6, 1.7], [16, 9.7, 5.8, 1.7]), inside);
  const attributes = { minimum: 1024, maximum: 65_535 };
  const port = p.add('number', [18, 48.5, 4, 1.5], { show: [3, 9.8, 3.6, 1.5], attributes });
  p.chain(p.box(`loadmess set ${USUAL_PORT}`, 22, 43), port);
  p.cord(outside, 1, port, 0);
  const next = p.box('zl.reg', 12, 58);
  const starts = [p.box('prepend script start outside', 18, 51), p.message('script start', 34, 51)];
  p.cord(port, 0, starts[0] ?? port, 0);
  p.cord(inside, 1, starts[1] ?? port, 0);
  for (const start of starts) p.cord(start, 0, next, 1);
  const again = p.box('t b b b', 12, 51);
  p.cord(outside, 0, again, 0);
  p.cord(inside, 0, again, 0);
  drawAgain(p, again, next);
}

/** Stops the script; lets one start through, whichever tells first that it has ended. */
function drawAgain(p: Sheet, again: Box, next: Box): void {
  const once = p.box('onebang', 12, 55.8);
  const late = p.box(`delay ${PATIENCE_MS}`, 2, 53.5);
  p.chain(again, late, once);
  const stop = p.message('script stop', 44, 55);
  p.cord(again, 1, stop, 0);
  p.cord(again, 2, once, 1);
  const toScript = p.box('s livebend.script', 44, 60);
  p.chain(stop, toScript);
  p.chain(once, next, toScript);
  const ended = p.box('route stop terminated', 1, 48.5);
  p.chain(p.box('r livebend.life', 1, 46), ended);
  const bang = p.box('t b', 1, 51);
  p.cord(ended, 0, bang, 0);
  p.cord(ended, 1, bang, 0);
  p.chain(bang, once);
}
