// The OSC door with real sockets: what is done, answered, told to others, refused and counted.
import { createSocket } from 'node:dgram';
import { expect, it, vi } from 'vitest';
import { OscDoor } from '../../../src/transport/osc/osc-door.ts';
import { OscSocket } from '../../../src/transport/osc/osc-socket.ts';
import { pause } from '../../until.ts';
import { Client } from './client.ts';
import { openDoor, PEBBLE } from './door.ts';
import { bundle, message } from './packets.ts';

const AMOUNT = '/livebend/1/bend/warm/amount';

/** A door whose desk plays the demo model with one bend. */
async function openBent() {
  const test = await openDoor();
  await test.say(`load ${PEBBLE}`);
  await test.say('bend warm scale a:decoder.first amount 0.5');
  return test;
}

const amountIn = ({
  desk,
}: {
  desk: { instance: () => { state: { plan: readonly { values: ReadonlyMap<string, unknown> }[] } } };
}) => desk.instance().state.plan[0]?.values.get('amount');

it('loads a model, bends it and answers the sender', async () => {
  const test = await openDoor();
  const client = await test.client();
  client.send('/livebend/1/load', ['s', PEBBLE]);
  expect((await client.hear('/livebend/1/done')).args).toEqual(['load', PEBBLE]);
  expect((await client.hear('/livebend/1/latency')).types).toMatch(/^i/);
  expect((await client.hear('/livebend/1/info/state')).args).toEqual(['ready']);
  client.send(
    '/livebend/1/bend',
    ['s', 'warm'],
    ['s', 'scale'],
    ['s', 'a:decoder.first'],
    ['s', 'amount'],
    ['f', 0.5],
  );
  expect((await client.hear('/livebend/1/bend')).args).toEqual([
    ...['warm', 'weights', 0, 'activations', 1, 'refused', 0],
  ]);
  client.send(AMOUNT, ['f', 0.7]);
  await vi.waitFor(() => expect(amountIn(test)).toBe(0.7));
  client.send(`${AMOUNT}/norm`, ['i', 0]);
  await vi.waitFor(() => expect(amountIn(test)).toBe(-2));
  client.send('/livebend/1/bend/warm/on', ['F']);
  await vi.waitFor(() => expect(test.desk.instance().state.plan[0]?.values.get('on')).toBe(0));
  client.send('/livebend/1/undo', ['I']);
  expect((await client.hear('/livebend/1/undo')).args).toEqual(['param warm on 0']);
});

it('answers a mistake with verb, code and sentence, and bytes that are no message too', async () => {
  const test = await openDoor();
  const client = await test.client();
  client.send('/livebend/1/wet', ['f', 3]);
  const told = await client.hear('/livebend/1/error');
  expect(told.args.slice(0, 2)).toEqual(['wet', 'value-range']);
  expect(told.args[2]).toMatch('0 to 1');
  client.sendBytes(Buffer.from('no message at all....'));
  await client.hear('/livebend/1/error', ({ args }) => args[0] === 'osc' && args[1] === 'syntax');
  client.send('/other/thing', ['f', 1]);
  await client.hear('/livebend/1/error', ({ args }) => String(args[2]).includes('/other/thing'));
  client.send('/livebend/1/wet', ['b', new Uint8Array(4)]);
  await client.hear('/livebend/1/error', ({ args }) => String(args[2]).includes('takes no blobs'));
  expect(test.door.counts).toMatchObject({ packets: 4, messages: 1, refused: 3 });
});

it('tells a value to every controller but the one that named it, as a float where it is one', async () => {
  const test = await openBent();
  const [hand, other] = [await test.client(), await test.client()];
  for (const client of [hand, other]) client.send('/livebend/1/wet');
  await other.hear('/livebend/1/wet');
  hand.send(AMOUNT, ['i', 1]);
  const told = await other.hear(AMOUNT, ({ args }) => args[0] === 1);
  expect(told.types).toBe('f');
  hand.send('/livebend/1/bypass', ['f', 1]);
  expect((await other.hear('/livebend/1/bypass')).types).toBe('i');
  expect(hand.told.filter(({ address, args }) => /amount|bypass/.test(address) && args[0] === 1)).toEqual([]);
});

