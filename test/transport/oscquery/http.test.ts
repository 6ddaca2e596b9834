// The OSCQuery proposal over HTTP, attribute by attribute: github.com/Vidvox/OSCQueryProposal, "Core Functionality" and
// "Optional Attributes".
import { expect, it } from 'vitest';
import { OPERATORS } from '../../../src/bend/registry.ts';
import { openDoor } from './visit.ts';

const AMOUNT = '/livebend/1/bend/warm/amount';

async function openBent() {
  const visit = await openDoor();
  await visit.say('bend warm scale a:decoder.first amount 0.5');
  return visit;
}

it('answers with JSON objects of type application/json', async () => {
  const { get } = await openBent();
  const { status, headers, json } = await get('/');
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/json');
  expect(json).toBeTypeOf('object');
});

it('gives FULL_PATH, a DESCRIPTION and ACCESS for every node, and CONTENTS for containers', async () => {
  const { get } = await openBent();
  let nodes = 0;
  const walk = (node: Record<string, unknown>, path: string) => {
    nodes++;
    expect(node.FULL_PATH).toBe(path);
    expect(node.DESCRIPTION).toBeTypeOf('string');
    expect([0, 1, 2, 3]).toContain(node.ACCESS);
    if (node.ACCESS === 0) expect(node.CONTENTS).toBeTypeOf('object');
    else expect(node.TYPE).toBeTypeOf('string');
    for (const [name, child] of Object.entries((node.CONTENTS ?? {}) as Record<string, never>))
      walk(child, path === '/' ? `/${name}` : `${path}/${name}`);
  };
  walk((await get('/')).json, '/');
  expect(nodes).toBeGreaterThan(40);
});

it('gives one part of every list for each letter of TYPE, null where there is none', async () => {
  const { get, say } = await openBent();
  for (const [index, { name }] of OPERATORS.entries()) await say(`bend b${index} ${name} a:decoder.first`);
  const walk = (node: Record<string, unknown>) => {
    for (const name of ['VALUE', 'RANGE', 'CLIPMODE', 'UNIT', 'EXTENDED_TYPE']) {
      const list = node[name];
      if (list === undefined) continue;
      expect(list).toBeInstanceOf(Array);
      expect(list).toHaveLength(String(node.TYPE).length);
    }
    for (const [index, tag] of [...String(node.TYPE ?? '')].entries()) {
      const value = (node.VALUE as unknown[] | undefined)?.[index];
      if (value !== undefined) expect(typeof value).toBe(tag === 's' ? 'string' : 'number');
      expect('fisI').toContain(tag);
    }
    if ((node.ACCESS as number) < 2) expect(node).not.toHaveProperty('CRITICAL');
    if (node.ACCESS === 2) expect(node).not.toHaveProperty('VALUE');
    for (const form of (node.OVERLOADS ?? []) as Record<string, unknown>[]) {
      expect(form).not.toHaveProperty('CONTENTS');
      expect(form.TYPE).toBeTypeOf('string');
      if (form.RANGE !== undefined) expect(form.RANGE).toHaveLength(String(form.TYPE).length);
    }
    for (const child of Object.values((node.CONTENTS ?? {}) as Record<string, never>)) walk(child);
  };
  walk((await get('/')).json);
});

it('describes a parameter of a bend wholly', async () => {
  const { get } = await openBent();
  const [scale] = OPERATORS.filter(({ name }) => name === 'scale');
  const amount = scale?.parameters.find(({ name }) => name === 'amount');
  expect((await get(AMOUNT)).json).toEqual({
    FULL_PATH: AMOUNT,
    DESCRIPTION: amount?.help,
    ACCESS: 3,
    TYPE: 'f',
    VALUE: [0.5],
    RANGE: [{ MIN: -2, MAX: 4 }],
    CLIPMODE: ['none'],
    CRITICAL: false,
    TAGS: ['bend', 'live'],
    OVERLOADS: [
      {
        TYPE: 'fsf',
        RANGE: [{ MIN: -2, MAX: 4 }, { VALS: ['ramp'] }, null],
        CLIPMODE: ['none', null, null],
        UNIT: [null, null, 'time.ms'],
      },
    ],
  });
});

