// Reference pages are XML that can be read, and say what the patchers have: inlets, outlets, messages, files that exist.
import { describe, expect, it } from 'vitest';
import { doors } from '../../../src/patch/patcher.ts';
import { maxref, objectLookup } from '../../../src/patch/reference/maxref.ts';
import { OBJECTS } from '../../../src/patch/reference/objects.ts';
import { VERBS } from '../../../src/patch/reference/verbs.ts';
import { SHIPPED } from '../../../src/patch/shipped.ts';

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

it('livebend and livebend~ list every verb once', () => {
  const verbs = VERBS.map(({ verb }) => verb);
  expect(new Set(verbs).size).toBe(verbs.length);
  for (const { patcher, verbs: own } of OBJECTS.filter((each) =>
    ['livebend', 'livebend~'].includes(each.patcher.name),
  ))
    expect(
      own.map(({ verb }) => verb),
      patcher.name,
    ).toEqual(['start', 'keep', ...verbs]);
});

it('every object has a digest in the list Max shows', () => {
  const lookup = JSON.parse(objectLookup());
  expect(Object.keys(lookup)).toEqual(OBJECTS.map(({ patcher }) => patcher.name));
  for (const { digest } of Object.values(lookup) as { digest: string }[])
    expect(digest.length).toBeGreaterThan(5);
});
