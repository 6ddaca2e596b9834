// The way of sound between Max and the engine with stock objects: jit.catch~ to jit.net.send, jit.net.recv to
// jit.release~, one channel more each way that measures how long it takes, and the sound itself beside it, as late.
import type { Box } from '../patcher.ts';
import type { Sheet } from '../sheet.ts';
import { AUDIO } from './parts.ts';

/** How many channels go to the engine, come back as sound, and come back as activations to listen to. */
export interface Channels {
  readonly inputs: number;
  readonly outputs: number;
  readonly listens: number;
  /** Whether one channel more each way, the last, measures how long it takes. */
  readonly hasEcho: boolean;
}

/** What jit.release~ keeps before it plays, how often jit.catch~ is emptied, what that can hold. */
const RELEASE_MS = 100;
const INTERVAL_MS = 10;
const CATCH_MS = 500;
/** Seconds of sound that the dry path can wait, at any usual rate. */
const LONGEST_WAIT_SAMPLES = 192_000;

/** Inlets: the signals and the echo. Nothing comes out; the port comes as `#0-audio`. */
export function drawToEngine(p: Sheet, { inputs, hasEcho }: Channels, x: number, y: number): Box {
  const size = { width: 40, height: 34, digest: 'Signals to the engine over jit.net.send' };
  return p.sub('to the engine', x, y, size, (q) => {
    const planes = inputs + (hasEcho ? 1 : 0);
    const width = Math.max(14, 2.5 * planes);
    const caught = q.box(`jit.catch~ ${planes} @mode 0`, 1, 12, { width });
    for (let index = 0; index < planes; index++) {
      const label = index === inputs ? 'echo' : `signal ${index + 1}`;
      const left = planes === 1 ? 1 : 1 + ((width - 2) * index) / (planes - 1);
      q.cord(q.inlet(label, left, 1, 'signal'), 0, caught, index);
    }
    const port = q.box('prepend port', width + 4, 12);
    q.chain(q.box('r #0-audio', width + 4, 6), q.box('zl.nth 1', width + 4, 9), port);
    const send = q.box('jit.net.send @ip 127.0.0.1', 1, 20, { width: 13 });
    q.chain(caught, send);
    q.chain(port, send);
    drawBeat(q, caught, width + 12);
    drawTestValue(q, send, width + 4);
  });
}

/** The catcher is emptied while the audio is on. */
function drawBeat(q: Sheet, caught: Box, x: number): void {
  q.chain(q.box('r #0-beat', 1.2, 7), caught);
  q.chain(q.box('dspstate~', x, 1), q.box(`qmetro ${INTERVAL_MS}`, x, 4), q.box('s #0-beat', x, 7));
  q.chain(q.box(`loadmess bufsize ${CATCH_MS}`, x + 8, 4), q.box('s #0-beat', x + 8, 7));
}

/** A known value first: the engine finds out in which order Max writes the bytes of a number. */
function drawTestValue(q: Sheet, send: Box, x: number): void {
  const value = q.box('jit.matrix 1 float32 1', x, 18);
  q.chain(q.box('r #0-test', x, 15), value, send);
  const connected = q.box('route connected', 1, 23);
  q.chain(
    send,
    connected,
    q.box('sel 1', 1, 26),
    q.message('setall 0.5, bang', 1, 29),
    q.box('s #0-test', 1, 32),
  );
}

/** Outlets: the signals, one mc cord to listen to where there is one, the echo where there is one, whether it is connected. The port comes as `#0-audio`. */
export function drawFromEngine(p: Sheet, channels: Channels, x: number, y: number): Box {
  const { outputs, listens, hasEcho } = channels;
  const size = { width: 40, height: 30, digest: 'Signals from the engine over jit.net.recv' };
  return p.sub('from the engine', x, y, size, (q) => {
    const planes = outputs + listens + (hasEcho ? 1 : 0);
    const receive = q.box('jit.net.recv @ip 127.0.0.1 @adapt 1', 1, 8, { width: Math.max(28, 2.5 * planes) });
    q.chain(q.box('r #0-audio', 1, 1), q.box('zl.nth 2', 1, 3), q.box('prepend port', 1, 5), receive);
    const release = q.box(`jit.release~ ${planes} @mode 0 @latency ${RELEASE_MS}`, 1, 12, {
      width: Math.max(17, 2.5 * planes),
    });
    q.chain(receive, release);
    for (let index = 0; index < outputs; index++)
      q.cord(release, index, q.outlet(`signal ${index + 1}`, 1 + 2.5 * index, 24), 0);
    if (listens > 0) drawListening(q, release, outputs, listens);
    if (hasEcho) q.cord(release, planes - 1, q.outlet('echo', 2.5 * planes - 2.5, 24), 0);
    const connected = q.box('route connected', Math.max(28, 2.5 * planes + 1), 15);
    q.cord(receive, 2, connected, 0);
    q.chain(connected, q.outlet('1 while connected', Math.max(28, 2.5 * planes + 1), 24));
  });
}

function drawListening(q: Sheet, release: Box, outputs: number, listens: number): void {
  const pack = q.box(`mc.pack~ ${listens}`, 1 + 2.5 * outputs, 18, { width: 2 * listens });
  for (let index = 0; index < listens; index++) q.cord(release, outputs + index, pack, index);
  q.chain(pack, q.outlet('activations to listen to', 1 + 2.5 * outputs, 24));
}

/**
 * Inlets: the sound itself, then sound from the engine, then 1 while that comes, then the samples the sound itself waits.
 * While none comes the sound itself is heard.
 */
