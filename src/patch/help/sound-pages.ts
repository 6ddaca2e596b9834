// The pages of help for `livebend~`: one example to play for each way of using it.
import type { Box } from '../patcher.ts';
import { livebendDecode, livebendEncode } from '../patchers/latents.ts';
import { livebendListen } from '../patchers/listen.ts';
import { livebendParam } from '../patchers/param.ts';
import { livebendSnaps } from '../patchers/snaps.ts';
import { livebendSound } from '../patchers/sound.ts';
import { livebendStatus } from '../patchers/status.ts';
import { livebendWatch } from '../patchers/watch.ts';
import { livebendXy } from '../patchers/xy.ts';
import type { Sheet } from '../sheet.ts';
import { drawHead, drawMessages, drawOutput, drawPlayer, type Page } from './help-file.ts';

const BEND = 'bend warm scale decoder.stages.0.2 amount 1';
/** Outlets of `livebend~`. */
const LISTEN = 2;
const INFO = 4;

export const SOUND_PAGES: readonly Page[] = [
  { tab: 'basic', draw: drawBasic },
  { tab: 'messages', draw: drawFromObjects },
  { tab: 'osc', draw: drawOsc },
  { tab: 'midi', draw: drawMidi },
  { tab: 'look', draw: drawLook },
  { tab: 'listen', draw: drawListen },
  { tab: 'snaps', draw: drawSnapshots },
  { tab: 'steer', draw: drawSteer },
  { tab: 'cross', draw: drawCross },
  { tab: 'clip', draw: drawClip },
];

/** A sound through the model at the lower left, with messages on a stair above it; gives the object. */
function drawThrough(p: Sheet, instance: string, messages: readonly string[]): Box {
  const object = p.object(livebendSound, `pebble @instance ${instance} @start 0`, 1, 30, { width: 26 });
  drawMessages(p, messages, [1, 8], object);
  const player = drawPlayer(p, 'strings.wav', 40, 16);
  p.cord(player, 0, object, 1);
  p.cord(player, 1, object, 2);
  drawOutput(p, object, [1, 33]);
  p.view(livebendStatus, `@instance ${instance} @start 0`, [8, 41, 26, 5]);
  return object;
}

function drawBasic(p: Sheet): void {
  drawHead(
    p,
    'livebend~',
    'Sound through a neural audio model that bends while it plays. Press start (the engine opens), switch the audio on, press play, then the messages from top to bottom.',
  );
  const object = drawThrough(p, 'help_basic', [
    'start',
    'load pebble',
    BEND,
    'warm amount 2 ramp 1000',
    'mix warm 0.5',
    'on warm 0',
    'wet 0.5',
    'undo',
    'clear',
  ]);
  p.cord(object, INFO, p.box('print help_basic', 22, 34), 0);
  p.comment(
    'Arguments: a model, a method, a block. Attributes: @instance, @wet, @late and what get tells.',
    36,
    30,
    { width: 29 },
  );
  p.comment('Outlets: left, right, what is listened to, watches, replies, dictionaries.', 36, 33, {
    width: 29,
  });
}

function drawFromObjects(p: Sheet): void {
  drawHead(
    p,
    'messages from objects',
    'Anything that makes numbers can play a bend: sliders, number boxes, envelopes, sequencers.',
  );
  const object = drawThrough(p, 'help_messages', ['start', BEND]);
  const slider = p.add('slider', [22, 8, 2, 8]);
  p.chain(
    slider,
    p.box('/ 127.', 20, 17),
    p.box('* 3.', 20, 19),
    p.message('warm amount $1', 20, 21),
    object,
  );
  const number = p.add('flonum', [27, 10, 5, 1.5]);
  p.chain(number, p.message('warm amount $1 ramp 500', 27, 14), object);
  p.comment('a slider', 22, 6);
  p.comment('a number, gliding', 27, 7.5);
}

