// livebend.bend: one row of the rack: a bend with its switch, its first value as a dial, how much of it is heard, solo and an
// end. What operator has which value and range is read from the registry.
import { OPERATORS } from '../../bend/registry.ts';
import { dialWords, liveNumbers } from '../live-numbers.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawWhole, heading, label, partDial, press, switchText } from './parts.ts';

const IN_A_LINE = 6;
/** The first live number of every operator that has one. */
const DIALS = OPERATORS.flatMap((operator) => {
  const [first] = liveNumbers(operator);
  return first === undefined ? [] : [{ operator: operator.name, first }];
});

export const livebendBend = drawPatcher(
  'livebend.bend',
  { width: 62, height: 56, presentation: true, digest: 'One bend of the rack' },
  (p) => {
    p.comment('livebend.bend: one row of the rack', 1, 1, { size: 18, bold: true });
    drawWho(p);
    drawDial(p);
    drawButtons(p);
    drawReports(p);
  },
);

/** `ID OPERATOR TARGET`, or `none` for an empty row. */
function drawWho(p: Sheet): void {
  const plan = p.inlet('id operator target, or none', 1, 4);
  const empty = p.box('route none', 1, 7);
  p.chain(plan, empty);
  const nobody = p.message('nobody', 1, 10);
  p.chain(empty, nobody, p.box('s #0-id', 1, 13));
  const parts = p.box('t l l l', 8, 10);
  p.cord(empty, 1, parts, 0);
  p.chain(parts, p.box('zl.slice 2', 8, 12), p.box('prepend set', 8, 14), p.box('s #0-title', 8, 16));
  const id = p.box('zl.nth 1', 14, 13);
  p.cord(parts, 1, id, 0);
  p.chain(id, p.box('s #0-id', 14, 15));
  const operator = p.box('zl.nth 2', 18, 13);
  p.cord(parts, 2, operator, 0);
  const range = p.sub(
    'ranges',
    18,
    15,
    { width: 80, height: 80, digest: 'Key and range of the first value of each operator' },
    drawRanges,
  );
  const ends = p.box('unpack s 0. 1. 0', 18, 17, { width: 15 });
  p.chain(operator, range, ends);
  ['key', 'low', 'high', 'whole'].forEach((name, index) => {
    p.cord(ends, index, p.box(`s #0-${name}`, 18 + 4.5 * index, 19.5), 0);
  });
  const title = label(p, 'empty', [36, 10, 14], [0.3, 0.1, 15, 1.4], true);
  p.chain(p.box('r #0-title', 36, 7), title);
  p.chain(nobody, p.message('set empty', 36, 4), title);
}

function drawRanges(p: Sheet): void {
  p.chain(p.inlet('operator', 1, 1), p.box('s #0-operator', 1, 4));
  const out = p.outlet('key low high', 12, 4);
  p.chain(p.box('r #0-range', 12, 1), out);
  for (let first = 0; first < DIALS.length; first += IN_A_LINE) {
    const some = DIALS.slice(first, first + IN_A_LINE);
    const y = 9 + (12 * first) / IN_A_LINE;
    const names = some.map(({ operator }) => operator).join(' ');
    const operators = p.box(`route ${names}`, 1, y + 2.5, { width: 9.4 * (some.length + 1) });
    p.chain(p.box('r #0-operator', 1, y), operators);
    const found = p.box('s #0-range', 1, y + 8.5);
    some.forEach(({ first: number }, index) => {
      const message = p.message(dialWords(number), 1 + 9.4 * index, y + 5.5);
      p.cord(operators, index, message, 0);
      p.chain(message, found);
    });
  }
}

function drawDial(p: Sheet): void {
  heading(p, 'the dial', 1, 22);
  const dial = partDial(p, 'part', [8, 26, 3, 2.2], [15.6, 0.3, 3, 2.2]);
  const scale = p.box('scale 0. 1. 0. 1.', 8, 31, { width: 11 });
  p.chain(p.box('r #0-dial', 8, 24), dial, scale);
  p.cord(p.box('r #0-low', 12, 28.8), 0, scale, 3);
  p.cord(p.box('r #0-high', 16.4, 28.8), 0, scale, 4);
  const prefix = p.box('prepend nobody amount', 8, 42);
  const value = p.box('t f f', 8, 39.5);
  p.chain(drawWhole(p, scale, 8, 33.5), value, prefix, p.box('s #0-say', 8, 44));
  p.cord(value, 1, p.box('s #0-value', 17, 40), 0);
  const names = p.box('pack s s', 1, 48);
  p.chain(p.box('r #0-id', 1, 46), names, p.box('prepend set', 1, 50), p.box('s #0-prefix', 1, 52));
  p.cord(p.box('r #0-key', 4.4, 46), 0, names, 1);
  p.chain(p.box('r #0-prefix', 15, 37.8), prefix);
}