it('describes a container and what it holds when asked for it alone', async () => {
  const { get } = await openBent();
  const all = (await get('/')).json;
  const { json } = await get('/livebend/1/bend/warm');
  expect(json).toEqual(all.CONTENTS.livebend.CONTENTS['1'].CONTENTS.bend.CONTENTS.warm);
  expect(json.ACCESS).toBe(0);
  expect(json).not.toHaveProperty('TYPE');
  expect(Object.keys(json.CONTENTS)).toEqual(expect.arrayContaining(['amount', 'mix', 'on', 'units']));
  expect((await get('/livebend/1/bend/warm/')).json).toEqual(json);
});

it.each([
  ['FULL_PATH', AMOUNT, AMOUNT],
  ['TYPE', AMOUNT, 'f'],
  ['ACCESS', AMOUNT, 3],
  ['VALUE', AMOUNT, [0.5]],
  ['RANGE', '/livebend/1/late', [{ VALS: ['dry', 'hold', 'silence', 'fade'] }]],
  ['RANGE', '/livebend/1/bypass', [{ MIN: 0, MAX: 1 }]],
  ['CLIPMODE', '/livebend/1/wet', ['none']],
  ['UNIT', `${AMOUNT}/ramp`, [null, 'time.ms']],
  ['EXTENDED_TYPE', '/livebend/1/load', ['filepath']],
  ['CRITICAL', '/livebend/1/undo', true],
  ['TAGS', '/livebend/1/undo', ['verb']],
  ['VALUE', '/livebend/1/info/state', ['idle']],
  ['ACCESS', '/livebend/1/info/cpu', 1],
  ['ACCESS', '/livebend/1/undo', 2],
  ['ACCESS', '/livebend', 0],
])('gives %s alone: %s', async (attribute, path, expected) => {
  const { get } = await openBent();
  const { status, json } = await get(`${path}?${attribute}`);
  expect(status).toBe(200);
  expect(json).toEqual({ [attribute]: expected });
});

it('tells the model that plays', async () => {
  const { get, say } = await openDoor();
  expect((await get('/livebend/1/load?VALUE')).json).toEqual({});
  await say('load pebble');
  for (const path of ['/livebend/1/load', '/livebend/1/info/model'])
    expect((await get(`${path}?VALUE`)).json).toEqual({ VALUE: ['pebble'] });
  const { VALUE, TYPE } = (await get('/livebend/1/info/latency')).json;
  expect([TYPE, VALUE.length, VALUE[0] > 0]).toEqual(['if', 2, true]);
  const method = (await get('/livebend/1/method')).json;
  expect([method.VALUE, method.RANGE]).toEqual([['forward'], [{ VALS: ['forward', 'encode', 'decode'] }]]);
});

it('gives DESCRIPTION, OVERLOADS and CONTENTS alone too', async () => {
  const { get } = await openBent();
  for (const [attribute, path] of [
    ['DESCRIPTION', '/livebend/1/wet'],
    ['OVERLOADS', AMOUNT],
    ['CONTENTS', '/livebend/1/bend'],
  ] as const) {
    const { json } = await get(`${path}?${attribute}`);
    expect(json).toEqual({ [attribute]: (await get(path)).json[attribute] });
  }
});

it('gives an empty object for an attribute that says nothing about a node, and for a value that is not there yet', async () => {
  const { get } = await openBent();
  for (const path of [
    '/livebend?TYPE',
    '/livebend/1/wet?OVERLOADS',
    `${AMOUNT}?CONTENTS`,
    '/livebend/1/info/cpu?VALUE',
  ]) {
    const { status, json } = await get(path);
    expect([path, status, json]).toEqual([path, 200, {}]);
  }
});

it('answers 204 for the value of what cannot be read, and for a resource it does not offer', async () => {
  const { get } = await openBent();
  for (const path of ['/livebend/1/undo?VALUE', '/livebend?VALUE', `${AMOUNT}/ramp?VALUE`, '/?HTML']) {
    const { status, text } = await get(path);
    expect([path, status, text]).toEqual([path, 204, '']);
  }
});

