// livebend.overview: open it and play. A model, a sound, six bends with their dials, snapshots, the rack, a look inside.
import { numberParameter } from '../box-parameters.ts';
import { withPoint } from '../object-words.ts';
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { livebendBends } from './bends.ts';
import { FIRST_BENDS } from './first-bends.ts';
import { livebendParam } from './param.ts';
import { ground, heading, press, switchText } from './parts.ts';
import { livebendSettings } from './settings.ts';
import { livebendSnaps } from './snaps.ts';
import { livebendSound } from './sound.ts';
import { livebendStatus } from './status.ts';
import { livebendTargets } from './targets.ts';
import { livebendWatch } from './watch.ts';
import { livebendXy } from './xy.ts';

/** Words on their way to the object, and what is shown of its models. */
const WORDS = 'livebend.overview';
const MENU = 'livebend.overview.models';
const SHOWN = 'livebend.overview';

export const livebendOverview = drawPatcher(
  'livebend.overview',
  {
    width: 84,
    height: 53,
    presentation: true,
    digest: 'Open it and play: a model, a sound, bends, snapshots',
  },
  (p) => {
    drawTitle(p);
    drawFirstBends(p);
    drawModel(p);
    drawSwitches(p);
    drawThrough(p, drawSound(p));
    drawViews(p);
  },
);

function drawTitle(p: Sheet): void {
  p.box('onecopy', 76, 1);
  p.comment('livebend', 1, 1, { size: 28, bold: true, show: [1, 0.6, 12, 2.6] });
  p.comment('Bend a neural audio model while it plays.', 14, 2, { show: [1, 3.2, 24, 1.5] });
  p.comment('Press the loudspeaker and play. Press a bend, turn its dial.', 40, 2, {
    show: [1, 4.7, 27, 1.5],
  });
}

/** Each button makes its bend; its dial moves it. */
function drawFirstBends(p: Sheet): void {
  heading(p, 'bends to begin with', 1, 6, [29.5, 0.8, 12, 1.5]);
  FIRST_BENDS.forEach(({ id, words, key, low, high, sounds }, index) => {
    const [column, row] = [index % 3, Math.floor(index / 3)];
    const [x, y] = [1 + 25 * (index % 2), 8 + 7 * Math.floor(index / 2)];
    const [left, top] = [29.5 + 8.6 * column, 2.6 + 9.4 * row];
    const message = p.message(`bend ${id} ${words}`, x, y + 2.2);
    p.chain(press(p, id, [x, y, 5, 1.3], [left, top, 7.8, 1.6]), message, p.box(`s ${WORDS}`, x, y + 4.4));
    p.view(livebendParam, `${id} ${key} ${withPoint(low)} ${withPoint(high)}`, [1 + 8 * index, 62, 7, 5], {
      show: [left + 0.1, top + 1.8, 7.4, 5.3],
    });
    p.comment(sounds, 1 + 8 * index, 60, { show: [left, top + 7.2, 8.3, 1.4], size: 11 });
  });
}

/** Models the engine finds, a dialog for others, and a place to drop one. */
function drawModel(p: Sheet): void {
  heading(p, 'a model', 1, 30, [1, 12.4, 8, 1.5]);
  const menu = p.add('umenu', [1, 34, 8, 1.5], { show: [1, 14, 9, 1.5], attributes: { items: ['pebble'] } });
  const load = (x: number) => {
    const words = p.box('prepend load', x, 39);
    p.chain(words, p.box(`s ${WORDS}`, x, 41));
    return words;
  };
  p.chain(p.box(`r ${MENU}`, 1, 32), menu);
  p.cord(menu, 1, load(3), 0);
  p.chain(press(p, 'open …', [13, 34, 4, 1.3], [10.4, 14, 4, 1.5]), p.box('opendialog', 13, 36.5), load(13));
  p.comment('or drop it here', 23, 32, { show: [15.2, 14, 7, 1.5], size: 11 });
  p.chain(p.add('dropfile', [23, 34, 8, 2], { show: [22.4, 13.6, 4, 2.3] }), load(23));
}

function drawSwitches(p: Sheet): void {
  heading(p, 'how much, and a way out', 35, 30, [1, 24.6, 12, 1.5]);
  const wet = p.add('live.dial', [35, 34, 3, 3.2], {
    show: [1, 26.2, 3, 3.2],
    parameter: { ...numberParameter('wet', [0, 1, 1]), initial: null },
  });
  const bypass = switchText(p, 'bypass', ['bypass', 'bypassed'], [46, 35, 4, 1.3], [4.6, 27, 5.8, 1.5]);
  for (const [control, verb, x] of [
    [wet, 'wet', 35],
    [bypass, 'bypass', 46],
  ] as const) {
    p.chain(
      p.box(`r ${SHOWN}.${verb}`, x, 32),
      control,
      p.box(`prepend ${verb}`, x, 39),
      p.box(`s ${WORDS}`, x, 41),
    );
  }
  ['reset', 'clear', 'panic'].forEach((verb, index) => {
    const [x, y] = [13 + 9 * index, 45];
    p.chain(
      press(p, verb, [x, y, 4, 1.3], [10.8 + 5.4 * index, 27, 5.2, 1.5]),
      p.message(verb, x, y + 2),
      p.box(`s ${WORDS}`, x, y + 4),
    );
  });
}

