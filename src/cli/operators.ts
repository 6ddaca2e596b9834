// `livebend operators [NAME]`: what can be done to a weight or an activation, all of it read from the registry.
import type { Operator } from '../bend/operator.ts';
import { operatorFacts } from '../bend/operator-facts.ts';
import { COMMON_PARAMETERS, OPERATORS, operatorNamed } from '../bend/registry.ts';
import { textTable } from './text-table.ts';

export interface OperatorsOptions {
  readonly json?: boolean;
}

/** Prints the list of operators, or all about one. Throws `name-not-found`. */
export function operators(name: string | undefined, { json = false }: OperatorsOptions): void {
  const wanted = name === undefined ? OPERATORS : [operatorNamed(name, 'operators')];
  const facts = wanted.map(operatorFacts);
  if (json) console.log(JSON.stringify(name === undefined ? facts : facts[0], null, 1));
  else console.log(name === undefined ? listText() : wanted.map(operatorText).join('\n'));
}

function listText(): string {
  const table = textTable(OPERATORS, [
    { title: 'operator', text: ({ name }) => name },
    { title: 'acts on', text: (operator) => operatorFacts(operator).actsOn },
    { title: 'cost', text: ({ cost }) => cost },
    { title: 'what it does', text: ({ help }) => help },
  ]);
  return `${table}\noperators NAME tells all about one`;
}

function operatorText(operator: Operator): string {
  const { actsOn, because, cost, parameters, example } = operatorFacts(operator);
  const table = parameterTable(parameters);
  const common = parameterTable(operatorFacts({ ...operator, parameters: COMMON_PARAMETERS }).parameters);
  return [
    `${operator.name}: ${operator.help}`,
    `acts on   ${actsOn}${because === null ? '' : ` (${because})`}`,
    `cost      ${cost}`,
    `example   -b '${example}'`,
    ...(parameters.length === 0 ? [] : ['', table]),
    '',
    'and what every bend has:',
    common,
  ].join('\n');
}

type Facts = ReturnType<typeof operatorFacts>['parameters'];

function parameterTable(parameters: Facts): string {
  return textTable(parameters, [
    { title: 'parameter', text: ({ name }) => name },
    { title: 'takes', text: ({ takes }) => takes },
    { title: 'default', text: (parameter) => parameter.default },
    { title: 'neutral', text: ({ neutral }) => neutral },
    { title: 'change', text: ({ change }) => change },
    { title: 'what it is', text: ({ help }) => help },
  ]);
}
