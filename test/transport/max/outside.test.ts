// A script in Max that speaks with an engine outside of it: the same words, the same answers.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Served } from '../../cli/served.ts';
import { FakeNodeScript } from './fake-node-script.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

it('loads, bends, watches, asks and is told by an engine in a terminal', async () => {
  const served = await Served.start('--input', 'noise');
  const max = FakeNodeScript.start({ args: ['outside', String(served.port)] });
  await max.line('engine outside');
  await max.line('engine ready');
  max.send('cmd', 1, 'folder', MODELS);
  max.send('cmd', 1, 'load', './pebble.onnx');
  expect(await max.line('1 info done load')).toMatch(/pebble\.onnx$/);
  max.send('cmd', 1, 'bend', { id: 'warm', operator: 'scale', target: 'a:decoder.first', amount: 0.5 });
  expect(await max.line('1 info bend warm')).toContain('activations 1');
  max.send('cmd', 1, 'warm', 'amount', 0.75);
  max.send('cmd', 1, 'get', 'warm', 'amount');
  expect(await max.line('1 info warm amount 0.75')).toBe('1 info warm amount 0.75');
  max.send('cmd', 1, 'watch', 'w', 'a:decoder.first', 'rms', 'rate', 20);
  expect(await max.line('1 watch w rms')).toMatch(/^1 watch w rms [0-9.e-]+$/);
  max.send('cmd', 1, 'info');
  await max.line('1 dump');
  expect(Object.keys([...max.dictionaries.values()].at(-1) ?? {})).toEqual(['info']);
  max.send('cmd', 1, 'lod');
  expect(await max.line('1 info error lod')).toMatch(/name-not-found/);
  max.send('cmd', 1, 'audio', 2, 2);
  expect(await max.line('1 audio')).toMatch(/^1 audio \d+ \d+ 2$/);
}, 60_000);

it('says what to type where none is there, and is ready when one comes', async () => {
  const max = FakeNodeScript.start({ args: ['outside', '1'] });
  expect(await max.line('engine error')).toMatch(/node ".*cli\.js" serve --osc 1 {2}in a terminal/);
  expect(await max.close()).toBe(0);
}, 30_000);
