// The OSCQuery proposal over WebSocket, "Optional Bi-Directional Communication": LISTEN, IGNORE, OSC packets both ways, changes
// of the tree.
import { expect, it } from 'vitest';
import type { Command } from '../../../src/control/command.ts';
import { line } from '../../../src/control/reply.ts';
import { openDesk } from '../../control/desk.ts';
import { bundle, message } from '../osc/packets.ts';
import { openDoor } from './visit.ts';

const WET = '/livebend/1/wet';
const AMOUNT = '/livebend/1/bend/warm/amount';

it('streams what it listens to, with the types of the tree, and nothing else', async () => {
  const { connect, say } = await openDoor();
  const ear = await connect();
  for (const address of [WET, '/livebend/1/bypass', '/livebend/1/late']) ear.command('LISTEN', address);
  await ear.caughtUp();
  await say('wet 1');
  await say('wet 0.25');
  await ear.caughtUp();
  await say('bypass 1');
  await ear.caughtUp();
  await say('late fade');
  await say('block 2048');
  await ear.caughtUp();
  expect(ear.heard).toEqual([
    { address: WET, types: 'f', args: [0.25] },
    { address: '/livebend/1/bypass', types: 'i', args: [1] },
    { address: '/livebend/1/late', types: 's', args: ['fade'] },
  ]);
  expect(ear.notices).toEqual([]);
});

it('listens to exactly the address it names', async () => {
  const { connect, say } = await openDoor();
  await say('bend warm scale a:decoder.first amount 0.5');
  const ear = await connect();
  ear.command('LISTEN', '/livebend/1/bend/warm');
  ear.command('LISTEN', `${AMOUNT}/norm`);
  await ear.caughtUp();
  await say('warm amount 1');
  await ear.caughtUp();
  expect(ear.heard).toEqual([{ address: `${AMOUNT}/norm`, types: 'f', args: [0.5] }]);
});

it('tells no more after IGNORE', async () => {
  const { connect, say } = await openDoor();
  const ear = await connect();
  ear.command('LISTEN', WET);
  ear.command('IGNORE', WET);
  await ear.caughtUp();
  await say('wet 0.25');
  await ear.caughtUp();
  expect(ear.heard).toEqual([]);
});

it('takes OSC packets by binary frames, messages and bundles', async () => {
  const { connect, desk } = await openDoor();
  const ear = await connect();
  ear.socket.send(message('/livebend/1/bend', ['s', 'warm'], ['s', 'scale'], ['s', 'a:decoder.first']));
  ear.socket.send(
    bundle([
      message(AMOUNT, ['f', 0.7]),
      bundle([message('/livebend/1/bypass', ['T'])]),
      message('/livebend/1/late', ['s', 'hold']),
      message('/livebend/1/bend/warm/mix/norm', ['f', 0.5]),
    ]),
  );
  await ear.caughtUp();
  const { plan, attributes } = desk.instance().state;
  expect(plan[0]?.values.get('amount')).toBe(0.7);
  expect(plan[0]?.values.get('mix')).toBe(0.5);
  expect(attributes).toMatchObject({ bypass: 1, late: 'hold' });
  ear.socket.send(message('/livebend/1/undo', ['I']));
  await ear.caughtUp();
  expect(desk.instance().state.plan[0]?.values.get('mix')).toBeUndefined();
});

it('does not echo to a client what it changed itself, and tells it to the others', async () => {
  const { connect } = await openDoor();
  const [one, other] = [await connect(), await connect()];
  for (const ear of [one, other]) ear.command('LISTEN', WET);
  await Promise.all([one.caughtUp(), other.caughtUp()]);
  one.socket.send(message(WET, ['f', 0.5]));
  await Promise.all([one.caughtUp(), other.caughtUp()]);
  expect(one.heard).toEqual([]);
  expect(other.heard).toEqual([{ address: WET, types: 'f', args: [0.5] }]);
});

