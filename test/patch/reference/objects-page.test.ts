// The reference page of the objects is the one the patchers make and tells of every object, argument, inlet and outlet.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { doors } from '../../../src/patch/patcher.ts';
import { OBJECTS } from '../../../src/patch/reference/objects.ts';
import { objectsPage } from '../../../src/patch/reference/objects-page.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/max-objects.md', import.meta.url)), 'utf8');

it('docs/max-objects.md is what the patchers say; npm run docs writes it', () => {
  expect(PAGE).toBe(objectsPage());
});

it.each(OBJECTS.map((object) => [object.patcher.name, object] as const))(
  'has a part of %s',
  (name, { patcher, args }) => {
    const [, rest = ''] = PAGE.split(`\n## \`${name}\`\n`);
    const [part = ''] = rest.split('\n## ');
    const [, inlets, outlets] = /- in: (.*)\n- out: (.*)\n/.exec(part) ?? [];
    expect(inlets?.split(' · ').filter((each) => each !== 'nothing')).toHaveLength(
      doors(patcher, 'inlet').length,
    );
    expect(outlets?.split(' · ').filter((each) => each !== 'nothing')).toHaveLength(
      doors(patcher, 'outlet').length,
    );
    for (const [argument] of args) expect(part).toContain(`| \`${argument}\` |`);
  },
);
