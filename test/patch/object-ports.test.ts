// Ports from the text of an object: the rules of the documentation, and every fixed object as it is found in patchers that Max saved.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { classPorts, objectPorts } from '../../src/patch/object-ports.ts';
import { FIXED_OBJECTS, UI_OBJECTS } from '../../src/patch/object-table.ts';

const SEEN = join(import.meta.dirname, '../../../shared/reference/max-object-ports.json');

interface SeenPorts {
  readonly count: number;
  readonly maxclass: string;
  readonly numinlets: number | null;
  readonly numoutlets: number;
  readonly outlettype: readonly string[] | null;
}

describe('the ports of an object with arguments', () => {
  test.each([
    ['route a b', 3, ['', '', '']],
    ['route', 2, ['', '']],
    ['sel 0', 2, ['bang', '']],
    ['sel 0 1', 3, ['bang', 'bang', '']],
    ['t b i f l s', 1, ['bang', 'int', 'float', '', '']],
    ['t 1 go', 1, ['int', '']],
    ['pack 0 0. s', 3, ['']],
    ['unpack 0 0. s', 1, ['int', 'float', '']],
    ['sprintf set %s is %d of %%', 2, ['']],
    ['gate 3', 2, ['', '', '']],
    ['switch 2', 3, ['']],
    ['jit.catch~ 2 @mode 0', 2, ['jit_matrix', '']],
    ['jit.release~ 2 @latency 100', 1, ['signal', 'signal', '']],
    ['sfplay~ 2', 2, ['signal', 'signal', 'bang']],
    ['ctlin 7', 1, ['int', 'int']],
    ['node.script livebend.mjs @autostart 0', 1, ['', '']],
  ])('%s', (text, inlets, outlets) => {
    expect(objectPorts(text)).toEqual({ inlets, outlets });
  });

  it('is null for a name that is no object', () => {
    expect(objectPorts('rout a')).toBeNull();
    expect(classPorts('live.dail')).toBeNull();
  });
});

describe.runIf(existsSync(SEEN))('objects as they are found in saved patchers', () => {
  const seen = existsSync(SEEN)
    ? (JSON.parse(readFileSync(SEEN, 'utf8')) as Record<string, SeenPorts[]>)
    : {};
  const known = (table: Readonly<Record<string, string>>) =>
    Object.keys(table).filter((name) => (seen[name] ?? []).length > 0 && name !== 'bpatcher');

  test.each(known(FIXED_OBJECTS))('%s', (name) => {
    const ports = objectPorts(name);
    const counts = (seen[name] ?? []).map(({ numinlets, numoutlets }) => `${numinlets} ${numoutlets}`);
    expect(counts).toContain(`${ports?.inlets} ${ports?.outlets.length}`);
  });

  test.each(known(UI_OBJECTS))('%s', (name) => {
    const ports = classPorts(name);
    const counts = (seen[name] ?? []).map(({ numinlets, numoutlets }) => `${numinlets} ${numoutlets}`);
    expect(counts).toContain(`${ports?.inlets} ${ports?.outlets.length}`);
  });
});
