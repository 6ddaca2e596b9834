// The zip for this machine, unpacked into an empty folder and started by a plain Node in a Max of our own: nothing is fetched,
// nothing of the checkout is used.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { emptyFolder } from '../../empty-folder.ts';
import { pause } from '../../until.ts';
import { FakeNodeScript } from './fake-node-script.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folder = emptyFolder();
const script = join(folder, 'livebend', 'javascript', 'livebend.mjs');

beforeAll(() => {
  const platform = `${process.platform}-${process.arch}`;
  execFileSync(process.execPath, ['scripts/package.mjs', platform, '--out', join(folder, 'zip')], {
    cwd: ROOT,
  });
  const [zip = ''] = readdirSync(join(folder, 'zip'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'zip', zip))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}, 120_000);

/** Starts the unpacked script; nothing of this process's own settings reaches it. */
function start(): FakeNodeScript {
  return FakeNodeScript.start({
    script,
    cwd: folder,
    env: { NODE_PATH: '', NODE_OPTIONS: '', HOME: folder },
  });
}

it('plays several instances at once, each with a model and bends of its own', async () => {
  const max = start();
  await max.line('engine ready');
  for (const instance of ['1', 'left', 'right']) {
    max.send('cmd', instance, 'load', 'pebble');
    max.send('cmd', instance, 'bend', 'warm', 'scale', 'a:decoder.first', 'amount', 0.5);
  }
  for (const instance of ['1', 'left', 'right']) {
    await max.line(`${instance} info done load`);
    expect(await max.line(`${instance} info bend`)).toContain('activations 1');
  }
  expect(max.lines.filter((line) => line.includes('error'))).toEqual([]);
  expect(await max.close()).toBe(0);
}, 60_000);

it('keeps states in files and brings back what was there before a crash', async () => {
  const max = start();
  await max.line('engine ready');
  max.send('cmd', 1, 'wet', 0.25);
  max.send('cmd', 1, 'write', join(folder, 'kept.json'));
  await max.line('1 info done write');
  expect(JSON.parse(readFileSync(join(folder, 'kept.json'), 'utf8')).attributes.wet).toBe(0.25);
  // A state is kept a second after a change.
  await pause(3000);
  expect(max.lines.filter((line) => line.includes('error'))).toEqual([]);
  max.crash();
  await max.ended;
  const next = start();
  await next.line('engine recovered 1');
  next.send('cmd', 1, 'get', 'wet');
  expect(await next.line('1 info wet')).toBe('1 info wet 0.25');
  expect(await next.close()).toBe(0);
}, 60_000);

it('runs beside another one', async () => {
  const both = [start(), start()];
  await Promise.all(both.map((max) => max.line('engine ready')));
  for (const max of both) max.send('cmd', 1, 'load', 'pebble');
  await Promise.all(both.map((max) => max.line('1 info done load')));
  expect(await Promise.all(both.map((max) => max.close()))).toEqual([0, 0]);
}, 60_000);

it('serves from a terminal with the same parts', () => {
  const cli = join(folder, 'livebend', 'dist', 'cli.js');
  const said = execFileSync(process.execPath, [cli, 'inspect', 'pebble.onnx'], {
    cwd: join(folder, 'livebend', 'models'),
    encoding: 'utf8',
  });
  expect(said).toMatch(/weights {5}72, 485024 numbers/);
  expect(execFileSync(process.execPath, [cli, 'serve', '--help'], { encoding: 'utf8' })).toMatch(
    /--osc <port>/,
  );
});

it('says what to do where the runtime is not in it, and plays on the WASM build', async () => {
  rmSync(join(folder, 'livebend', 'dist', 'node_modules', 'onnxruntime-node', 'bin'), { recursive: true });
  const max = start();
  await max.line('engine ready');
  max.send('cmd', 1, 'load', 'pebble');
  await max.line('1 info done load');
  expect(await max.line('engine error')).toMatch(/get the package for/);
  expect(max.console.join()).toMatch(/get the package for/);
}, 60_000);

it('names every package in it with its licence', () => {
  const text = readFileSync(join(folder, 'livebend', 'dist', 'THIRD-PARTY.txt'), 'utf8');
  for (const name of ['onnxruntime-node', 'protobufjs', 'valibot']) expect(text).toContain(`${name} `);
  expect(text).not.toContain('see its own text');
});
