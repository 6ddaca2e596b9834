// `scan` and `cluster` against what can be computed by hand: the level of a change, groups of units; beside a sound that goes on.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWav } from '../../src/audio/wav.ts';
import { playedPlan } from '../../src/control/instance-state.ts';
import { withNewLists } from '../../src/control/unit-lists.ts';
import { aiffBytes, RATE_48000 } from '../audio/aiff-file.ts';
import { folderOfTest } from '../empty-folder.ts';
import { MEDIA } from '../shared.ts';
import { HAND, openDesk, play } from './desk.ts';

async function start(lines: readonly string[] = []) {
  const opened = openDesk();
  for (const line of ['load pebble', ...lines]) await opened.say(line);
  return opened;
}

it('ranks targets by how much the sound changes when each is touched, tells its progress and changes nothing', async () => {
  const { say, desk, events } = await start(['bend warm scale a:decoder.first amount 1.2']);
  await play(desk, 60);
  const { state, history } = desk.instance();
  const built = desk.instance().rig.engine?.counts.built;
  const steps = history.steps.length;
  const replies = await say('scan a:decoder.stages.*');
  const lines = replies.filter((reply) => reply.startsWith('scan a:')).map((reply) => reply.split(' '));
  expect(lines.length).toBeGreaterThan(5);
  const changes = lines.map(([, , change]) => Number(change));
  expect(changes).toEqual([...changes].sort((a, b) => b - a));
  expect(changes[0]).toBeGreaterThan(0.01);
  expect(replies.at(-1)).toBe('done scan a:decoder.stages.*');
  const data = replies.find((reply) => reply.startsWith('scan ['))?.slice('scan '.length);
  expect(JSON.parse(data ?? '')[0].target).toBe(lines[0]?.[1]);
  const progress = events.flatMap((event) =>
    event.kind === 'info' && event.name === 'progress' ? [Number(event.atoms[1])] : [],
  );
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  expect(desk.instance().state).toBe(state);
  expect(history.steps.length).toBe(steps);
  expect(desk.instance().rig.engine?.counts.built).toBe(built);
  expect(desk.instance().rig.engine?.plan).toEqual(playedPlan(state));
});

it('gives a touch of the output alone as large a change as it is, and none where the touch does nothing', async () => {
  const { say, desk } = await start();
  await play(desk, 60);
  const [none] = await say('scan a:decoder.first scale amount 1');
  expect(none).toBe('scan a:decoder.first 0');
  for (const [amount, wanted] of [
    [1.25, 0.25],
    [0.5, 0.5],
  ] as const) {
    const [output] = await say(`scan a:decoder scale amount ${amount}`);
    expect(Number(output?.split(' ')[2])).toBeCloseTo(wanted, 4);
  }
});

it('scans on a sound file before anything was played, and says what is missing', async () => {
  const { say } = await start();
  expect((await say('scan a:decoder.first'))[0]).toMatch(/^error scan nothing-played/);
  expect((await say('cluster a:decoder.first 3'))[0]).toMatch(/^error cluster nothing-played/);
  expect((await say('cluster w:decoder.first.weight 2'))[0]).toMatch(/^units decoder_first_weight_0 w:/);
  expect((await say(`cluster a:decoder.first 3 sound ${MEDIA}drums.wav`))[0]).toMatch(
    /^units decoder_first_0/,
  );
  const [first] = await say(`scan a:decoder.first sound ${MEDIA}drums.wav`);
  expect(first).toMatch(/^scan a:decoder\.first \d/);
  expect((await say(`scan a:nothing sound ${MEDIA}drums.wav`))[0]).toMatch(/^error scan name-not-found/);
  expect((await say('scan a:decoder.first sound gone.wav'))[0]).toMatch(/^error scan file-not-found/);
  expect((await say('scan a:decoder.first scal'))[0]).toMatch(/^error scan name-not-found .*scale/);
});

it('looks at an AIFF file as at the same sound in a WAV file', async () => {
  const { say } = await start();
  const folder = folderOfTest();
  const [drums] = (await readWav(`${MEDIA}drums.wav`)).channels;
  const path = join(folder, 'drums.aif');
  await writeFile(path, aiffBytes({ channels: [drums?.subarray(0, 96_000) ?? []], rate: RATE_48000 }));
  const [wav] = await say(`scan a:decoder.first sound ${MEDIA}drums.wav`);
  expect(wav).toMatch(/^scan a:decoder\.first \d/);
  expect((await say(`scan a:decoder.first sound ${path}`))[0]).toBe(wav);
});

