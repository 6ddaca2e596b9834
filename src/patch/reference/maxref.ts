// Reference pages of objects as Max reads them (`NAME.maxref.xml`), and the digests its object list shows.
import type { Argument } from '../../control/command.ts';
import { element, escapeText } from '../../picture/svg.ts';
import type { Box } from '../patcher.ts';
import { doors } from '../patcher.ts';
import { OBJECTS, type ObjectReference } from './objects.ts';
import type { Verb } from './verbs.ts';

const HEAD = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<?xml-stylesheet href="./_c74_ref.xsl" type="text/xsl"?>
`;

/** Attributes every object takes behind its arguments. */
const ATTRIBUTES = [
  ['instance', 'symbol', 'Which instance of the engine it speaks with; objects of one name share a model.'],
  ['start', 'int', '0 sleeps until the message start, 1 opens the engine where it is not open.'],
] as const;

/** The page of one object. */
export function maxref(reference: ObjectReference): string {
  const { patcher, description, args, verbs, seeAlso } = reference;
  const parts = [
    digest(patcher.digest, description),
    block('metadatalist', [
      element('metadata', { name: 'author' }, 'the livebend authors'),
      element('metadata', { name: 'tag' }, 'livebend'),
    ]),
    block(
      'inletlist',
      doors(patcher, 'inlet').map((box, index) => port('inlet', box, index)),
    ),
    block(
      'outletlist',
      doors(patcher, 'outlet').map((box, index) => port('outlet', box, index)),
    ),
    block(
      'objarglist',
      args.map(([name, help]) => element('objarg', { name, optional: 1, type: 'symbol' }, digest(help))),
    ),
    block('methodlist', verbs.map(method)),
    block(
      'attributelist',
      ATTRIBUTES.map(([name, type, help]) => attribute(name, type, help)),
    ),
    block(
      'seealsolist',
      seeAlso.map((name) => element('seealso', { name })),
    ),
  ];
  const root = element(
    'c74object',
    { name: patcher.name, module: 'max', category: 'livebend' },
    `\n${parts.join('\n')}\n`,
  );
  return `${HEAD}${root}\n`;
}

/** Digests of all objects, for completion and search. */
export function objectLookup(): string {
  const entries = OBJECTS.map(({ patcher, seeAlso }) => [
    patcher.name,
    {
      digest: patcher.digest,
      module: 'max',
      category: ['livebend'],
      keywords: ['livebend', 'neural', 'bending'],
      seealso: seeAlso,
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function block(name: string, inside: readonly string[]): string {
  return inside.length === 0 ? element(name, {}) : element(name, {}, `\n${inside.join('\n')}\n`);
}

function digest(short: string, long = short): string {
  return element('digest', {}, escapeText(short)) + element('description', {}, escapeText(long));
}

function port(kind: string, { attributes }: Box, index: number): string {
  const comment = typeof attributes.comment === 'string' ? attributes.comment : '';
  const type = kind === 'inlet' ? 'INLET_TYPE' : 'OUTLET_TYPE';
  return element(kind, { id: index, type }, element('digest', {}, escapeText(comment)));
}

function method({ verb, help, arguments: args, examples }: Verb): string {
  const list = args.map(({ name, optional, kind, many }) =>
    element('arg', { name, optional: optional === true ? 1 : 0, type: argumentType(kind, many) }),
  );
  const long = [help, ...args.map(argumentText), `Examples: ${examples.join('; ')}`].join(' ');
  return element('method', { name: verb }, element('arglist', {}, list.join('')) + digest(help, long));
}

function argumentType(kind: Argument['kind'], many = false): string {
  if (many || kind === 'pairs') return 'list';
  return kind === 'number' ? 'float' : 'symbol';
}

function argumentText({ name, help, choices, low, high, unit = '' }: Argument): string {
  const range = low === undefined || high === undefined ? [] : [`${low} to ${high} ${unit}`.trim()];
  const words = choices === undefined ? [] : [choices.join(', ')];
  const taken = [...range, ...words].join('; ');
  return `${name}: ${help}${taken === '' ? '' : ` (${taken})`}`;
}

function attribute(name: string, type: string, help: string): string {
  return element('attribute', { name, get: 0, set: 1, type, size: 1 }, digest(help));
}
