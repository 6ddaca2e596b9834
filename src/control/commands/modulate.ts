// `modulate`: parameters that move by themselves around where they are set. Takes words, gives edits of the state.
import { failure } from '../../errors.ts';
import { findTargets } from '../../graph/target.ts';
import type { NumberParameter } from '../../parameter.ts';
import type { Call, Command } from '../command.ts';
import type { InstanceState } from '../instance-state.ts';
import { withoutNumber } from '../keyed-words.ts';
import { knobParameter } from '../knob.ts';
import {
  type Modulation,
  modulationOf,
  readSource,
  sourceAtoms,
  usualDepth,
  withModulation,
  withoutModulation,
} from '../modulation.ts';
import { line } from '../reply.ts';

export const MODULATION_COMMANDS: readonly Command[] = [
  {
    verb: 'modulate',
    help: 'Lets a parameter move by itself around where it is set, held within what it accepts: lfo shape rate, follow band, activation target stat, random rate, each with depth in units of the parameter; id key off ends it, nothing tells.',
    arguments: [
      { name: 'id', help: 'The bend.', kind: 'id', optional: true },
      { name: 'key', help: 'The parameter.', kind: 'word', optional: true },
      {
        name: 'source',
        help: 'What moves it and how far, depth alone, or off.',
        kind: 'pairs',
        optional: true,
      },
    ],
    examples: [
      'modulate warm amount lfo sine 0.5 depth 0.4',
      'modulate warm amount follow low depth 2',
      'modulate warm amount activation a:decoder.first rms depth 1',
      'modulate warm amount random 2 depth 0.3',
      'modulate warm amount depth 0.1',
      'modulate warm amount off',
      'modulate',
    ],
    run: modulate,
  },
];

function modulate(call: Call): void | Promise<void> {
  const [id, key, ...rest] = call.words;
  if (id === undefined) return tell(call);
  if (key === undefined || rest.length === 0)
    throw failure('syntax', 'modulate', 'expected: id key source depth number, or id key off');
  if (rest[0] === 'off') return end(call, id, key);
  return begin(call, id, key, rest);
}

function tell({ instance, reply }: Call): void {
  for (const { id, key, source, depth } of instance.state.modulations)
    reply(line('modulate', id, key, ...sourceAtoms(source), 'depth', depth));
}

function end({ instance, sender }: Call, id: string, key: string): Promise<void> {
  return instance.change((state) => withoutModulation(state, id, key), {
    text: `modulate ${id} ${key} off`,
    sender,
    touches: [id],
  });
}

function begin({ words, instance, sender }: Call, id: string, key: string, rest: readonly string[]) {
  const where = `modulate ${id} ${key}`;
  const { rest: sourceWords, number: depth } = withoutNumber('depth', rest, where);
  const source = sourceWords.length === 0 ? null : readSource(sourceWords, where);
  const { engine } = instance.rig;
  if (source?.kind === 'activation' && engine !== null) findTargets(engine.graph, source.target);
  return instance.change(
    (state) => {
      const parameter = movable(state, id, key, where);
      const before = modulationOf(state, id, key);
      const next = source ?? before?.source;
      if (next === undefined) throw failure('syntax', where, 'a source is missing');
      const modulation: Modulation = {
        id,
        key,
        source: next,
        depth: depth ?? before?.depth ?? usualDepth(parameter),
      };
      return withModulation(state, modulation);
    },
    { text: `modulate ${words.join(' ')}`, sender, touches: [id], gesture: where },
  );
}

/** A live number of a bend. Throws `name-not-found`, `value-invalid`. */
function movable(state: InstanceState, id: string, key: string, where: string): NumberParameter {
  const parameter = knobParameter(state, { id, key }, where);
  if (id !== '' && parameter.kind === 'number' && parameter.live) return parameter;
  throw failure('value-invalid', where, `${key} is no number that can move while it plays`);
}
