// What the values are: `bang get`, and one way to set any attribute: `set`.
import { mergedSettings, readSetting } from '../../engine/model-settings.ts';
import { unknownName } from '../../errors.ts';
import { ATTRIBUTES, isAttribute } from '../attributes.ts';
import type { Call, Command } from '../command.ts';
import type { Instance } from '../instance.ts';
import { checkArrayFiles } from '../places.ts';
import { type LineReply, line } from '../reply.ts';
import { replySkipped } from '../skips.ts';
import { statusLines } from '../status.ts';
import {
  attributeLines,
  bendLines,
  hasModelAttribute,
  macroLines,
  modelAttributeLines,
  planLines,
} from '../values.ts';

export const ASK_COMMANDS: readonly Command[] = [
  {
    verb: 'bang',
    help: 'Reports everything: state, model, latency, every attribute and value.',
    arguments: [],
    examples: ['bang'],
    isOffRecord: true,
    run: bang,
  },
  {
    verb: 'get',
    help: 'Tells an attribute of the instance or the model, what a bend or one of its parameters has, a macro, or a report.',
    arguments: [
      { name: 'name', help: 'An attribute, a bend, a macro or a report.', kind: 'word' },
      { name: 'key', help: 'A parameter of the bend.', kind: 'word', optional: true },
    ],
    examples: ['get wet', 'get warm amount', 'get warm', 'get latency'],
    isOffRecord: true,
    run: get,
  },
  {
    verb: 'set',
    help: 'Sets an attribute of the instance, or else of a TorchScript model.',
    arguments: [
      { name: 'attribute', help: 'Its name.', kind: 'word' },
      { name: 'values', help: 'What it becomes.', kind: 'word', many: true },
    ],
    examples: ['set wet 0.5'],
    run: set,
  },
];

function bang({ instance, reply }: Call): void {
  const lines = [
    ...statusLines(instance),
    ...attributeLines(instance),
    ...modelAttributeLines(instance),
    ...planLines(instance),
    ...instance.state.plan.flatMap(bendLines),
    ...macroLines(instance),
    line('solo', instance.state.solo ?? 'off'),
  ];
  for (const each of lines) reply(each);
  replySkipped(instance, reply);
}

function get({ words: [name = '', key], instance, reply }: Call): void {
  const bend = instance.state.plan.find(({ id }) => id === name);
  const lines = bend === undefined ? named(instance, name) : bendLines(bend);
  const found = key === undefined ? lines : lines.filter(({ atoms: [first] }) => first === key);
  if (found.length === 0) throw unknown(instance, name, key);
  for (const each of found) reply(each);
}

function named(instance: Instance, name: string): LineReply[] {
  const lines = [
    ...attributeLines(instance),
    ...statusLines(instance),
    ...modelAttributeLines(instance),
    line('solo', instance.state.solo ?? 'off'),
  ];
  const first = lines.find(({ selector }) => selector === name);
  return first === undefined ? macroLines(instance).filter(({ atoms }) => atoms[0] === name) : [first];
}

function unknown(instance: Instance, name: string, key: string | undefined) {
  const { plan, macros } = instance.state;
  const bend = plan.find(({ id }) => id === name);
  const keys = bend === undefined ? [] : bendLines(bend).map(({ atoms: [first] }) => String(first));
  if (key !== undefined && bend !== undefined) return unknownName(`get ${name}`, key, 'parameter', keys);
  const ids = [...plan.map(({ id }) => id), ...macros.map((macro) => macro.name)];
  return unknownName('get', name, 'attribute, bend or macro', [...attributeNames(instance), ...ids]);
}

function attributeNames(instance: Instance): string[] {
  const lines = [...statusLines(instance), ...modelAttributeLines(instance)];
  return [...ATTRIBUTES.map(({ name }) => name), ...lines.map(({ selector }) => selector)];
}

async function set(call: Call): Promise<void> {
  const { words, instance, sender, desk } = call;
  const name = (words[0] ?? '').replace(/^@/, '');
  const own = isAttribute(name) ? desk.commands.get(name) : undefined;
  if (own !== undefined) return own.run({ ...call, verb: name, words: words.slice(1) });
  if (!hasModelAttribute(instance, name))
    throw unknownName('set', name, 'attribute', attributeNames(instance));
  checkArrayFiles(words, sender);
  const setting = await readSetting(words, sender.folder);
  await instance.change(
    (state) => {
      if (state.model === null) return state;
      const settings = mergedSettings(state.model.settings, [setting]);
      return { ...state, model: { ...state.model, settings } };
    },
    { text: `set ${words.join(' ')}`, sender, gesture: `set ${name}` },
  );
}
