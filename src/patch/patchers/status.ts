// livebend.status: a light, what the engine is doing, how late, how busy, how often late, and the last thing that went
// wrong, of one instance. Sends nothing but one question when the engine is ready.
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, label } from './parts.ts';

const GREY = [0.6, 0.62, 0.64, 1] as const;
/** Colours of the light and the conditions each stands for. */
const LIGHTS: readonly (readonly [string, string])[] = [
  ['0.25 0.75 0.4 1.', 'ready'],
  ['1. 0.7 0.2 1.', 'loading lost starting restarting'],
  ['0.9 0.25 0.2 1.', 'failed'],
  ['0.6 0.62 0.64 1.', 'idle stopped'],
];

export const livebendStatus = drawPatcher(
  'livebend.status',
  { width: 62, height: 46, presentation: true, digest: 'What the engine is doing' },
  (p) => {
    p.comment('livebend.status', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 4, ['out', 'info', 'ready']);
    p.chain(p.box('r #0-ready', 28, 4), p.message('get state', 28, 6), p.box('s #0-out', 28, 8));
    const kinds = p.box('route state engine model error latency cpu latecount roundtrip', 1, 17, {
      width: 57,
    });
    p.chain(p.box('r #0-info', 1, 15), kinds);
    drawCondition(p, kinds);
    drawModel(p, kinds);
    drawNumbers(p, kinds);
    drawWhere(p);
    ground(p, [52, 1, 8, 3], [0, 0, 26, 5]);
  },
);

function drawCondition(p: Sheet, kinds: Box): void {
  const condition = p.box('t l l', 1, 22);
  p.cord(kinds, 0, condition, 0);
  const engine = p.box('route error outside inside', 7, 19);
  p.cord(kinds, 1, engine, 0);
  p.cord(engine, 3, condition, 0);
  p.cord(engine, 0, p.box('s #0-engine', 4, 25), 0);
  p.chain(
    condition,
    p.box('prepend set', 1, 34),
    label(p, 'no engine', [1, 38, 7], [1.9, 0.3, 7, 1.4], true),
  );
  p.cord(condition, 1, p.box('s #0-condition', 4, 28), 0);
  drawLight(p);
}

/** Where the engine runs, from the moment it is not in Max. */
function drawWhere(p: Sheet): void {
  const place = p.box('route outside inside', 64, 51);
  p.chain(p.box('r #0-info', 64, 45), p.box('route engine', 64, 48), place);
  const away = p.box('t i b', 64, 54);
  p.cord(place, 0, away, 0);
  const terminal = p.box('sprintf set the engine runs in a terminal on port %d', 50, 60);
  p.chain(away, terminal, p.box('s #0-where', 50, 63));
  const back = p.box('onebang', 76, 57);
  p.cord(away, 1, back, 1);
  p.cord(place, 1, back, 0);
  p.chain(back, p.message('set the engine runs in Max', 76, 60), p.box('s #0-where', 76, 63));
}

function drawLight(p: Sheet): void {
  const light = p.add('panel', [1, 55, 1.5, 1.5], {
    show: [0.6, 0.6, 1, 1],
    attributes: { bgcolor: GREY, rounded: 15, border: 0 },
  });
  const sorted = p.box(`sel ${LIGHTS.map(([, names]) => names).join(' ')}`, 1, 46, { width: 40 });
  p.chain(p.box('r #0-condition', 1, 43), sorted);
  let outlet = 0;
  LIGHTS.forEach(([colour, names], index) => {
    const message = p.message(`bgcolor ${colour}`, 1 + 10 * index, 50);
    for (const _ of names.split(' ')) p.cord(sorted, outlet++, message, 0);
    p.chain(message, light);
  });
}

function drawModel(p: Sheet, kinds: Box): void {
  const model = p.box('prepend set', 16, 34);
  p.cord(kinds, 2, model, 0);
  p.chain(model, label(p, 'no model', [16, 38, 9], [9, 0.3, 8.6, 1.4]));
  const told = p.box('zl.slice 1', 33, 31);
  p.chain(p.box('r #0-engine', 33, 29), told);
  const sentence = p.box('zl.slice 2', 26, 31);
  p.cord(kinds, 3, sentence, 0);
  const error = p.box('prepend set', 26, 34);
  p.cord(sentence, 1, error, 0);
  p.cord(told, 1, error, 0);
  const line = label(p, 'errors are shown here', [26, 38, 12], [0.6, 3.2, 25, 1.4]);
  p.chain(error, line);
  p.chain(p.box('r #0-where', 38, 36), line);
}

function drawNumbers(p: Sheet, kinds: Box): void {
  const latency = p.box('zl.nth 2', 40, 31);
  p.cord(kinds, 4, latency, 0);
  const load = p.box('* 100.', 51, 31);
  p.cord(kinds, 5, load, 0);
  const late = p.box('i', 58, 31);
  p.cord(kinds, 6, late, 0);
  p.chain(
    latency,
    p.box('sprintf set latency %.0f ms', 40, 34),
    label(p, 'latency 0 ms', [40, 38, 9], [0.6, 1.7, 8, 1.4]),
  );
  p.chain(load, p.box('sprintf set cpu %.0f %%', 51, 36), label(p, 'cpu 0 %', [51, 39, 6], [9, 1.7, 6, 1.4]));
  p.chain(
    late,
    p.box('sprintf set late blocks %d', 58, 34),
    label(p, 'late blocks 0', [58, 38, 8], [16, 1.7, 9, 1.4]),
  );
  const way = p.box('sprintf set through Max %.0f ms', 68, 31);
  p.cord(kinds, 7, way, 0);
  p.chain(way, label(p, 'through Max 0 ms', [67, 38, 9], [17.8, 0.3, 8, 1.4]));
}
