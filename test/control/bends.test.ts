// Bends by command: made, moved, removed, undone; what comes back and what is told.
import { expect, it } from 'vitest';
import { HAND, openDesk, play } from './desk.ts';

it('loads, bends, moves and removes by words', async () => {
  const { say, desk, events } = openDesk();
  expect((await say('load pebble')).at(-1)).toBe('done load pebble');
  expect(await say('bend warm scale a:decoder.first amount 0.5')).toEqual([
    'bend warm weights 0 activations 1 refused 0',
  ]);
  expect(await say('warm amount 0.7')).toEqual([]);
  expect(desk.instance().rig.engine?.plan[0]?.values.get('amount')).toBe(0.7);
  expect(events).toContainEqual({
    kind: 'value',
    instance: '1',
    path: ['bend', 'warm', 'amount'],
    atoms: [0.7],
    sender: HAND,
  });
  expect(await say('norm warm amount 0.5')).toEqual([]);
  expect(await say('unbend warm')).toEqual([]);
  expect(desk.instance().rig.engine?.plan).toEqual([]);
  expect(await say('undo')).toEqual(['undo unbend warm']);
  expect(desk.instance().rig.engine?.plan[0]?.id).toBe('warm');
});

it('answers a mistake with a code and the nearest names and changes nothing', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  await say('bend warm scale a:decoder.first amount 0.5');
  const { state } = desk.instance();
  expect((await say('bend b scal a:decoder.first'))[0]).toMatch(/^error bend name-not-found .*scale/);
  expect((await say('bend b scale a:nothing'))[0]).toMatch(/^error bend name-not-found/);
  expect((await say('param warm amont 3'))[0]).toMatch(/^error param name-not-found/);
  expect((await say('param wram amount 3'))[0]).toMatch(/^error param name-not-found .*warm/);
  expect((await say('lod pebble'))[0]).toMatch(/^error lod name-not-found .*load/);
  expect((await say('load peble'))[0]).toMatch(/^error load file-not-found .*pebble/);
  expect((await say('wet 2'))[0]).toMatch(/^error wet value-range .*0 to 1/);
  expect((await say('bend wet scale a:decoder.first'))[0]).toMatch(/^error bend name-invalid .*wet_1/);
  expect(desk.instance().state).toBe(state);
});

it('hears what comes in one go together, and a value at once though a structure is built', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  await say('bend warm scale a:decoder.first amount 0.5');
  const built = desk.instance().rig.engine?.counts.built ?? 0;
  const both = [
    say('bend a bias a:decoder.first amount 0'),
    say('bend b bias a:decoder.first amount 0'),
    say('a amount 0.1'),
  ];
  const moved = say('warm amount 0.25');
  expect(desk.instance().state.plan[0]?.values.get('amount')).toBe(0.25);
  await Promise.all([...both, moved]);
  expect((desk.instance().rig.engine?.counts.built ?? 0) - built).toBe(1);
  expect(desk.instance().state.plan.map(({ id, values }) => [id, values.get('amount')])).toEqual([
    ['warm', 0.25],
    ['a', 0.1],
    ['b', 0],
  ]);
});

it('sounds as before after undo', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  const before = await play(desk, 8);
  await say('bend warm scale a:decoder.first amount 0');
  const bent = await play(desk, 8);
  await say('undo');
  expect(bent).not.toEqual(before);
  expect(desk.instance().state.plan).toEqual([]);
});

it('builds what comes in one go once, but keeps no step that could not be gone back to', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  const before = desk.instance().state;
  const replies = await Promise.all([
    say('bend a scale a:no.such amount 0.5'),
    say('watch w a:no.such'),
    say('bend a bias a:decoder.first amount 0.25'),
    say('watch w a:decoder.first'),
  ]);
  expect(replies.map(([reply = '']) => reply.split(' ').slice(0, 3).join(' '))).toEqual([
    'error bend name-not-found',
    'error watch name-not-found',
    'bend a weights',
    '',
  ]);
  expect(desk.instance().history.steps).toHaveLength(3);
  await say('undo');
  await say('undo');
  expect(desk.instance().state).toEqual(before);
  const words = ['reload', 'bend b scale a:no.such', 'bend b bias a:decoder.first', 'bend b bias a:none'];
  await Promise.all(words.map((text) => say(text)));
  for (const text of ['undo', 'undo', 'undo'])
    expect(await say(text)).toEqual([expect.not.stringMatching(/^error/)]);
  expect(desk.instance().state.plan).toEqual([]);
});

it('refuses a list of a length no unit count has, and takes one for each unit, each as one step that can be undone', async () => {
  const { say, desk, events } = openDesk();
  await say('load pebble');
  await say('bend warm scale a:decoder.first amount 0.5');
  const { state } = desk.instance();
  expect((await say('param warm amount 1 2 3'))[0]).toMatch(/^error param bend-refused .*1×160/);
  expect(desk.instance().state).toBe(state);
  const list = Array.from({ length: 160 }, (_, unit) => unit % 2);
  expect(await say(`param warm amount ${list.join(' ')}`)).toEqual([]);
  expect(desk.instance().rig.engine?.plan[0]?.values.get('amount')).toEqual(list);
  await say('undo');
  expect(desk.instance().rig.engine?.plan[0]?.values.get('amount')).toBe(0.5);
  expect(events.filter(({ kind }) => kind === 'error')).toEqual([]);
});
