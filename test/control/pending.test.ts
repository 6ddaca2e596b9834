// Changes that wait while a model is loaded: a fader that goes on moving waits once, what nobody may miss waits by itself, and
// what is done at last, its history and its replies are as if each had been done in its turn.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Sender } from '../../src/control/sender.ts';
import { HAND, OTHER, openDesk, type TestDesk } from './desk.ts';
import { heardPlan } from './heard.ts';

const FADER = { kind: 'osc', address: '/fader' } as const;

async function begin(clock: () => number = Date.now) {
  const test = openDesk({ clock });
  for (const line of [
    'load pebble',
    'bend a scale a:decoder.first amount 1',
    'bend b bias a:decoder.first amount 0',
    'macro glow map a amount 0 2',
    'macro glow map - wet',
    'learn b amount',
  ])
    await test.say(line);
  const instance = test.desk.instance();
  instance.hearControl(FADER, 1, OTHER);
  const builds = { count: 0 };
  const { checkPassing } = instance.rig;
  instance.rig.checkPassing = (from, to, passed) => {
    builds.count += passed.length + 1;
    checkPassing.call(instance.rig, from, to, passed);
  };
  return { ...test, instance, builds };
}

it('lets a fader wait once, however often it moves while a model is loaded', async () => {
  const { say, instance, builds, events } = await begin();
  const steps = instance.history.steps.length;
  const loading = say('reload');
  const moves = Array.from({ length: 3000 }, (_, index) => say(`a amount ${index / 3000}`));
  for (let index = 0; index < 10; index++) instance.hearControl(FADER, index / 10, OTHER);
  expect((await Promise.all([loading, ...moves])).flat()).toEqual(['done reload']);
  expect(builds.count).toBe(3);
  expect(instance.state.plan[0]?.values.get('amount')).toBe(2999 / 3000);
  expect(instance.rig.engine?.plan[0]?.values.get('amount')).toBe(2999 / 3000);
  expect(instance.history.steps.slice(steps).map(({ text }) => text)).toEqual([
    `param a amount ${2999 / 3000}`,
    expect.stringMatching(/\/fader 0\.9$/),
  ]);
  const told = events.filter((event) => event.kind === 'value' && event.path.join(' ') === 'bend a amount');
  expect(told.at(-1)).toMatchObject({ atoms: [2999 / 3000] });
  await say('undo');
  await say('undo');
  expect(instance.state.plan[0]?.values.get('amount')).toBe(1);
});

it('lets no move go that sets what the next one of the same control does not', async () => {
  const { say, instance } = await begin();
  await say('learn a mix');
  instance.hearControl(FADER, 0.5, OTHER);
  const building = say('bend b bias a:decoder.first amount 0 units 0-3');
  const also = say('bend a scale a:decoder.wave amount 1');
  instance.hearControl(FADER, 0.25, OTHER);
  await say('unlearn a mix');
  instance.hearControl(FADER, 0.75, OTHER);
  await Promise.all([building, also]);
  const [a, b] = instance.state.plan;
  expect(a?.values.get('mix')).toBe(0.25);
  expect(b?.values.get('amount')).toBe(1);
});

it('keeps a move where the next one is refused, and tells each hand of its own', async () => {
  const { say, instance } = await begin();
  const lines = ['a units 0-7', 'a units 900-901', 'a mix 0.25', 'a mix 7', 'a mix 0.5'];
  const building = say('bend a scale a:decoder.first amount 1 units 0-3');
  const replies = await Promise.all(lines.map((line) => say(line)));
  await building;
  expect(replies.map(([reply = '']) => reply.split(' ').slice(0, 3).join(' '))).toEqual([
    '',
    'error a bend-refused',
    '',
    'error a value-range',
    '',
  ]);
  const { values } = instance.state.plan[0] ?? { values: new Map() };
  expect([values.get('units'), values.get('mix')]).toEqual(['0-7', 0.5]);
});

it('refuses what is too much, tells a controller of it once, and goes on afterwards', async () => {
  const { say, instance, events } = await begin();
  const loading = say('reload');
  const many = Array.from({ length: 1200 }, (_, index) =>
    say(`${index % 2 === 0 ? 'a' : 'b'} mix 0.${index}`),
  );
  for (let index = 0; index < 100; index++) instance.hearControl(FADER, index / 100, OTHER);
  const replies = (await Promise.all(many)).flat();
  // The one that was moved last before it was too much may go on.
  expect(replies).toHaveLength(101);
  expect(new Set(replies.map((text) => text.split(' ').slice(0, 3).join(' ')))).toEqual(
    new Set(['error b overrun']),
  );
  expect(events.filter(({ kind }) => kind === 'error')).toEqual([
    expect.objectContaining({ verb: 'learn', code: 'overrun' }),
  ]);
  await loading;
  await say('a mix 0.5');
  expect(instance.state.plan[0]?.values.get('mix')).toBe(0.5);
});