export function drawFade(p: Sheet, channels: Channels, x: number, y: number): Box {
  const size = { width: 60, height: 34, digest: 'The sound itself while none comes from the engine' };
  return p.sub('or the sound itself', x, y, size, (q) => drawFadeInside(q, channels));
}

function drawFadeInside(q: Sheet, { inputs, outputs }: Channels): void {
  const step = 10;
  const dry = inletRow(q, 'dry', inputs, 1);
  const wet = inletRow(q, 'wet', outputs, 1 + step * inputs);
  const right = 1 + step * (inputs + outputs);
  drawLevels(q, q.inlet('1 while sound comes', right, 1), right);
  q.chain(q.inlet('samples to wait', right + 14, 1), q.box('s #0-wait', right + 14, 5));
  const late = dry.map((sound, index) => {
    const delayed = q.box(`delay~ ${LONGEST_WAIT_SAMPLES} 4800`, 1 + step * index, 8, { width: 8.5 });
    q.chain(sound, delayed);
    q.cord(q.box('r #0-wait', 4 + step * index, 5), 0, delayed, 1);
    return delayed;
  });
  const levels = [
    ...late.map((source, index) => drawLevel(q, source, '#0-dry', 1 + step * index)),
    ...wet.map((source, index) => drawLevel(q, source, '#0-wet', 1 + step * (inputs + index))),
  ];
  for (let index = 0; index < outputs; index++) {
    const sum = q.box('+~', 1 + step * index, 22);
    const [itself, bent] = [levels[Math.min(index, inputs - 1)], levels[inputs + index]];
    if (itself !== undefined) q.cord(itself, 0, sum, 0);
    if (bent !== undefined) q.cord(bent, 0, sum, 1);
    q.chain(sum, q.outlet(`sound ${index + 1}`, 1 + step * index, 26));
  }
}

function inletRow(q: Sheet, label: string, count: number, x: number): Box[] {
  return Array.from({ length: count }, (_, index) =>
    q.inlet(`${label} ${index + 1}`, x + 10 * index, 1, 'signal'),
  );
}

/** A signal at the level that is sent under a name; it changes within 20 ms. */
function drawLevel(q: Sheet, source: Box, name: string, x: number): Box {
  const level = q.box('*~', x, 18);
  q.chain(source, level);
  const ramp = q.box(`line~ ${name === '#0-dry' ? '1.' : '0.'}`, x + 3, 15);
  q.chain(q.box(`r ${name}`, x + 3, 12), ramp);
  q.cord(ramp, 0, level, 1);
  return level;
}

function drawLevels(q: Sheet, on: Box, x: number): void {
  const both = q.box('t i i', x, 5);
  q.chain(on, both, q.message('$1 20', x, 11), q.box('s #0-wet', x, 14));
  const off = q.box('== 0', x + 6, 8);
  q.cord(both, 1, off, 0);
  q.chain(off, q.message('$1 20', x + 6, 11), q.box('s #0-dry', x + 6, 14));
}

/**
 * Inlet: reports of the engine. Outlet: how many samples the sound itself has to wait: what the engine measured on the way
 * through Max (`align`), else its latency and what catching and releasing take.
 */
export function drawLateness(p: Sheet, x: number, y: number): Box {
  const size = { width: 30, height: 30, digest: 'How late the sound comes back' };
  return p.sub('lateness', x, y, size, (q) => {
    const kinds = q.box('route latency align', 1, 5, { width: 14 });
    q.chain(q.inlet('info', 1, 1), kinds);
    const sum = q.box('+ 0', 1, 17);
    const out = q.outlet('samples', 1, 24);
    q.chain(kinds, q.box('zl.slice 1', 1, 8), sum, out);
    const route = q.box(`* ${(RELEASE_MS + INTERVAL_MS) / 1000}`, 14, 13);
    const rate = q.box('dspstate~', 14, 8);
    q.cord(rate, 1, route, 0);
    const added = q.box('t i', 14, 15);
    q.chain(route, added);
    q.cord(added, 0, sum, 1);
    q.cord(kinds, 1, out, 0);
  });
}

/** What the engine has to know of the audio: tells rate and vector, asks for a route of these channels. */
export function drawAudio(p: Sheet, channels: Channels, x: number, y: number): Box {
  const { inputs, outputs, listens, hasEcho } = channels;
  const size = { width: 34, height: 30, digest: 'Rate and vector of Max, and the route for sound' };
  return p.sub('audio', x, y, size, (q) => {
    const out = q.outlet('commands', 1, 24);
    const state = q.box('dspstate~', 1, 8);
    const ready = q.box('t b b', 1, 4);
    q.chain(q.box('r #0-ready', 1, 1), ready);
    q.cord(ready, 1, state, 0);
    const numbers = q.box('pack 0 64 48000.', 1, 12);
    for (const [outlet, inlet] of [
      [0, 0],
      [1, 2],
      [2, 1],
    ] as const)
      q.cord(state, outlet, numbers, inlet);
    q.chain(numbers, q.box('zl.rev', 1, 14.5), q.box('prepend dsp', 1, 17), out);
    const ask = q.message(`audio ${inputs} ${outputs} ${listens} ${hasEcho ? 1 : 0} ${RELEASE_MS}`, 14, 12);
    q.cord(ready, 0, ask, 0);
    q.chain(ask, out);
    q.chain(q.box('freebang', 24, 12), q.message('audio off', 24, 15), out);
  });
}

/** Ports on their way to the route; `off` is no port. */
export function drawPorts(p: Sheet, door: Box, x: number): void {
  const ports = p.box('route off', x, 24.5);
  p.cord(door, AUDIO, ports, 0);
  p.cord(ports, 1, p.box('s #0-audio', x + 2, 27), 0);
}