it('two clients that send back all they hear come to rest', async () => {
  const { connect, say, door } = await openDoor();
  const ears = [await connect(), await connect()];
  for (const { command, socket } of ears) {
    command('LISTEN', WET);
    socket.on('message', (data: Buffer, isBinary: boolean) => isBinary && socket.send(data));
  }
  await Promise.all(ears.map((ear) => ear.caughtUp()));
  await say('wet 0.25');
  for (let turn = 0; turn < 5; turn++) await Promise.all(ears.map((ear) => ear.caughtUp()));
  expect(ears.map(({ heard }) => heard.length)).toEqual([1, 1]);
  expect(door.counts.messages).toBe(2);
});

it('answers the client that asked, in the form of the address that is asked for', async () => {
  const { connect } = await openDoor();
  const [one, other] = [await connect(), await connect()];
  one.socket.send(message(WET));
  one.socket.send(message('/livebend/1/bypass'));
  one.socket.send(message('/livebend/1/wett', ['f', 1]));
  one.socket.send(message(WET, ['f', 7]));
  await Promise.all([one.caughtUp(), other.caughtUp()]);
  expect(one.heard.slice(0, 2)).toEqual([
    { address: WET, types: 'f', args: [1] },
    { address: '/livebend/1/bypass', types: 'i', args: [0] },
  ]);
  expect(one.heard[2]).toMatchObject({ address: '/livebend/1/error', types: 'sss' });
  expect(one.heard[2]?.args.slice(0, 2)).toEqual(['wett', 'name-not-found']);
  expect(one.heard[3]?.args.slice(0, 2)).toEqual(['wet', 'value-range']);
  expect(other.heard).toEqual([]);
});

it('takes what glides in the form of OVERLOADS and below the value', async () => {
  const { connect, desk } = await openDoor();
  const ear = await connect();
  ear.socket.send(message('/livebend/1/bend', ['s', 'warm'], ['s', 'scale'], ['s', 'a:decoder.first']));
  await ear.caughtUp();
  const amount = () => desk.instance().state.plan[0]?.values.get('amount');
  ear.socket.send(message(AMOUNT, ['f', 0.5], ['s', 'ramp'], ['f', 200]));
  await ear.caughtUp();
  expect(amount()).toBe(0.5);
  ear.socket.send(message(`${AMOUNT}/ramp`, ['f', 0.25], ['f', 200]));
  await ear.caughtUp();
  expect(amount()).toBe(0.25);
  expect(ear.heard).toEqual([]);
});

it('answers what tells a value under the address of that value', async () => {
  const tell: Command = {
    verb: 'get',
    help: 'Tells.',
    arguments: [],
    examples: [],
    run: ({ reply }) => {
      reply(line('warm', 'amount', 1));
      reply(line('bend', 'warm', 'weights', 2));
      reply(line('wet', 1));
      reply({ kind: 'data', selector: 'get', data: { text: 'ä' } });
    },
  };
  const { connect } = await openDoor({ desk: openDesk({ more: [tell] }).desk });
  const ear = await connect();
  ear.socket.send(message('/livebend/1/bend', ['s', 'warm'], ['s', 'scale'], ['s', 'a:decoder.first']));
  await ear.caughtUp();
  ear.socket.send(message('/livebend/1/get'));
  await ear.caughtUp();
  expect(ear.heard.map(({ address, types, args }) => [address, types, ...args])).toEqual([
    [AMOUNT, 'f', 1],
    ['/livebend/1/bend', 'ssf', 'warm', 'weights', 2],
    [WET, 'f', 1],
    ['/livebend/1/get', 's', '{"text":"ä"}'],
  ]);
});

