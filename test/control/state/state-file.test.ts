// A state written and read again is the same, wherever the folder goes; what a file says that cannot be taken over is listed.
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { InstanceState } from '../../../src/control/instance-state.ts';
import { writeNpy } from '../../../src/model/npy.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { MODELS } from '../../shared.ts';
import { openDesk } from '../desk.ts';

let folder = '';

beforeEach(() => {
  folder = folderOfTest();
});

const hand = (at = folder) => ({ door: 'test', name: 'hand', folder: at });

async function written(): Promise<InstanceState> {
  const { say, desk } = openDesk();
  for (const words of [
    'load pebble',
    'bend warm scale a:decoder.first amount 0.5 units "0-7 9"',
    'bend low bias decoder.first.bias amount 0.1 mix 0.25',
    'bend some scale decoder.loudness.bias amount 1 2 1 2 1 2 1 2 1 2 1 2 1 2 1 2',
    'solo low',
    'wet 0.75',
    'late hold',
    'write s.json',
  ])
    expect((await say(words, hand())).filter((reply) => reply.startsWith('error'))).toEqual([]);
  return desk.instance().state;
}

it('brings back in another engine what was written, without losing or adding anything', async () => {
  const before = await written();
  const { say, desk } = openDesk();
  expect(await say('read s.json', hand())).toEqual(['done read s.json']);
  expect(desk.instance().state).toEqual(before);
  expect(desk.instance().rig.engine?.plan.map(({ id }) => id)).toEqual(['warm', 'low', 'some']);
  expect(await readdir(folder)).toEqual(['s.json']);
  await say('undo', hand());
  expect(desk.instance().state.plan).toEqual([]);
});

it('leaves the model playing where a state has the same, and takes the step back as one', async () => {
  await written();
  const { say, desk } = openDesk();
  await say('load pebble', hand());
  const { state, rig } = desk.instance();
  const { subject } = rig.engine ?? {};
  await say('read s.json', hand());
  expect(desk.instance().state.model).toBe(state.model);
  expect(rig.engine?.subject).toBe(subject);
  await say('undo', hand());
  expect(desk.instance().state).toEqual(state);
});

it('finds a model beside the state when the folder has moved', async () => {
  await writeFile(join(folder, 'mine.onnx'), await readFile(`${MODELS}pebble.onnx`));
  const { say } = openDesk();
  await say('load mine.onnx', hand());
  await say('write s.json', hand());
  const moved = `${folder}-moved`;
  await rename(folder, moved);
  folder = moved;
  const { say: tell, desk } = openDesk();
  expect(await tell('read s.json', hand(moved))).toEqual(['done read s.json']);
  expect(desk.instance().state.model?.path).toBe(join(moved, 'mine.onnx'));
});

it('tells where the file of a model is another than it was', async () => {
  await written();
  const data = JSON.parse(await readFile(join(folder, 's.json'), 'utf8'));
  expect(data.model.sha256).toMatch(/^[0-9a-f]{64}$/);
  data.model.sha256 = '0'.repeat(64);
  await writeFile(join(folder, 's.json'), JSON.stringify(data));
  const { say, desk } = openDesk();
  expect((await say('read s.json', hand()))[0]).toMatch(/^skipped model pebble .*another file/);
  expect(desk.instance().state.model?.name).toBe('pebble');
});

it('lists what it does not know and recalls the rest', async () => {
  await written();
  const data = JSON.parse(await readFile(join(folder, 's.json'), 'utf8'));
  data.bends.push({ id: 'odd', operator: 'nothing', target: 'a:x', params: {} });
  data.bends.push({ id: 'lost', operator: 'scale', target: 'a:no.such', params: { amount: 2 } });
  data.bends.push({ id: 'wet', operator: 'scale', target: 'a:decoder.first', params: {} });
  data.bends.push(data.bends[0], 7);
  data.attributes.wet = 9;
  data.attributes.more = 1;
  data.whatever = {};
  await writeFile(join(folder, 's.json'), JSON.stringify(data));
  const { say, desk } = openDesk();
  const replies = await say('read s.json', hand());
  expect(replies.map((reply) => reply.split(' ').slice(0, 3).join(' '))).toEqual([
    'skipped bend odd',
    'skipped bend wet',
    'skipped bends 8',
    'skipped bend warm',
    'skipped attribute wet',
    'skipped attribute more',
    'skipped whatever is',
    'skipped bend lost',
    'done read s.json',
  ]);
  const { state, rig } = desk.instance();
  expect(state.plan.map(({ id }) => id)).toEqual(['warm', 'low', 'some', 'lost']);
  expect(rig.engine?.plan.map(({ id }) => id)).toEqual(['warm', 'low', 'some']);
  expect([state.attributes.wet, state.attributes.late]).toEqual([1, 'hold']);
});

