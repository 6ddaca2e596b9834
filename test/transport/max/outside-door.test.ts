// The door to an engine outside of Max by itself, with an engine that is played by hand: whom it hears, and what it takes for data.
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { afterEach, expect, it, vi } from 'vitest';
import { MaxOutlet } from '../../../src/transport/max/max-outlet.ts';
import { OutsideDoor } from '../../../src/transport/max/outside-door.ts';
import type { MaxPort, MaxValue } from '../../../src/transport/max-api.ts';
import { pause } from '../../until.ts';
import { type Argument, message } from '../osc/packets.ts';

const HOST = '127.0.0.1';
const ended: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function bound(): Promise<Socket> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, HOST, resolve));
  ended.push(() => socket.close());
  return socket;
}

/** A door that has found its engine; `say` speaks as that engine or from elsewhere. */
async function openOutside(fails: (parts: readonly MaxValue[]) => boolean = () => false) {
  const out: (readonly MaxValue[])[] = [];
  const posted: string[] = [];
  const max: MaxPort = {
    addHandler: () => {},
    getDict: async () => ({}),
    post: async (...parts: unknown[]) => void posted.push(String(parts[0])),
    outlet: (...parts: unknown[]) => {
      if (fails(parts as MaxValue[])) throw new Error('the outlet is gone');
      out.push(parts as MaxValue[]);
      return Promise.resolve();
    },
  } as MaxPort;
  const [engine, stranger] = [await bound(), await bound()];
  const heard = new Promise<RemoteInfo>((resolve) => engine.once('message', (_, from) => resolve(from)));
  const { port } = engine.address();
  const door = new OutsideDoor(max, {
    outlet: new MaxOutlet(max),
    commands: new Map(),
    port,
    command: 'livebend serve',
  });
  ended.push(() => door.close());
  await door.open();
  const place = await heard;
  const say = (address: string, args: Argument[], from = engine) =>
    from.send(message(address, ...args), place.port, HOST);
  const piece = (index: number, count: number, text: string) =>
    say('/livebend/1/data', [
      ['s', 'table'],
      ['i', index],
      ['i', count],
      ['s', text],
    ]);
  /** Everything that was said before is heard. */
  const settled = async (mark: number) => {
    say('/livebend/1/mark', [['i', mark]]);
    await vi.waitFor(() => expect(out).toContainEqual(['1', 'info', 'mark', mark]));
  };
  const dumps = () => out.filter((parts) => parts[1] === 'dump').map((parts) => parts[2]);
  return { out, posted, say, piece, settled, dumps, stranger };
}

it('hears its engine alone, whoever else knows its port', async () => {
  const { say, settled, out, stranger } = await openOutside();
  say('/livebend/1/latency', [['i', 7]], stranger);
  await pause(50);
  expect(out).toEqual([]);
  say('/livebend/1/latency', [['i', 5]]);
  await settled(1);
  expect(out.filter(([, , name]) => name === 'latency')).toEqual([['1', 'info', 'latency', 5]]);
});

it('puts pieces together where each has its place, and says what was none', async () => {
  const { piece, settled, dumps, posted } = await openOutside();
  piece(0, 3, '{"a":');
  piece(2, 3, '}');
  piece(2, 3, '}');
  piece(1, 3, '1');
  await settled(1);
  expect(dumps()).toEqual([{ table: { a: 1 } }]);
  expect(posted).toEqual([]);
  const strange: readonly [number, number][] = [
    [4_000_000_000 % 2 ** 31, 2 ** 31 - 1],
    [-1, 2],
    [2, 2],
    [0, 0],
    [0, 1_000_000],
  ];
  for (const [index, count] of strange) piece(index, count, '1');
  await settled(2);
  expect(posted).toHaveLength(strange.length);
  expect(posted[1]).toBe('livebend: data 1 table: there is no piece -1 of 2');
  piece(0, 1, '{"a":2}');
  await settled(3);
  expect(dumps()).toEqual([{ table: { a: 1 } }, { table: { a: 2 } }]);
});

it('says where a text is no JSON and where the patch cannot be told', async () => {
  const { piece, say, settled, posted } = await openOutside(([, , name]) => name === 'latency');
  piece(0, 1, '{"a":');
  say('/livebend/1/latency', [['i', 5]]);
  await settled(1);
  expect(posted).toEqual([
    'livebend: data 1 table: came as no JSON',
    expect.stringContaining('the outlet is gone'),
  ]);
});