it('tells everybody what was added and removed, and what has to be read again', async () => {
  const { connect, say } = await openDoor();
  const ear = await connect();
  await say('bend warm scale a:decoder.first');
  await ear.caughtUp();
  expect(ear.notices).toEqual([
    { COMMAND: 'PATH_ADDED', DATA: '/livebend/1/bend/warm' },
    { COMMAND: 'PATH_CHANGED', DATA: '/livebend/1/bend' },
  ]);
  ear.notices.length = 0;
  await say('unbend warm');
  await ear.caughtUp();
  expect(ear.notices).toEqual([
    { COMMAND: 'PATH_REMOVED', DATA: '/livebend/1/bend/warm' },
    { COMMAND: 'PATH_CHANGED', DATA: '/livebend/1/bend' },
  ]);
});

it('tells a bend that became another as removed and added, and one change for all that happened in one go', async () => {
  const { connect, say } = await openDoor();
  const ear = await connect();
  await say('bend warm scale a:decoder.first');
  await ear.caughtUp();
  ear.notices.length = 0;
  await Promise.all([say('bend warm bias a:decoder.first'), say('bend cold scale a:decoder.first')]);
  await ear.caughtUp();
  expect(ear.notices).toEqual([
    { COMMAND: 'PATH_REMOVED', DATA: '/livebend/1/bend/warm' },
    { COMMAND: 'PATH_ADDED', DATA: '/livebend/1/bend/warm' },
    { COMMAND: 'PATH_ADDED', DATA: '/livebend/1/bend/cold' },
    { COMMAND: 'PATH_CHANGED', DATA: '/livebend/1/bend' },
  ]);
});

it('tells instances that come, and one change above them all', async () => {
  const { connect, desk } = await openDoor();
  const ear = await connect();
  desk.instance('2');
  await ear.caughtUp();
  expect(ear.notices.splice(0)).toEqual([
    { COMMAND: 'PATH_ADDED', DATA: '/livebend/2' },
    { COMMAND: 'PATH_CHANGED', DATA: '/livebend' },
  ]);
  const words = ['bend', 'warm', 'scale', 'a:decoder.first'];
  const hand = { door: 'test', name: '' };
  await Promise.all(['1', '2'].map((instance) => desk.handle({ instance, words }, hand, () => {})));
  await ear.caughtUp();
  expect(ear.notices).toEqual([
    { COMMAND: 'PATH_ADDED', DATA: '/livebend/1/bend/warm' },
    { COMMAND: 'PATH_ADDED', DATA: '/livebend/2/bend/warm' },
    { COMMAND: 'PATH_CHANGED', DATA: '/livebend' },
  ]);
});

it('tells a player as changed when another model is loaded, and a bend whose types or names are others', async () => {
  const { connect, say } = await openDoor();
  const ear = await connect();
  await say('bend warm scale a:decoder.first amount 1');
  await ear.caughtUp();
  ear.notices.length = 0;
  await say('warm amount 0.5');
  await ear.caughtUp();
  expect(ear.notices).toEqual([]);
  await say('warm amount 0.5 0.25');
  await ear.caughtUp();
  expect(ear.notices.splice(0)).toEqual([{ COMMAND: 'PATH_CHANGED', DATA: '/livebend/1/bend/warm' }]);
  await say('bend warm expr a:decoder.first expression x*k k 2');
  await ear.caughtUp();
  ear.notices.length = 0;
  await say('warm expression x*k+h h 1');
  await ear.caughtUp();
  expect(ear.notices.splice(0)).toEqual([{ COMMAND: 'PATH_CHANGED', DATA: '/livebend/1/bend/warm' }]);
  await say('clear');
  await ear.caughtUp();
  ear.notices.length = 0;
  expect(await say('load pebble')).toContain('done load pebble');
  await ear.caughtUp();
  expect(ear.notices).toContainEqual({ COMMAND: 'PATH_CHANGED', DATA: '/livebend/1' });
});

