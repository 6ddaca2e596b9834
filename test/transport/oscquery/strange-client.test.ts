// A client nobody here wrote, the npm package `oscquery`: reads the tree, understands every node, finds a bend and its range and
// drives it.
import { OSCQAccess, OSCQueryDiscovery, OSCTypeSimple } from 'oscquery';
import { expect, it } from 'vitest';
import { message } from '../osc/packets.ts';
import { openDoor } from './visit.ts';

it('finds a bend, its range and value, and what it sends is heard', async () => {
  const { port, say, connect, desk } = await openDoor({ name: 'studio' });
  await say('bend warm scale a:decoder.first amount 0.5');
  const service = await new OSCQueryDiscovery().queryNewService('127.0.0.1', port);
  expect(service.hostInfo).toMatchObject({ name: 'studio', extensions: { LISTEN: true, VALUE: true } });
  const found = service.flat().find(({ full_path }) => full_path === '/livebend/1/bend/warm/amount');
  expect(found?.access).toBe(OSCQAccess.READWRITE);
  const [argument] = found?.arguments ?? [];
  expect(argument).toMatchObject({ type: OSCTypeSimple.FLOAT, range: { min: -2, max: 4 }, value: 0.5 });
  const { max = 0 } = (argument?.range ?? {}) as { max?: number };
  const { socket, caughtUp } = await connect();
  socket.send(message(found?.full_path ?? '', ['f', max]));
  await caughtUp();
  expect(desk.instance().state.plan[0]?.values.get('amount')).toBe(4);
  await service.update();
  expect(service.resolvePath('/livebend/1/bend/warm/amount')?.getValue(0)).toBe(4);
});
