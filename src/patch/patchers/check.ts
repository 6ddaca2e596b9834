// livebend.check: for a person with Max. Tries what livebend assumes of Max and writes what it finds into one text file:
// versions, the runtime and how fast its providers are, connections, the order of the bytes of a number, how long sound takes, what is lost
// in a minute, forms of paths.
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { livebendDoor } from './door.ts';
import { AUDIO, heading, INFO, press, READY } from './parts.ts';
import { livebendSound } from './sound.ts';
import { livebendStatus } from './status.ts';

const LOG = 'livebend.check.log';
const WORDS = 'livebend.check.words';
const ORDER = 'livebend.check.order';
const MINUTE_MS = 60_000;
/** What is asked of the engine when it has a model; bypass brings clicks back as they went. */
const QUESTIONS = 'bang, bypass 1, get latency, provider auto';
/** What is asked when a minute is over: the provider that was chosen, the load, late blocks. */
const LAST_QUESTIONS = 'get provider, bang';

export const livebendCheck = drawPatcher(
  'livebend.check',
  {
    width: 62,
    height: 40,
    presentation: true,
    digest: 'Tries what livebend assumes of Max and writes a report',
  },
  (p) => {
    p.comment('livebend.check', 1, 1, { size: 28, bold: true, show: [1, 1, 16, 2.6] });
    p.comment(
      'Switch the audio on and press run. Drop any file on the field, and open one. After a minute press report, choose a place, and send the file to the authors.',
      16,
      1,
      { width: 40, show: [1, 3.8, 28, 3.6] },
    );
    drawRun(p);
    const object = drawEngine(p);
    drawClicks(p, object);
    drawPaths(p);
    drawOrder(p);
    drawReport(p);
    p.add('ezdac~', [24, 68, 3, 3], { show: [24, 15, 3, 3] });
    p.view(livebendStatus, '@instance check @start 0', [1, 52, 26, 5], { show: [1, 8, 26, 5] });
  },
);

/** Starts the engine; all questions follow when it is ready. */
function drawRun(p: Sheet): void {
  heading(p, 'run', 1, 6);
  const begin = p.box('t b b b', 1, 10);
  p.chain(
    press(p, 'run', [1, 8, 4, 1.4], [1, 14, 6, 1.8]),
    begin,
    p.message('start', 1, 13),
    p.box(`s ${WORDS}`, 1, 18.8),
  );
  const clear = p.message('clear, begin report', 14, 13);
  p.cord(begin, 2, clear, 0);
  p.chain(clear, p.box(`s ${LOG}`, 14, 15));
  const minute = p.box(`delay ${MINUTE_MS}`, 7, 13);
  p.cord(begin, 1, minute, 0);
  const over = p.box('t b b', 7, 15.2);
  p.chain(minute, over, p.message('a minute is over', 12, 17), p.box(`s ${LOG}`, 12, 19));
  const last = p.message(LAST_QUESTIONS, 22, 19);
  p.cord(over, 1, last, 0);
  p.chain(last, p.box(`s ${WORDS}`, 34, 19));
  const script = p.message('script status, script processStatus, script npm --version', 36, 12.6);
  const ready = p.box('t b b', 28, 10);
  p.chain(
    p.box('r livebend.check.ready', 28, 8),
    ready,
    p.message('load pebble', 28, 12.6),
    p.box(`s ${WORDS}`, 28, 14.4),
  );
  p.chain(
    p.box('r livebend.check.loaded', 40, 7),
    p.message(QUESTIONS, 40, 9),
    p.box(`s ${WORDS}`, 40, 10.9),
  );
  p.cord(ready, 1, script, 0);
  p.chain(script, p.box('s livebend.script', 58, 14.4));
}

/** What is heard of the engine and of its process goes into the report as it is. */
function drawEngine(p: Sheet): Box {
  heading(p, 'the engine', 1, 22);
  const object = p.object(livebendSound, '@instance check @start 0', 1, 32, { width: 24 });
  p.chain(p.box(`r ${WORDS}`, 1, 25), object);
  const said = p.box('t l l', 18, 36);
  p.cord(object, 4, said, 0);
  p.chain(said, p.box('prepend info', 18, 39), p.box(`s ${LOG}`, 18, 41));
  const ready = p.box('route engine done', 28, 39);
  p.cord(said, 1, ready, 0);
  p.chain(ready, p.box('sel ready', 28, 41), p.box('s livebend.check.ready', 28, 43));
  const loaded = p.box('route load', 38, 43);
  p.cord(ready, 1, loaded, 0);
  p.chain(loaded, p.box('t b', 38, 45), p.box('s livebend.check.loaded', 38, 46.6));
  p.chain(p.box('r livebend.life', 34, 22), p.box('prepend process', 34, 25), p.box(`s ${LOG}`, 34, 28));
  const dictionary = p.box('route status processStatus', 48, 25);
  p.chain(p.box('r livebend.life', 48, 22), dictionary);
  const text = p.box('dict.serialize', 48, 28);
  p.cord(dictionary, 0, text, 0);
  p.cord(dictionary, 1, text, 0);
  p.chain(text, p.box('prepend dictionary', 48, 30), p.box(`s ${LOG}`, 48, 32));
  return object;
}