function drawOsc(p: Sheet): void {
  drawHead(
    p,
    'OSC',
    'A controller sends to port 7400 of this machine here in Max. Addresses of your own are routed to words. What the engine reports goes back to port 7401.',
  );
  const object = drawThrough(p, 'help_osc', ['start', BEND]);
  const routes = p.box('route /warm /wet /recall', 22, 11, { width: 20 });
  p.chain(p.box('udpreceive 7400', 22, 8), routes);
  ['prepend warm amount', 'prepend wet', 'sprintf recall %d ramp 500'].forEach((text, index) => {
    const message = p.box(text, 22 + 8 * index, 14 + 2 * index);
    p.cord(routes, index, message, 0);
    p.chain(message, object);
  });
  const back = p.box('route latency latecount', 36, 35);
  p.cord(object, INFO, back, 0);
  const out = p.box('udpsend 127.0.0.1 7401', 36, 41);
  ['/latency', '/latecount'].forEach((address, index) => {
    const named = p.box(`prepend ${address}`, 36 + 8 * index, 38);
    p.cord(back, index, named, 0);
    p.chain(named, out);
  });
}

function drawMidi(p: Sheet): void {
  drawHead(
    p,
    'MIDI',
    'A knob moves a bend, notes recall snapshots. With learn the next knob that moves is taken.',
  );
  const object = drawThrough(p, 'help_midi', [
    'start',
    BEND,
    'learn warm amount',
    'learn off',
    'store 60',
    'store 62',
  ]);
  const control = p.box('ctlin', 22, 8);
  const values = p.box('pack 0 0 0', 22, 11);
  for (const index of [0, 1, 2]) p.cord(control, index, values, index);
  p.chain(values, p.box('zl.rev', 22, 13), p.box('prepend cc', 22, 15), object);
  const note = p.box('notein', 32, 8);
  const loud = p.box('pack 0 0', 32, 11);
  p.cord(note, 0, loud, 0);
  p.cord(note, 1, loud, 1);
  p.chain(loud, p.box('prepend note 1', 32, 14), object);
}

function drawLook(p: Sheet): void {
  drawHead(
    p,
    'look inside',
    'Every number of the latents, fifteen times a second: as bars, as a picture that runs on. Press start and play.',
  );
  drawThrough(p, 'help_look', ['start', BEND, 'warm amount 3', 'warm amount 0']);
  p.view(livebendWatch, 'inside latent channels rate 15 @instance help_look @start 0', [42, 28, 24, 14.4]);
}

function drawListen(p: Sheet): void {
  drawHead(
    p,
    'listen inside',
    'Units of an activation as sound, in step with what the model plays. Press start, play, hear.',
  );
  const object = drawThrough(p, 'help_listen', ['start', BEND]);
  const listen = p.view(
    livebendListen,
    'decoder.first 0-3 @instance help_listen @start 0',
    [36, 33, 25, 3.8],
  );
  p.cord(object, LISTEN, listen, 0);
  drawOutput(p, listen, [36, 38], 'inside');
}

function drawSnapshots(p: Sheet): void {
  drawHead(
    p,
    'snapshots',
    'Press store and a number, change the bend, store another; then recall, or move between four of them.',
  );
  drawThrough(p, 'help_snaps', ['start', BEND]);
  p.view(livebendParam, 'warm amount 0. 3. @instance help_snaps @start 0', [16, 12, 7.4, 5.4]);
  p.view(livebendSnaps, '@instance help_snaps @start 0', [36, 30, 27, 5.2]);
  p.view(livebendXy, '@instance help_snaps @start 0', [36, 36, 13.6, 12.2]);
}

function drawSteer(p: Sheet): void {
  drawHead(
    p,
    'capture and steer',
    'Record the latents of two sounds, then steer any sound from the one towards the other.',
  );
  drawThrough(p, 'help_steer', [
    'start',
    'capture calm start latent',
    'capture calm stop',
    'capture wild start latent',
    'capture wild stop',
    'bend towards steer a:latent from calm to wild amount 1',
    'towards amount 0 ramp 2000',
    'towards amount 2 ramp 2000',
  ]);
}

