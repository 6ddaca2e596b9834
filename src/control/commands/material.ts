// What bends use besides the model: recordings of activations and other weights: `capture version`.

import type { Plan } from '../../bend/bend.ts';
import { withBend } from '../../bend/plan-edits.ts';
import { MIX_ID, readMix } from '../../bend/version-mix.ts';
import { failure } from '../../errors.ts';
import { ORIGINAL } from '../../graph/version.ts';
import type { Call, Command } from '../command.ts';
import { checkFreeId } from '../desk.ts';
import type { Instance } from '../instance.ts';
import type { InstanceState } from '../instance-state.ts';
import { modelFor } from '../model-places.ts';
import { line } from '../reply.ts';
import { playing } from '../rig.ts';
import type { Sender } from '../sender.ts';

export const MATERIAL_COMMANDS: readonly Command[] = [
  {
    verb: 'capture',
    help: 'Records an activation as it plays, for from-capture, steer and mix-batch; without words it tells the captures there are.',
    arguments: [
      { name: 'name', help: 'What the capture is called.', kind: 'id', optional: true },
      {
        name: 'action',
        help: 'start with a target, stop, or clear.',
        kind: 'choice',
        choices: ['start', 'stop', 'clear'],
        optional: true,
      },
      { name: 'target', help: 'The activation that is recorded.', kind: 'target', optional: true },
    ],
    examples: ['capture voice start a:decoder.first', 'capture voice clear', 'capture'],
    run: capture,
  },
  {
    verb: 'version',
    help: 'Reads other weights for the same graph, or mixes those there are in any amounts; original is the model itself.',
    arguments: [
      {
        name: 'action',
        help: 'create with name and file, mix with pairs.',
        kind: 'choice',
        choices: ['create', 'mix'],
      },
      { name: 'name', help: 'What the version is called, or the first of the mix.', kind: 'word' },
      {
        name: 'values',
        help: 'A file; or a weight, and further pairs of name and weight.',
        kind: 'word',
        many: true,
      },
    ],
    examples: ['version create other pebble.onnx', 'version mix original 0.5 other 0.5'],
    isSlow: true,
    run: version,
  },
];

async function capture(call: Call): Promise<void> {
  const { words, instance, desk, reply } = call;
  const [name, action, target] = words;
  if (name === undefined) return tellCaptures(call);
  const engine = playing(instance.rig, 'capture');
  const where = `capture ${name}`;
  if (action === 'start' && target !== undefined) {
    checkFreeId(desk, name);
    await engine.startCapture(name, target);
  } else if (action === 'stop' && target === undefined) {
    const { shape, isWhole } = await engine.stopCapture(name);
    reply(line('capture', name, shape.join('x'), isWhole ? 'whole' : 'shortened'));
    await refit(instance, call.sender, `capture ${name} stop`);
  } else if (action === 'clear' && target === undefined) await engine.clearCapture(name);
  else throw failure('syntax', where, 'expected: name start target, name stop or name clear');
}

function tellCaptures({ instance, reply }: Call): void {
  const { engine } = instance.rig;
  for (const { name, shape } of engine?.resources.captures.values() ?? [])
    reply(line('capture', name, shape.join('x'), 'kept'));
  for (const name of engine?.capturing ?? []) reply(line('capture', name, 'runs'));
}

async function version({ words, instance, desk, sender }: Call): Promise<void> {
  const [action, name = '', ...rest] = words;
  playing(instance.rig, 'version');
  const text = `version ${words.join(' ')}`;
  if (action === 'mix') {
    await instance.change((state) => mixed(state, [name, ...rest]), { text, sender, gesture: 'version mix' });
    return;
  }
  const [file, more] = rest;
  if (action !== 'create' || file === undefined || more !== undefined)
    throw failure('syntax', 'version', 'expected: create name file, or mix name weight…');
  checkFreeId(desk, name);
  if (name === ORIGINAL)
    throw failure('name-invalid', `version ${name}`, 'is the model itself; take another name');
  const path = modelFor(file, sender);
  await instance.change((state) => withVersionFile(state, name, path), { text, sender, refits: true });
}

/** The mix stands before all other bends, so that they act on what it makes. */
function mixed(state: InstanceState, words: readonly string[]): InstanceState {
  const mix = readMix(words);
  const isThere = state.plan.some(({ id }) => id === MIX_ID);
  const plan: Plan = isThere ? withBend(state.plan, mix) : [mix, ...state.plan];
  return { ...state, plan };
}

function withVersionFile(state: InstanceState, name: string, path: string): InstanceState {
  if (state.model === null) return state;
  const versions = new Map([...state.model.versions, [name, path]]);
  return { ...state, model: { ...state.model, versions } };
}

/** Tries bends again that did not fit before, now that there is something they may name. */
function refit(instance: Instance, sender: Sender, text: string): Promise<void> {
  return instance.change((state) => state, { text, sender, isStep: false, refits: true });
}
