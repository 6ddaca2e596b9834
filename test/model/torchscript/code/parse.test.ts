// The parser, against Python's own and against text no honest archive holds.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../../../src/model/torchscript/code/parse.ts';
import { typeOfExpression } from '../../../../src/model/torchscript/code/type-of.ts';
import { errorOf } from '../../../refused.ts';
import { FIXTURES, MODELS } from '../../../shared.ts';
import { canonicalText } from '../canonical.ts';
import { readArchive } from '../reading.ts';

const FOLDER = `${FIXTURES}torchscript/`;

describe('a tree', () => {
  test('is the one Python sees, for every form of the language', () => {
    const file = parseSource(readFileSync(`${FOLDER}grammar.py`, 'utf8'), 'grammar.py');
    const expected: unknown = JSON.parse(readFileSync(`${FOLDER}grammar.json`, 'utf8'));
    expect(JSON.parse(canonicalText(file))).toEqual(expected);
  });

  test.each([
    ['pebble', `${MODELS}pebble.ts`],
    ['kinds', `${FOLDER}kinds.pt`],
  ])('is the one Python sees, for every file of %s', async (name, path) => {
    const archive = await readArchive(path);
    const all = JSON.parse(readFileSync(`${FOLDER}canonical.json`, 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const found = archive.codePaths.map((code) => {
      const file = archive.codeFile(code);
      const text = file === null ? '' : canonicalText(file);
      return [code, createHash('sha256').update(text).digest('hex')];
    });
    expect(Object.fromEntries(found)).toEqual(all[name]);
  });

  test('has strings whose octal codes are bytes of UTF-8', () => {
    expect(returned('"caf\\303\\251 \\342\\202\\254"')).toEqual({ kind: 'string', line: 2, value: 'café €' });
  });

  test('has whole numbers exact up to 2^63, as bigints where a number would round them', () => {
    expect(returned('9007199254740991')).toMatchObject({ value: 2 ** 53 - 1 });
    expect(returned('9007199254740993')).toMatchObject({ value: 2n ** 53n + 1n });
    expect(returned('9223372036854775808')).toMatchObject({ value: 2n ** 63n });
  });

  test('tells types from other expressions', () => {
    const type = typeOfExpression(returned('Dict[str, Tuple[int, Optional[__torch__.a.B]]]'));
    const named = (name: string, ...inner: unknown[]) => ({ kind: 'type', line: 2, name, arguments: inner });
    const pair = named('Tuple', named('int'), named('Optional', named('__torch__.a.B')));
    expect(type).toEqual(named('Dict', named('str'), pair));
    expect(typeOfExpression(returned('Tuple[()]'))).toEqual(named('Tuple'));
    expect(typeOfExpression(returned('f(x)'))).toBeNull();
    expect(typeOfExpression(returned('List[1]'))).toBeNull();
  });
});

describe('text that is no TorchScript is refused with its place', () => {
  test.each([
    ['def f(x:\n  pass', 'model-broken: a.py:2:7: ends inside a bracket'],
    ['def f(x)\n  pass', 'model-broken: a.py:1:9: expected :, got end of line'],
    ['def f(x):\n  y = (x', 'model-broken: a.py:2:9: ends inside a bracket'],
    ['def f(x):\n  y = "abc', 'model-broken: a.py:2:11: has a string without an end'],
    ['def f(x):\n  y = "abc\n  z = 1', 'model-broken: a.py:2:11: has a string without an end'],
    ['def f(x):\n  y = "\\q"', 'model-broken: a.py:2:9: has an unknown escape \\q in a string'],
    ['def f(x):\n  y = 1 $ 2', 'model-broken: a.py:2:9: cannot read "$"'],
    ['def f(x):\n    y = 1\n  z = 2', 'model-broken: a.py:3:3: is indented like no line before'],
    ['def f(x):\n\ty = 1', 'model-broken: a.py:2:1: is indented by a tab'],
    ['def f(x):\n  y = x)', 'model-broken: a.py:2:8: expected the end of the line, got )'],
    ['def f(x):\n  f(x) = 1', 'model-broken: a.py:2:8: assigns to a call'],
    ['def f(x):\n  a, 1 = x', 'model-broken: a.py:2:8: assigns to a int'],
    ['def f(x):\n  y = a b', 'model-broken: a.py:2:9: expected the end of the line, got b'],
    ['def f(x):\nreturn x', 'model-broken: a.py:2:1: expected an indented block, got return'],
    ['def f(x, x):\n  pass', 'model-broken: a.py:1:11: has two parameters x'],
    ['def f():\n  pass\ndef f():\n  pass', 'model-broken: a.py:3: has two definitions of f'],
    ['x = 1', 'model-broken: a.py:1:1: expected a class or a function, got x'],
    ['import os', 'model-broken: a.py:1:1: expected a class or a function, got import'],
    ['def f(x: 3):\n  pass', 'model-broken: a.py:1:10: expected a type, got 3'],
    [
      'def f():\n  y = 9223372036854775809',
      'model-broken: a.py:2:26: has a whole number larger than 2^63: 9223372036854775809',
    ],
    ['def f():\n  import os', 'model-unsupported: a.py:2:3: uses import'],
    ['def f():\n  try:\n    pass', 'model-unsupported: a.py:2:3: uses try'],
    ['def f():\n  @g\n  def h():\n    pass', 'model-unsupported: a.py:2:3: uses @'],
    ['def f():\n  return lambda: 1', 'model-unsupported: a.py:2:10: uses lambda'],
    ['def f(x):\n  return [y for y in x]', 'model-unsupported: a.py:2:13: uses a comprehension'],
    [
      'def f(x):\n  return 1 < x < 2',
      'model-unsupported: a.py:2:16: compares more than two values in one chain',
    ],
    ['def f(x):\n  a = b = x', 'model-unsupported: a.py:2:9: assigns one value twice in a line'],
  ])('%j', async (source, message) => {
    expect(await errorOf(() => parseSource(source, 'a.py'))).toBe(message);
  });
});

describe('text that is meant to do harm ends soon', () => {
  const inside = (expression: string) => `def f(x):\n  return ${expression}\n`;
  const many = 50_000;
  test.each([
    ['brackets', inside('('.repeat(many))],
    ['closed brackets', inside('['.repeat(many) + ']'.repeat(many))],
    ['calls', inside('f('.repeat(many))],
    ['a chain of calls', inside(`f${'(x)'.repeat(many)}`)],
    ['a chain of names', inside(`x${'.a'.repeat(many)}`)],
    ['a chain of sums', inside(`x${'+x'.repeat(many)}`)],
    ['a chain of powers', inside(`x${'**x'.repeat(many)}`)],
    ['a chain of ors', inside(`x${' or x'.repeat(many)}`)],
    ['signs', inside(`${'-'.repeat(many)}x`)],
    ['nots', inside(`${'not '.repeat(many)}x`)],
    ['conditions', inside(`${'x if x else '.repeat(many)}x`)],
    ['dicts', inside('{1:'.repeat(many))],
    ['chains inside chains', inside('f(x.a.a.a.a.a.a.a.a.a.a'.repeat(many / 10))],
    ['blocks on one line', `def f(x):\n  ${'if x: '.repeat(many)}`],
    ['functions inside functions', `${'def f(): '.repeat(many)}`],
    ['a type', `def f(x: ${'List['.repeat(many)}`],
    ['a long number', inside('9'.repeat(many))],
    ['a long fraction', inside(`0.${'9'.repeat(many)}`)],
  ])('%s nested or chained too far', async (_, source) => {
    expect(await errorOf(() => parseSource(source, 'a.py'))).toMatch(
      /^model-broken: a\.py:\d+:\d+: (is nested deeper|is indented more|has a (whole )?number|ends inside)/,
    );
  });

  test('blocks indented too far', async () => {
    const lines = Array.from({ length: 400 }, (_, level) => `${' '.repeat(level)}if x:`);
    expect(await errorOf(() => parseSource(`def f(x):\n ${lines.join('\n ')}`, 'a.py'))).toContain(
      'is indented more than 200 times',
    );
  });

  test('but long and flat code is read: arms of an if, lines, lists, strings', () => {
    const arms = `  if x:\n    pass\n${'  elif x:\n    pass\n'.repeat(20_000)}`;
    const list = `  y = [${'1, '.repeat(many)}]\n`;
    const text = `  z = "${'a'.repeat(1_000_000)}"\n`;
    const lines = '  y = torch.add(x, 1)\n'.repeat(20_000);
    const file = parseSource(`def f(x):\n${arms}${list}${text}${lines}`, 'a.py');
    expect(file.functions.get('f')?.body).toHaveLength(20_003);
  });
});

function returned(expression: string) {
  const [statement] =
    parseSource(`def f():\n  return ${expression}\n`, 'a.py').functions.get('f')?.body ?? [];
  if (statement?.kind !== 'return' || statement.value === null) throw new Error('no value');
  return statement.value;
}