/** A click each second, and the time until it is back. */
function drawClicks(p: Sheet, object: Box): void {
  heading(p, 'how long sound takes', 18, 21);
  const beat = p.box('t b b b', 12, 25);
  p.chain(p.box('dspstate~', 12, 21), p.box('qmetro 1000', 12, 23), beat);
  const click = p.box('click~', 12, 29);
  p.chain(beat, click);
  p.cord(click, 0, object, 1);
  p.cord(beat, 1, p.box('s livebend.check.sent', 16, 29), 0);
  const told = p.message('click sent', 20, 26.6);
  p.cord(beat, 2, told, 0);
  p.chain(told, p.box(`s ${LOG}`, 25, 29));
  const time = p.box('timer', 1, 43);
  p.chain(
    p.box('r livebend.check.sent', 1, 40.5),
    time,
    p.box('prepend click back', 1, 46),
    p.box(`s ${LOG}`, 1, 48),
  );
  const edge = p.box('edge~', 4, 38);
  p.chain(object, p.box('>~ 0.1', 1, 35), edge);
  p.cord(edge, 0, time, 1);
}

/** Files as they are named when they are dropped, chosen, and made fit for the system. */
function drawPaths(p: Sheet): void {
  heading(p, 'forms of paths', 18, 46, [8, 13.6, 10, 1.5]);
  const forms = (source: Box, name: string, x: number) => {
    const both = p.box('t l l', x, 52);
    p.chain(source, both, p.box(`prepend ${name}`, x, 58), p.box(`s ${LOG}`, x, 60));
    const native = p.box('conformpath native boot', x + 4, 54.5);
    p.cord(both, 1, native, 0);
    p.chain(native, p.box(`prepend ${name} native`, x + 4, 62), p.box(`s ${LOG}`, x + 4, 64));
  };
  forms(p.add('dropfile', [29, 48, 8, 2], { show: [8, 15.2, 9, 2.6] }), 'dropped', 29);
  const dialog = p.box('opendialog', 48, 50);
  p.chain(press(p, 'open …', [48, 48, 4, 1.4], [18, 15.2, 5, 1.8]), dialog);
  forms(dialog, 'opened', 48);
}

/** A way for sound of its own, on which the engine sends 0.5; what Max reads there shows whether both mean the same bytes. */
function drawOrder(p: Sheet): void {
  const size = { width: 52, height: 36, digest: 'The order of the bytes of a number' };
  p.sub('order', 50, 38, size, (q) => {
    const door = q.object(livebendDoor, '', 1, 10, { width: 26 });
    q.chain(q.box('r livebend.check.ready', 1, 4), q.message('start', 1, 7), door);
    q.chain(q.box(`r ${ORDER}`, 13, 7), door);
    const named = q.message('instance check_order, start 0', 26, 7);
    q.chain(q.box('loadbang', 26, 4), named);
    q.cord(named, 0, door, 1);
    drawAsked(q, door);
    drawCell(q, door);
  });
}

/** The way is asked for when the engine is ready, the value when the engine is connected. */
function drawAsked(q: Sheet, door: Box): void {
  const way = q.message('audio 1 1 0 0 100', 34, 15);
  q.cord(door, READY, way, 0);
  q.chain(way, q.box(`s ${ORDER}`, 34, 20));
  const routes = q.box('route route', 1, 15);
  q.cord(door, INFO, routes, 0);
  const connected = q.box('sel 1', 1, 21);
  q.chain(routes, q.box('route out', 1, 18), connected);
  q.chain(connected, q.message('audio test', 1, 24), q.box(`s ${ORDER}`, 1, 27));
  q.chain(q.box('freebang', 50, 15), q.message('audio off', 50, 17.5), q.box(`s ${ORDER}`, 50, 20));
}

function drawCell(q: Sheet, door: Box): void {
  const ports = q.box('route off', 16, 15);
  q.cord(door, AUDIO, ports, 0);
  const port = q.box('zl.nth 2', 18, 18);
  q.cord(ports, 1, port, 0);
  const receive = q.box('jit.net.recv @ip 127.0.0.1 @adapt 1', 18, 24);
  q.chain(port, q.box('prepend port', 18, 21), receive);
  const told = q.box('prepend 0.5 is read as', 18, 29.4);
  q.chain(receive, q.box('jit.spill', 18, 27), told, q.box(`s ${LOG}`, 18, 32));
}

/** One line for everything that is told. */
function drawReport(p: Sheet): void {
  heading(p, 'the report', 1, 62);
  const line = p.box('t b l', 1, 70);
  const report = p.box('text', 1, 76);
  p.chain(p.box(`r ${LOG}`, 1, 68), line, p.message('cr', 1, 73), report);
  p.cord(line, 1, report, 0);
  const file = p.box('savedialog TEXT', 12, 70);
  p.chain(
    press(p, 'report', [12, 68, 4, 1.4], [1, 17, 6, 1.8]),
    file,
    p.box('prepend write', 12, 73),
    report,
  );
}
