// livebend.engine: the one node.script all objects of all patches share, in a window nobody sees. Objects look for it by
// name and open it where it is missing; it closes itself where another is there or nobody is left.
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';

export const livebendEngine = drawPatcher(
  'livebend.engine',
  { width: 62, height: 46, digest: 'The engine that all livebend objects share' },
  (p) => {
    p.comment('livebend.engine: one for all of Max', 1, 1, { size: 18, bold: true });
    p.comment(
      'Opened by the first livebend object, closed after the last. Nothing here needs your hand.',
      1,
      3,
      {
        width: 44,
      },
    );
    drawScript(p);
    drawStart(p);
    drawEnd(p);
  },
);

/** Commands in, everything the script says out; what becomes of its process is told in the same words. */
function drawScript(p: Sheet): void {
  p.comment('Commands in, replies out', 1, 6, { bold: true });
  const script = p.box('node.script livebend.mjs @autostart 0', 1, 11);
  p.chain(p.box('r livebend.to', 1, 8), script);
  p.chain(p.box('r livebend.script', 9, 8), script);
  const said = p.box('t l l', 1, 14);
  p.chain(script, said, p.box('s livebend.from', 1, 22));
  const ready = p.message('ready', 10, 20);
  const engine = p.box('route engine', 10, 14);
  p.cord(said, 1, engine, 0);
  p.chain(engine, p.box('route ready', 10, 17), ready, p.box('s livebend.known', 10, 22));
  drawLife(p, script);
}

function drawLife(p: Sheet, script: Box): void {
  p.comment('What becomes of the process', 22, 6, { bold: true });
  const life = p.box('route start loadend stop terminated restarting stderr', 22, 14, { width: 35 });
  p.cord(script, 1, life, 0);
  p.cord(script, 1, p.box('s livebend.life', 15.6, 17), 0);
  const told = p.box('t l l', 22, 22.5);
  const failed = p.box('route error', 29, 16.4);
  const bangs = [0, 2, 3, 4].map((outlet, index) => bangFrom(p, life, outlet, [22, 36, 41, 47][index] ?? 0));
  p.cord(life, 1, failed, 0);
  bangs.splice(1, 0, bangFrom(p, failed, 0, 29));
  p.cord(life, 5, p.box('print livebend', 53, 16.4), 0);
  const words = ['starting', 'failed', 'stopped', 'restarting'].map((word, index) =>
    p.message(word, [22, 29, 36, 47][index] ?? 0, 20.4),
  );
  [0, 1, 2, 2, 3].forEach((word, index) => {
    const [bang, message] = [bangs[index], words[word]];
    if (bang !== undefined && message !== undefined) p.cord(bang, 0, message, 0);
  });
  for (const word of words) p.cord(word, 0, told, 0);
  p.chain(told, p.box('prepend engine', 22, 24.5), p.box('s livebend.from', 22, 26.4));
  p.cord(told, 1, p.box('s livebend.known', 30, 24.5), 0);
}

/** A message box is not triggered by words, so they become a bang first. */
function bangFrom(p: Sheet, box: Box, outlet: number, x: number): Box {
  const bang = p.box('t b', x, 18.4);
  p.cord(box, outlet, bang, 0);
  return bang;
}

/** Asks whether there is another; alone it starts the script and from then on answers those who ask. */
function drawStart(p: Sheet): void {
  p.comment('Is another one here?', 1, 29, { bold: true });
  const first = p.box('t b b b', 1, 33);
  const found = p.box('i', 1, 38);
  p.chain(p.box('loadbang', 1, 31), first, found);
  p.cord(first, 1, p.box('s livebend.ask', 5, 35), 0);
  const none = p.message('0', 13, 35);
  p.cord(first, 2, none, 0);
  p.cord(none, 0, found, 1);
  const another = p.message('1', 17, 35);
  p.chain(p.box('r livebend.here', 17, 31), p.box('t b', 17, 33), another);
  p.cord(another, 0, found, 1);
  const alone = p.box('sel 0', 1, 40);
  p.chain(found, alone);
  const start = p.box('t b b b', 1, 42);
  p.chain(alone, start, p.message('script start', 1, 44), p.box('s livebend.script', 1, 46));
  const leave = p.message('dispose', 15, 42);
  p.cord(alone, 1, leave, 0);
  p.chain(leave, p.box('thispatcher', 15, 44));
  drawAnswer(p, start);
}

/** What is known of the script is there before anybody can ask. */
function drawAnswer(p: Sheet, start: Box): void {
  p.comment('Yes, I am here, and this is how I am', 26, 29, { bold: true });
  const open = p.message('1', 8, 44);
  p.cord(start, 1, open, 0);
  const starting = p.message('starting', 21, 42);
  p.cord(start, 2, starting, 0);
  p.chain(starting, p.box('s livebend.known', 21, 44));
  const door = p.box('gate 1', 26, 47);
  p.cord(open, 0, door, 0);
  const known = p.box('zl.reg', 36, 47);
  p.cord(p.box('r livebend.ask', 29, 42), 0, door, 1);
  p.cord(p.box('r livebend.known', 37, 42), 0, known, 1);
  p.chain(door, known, p.box('s livebend.here', 36, 50));
}

/** When an object goes it looks who is left; nobody: the script is stopped and the window closed. */
function drawEnd(p: Sheet): void {
  p.comment('Is anybody left?', 48, 29, { bold: true });
  const first = p.box('t b b b', 48, 35);
  const left = p.box('i', 48, 40);
  p.chain(p.box('r livebend.leave', 48, 31), p.box('delay 1000', 48, 33), first, left);
  p.cord(first, 1, p.box('s livebend.rollcall', 52, 37), 0);
  const none = p.message('0', 62, 37);
  p.cord(first, 2, none, 0);
  p.cord(none, 0, left, 1);
  const present = p.message('1', 66, 37);
  p.chain(p.box('r livebend.present', 66, 35), present);
  p.cord(present, 0, left, 1);
  const nobody = p.box('sel 0', 48, 42);
  const end = p.box('t b b', 48, 44);
  p.chain(
    left,
    nobody,
    end,
    p.box('deferlow', 48, 46),
    p.message('dispose', 48, 48),
    p.box('thispatcher', 48, 50),
  );
  const stop = p.message('script stop', 56, 46);
  p.cord(end, 1, stop, 0);
  p.chain(stop, p.box('s livebend.script', 56, 48));
}
