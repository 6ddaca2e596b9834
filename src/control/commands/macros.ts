// `macro`: one knob from 0 to 1 that moves many parameters. Takes words, gives edits of the state.

import { failure } from '../../errors.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { checkFreeId } from '../desk.ts';
import { withoutRamp } from '../keyed-words.ts';
import { knobOf, knobWords, NO_BEND } from '../knob.ts';
import {
  hasMacro,
  type MapRange,
  macroNamed,
  readCurve,
  withMacroAt,
  withMap,
  withoutMacro,
  withoutMap,
} from '../macro-moves.ts';
import { touchedBy } from '../mapping-moves.ts';
import { line } from '../reply.ts';

export const MACRO_COMMANDS: readonly Command[] = [
  {
    verb: 'macro',
    help: `Moves a macro, 0 to 1, and all it is mapped to; name map id key [low high [curve]] maps a parameter, or an attribute with the id ${NO_BEND}; name unmap id key and name off take away; a name alone tells.`,
    arguments: [
      {
        name: 'name',
        help: 'The macro; all of them are told where it is left out.',
        kind: 'id',
        optional: true,
      },
      {
        name: 'values',
        help: 'A value 0 to 1, and ramp with its milliseconds; or map, unmap, off.',
        kind: 'word',
        many: true,
        optional: true,
      },
    ],
    examples: [
      'macro glow map warm amount 0 2',
      'macro glow map - wet 1 0.5',
      'macro glow 0.5',
      'macro glow 1 ramp 500',
      'macro glow unmap warm amount',
      'macro dark map warm mix 1 0',
      'macro dark off',
    ],
    run: macro,
  },
];

function macro(call: Call): void | Promise<void> {
  const [name, word] = call.words;
  if (name === undefined || word === undefined) return tell(call, name);
  if (word === 'map') return map(call);
  if (word === 'unmap') return unmap(call);
  if (word === 'off') return remove(call);
  return move(call);
}

function tell({ instance, reply }: Call, name: string | undefined): void {
  const { state } = instance;
  for (const { name: each, value, maps } of name === undefined ? state.macros : [macroNamed(state, name)]) {
    reply(line('macro', each, value));
    for (const { id, key, low, high, curve } of maps)
      reply(line('map', each, ...knobWords({ id, key }), low, high, curve));
  }
}

function map({ words, instance, desk, sender }: Call): Promise<void> {
  const [name = '', , id, key, ...ends] = words;
  const where = `macro ${name}`;
  if (id === undefined || key === undefined || ends.length > 3)
    throw failure('syntax', where, 'expected: map id key [low high [curve]]');
  if (!hasMacro(instance.state, name)) checkFreeId(desk, name);
  const range = readRange(ends, where);
  return instance.change((state) => withMap(state, name, knobOf(id, key), range), {
    text: `macro ${words.join(' ')}`,
    sender,
    touches: [name, id],
  });
}

function unmap({ words, instance, sender }: Call): Promise<void> {
  const [name = '', , id, key] = words;
  if (id === undefined || key === undefined)
    throw failure('syntax', `macro ${name}`, 'expected: unmap id key');
  return instance.change((state) => withoutMap(state, name, knobOf(id, key)), {
    text: `macro ${words.join(' ')}`,
    sender,
    touches: [name, id],
  });
}

function remove({ words: [name = ''], instance, sender }: Call): Promise<void> {
  return instance.change((state) => withoutMacro(state, name), {
    text: `macro ${name} off`,
    sender,
    touches: [name],
  });
}

function move({ words, instance, sender }: Call): Promise<void> {
  const [name = '', ...rest] = words;
  const where = `macro ${name}`;
  const { rest: pairs, rampMs } = withoutRamp(rest, where);
  if (pairs.length !== 1) throw failure('syntax', where, 'expected: a value 0 to 1 [ramp ms]');
  const place = numberWord(pairs[0], where);
  return instance.change((state) => withMacroAt(state, name, place), {
    text: `macro ${words.join(' ')}`,
    sender,
    touches: touchedBy(instance.state, { id: '', key: name }),
    gesture: where,
    sets: where,
    ...(rampMs === undefined ? {} : { rampMs }),
  });
}

function readRange(ends: readonly string[], where: string): MapRange {
  const [low, high, curve] = ends;
  if (low === undefined) return {};
  return {
    low: numberWord(low, where),
    high: numberWord(high, where),
    ...(curve === undefined ? {} : { curve: readCurve(curve, where) }),
  };
}
