// livebend.targets: what can be bent. Type a part of a name; all of that name is the target, or the one line that is clicked.
// Choose an operator and bend it. The target comes out too.

import { OPERATORS } from '../../bend/registry.ts';
import { wordsParameter } from '../box-parameters.ts';
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, heading, label, press } from './parts.ts';

const ROWS = 500;
/** Those that need nothing but a target. */
const PLAIN = OPERATORS.filter(({ family }) => family !== 'capture' && family !== 'version');
const ITEMS = PLAIN.flatMap(({ name }, index) => (index === 0 ? [name] : [',', name]));

export const livebendTargets = drawPatcher(
  'livebend.targets',
  { width: 62, height: 56, presentation: true, digest: 'Find an activation or a weight and bend it' },
  (p) => {
    p.comment('livebend.targets', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'info', 'ready']);
    drawSearch(p);
    drawRows(p);
    drawTable(p);
    drawBending(p);
    drawTree(p);
    ground(p, [56, 1, 4, 2], [0, 0, 25, 18.8]);
    p.comment('a part of a name, then Return', 40, 2, { show: [0.4, 0.1, 14, 1.4] });
  },
);

/** Return sends what was typed; the table is emptied and filled by what comes back. */
function drawSearch(p: Sheet): void {
  heading(p, 'search', 26, 5);
  const typed = p.add('textedit', [26, 10, 10, 1.6], {
    show: [0.5, 1.7, 12, 1.5],
    attributes: { keymode: 1, lines: 1, text: 'decoder' },
  });
  const parts = p.box('t b l l', 26, 16);
  p.chain(typed, p.box('route text', 26, 13), parts);
  drawFirstSearch(p, typed);
  p.chain(p.box('r #0-textedit', 31, 7), typed);
  const target = p.box('sprintf ~%s', 36, 18);
  p.cord(parts, 2, target, 0);
  p.chain(target, p.box('s #0-target', 36, 20));
  p.cord(parts, 2, p.box('s #0-typed', 43, 18), 0);
  const question = p.box('sprintf %s ~%s', 26, 24);
  p.cord(parts, 0, question, 0);
  p.cord(parts, 1, question, 1);
  const kind = p.add('live.tab', [44, 10, 9, 1.4], {
    show: [13, 1.7, 11.5, 1.5],
    parameter: wordsParameter('kind', ['activations', 'weights'], 0),
  });
  p.cord(kind, 1, p.box('s #0-kind', 44, 13), 0);
  p.chain(p.box('r #0-kind', 18, 20), question);
  const asked = p.box('t l b', 26, 26);
  p.chain(question, asked, p.box('s #0-out', 26, 29));
  p.cord(asked, 1, p.box('s #0-clear', 31, 29), 0);
}

/** As soon as there is a model, now or when one is loaded. */
function drawFirstSearch(p: Sheet, typed: Box): void {
  p.chain(p.box('r #0-ready', 54, 5), p.message('get state', 54, 7), p.box('s #0-out', 54, 9));
  p.chain(p.box('r #0-info', 18, 5), p.box('route state', 18, 7), p.box('sel ready', 18, 9), typed);
}

/** Each line of the answer is a row: name and shape. */
function drawRows(p: Sheet): void {
  heading(p, 'a row for each answer', 1, 32);
  const kinds = p.box('route activation weight', 1, 36);
  p.chain(p.box('r #0-info', 1, 34), kinds);
  const shapes = [p.box('zl.nth 3', 9, 41), p.box('zl.nth 2', 20, 41)];
  const row = p.box(`counter 0 ${ROWS - 1}`, 1, 46);
  p.chain(p.box('r #0-clear', 31, 32), p.message('set 0', 31, 34), p.box('s #0-count', 31, 36));
  p.chain(p.box('r #0-count', 1, 41), row);
  const cells = [
    p.box('sprintf set 0 %d %s', 1, 51, { width: 10 }),
    p.box('sprintf set 1 %d %s', 15, 51, { width: 10 }),
  ];
  const table = p.box('s #0-table', 1, 54);
  shapes.forEach((shape, index) => {
    const parts = p.box('t b l l', 4 + 11 * index, 38.5);
    p.cord(kinds, index, parts, 0);
    p.cord(parts, 0, row, 0);
    p.cord(parts, 1, p.box('s #0-line', 4 + 11 * index, 43), 0);
    p.cord(parts, 2, shape, 0);
    p.chain(shape, p.box('s #0-shape', 9 + 11 * index, 43));
  });
  cells.forEach((cell, index) => {
    p.cord(row, 0, cell, 0);
    p.chain(cell, table);
    const name = p.box(['r #0-line', 'r #0-shape'][index] ?? '', 9 + 14 * index, 48);
    p.cord(index === 0 ? firstOf(p, name) : name, 0, cell, 1);
  });
}

