// livebend~: stereo sound through a model that bends while it plays. Words and two signals in; two signals, what is
// listened to on one mc cord, watch data, replies and dictionaries out.
import type { Box } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawControl, drawReports } from './control.ts';
import { INFO } from './parts.ts';
import { drawAudio, drawFade, drawFromEngine, drawLateness, drawPorts, drawToEngine } from './sound-route.ts';

/** The sound of `livebend~`, and as many activations to listen to as it can carry. */
const STEREO = { inputs: 2, outputs: 2, listens: 4, hasEcho: true } as const;

export const livebendSound = drawPatcher(
  'livebend~',
  { width: 62, height: 48, digest: 'Stereo sound through a neural audio model that bends while it plays' },
  (p) => {
    p.comment('livebend~ MODEL METHOD BLOCK', 1, 1, { size: 18, bold: true });
    p.chain(p.inlet('messages: load, bend, param, watch, store …', 1, 4), p.box('s #0-words', 1, 8));
    drawSoundSide(p);
    const { door } = drawControl(p, p.box('r #0-words', 36, 5), 36);
    p.chain(drawAudio(p, STEREO, 32, 14), door);
    drawReports(p, door, 36);
    drawPorts(p, door, 46);
    p.cord(door, INFO, p.box('s #0-info', 31, 25), 0);
  },
);

function drawSoundSide(p: Sheet): void {
  const sounds = [p.inlet('left', 9, 4, 'signal'), p.inlet('right', 12, 4, 'signal')];
  const to = drawToEngine(p, STEREO, 1, 18);
  const from = drawFromEngine(p, STEREO, 18, 12);
  const fade = drawFade(p, STEREO, 9, 26);
  sounds.forEach((sound, index) => {
    p.cord(sound, 0, to, index);
    p.cord(sound, 0, fade, index);
  });
  const late = drawLateness(p, 26, 22);
  p.chain(p.box('r #0-info', 26, 19), late);
  joinReturn(p, from, { to, fade, late });
  p.cord(fade, 0, p.outlet('left', 9, 40), 0);
  p.cord(fade, 1, p.outlet('right', 16, 40), 0);
}

interface Return {
  readonly to: Box;
  readonly fade: Box;
  readonly late: Box;
}

/** Outlets of the return: left, right, activations, echo, connected. */
function joinReturn(p: Sheet, from: Box, { to, fade, late }: Return): void {
  p.cord(from, 0, fade, 2);
  p.cord(from, 1, fade, 3);
  p.cord(from, 4, fade, 4);
  p.cord(late, 0, fade, 5);
  p.cord(from, 3, to, 2);
  p.cord(from, 2, p.outlet('activations to listen to, on one mc cord', 22, 40), 0);
}
