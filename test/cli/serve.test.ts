// The server as a process of its own: it plays, ends when it is told to, and comes back when its engine crashes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { peak } from '../../src/audio/sound.ts';
import { decodeWav } from '../../src/audio/wav.ts';
import { emptyFolder } from '../empty-folder.ts';
import { Client } from '../transport/osc/client.ts';
import { pause } from '../until.ts';
import { expectMistake, livebend } from './command-line.ts';
import { Served } from './served.ts';

const FOLDER = emptyFolder();

it('plays a model on a sound, takes OSC, keeps what comes out, and ends with 0 when told to', async () => {
  const out = join(FOLDER, 'out.wav');
  const served = await Served.start('pebble', '--input', 'noise', '--output', out);
  const client = await Client.open(served.port);
  client.send('/livebend/1/wet', ['f', 0.5]);
  client.send('/livebend/1/wet');
  expect((await client.hear('/livebend/1/wet')).args).toEqual([0.5]);
  await pause(500);
  expect(await served.end()).toBe(0);
  expect(served.said).toMatch('1 done load pebble');
  const sound = decodeWav(readFileSync(out), out);
  expect(sound.channels).toHaveLength(2);
  expect(peak(sound.channels[0] ?? [])).toBeGreaterThan(0.01);
});

it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s before anything was loaded', async (signal) => {
  const served = await Served.start();
  served.signal(signal);
  expect(await served.exit).toBe(0);
});

it.skipIf(process.platform !== 'linux')(
  'starts the engine again where it crashes, at the same port, and plays on what was played',
  async () => {
    const served = await Served.start('pebble');
    const { port } = served;
    const client = await Client.open(port);
    client.send(
      '/livebend/1/bend',
      ['s', 'warm'],
      ['s', 'scale'],
      ['s', 'a:decoder.first'],
      ['s', 'amount'],
      ['f', 0.5],
    );
    client.send('/livebend/1/wet', ['f', 0.25]);
    await served.keeps('"wet": 0.25');
    process.kill(childOf(served.pid), 'SIGKILL');
    await served.says(/livebend: ready/, 2);
    expect(served.said).toMatch('plays on what was played before: 1');
    client.send('/livebend/1/wet');
    expect((await client.hear('/livebend/1/wet')).args).toEqual([0.25]);
    client.send('/livebend/1/get', ['s', 'warm'], ['s', 'amount']);
    expect((await client.hear('/livebend/1/bend/warm/amount')).args).toEqual([0.5]);
    expect(served.said).toMatch('the engine crashed (137) and is started again');
    expect(served.said.match(new RegExp(`osc\\.udp://127\\.0\\.0\\.1:${port}\\b`, 'g'))).toHaveLength(2);
    expect(await served.end()).toBe(0);
  },
);

it('refuses a model, a sound, a port, an address with one sentence and exit code 2', async () => {
  expectMistake(
    await livebend(['serve', '--osc', '0', '--http', '0', '--input', 'nothere.wav'], FOLDER),
    /nothere\.wav: cannot be read/,
  );
  expectMistake(await livebend(['serve', '--osc', 'x'], FOLDER), /expected a port/);
  expectMistake(
    await livebend(['serve', '--osc', '0', '--http', '0', '--allow', '1.2.3'], FOLDER),
    /expected an address/,
  );
  const { code, errors } = await livebend(['serve', 'nobody', '--osc', '0', '--http', '0'], FOLDER);
  expect(code).toBe(2);
  expect(errors).toMatch(/^livebend: serve: model nobody: is in none of the usual places/);
});

/** The process that plays, as Linux lists it. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}
