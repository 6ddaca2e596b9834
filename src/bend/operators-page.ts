// The reference page of all operators as Markdown, grouped by family, read from the registry.
import type { Operator } from './operator.ts';
import { operatorFacts, type ParameterFacts } from './operator-facts.ts';
import { COMMON_PARAMETERS, OPERATORS } from './registry.ts';

const FAMILIES: Readonly<Record<string, string>> = {
  gain: 'Louder, softer, moved',
  mask: 'Closing units',
  threshold: 'Keeping the strongest',
  noise: 'Noise',
  permute: 'Another order',
  roll: 'Moving units along',
  expr: 'Your own formula',
  invert: 'Turning around, on and off',
  range: 'Between two levels',
  curve: 'Bending the curve',
  delay: 'Echoes and glides in time',
  hold: 'Holding frames',
  dilate: 'Neighbours',
  oscillate: 'Swelling',
  capture: 'Captures and batches',
  version: 'Other weights',
};

const INTRODUCTION = `# Operators

Made by \`npm run docs\` from the definitions themselves; do not edit. \`livebend operators NAME\` prints the same.

A bend is \`ID OPERATOR TARGET KEY VALUE…\`. Every example can be typed after \`-b\`, on \`models/pebble.onnx\`; those with captures
need one (\`--capture loop=latent\`, \`--capture-file other=FILE.npy\`), those with versions need \`--version other=FILE\`.

- *Neutral* is the value at which the sound stays as it was, *default* what you get when you say nothing.
- *live* values are heard in the next block and may be moved while it plays; *structure* builds another graph, the sound goes on.
- *or a list*: one number for each unit, or an array, \`npy:FILE\`.
- Cost: *light* is a multiplication, *medium* a few passes over the activation, *heavy* sorting or drawing in each block. A bend on
  a weight costs its work only when a value changes.`;

/** The whole page. */
export function operatorsPage(): string {
  const families = [...new Set(OPERATORS.map(({ family }) => family))];
  const parts = families.map((family) => {
    const own = OPERATORS.filter((operator) => operator.family === family);
    return [`## ${FAMILIES[family] ?? family}`, ...own.map(operatorPart)].join('\n\n');
  });
  const [first] = OPERATORS;
  const common =
    first === undefined ? [] : operatorFacts({ ...first, parameters: COMMON_PARAMETERS }).parameters;
  const last = ['## What every bend has', parameterTable(common)].join('\n\n');
  return `${[INTRODUCTION, ...parts, last].join('\n\n')}\n`;
}

function operatorPart(operator: Operator): string {
  const { name, help, actsOn, because, cost, parameters, example } = operatorFacts(operator);
  const reason = because === null ? '' : `, as ${because}`;
  return [
    `### \`${name}\``,
    `${help} Acts on ${actsOn}${reason}. Cost: ${cost}.`,
    ...(parameters.length === 0 ? [] : [parameterTable(parameters)]),
    `\`-b '${example}'\``,
  ].join('\n\n');
}

function parameterTable(parameters: readonly ParameterFacts[]): string {
  const rows = parameters.map((parameter) =>
    [
      `\`${parameter.name}\``,
      parameter.takes,
      parameter.default,
      parameter.neutral,
      parameter.change,
      parameter.help,
    ]
      .map((cell) => cell.replace(/\|/g, '\\|'))
      .join(' | '),
  );
  const lines = [
    'parameter | takes | default | neutral | change | what it is',
    '---|---|---|---|---|---',
    ...rows,
  ];
  return lines.map((line) => `| ${line} |`).join('\n');
}
