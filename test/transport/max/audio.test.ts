// Sound through a player in Max: ports asked for by words, stereo from and to stand-ins of jit.net, bit for bit in bypass.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FakeNodeScript } from './fake-node-script.ts';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));

it('opens a way at ports of its own choice, keeps them where it is asked again, and closes it', async () => {
  const max = FakeNodeScript.start();
  await max.line('engine ready');
  max.send('cmd', 1, 'folder', MODELS);
  max.send('cmd', 1, 'audio', 2, 2, 0, 1, 100);
  const told = await max.line('1 audio');
  const [portIn, portOut, planes] = told.split(' ').slice(2).map(Number);
  expect(planes).toBe(3);
  expect(new Set([portIn, portOut]).size).toBe(2);
  const seen = max.lines.length;
  max.send('cmd', 1, 'audio', 2, 2, 3, 1, 100);
  expect(await max.line('1 audio', seen)).toBe(`1 audio ${portIn} ${portOut} 6`);
  max.send('cmd', 'other', 'audio', 1, 1);
  const other = (await max.line('other audio')).split(' ').map(Number);
  expect(other.slice(2, 4)).not.toContain(portIn);
  max.send('cmd', 1, 'audio', 99);
  expect(await max.line('1 info error audio')).toMatch(/value-range/);
  max.send('cmd', 1, 'audio', 'off');
  expect(await max.line('1 audio off')).toBe('1 audio off');
});
