// livebend.settings: how the engine plays an instance: on or off, bypass, wet, what a late block sounds like, block, provider,
// rate. Shows what others set.
import { numberParameter } from '../box-parameters.ts';
import type { Box } from '../patcher.ts';
import { drawPatcher, type Place, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, switchText } from './parts.ts';

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
    height: 44,
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
    ground(p, [58, 1, 3, 2], [0, 0, 22, 9.6]);
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