it('lets go of what is listened to when it is gone, and keeps what came back at once', async () => {
  const { connect, say } = await openDoor();
  await say('bend warm scale a:decoder.first');
  await say('bend cold scale a:decoder.first');
  const ear = await connect();
  for (const id of ['warm', 'cold']) ear.command('LISTEN', `/livebend/1/bend/${id}/amount`);
  await ear.caughtUp();
  await say('unbend warm');
  await ear.caughtUp();
  await say('bend warm scale a:decoder.first');
  await Promise.all([say('unbend cold'), say('bend cold bias a:decoder.first')]);
  await ear.caughtUp();
  await say('warm amount 0.5');
  await say('cold amount 0.5');
  await ear.caughtUp();
  expect(ear.heard.map(({ address }) => address)).toEqual(['/livebend/1/bend/cold/amount']);
});

it('streams reports, watches and errors', async () => {
  const { connect, desk, get } = await openDoor();
  const ear = await connect();
  for (const path of ['info/latency', 'info/cpu', 'error']) ear.command('LISTEN', `/livebend/1/${path}`);
  await ear.caughtUp();
  desk.tell({ kind: 'info', instance: '1', name: 'latency', atoms: [4096, 85.5] });
  desk.tell({ kind: 'info', instance: '1', name: 'cpu', atoms: [1] });
  desk.tell({ kind: 'error', instance: '1', verb: 'guard', code: 'bend-refused', message: 'too loud' });
  await ear.caughtUp();
  expect(ear.heard).toEqual([
    { address: '/livebend/1/info/latency', types: 'if', args: [4096, 85.5] },
    { address: '/livebend/1/info/cpu', types: 'f', args: [1] },
    { address: '/livebend/1/error', types: 'sss', args: ['guard', 'bend-refused', 'too loud'] },
  ]);
  expect((await get('/livebend/1/info/latency')).json).toMatchObject({
    TYPE: 'if',
    VALUE: [4096, 85.5],
    UNIT: ['time.samples', 'time.ms'],
  });
});

it('tells a report nobody knew of as a new address', async () => {
  const { connect, desk, get } = await openDoor();
  const ear = await connect();
  const tell = () =>
    desk.tell({ kind: 'info', instance: '1', name: 'modulated', atoms: ['warm', 'amount', 0.5] });
  tell();
  await ear.caughtUp();
  expect(ear.notices).toEqual([{ COMMAND: 'PATH_CHANGED', DATA: '/livebend/1/info' }]);
  expect((await get('/livebend/1/info/modulated?TYPE')).json).toEqual({ TYPE: 'ssf' });
  ear.command('LISTEN', '/livebend/1/info/modulated');
  await ear.caughtUp();
  tell();
  await ear.caughtUp();
  expect(ear.heard.map(({ types, args }) => [types, ...args])).toEqual([['ssf', 'warm', 'amount', 0.5]]);
  expect(ear.notices).toHaveLength(1);
});

it('answers commands it does not understand with an error, and goes on', async () => {
  const { connect, door, say } = await openDoor();
  const ear = await connect();
  ear.command('LISTEN', '/nothing');
  ear.command('LISTEN', 7);
  ear.command('SHOUT', WET);
  for (const text of ['', 'LISTEN', '[]', 'null', '{"COMMAND":'] as const) ear.socket.send(text);
  await ear.caughtUp();
  expect(ear.heard.map(({ args }) => args[1])).toEqual([
    'name-not-found',
    'syntax',
    'name-not-found',
    ...['syntax', 'syntax', 'name-not-found', 'syntax', 'syntax'],
  ]);
  expect(door.counts.broken).toBe(8);
  ear.heard.length = 0;
  ear.command('LISTEN', WET);
  await ear.caughtUp();
  await say('wet 0.5');
  await ear.caughtUp();
  expect(ear.heard).toHaveLength(1);
});

it('writes texts of any letters as UTF-8 and reads them', async () => {
  const { connect } = await openDoor();
  const ear = await connect();
  ear.socket.send(message('/livebend/1/load', ['s', 'Klänge ♪']));
  await ear.caughtUp();
  expect(ear.heard[0]?.args[2]).toContain('Klänge ♪');
});