it('refuses what is too much while it goes back, and does the rest afterwards', async () => {
  const { say, instance } = await begin();
  await say('bend c scale a:decoder.first amount 1');
  const back = say('undo');
  const replies = await Promise.all(Array.from({ length: 1100 }, (_, index) => say(`a mix 0.${index}`)));
  expect(await back).toEqual(['undo bend c scale a:decoder.first amount 1']);
  expect(replies.slice(0, 1000).flat()).toEqual([]);
  for (const [reply] of replies.slice(1000)) expect(reply).toMatch(/^error a overrun/);
  expect(instance.state.plan[0]?.values.get('mix')).toBe(0.999);
});

const part = fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8);
const id = fc.constantFrom('a', 'b');
const fader = fc.oneof(
  fc.tuple(id, part).map(([who, x]) => `param ${who} amount ${x}`),
  fc.tuple(id, part).map(([who, x]) => `norm ${who} amount ${x}`),
  fc.tuple(id, part, part).map(([who, x, y]) => `param ${who} amount ${x} mix ${y}`),
  fc.tuple(id, part, part).map(([who, x, y]) => `param ${who} mix ${x} amount ${y}`),
  fc.tuple(id, part).map(([who, x]) => `mix ${who} ${x}`),
  part.map((x) => `macro glow ${x}`),
  part.map((x) => `wet ${x}`),
  part.map((x) => `/fader ${x}`),
);
const other = fc.oneof(
  fc.constantFrom('param a amount 99', 'param nobody amount 1', 'param a amount', 'mix a much', 'wet 7'),
  fc.tuple(id, part).map(([who, x]) => `modulate ${who} amount lfo sine 1 depth ${x}`),
  fc.constantFrom('bypass 1', 'bypass 0', 'order b 1', 'on a 0', 'macro glow unmap a amount', 'store 1'),
);
interface Line {
  readonly text: string;
  readonly sender: Sender;
}

/** The same fader several times, as faders move, or something else. */
const said = fc
  .array(
    fc.record({
      line: fc.oneof({ weight: 3, arbitrary: fader }, { weight: 1, arbitrary: other }),
      places: fc.array(part, { maxLength: 4 }),
      sender: fc.constantFrom(HAND, OTHER),
    }),
    { minLength: 5, maxLength: 25 },
  )
  .map((runs) =>
    runs.flatMap(({ line, places, sender }) =>
      [line, ...places.map((place) => line.replace(/[\d.]+$/, String(place)))].map((text) => ({
        text,
        sender,
      })),
    ),
  );

/** What is replied, and what there is at last. */
async function outcome({ say, desk }: TestDesk, lines: readonly Line[], isWaiting: boolean) {
  const { state, history } = desk.instance();
  const before = history.steps.length;
  const reloaded = say('reload');
  if (!isWaiting) await reloaded;
  const hear = (text: string, sender: Sender) =>
    desk.instance().hearControl(FADER, Number(text.split(' ')[1]), sender);
  const replies = await Promise.all(
    lines.map(({ text, sender }) => (text.startsWith('/') ? hear(text, sender) : say(text, sender))),
  );
  await reloaded;
  const now = desk.instance();
  const values = ({ plan, attributes, macros, modulations }: typeof state) => ({
    plan: plan.map(({ id: name, values: own }) => [name, Object.fromEntries(own)]),
    ...{ attributes, macros, modulations },
  });
  return {
    replies,
    steps: now.history.steps
      .slice(before)
      .map((step) => ({ text: step.text, sender: step.sender.name, after: values(step.after) })),
    state: values(now.state),
    played: heardPlan(now.rig.engine?.plan ?? []),
  };
}

it('comes to the same state, history and replies as without waiting, for any moves', async () => {
  let now = 0;
  const clock = () => now;
  const [waiting, direct] = [await begin(clock), await begin(clock)];
  await fc.assert(
    fc.asyncProperty(said, async (lines) => {
      now += 10_000;
      expect(await outcome(waiting, lines, true)).toEqual(await outcome(direct, lines, false));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 60_000);