it('tells a controller what it moved without naming it', async () => {
  const test = await openBent();
  const client = await test.client();
  client.send(AMOUNT, ['f', 0.75]);
  client.send('/livebend/1/undo');
  await client.hear(AMOUNT, ({ args }) => args[0] === 0.5);
});

it('tells the values of a bend that has come', async () => {
  const test = await openBent();
  const client = await test.client();
  client.send('/livebend/1/wet');
  await client.hear('/livebend/1/wet');
  await test.say('bend cold scale a:decoder.first amount 0.25');
  expect((await client.hear('/livebend/1/bend/cold/amount')).args).toEqual([0.25]);
  expect((await client.hear('/livebend/1/bend/cold/on')).types).toBe('i');
});

it('tells values again after it was closed with one under way and opened again', async () => {
  const test = await openBent();
  const client = await test.client();
  client.send('/livebend/1/wet');
  await client.hear('/livebend/1/wet');
  await test.say('warm amount 0.3');
  await test.door.close();
  await test.door.open();
  const next = await Client.open(test.door.place?.port ?? 0);
  next.send('/livebend/1/wet');
  await next.hear('/livebend/1/wet');
  await test.say('warm amount 0.75');
  expect((await next.hear(AMOUNT)).args).toEqual([0.75]);
});

it('comes to rest between two controllers that send back everything they are told', async () => {
  const test = await openBent();
  const [hand, other] = [await test.client(), await test.client()];
  for (const client of [hand, other]) {
    client.mirror();
    client.send('/livebend/1/subscribe', ['i', 1]);
    await client.hear('/livebend/1/subscribed');
  }
  await test.say('warm amount 0.123456789012');
  hand.send(AMOUNT, ['f', 0.3]);
  hand.send('/livebend/1/nothing');
  hand.send('/livebend/1/undo');
  await other.hear(AMOUNT);
  let [packets, before] = [-1, -2];
  for (let turn = 0; turn < 100 && packets !== before; turn++) {
    await pause(200);
    [before, packets] = [packets, test.door.counts.packets];
  }
  expect(packets).toBe(before);
  expect(test.door.counts.mirrored).toBeGreaterThan(0);
  expect(packets).toBeLessThan(100);
});

it('keeps quiet to a controller that wants it so, and tells a port that was named', async () => {
  const test = await openBent();
  const [hand, quiet, ears] = [await test.client(), await test.client(), await test.client()];
  quiet.send('/livebend/1/subscribe', ['i', 0]);
  expect((await quiet.hear('/livebend/1/subscribed')).args).toEqual([0, quiet.port]);
  hand.send('/livebend/1/subscribe', ['i', 1], ['i', ears.port]);
  expect((await ears.hear('/livebend/1/subscribed')).args).toEqual([1, ears.port]);
  await test.say('warm amount 0.25');
  await ears.hear(AMOUNT, ({ args }) => args[0] === 0.25);
  hand.send('/livebend/1/wet');
  await ears.hear('/livebend/1/wet');
  hand.send('/livebend/1/subscribe', ['i', 0], ['i', ears.port]);
  await hand.hear('/livebend/1/subscribed', ({ args }) => args[0] === 0);
  const heard = ears.told.length;
  await test.say('warm amount 0.75');
  await hand.hear(AMOUNT, ({ args }) => args[0] === 0.75);
  expect(ears.told.length).toBe(heard);
  expect(quiet.told.map(({ address }) => address)).toEqual(['/livebend/1/subscribed']);
  hand.send('/livebend/1/subscribe', ['i', 2]);
  await hand.hear('/livebend/1/error', ({ args }) => args[1] === 'value-range');
});