/** One model hears, another speaks. */
function drawCross(p: Sheet): void {
  drawHead(
    p,
    'two models crossed',
    'One model turns sound into latents, another makes sound of them. Objects of MSP between them bend the latents; here each is made larger.',
  );
  const player = drawPlayer(p, 'drums.wav', 40, 7);
  const encode = p.object(livebendEncode, 'pebble @instance help_one @start 0', 1, 19, { width: 22 });
  const decode = p.object(livebendDecode, 'pebble @instance help_two @start 0', 1, 29, { width: 22 });
  p.cord(player, 0, encode, 1);
  const first = p.message('start', 1, 9);
  p.cord(first, 0, encode, 0);
  p.cord(p.message('load pebble', 5, 11), 0, encode, 0);
  const larger = p.box('mc.*~ 1.5', 20, 25);
  p.chain(encode, larger);
  p.cord(larger, 0, decode, 1);
  const second = p.message('start', 1, 24);
  p.cord(second, 0, decode, 0);
  drawOutput(p, decode, [1, 33]);
  p.view(livebendStatus, '@instance help_one @start 0', [30, 24, 26, 5]);
  p.view(livebendStatus, '@instance help_two @start 0', [30, 34, 26, 5]);
}

function drawClip(p: Sheet): void {
  drawHead(
    p,
    'clips',
    'A whole sound at once, at best quality, through files: choose a folder below, write the buffer, render it as the model is bent now, read it back. render finds plain names beside the patch; buffer~ wants full paths.',
  );
  const object = p.object(livebendSound, 'pebble @instance help_clip @start 0', 1, 24, { width: 26 });
  drawMessages(p, ['start', BEND], [1, 8], object);
  const buffer = p.box('buffer~ livebend.clip 4000 2', 34, 24);
  drawMessages(p, ['replace strings.wav'], [34, 8], buffer);
  drawClipSteps(p, object, buffer);
  p.cord(object, INFO, p.box('print help_clip', 18, 28), 0);
  p.add('waveform~', [34, 28, 20, 5], { attributes: { buffername: 'livebend.clip' } });
  p.view(livebendStatus, '@instance help_clip @start 0', [1, 48, 26, 5]);
}

const CLIP = 'livebend.help.clip';

/** A folder is chosen; then the buffer is written there, rendered, and read back. */
function drawClipSteps(p: Sheet, object: Box, buffer: Box): void {
  p.comment('choose a folder', 3, 36);
  const folder = p.box('opendialog fold', 1, 38);
  const both = p.box('t s s', 1, 40);
  p.chain(p.add('button', [1, 36, 1.6, 1.6]), folder, both);
  ['in', 'out'].forEach((end, index) => {
    const name = p.box(`sprintf symout %s/clip-${end}.wav`, 1 + 16 * index, 42.5);
    p.cord(both, index, name, 0);
    p.chain(name, p.box(`s ${CLIP}.${end}`, 1 + 16 * index, 45));
  });
  const write = clipStep(p, 'write it', 38, 11, 'in');
  p.chain(write, p.box('prepend writewave', 38, 16), buffer);
  const render = clipStep(p, 'render it', 12, 12, 'in');
  const pair = p.box('pack s s', 12, 18);
  p.cord(p.box(`r ${CLIP}.out`, 18, 16.2), 0, pair, 1);
  p.chain(render, pair, p.box('prepend render', 12, 20), object);
  const read = clipStep(p, 'read it', 50, 11, 'out');
  p.chain(read, p.box('prepend replace', 50, 16), buffer);
}

/** A button that sends the name of a file. */
function clipStep(p: Sheet, words: string, x: number, y: number, end: 'in' | 'out'): Box {
  p.comment(words, x + 2, y);
  const kept = p.box('zl.reg', x, y + 3.2);
  p.chain(p.add('button', [x, y, 1.6, 1.6]), kept);
  p.cord(p.box(`r ${CLIP}.${end}`, x + 1.6, y + 1.7), 0, kept, 1);
  return kept;
}
