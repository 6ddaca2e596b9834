// Undo and redo as a property: after any commands everything that was done is undone to exactly where it began, and done again to
// exactly where it ended, in the state and in the engine.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type InstanceState, playedPlan } from '../../src/control/instance-state.ts';
import { OTHER, openDesk } from './desk.ts';
import { heardPlan } from './heard.ts';

const IDS = ['a', 'b', 'c'] as const;
const id = fc.constantFrom(...IDS);
const name = fc.constantFrom('1', '2', 'verse');
const macro = fc.constantFrom('glow', 'dark');
const part = fc.integer({ min: 0, max: 8 }).map((eighth) => eighth / 8);
const target = fc.constantFrom('a:decoder.first', 'w:decoder.first.weight', 'a:decoder.wave', 'decoder.*');
const bend = fc.oneof(
  fc.tuple(id, target, part).map(([who, where, x]) => `bend ${who} scale ${where} amount ${x}`),
  fc.tuple(id, target, part).map(([who, where, x]) => `bend ${who} bias ${where} amount ${x} mix 0.5`),
  fc.tuple(id, part).map(([who, x]) => `bend ${who} mask a:decoder.first prob ${x} units 0-3`),
  fc.tuple(id, part).map(([who, x]) => `bend ${who} scale w:decoder.first.weight amount ${x} top 0.5`),
);
const fader = fc.oneof(
  fc.tuple(id, part).map(([who, x]) => `param ${who} amount ${x}`),
  fc.tuple(id, part).map(([who, x]) => `param ${who} amount ${x} ramp 50`),
  fc.tuple(id, part, part).map(([who, x, y]) => `param ${who} amount ${x} mix ${y}`),
  fc.tuple(id, part).map(([who, x]) => `norm ${who} amount ${x}`),
  fc.tuple(id, part).map(([who, x]) => `mix ${who} ${x}`),
  fc.tuple(id, fc.constantFrom(0, 1)).map(([who, x]) => `on ${who} ${x}`),
  part.map((x) => `wet ${x}`),
  fc.tuple(macro, part).map(([which, x]) => `macro ${which} ${x}`),
  part.map((x) => `cc 1 7 ${127 * x}`),
);
const rest = fc.oneof(
  id.map((who) => `unbend ${who}`),
  fc.constantFrom('clear', 'bypass 1', 'bypass 0', 'enable 0', 'enable 1', 'late hold', 'late dry'),
  fc.tuple(macro, id).map(([which, who]) => `macro ${which} map ${who} amount 0 1`),
  macro.map((which) => `macro ${which} map - wet`),
  macro.map((which) => `macro ${which} off`),
  fc.tuple(id, part).map(([who, x]) => `modulate ${who} amount lfo sine 1 depth ${x}`),
  fc.tuple(id, part).map(([who, x]) => `modulate ${who} mix follow low depth ${x}`),
  id.map((who) => `modulate ${who} amount off`),
  id.map((who) => `learn ${who} amount`),
  fc.constant('unlearn all'),
  name.map((which) => `store ${which}`),
  name.map((which) => `forget ${which}`),
  name.map((which) => `recall ${which}`),
  fc.tuple(name, name, part).map(([one, two, x]) => `recall ${one} ${two} ${x}`),
  fc.tuple(name, name, part).map(([one, two, x]) => `blend ${one} ${x} ${two} 0.5`),
  fc.tuple(id, fc.integer({ min: 1, max: 3 })).map(([who, place]) => `order ${who} ${place}`),
  id.map((who) => `solo ${who}`),
  fc.constantFrom('solo off', 'watch w a:decoder.first rms', 'watch v w:decoder.first.weight', 'unwatch w'),
  part.map((x) => `set wet ${x}`),
  fc.constantFrom('undo', 'redo', 'undo'),
);
const commands = fc.array(
  fc.record({
    line: fc.oneof(
      { weight: 2, arbitrary: bend },
      { weight: 9, arbitrary: fader },
      { weight: 4, arbitrary: rest },
    ),
    pauseMs: fc.constantFrom(0, 20, 400, 1500),
    isAwaited: fc.boolean(),
  }),
  { minLength: 200, maxLength: 200 },
);

/** A state without the units that are found in it and were not in another one, which was never played by itself. */
function asFarAsFound(state: InstanceState, other: InstanceState): InstanceState {
  const plan = state.plan.map((bend, index) => {
    const { found, ...bare } = bend;
    return found !== undefined && other.plan[index]?.found === undefined ? bare : bend;
  });
  return { ...state, plan };
}

const SETUP = ['load pebble', 'bend a scale a:decoder.first amount 1', 'store 1', 'macro glow map a amount'];

it('takes any 200 commands back to exactly where they began and does them again', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (lines) => {
      let timeMs = 0;
      const { say, desk } = openDesk({ clock: () => timeMs });
      for (const line of SETUP) await say(line);
      const instance = desk.instance();
      const first = instance.state;
      const before = instance.history.steps.length;
      const plays = (state: InstanceState) => {
        expect(asFarAsFound(instance.state, state)).toEqual(state);
        expect(heardPlan(instance.rig.engine?.plan ?? [])).toEqual(heardPlan(playedPlan(instance.state)));
      };
      timeMs += 5000;
      const under: Promise<unknown>[] = [];
      for (const { line, pauseMs, isAwaited } of lines) {
        // Nothing of before is undone, so that there is one beginning.
        if (line === 'undo' && instance.history.steps.length <= before) continue;
        const said = say(line);
        under.push(said);
        if (isAwaited || line === 'undo' || line === 'redo') await Promise.all(under.splice(0));
        timeMs += pauseMs;
      }
      await Promise.all(under);
      await instance.settled();
      const last = instance.state;
      plays(last);
      const steps = instance.history.steps.slice(before);
      for (const step of [...steps].reverse()) {
        expect((await say('undo'))[0]).toBe(`undo ${step.text}`);
        plays(step.before);
      }
      plays(first);
      for (const step of steps) {
        await say('redo');
        plays(step.after);
      }
      plays(last);
      await desk.close();
    }),
    { numRuns: 1, seed: 1, endOnFailure: true },
  );
}, 120_000);

it('is one step for a gesture: what one hand does with one fader, until it pauses or another hand comes', async () => {
  let timeMs = 0;
  const { say, desk } = openDesk({ clock: () => timeMs });
  for (const line of SETUP) await say(line);
  const { history } = desk.instance();
  const before = history.steps.length;
  for (let move = 1; move <= 20; move++) {
    await say(`a amount ${move / 20}`);
    timeMs += 200;
  }
  expect(history.steps.length).toBe(before + 1);
  timeMs += 1000;
  await say('a amount 2');
  await say('a amount 3', OTHER);
  await say('a mix 0.5', OTHER);
  expect(history.steps.length).toBe(before + 4);
  expect(await Promise.all([say('undo'), say('undo'), say('undo')])).toEqual([
    ['undo param a mix 0.5'],
    ['undo param a amount 3'],
    ['undo param a amount 2'],
  ]);
});

it('tells the moves of one fader from those of several at once', async () => {
  const { say, desk } = openDesk({ clock: () => 0 });
  for (const line of SETUP) await say(line);
  const { history } = desk.instance();
  const before = history.steps.length;
  for (const line of ['a amount 0.1', 'a amount 0.2 mix 0.3', 'a @amount 0.3 mix 0.4', 'a amount 0.4'])
    await say(line);
  expect(history.steps.slice(before).map(({ text }) => text)).toEqual([
    'param a amount 0.1',
    'param a @amount 0.3 mix 0.4',
    'param a amount 0.4',
  ]);
});
