// livebend.watch: looks at one watch. Arguments are those of the verb: id, target, statistic, `rate` and a number. The values as
// bars, as a picture that runs on, as a list, and the first of them as a signal.
import { numberParameter } from '../box-parameters.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, heading, label } from './parts.ts';

const ROWS = 48;

export const livebendWatch = drawPatcher(
  'livebend.watch',
  {
    width: 62,
    height: 50,
    presentation: true,
    digest: 'See an activation: bars, a running picture, numbers, a signal',
  },
  (p) => {
    p.comment('livebend.watch ID TARGET STATISTIC rate HZ', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'watch', 'args', 'ready'], 'look latent channels');
    drawAsking(p);
    drawValues(p);
    drawPicture(p);
    ground(p, [52, 18, 4, 2], [0, 0, 24, 14.4]);
  },
);

/** The watch is asked for when the engine is ready, and given back when the object goes. */
function drawAsking(p: Sheet): void {
  heading(p, 'asks for the watch', 30, 3);
  const kept = p.box('zl.reg', 30, 8);
  p.chain(p.box('r #0-ready', 30, 5), kept, p.box('prepend watch', 30, 11), p.box('s #0-out', 30, 14));
  const args = p.box('t l l', 38, 7);
  p.chain(
    p.box('r #0-args', 38, 5),
    args,
    p.box('zl.nth 1', 38, 9),
    p.box('t l l', 38, 11),
    p.box('s #0-id', 38, 14),
  );
  p.cord(args, 1, kept, 1);
  const words = p.box('prepend set', 45, 9);
  p.chain(
    p.box('r #0-args', 45, 5),
    words,
    label(p, 'look latent channels', [45, 14, 12], [0.5, 0.1, 18, 1.4], true),
  );
  const gone = p.box('zl.reg', 52, 8);
  p.chain(p.box('freebang', 52, 5), gone, p.box('prepend unwatch', 52, 10), p.box('s #0-out', 52, 12));
  p.cord(p.box('r #0-id', 57, 5), 0, gone, 1);
}

/** Without the name of the statistic, what is left are the values. */
function drawValues(p: Sheet): void {
  heading(p, 'values', 1, 18);
  const mine = p.box('route look', 1, 23);
  p.chain(p.box('r #0-watch', 1, 20), mine);
  p.cord(p.box('r #0-id', 7, 20), 0, mine, 1);
  const statistic = p.box('zl.slice 1', 1, 26);
  p.chain(mine, statistic);
  const values = p.box('t l l l l l', 1, 29);
  p.cord(statistic, 1, values, 0);
  p.chain(values, p.outlet('values', 1, 46));
  const first = p.box('zl.nth 1', 5, 33);
  p.cord(values, 1, first, 0);
  p.chain(
    first,
    p.box('t f f', 5, 36),
    p.box('pack 0. 50', 5, 39),
    p.box('line~', 5, 42),
    p.outlet('first value as a signal', 5, 46),
  );
  const count = p.box('zl.len', 14, 33);
  p.cord(values, 4, count, 0);
  const size = p.box('change', 14, 36);
  p.chain(count, size, p.box('prepend size', 14, 39), p.box('s #0-bars', 14, 42));
  p.cord(size, 0, p.box('s #0-size', 20, 42), 0);
  p.cord(values, 2, p.box('s #0-row', 24, 31), 0);
  const shown = p.box('prepend set', 19, 33);
  p.cord(values, 3, shown, 0);
  p.chain(shown, p.box('s #0-bars', 20, 35.5));
}

function drawPicture(p: Sheet): void {
  heading(p, 'what is seen', 30, 18);
  const bars = p.add('multislider', [30, 23, 10, 5], {
    show: [0.5, 1.6, 23, 5],
    attributes: { setminmax: [-1, 1], size: 16, setstyle: 1, ignoreclick: 1 },
  });
  p.chain(p.box('r #0-bars', 30, 20), bars);
  drawReach(p);
  heading(p, 'a row of the picture for each list', 30, 33);
  const parts = p.box('t b l b', 30, 37);
  p.chain(p.box('r #0-row', 30, 35), parts);
  const matrix = p.box(`jit.matrix #0-picture 1 float32 16 ${ROWS}`, 30, 43);
  p.chain(
    parts,
    matrix,
    p.add('jit.pwindow', [30, 46, 10, 5], { show: [0.5, 6.9, 23, 7], attributes: { border: 0 } }),
  );
  const fill = p.box('jit.fill #0-picture', 36, 40.4);
  p.cord(parts, 1, fill, 0);
  const next = p.box(`counter 0 ${ROWS - 1}`, 46, 37);
  p.cord(parts, 2, next, 0);
  p.chain(next, p.box('prepend offset 0', 44, 38.7), fill);
  p.chain(p.box('r #0-size', 53, 40.3), p.message(`dim $1 ${ROWS}`, 53, 42), matrix);
}

/** How far the bars reach up and down. */
function drawReach(p: Sheet): void {
  const reach = p.add('live.numbox', [42, 20, 3, 1], {
    show: [20.5, 0.4, 3, 1],
    parameter: numberParameter('reach', [0.01, 100, 1]),
  });
  const ends = p.box('t f f', 42, 22);
  const range = p.box('pack 0. 0.', 42, 27);
  p.chain(
    reach,
    ends,
    p.box('* -1.', 42, 24.5),
    range,
    p.box('prepend setminmax', 42, 29),
    p.box('s #0-bars', 42, 31),
  );
  p.cord(ends, 1, range, 1);
}
