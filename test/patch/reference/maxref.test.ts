// Reference pages are XML that can be read, and say what the patchers have: inlets, outlets, messages, files that exist.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/control/table.ts';
import { doors } from '../../../src/patch/patcher.ts';
import { maxref, objectLookup } from '../../../src/patch/reference/maxref.ts';
import { OBJECTS } from '../../../src/patch/reference/objects.ts';
import { SHIPPED } from '../../../src/patch/shipped.ts';
import { AudioRoutes } from '../../../src/transport/jitter/audio-routes.ts';

/** Elements in order, `<name` and `</name`; throws where they do not nest. */
function elements(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, slash, name = '', , self] of xml.matchAll(
    /<(\/)?([\w.]+)((?:\s+[\w]+="[^"<]*")*)\s*(\/)?>/g,
  )) {
    if (slash === undefined) found.push(name);
    if (slash !== undefined && open.pop() !== name) throw new Error(`${name} ends what it did not begin`);
    if (slash === undefined && self === undefined) open.push(name);
  }
  if (open.length > 0) throw new Error(`${open.join(' ')} does not end`);
  return found;
}

function namesOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element} name="([^"]*)"`, 'g'))].map(([, name]) => name ?? '');
}

describe.each(OBJECTS.map((object) => [object.patcher.name, object] as const))(
  'the page of %s',
  (name, object) => {
    const xml = maxref(object);
    const body = xml.slice(xml.indexOf('<c74object'));

    it('is XML that nests', () => {
      const found = elements(body);
      expect(found[0]).toBe('c74object');
      expect(body.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
    });

    it('has the inlets and outlets of the patcher, with words for each', () => {
      for (const [kind, maxclass] of [
        ['inlet', 'inlet'],
        ['outlet', 'outlet'],
      ] as const) {
        const described = [
          ...body.matchAll(new RegExp(`<${kind} id="\\d+"[^>]*><digest>([^<]+)</digest>`, 'g')),
        ];
        expect(described).toHaveLength(doors(object.patcher, maxclass).length);
      }
    });

    it('names messages and objects that are there', () => {
      expect(namesOf(body, 'method')).toEqual(object.verbs.map(({ verb }) => verb));
      const files = new Set(SHIPPED.map(({ patcher }) => patcher.name));
      for (const other of namesOf(body, 'seealso')) expect(files).toContain(other);
    });

    it('has a help file', () => {
      expect(SHIPPED.map(({ file }) => file)).toContain(`help/${name}.maxhelp`);
    });
  },
);

interface Method {
  readonly verb: string;
  readonly args: readonly (readonly [string, boolean])[];
  readonly help: string;
}

/** The methods of a page as they are in the file. */
function methodsOf(xml: string): Method[] {
  return [
    ...xml.matchAll(
      /<method name="([^"]+)"><arglist(?:\/>|>(.*?)<\/arglist>)<digest>(.*?)<\/digest><description>(.*?)<\/description>/g,
    ),
  ].map(([, verb = '', args = '', help = '']) => ({
    verb,
    args: [...args.matchAll(/<arg name="([^"]+)" optional="(\d)"/g)].map(
      ([, name = '', optional]) => [name, optional === '1'] as const,
    ),
    help: help
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  }));
}

describe('each .maxref.xml agrees with the command table', () => {
  const patchVerbs = ['start', 'keep'];
  const sound = new AudioRoutes().command;
  for (const [name, table] of [
    ['livebend', COMMANDS],
    ['livebend~', [...COMMANDS, sound]],
    ['livebend.encode~', [...COMMANDS, sound]],
    ['livebend.decode~', [...COMMANDS, sound]],
  ] as const)
    it(`${name}: every verb, argument and help, and nothing else`, () => {
      const file = fileURLToPath(new URL(`../../../docs/${name}.maxref.xml`, import.meta.url));
      const methods = methodsOf(readFileSync(file, 'utf8'));
      expect(methods.slice(0, patchVerbs.length).map(({ verb }) => verb)).toEqual(patchVerbs);
      expect(methods.slice(patchVerbs.length)).toEqual(
        table.map(({ verb, help, arguments: args }) => ({
          verb,
          args: args.map((argument) => [argument.name, argument.optional === true]),
          help,
        })),
      );
    });

  it('other objects list no verb of the table', () => {
    const verbs = new Set(COMMANDS.map(({ verb }) => verb));
    const views = OBJECTS.filter(({ patcher }) => !/^livebend(\.encode|\.decode)?~?$/.test(patcher.name));
    expect(views.length).toBeGreaterThan(5);
    for (const { verbs: own } of views) expect(own.filter(({ verb }) => verbs.has(verb))).toEqual([]);
  });
});

it('every object has a digest in the list Max shows', () => {
  const lookup = JSON.parse(objectLookup());
  expect(Object.keys(lookup)).toEqual(OBJECTS.map(({ patcher }) => patcher.name));
  for (const { digest } of Object.values(lookup) as { digest: string }[])
    expect(digest.length).toBeGreaterThan(5);
});
