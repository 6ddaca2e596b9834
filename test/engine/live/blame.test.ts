// Which bend is suspected: the one that changed last among those there are.
import { expect, it } from 'vitest';
import { Blame } from '../../../src/engine/live/blame.ts';

it('suspects the bend that changed last, also where it had changed before', () => {
  const blame = new Blame();
  for (const id of ['a', 'b', 'c', 'a']) blame.touch(id);
  expect(blame.suspect(['a', 'b', 'c'])).toBe('a');
  expect(blame.suspect(['b', 'c'])).toBe('c');
});

it('suspects the last of the plan where none of its bends ever changed, and none where it is empty', () => {
  const blame = new Blame();
  blame.touch('gone');
  expect(blame.suspect(['a', 'b'])).toBe('b');
  expect(blame.suspect([])).toBe(null);
});

it('forgets bends that are not there any more', () => {
  const blame = new Blame();
  for (const id of ['b', 'a']) blame.touch(id);
  blame.keepOnly(['b']);
  expect(blame.suspect(['a', 'b'])).toBe('b');
  expect(blame.suspect(['b', 'a'])).toBe('b');
});
