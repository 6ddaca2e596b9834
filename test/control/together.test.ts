// Messages that belong together: heard in the same block, or all when the slowest of them is built.
import { expect, it } from 'vitest';
import { withAttribute } from '../../src/control/attributes.ts';
import type { InstanceState } from '../../src/control/instance-state.ts';
import { HAND, openDesk } from './desk.ts';

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

it('makes each edit once where all of it is heard in the next block', async () => {
  const { say, desk } = openDesk();
  await say('load pebble');
  const instance = desk.instance();
  let made = 0;
  const edit = (state: InstanceState): InstanceState => {
    made++;
    return { ...state, attributes: withAttribute(state.attributes, 'wet', 0.1 * made) };
  };
  const manner = { text: 'wet', sender: HAND, touches: [] };
  const alone = instance.change(edit, manner);
  expect(made).toBe(1);
  let together: Promise<void>[] = [];
  desk.together(() => {
    together = [1, 2, 3].map(() => instance.change(edit, manner));
  });
  expect([made, instance.state.attributes.wet]).toEqual([4, 0.4]);
  await Promise.all([alone, ...together]);
  expect(instance.history.steps.length).toBe(5);
});
