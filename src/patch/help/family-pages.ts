// One page of help for each family of operators: what each does, a bend to press, dials for what can be moved while it plays.

import type { Operator } from '../../bend/operator.ts';
import { operatorExample } from '../../bend/operator-examples.ts';
import { OPERATORS } from '../../bend/registry.ts';
import { dialWords, liveNumbers } from '../live-numbers.ts';
import type { Box } from '../patcher.ts';
import { livebend } from '../patchers/control.ts';
import { livebendParam } from '../patchers/param.ts';
import { livebendSound } from '../patchers/sound.ts';
import { livebendStatus } from '../patchers/status.ts';
import type { Sheet } from '../sheet.ts';
import { drawHead, drawMessages, drawOutput, drawPlayer, type Page } from './help-file.ts';

const COLUMN = 22;
const MOST_DIALS = 2;

/** The pages, in the order of the registry. */
export function familyPages(): Page[] {
  const families = [...new Set(OPERATORS.map(({ family }) => family))];
  return families.map((family) => ({ tab: family, draw: (p: Sheet) => drawFamily(p, family) }));
}

function drawFamily(p: Sheet, family: string): void {
  const operators = OPERATORS.filter((operator) => operator.family === family);
  drawHead(
    p,
    family,
    'Press start, then a bend, then turn. A bend is changed by its id: loud amount 0.5 ramp 200.',
  );
  const instance = `help_${family}`;
  const object = p.object(livebend, `pebble @instance ${instance} @start 0`, 1, 31, { width: 22 });
  if (family === 'version') drawVersion(p, object);
  if (family === 'capture') drawCaptures(p, object);
  operators.forEach((operator, index) => {
    drawOperator(p, operator, index, { object, instance });
  });
  const words = ['start', 'clear'];
  words.forEach((text, index) => {
    p.cord(p.message(text, 3.5 + 4.5 * index, 28), 0, object, 0);
  });
  p.cord(object, 1, p.box(`print ${instance}`, 12, 35), 0);
  drawHearing(p, instance);
}

/** The same instance with sound through it. */
function drawHearing(p: Sheet, instance: string): void {
  const player = drawPlayer(p, 'drums.wav', 36, 26);
  const sound = p.object(livebendSound, `@instance ${instance} @start 0`, 36, 37, { width: 22 });
  p.cord(player, 0, sound, 1);
  p.cord(player, 1, sound, 2);
  drawOutput(p, sound, [36, 40]);
  p.view(livebendStatus, `@instance ${instance} @start 0`, [41, 41, 26, 5]);
}

interface Surroundings {
  readonly object: Box;
  readonly instance: string;
}

function drawOperator(
  p: Sheet,
  operator: Operator,
  column: number,
  { object, instance }: Surroundings,
): void {
  const { name, help, acts } = operator;
  const x = 1 + COLUMN * column;
  p.comment(name, x, 7, { size: 14, bold: true });
  const where = acts === 'both' ? 'weights and activations' : `${acts}s`;
  p.comment(`${help} On ${where}.`, x, 9, { width: COLUMN - 2 });
  const example = operatorExample(operator);
  const id = example.split(' ')[0] ?? name;
  const numbers = liveNumbers(operator).slice(0, MOST_DIALS);
  numbers.forEach((number, index) => {
    const words = `${id} ${dialWords(number)} @instance ${instance} @start 0`;
    p.view(livebendParam, words, [x + 8 * index, 14, 7.4, 5.4]);
  });
  p.cord(p.message(`bend ${example}`, x, 21 + 2 * (column % 2)), 0, object, 0);
}

/** Two captures, each for as long as its switch is on. */
function drawCaptures(p: Sheet, object: Box): void {
  p.comment('first record two captures, half a second each', 1, 38);
  ['loop', 'other'].forEach((name, index) => {
    const x = 1 + 15 * index;
    drawMessages(
      p,
      [`capture ${name} start latent`, `capture ${name} stop`],
      [x, 40],
      p.box(`s livebend.help.capture`, x, 45),
    );
  });
  p.chain(p.box('r livebend.help.capture', 22, 29), object);
}

/** Other weights for the same graph come from a file of the same architecture. */
function drawVersion(p: Sheet, object: Box): void {
  p.comment('first choose other weights for the same model (its own, or a file)', 1, 38, { width: 28 });
  const out = p.box('s livebend.help.version', 1, 45);
  p.chain(p.message('version create other pebble.onnx', 1, 41), out);
  p.chain(
    p.add('button', [18, 40.5, 1.6, 1.6]),
    p.box('opendialog', 18, 42.6),
    p.box('prepend version create other', 18, 45),
    p.box('s livebend.help.version', 18, 47),
  );
  p.chain(p.box('r livebend.help.version', 22, 29), object);
}
