// Work in steps: all of it, or nothing of it.
import { expect, it } from 'vitest';
import { inSteps } from '../../src/control/steps.ts';

it('takes back what was done, the last first, where a step fails, and tells of that step', async () => {
  const done: string[] = [];
  const step = (name: string, fails = false) => ({
    go: async () => {
      if (fails) throw new Error(`${name} failed`);
      done.push(name);
    },
    back: async () => {
      done.push(`not ${name}`);
      throw new Error('back failed');
    },
  });
  await inSteps([step('a'), step('b')]);
  expect(done).toEqual(['a', 'b']);
  await expect(inSteps([step('c'), step('d'), step('e', true), step('f')])).rejects.toThrow('e failed');
  expect(done.slice(2)).toEqual(['c', 'd', 'not d', 'not c']);
});
