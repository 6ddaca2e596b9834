// livebend.door: how every object speaks with the engine. Words of a user in, as `cmd INSTANCE words` to the engine;
// what the engine says to this instance out, by kind. Looks for the engine when it is loaded, opens it where it may.
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';

export const livebendDoor = drawPatcher(
  'livebend.door',
  { width: 62, height: 44, digest: 'How livebend objects speak with their engine' },
  (p) => {
    p.comment('livebend.door', 1, 1, { size: 18, bold: true });
    p.comment('Words become cmd INSTANCE words; what comes back is sorted by kind.', 12, 1, { width: 34 });
    const words = p.inlet('words for the engine; start opens it', 1, 4);
    const settings = p.inlet('instance NAME, start 0/1', 40, 4);
    const name = p.box('route instance start', 40, 7);
    p.chain(settings, name);
    const instance = p.box('t l l l l l', 40, 10);
    p.chain(name, instance);
    drawWords(p, words, instance);
    drawReplies(p, instance);
    p.cord(instance, 4, p.box('s #0-instance', 46, 13), 0);
    drawPresence(p, name);
    drawWaking(p);
  },
);

/** `set …` goes around prepend, which would take it for itself. */
function drawWords(p: Sheet, words: Box, instance: Box): void {
  const start = p.box('route start', 1, 7);
  const gate = p.box('gate 1', 5, 13);
  p.chain(words, start, p.box('s #0-wake', 1, 10));
  p.chain(p.box('r #0-gate', 9, 10), gate);
  p.cord(p.box('r #0-folder', 14, 10), 0, gate, 1);
  p.cord(start, 1, gate, 1);
  const set = p.box('route set', 5, 16);
  const setting = p.box('prepend cmd 1 set', 5, 19);
  const saying = p.box('prepend cmd 1', 14, 19);
  p.chain(gate, set, setting);
  p.cord(set, 1, saying, 0);
  const out = p.box('s livebend.to', 5, 22);
  p.chain(setting, out);
  p.chain(saying, out);
  const named = p.box('prepend set cmd', 14, 13);
  const also = p.box('append set', 22, 13);
  p.cord(instance, 0, named, 0);
  p.cord(instance, 1, also, 0);
  p.chain(named, saying);
  p.chain(also, p.box('prepend set cmd', 22, 16), setting);
}

/** Names that look like numbers may come back as numbers or as words. */
function drawReplies(p: Sheet, instance: Box): void {
  const mine = p.box('route 1 1 engine', 32, 22, { width: 9 });
  p.chain(p.box('r livebend.from', 32, 19), mine);
  p.cord(instance, 2, mine, 1);
  const asWord = p.box('tosymbol', 40, 19);
  p.cord(instance, 3, asWord, 0);
  p.cord(asWord, 0, mine, 2);
  const kinds = p.box('route watch info dump audio', 28, 26, { width: 16 });
  p.cord(mine, 0, kinds, 0);
  p.cord(mine, 1, kinds, 0);
  const labels = ['id stat values', 'replies and reports', 'dictionary', 'ports for sound'];
  const outlets = labels.map((label, index) => p.outlet(label, 26 + 5 * index, 42));
  outlets.forEach((outlet, index) => {
    p.cord(kinds, index, outlet, 0);
  });
  const engine = p.box('t l l', 46, 26);
  p.cord(mine, 2, engine, 0);
  const others = p.box('route ready', 46, 29);
  const told = p.box('prepend engine', 46, 32);
  p.chain(engine, others);
  p.cord(others, 1, told, 0);
  const [, info] = outlets;
  if (info !== undefined) {
    p.chain(told, info);
    p.chain(p.box('r #0-told', 36, 35), info);
  }
  drawReady(p, engine);
}

/** Words pass only while the engine is there to hear them; it hears where the patch lies, then what waits for it begins. */
function drawReady(p: Sheet, engine: Box): void {
  const state = p.box('route ready stopped restarting failed recovered', 54, 29);
  p.cord(engine, 1, state, 0);
  const awake = p.box('gate 1 1', 54, 31);
  p.cord(state, 0, awake, 1);
  p.cord(p.box('r #0-ready', 62, 26), 0, awake, 1);
  p.chain(p.box('r #0-awake', 54, 26), awake);
  const ready = p.box('t b b b b b b', 54, 33);
  p.chain(awake, ready, p.box('s #0-again', 50, 36));
  p.cord(ready, 1, p.box('s #0-begin', 50, 38), 0);
  p.cord(ready, 2, p.outlet('bang when the engine is ready', 56, 42), 0);
  const told = p.message('engine ready', 58, 36);
  p.cord(ready, 3, told, 0);
  p.chain(told, p.box('s #0-told', 58, 38));
  drawFolder(p, ready, 4);
  const [open, shut] = [p.message('1', 78, 36), p.message('0', 82, 36)];
  p.cord(ready, 5, open, 0);
  for (const outlet of [1, 2, 3]) p.cord(state, outlet, shut, 0);
  const toGate = p.box('s #0-gate', 78, 38);
  p.chain(open, toGate);
  p.chain(shut, toGate);
  p.cord(state, 4, p.box('s #0-recovered', 84, 33), 0);
  drawFresh(p);
}

