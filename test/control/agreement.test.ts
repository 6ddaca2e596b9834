// Whatever is said in whatever order: the engine plays what the state says, and all that was done can be undone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Instance } from '../../src/control/instance.ts';
import { playedPlan } from '../../src/control/instance-state.ts';
import { valueChanges } from '../../src/control/plan-changes.ts';
import { openDesk } from './desk.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd');
const amount = fc.constantFrom('0', '0.25', '0.5', '1', '2', 'x');
const target = fc.constantFrom(
  'a:decoder.first',
  'decoder.wave.bias',
  'a:~stages.0.1.mix',
  'a:no.such',
  'w:*',
);

const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constant('bend'),
      id,
      fc.constantFrom('scale', 'bias', 'invert', 'none'),
      target,
      fc.constant('mix'),
      amount,
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      fc.constantFrom('param', 'norm'),
      id,
      fc.constantFrom('amount', 'mix', 'pick'),
      amount,
    ),
  },
  fc.tuple(fc.constantFrom('on', 'mix'), id, fc.constantFrom('0', '1', '3')),
  fc.tuple(fc.constantFrom('solo', 'unbend'), id),
  fc.tuple(fc.constant('order'), id, fc.constantFrom('1', '2', '3')),
  fc.tuple(fc.constantFrom('wet', 'bypass', 'enable', 'late'), fc.constantFrom('0', '1', '0.5', 'hold')),
  fc.tuple(fc.constant('watch'), id, target),
  fc.tuple(fc.constantFrom('unwatch', 'solo'), fc.constantFrom('a', 'off')),
  fc.constantFrom(['undo'], ['redo'], ['clear'], ['panic'], ['reset']),
  fc.constantFrom(['method', 'forward'], ['method', 'none'], ['block', '1024'], ['block', '0'], ['reload']),
);

/** What the engine plays beside what the state says. */
function expectAgreement({ state, rig }: Instance): void {
  const { engine } = rig;
  if (state.model === null) {
    expect(engine).toBeNull();
    return;
  }
  const wanted = playedPlan(state);
  expect(engine?.plan.map(({ id: each }) => each)).toEqual(wanted.map(({ id: each }) => each));
  expect(valueChanges(wanted, engine?.plan ?? [])).toEqual([]);
  // A watch that was asked for before there was a model sleeps where it means nothing.
  const awake = state.watches.filter((watch) => watch.target !== 'a:no.such');
  expect(engine?.watches.map((watch) => watch.id).sort()).toEqual(awake.map((watch) => watch.id).sort());
  if (state.attributes.block !== 0) expect(engine?.stream.geometry.blockFrames).toBe(state.attributes.block);
}

it('keeps engine and state agreeing through any 60 commands, and goes back and forth through all of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 60, maxLength: 60 }), async (commands) => {
      const { say, desk } = openDesk();
      const instance = desk.instance();
      const start = instance.state;
      await say('load pebble.onnx');
      // Some at once, some one after the other.
      for (let at = 0; at < commands.length; at += 3) {
        const together = commands.slice(at, at + 3).map((words) => say(words.join(' ')));
        await Promise.all(together);
        expectAgreement(instance);
      }
      const end = instance.state;
      const steps = instance.history.steps.length;
      for (let step = 0; step < steps; step++) await say('undo');
      expect(instance.state).toEqual(start);
      expectAgreement(instance);
      for (let step = 0; step < steps; step++) await say('redo');
      expect(instance.state).toEqual(end);
      expectAgreement(instance);
      await desk.close();
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 240_000);
