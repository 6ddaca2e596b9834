// Instances that come and go: what makes room for others, and what is done to one that is gone.
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Call, Command } from '../../src/control/command.ts';
import { folderOfTest } from '../empty-folder.ts';
import { MODELS } from '../shared.ts';
import { HAND, openDesk, textOf } from './desk.ts';

const MOST = 16;

/** A verb that reads for as long as the test likes, then plays a model. */
function slowLoad() {
  let go = () => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const model = {
    name: 'pebble',
    path: `${MODELS}pebble.onnx`,
    method: null,
    settings: [],
    versions: new Map(),
  };
  const run = async ({ instance, sender }: Call) => {
    await gate;
    await instance.change((state) => ({ ...state, model }), { text: 'slow', sender });
  };
  const command: Command = { verb: 'slow', help: '', arguments: [], examples: [], run };
  return { command, go };
}

function opened() {
  const { command, go } = slowLoad();
  const test = openDesk({ more: [command] });
  const say = async (instance: string, ...words: string[]) => {
    const replies: string[] = [];
    await test.desk.handle({ instance, words }, HAND, (reply) => replies.push(textOf(reply)));
    return replies;
  };
  return { ...test, go, say };
}

it('makes room by letting go of what is idle, never of one that still reads or has something kept back', async () => {
  const { desk, say, go } = opened();
  const slow = say('1', 'slow');
  for (let name = 2; name <= MOST; name++) desk.instance(String(name));
  desk.together(() => {
    expect(desk.instance('17').name).toBe('17');
    expect(desk.names).toContain('1');
  });
  expect(desk.names).toHaveLength(MOST);
  go();
  expect(await slow).toEqual([]);
  expect(desk.find('1')?.condition).toBe('ready');
});

it('keeps an instance that records a log', async () => {
  const { desk, say } = opened();
  const folder = folderOfTest();
  await say('1', 'log', 'start', join(folder, 'take.jsonl'));
  for (let name = 2; name <= MOST + 1; name++) desk.instance(String(name));
  expect([desk.find('1'), desk.find('2')].map((each) => each === null)).toEqual([false, true]);
});

it('ends the sound although a log cannot be ended, and tells of that', async () => {
  const { desk, say } = opened();
  await say('1', 'load', 'pebble');
  const instance = desk.instance('1');
  vi.spyOn(instance.logs, 'stop').mockRejectedValueOnce(new Error('the disk is full'));
  await expect(instance.close()).rejects.toThrow('the disk is full');
  expect(instance.rig.engine).toBe(null);
});

it('refuses another instance where every one is busy', async () => {
  const { desk, say, go } = opened();
  const all = Array.from({ length: MOST }, (_, index) => say(String(index + 1), 'slow'));
  expect((await say('17', 'bang'))[0]).toMatch(/^error bang value-range .*at most/);
  const closing = desk.close();
  go();
  await closing;
  for (const replies of await Promise.all(all)) expect(replies[0]).toMatch(/^error slow engine-closed/);
});

it('opens no engine for what was read when it was closed meanwhile', async () => {
  const { desk, say, go } = opened();
  const slow = say('1', 'slow');
  const instance = desk.instance('1');
  await instance.close();
  go();
  expect((await slow)[0]).toMatch(/^error slow engine-closed .*was closed/);
  expect(instance.rig.engine).toBe(null);
  expect(instance.state.model).toBe(null);
});