function firstOf(p: Sheet, list: Box): Box {
  const first = p.box('zl.nth 1', 14, 48);
  p.chain(list, first);
  return first;
}

function drawTable(p: Sheet): void {
  heading(p, 'the table', 42, 24);
  const table = p.add('jit.cellblock', [42, 31, 14, 8], {
    show: [0.5, 3.6, 24, 11.4],
    attributes: {
      cols: 2,
      rows: ROWS,
      colwidth: 170,
      rowheight: 18,
      colhead: 0,
      rowhead: 0,
      hscroll: 0,
    },
  });
  p.chain(p.box('r #0-table', 42, 28), table);
  p.chain(p.box('r #0-clear', 50, 26), p.message('clear all', 50, 28), table);
  const name = p.box('zl.nth 2', 42, 42);
  p.chain(table, p.box('route 0', 42, 40), name, p.box('s #0-target', 42, 44));
  p.cord(name, 0, p.box('s #0-clicked', 49, 44), 0);
}

function drawBending(p: Sheet): void {
  heading(p, 'make the bend', 42, 46);
  const target = p.box('t l l l', 42, 50);
  p.chain(p.box('r #0-target', 42, 48), target, p.outlet('target', 42, 57));
  p.chain(
    p.box('r #0-shown', 18, 57),
    p.box('prepend set', 18, 59),
    label(p, 'no target yet', [18, 61, 14], [0.5, 15.1, 16, 1.4], true),
  );
  p.cord(target, 1, p.box('s #0-shown', 45, 53), 0);
  const bend = p.box('sprintf bend %s%d %s %s', 50, 62, { width: 12 });
  p.cord(target, 2, bend, 3);
  const parts = p.box('t b b', 50, 50);
  p.chain(press(p, 'bend it', [50, 48, 4, 1.4], [17, 16.8, 7.5, 1.5]), parts);
  const count = p.box('counter 1 999', 58, 53);
  p.cord(parts, 1, count, 0);
  p.cord(count, 0, bend, 1);
  const operators = p.add('umenu', [65, 55, 7, 1.5], {
    show: [0.5, 16.8, 15, 1.5],
    attributes: { items: ITEMS },
  });
  const name = p.box('t l l', 50, 58);
  const chosen = p.box('zl.reg', 50, 56);
  p.chain(parts, chosen, name);
  p.chain(p.box('loadmess 0', 65, 52), operators);
  p.cord(operators, 1, p.box('s #0-chosen', 65, 58), 0);
  p.cord(p.box('r #0-chosen', 51, 53.6), 0, chosen, 1);
  p.cord(name, 0, bend, 0);
  p.cord(name, 1, bend, 2);
  p.chain(bend, p.box('s #0-out', 50, 65));
}

/** Up and down the modules: the line that was clicked becomes the search, or the search loses its last part. */
function drawTree(p: Sheet): void {
  heading(p, 'the tree of modules', 72, 5);
  const search = p.box('t b l', 72, 24);
  const clicked = p.box('zl.reg', 72, 14);
  p.cord(p.box('r #0-clicked', 75, 11), 0, clicked, 1);
  p.chain(press(p, 'into', [72, 8, 3, 1.3], [17, 15, 3.6, 1.5]), clicked, search);
  const typed = p.box('zl.reg', 84, 11);
  p.cord(p.box('r #0-typed', 87, 8), 0, typed, 1);
  const parts = p.box('t l l', 84, 15);
  p.chain(
    press(p, 'out', [84, 8, 2.6, 1.3], [20.9, 15, 3.6, 1.5]),
    typed,
    p.box('fromsymbol @separator .', 84, 13),
    parts,
  );
  const shorter = p.box('zl.slice 1', 84, 20);
  const count = p.box('zl.len', 88, 16.6);
  p.cord(parts, 1, count, 0);
  const less = p.box('- 1', 92, 18.2);
  p.chain(count, less);
  p.cord(less, 0, shorter, 1);
  p.chain(parts, shorter, p.box('tosymbol @separator .', 84, 22), search);
  const bang = p.message('bang', 72, 27);
  p.chain(search, bang, p.box('s #0-textedit', 72, 30));
  const set = p.box('prepend set', 78, 27);
  p.cord(search, 1, set, 0);
  p.chain(set, p.box('s #0-textedit', 78, 30));
}
