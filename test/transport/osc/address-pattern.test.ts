// Patterns by the rules of OSC 1.0.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPattern, matcherOf } from '../../../src/transport/osc/address-pattern.ts';

const CASES: readonly [pattern: string, means: readonly string[], not: readonly string[]][] = [
  ['warm', ['warm'], ['warme', 'awarm', 'war', '']],
  ['w*', ['w', 'warm', 'wet'], ['aw', '']],
  ['*m', ['warm', 'm'], ['warmt', '']],
  ['*', ['', 'a', 'warm'], []],
  ['w?rm', ['warm', 'worm'], ['wrm', 'waarm']],
  ['b[0-3]', ['b0', 'b3'], ['b4', 'b', 'b00']],
  ['b[!0-3x]', ['b4', 'ba'], ['b0', 'bx', 'b']],
  ['b[-a]', ['b-', 'ba'], ['bb']],
  ['b[a-]', ['b-', 'ba'], ['bb']],
  ['{warm,cold}', ['warm', 'cold'], ['war', 'warmcold', 'warm,cold']],
  ['{a,ab}c', ['ac', 'abc'], ['abbc', 'c']],
  ['a{,x}b', ['ab', 'axb'], ['axxb']],
  ['*a*b', ['ab', 'xaxb', 'aab'], ['ba', 'a']],
  ['a.c', ['a.c'], ['abc']],
  ['a+(b)', ['a+(b)'], ['aab']],
];

it.each(CASES)('%s means what the specification says', (pattern, means, not) => {
  const matches = matcherOf(pattern);
  for (const name of means) expect(matches(name), name).toBe(true);
  for (const name of not) expect(matches(name), name).toBe(false);
});

it('refuses brackets that are not closed', () => {
  for (const pattern of ['a[b', 'a{b', '[', '{a,b'])
    expect(() => matcherOf(pattern)).toThrow('is not closed');
});

it('is done at once with patterns that keep a backtracking matcher busy for ever', () => {
  const name = `${'a'.repeat(500)}!`;
  const cases: readonly [part: string, isMeant: boolean][] = [
    ['*a', false],
    ['a*', true],
    ['{a,aa,aaa}', false],
    ['*{a,aa,b}', false],
    ['[a-z]*', true],
    ['?*', true],
  ];
  for (const [part, isMeant] of cases)
    expect(matcherOf(part.repeat(Math.floor(500 / part.length)))(name), part).toBe(isMeant);
});

it('agrees with a regular expression for stars, question marks and letters', () => {
  const pieces = fc.array(fc.constantFrom('*', '?', 'a', 'b', '{ab,b}', '[ab]', '[!a]'), { maxLength: 8 });
  const names = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  const written: Record<string, string> = { '*': '.*', '?': '.', '{ab,b}': '(ab|b)', '[!a]': '[^a]' };
  fc.assert(
    fc.property(pieces, names, (pattern, letters) => {
      const expected = new RegExp(`^${pattern.map((piece) => written[piece] ?? piece).join('')}$`);
      const name = letters.join('');
      return matcherOf(pattern.join(''))(name) === expected.test(name);
    }),
  );
});

it('knows a pattern from a name', () => {
  for (const text of ['*', 'a?', 'a[b]', '{a,b}']) expect(isPattern(text)).toBe(true);
  for (const text of ['warm', 'a-b', 'a.b', 'a,b', 'a!b']) expect(isPattern(text)).toBe(false);
});
