// Snapshots: stored, recalled whole, over a time, between each other; what is exact and what is heard on the way.
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type InstanceState, playedPlan, snapshotOf } from '../../src/control/instance-state.ts';
import { sharpest } from '../click.ts';
import { folderOfTest } from '../empty-folder.ts';
import { MODELS } from '../shared.ts';
import { openDesk, play, type TestDesk } from './desk.ts';

function amountOf(state: InstanceState, id: string, key = 'amount') {
  return state.plan.find((bend) => bend.id === id)?.values.get(key);
}

async function sayAll(say: TestDesk['say'], lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const errors = (await say(line)).filter((reply) => reply.startsWith('error'));
    if (errors.length > 0) throw new Error(`${line}: ${errors.join()}`);
  }
}

/** Two snapshots that share a bend; each has another one beside it. */
const TWO = [
  'load pebble',
  'bend warm scale a:decoder.first amount 1 mix 0.5',
  'bend low bias a:decoder.first amount 0.2',
  'wet 1',
  'store 1',
  'unbend low',
  'bend high scale a:decoder.wave amount 0.5',
  'param warm amount 3',
  'on warm 0',
  'wet 0.5',
  'store two',
];

it('comes back to exactly what was stored, whatever was done between', async () => {
  const { say, desk } = openDesk();
  await sayAll(say, TWO);
  const stored = desk.instance().state.snapshots.get('1');
  await sayAll(say, ['clear', 'bend other noise a:decoder.first std 0.1', 'wet 0.3', 'late hold']);
  await sayAll(say, ['macro glow map other std', 'recall 1']);
  expect(snapshotOf(desk.instance().state)).toEqual(stored);
  expect(desk.instance().rig.engine?.plan).toEqual(playedPlan(desk.instance().state));
  expect(await say('snaps')).toEqual(['snaps 1 two', 'snap 1 pebble 2', 'snap two pebble 2']);
  expect((await say('recall tow'))[0]).toMatch(/^error recall name-not-found .*two/);
  await sayAll(say, ['forget two']);
  expect([...desk.instance().state.snapshots.keys()]).toEqual(['1']);
});

it('is exactly one snapshot at each end of a blend and between them in the middle of the way', async () => {
  const { say, desk } = openDesk();
  await sayAll(say, TWO);
  const instance = desk.instance();
  for (const [line, name] of [
    ['recall 1 two 0', '1'],
    ['recall 1 two 1', 'two'],
    ['blend 1 3 two 0', '1'],
    ['blend 1 0 two 0.1', 'two'],
  ] as const) {
    await sayAll(say, [line]);
    expect(snapshotOf(instance.state)).toEqual(instance.state.snapshots.get(name));
    expect(instance.rig.engine?.plan).toEqual(playedPlan(instance.state));
  }
  await sayAll(say, ['recall 1 two 0.25']);
  const { state } = instance;
  expect(state.plan.map(({ id }) => id)).toEqual(['warm', 'high', 'low']);
  expect(amountOf(state, 'warm')).toBeCloseTo(1 * 0.75 + 3 * 0.25, 12);
  expect(amountOf(state, 'warm', 'on') ?? 1).toBe(1);
  expect([amountOf(state, 'low', 'mix'), amountOf(state, 'high', 'mix')]).toEqual([0.75, 0.25]);
  expect(amountOf(state, 'warm', 'mix')).toBe(0.5);
  expect(state.attributes.wet).toBeCloseTo(0.875, 12);
  await sayAll(say, ['recall 1 two 0.5']);
  expect(amountOf(instance.state, 'warm', 'on')).toBe(0);
  expect(instance.rig.engine?.plan).toEqual(playedPlan(instance.state));
});

it('blends many by their weights in proportion, as one gesture and without building, and refuses what is no weight', async () => {
  const { say, desk } = openDesk();
  await sayAll(say, [
    'load pebble',
    'bend warm scale a:decoder.first amount 1',
    'store 1',
    'param warm amount 2',
    'store 2',
    'param warm amount 4',
    'store 3',
    'blend 1 1 2 1 3 2',
  ]);
  expect(amountOf(desk.instance().state, 'warm')).toBeCloseTo((1 + 2 + 2 * 4) / 4, 12);
  const built = desk.instance().rig.engine?.counts.built;
  await sayAll(say, ['blend 1 0.1 3 0.9', 'blend 1 0 3 0.9', 'blend 3 1 2 1 1 1']);
  expect(desk.instance().rig.engine?.counts.built).toBe(built);
  expect((await say('blend 1 -1 2 1'))[0]).toMatch(/^error blend value-range/);
  expect((await say('blend 1 0'))[0]).toMatch(/^error blend value-range/);
  expect((await say('blend 1 1 2'))[0]).toMatch(/^error blend syntax/);
  const history = desk.instance().history.steps.length;
  await sayAll(say, ['blend 1 1 2 3', 'blend 1 2 2 3', 'blend 1 3 2 3']);
  expect(desk.instance().history.steps.length).toBe(history);
});

it('goes to a snapshot of other bends over a time without a click and ends as it was stored', async () => {
  const { say, desk } = openDesk();
  await sayAll(say, TWO);
  const instance = desk.instance();
  const steady = sharpest(await play(desk, 24));
  await sayAll(say, ['recall 1']);
  const other = sharpest(await play(desk, 24));
  const before = instance.history.steps.length;
  const done = say('recall two ramp 60');
  const heard = await play(desk, 48);
  await done;
  for (let turn = 0; turn < 400 && instance.state.plan.length > 2; turn++) await play(desk, 1);
  expect(instance.state.plan.map(({ id }) => id)).toEqual(['warm', 'high']);
  expect(sharpest(heard)).toBeLessThan(1.5 * Math.max(steady, other));
  expect(snapshotOf(instance.state)).toEqual(instance.state.snapshots.get('two'));
  expect(instance.history.steps.length).toBe(before + 1);
  await play(desk, 12);
  await sayAll(say, ['undo']);
  expect(snapshotOf(instance.state)).toEqual(instance.state.snapshots.get('1'));
});

it('lists what it skips where the model of a snapshot is gone and its bends do not fit the one that plays', async () => {
  const folder = folderOfTest();
  const gone = join(folder, 'gone.ts');
  copyFileSync(`${MODELS}pebble.ts`, gone);
  const { say, desk } = openDesk();
  await sayAll(say, [
    `load ${gone}`,
    'bend warm scale a:~decoder.first amount 2',
    'bend lost scale a:model.decoder.first amount 2',
    'wet 0.5',
    'store 1',
  ]);
  await sayAll(say, ['unload', 'clear', 'wet 1']);
  rmSync(gone);
  await sayAll(say, ['load pebble']);
  const [model, bend, ...rest] = await say('recall 1');
  expect(model).toMatch(/^skipped model .*gone\.ts .*gone\.ts/);
  expect(bend).toMatch(/^skipped bend lost .*model\.decoder\.first/);
  expect(rest).toEqual([]);
  const { state } = desk.instance();
  expect([state.model?.name, state.attributes.wet, amountOf(state, 'warm')]).toEqual(['pebble', 0.5, 2]);
});
