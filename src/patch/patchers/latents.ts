// livebend.encode~ and livebend.decode~: the two halves of a model. Between them run the latents, as signals that step at the
// model's ratio, on one mc cord: objects of MSP bend them, and they cross from one model to another.
import type { Box, Patcher } from '../patcher.ts';
import { drawPatcher, type Sheet } from '../sheet.ts';
import { drawControl, drawReports } from './control.ts';
import { INFO } from './parts.ts';
import { type Channels, drawAudio, drawFromEngine, drawPorts, drawToEngine } from './sound-route.ts';

/** As many latents as one mc cord and one matrix carry. */
const LATENTS = 16;
/** For the engine latents are what comes out; here they go onto one mc cord. */
const ENCODING: Channels = { inputs: 1, outputs: LATENTS, listens: 0, hasEcho: false };
const ON_ONE_CORD: Channels = { ...ENCODING, outputs: 0, listens: LATENTS };
const DECODING: Channels = { inputs: LATENTS, outputs: 2, listens: 0, hasEcho: false };

export const livebendEncode = drawHalf('livebend.encode~', 'encode', 'Sound to latents', (p) => {
  const to = drawToEngine(p, ENCODING, 9, 15);
  p.chain(p.inlet('sound', 9, 4, 'signal'), to);
  const from = drawFromEngine(p, ON_ONE_CORD, 9, 20);
  p.cord(from, 0, p.outlet(`latents, ${LATENTS} on one mc cord`, 9, 40), 0);
  p.cord(from, 1, p.box('print livebend.encode~', 13, 24), 0);
});

export const livebendDecode = drawHalf('livebend.decode~', 'decode', 'Latents to sound', (p) => {
  const to = drawToEngine(p, DECODING, 9, 15);
  const latents = p.box(`mc.unpack~ ${LATENTS}`, 9, 9, { width: 14 });
  p.chain(p.inlet(`latents, ${LATENTS} on one mc cord`, 9, 4, 'multichannelsignal'), latents);
  for (let index = 0; index < LATENTS; index++) p.cord(latents, index, to, index);
  const from = drawFromEngine(p, DECODING, 9, 20);
  p.cord(from, 0, p.outlet('left', 9, 40), 0);
  p.cord(from, 1, p.outlet('right', 14, 40), 0);
  p.cord(from, 2, p.box('print livebend.decode~', 16, 24), 0);
});

/** A patcher that plays one method and is controlled like `livebend~`. */
function drawHalf(name: string, method: string, digest: string, drawSignals: (p: Sheet) => void): Patcher {
  const channels = method === 'encode' ? ENCODING : DECODING;
  return drawPatcher(name, { width: 62, height: 46, digest }, (p) => {
    p.comment(`${name} MODEL`, 1, 1, { size: 18, bold: true });
    p.chain(p.inlet('messages: load, bend, param, watch …', 1, 4), p.box('s #0-words', 1, 8));
    drawSignals(p);
    const { door } = drawControl(p, p.box('r #0-words', 36, 5), 36);
    p.chain(drawAudio(p, channels, 32, 14), door);
    drawMethod(p, method, door);
    drawReports(p, door, 36);
    drawPorts(p, door, 46);
  });
}

/** With every model that is loaded, whoever asked for it. */
function drawMethod(p: Sheet, method: string, door: Box): void {
  p.cord(door, INFO, p.box('s #0-info', 31, 25), 0);
  p.chain(
    p.box('r #0-info', 26, 5),
    p.box('route done', 26, 7),
    p.box('route load', 26, 9),
    p.box('t b', 26, 11),
    p.message(`method ${method}`, 26, 17.5),
    door,
  );
}
