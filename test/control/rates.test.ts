// A host of another rate than the model's: `dsp` and `resample` say at which rate the model plays; latency is told in frames of
// the host, and is what a sound really takes.
import { expect, it } from 'vitest';
import { answered } from '../live.ts';
import { openDesk, type TestDesk } from './desk.ts';

const LENGTH = 32 * 1024;

const streamOf = ({ desk }: TestDesk) => {
  const stream = desk.instance().rig.engine?.stream;
  if (stream === undefined) throw new Error('nothing is loaded');
  return stream;
};

const rates = (open: TestDesk) => [streamOf(open).sampleRate, streamOf(open).geometry.sampleRate];

/** The frame in which an impulse comes out that goes in once everything before it has. */
async function arrival(open: TestDesk): Promise<number> {
  const input = [new Float32Array(LENGTH)];
  const out = [new Float32Array(LENGTH)];
  for (let round = 0; round < 2; round++) {
    if (input[0] !== undefined) input[0][0] = round;
    for (let at = 0; at < LENGTH; at += 64) {
      const stream = streamOf(open);
      expect(stream.push(input, at, 64)).toBe(64);
      await answered({ stream });
      expect(stream.pull(out, at, 64)).toBe(64);
    }
  }
  return out[0]?.findIndex((sample) => sample > 0.5) ?? -1;
}

/** Latency in frames and milliseconds as it is told. */
function told(replies: readonly string[]): number[] {
  const line = replies.find((text) => text.startsWith('latency')) ?? '';
  return line.split(' ').slice(1).map(Number);
}

it('plays the model at its own rate in a host of another, and tells the latency in frames of the host', async () => {
  const open = openDesk();
  const { say } = open;
  await say('load pebble');
  expect(rates(open)).toEqual([48_000, 48_000]);
  await say('bypass 1');
  for (const [rate, vector] of [
    [44_100, 64],
    [96_000, 64],
    [48_000, 64],
  ] as const) {
    const [frames = 0, ms = 0] = told(await say(`dsp ${rate} ${vector} 1`));
    expect(rates(open)).toEqual([rate, 48_000]);
    expect(ms).toBeCloseTo((1000 * frames) / rate, 1);
    expect(await arrival(open)).toBe(frames);
    expect(told(await say('get latency'))).toEqual([frames, ms]);
  }
});

it('plays it at the rate of the host where resample is 0, undoably', async () => {
  const open = openDesk();
  const { say } = open;
  await say('load pebble');
  await say('dsp 44100 64 1');
  await say('bypass 1');
  await say('resample 0');
  expect(rates(open)).toEqual([44_100, 44_100]);
  const [frames = 0] = told(await say('get latency'));
  expect(await arrival(open)).toBe(frames);
  await say('undo');
  expect(rates(open)).toEqual([44_100, 48_000]);
  await say('redo');
  expect(rates(open)).toEqual([44_100, 44_100]);
});

it('knows what the host told before a model was loaded', async () => {
  const open = openDesk();
  const { say } = open;
  await say('dsp 96000 128');
  await say('load pebble');
  expect(rates(open)).toEqual([96_000, 48_000]);
  await say('unload');
  await say('resample 0');
  await say('load pebble');
  expect(rates(open)).toEqual([96_000, 96_000]);
});

it('hears what the host tells while a model is loaded', async () => {
  const open = openDesk();
  const { say } = open;
  const loading = say('load pebble');
  await say('dsp 44100 256');
  await loading;
  expect(rates(open)).toEqual([44_100, 48_000]);
});

it.each([
  ['dsp 44100.5 64', /value-invalid .*samplerate/],
  ['dsp 384000 64', /value-range .*samplerate/],
  ['dsp 48000 64.5', /value-invalid .*vectorsize/],
])('refuses %s and plays on', async (text, refusal) => {
  const open = openDesk();
  await open.say('load pebble');
  const before = streamOf(open);
  expect((await open.say(text))[0]).toMatch(refusal);
  expect(streamOf(open)).toBe(before);
});
