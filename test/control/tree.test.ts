// The value tree: every address, what it takes and is, from the table, the definitions and the state.
import { expect, it } from 'vitest';
import { COMMON_PARAMETERS, OPERATORS } from '../../src/bend/registry.ts';
import { ATTRIBUTES } from '../../src/control/attributes.ts';
import { statusLines } from '../../src/control/status.ts';
import { COMMANDS } from '../../src/control/table.ts';
import { modelNodes } from '../../src/control/tree/model-nodes.ts';
import { Told } from '../../src/control/tree/told.ts';
import {
  addressOfNode,
  container,
  emptyNode,
  nodeAt,
  type TreeNode,
  tagsOf,
} from '../../src/control/tree/tree-node.ts';
import { type TreeSource, treeOf } from '../../src/control/tree.ts';
import { openDesk, type TestDesk } from './desk.ts';

function sourceOf({ desk }: TestDesk): TreeSource {
  desk.instance();
  const told = new Told();
  desk.listen((event) => told.hear(event));
  return { desk, told };
}

/** A node and all below it, unlisted ones too. */
function* nodesBelow(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const below of node.children().values()) yield* nodesBelow(below);
  for (const below of node.unlisted().values()) yield* nodesBelow(below);
}

function at(source: TreeSource, address: string) {
  return nodeAt(treeOf(source), address.split('/').slice(1));
}

it('has every verb, and every attribute with its range and value', async () => {
  const made = openDesk();
  const source = sourceOf(made);
  for (const { verb, help } of COMMANDS) expect(at(source, `/livebend/1/${verb}`)?.help).toBe(help);
  await made.say('wet 0.25');
  expect(at(source, '/livebend/1/wet')).toMatchObject({
    access: 'both',
    values: [0.25],
    slots: [{ tag: 'f', low: 0, high: 1 }],
    tags: ['attribute', 'live'],
    isCritical: false,
  });
  expect(at(source, '/livebend/1/late')?.slots[0]?.choices).toEqual(['dry', 'hold', 'silence', 'fade']);
  for (const { name } of ATTRIBUTES) expect(at(source, `/livebend/1/${name}`)?.values).toHaveLength(1);
});

it('shows a verb with what it must have, and further forms with what it may have', () => {
  const source = sourceOf(openDesk());
  const bend = at(source, '/livebend/1/bend');
  expect(bend?.access).toBe('write');
  expect(tagsOf(bend?.slots ?? [])).toBe('sss');
  expect(bend?.forms.map(tagsOf)).toEqual(['ssssf']);
  expect(tagsOf(at(source, '/livebend/1/undo')?.slots ?? [])).toBe('I');
  expect(at(source, '/livebend/1/load')?.slots[0]?.isFile).toBe(true);
});

it('shows every parameter of every operator, with its place in the range and its glide below it', async () => {
  const made = openDesk();
  const source = sourceOf(made);
  for (const [index, { name }] of OPERATORS.entries())
    await made.say(`bend b${index} ${name} a:decoder.first`);
  for (const [index, operator] of OPERATORS.entries())
    for (const parameter of [...operator.parameters, ...COMMON_PARAMETERS]) {
      const node = at(source, `/livebend/1/bend/b${index}/${parameter.name}`);
      if (node === null && made.desk.instance().state.plan.every(({ id }) => id !== `b${index}`)) continue;
      expect(node?.help).toBe(parameter.help);
      const hasPlace = parameter.kind === 'number' || parameter.kind === 'word';
      expect(node?.unlisted().has('norm')).toBe(hasPlace);
      expect(node?.unlisted().has('ramp')).toBe(parameter.kind === 'number' && parameter.live);
      expect(node?.children().size).toBe(0);
    }
  expect(made.desk.instance().state.plan.length).toBeGreaterThan(20);
});

it('tells values as they are: numbers, words, lists, and expressions as their text', async () => {
  const made = openDesk();
  const source = sourceOf(made);
  await made.say('bend warm scale a:decoder.first amount -0.5');
  const amount = '/livebend/1/bend/warm/amount';
  expect(at(source, amount)).toMatchObject({ values: [-0.5], slots: [{ tag: 'f' }] });
  expect(at(source, `${amount}/norm`)?.values).toEqual([0.25]);
  await made.say('norm warm amount 0.75');
  expect(at(source, amount)?.values).toEqual([2.5]);
  expect(at(source, `${amount}/norm`)?.values).toEqual([0.75]);
  await made.say('warm amount 0.1 0.2 0.3');
  expect(at(source, amount)?.values).toEqual([0.1, 0.2, 0.3]);
  expect(tagsOf(at(source, amount)?.slots ?? [])).toBe('fff');
  expect(at(source, `${amount}/norm`)?.values).toBeNull();
  await made.say('warm units 0-3');
  expect(at(source, '/livebend/1/bend/warm/units')?.values).toEqual(['0-3']);
  await made.say('unbend warm');
  expect(at(source, '/livebend/1/bend/warm')).toBeNull();
});

