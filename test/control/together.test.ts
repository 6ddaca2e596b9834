// Messages that belong together: heard in the same block, or all when the slowest of them is built.
import { expect, it } from 'vitest';
import { openDesk } from './desk.ts';

it('keeps a value back until the structure it came with is built', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  const done: Promise<string[]>[] = [];
  desk.together(() => {
    done.push(say('wet 0.5'), say('bend warm scale a:decoder.first amount 0.5'), say('warm amount 0.25'));
  });
  expect(desk.instance().state.attributes.wet).toBe(1);
  await Promise.all(done);
  expect(desk.instance().state.attributes.wet).toBe(0.5);
  expect(desk.instance().state.plan[0]?.values.get('amount')).toBe(0.25);
});

it('does at once what can be heard in the next block, and passes over what cannot be done', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  await say('bend warm scale a:decoder.first amount 0.5');
  const done: Promise<string[]>[] = [];
  desk.together(() => {
    done.push(say('wet 0.5'), say('warm amount nothing-there 1'), say('wet 7'), say('warm amount 0.25'));
  });
  const { attributes, plan } = desk.instance().state;
  expect([attributes.wet, plan[0]?.values.get('amount')]).toEqual([0.5, 0.25]);
  const [first, second, third] = await Promise.all(done);
  expect(first).toEqual([]);
  expect([second?.[0], third?.[0]].map((text) => text?.split(' ').slice(0, 2).join(' '))).toEqual([
    'error warm',
    'error wet',
  ]);
});
