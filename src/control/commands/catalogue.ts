// What there is to say: the verbs and the operators, read from their definitions: `help operators`.
import { operatorFacts } from '../../bend/operator-facts.ts';
import { OPERATORS, operatorNamed } from '../../bend/registry.ts';
import { unknownName } from '../../errors.ts';
import { type Call, type Command, usageOf } from '../command.ts';
import { line } from '../reply.ts';

export const CATALOGUE_COMMANDS: readonly Command[] = [
  {
    verb: 'help',
    help: 'Tells what a verb takes and does, or all verbs.',
    arguments: [{ name: 'verb', help: 'The verb.', kind: 'word', optional: true }],
    examples: ['help', 'help bend'],
    isOffRecord: true,
    run: help,
  },
  {
    verb: 'operators',
    help: 'Tells all operators, or all about one.',
    arguments: [{ name: 'name', help: 'The operator.', kind: 'word', optional: true }],
    examples: ['operators', 'operators scale'],
    isOffRecord: true,
    run: operators,
  },
];

function help({ words: [verb], desk, reply }: Call): void {
  if (verb === undefined) {
    for (const command of desk.commands.values()) reply(line('help', usageOf(command), command.help));
    return;
  }
  const command = desk.commands.get(verb);
  if (command === undefined) throw unknownName('help', verb, 'verb', desk.commands.keys());
  reply(line('help', usageOf(command), command.help));
  for (const { name, help: sentence } of command.arguments) reply(line('argument', verb, name, sentence));
  for (const example of command.examples) reply(line('example', verb, example));
}

function operators({ words: [name], reply }: Call): void {
  if (name === undefined) {
    for (const { name: each, help: sentence } of OPERATORS) reply(line('operator', each, sentence));
    reply({ kind: 'data', selector: 'operators', data: OPERATORS.map(operatorFacts) });
    return;
  }
  const facts = operatorFacts(operatorNamed(name, 'operators'));
  reply(line('operator', name, facts.help));
  for (const parameter of facts.parameters)
    reply(line('parameter', name, parameter.name, parameter.takes, parameter.help));
  reply(line('example', name, `bend ${facts.example}`));
  reply({ kind: 'data', selector: 'operators', data: facts });
}