function drawSound(p: Sheet): Box {
  heading(p, 'a sound', 58, 6, [1, 16.8, 8, 1.5]);
  const player = p.box('sfplay~ 2', 58, 24);
  const files = p.add('umenu', [58, 11, 8, 1.5], {
    show: [1, 18.4, 9, 1.5],
    attributes: { items: ['drums.wav', ',', 'strings.wav', ',', 'drone.wav'] },
  });
  const open = p.box('prepend open', 60, 14);
  p.chain(p.box('loadmess 0', 58, 8), files);
  p.cord(files, 1, open, 0);
  p.chain(open, player);
  const own = press(p, 'open …', [68, 11, 4, 1.3], [10.4, 18.4, 4, 1.5]);
  p.chain(own, p.box('opendialog sound', 68, 13), p.box('prepend open', 68, 15), player);
  p.chain(switchText(p, 'play', ['play', 'stop'], [78, 11, 4, 1.3], [15.4, 18.4, 5, 1.5]), player);
  p.chain(p.box('loadmess loop 1', 84, 8), player);
  return player;
}

/** The sound through the model to a level, softly limited, and out. */
function drawThrough(p: Sheet, player: Box): void {
  const object = p.object(livebendSound, 'pebble', 58, 34, { width: 24 });
  p.cord(player, 0, object, 1);
  p.cord(player, 1, object, 2);
  p.chain(p.box(`r ${WORDS}`, 58, 31), object);
  const level = p.add('live.gain~', [58, 38, 3, 8], {
    show: [23.6, 16.6, 3.2, 9.4],
    parameter: numberParameter('level', [-70, 6, -6], 'dB'),
  });
  const out = p.add('ezdac~', [58, 53, 3, 3], { show: [1, 20.9, 3, 3] });
  for (const side of [0, 1]) {
    const limit = p.box('tanh~', 58 + 4 * side, 49);
    p.cord(object, side, level, side);
    p.cord(level, side, limit, 0);
    p.cord(limit, 0, out, side);
  }
  const kinds = p.box('route models wet bypass engine', 73, 38);
  p.cord(object, 4, kinds, 0);
  drawMenu(p, kinds);
}

/** The menu is emptied and filled with what the engine finds. */
function drawMenu(p: Sheet, kinds: Box): void {
  const parts = p.box('t l b', 68, 42);
  const out = p.box(`s ${MENU}`, 68, 49);
  p.chain(kinds, parts, p.box('iter', 68, 44), p.box('prepend append', 68, 46), out);
  const clear = p.message('clear', 75, 44);
  p.cord(parts, 1, clear, 0);
  p.chain(clear, out);
  ['wet', 'bypass'].forEach((name, index) => {
    const set = p.box('prepend set', 80 + 8 * index, 44);
    p.cord(kinds, index + 1, set, 0);
    p.chain(set, p.box(`s ${SHOWN}.${name}`, 78 + 10 * index, 46.5));
  });
  const ready = p.box('sel ready', 97, 42);
  p.cord(kinds, 3, ready, 0);
  p.chain(ready, p.message('models', 97, 44), p.box(`s ${WORDS}`, 97, 49));
}

function drawViews(p: Sheet): void {
  const views = [
    [livebendStatus, '', [1, 6.6, 26, 5]],
    [livebendSnaps, '', [1, 31.6, 27, 5.2]],
    [livebendXy, '', [1, 37.4, 13.6, 12.2]],
    [livebendTargets, '', [29, 21.6, 25, 18.8]],
    [livebendSettings, '', [29, 41, 22, 11.8]],
    [livebendBends, '', [57, 0.6, 26, 29.1]],
    [livebendWatch, 'inside latent channels rate 15', [57, 30.6, 24, 14.4]],
  ] as const;
  views.forEach(([file, args, show], index) => {
    p.view(file, args, [1 + 8 * index, 69, 7, 5], { show });
  });
  ground(p, [92, 1, 3, 2], [0.4, 12.2, 26.8, 18.8]);
  ground(p, [96, 1, 3, 2], [28.6, 0.4, 27.4, 20.6]);
}
