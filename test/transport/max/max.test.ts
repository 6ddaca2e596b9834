// The script of node.script in a Max of our own: messages in, replies out, as a patch sees them.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { pause } from '../../until.ts';
import { FakeNodeScript } from './fake-node-script.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

async function ready(): Promise<FakeNodeScript> {
  const max = FakeNodeScript.start();
  await max.line('engine ready');
  max.send('cmd', 1, 'folder', MODELS);
  return max;
}

it('loads a model, bends it and tells each step on the info outlet', async () => {
  const max = await ready();
  max.send('cmd', 1, 'load', 'pebble');
  expect(await max.line('1 info done load')).toBe('1 info done load pebble');
  expect(max.lines).toContain('1 info state ready');
  max.send('cmd', 1, 'bend', 'warm', 'scale', 'a:decoder.first', 'amount', 0.5);
  expect(await max.line('1 info bend warm')).toBe('1 info bend warm weights 0 activations 1 refused 0');
  max.send('cmd', 1, 'warm', 'amount', 0.7);
  expect(await max.line('1 info warm amount')).toBe('1 info warm amount 0.7');
  expect(await max.close()).toBe(0);
  expect(max.unhandled).toEqual([]);
});

it('takes a dictionary in every documented form', async () => {
  const max = await ready();
  max.send('cmd', 1, 'load', 'pebble');
  await max.line('1 info done load');
  const bend = (id: string) => ({ id, operator: 'scale', target: 'a:decoder.first', amount: 0.5 });
  max.send('cmd', 1, 'bend', bend('a'));
  await max.line('1 info bend a');
  max.send('cmd', 1, 'bend', 'dictionary', max.named(bend('b')));
  await max.line('1 info bend b');
  max.sendDictionary({ verb: 'bend', instance: 1, ...bend('c') });
  await max.line('1 info bend c');
  max.send('cmd', 1, 'param', 'c', 'dictionary', max.named({ amount: 0.25, mix: 0.5 }));
  expect(await max.line('1 info c mix')).toBe('1 info c mix 0.5');
});

it('says a mistake on the info outlet and on the console and goes on', async () => {
  const max = await ready();
  max.send('cmd', 1, 'lod', 'pebble');
  expect(await max.line('1 info error lod')).toMatch(/name-not-found .*load/);
  max.send('cmd');
  await max.line('1 info error');
  max.send('cmd', 1, 'bend', 'dictionary', 'nothing');
  await max.line('1 info error bend');
  max.send('cmd', 'second', 'wet', 0.5);
  expect(await max.line('second info wet')).toBe('second info wet 0.5');
  expect(max.console.join('\n')).toMatch(/livebend 1: .*no verb or bend is called lod/);
});

it('ends when Max goes away', async () => {
  const max = await ready();
  max.crash();
  expect(await max.ended).toBe('SIGKILL');
  const other = await ready();
  expect(await other.close()).toBe(0);
});

it('plays on after a crash what was played before', async () => {
  const max = await ready();
  max.send('cmd', 1, 'load', 'pebble');
  max.send('cmd', 1, 'bend', 'warm', 'scale', 'a:decoder.first', 'amount', 0.5);
  await max.line('1 info bend warm');
  await pause(3000);
  max.crash();
  await max.ended;
  const next = FakeNodeScript.start();
  await next.line('engine ready');
  expect(next.lines).toContain('engine recovered 1');
  next.send('cmd', 1, 'get', 'warm', 'amount');
  expect(await next.line('1 info warm amount')).toBe('1 info warm amount 0.5');
});

it('does what comes after a dictionary after it', async () => {
  const max = await ready();
  max.send('cmd', 1, 'wet', 'dictionary', max.named({ value: 0.25 }));
  max.send('cmd', 1, 'wet', 0.75);
  await max.line('1 info wet 0.75');
  max.send('cmd', 1, 'get', 'wet');
  expect(await max.line('1 info wet', max.lines.length)).toBe('1 info wet 0.75');
});