it('tells watches to those who asked, and info and errors to all', async () => {
  const test = await openBent();
  const [asker, other] = [await test.client(), await test.client()];
  asker.send('/livebend/1/watch', ['s', 'level'], ['s', 'a:decoder.first']);
  other.send('/livebend/1/wet');
  await other.hear('/livebend/1/wet');
  await vi.waitFor(() => expect(test.door.counts.messages).toBe(2));
  test.desk.tell({ kind: 'watch', instance: '1', id: 'level', statistic: 'rms', atoms: [1, 0.5] });
  test.desk.tell({ kind: 'info', instance: '1', name: 'latecount', atoms: [3] });
  const told = await asker.hear('/livebend/1/watch/level/rms');
  expect([told.types, ...told.args]).toEqual(['ff', 1, 0.5]);
  expect((await other.hear('/livebend/1/info/latecount')).args).toEqual([3]);
  expect(other.told.some(({ address }) => address.includes('/watch/'))).toBe(false);
});

it('does a bundle between two blocks, and keeps the others where one of it is broken', async () => {
  const test = await openBent();
  const client = await test.client();
  const built = test.desk.instance().rig.engine?.counts.built ?? 0;
  client.sendBytes(
    bundle([
      message(
        '/livebend/1/bend',
        ['s', 'a'],
        ['s', 'bias'],
        ['s', 'a:decoder.first'],
        ['s', 'amount'],
        ['f', 0],
      ),
      message('/livebend/1/bend/nobody/amount', ['f', 1]),
      message('/livebend/1/a/amount', ['f', 0.25]),
      Buffer.from('rubbish\0'),
      message(AMOUNT, ['f', 0.25]),
      message('/livebend/1/wet', ['f', 0.5]),
    ]),
  );
  await client.hear('/livebend/1/bend');
  await client.hear('/livebend/1/error', ({ args }) => args[1] === 'name-not-found');
  await client.hear('/livebend/1/error', ({ args }) => args[1] === 'syntax');
  const { state, rig } = test.desk.instance();
  expect((rig.engine?.counts.built ?? 0) - built).toBe(1);
  expect(state.plan.map(({ id, values }) => [id, values.get('amount')])).toEqual([
    ['warm', 0.25],
    ['a', 0.25],
  ]);
  expect(state.attributes.wet).toBe(0.5);
});

it('holds a bundle back until the time it is tagged with', async () => {
  const test = await openBent();
  const client = await test.client();
  const moved: number[] = [];
  test.desk.listen((event) => {
    if (event.kind === 'value' && event.path[2] === 'amount') moved.push(Number(event.atoms[0]));
  });
  const at = Date.now() + 300;
  client.sendBytes(bundle([message(AMOUNT, ['f', 0.1])], at));
  client.sendBytes(bundle([message(AMOUNT, ['f', 0.2])], Date.now() + 60_000));
  client.sendBytes(bundle([message(AMOUNT, ['f', 0.3])], Date.now() - 60_000));
  await vi.waitFor(() => expect(moved).toEqual([0.2, 0.3, 0.1]), 5000);
  expect(Date.now()).toBeGreaterThanOrEqual(at - 2);
});

it('understands patterns for what there is, and lets none of them do what nobody named', async () => {
  const test = await openBent();
  await test.say('bend cold scale a:decoder.first amount 0.5');
  const client = await test.client();
  client.send('/livebend/*/bend/*/amount', ['f', 0.25]);
  await vi.waitFor(() =>
    expect(test.desk.instance().state.plan.map(({ values }) => values.get('amount'))).toEqual([0.25, 0.25]),
  );
  client.send('/livebend/1/{wet,bypass}', ['i', 1]);
  client.send('/livebend/[1-3]/bend/w???/amount', ['f', 0.75]);
  await vi.waitFor(() => expect(amountIn(test)).toBe(0.75));
  expect(test.desk.instance().state.attributes).toMatchObject({ wet: 1, bypass: 1 });
  client.send('/livebend/1/*');
  await client.hear('/livebend/1/late');
  expect(test.desk.instance().state.plan).toHaveLength(2);
  client.send('/livebend/1/bend/x*/amount', ['f', 1]);
  await client.hear('/livebend/1/error', ({ args }) => String(args[2]).includes('means nothing there is'));
});

