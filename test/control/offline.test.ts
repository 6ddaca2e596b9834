// Files from what is heard: a render is what the command line renders, an export what was bent; the sound goes on meanwhile.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readWav, writeWav } from '../../src/audio/wav.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { Engine } from '../../src/engine/engine.ts';
import { render } from '../../src/engine/render.ts';
import { openModel } from '../../src/model/open.ts';
import { aiffBytes, RATE_48000 } from '../audio/aiff-file.ts';
import { folderOfTest } from '../empty-folder.ts';
import { largestDifference, MODELS } from '../shared.ts';
import { pause } from '../until.ts';
import { openDesk, play } from './desk.ts';

let folder = '';
const seconds = 1.5;
const sine = Float32Array.from({ length: 48_000 * seconds }, (_, frame) => 0.3 * Math.sin(frame / 20));

beforeEach(async () => {
  folder = folderOfTest();
  await writeWav(join(folder, 'in.wav'), { sampleRate: 48_000, channels: [sine] }, 'float32');
});

const hand = () => ({ door: 'test', name: 'hand', folder });
const BEND = 'warm scale a:decoder.first amount 0.5';

async function rendered(path: string, bend: string | null): Promise<Float32Array> {
  const engine = Engine.start();
  try {
    const loaded = await engine.load(await openModel(path));
    const plan = bend === null ? [] : [readBend(splitWords(bend))];
    const { sound } = await render(engine, loaded, await readWav(join(folder, 'in.wav')), {
      plan,
      wet: 0.75,
    });
    return sound.channels[0] ?? new Float32Array();
  } finally {
    await engine.close();
  }
}

it('renders what is heard now, with progress, while it plays', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx', hand());
  await say(`bend ${BEND}`, hand());
  await say('wet 0.75', hand());
  const rendering = say('render in.wav out.wav', hand());
  await play(desk, 16);
  const replies = await rendering;
  expect(replies.slice(-3)[0]).toBe('progress render 1');
  expect(replies.at(-2)).toMatch(/^rendered out\.wav 1\.5 -\d/);
  expect(replies.at(-1)).toBe('done render in.wav');
  const { channels } = await readWav(join(folder, 'out.wav'));
  const wanted = await rendered(`${MODELS}pebble.onnx`, BEND);
  expect(largestDifference(channels[0] ?? [], wanted)).toBeLessThan(1e-6);
  expect(desk.instance().rig.engine?.counts.lateBlocks).toBe(0);
});

it('renders an AIFF file as it renders the same sound as a WAV file', async () => {
  const { say } = openDesk();
  const aiff = aiffBytes({ channels: [sine], kind: 'fl32', bits: 32, rate: RATE_48000 });
  await writeFile(join(folder, 'in.aif'), aiff);
  await say('load pebble.onnx', hand());
  await say('render in.wav wav.wav', hand());
  expect((await say('render in.aif aif.wav', hand())).at(-1)).toBe('done render in.aif');
  expect(await readWav(join(folder, 'aif.wav'))).toEqual(await readWav(join(folder, 'wav.wav')));
});

it('exports what is bent as a model that sounds so by itself', async () => {
  const { say } = openDesk();
  await say('load pebble.onnx', hand());
  await say(`bend ${BEND}`, hand());
  const replies = await say('export bent.onnx', hand());
  expect(replies[0]).toMatch(/^exported bent\.onnx \d+/);
  expect(replies[1]).toBe('done export bent.onnx');
  const [own, bent] = [
    await rendered(join(folder, 'bent.onnx'), null),
    await rendered(`${MODELS}pebble.onnx`, BEND),
  ];
  expect(largestDifference(own, bent)).toBeLessThan(1e-5);
  expect((await say('export bent.ts', hand()))[0]).toMatch(/^error export/);
});

it('writes nothing where it is refused, and one at a time', async () => {
  const { say } = openDesk();
  expect((await say('render in.wav out.wav', hand()))[0]).toMatch(/^error render nothing-played/);
  await say('load pebble.onnx', hand());
  await writeFile(join(folder, 'no.wav'), 'no');
  expect((await say('render in.wav in.wav', hand()))[0]).toMatch(/^error render file-not-written/);
  expect((await say('render none.wav out.wav', hand()))[0]).toMatch(/^error render file-not-found/);
  expect((await say('render no.wav out.wav', hand()))[0]).toMatch(/^error render file-format/);
  expect((await say('render in.wav out.txt', hand()))[0]).toMatch(/^error render file-not-written .*\.wav/);
  expect((await say('export out.bin', hand()))[0]).toMatch(/^error export file-not-written/);
  expect((await say('export out.onnx all', hand()))[0]).toMatch(/^error export value-invalid/);
  expect((await say('render in.wav ../out.wav', { ...hand(), isConfined: true }))[0]).toMatch(/outside/);
  expect((await readdir(folder)).sort()).toEqual(['in.wav', 'no.wav']);
  const both = await Promise.all([say('render in.wav a.wav', hand()), say('render in.wav b.wav', hand())]);
  expect(both.map((replies) => replies.at(-1))).toEqual([
    'done render in.wav',
    expect.stringMatching(/^error render value-invalid .*under way/),
  ]);
});

it('ends what is rendered when the engine ends', async () => {
  const { say, desk } = openDesk();
  await say('load pebble.onnx', hand());
  const rendering = say('render in.wav out.wav 60', hand());
  await pause(100);
  await desk.close();
  expect((await rendering).at(-1)).toMatch(/^error render engine-closed/);
  expect(await readFile(join(folder, 'out.wav')).catch(() => null)).toBeNull();
});
