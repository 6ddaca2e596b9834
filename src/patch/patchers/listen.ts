// livebend.listen~: an activation as sound. Choose a target and units; they come with the sound of `livebend~`, in step with it,
// on the mc cord that goes in here, and out as four signals.
import { drawPatcher, type Place, type Sheet } from '../sheet.ts';
import { drawNamedDoor, ground, heading, switchText } from './parts.ts';

const VOICES = 4;

export const livebendListen = drawPatcher(
  'livebend.listen~',
  { width: 62, height: 40, presentation: true, digest: 'Hear an activation' },
  (p) => {
    p.comment('livebend.listen~', 1, 1, { size: 18, bold: true });
    drawNamedDoor(p, 1, 5, ['out', 'args'], 'latent 0-3');
    drawChoice(p);
    drawVoices(p);
    ground(p, [56, 1, 4, 2], [0, 0, 25, 3.8]);
    p.comment('hear', 40, 2, { show: [0.4, 0.1, 4, 1.4], bold: true });
    p.comment('units', 46, 2, { show: [11.6, 0.1, 4, 1.4] });
  },
);

/** A target and its units, typed; they are sent while it is on. */
function drawChoice(p: Sheet): void {
  heading(p, 'what is heard', 26, 3);
  const typed = (text: string, x: number, show: Place) =>
    p.add('textedit', [x, 11, 9, 1.5], { show, attributes: { keymode: 1, lines: 1, text } });
  const target = typed('latent', 26, [0.5, 1.7, 10.6, 1.5]);
  const units = typed('0-3', 38, [11.6, 1.7, 5, 1.5]);
  p.chain(p.box('r #0-target', 26, 8), target);
  p.chain(p.box('r #0-units', 38, 8), units);
  const words = p.box('sprintf listen %s %s', 26, 18, { width: 14 });
  p.chain(target, p.box('route text', 26, 13.5), p.box('zl.nth 1', 26, 15.5), words);
  const several = p.box('tosymbol', 38, 15.5);
  p.chain(units, p.box('route text', 38, 13.5), several);
  p.cord(several, 0, words, 1);
  const gate = p.box('gate 1', 26, 25);
  p.cord(words, 0, gate, 1);
  const out = p.box('s #0-out', 26, 32);
  p.chain(p.box('r #0-on', 26, 22), gate, out);
  drawSwitch(p);
}

function drawSwitch(p: Sheet): void {
  const on = switchText(p, 'hear', ['hear', 'hearing'], [50, 11, 5, 1.4], [17.2, 1.7, 5, 1.5]);
  const both = p.box('t i i', 50, 14);
  p.chain(on, both);
  p.cord(both, 1, p.box('s #0-on', 54, 16.5), 0);
  const states = p.box('sel 1 0', 50, 18.5);
  const again = p.box('t b b', 50, 21);
  p.chain(both, states, again, p.box('s #0-target', 50, 23.5));
  p.cord(again, 1, p.box('s #0-units', 57, 23.5), 0);
  const off = p.message('listen off', 58, 21);
  p.cord(states, 1, off, 0);
  p.chain(off, p.box('s #0-out', 63, 23.5));
  const args = p.box('unpack s s', 1, 20);
  p.chain(p.box('r #0-args', 1, 18), args, p.box('prepend set', 1, 22.5), p.box('s #0-target', 1, 25));
  const second = p.box('prepend set', 8, 22.5);
  p.cord(args, 1, second, 0);
  p.chain(second, p.box('s #0-units', 8, 25));
}

function drawVoices(p: Sheet): void {
  heading(p, 'four voices', 1, 29);
  const voices = p.box(`mc.unpack~ ${VOICES}`, 1, 36, { width: 16 });
  p.chain(p.inlet('the mc cord of livebend~', 1, 32, 'multichannelsignal'), voices);
  for (let index = 0; index < VOICES; index++) {
    const x = 1 + 4.7 * index;
    p.cord(voices, index, p.outlet(`voice ${index + 1}`, x, 46), 0);
    p.cord(
      voices,
      index,
      p.add('meter~', [x + 2, 40, 1, 4], { show: [22.6 + 0.55 * index, 0.5, 0.45, 2.8] }),
      0,
    );
  }
}
