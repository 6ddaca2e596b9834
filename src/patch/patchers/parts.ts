// Parts that several patchers have: the door to the engine with its arguments, what is sent when the engine is ready, a
// state file that is kept, headings.
import { numberParameter, wordsParameter } from '../box-parameters.ts';
import type { Box } from '../patcher.ts';
import type { Place, Sheet } from '../sheet.ts';
import { livebendDoor } from './door.ts';

export interface Doorway {
  /** `patcherargs`: arguments left, attributes right. */
  readonly args: Box;
  /** Words in; watch, info, dump, audio, ready out. */
  readonly door: Box;
}

export const WATCH = 0;
export const INFO = 1;
export const DUMP = 2;
export const AUDIO = 3;
export const READY = 4;
const FRESH = 5;

/** A door at a corner, with the arguments of the patcher 6 steps above it; `defaults` are those it has when none are typed. */
export function drawDoor(p: Sheet, x: number, y: number, defaults = ''): Doorway {
  const args = p.box(`patcherargs ${defaults} @instance 1 @start 1`.replace('  ', ' '), x + 9, y - 6);
  const door = p.object(livebendDoor, '', x, y, { width: 18 });
  p.cord(args, 1, door, 1);
  p.cord(door, READY, p.box('s #0-ready', x + 12, y + 3), 0);
  p.cord(door, FRESH, p.box('s #0-fresh', x + 18, y + 3), 0);
  return { args, door };
}

/** What is passed on under names of its own copy: `#0-out` to the engine, `#0-info` from it, `#0-args` … */
export type Passed = 'out' | 'info' | 'watch' | 'args' | 'ready';

/** A door whose cords are names, for patchers whose parts stand apart. */
export function drawNamedDoor(
  p: Sheet,
  x: number,
  y: number,
  passed: readonly Passed[],
  defaults = '',
): void {
  const args = p.box(`patcherargs ${defaults} @instance 1 @start 1`.replace('  ', ' '), x, y);
  const door = p.object(livebendDoor, '', x, y + 6, { width: 17 });
  p.cord(args, 1, door, 1);
  if (passed.includes('args')) p.cord(args, 0, p.box('s #0-args', x, y + 3), 0);
  if (passed.includes('out')) p.cord(p.box('r #0-out', x + 5, y + 3), 0, door, 0);
  const names = ['watch', 'info', 'dump', 'audio', 'ready'] as const;
  names.forEach((name, outlet) => {
    if (passed.some((each) => each === name))
      p.cord(door, outlet, p.box(`s #0-${name}`, x + 4 * outlet, y + 9), 0);
  });
}

/**
 * Once the engine is ready and knows nothing of the instance: `load MODEL`, `method NAME`, `block FRAMES` from the arguments in nn~'s order, then every
 * attribute that is for the engine.
 */
export function drawSetup(p: Sheet, { args, door }: Doorway, x: number, y: number): void {
  p.chain(p.box('r #0-fresh', x + 3, y - 5), args);
  const inside = { width: 36, height: 30, digest: 'Arguments become commands' };
  const setup = p.sub('setup', x, y, inside, drawSetupInside);
  p.cord(args, 0, setup, 0);
  p.cord(args, 1, setup, 1);
  p.cord(setup, 0, door, 0);
}

function drawSetupInside(p: Sheet): void {
  const args = p.inlet('model, method, block', 1, 1);
  const attributes = p.inlet('attributes', 20, 1);
  const out = p.outlet('commands', 1, 25);
  const both = p.box('t l l', 1, 4);
  const model = p.box('zl.slice 1', 9, 8);
  const others = p.box('zl.slice 1', 1, 8);
  p.chain(args, both);
  p.cord(both, 1, model, 0);
  p.cord(both, 0, others, 0);
  p.chain(model, p.box('prepend load', 12, 18), out);
  const method = p.box('zl.slice 1', 1, 12);
  p.cord(others, 1, method, 0);
  p.chain(method, p.box('prepend method', 1, 15), out);
  const block = p.box('prepend block', 4, 18);
  p.cord(method, 1, block, 0);
  p.chain(block, out);
  const own = p.box('route instance start done', 20, 8);
  p.chain(attributes, own);
  p.cord(own, 3, out, 0);
}