it('has the attributes of a model below set, with the types their setters take', async () => {
  const attributes = [
    { name: 'gain', types: ['float'], values: ['0.5'] },
    { name: 'count', types: ['int', 'Optional[bool]'], values: [3, 'True'] },
    { name: 'kind', types: ['str'], values: ['soft'] },
    { name: 'table', types: ['Tensor'], values: [{ shape: [1], data: [1] }] },
  ];
  const nodes = modelNodes(['set'], attributes);
  expect(nodes.map(({ path, slots, values }) => [path.join('/'), tagsOf(slots), values])).toEqual([
    ['set/gain', 'f', [0.5]],
    ['set/count', 'ii', [3, 1]],
    ['set/kind', 's', ['soft']],
    ['set/table', 's', null],
  ]);
});

it('tells on info addresses what a report would say before anything was told', async () => {
  const { desk, say } = openDesk();
  const source = { desk, told: new Told() };
  const instance = desk.instance();
  const shown = () => ['state', 'model'].map((name) => at(source, `/livebend/1/info/${name}`)?.values?.[0]);
  expect(shown()).toEqual(['idle', '']);
  const during: unknown[] = [];
  desk.listen((event) => {
    if (event.kind === 'info' && event.name === 'progress') during.push(shown()[0]);
  });
  await say('load pebble');
  expect(during).toEqual(['loading', 'loading']);
  const lines = statusLines(instance);
  expect(lines.length).toBe(6);
  for (const { selector, atoms } of lines)
    expect(at(source, `/livebend/1/info/${selector}`)?.values).toEqual(atoms);
});

it('keeps what was told on info and watch addresses until the branch goes', () => {
  const made = openDesk();
  const { told, desk } = sourceOf(made);
  const source = { told, desk };
  desk.tell({ kind: 'info', instance: '1', name: 'latency', atoms: [4096, 85.3] });
  expect(at(source, '/livebend/1/info/latency')).toMatchObject({
    access: 'read',
    values: [4096, 85.3],
    slots: [
      { tag: 'i', unit: 'samples' },
      { tag: 'f', unit: 'ms' },
    ],
  });
  desk.tell({ kind: 'watch', instance: '1', id: 'eye', statistic: 'rms', atoms: [0.5] });
  expect(told.at('/livebend/1/watch/eye/rms')).toEqual([0.5]);
  desk.tell({ kind: 'removed', instance: '1', path: ['watch', 'eye'] });
  expect(told.at('/livebend/1/watch/eye/rms')).toBeNull();
  desk.tell({ kind: 'error', instance: '1', verb: 'guard', code: 'bend-refused', message: 'too loud' });
  expect(at(source, '/livebend/1/error')?.values).toEqual(['guard', 'bend-refused', 'too loud']);
});

it('lists the addresses that can be sent to, each once, each the address of its node', async () => {
  const made = openDesk();
  const source = sourceOf(made);
  await made.say('bend warm scale a:decoder.first');
  const isSentTo = ({ access }: { readonly access: string }) => access === 'write' || access === 'both';
  const addresses = [...nodesBelow(treeOf(source))].filter(isSentTo).map(addressOfNode);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const address of ['/livebend/1/bend/warm/amount/ramp', '/livebend/1/wet', '/livebend/1/undo'])
    expect(addresses).toContain(address);
  expect(addresses).not.toContain('/livebend/1/info/cpu');
  for (const node of nodesBelow(treeOf(source)))
    expect(at(source, addressOfNode(node))?.path ?? []).toEqual(node.path);
});

it('is not broken by names: of prototypes, of numbers, of what is no part of an address', async () => {
  const made = openDesk();
  const source = sourceOf(made);
  await made.say('bend __proto__ scale a:decoder.first amount 0.5');
  await made.say('bend constructor scale a:decoder.first amount 0.5');
  made.desk.instance('2');
  expect(at(source, '/livebend/1/bend/__proto__/amount')?.values).toEqual([0.5]);
  expect(at(source, '/livebend/1/bend/constructor/amount')?.values).toEqual([0.5]);
  expect(at(source, '/livebend/1/bend/toString')).toBeNull();
  expect(at(source, '/livebend/2/wet')?.values).toEqual([1]);
  const odd = ['a b', 'a/b', '', 'a*', 'a?', '#a', '[a]', '{a}', 'a,b', 'ä', 'fine-1_!'];
  const node = container([], '', () => odd.map((name) => emptyNode([name], '')));
  expect([...node.children().keys()]).toEqual(['fine-1_!']);
});

it('makes what is below a node once for each tree', async () => {
  const made = openDesk();
  const source = sourceOf(made);
  await made.say('bend warm scale a:decoder.first amount -0.5');
  const root = treeOf(source);
  const path = ['livebend', '1', 'bend', 'warm', 'amount', 'norm'];
  const node = nodeAt(root, path);
  expect(node?.values).toEqual([0.25]);
  await made.say('warm amount 1');
  expect(nodeAt(root, path)).toBe(node);
  expect(nodeAt(treeOf(source), path)?.values).toEqual([0.5]);
});
