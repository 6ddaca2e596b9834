// The reference page of all verbs as Markdown, read from the command table.
import { addressOf } from './address.ts';
import { type Argument, type Command, usageOf } from './command.ts';
import { tagsOf } from './tree/tree-node.ts';
import { verbNode } from './tree/verb-nodes.ts';

const INTRODUCTION = `# Verbs

Made by \`npm run docs\` from the command table; do not edit. The same words everywhere: as a message in Max, behind
\`/livebend/<instance>/\` in OSC ([osc.md](osc.md)), and in the OSCQuery tree.

- \`[…]\` may be left out, \`…\` may come several times; \`values\` are pairs of key and value.
- *OSC types* are what a controller sends: \`f\` number, \`s\` text, \`I\` nothing. Whole numbers may be sent as \`i\`.
- Examples can be typed as they stand; \`warm\` is a bend that was made before, \`bend warm scale decoder.first\`.`;

/** The whole page. */
export function verbsPage(commands: readonly Command[]): string {
  return `${[INTRODUCTION, overview(commands), ...commands.map(verbPart)].join('\n\n')}\n`;
}

function overview(commands: readonly Command[]): string {
  const rows = commands.map(
    (command) => `| [\`${command.verb}\`](#${command.verb}) | ${cell(command.help)} |`,
  );
  return ['| verb | does |', '|---|---|', ...rows].join('\n');
}

function verbPart(command: Command): string {
  const { verb, help, arguments: args, examples, isSlow } = command;
  const end = isSlow === true ? ` Ends with \`done ${verb}\`.` : '';
  return [
    `## \`${verb}\``,
    `\`${usageOf(command)}\``,
    `${help}${end} OSC: \`${addressOf('1', [verb])}\` ${typesText(command)}.`,
    ...(args.length === 0 ? [] : [argumentTable(args)]),
    examples.map((example) => `\`${example}\``).join(' · '),
  ].join('\n\n');
}

function typesText(command: Command): string {
  const { slots, forms } = verbNode([command.verb], command);
  return [slots, ...forms].map((form) => `\`${tagsOf(form)}\``).join(', ');
}

function argumentTable(args: readonly Argument[]): string {
  const rows = args.map(
    (argument) => `| \`${argument.name}\` | ${cell(taken(argument))} | ${cell(argument.help)} |`,
  );
  return ['| argument | takes | what it is |', '|---|---|---|', ...rows].join('\n');
}

function taken({ kind, choices, low, high, unit = '', optional, many }: Argument): string {
  const range = low === undefined || high === undefined ? '' : ` ${low} to ${high}`;
  const words = choices === undefined ? '' : ` ${choices.join(', ')}`;
  const kinds = `${kind}${range}${words}${unit === '' ? '' : ` ${unit}`}`;
  return [kinds, ...(many === true ? ['several'] : []), ...(optional === true ? ['optional'] : [])].join(
    '; ',
  );
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
