// What the door holds and bears: limits of requests, frames, clients; slow clients; many at once; opening and closing.
import { connect as connectTcp, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { OscQueryDoor } from '../../../src/transport/oscquery/oscquery-door.ts';
import { type Frame, Outbox } from '../../../src/transport/oscquery/outbox.ts';
import { openDesk } from '../../control/desk.ts';
import { until } from '../../until.ts';
import { bundle, message } from '../osc/packets.ts';
import { openDoor } from './visit.ts';

const WET = '/livebend/1/wet';

it('refuses URLs and headers that are too long', async () => {
  const { get, port } = await openDoor({ limits: { longestUrl: 100, mostHeaderBytes: 2000 } });
  expect((await get(`/${'a'.repeat(98)}`)).status).toBe(404);
  expect((await get(`/${'a'.repeat(100)}`)).status).toBe(414);
  expect(await raw(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(4000)}\r\n\r\n`)).toContain(
    ' 431 ',
  );
  expect((await get(WET)).status).toBe(200);
});

it('ends a client whose frame is too large, and only that one', async () => {
  const { connect, door } = await openDoor({ limits: { mostMessageBytes: 1024 } });
  const [large, small] = [await connect(), await connect()];
  const closed = new Promise((resolve) => large.socket.once('close', resolve));
  large.socket.on('error', () => {});
  large.socket.send(Buffer.alloc(2000));
  expect(await closed).toBe(1009);
  small.socket.send(message(WET, ['f', 0.5]));
  await small.caughtUp();
  expect([door.clients, door.counts.messages]).toEqual([1, 1]);
});

it('refuses more clients than there may be with 503, and takes the next when one has gone', async () => {
  const { connect, door } = await openDoor({ limits: { mostClients: 2 } });
  const [first] = [await connect(), await connect()];
  await expect(connect()).rejects.toThrow('503');
  const gone = new Promise((resolve) => first.socket.once('close', resolve));
  first.socket.close();
  await gone;
  await until(() => door.clients <= 1, 'one client is left');
  await connect();
  expect(door.clients).toBe(2);
});

it('refuses to listen to more addresses than a client may', async () => {
  const { connect } = await openDoor({ limits: { mostListens: 2 } });
  const ear = await connect();
  for (const name of ['wet', 'bypass', 'late']) ear.command('LISTEN', `/livebend/1/${name}`);
  await ear.caughtUp();
  expect(ear.heard.map(({ args }) => args[1])).toEqual(['value-range']);
});

it('refuses more than it can do at once with a code, and takes the next when that is done', async () => {
  const { connect, desk } = await openDoor({ limits: { mostUndone: 2 } });
  const ear = await connect();
  const bend = (id: string) =>
    message('/livebend/1/bend', ['s', id], ['s', 'scale'], ['s', 'a:decoder.first']);
  ear.socket.send(bundle([bend('a'), bend('b'), bend('c')]));
  await ear.caughtUp();
  ear.socket.send(bend('d'));
  await ear.caughtUp();
  expect(ear.heard.map(({ args }) => args[1])).toEqual(['overrun']);
  expect(desk.instance().state.plan.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

it('lets go of a client that answers no ping', async () => {
  const { door, port } = await openDoor({ limits: { silentMs: 20 } });
  const socket = connectTcp(port, '127.0.0.1');
  const gone = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  socket.write(UPGRADE);
  await until(() => door.clients > 0, 'a client is there');
  await gone;
  await until(() => door.clients === 0, 'no client is left');
});

it('ends a connection that says nothing or does not finish what it says', async () => {
  const { port } = await openDoor({ limits: { requestMs: 50, silentMs: 100 } });
  const ends = ['', 'GET / HTTP/1.1\r\nHost: loc'].map(
    (text) =>
      new Promise((resolve) => {
        const socket = connectTcp(port, '127.0.0.1', () => socket.write(text));
        socket.resume();
        socket.once('close', () => resolve(true));
      }),
  );
  expect(await Promise.all(ends)).toEqual([true, true]);
});

it('keeps for a slow client the last of each value and the newest of the rest, counts what is dropped, and says so', () => {
  const sent: Frame[] = [];
  const dones: (() => void)[] = [];
  const sink = {
    bufferedAmount: 0,
    send: (frame: Frame, done: () => void) => {
      sent.push(frame);
      dones.push(done);
    },
  };
  const outbox = new Outbox(sink, { mostBufferedBytes: 10, mostWaiting: 3 }, 'read all');
  outbox.send('first');
  sink.bufferedAmount = 10;
  for (const value of [1, 2, 3]) outbox.send(`wet ${value}`, 'wet');
  for (const notice of ['a', 'b', 'c']) outbox.send(notice);
  expect([sent, outbox.waits, outbox.dropped]).toEqual([['first'], 3, 3]);
  outbox.send('wet 4', 'wet');
  sink.bufferedAmount = 0;
  for (const done of dones.splice(0)) done();
  expect([sent, outbox.waits, outbox.dropped]).toEqual([['first', 'b', 'c', 'wet 4', 'read all'], 0, 4]);
});

it('bounds what waits for a client that does not read, while another hears on', async () => {
  const { connect, port, door, desk } = await openDoor({
    limits: { mostBufferedBytes: 50_000, mostWaiting: 50 },
  });
  const ear = await connect();
  const slow = connectTcp(port, '127.0.0.1');
  slow.pause();
  slow.write(UPGRADE);
  slow.write(maskedText(JSON.stringify({ COMMAND: 'LISTEN', DATA: '/livebend/1/error' })));
  ear.command('LISTEN', '/livebend/1/error');
  await ear.caughtUp();
  await until(() => door.clients >= 2, 'two clients are there');
  const message = 'a'.repeat(20_000);
  for (let turn = 0; turn < 1000; turn++) {
    desk.tell({ kind: 'error', instance: '1', verb: 'guard', code: 'bend-refused', message });
    if (turn % 20 === 0) await ear.caughtUp();
  }
  await ear.caughtUp();
  expect(ear.heard).toHaveLength(1000);
  slow.destroy();
  await until(() => door.clients <= 1, 'one client is left');
  expect(door.counts.dropped).toBeGreaterThan(300);
});

it('serves 50 clients at once: each hears all the others and never itself', async () => {
  const { connect, desk } = await openDoor();
  const ears = await Promise.all(Array.from({ length: 50 }, () => connect()));
  for (const [index, ear] of ears.entries())
    for (let other = 0; other < ears.length; other++) {
      if (index === 0) await desk.handle({ words: ['bend', `b${other}`, 'scale', 'a:x'] }, HAND, () => {});
      ear.command('LISTEN', `/livebend/1/bend/b${other}/amount`);
    }
  await Promise.all(ears.map((ear) => ear.caughtUp()));
  for (const [index, { socket }] of ears.entries())
    socket.send(message(`/livebend/1/bend/b${index}/amount`, ['f', index / 64]));
  await Promise.all(ears.map((ear) => ear.caughtUp()));
  await Promise.all(ears.map((ear) => ear.caughtUp()));
  for (const [index, { heard }] of ears.entries()) {
    const values = new Map(heard.map(({ address, args }) => [address.split('/')[4], args[0]]));
    expect(heard).toHaveLength(49);
    expect(values.has(`b${index}`)).toBe(false);
    for (const [id, value] of values) expect(value).toBe(Number(id?.slice(1)) / 64);
  }
});

it('takes the next port where the wanted one is taken, and says so where none can be had', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const wanted = address !== null && typeof address === 'object' ? address.port : 0;
  const { port, door } = await openDoor({ port: wanted });
  expect(port).not.toBe(wanted);
  expect(door.url).toBe(`http://127.0.0.1:${port}`);
  await new Promise((resolve) => taken.close(resolve));
  const nowhere = new OscQueryDoor({ desk: openDesk().desk, host: '192.0.2.1' });
  await expect(nowhere.open()).rejects.toMatchObject({ code: 'port-unavailable' });
});

it('closes with everybody connected, tells nobody afterwards, and opens again', async () => {
  const { connect, door, say, get } = await openDoor();
  const ear = await connect();
  ear.command('LISTEN', WET);
  await ear.caughtUp();
  const gone = new Promise((resolve) => ear.socket.once('close', resolve));
  await say('wet 0.5');
  await door.close();
  await gone;
  expect([door.url, door.clients]).toEqual([null, 0]);
  await say('wet 0.25');
  await expect(get(WET)).rejects.toThrow();
  await door.close();
  await door.open();
  expect(door.port).toBeGreaterThan(0);
});

const HAND = { door: 'test', name: 'hand' };

const UPGRADE = [
  'GET / HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '\r\n',
].join('\r\n');

/** A short text frame of a client, with a mask of zeros. */
function maskedText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
}

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(port, '127.0.0.1', () => socket.write(text));
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(parts).toString()));
  });
}