/** `keep` writes the state to a file and again after changes; the file's name is in the patch and is read when the engine is ready. */
export function drawKeep(p: Sheet, door: Box, x: number, y: number): Box {
  const keep = p.sub(
    'keep',
    x,
    y,
    { width: 40, height: 34, digest: 'The state in a file beside the patch' },
    drawKeepInside,
  );
  p.cord(keep, 0, door, 0);
  return keep;
}

function drawKeepInside(p: Sheet): void {
  const keep = p.inlet('keep: a file name, or a bang for a dialog', 1, 1);
  const ready = p.box('r #0-fresh', 14, 1);
  const changed = p.inlet('bang after a change', 24, 1);
  const out = p.outlet('commands', 8, 28);
  const ask = p.box('route bang', 1, 4);
  const file = p.box('pattr file', 1, 13);
  p.chain(keep, ask, p.box('savedialog JSON', 1, 7), file);
  p.cord(ask, 1, file, 0);
  const [write, read, again] = [p.box('t l l l', 1, 16), p.box('zl.reg', 14, 20), p.box('zl.reg', 24, 20)];
  p.chain(file, write);
  p.cord(write, 1, read, 1);
  p.cord(write, 2, again, 1);
  p.chain(write, p.box('prepend write', 1, 24), out);
  p.chain(ready, p.box('t b', 14, 4), read, p.box('prepend read', 14, 24), out);
  p.chain(changed, p.box('delay 2000', 24, 4), again, p.box('prepend write', 24, 24), out);
}

/** A heading over a group of boxes. */
export function heading(p: Sheet, text: string, x: number, y: number, show?: Place): Box {
  return p.comment(text, x, y, { bold: true, ...(show === undefined ? {} : { show }) });
}

/** A background for a group. */
export function ground(p: Sheet, place: Place, show: Place): Box {
  return p.add('panel', place, {
    show,
    attributes: { bgcolor: [0.84, 0.85, 0.87, 1], rounded: 12, border: 0, background: 1 },
  });
}

/** A button with words on it. */
export function press(p: Sheet, words: string, place: Place, show: Place): Box {
  return p.add('textbutton', place, {
    show,
    attributes: {
      text: words,
      fontsize: 11,
      bgcolor: [0.32, 0.35, 0.38, 1],
      bgoncolor: [0.32, 0.35, 0.38, 1],
      textcolor: [1, 1, 1, 1],
    },
  });
}

/** A dial from 0 to 1; what it stands for is reckoned beside it. Nothing is sent when the patch is loaded. */
export function partDial(p: Sheet, longname: string, place: Place, show: Place): Box {
  const parameter = { ...numberParameter(longname, [0, 1, 0]), initial: null };
  return p.add('live.dial', place, { show, parameter, attributes: { showname: 0, shownumber: 0 } });
}

/** A switch with a word on it. */
export function switchText(
  p: Sheet,
  longname: string,
  [off, on]: readonly [string, string],
  place: Place,
  show: Place,
): Box {
  const parameter = { ...wordsParameter(longname, [off, on], 0), initial: null };
  return p.add('live.text', place, { show, parameter, attributes: { text: off, texton: on } });
}

/** A text that is set by messages, in presentation. */
export function label(
  p: Sheet,
  text: string,
  [x, y, width]: readonly [number, number, number],
  show: Place,
  bold = false,
): Box {
  return p.comment(text, x, y, { width, show, bold });
}

/** Passes a number as it is, or whole while `#0-whole` is 1. Six steps high. */
export function drawWhole(p: Sheet, source: Box, x: number, y: number): Box {
  const both = p.box('t f f', x, y);
  const choice = p.box('switch 2 1', x, y + 4, { width: 6 });
  const whole = p.box('i', x + 5, y + 2);
  p.chain(source, both);
  p.cord(both, 0, choice, 1);
  p.cord(both, 1, whole, 0);
  p.cord(whole, 0, choice, 2);
  p.chain(p.box('r #0-whole', x - 7, y), p.box('+ 1', x - 7, y + 2), choice);
  return choice;
}
