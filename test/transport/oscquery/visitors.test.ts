// Who may speak to the door: pages from elsewhere, bent names and strange machines may not.
import { hostname } from 'node:os';
import { expect, it } from 'vitest';
import { type Doorway, visitorsGate, whyNot } from '../../../src/transport/oscquery/visitors.ts';
import { openDoor } from './visit.ts';

const HERE: Doorway = { host: '127.0.0.1', port: 7001, allow: [], mayEnter: visitorsGate([]) };
/** Open to the network, for those who were allowed. */
const toNetwork = (...allow: string[]): Doorway => ({
  ...HERE,
  ...{ host: '0.0.0.0', allow, mayEnter: visitorsGate(allow) },
});

function come(given: { host?: string; origin?: string; address?: string }, doorway = HERE) {
  const { host = '127.0.0.1:7001', origin, address = '127.0.0.1' } = given;
  return whyNot({ host, origin, address }, doorway);
}

it.each([
  { host: 'localhost:7001' },
  { host: '127.0.0.1' },
  { host: '[::1]:7001' },
  { host: `${hostname()}:7001` },
  { host: `${hostname().toUpperCase()}.local:7001` },
  { host: '192.168.1.20:7001' },
  { origin: 'http://127.0.0.1:7001' },
  { origin: 'http://localhost:7001' },
  { origin: 'http://[::1]:7001' },
  { host: '192.168.1.20:7001', origin: 'http://192.168.1.20:7001' },
  { address: '::ffff:127.0.0.1' },
  { address: '::1' },
])('lets in %j', (given) => {
  expect(come(given)).toBeNull();
});

it.each([
  { host: 'evil.example' },
  { host: 'evil.example:7001' },
  { host: 'localhost.evil.example:7001' },
  { host: '127.0.0.1.evil.example' },
  { host: 'user@127.0.0.1:7001' },
  { host: '127.0.0.1:7001/path' },
  { host: '' },
  { host: 'evil.example:7001', origin: 'http://evil.example:7001' },
  { origin: 'https://evil.example' },
  { origin: 'http://localhost:8080' },
  { origin: 'http://localhost' },
  { origin: 'https://localhost:7001' },
  { origin: 'http://localhost:7001.evil.example' },
  { origin: 'null' },
  { origin: 'file://' },
  { origin: '' },
  { address: '192.168.1.30' },
  { address: '10.0.0.1' },
  { address: '' },
])('does not let in %j', (given) => {
  expect(come(given)).toBeTypeOf('string');
});

it('lets in what was allowed: origins, names and addresses', () => {
  const allow = ['https://show.example', 'studio.lan', '192.168.1.30', '10.1.0.0/16', 'fd00::/8', 'null'];
  const doorway = toNetwork(...allow);
  expect(come({ origin: 'https://show.example' }, doorway)).toBeNull();
  expect(come({ origin: 'null' }, doorway)).toBeNull();
  expect(come({ host: 'studio.lan:7001' }, doorway)).toBeNull();
  expect(come({ address: '::ffff:192.168.1.30' }, doorway)).toBeNull();
  for (const address of ['10.1.2.3', 'fd12::1']) expect(come({ address }, doorway)).toBeNull();
  for (const address of ['192.168.1.31', '10.2.0.1', 'fe80::1'])
    expect(come({ address }, doorway)).toContain(address);
});

it('every address may come with *, yet no page of elsewhere and no bent name', () => {
  const doorway = toNetwork('*');
  expect(come({ address: '192.168.1.31' }, doorway)).toBeNull();
  expect(come({ origin: 'https://evil.example' }, doorway)).toBeTypeOf('string');
  expect(come({ host: 'evil.example' }, doorway)).toBeTypeOf('string');
});

it('refuses them over HTTP with 403 and a reason, and gives a page that may read leave to do so', async () => {
  const { get, port, door } = await openDoor({ allow: ['https://show.example'] });
  const bent = await get('/', { headers: { Host: 'evil.example' } });
  expect([bent.status, bent.json.ERROR]).toEqual([403, 'evil.example is not a name of this machine']);
  const page = await get('/', { headers: { Origin: 'https://evil.example' } });
  expect([page.status, page.headers['access-control-allow-origin']]).toEqual([403, undefined]);
  for (const origin of [`http://localhost:${port}`, 'https://show.example']) {
    const { status, headers } = await get('/', { headers: { Origin: origin } });
    expect([status, headers['access-control-allow-origin'], headers.vary]).toEqual([200, origin, 'Origin']);
  }
  expect(door.counts.refused).toBe(2);
});

it('refuses them over WebSocket before a frame is read', async () => {
  const { connect, port, door } = await openDoor();
  await expect(connect({ headers: { Origin: 'https://evil.example' } })).rejects.toThrow('403');
  await expect(connect({ headers: { Host: `evil.example:${port}` } })).rejects.toThrow('403');
  const ear = await connect({ headers: { Origin: `http://127.0.0.1:${port}` } });
  expect(ear.socket.readyState).toBe(ear.socket.OPEN);
  expect([door.clients, door.counts.refused]).toEqual([1, 2]);
});