it('groups units, each in one group, under names that can be typed after units', async () => {
  const { say, desk } = await start();
  await play(desk, 60);
  const replies = await say('cluster a:decoder.first 3');
  const lists = replies.filter((reply) => reply.startsWith('units '));
  expect(lists.map((reply) => reply.split(' ').slice(1, 3))).toEqual(
    [0, 1, 2].map((group) => [`decoder_first_${group}`, 'a:decoder.first']),
  );
  const units = lists.flatMap((reply) => unitsIn(reply.split(' ').slice(3)));
  const graph = desk.instance().rig.engine?.graph;
  const count = graph?.activations.get('decoder.first')?.valueType?.shape[1];
  expect(units.sort((a, b) => a - b)).toEqual(Array.from({ length: Number(count) }, (_, unit) => unit));
  await say('bend soft scale a:decoder.first units decoder_first_0 decoder_first_2 amount 0.5');
  const written = [lists[0], lists[2]].map((reply) => reply?.split(' ').slice(3).join(' ')).join(' ');
  const bend = desk.instance().state.plan[0];
  expect([bend?.values.get('units'), bend?.values.get('amount')]).toEqual([written, 0.5]);
  await say('param soft units decoder_first_1');
  expect(desk.instance().state.plan[0]?.values.get('units')).toBe(lists[1]?.split(' ').slice(3).join(' '));
  expect((await say('cluster a:decoder.first 2 name voice'))[0]).toMatch(/^units voice_0 a:decoder\.first /);
  expect((await say('cluster a:decoder.first 0'))[0]).toMatch(/^error cluster value-range/);
});

it('gives a name to no group of another time, and to none of another model', async () => {
  const { say, desk } = await start();
  await play(desk, 60);
  await say('cluster a:decoder.first 3');
  await say('cluster w:decoder.first.weight 2 name voice');
  await say('cluster a:decoder.first 2');
  const { unitLists } = desk.instance();
  expect([...unitLists.keys()].sort()).toEqual(['decoder_first_0', 'decoder_first_1', 'voice_0', 'voice_1']);
  await say('bend soft scale a:decoder.first units voice_1 amount 0.5');
  expect([...desk.instance().unitLists.keys()].length).toBe(4);
  await say('load pebble.ts');
  expect(desk.instance().unitLists.size).toBe(0);
});

it('names no groups of a model that was replaced while it looked', async () => {
  const { say, desk } = await start();
  const instance = desk.instance();
  let go = () => {};
  const before = instance.beside(() => new Promise<void>((resolve) => (go = resolve)));
  const looking = say('cluster w:decoder.first.weight 2');
  await say('load pebble.ts');
  go();
  await before;
  expect((await looking)[0]).toMatch(/^error cluster nothing-played .*another model/);
  expect(instance.unitLists.size).toBe(0);
});

it('keeps so many lists of units and no more, the newest', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ name: `a_${index}_0`, units: '0' }));
  const kept = withNewLists(new Map([['old_0', '1']]), [], many);
  expect(kept.size).toBe(4096);
  expect([kept.has('old_0'), kept.has('a_0_0'), kept.has('a_4999_0')]).toEqual([false, false, true]);
});

it('lets the sound go on while it looks, and ends when it is closed', async () => {
  const { say, desk } = await start();
  await play(desk, 40);
  const scanning = say('scan a:decoder.*');
  const other = openDesk();
  await other.say('load pebble');
  await play(other.desk, 40);
  expect(await play(desk, 20)).toEqual(await play(other.desk, 20));
  await desk.close();
  expect((await scanning)[0]).toMatch(/^(error scan engine-closed|scan a:)/);
});

function unitsIn(words: readonly string[]): number[] {
  return words.flatMap((word) => {
    const [first = 0, last = first] = word.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

it('looks at no sound outside of the folder of one who is held to it', async () => {
  const { say } = await start();
  const confined = { ...HAND, isConfined: true };
  for (const words of ['scan a:decoder.first', 'cluster a:decoder.first 2'])
    expect((await say(`${words} sound ${MEDIA}drums.wav`, confined))[0]).toMatch(/^error .*outside/);
});
