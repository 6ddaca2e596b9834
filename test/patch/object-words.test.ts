// Words of object texts: quotes, backslashes, attributes.
import { expect, test } from 'vitest';
import { objectWords, textWords, wordsOf } from '../../src/patch/object-words.ts';

test('words are parted at spaces, kept together by quotes and backslashes', () => {
  expect(wordsOf('bend "my name" a\\ b  c')).toEqual(['bend', 'my name', 'a b', 'c']);
  expect(wordsOf('say "he said \\"no\\""')).toEqual(['say', 'he said "no"']);
});

test('a quoted word says so', () => {
  expect(textWords('1 "1" \\,')).toEqual([
    { word: '1', isQuoted: false },
    { word: '1', isQuoted: true },
    { word: ',', isQuoted: true },
  ]);
});

test('attributes stand behind the arguments', () => {
  const { name, args, attributes } = objectWords('livebend~ pebble forward 2048 @wet 1. @late dry');
  expect(name).toBe('livebend~');
  expect(args).toEqual(['pebble', 'forward', '2048']);
  expect([...attributes]).toEqual([
    ['wet', ['1.']],
    ['late', ['dry']],
  ]);
});