it('leaves all as it was where the whole cannot be played', async () => {
  await written();
  const data = JSON.parse(await readFile(join(folder, 's.json'), 'utf8'));
  data.attributes.block = 1000;
  await writeFile(join(folder, 's.json'), JSON.stringify(data));
  const { say, desk } = openDesk();
  await say('load pebble', hand());
  await say('bend own scale a:decoder.first amount 2', hand());
  const { state, rig } = desk.instance();
  expect((await say('read s.json', hand()))[0]).toMatch(/^error read value-invalid/);
  expect(desk.instance().state).toBe(state);
  expect(rig.engine?.plan.map(({ id, values }) => [id, values.get('amount')])).toEqual([['own', 2]]);
  expect(rig.engine?.stream.geometry.blockFrames).not.toBe(1000);
});

it('opens the arrays a state names beside it', async () => {
  const data = Float32Array.from({ length: 160 }, (_, unit) => unit / 160);
  await writeFile(join(folder, 'a.npy'), writeNpy({ type: 'float32', shape: [160], data }));
  const bend = (id: string, amount: string) => {
    return { id, operator: 'scale', target: 'a:decoder.first', params: { amount } };
  };
  const state = { livebend: 1, bends: [bend('a', 'npy:a.npy'), bend('b', 'npy:b.npy')] };
  await writeFile(join(folder, 's.json'), JSON.stringify(state));
  const { say, desk } = openDesk();
  await say('load pebble', hand());
  expect((await say('read s.json', hand()))[0]).toMatch(/^skipped bend b .*b\.npy/);
  expect(desk.instance().rig.engine?.plan[0]?.values.get('amount')).toMatchObject({ shape: [160] });
});

it('gives the state as data and writes to the last file where none is named', async () => {
  const { say } = openDesk();
  expect((await say('write', hand()))[0]).toMatch(/^error write file-not-found/);
  await say('load pebble', hand());
  await say('write s.json', hand());
  await say('wet 0.5', hand());
  await say('write', hand());
  const [dump = ''] = await say('dump', hand());
  const shown = JSON.parse(dump.slice('dump '.length));
  const file = JSON.parse(await readFile(join(folder, 's.json'), 'utf8'));
  expect(shown).toEqual(file);
  expect(file.attributes.wet).toBe(0.5);
});

it('writes nothing but state files, and within its folder only where it is held to it', async () => {
  const { say } = openDesk();
  expect((await say('write s.txt', hand()))[0]).toMatch(/^error write file-not-written .*\.json/);
  expect((await say('write no/such/s.json', hand()))[0]).toMatch(/^error write file-not-written/);
  const confined = { ...hand(), isConfined: true };
  expect((await say('write ../s.json', confined))[0]).toMatch(/^error write file-not-written .*outside/);
  expect((await say('read /etc/passwd', confined))[0]).toMatch(/^error read file-not-found .*outside/);
  expect((await say('write s.json', confined)).at(-1)).toBe('done write s.json');
});

it('reads for one who is held to a folder no model, version or array that lies outside of it', async () => {
  const { say, desk } = openDesk();
  const confined = { ...hand(), isConfined: true };
  const model = {
    name: `${MODELS}pebble.onnx`,
    path: `${MODELS}pebble.onnx`,
    method: null,
    settings: [],
    versions: { other: `${MODELS}pebble.onnx` },
  };
  await mkdir(join(folder, 'states'));
  const write = (data: object) =>
    writeFile(join(folder, 'states/s.json'), JSON.stringify({ livebend: 1, ...data }));
  await write({ model });
  expect((await say('read states/s.json', confined))[0]).toMatch(/^skipped model .*outside/);
  expect(desk.instance().state.model).toBe(null);
  await writeFile(join(folder, 'own.onnx'), await readFile(`${MODELS}pebble.onnx`));
  await write({ model: { ...model, path: '../own.onnx' } });
  expect((await say('read states/s.json', confined))[0]).toMatch(/^skipped version other .*outside/);
  expect(desk.instance().state.model?.path).toBe(join(folder, 'own.onnx'));
  expect(desk.instance().state.model?.versions.size).toBe(0);
  expect(await say('read states/s.json', hand())).toEqual(['done read states/s.json']);
});

it('neither reads nor writes the last file for one who may not name it', async () => {
  const { say } = openDesk();
  await mkdir(join(folder, 'within'));
  expect((await say('write s.json', hand())).at(-1)).toBe('done write s.json');
  const confined = { ...hand(join(folder, 'within')), isConfined: true };
  expect((await say('write', confined))[0]).toMatch(/^error write file-not-written .*outside/);
  expect((await say('read', confined))[0]).toMatch(/^error read file-not-found .*outside/);
});