/** Names of files that are no full path begin at the folder of the patch, where that was saved. */
function drawFolder(p: Sheet, ready: Box, outlet: number): void {
  const folder = p.box('js livebend.folder.js', 66, 36);
  p.cord(ready, outlet, folder, 0);
  p.chain(folder, p.box('prepend folder', 66, 38), p.box('s #0-folder', 66, 40));
}

/** After a crash the engine brings instances back by itself; those are not set up again. */
function drawFresh(p: Sheet): void {
  const mine = p.box('route 1', 74, 51);
  p.chain(p.box('r #0-recovered', 74, 44), p.box('iter', 74, 46), p.box('tosymbol', 74, 48.5), mine);
  const named = p.box('tosymbol', 82, 48.5);
  p.chain(p.box('r #0-instance', 82, 46), named);
  p.cord(named, 0, mine, 1);
  const fresh = p.box('gate 1 1', 60, 56);
  p.chain(mine, p.message('0', 74, 53.5), fresh);
  p.chain(p.box('r #0-again', 60, 50), p.message('1', 60, 53), fresh);
  p.cord(p.box('r #0-begin', 66, 53), 0, fresh, 1);
  p.chain(fresh, p.outlet('bang when it is ready and knows nothing of the instance', 61, 59));
}

/** Looks for the engine at loading and at `start`; tells when it is ready already. */
function drawPresence(p: Sheet, name: Box): void {
  const look = { width: 44, height: 34, digest: 'Is the engine here? If not, it is opened.' };
  const presence = p.sub('presence', 52, 13, look, drawLooking);
  p.cord(name, 1, presence, 1);
  p.chain(p.box('r #0-start', 52, 10), presence, p.box('s #0-ready', 52, 16));
  p.chain(p.box('r livebend.rollcall', 62, 4), p.box('s livebend.present', 62, 7));
  p.chain(p.box('freebang', 74, 4), p.box('s livebend.leave', 74, 7));
}

/** `start` wakes all objects of the instance. */
function drawWaking(p: Sheet): void {
  const own = p.box('zl.reg 1', 1, 34);
  p.chain(p.box('r #0-wake', 1, 31), own, p.box('s livebend.wake', 1, 37));
  p.cord(p.box('r #0-instance', 8, 31), 0, own, 1);
  const mine = p.box('route 1', 14, 37);
  p.chain(p.box('r livebend.wake', 14, 34), mine, p.box('t b', 14, 39), p.box('s #0-start', 14, 41));
  p.cord(p.box('r #0-instance', 17, 31), 0, mine, 1);
}

function drawLooking(p: Sheet): void {
  const asked = p.inlet('bang opens it now', 14, 1);
  const allowed = p.inlet('1 opens it, 0 sleeps until it is told to start', 30, 1);
  const look = p.box('t b b b b', 1, 9);
  p.chain(p.box('loadbang', 1, 1), p.box('deferlow', 1, 4), look);
  const now = p.box('t b b', 14, 4);
  p.chain(asked, now, look);
  const may = p.message('1', 17, 6);
  p.cord(now, 1, may, 0);
  const permission = p.box('gate 1 1', 1, 24);
  p.chain(allowed, p.box('s #0-awake', 30, 9));
  const found = p.box('i', 4, 18);
  drawAsking(p, look, found);
  const missing = p.box('sel 0', 4, 21);
  p.chain(found, missing);
  p.cord(missing, 0, permission, 1);
  p.chain(permission, p.message('shroud livebend.engine.maxpat', 1, 27), p.box('pcontrol', 1, 30));
  p.chain(may, p.box('s #0-awake', 17, 9));
  p.chain(p.box('r #0-awake', 1, 14), permission);
}

/** Listens only while it asks; others ask too. */
function drawAsking(p: Sheet, look: Box, found: Box): void {
  const [shut, none, open] = [p.message('0', 14, 12), p.message('0', 24, 12), p.message('1', 20, 12)];
  p.cord(look, 1, shut, 0);
  p.cord(look, 2, p.box('s livebend.ask', 5, 12), 0);
  p.cord(look, 3, open, 0);
  p.cord(look, 3, none, 0);
  p.cord(look, 0, found, 0);
  const ear = p.box('gate 1', 20, 15);
  p.cord(shut, 0, ear, 0);
  p.cord(open, 0, ear, 0);
  p.cord(p.box('r livebend.here', 28, 12), 0, ear, 1);
  const answer = p.box('t b l', 20, 17);
  const yes = p.message('1', 14, 19);
  p.chain(ear, answer, yes);
  p.cord(yes, 0, found, 1);
  p.cord(none, 0, found, 1);
  const ready = p.box('sel ready', 23, 21);
  p.cord(answer, 1, ready, 0);
  p.chain(ready, p.outlet('bang when it is ready', 23, 24));
}