it('sends data as pieces of JSON below the size of a packet', async () => {
  const test = await openDoor();
  const data = { names: Array.from({ length: 2000 }, (_, index) => `größe.${index}`) };
  const commands = new Map(test.desk.commands);
  Object.assign(test.desk, { commands });
  commands.set('table', {
    verb: 'table',
    help: 'Tells a table.',
    arguments: [],
    examples: ['table'],
    run: ({ reply }) => reply({ kind: 'data', selector: 'table', data }),
  });
  const client = await test.client();
  client.send('/livebend/1/table');
  const [, , count] = (await client.hear('/livebend/1/data')).args;
  await vi.waitFor(() => expect(client.told).toHaveLength(Number(count)));
  const pieces = client.told
    .toSorted((a, b) => Number(a.args[1]) - Number(b.args[1]))
    .map(({ args }) => args[3]);
  expect(JSON.parse(pieces.join(''))).toEqual(data);
});

it('offers addresses of others to whoever learns them', async () => {
  const heard: unknown[] = [];
  const test = await openDoor({ hear: (source, value) => heard.push([source, value]) === 1 });
  const client = await test.client();
  client.send('/1/fader1', ['f', 0.5]);
  client.send('/1/fader2', ['f', 0.25]);
  await client.hear('/livebend/1/error', ({ args }) => String(args[2]).includes('/1/fader2'));
  expect(heard).toEqual([
    [{ kind: 'osc', address: '/1/fader1' }, 0.5],
    [{ kind: 'osc', address: '/1/fader2' }, 0.25],
  ]);
});

it('tells no more than twenty errors a second to one controller, and counts them all', async () => {
  const test = await openDoor();
  const client = await test.client();
  for (let turn = 0; turn < 200; turn++) client.send('/livebend/1/nothing');
  await vi.waitFor(() => expect(test.door.counts.messages).toBe(200));
  await client.hear('/livebend/1/error');
  expect(client.told.length).toBeLessThanOrEqual(60);
});

it('takes the next port where one is taken', async () => {
  const taken = createSocket('udp4');
  await new Promise<void>((resolve) => taken.bind(0, '127.0.0.1', resolve));
  const test = await openDoor({ port: taken.address().port });
  expect(test.port).not.toBe(taken.address().port);
  const client = await Client.open(test.port);
  client.send('/livebend/1/wet');
  expect((await client.hear('/livebend/1/wet')).args).toEqual([1]);
  taken.close();
});

it('refuses an address that cannot be listened to, and an allowed one that is none', async () => {
  const test = await openDoor();
  await expect(new OscDoor({ desk: test.desk, port: 0, host: '203.0.113.7' }).open()).rejects.toThrow(
    'cannot be listened to',
  );
  for (const allow of ['nobody', '10.0.0.0/33', '10.0.0.0/', '1.2.3.4/8/8'])
    expect(() => new OscDoor({ desk: test.desk, port: 0, allow: [allow] })).toThrow('expected an address');
});

it('lets a sender of another machine name no file outside of the folder, and one of this machine any', async () => {
  const open = vi.spyOn(OscSocket, 'open');
  const test = await openDoor({ allow: ['192.168.1.20'] });
  const [options] = open.mock.calls[0] ?? [];
  open.mockRestore();
  const say = vi.spyOn(test.desk, 'handle');
  const read = message('/livebend/1/read', ['s', '/etc/passwd']);
  const from = { family: 'IPv4', size: read.length, port: 9 } as const;
  options?.onPacket(read, { ...from, address: '192.168.1.20' });
  options?.onPacket(read, { ...from, address: '127.0.0.1' });
  expect(say.mock.calls.map(([, sender]) => sender.isConfined)).toEqual([true, false]);
  await vi.waitFor(() => expect(test.door.counts.messages).toBe(2));
  const replies: string[] = [];
  for (const [words, sender] of say.mock.calls.slice())
    await test.desk.handle(words, sender, (reply) => replies.push(JSON.stringify(reply)));
  expect(replies).toEqual([
    expect.stringContaining('outside of the folder'),
    expect.stringContaining('JSON'),
  ]);
});
