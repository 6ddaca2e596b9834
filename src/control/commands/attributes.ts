// `wet 0.5`, `late hold`, `bypass 1`…: one command for each attribute of an instance, made from the attributes' definitions.
import type { Parameter } from '../../parameter.ts';
import { ATTRIBUTE_ALIASES, ATTRIBUTES, type AttributeName, withAttribute } from '../attributes.ts';
import type { Argument, Call, Command } from '../command.ts';
import { withoutRamp } from '../keyed-words.ts';
import { isContinuous } from '../plan-changes.ts';
import { line } from '../reply.ts';
import { atomOf } from '../words.ts';

const RAMP: Argument = {
  name: 'ramp',
  help: 'The word ramp and milliseconds.',
  kind: 'pairs',
  optional: true,
};

export const ATTRIBUTE_COMMANDS: readonly Command[] = [
  ...ATTRIBUTES.map((attribute) => attributeCommand(attribute.name, attribute, attribute.name)),
  ...[...ATTRIBUTE_ALIASES].flatMap(([alias, name]) => {
    const attribute = ATTRIBUTES.find((each) => each.name === name);
    return attribute === undefined ? [] : [attributeCommand(alias, attribute, name)];
  }),
];

function attributeCommand(verb: string, attribute: Parameter, name: AttributeName): Command {
  const help = verb === name ? attribute.help : `The same as ${name}.`;
  return {
    verb,
    help,
    arguments: isContinuous(attribute) ? [argumentOf(attribute), RAMP] : [argumentOf(attribute)],
    examples: [`${verb} ${exampleOf(attribute)}`],
    isSlow: !attribute.live,
    run: (call) => setAttribute(call, name),
  };
}

/** Sets an attribute, or tells it where no value is given. */
async function setAttribute(
  { words, instance, sender, verb, reply }: Call,
  name: AttributeName,
): Promise<void> {
  const { rest: pairs, rampMs } = withoutRamp(words, name);
  const [word] = pairs;
  if (word === undefined) {
    reply(line(name, instance.state.attributes[name]));
    return;
  }
  const value = atomOf(word);
  await instance.change((state) => ({ ...state, attributes: withAttribute(state.attributes, name, value) }), {
    text: `${verb} ${words.join(' ')}`,
    sender,
    touches: [name],
    gesture: name,
    sets: name,
    ...(rampMs === undefined ? {} : { rampMs }),
  });
}

function argumentOf(attribute: Parameter): Argument {
  const { help } = attribute;
  if (attribute.kind === 'word')
    return { name: 'value', help, kind: 'choice', choices: attribute.words, optional: true };
  if (attribute.kind !== 'number') return { name: 'value', help, kind: 'word', optional: true };
  const { low, high, unit } = attribute;
  return { name: 'value', help, kind: 'number', low, high, unit, optional: true };
}

function exampleOf(attribute: Parameter): string {
  if (attribute.kind === 'word') return attribute.words[1] ?? attribute.default;
  if (attribute.kind === 'number') return attribute.whole ? String(attribute.high) : '0.5';
  return attribute.kind === 'text' ? attribute.default : '';
}
