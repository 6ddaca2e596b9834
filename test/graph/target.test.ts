// Targets as people type them, on the demo model and the tutorial networks, and patterns that mean harm.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/build-graph.ts';
import { findTargets, parseTarget } from '../../src/graph/target.ts';
import { modelFromBytes, openModel } from '../../src/model/open.ts';
import { modelBytes, node, value, weight } from '../fixtures/onnx-builder.ts';
import { foo, joseph } from '../fixtures/tutorial-networks.ts';
import { MODELS } from '../shared.ts';

const pebble = buildGraph(await openModel(`${MODELS}pebble.onnx`));
const linear = buildGraph(await modelFromBytes(foo('dynamo'), { name: 'foo' }));
const sines = buildGraph(await modelFromBytes(joseph('script'), { name: 'joseph' }));
const odd = buildGraph(
  await modelFromBytes(
    modelBytes({
      inputs: [value('x', [1])],
      outputs: [value('y', [1])],
      weights: ['a.b', 'a-b', 'a[0]', 'a(1)', 'a^', 'a]', 'a\\b', 'A.B'].map((name) =>
        weight(name, [1], [1]),
      ),
      nodes: [node('Relu', ['x'], ['y'])],
    }),
    { name: 'odd' },
  ),
);

function found(graph: typeof pebble, target: string): string[] {
  const { weights, activations } = findTargets(graph, target);
  return [...weights.map(({ name }) => `w:${name}`), ...activations.map(({ name }) => `a:${name}`)];
}

/** The same by a plain look at all names. */
function named(graph: typeof pebble, test: (name: string) => boolean): string[] {
  const weights = [...graph.weights.keys()].filter(test).map((name) => `w:${name}`);
  return [...weights, ...[...graph.activations.keys()].filter(test).map((name) => `a:${name}`)];
}

describe('a target', () => {
  it('means exactly one name; a module means its output and not its weights', () => {
    expect(found(linear, 'linear_1')).toEqual(['a:linear_1']);
    expect(found(linear, 'linear_1.weight')).toEqual(['w:linear_1.weight']);
  });

  it('as a glob means the names that fit as a whole; a dot is a dot', () => {
    expect(found(linear, 'linear_?')).toEqual(['a:linear_1', 'a:linear_2']);
    expect(found(linear, '*bias')).toEqual(['w:linear_1.bias', 'w:linear_2.bias']);
    expect(found(linear, 'linear_[2-9]*')).toEqual(['w:linear_2.weight', 'w:linear_2.bias', 'a:linear_2']);
    expect(found(linear, 'linear_[!2]')).toEqual(['a:linear_1']);
    expect(found(pebble, 'decoder.*')).toEqual(named(pebble, (name) => name.startsWith('decoder.')));
    expect(found(odd, 'a?b')).toEqual(['w:a.b', 'w:a-b', 'w:a\\b']);
    expect(found(odd, '?.b')).toEqual(['w:a.b']);
    expect(found(odd, 'a(*')).toEqual(['w:a(1)']);
    expect(found(odd, 'a^*')).toEqual(['w:a^']);
    expect(found(odd, 'a[.^]*')).toEqual(['w:a.b', 'w:a^']);
    expect(found(odd, '*]')).toEqual(['w:a[0]', 'w:a]']);
    expect(found(odd, 'a[\\]b')).toEqual(['w:a\\b']);
  });

  it('as a regular expression means the whole name', () => {
    expect(found(linear, 're:linear_\\d')).toEqual(['a:linear_1', 'a:linear_2']);
    expect(found(linear, 're:.*weight')).toEqual(['w:linear_1.weight', 'w:linear_2.weight']);
    expect(found(pebble, 're:(en|de)coder\\.first')).toEqual(['a:encoder.first', 'a:decoder.first']);
  });

  it('with ~ means every name that contains it', () => {
    expect(found(linear, '~_1')).toEqual(['w:linear_1.weight', 'w:linear_1.bias', 'a:linear_1']);
    expect(found(pebble, '~stages.1')).toEqual(named(pebble, (name) => name.includes('stages.1')));
    expect(found(odd, '~[')).toEqual(['w:a[0]']);
  });

  it('with w: or a: means weights or activations only', () => {
    expect(found(linear, 'w:~_1')).toEqual(['w:linear_1.weight', 'w:linear_1.bias']);
    expect(found(linear, 'a:~_1')).toEqual(['a:linear_1']);
    expect(found(linear, 'a:*')).toEqual(['a:x', 'a:linear_1', 'a:linear_2']);
    expect(found(sines, 'a:f0')).toEqual(['w:f0']);
  });

  it('with a method means the activations on its way', () => {
    const decoded = found(pebble, 'decode:*');
    expect(decoded).toContain('a:decoder.first');
    expect(decoded).not.toContain('a:encoder.first');
    expect(decoded.some((name) => name.startsWith('w:'))).toBe(false);
    expect(found(pebble, 'encode:encoder.first')).toEqual(['a:encoder.first']);
    expect(found(pebble, 'decode:a:~first')).toEqual(['a:decoder.first.past', 'a:decoder.first']);
    expect(() => found(pebble, 'decode:encoder.first')).toThrow(
      expect.objectContaining({ code: 'name-not-found' }),
    );
  });

  it.each([
    ['linaer_1', 'linear_1'],
    ['w:linear_1.wieght', 'linear_1.weight'],
    ['LINEAR_2', 'linear_2'],
    ['bias', 'linear_1.bias'],
    ['other:linear_1', 'linear_1'],
  ])('that means nothing names the nearest: %s', (target, nearest) => {
    expect(() => found(linear, target)).toThrow(
      expect.objectContaining({
        code: 'name-not-found',
        fields: expect.objectContaining({ nearest: expect.arrayContaining([nearest]) }),
      }),
    );
  });

  it.each([
    '',
    'w:',
    'a:',
    'decode:',
    're:(',
    're:*',
    're:a**',
    're:\\1',
    're:(?=a)',
    '[z-a]',
    're:[',
    'x'.repeat(1001),
  ])('that cannot be read is refused: %j', (target) => {
    expect(() => found(pebble, target)).toThrow(expect.objectContaining({ code: 'syntax' }));
  });

  it.each([
    `re:${'(a+)+'.repeat(50)}b`,
    `re:${'(.*)*'.repeat(100)}x`,
    're:(x+x+)+y',
    `re:${'('.repeat(400)}${')'.repeat(400)}`,
    're:((a{30}){30}){30}',
    're:\\pL{1000}',
    '*'.repeat(1000),
    `${'*a'.repeat(499)}`,
    `[${'a-z'.repeat(300)}]`,
    '~'.repeat(999),
  ])('that would hang a backtracking engine is answered at once', (target) => {
    try {
      found(pebble, target);
    } catch (error) {
      expect(error).toMatchObject({ code: expect.stringMatching(/^(syntax|name-not-found)$/) });
    }
  });

  it('is read into method, kind and pattern', () => {
    expect(parseTarget('decode:w:~a:b', ['decode'])).toEqual({
      text: 'decode:w:~a:b',
      method: 'decode',
      only: 'weights',
      kind: 'contains',
      pattern: 'a:b',
    });
    expect(parseTarget('re:decode:x', ['decode'])).toMatchObject({
      method: null,
      kind: 'regexp',
      pattern: 'decode:x',
    });
  });
});
