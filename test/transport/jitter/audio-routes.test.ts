// The ways for sound of players, as the verb `audio` opens and closes them.
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { AudioRoutes } from '../../../src/transport/jitter/audio-routes.ts';
import { openDesk } from '../../control/desk.ts';
import { until } from '../../until.ts';

it('closes the way of a player that made room for another, and frees its port', async () => {
  const routes = new AudioRoutes();
  const { desk, say } = openDesk({ more: [routes.command] });
  const [told = ''] = await say('audio 1 1');
  const port = Number(told.split(' ')[1]);
  const gone = desk.instance();
  expect(routes.carries(gone)).toBe(true);
  for (let number = 2; number <= 17; number++) desk.instance(String(number));
  expect(desk.find('1')).toBeNull();
  await until(() => !routes.carries(gone), 'the way is closed');
  // Ways are closed one after the other, so that this comes when that one is closed.
  await routes.close();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => server.close(resolve));
});
