// A crash loses nothing: what an engine played is kept outside the project and offered to the next one; a clean end leaves none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { leftovers } from '../../../src/control/state/leftovers.ts';
import { recoverAll } from '../../../src/control/state/recover.ts';
import { autosaveFolder } from '../../../src/control/state/state-folder.ts';
import { bundled } from '../../bundled.ts';
import { folderOfTest } from '../../empty-folder.ts';
import { HAND, openDesk } from '../desk.ts';

let folder = '';

beforeEach(() => {
  folder = folderOfTest();
});

/** A number that is no process: beyond what systems give. */
const GONE = 2 ** 30;

it('keeps what is played some time after a change, and nothing after a clean end', async () => {
  const { say, desk } = openDesk({ autosave: { folder, delayMs: 5 } });
  await say('wet 0.25');
  await desk.autosave?.flush();
  const [session = ''] = await readdir(folder);
  const kept = JSON.parse(await readFile(join(folder, session, '1.json'), 'utf8'));
  expect(kept.attributes.wet).toBe(0.25);
  expect(await leftovers(folder)).toEqual([]);
  await desk.close();
  expect(await readdir(folder)).toEqual([]);
});

it('brings a state back after the process was killed', async () => {
  const script = await bundled('control/state/crash-child.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { say, desk, events } = openDesk({ autosave: { folder } });
  const replies = await say('recover');
  expect(events).toContainEqual({ kind: 'info', instance: '1', name: 'recover', atoms: [1] });
  expect(replies[0]).toBe('recover 1');
  expect(replies[1]).toMatch(/^leftover 1 1 \d{4}-/);
  expect((await say('recover 2'))[0]).toMatch(/^error recover value-range/);
  expect((await say('recover 1')).at(-1)).toBe('done recover 1');
  const { state, rig } = desk.instance();
  expect([state.model?.name, state.attributes.wet]).toEqual(['pebble', 0.25]);
  expect(rig.engine?.plan.map(({ id }) => id)).toEqual(['warm']);
  expect(await say('recover')).toEqual(['recover 0']);
}, 20_000);

it('brings all instances back, each into its own, and says what could not be', async () => {
  const session = join(folder, `${GONE}-x`);
  await mkdir(session);
  await writeFile(join(session, '1.json'), '{"livebend":1,"attributes":{"wet":0.5}}');
  await writeFile(join(session, 'b.json'), '{"livebend":1,"attributes":{"wet":0.75}}');
  await writeFile(join(session, 'c.json'), 'no');
  const { desk, say } = openDesk({ autosave: { folder } });
  const { instances, problems } = await recoverAll(desk, folder, HAND);
  expect([...instances].sort()).toEqual(['1', 'b']);
  expect(problems).toEqual([expect.stringMatching(/^instance c: .*no JSON/)]);
  expect(desk.instance('1').state.attributes.wet).toBe(0.5);
  expect(desk.instance('b').state.attributes.wet).toBe(0.75);
  expect((await leftovers(folder)).map(({ instance }) => instance)).toEqual(['c']);
  await say('recover none');
  expect(await leftovers(folder)).toEqual([]);
});

it('leaves states of engines that live alone, and keeps those of the last few that are gone', async () => {
  await mkdir(join(folder, `${process.pid}-other`));
  await writeFile(join(folder, `${process.pid}-other`, '1.json'), '{"livebend":1}');
  for (let number = 0; number < 12; number++) await mkdir(join(folder, `${GONE + number}-x`));
  const { desk, say } = openDesk({ autosave: { folder } });
  await desk.autosave?.flush();
  expect(await say('recover')).toEqual(['recover 0']);
  const names = await readdir(folder);
  expect(names.filter((name) => name.endsWith('-x'))).toHaveLength(8);
  expect(names).toContain(`${process.pid}-other`);
});

it('tells once where it cannot write, plays on and ends well', async () => {
  await writeFile(join(folder, 'file'), '');
  const { say, desk, events } = openDesk({ autosave: { folder: join(folder, 'file'), delayMs: 1 } });
  for (const wet of [0.1, 0.2, 0.3]) {
    await say(`wet ${wet}`);
    await desk.autosave?.flush();
  }
  expect(events.filter(({ kind }) => kind === 'error')).toHaveLength(1);
  expect(desk.instance().state.attributes.wet).toBe(0.3);
  await expect(desk.close()).resolves.toBeUndefined();
});

it('keeps states in a folder of the user, not in a project', () => {
  expect(autosaveFolder().startsWith(process.cwd())).toBe(false);
  expect(autosaveFolder()).toMatch(/livebend/);
});