/** Everything goes out here, but not from an empty row. */
function drawButtons(p: Sheet): void {
  heading(p, 'switch, mix, solo, first, end', 24, 22);
  const on = switchText(p, 'on', ['off', 'on'], [24, 27, 3, 1.3], [0.4, 1.7, 3, 1.4]);
  p.chain(p.box('r #0-on', 24, 24), on);
  const mix = partDial(p, 'mix', [30, 26, 3, 2.2], [22.4, 0.2, 3, 1.9]);
  p.chain(p.box('r #0-mix', 30, 24), mix);
  p.comment('mix', 52, 10, { show: [22.8, 2.2, 2.8, 1.2], size: 10 });
  for (const [control, verb, x] of [
    [on, 'on', 24],
    [mix, 'mix', 32],
  ] as const) {
    const named = p.box('prepend nobody', x, 34);
    p.chain(control, named, p.box(`prepend ${verb}`, x, 37), p.box('s #0-say', x, 40));
    p.chain(p.box('r #0-who', x + 2, 31), named);
  }
  p.chain(p.box('r #0-id', 24, 43), p.box('prepend set', 24, 45), p.box('s #0-who', 24, 47));
  ['solo', 'order', 'unbend'].forEach((verb, index) => {
    const x = 40 + 8 * index;
    const name = p.message('nobody', x, 34, { width: 5 });
    const words = ['solo', 'first', 'end'][index] ?? '';
    p.chain(press(p, words, [x, 26, 3, 1.3], [3.6 + 3.2 * index, 1.7, 3, 1.4]), name);
    p.chain(p.box('r #0-who', x + 3, 31), name);
    const out = p.box(`prepend ${verb}`, x, 40);
    if (verb === 'order') p.chain(name, p.box('append 1', x, 37), out);
    else p.chain(name, out);
    p.chain(out, p.box('s #0-say', x, 43));
  });
  const gate = p.box('gate 1', 12, 54);
  p.cord(p.box('r #0-say', 14, 46), 0, gate, 1);
  const somebody = p.box('sel nobody', 18, 48);
  const open = p.message('1', 21, 51);
  p.chain(p.box('r #0-id', 18, 46), somebody, p.message('0', 18, 51), gate);
  const anybody = p.box('t b', 24, 49.5);
  p.cord(somebody, 1, anybody, 0);
  p.chain(anybody, open);
  p.chain(open, gate);
  p.chain(gate, p.outlet('words for the engine', 12, 57));
}

/** What the engine tells of this bend is only shown. */
function drawReports(p: Sheet): void {
  heading(p, 'reports of the engine', 40, 46);
  const mine = p.box('route nobody', 40, 52);
  p.chain(p.inlet('lines of the engine', 40, 48.5), mine);
  p.cord(p.box('r #0-id', 46, 49), 0, mine, 1);
  const kinds = p.box('route on mix amount', 40, 55, { width: 14 });
  p.chain(mine, kinds);
  p.cord(p.box('r #0-key', 52, 52), 0, kinds, 3);
  for (const [outlet, name] of [
    [0, 'on'],
    [1, 'mix'],
  ] as const) {
    const set = p.box('prepend set', 34 + 7 * outlet, 60);
    p.cord(kinds, outlet, set, 0);
    p.chain(set, p.box(`s #0-${name}`, 34 + 7 * outlet, 63));
  }
  const value = p.box('t f f', 49, 60);
  p.cord(kinds, 2, value, 0);
  const scale = p.box('scale 0. 1. 0. 1.', 49, 66, { width: 11 });
  p.chain(value, scale, p.box('prepend set', 49, 69), p.box('s #0-dial', 49, 71));
  p.cord(value, 1, p.box('s #0-value', 54, 61), 0);
  p.cord(p.box('r #0-low', 53, 63.5), 0, scale, 1);
  p.cord(p.box('r #0-high', 58, 63.5), 0, scale, 2);
  p.chain(
    p.box('r #0-value', 1, 58),
    p.box('sprintf set %.2f', 1, 60),
    label(p, '0.00', [1, 62, 4], [18.7, 0.7, 3.6, 1.4]),
  );
}
