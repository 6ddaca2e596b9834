// The zip for this machine, unpacked into an empty folder and started by a plain Node in a Max of our own: nothing is fetched,
// nothing of the checkout is used.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeMax } from './fake-max.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'livebend-unpacked-'));
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

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the unpacked script; nothing of this process's own settings reaches it. */
function start(): FakeMax {
  return FakeMax.start({ script, cwd: folder, env: { NODE_PATH: '', NODE_OPTIONS: '', HOME: folder } });
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

it('runs beside another one', async () => {
  const both = [start(), start()];
  await Promise.all(both.map((max) => max.line('engine ready')));
  for (const max of both) max.send('cmd', 1, 'load', 'pebble');
  await Promise.all(both.map((max) => max.line('1 info done load')));
  expect(await Promise.all(both.map((max) => max.close()))).toEqual([0, 0]);
}, 60_000);

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
