// Making, moving and removing bends: `bend param norm on mix unbend clear`. Takes words, gives edits of the state.
import { parametersOf } from '../../bend/bend.ts';
import { openArrays } from '../../bend/open-bend.ts';
import { bendNamed, withBend, withoutBend, withValue } from '../../bend/plan-edits.ts';
import { arrayFiles, readBend, readValues } from '../../bend/read-bend.ts';
import { failure } from '../../errors.ts';
import type { ArrayValue } from '../../parameter.ts';
import { replyReport } from '../bend-reply.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { checkFreeId } from '../desk.ts';
import type { InstanceState } from '../instance-state.ts';
import { withoutRamp } from '../keyed-words.ts';
import { checkArrayFiles } from '../places.ts';
import { valueAtPlace } from '../range-place.ts';
import type { Sender } from '../sender.ts';
import { replySkips } from '../skips.ts';
import { withUnitLists } from '../unit-lists.ts';

const ID = { name: 'id', help: 'The bend.', kind: 'id' } as const;

export const BEND_COMMANDS: readonly Command[] = [
  {
    verb: 'bend',
    help: 'Creates a bend, or replaces the one of that id.',
    arguments: [
      ID,
      { name: 'operator', help: 'What is done.', kind: 'word' },
      { name: 'target', help: 'Where it is done.', kind: 'target' },
      { name: 'values', help: 'Parameters and their values.', kind: 'pairs', optional: true },
    ],
    examples: ['bend warm scale decoder.* amount 1.5', 'bend warm scale ~decoder amount 0.5 units 0-7'],
    run: bend,
  },
  {
    verb: 'param',
    help: 'Sets parameters of a bend, at once or over a time.',
    arguments: [
      ID,
      { name: 'key', help: 'The parameter.', kind: 'word' },
      {
        name: 'values',
        help: 'Its value, further pairs, and ramp with its milliseconds.',
        kind: 'pairs',
        optional: true,
      },
    ],
    examples: ['param warm amount 0.7', 'param warm amount 0.7 ramp 200'],
    run: param,
  },
  {
    verb: 'norm',
    help: "Sets a parameter by its place in the parameter's range, 0 to 1.",
    arguments: [
      ID,
      { name: 'key', help: 'The parameter.', kind: 'word' },
      { name: 'place', help: 'Where in the range.', kind: 'number', low: 0, high: 1 },
      { name: 'ramp', help: 'The word ramp and milliseconds.', kind: 'pairs', optional: true },
    ],
    examples: ['norm warm amount 0.5'],
    run: norm,
  },
  {
    verb: 'on',
    help: 'Switches a bend on or off.',
    arguments: [ID, { name: 'value', help: '1 on, 0 off.', kind: 'number', low: 0, high: 1 }],
    examples: ['on warm 0'],
    run: (call) => setNumber(call, 'on'),
  },
  {
    verb: 'mix',
    help: 'Blends a bend with what is there without it.',
    arguments: [ID, { name: 'value', help: '0 without, 1 with.', kind: 'number', low: 0, high: 1 }],
    examples: ['mix warm 0.5'],
    run: (call) => setNumber(call, 'mix'),
  },
  {
    verb: 'unbend',
    help: 'Removes a bend.',
    arguments: [ID],
    examples: ['unbend warm'],
    run: ({ words: [id = ''], instance, sender }) =>
      instance.change((state) => ({ ...withoutSolo(state, id), plan: withoutBend(state.plan, id) }), {
        text: `unbend ${id}`,
        sender,
        touches: [id],
      }),
  },
  {
    verb: 'clear',
    help: 'Removes all bends; undo brings them back.',
    arguments: [],
    examples: ['clear'],
    run: ({ instance, sender }) =>
      instance.change((state) => ({ ...state, plan: [], solo: null }), { text: 'clear', sender }),
  },
];

async function bend({ words: typed, instance, desk, sender, reply }: Call): Promise<void> {
  const words = withUnitLists(typed, instance.unitLists);
  const [id = ''] = words;
  checkFreeId(desk, id);
  // Without files nothing is waited for, so that what comes in one go is built in one go.
  const made = readBend(words, needsFiles(words) ? await arraysFor(words, sender) : undefined);
  await instance.change((state) => ({ ...state, plan: withBend(state.plan, made) }), {
    text: `bend ${words.join(' ')}`,
    sender,
    touches: [id],
  });
  const skipped = instance.state.skipped.get(id);
  if (skipped === undefined) replyReport(instance.rig.engine?.reports ?? [], id, reply, false);
  else replySkips([{ what: `bend ${id}`, reason: skipped }], reply);
}

async function param(call: Call): Promise<void> {
  const [id = '', ...rest] = withUnitLists(call.words, call.instance.unitLists);
  const { rest: pairs, rampMs } = withoutRamp(rest, `bend ${id}`);
  const arrays = needsFiles(pairs) ? await arraysFor(pairs, call.sender) : undefined;
  return call.instance.change(
    (state) => {
      const values = readValues(bendNamed(state.plan, id, 'param'), pairs, arrays);
      return {
        ...state,
        plan: [...values].reduce((plan, [key, value]) => withValue(plan, id, key, value), state.plan),
      };
    },
    manner(call, id, keysIn(pairs), rampMs),
  );
}

function norm(call: Call): Promise<void> {
  const [id = '', key = '', word, ...rest] = call.words;
  const where = `bend ${id}: ${key}`;
  const place = numberWord(word, where);
  if (!(place >= 0 && place <= 1)) throw failure('value-range', where, `must be 0 to 1, got ${place}`);
  const { rampMs } = withoutRamp(rest, `bend ${id}`);
  return call.instance.change(
    (state) => {
      const bend = bendNamed(state.plan, id, 'norm');
      const parameter = parametersOf(bend.operator, bend.values).find(({ name }) => name === key);
      const value = parameter === undefined ? null : valueAtPlace(parameter, place);
      if (value === null) throw failure('value-invalid', where, 'has no range');
      return { ...state, plan: withValue(state.plan, id, key, value) };
    },
    manner(call, id, key, rampMs),
  );
}

function setNumber(call: Call, key: 'on' | 'mix'): Promise<void> {
  const [id = '', word] = call.words;
  const value = numberWord(word, `bend ${id}: ${key}`);
  return call.instance.change(
    (state) => ({ ...state, plan: withValue(state.plan, id, key, value) }),
    manner(call, id, key, undefined),
  );
}

/** The names among pairs; words that are values count as such where there are several. */
function keysIn(pairs: readonly string[]): string {
  const names = pairs.length > 2 ? pairs.filter((word) => Number.isNaN(Number(word))) : pairs.slice(0, 1);
  return names.map((name) => name.replace(/^@/, '')).join(' ');
}

function manner({ verb, words, sender }: Call, id: string, keys: string, rampMs: number | undefined) {
  const text = `${verb} ${words.join(' ')}`;
  return {
    text,
    sender,
    touches: [id],
    gesture: `${id} ${keys}`,
    sets: `${id} ${keys}`,
    ...(rampMs === undefined ? {} : { rampMs }),
  };
}

async function arraysFor(words: readonly string[], sender: Sender): Promise<Map<string, ArrayValue>> {
  checkArrayFiles(words, sender);
  return openArrays(words, sender.folder);
}

function needsFiles(words: readonly string[]): boolean {
  return arrayFiles(words).length > 0;
}

function withoutSolo(state: InstanceState, id: string): InstanceState {
  return state.solo === id ? { ...state, solo: null } : state;
}
