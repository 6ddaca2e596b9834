// The reference page of the objects of the Max package as Markdown, read from the patchers and what reference pages say of them.
import { COMMANDS } from '../../control/table.ts';
import { type Box, doors } from '../patcher.ts';
import { livebend } from '../patchers/control.ts';
import { OBJECTS, type ObjectReference } from './objects.ts';

const INTRODUCTION = `# Objects of the Max package

Made by \`npm run docs\` from the patchers themselves; do not edit. The same is in Max's own reference (right click on an object).
How the package is installed and played is in [max.md](max.md).

- Arguments may all be left out; behind them every object takes \`@instance NAME\` (objects of one name share a model; \`1\` where it is
  left out) and \`@start 0\` (sleeps until it gets the message \`start\`).
- *Every word*: all verbs of [verbs.md](verbs.md), the short form \`warm amount 0.7\`, and what the patches do themselves, below.`;

/** The whole page. */
export function objectsPage(): string {
  return `${[INTRODUCTION, ownWords(), overview(), ...OBJECTS.map(objectPart)].join('\n\n')}\n`;
}

/** What patches understand that is no verb of the engine. */
function ownWords(): string {
  const known = new Set(COMMANDS.map(({ verb }) => verb));
  const verbs = OBJECTS.find(({ patcher }) => patcher === livebend)?.verbs ?? [];
  const rows = verbs
    .filter(({ verb }) => !known.has(verb))
    .map(({ verb, help }) => `| \`${verb}\` | ${help} |`);
  return ['| word | does |', '|---|---|', ...rows].join('\n');
}

function overview(): string {
  const anchors = anchorsOf(OBJECTS.map(({ patcher: { name } }) => name));
  const rows = OBJECTS.map(
    ({ patcher: { name, digest } }, index) => `| [\`${name}\`](#${anchors[index]}) | ${digest} |`,
  );
  return ['| object | |', '|---|---|', ...rows].join('\n');
}

function objectPart(reference: ObjectReference): string {
  const { patcher, description, args, seeAlso } = reference;
  return [
    `## \`${patcher.name}\``,
    description,
    ports(reference),
    ...(args.length === 0 ? [] : [argumentTable(args)]),
    `See also ${seeAlso.map((name) => `\`${name}\``).join(', ')}.`,
  ].join('\n\n');
}

function ports({ patcher, verbs }: ObjectReference): string {
  const own = verbs.map(({ verb, help }) => `\`${verb}\`: ${help}`).join(' ');
  const understood = verbs.some(({ verb }) => verb === 'bend') ? '*every word*' : own;
  return [
    `- in: ${labels(doors(patcher, 'inlet'))}`,
    `- out: ${labels(doors(patcher, 'outlet'))}`,
    ...(understood === '' ? [] : [`- understands ${understood}`]),
  ].join('\n');
}

function labels(boxes: readonly Box[]): string {
  if (boxes.length === 0) return 'nothing';
  return boxes.map(({ attributes }) => String(attributes.comment)).join(' · ');
}

function argumentTable(args: ObjectReference['args']): string {
  const rows = args.map(([name, help]) => `| \`${name}\` | ${help} |`);
  return ['| argument | what it is |', '|---|---|', ...rows].join('\n');
}

/** As Markdown readers make them of headings; one that is there already gets a number. */
function anchorsOf(names: readonly string[]): string[] {
  const plain = names.map((name) => name.toLowerCase().replace(/[^\w-]/g, ''));
  return plain.map((anchor, index) => {
    const before = plain.slice(0, index).filter((each) => each === anchor).length;
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}