it('answers 400 for what cannot be read and for attributes nobody knows', async () => {
  const { get } = await openBent();
  for (const path of ['/%', '/%FF%FE', '/livebend?COLOUR', '/livebend?value'])
    expect([path, (await get(path)).status]).toEqual([path, 400]);
});

it('answers 404 where there is nothing, also when an attribute is asked for', async () => {
  const { get } = await openBent();
  for (const path of [
    '/nothing',
    '/livebend/9',
    '/livebend/1/bend/cold',
    `${AMOUNT}/more`,
    '//',
    '/nothing?TYPE',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

it('disregards a fragment', async () => {
  const { get } = await openBent();
  expect((await get('/livebend/1/wet?VALUE#part')).json).toEqual({ VALUE: [1] });
});

it('answers HOST_INFO whatever the path is, and never without being asked', async () => {
  const { get } = await openDoor({ name: 'studio', osc: () => ({ host: '127.0.0.1', port: 7000 }) });
  for (const path of ['/?HOST_INFO', '/nothing?HOST_INFO', '/livebend/1/wet?HOST_INFO']) {
    const { json } = await get(path);
    expect(json).toMatchObject({ NAME: 'studio', OSC_IP: '127.0.0.1', OSC_PORT: 7000, OSC_TRANSPORT: 'UDP' });
    expect(json.EXTENSIONS).toMatchObject({
      LISTEN: true,
      PATH_ADDED: true,
      PATH_RENAMED: false,
      HTML: false,
    });
  }
  expect((await get('/')).text).not.toContain('HOST_INFO');
});

it('offers every extension it names and names every attribute it gives', async () => {
  const { get } = await openBent();
  const { EXTENSIONS } = (await get('/?HOST_INFO')).json as { EXTENSIONS: Record<string, boolean> };
  const given = new Set<string>();
  const walk = (node: Record<string, unknown>) => {
    for (const name of Object.keys(node)) given.add(name);
    for (const child of Object.values((node.CONTENTS ?? {}) as Record<string, never>)) walk(child);
  };
  walk((await get('/')).json);
  const required = ['FULL_PATH', 'CONTENTS', 'TYPE'];
  for (const name of given)
    expect([name, EXTENSIONS[name] === true || required.includes(name)]).toEqual([name, true]);
  const commands = ['LISTEN', 'IGNORE', 'PATH_CHANGED', 'PATH_ADDED', 'PATH_REMOVED'];
  for (const [name, isThere] of Object.entries(EXTENSIONS))
    if (isThere && !commands.includes(name)) expect(given).toContain(name);
});

it('leaves the address of OSC out where it is heard everywhere, and all of it where it is not heard by UDP', async () => {
  const everywhere = await openDoor({ osc: () => ({ host: '0.0.0.0', port: 7000 }) });
  expect((await everywhere.get('/?HOST_INFO')).json).not.toHaveProperty('OSC_IP');
  const nowhere = await openDoor();
  expect(Object.keys((await nowhere.get('/?HOST_INFO')).json)).toEqual(['NAME', 'EXTENSIONS']);
});

it('answers HEAD as GET without the text, and no other method', async () => {
  const { get } = await openBent();
  const head = await get('/livebend/1/wet', { method: 'HEAD' });
  expect([head.status, head.text]).toEqual([200, '']);
  expect(head.headers['content-length']).toBe(String((await get('/livebend/1/wet')).text.length));
  const body = '{"VALUE":[0]}';
  const headers = { 'Content-Length': String(body.length) };
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers: said } = await get('/livebend/1/wet', { method, body, headers });
    expect([status, said.allow]).toEqual([405, 'GET, HEAD']);
  }
  expect((await get('/livebend/1/wet?VALUE')).json).toEqual({ VALUE: [1] });
});

it('tells names that are words of JavaScript like any other', async () => {
  const { get, say } = await openBent();
  await say('bend __proto__ scale a:decoder.first amount 0.25');
  expect((await get('/livebend/1/bend/__proto__/amount?VALUE')).json).toEqual({ VALUE: [0.25] });
  expect((await get('/livebend/1/bend')).text).toContain('"__proto__":{"FULL_PATH"');
  expect((await get('/livebend/1/bend/toString')).status).toBe(404);
});
