// Every example of every command runs on the demo model and succeeds, so help, patches and reference pages say what works.
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { writeWav } from '../../src/audio/wav.ts';
import { COMMANDS } from '../../src/control/table.ts';
import { emptyFolder } from '../empty-folder.ts';
import { openDesk } from './desk.ts';

const folder = emptyFolder();

beforeAll(async () => {
  const sound = { sampleRate: 48_000, channels: [new Float32Array(4800).fill(0.1)] };
  await writeWav(join(folder, 'in.wav'), sound, 'float32');
});

it('does every example of every command', async () => {
  const { say } = openDesk();
  const sender = { door: 'test', name: 'hand', folder };
  const failed: string[] = [];
  await say('load pebble', sender);
  for (const { examples } of COMMANDS)
    for (const example of examples) {
      if ((await say('get model', sender))[0] !== 'model pebble') await say('load pebble', sender);
      await say('bend warm scale a:decoder.first amount 0.5', sender);
      const replies = await say(example, sender);
      failed.push(
        ...replies.filter((reply) => reply.startsWith('error')).map((reply) => `${example}: ${reply}`),
      );
    }
  expect(failed).toEqual([]);
}, 90_000);

it('gives each command a verb of its own, a sentence and an example that begins with the verb', () => {
  const verbs = COMMANDS.map(({ verb }) => verb);
  expect(new Set(verbs).size).toBe(verbs.length);
  for (const { verb, help, examples } of COMMANDS) {
    expect(help, verb).toMatch(/^[A-Z\d].*\.$/);
    expect(examples.length, verb).toBeGreaterThan(0);
    for (const example of examples) expect(example.split(' ')[0]).toBe(verb);
  }
});
