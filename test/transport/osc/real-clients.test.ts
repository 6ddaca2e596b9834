// Controllers nobody here wrote: oscsend and oscdump of liblo, and a patch of Pure Data, steer and listen.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import type { ControlSource } from '../../../src/control/mapping.ts';
import { openDoor } from './door.ts';

const run = promisify(execFile);
const PATCH = fileURLToPath(new URL('./controller.pd', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

const hasLiblo = await isHere('oscsend', 'oscdump');
const hasPd = await isHere('pd');

it.skipIf(!hasLiblo)('oscsend loads, bends, learns; oscdump is told what it does', async () => {
  const { test, heard } = await openLearning();
  const dump = await startDump();
  const send = (address: string, ...words: string[]) =>
    run('oscsend', ['127.0.0.1', String(test.port), address, ...words]);
  await send('/livebend/1/subscribe', 'ii', '1', String(dump.port));
  await dump.says(/\/livebend\/1\/subscribed ii 1 \d+/);
  await send('/livebend/1/load', 's', 'pebble');
  await dump.says(/\/livebend\/1\/done ss "load" "pebble"/);
  await send('/livebend/1/bend', 'ssssf', 'warm', 'scale', 'a:decoder.first', 'amount', '0.5');
  await dump.says(/\/livebend\/1\/bend ssisisi "warm" "weights" 0 "activations" 1 "refused" 0/);
  await send('/livebend/1/bend/warm/amount', 'd', '0.75');
  await dump.says(/\/livebend\/1\/bend\/warm\/amount f 0.75/);
  await send('/livebend/*/bend/w*/amount', 'h', '1');
  await dump.says(/\/livebend\/1\/bend\/warm\/amount f 1\.0/);
  await send('/livebend/1/bend/warm/on', 'F');
  await dump.says(/\/livebend\/1\/bend\/warm\/on i 0/);
  await send('/livebend/1/wet', 'f', '7');
  await dump.says(/\/livebend\/1\/error sss "wet" "value-range"/);
  await send('/1/fader1', 'f', '0.5');
  await vi.waitFor(() => expect(heard).toEqual([[{ kind: 'osc', address: '/1/fader1' }, 0.5]]));
  test.desk.tell({ kind: 'watch', instance: '1', id: 'level', statistic: 'rms', atoms: [0.25] });
  await dump.says(/\/livebend\/1\/watch\/level\/rms f 0.25/);
});

it.skipIf(!hasPd)(
  'a patch of Pure Data does the same by netsend, and hears by both of its sockets',
  async () => {
    const { test, heard } = await openLearning();
    const ears = await freePort();
    const words = ['-nogui', '-noaudio', '-nomidi', '-nrt', '-noprefs', '-stderr', '-open', PATCH];
    const pd = start('pd', [...words, '-send', `door ${test.port}`, '-send', `ears ${ears}`]);
    await pd.says(/told: list livebend 1 done load pebble/);
    await pd.says(/told: list livebend 1 bend warm weights 0 activations 1 refused 0/);
    await vi.waitFor(() => expect(heard).toEqual([[{ kind: 'osc', address: '/1/fader1' }, 0.25]]));
    // What it named itself is not told to it, what undo gives back is.
    await pd.says(/told: list livebend 1 undo param.+amount.+0.75/);
    await pd.says(/ears: list livebend 1 bend warm amount 0.5/);
    test.desk.tell({ kind: 'watch', instance: '1', id: 'level', statistic: 'rms', atoms: [0.25, 0.5] });
    await pd.says(/ears: list livebend 1 watch level rms 0.25 0.5/);
    expect(test.desk.instance().state.plan[0]?.values.get('amount')).toBe(0.5);
  },
);

async function openLearning() {
  const heard: [ControlSource, number][] = [];
  const test = await openDoor({ hear: (source, value) => heard.push([source, value]) > 0 });
  return { test, heard };
}

function start(program: string, words: readonly string[]) {
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      said += bytes;
    });
  const says = (text: RegExp) =>
    vi.waitFor(() => expect(said).toMatch(text), { timeout: 12_000, interval: 20 });
  return { says };
}

async function startDump() {
  const port = await freePort();
  // It tells that it listens by taking the port.
  const dump = start('oscdump', ['-L', String(port)]);
  await vi.waitFor(async () => expect(await isTaken(port)).toBe(true), { timeout: 5000, interval: 20 });
  return { ...dump, port };
}

async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, resolve));
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}

function isTaken(port: number): Promise<boolean> {
  const socket = createSocket({ type: 'udp6', ipv6Only: false });
  return new Promise((resolve) => {
    socket.once('error', () => resolve(true));
    socket.bind({ port, exclusive: true }, () => socket.close(() => resolve(false)));
  });
}

/** True where programs are installed; one line where they are not. */
async function isHere(...programs: string[]): Promise<boolean> {
  try {
    await Promise.all(programs.map((program) => run('which', [program])));
    return true;
  } catch {
    console.log(`${programs.join(' and ')} not installed: their cases are left out`);
    return false;
  }
}
