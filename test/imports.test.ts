// Reads every import in src and holds it against the direction of the architecture.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenRules, importsOf, mayImport, type PackageLists, type SourceFile } from './import-rules.ts';

const SRC = join(import.meta.dirname, '../src');
const NO_PACKAGES: PackageLists = { dependencies: [], devDependencies: [] };

function sources(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));
}

function packageLists(): PackageLists {
  const text = readFileSync(join(SRC, '../package.json'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(text) as Record<keyof PackageLists, object>;
  return { dependencies: Object.keys(dependencies), devDependencies: Object.keys(devDependencies) };
}

function broken(path: string, text: string, packages = NO_PACKAGES): string[] {
  return brokenRules([{ path, text }], packages);
}

describe('the sources', () => {
  test('keep every rule about imports', () => {
    expect(brokenRules(sources(), packageLists())).toEqual([]);
  });

  test('are really read: the arrow from the library to the engine is among the imports', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(30);
    const names = files.flatMap(importsOf).map(({ from, name }) => `${from} ${name}`);
    expect(names).toContain('index.ts ./engine/engine.ts');
    expect(names).toContain('engine/runtime.ts onnxruntime-node');
  });
});

describe('an arrow', () => {
  test.each([
    ['model', 'errors'],
    ['parameter', 'errors'],
    ['graph', 'model'],
    ['bend', 'graph'],
    ['engine', 'audio'],
    ['control', 'engine'],
    ['transport', 'control'],
    ['cli', 'transport'],
    ['cli', 'demo'],
    ['bench', 'engine'],
    ['library', 'engine'],
    ['index', 'library'],
    ['demo', 'picture'],
    ['control', 'picture'],
    ['picture', 'audio'],
  ])('from %s to %s is right', (from, to) => {
    expect(mayImport(from, to)).toBe(true);
  });

  test.each([
    ['errors', 'parameter'],
    ['model', 'graph'],
    ['model', 'audio'],
    ['audio', 'model'],
    ['graph', 'bend'],
    ['bend', 'monitor'],
    ['monitor', 'bend'],
    ['engine', 'control'],
    ['control', 'transport'],
    ['transport', 'web'],
    ['transport', 'demo'],
    ['demo', 'control'],
    ['demo', 'bench'],
    ['library', 'control'],
    ['engine', 'library'],
    ['engine', 'picture'],
    ['picture', 'graph'],
    ['cli', 'index'],
    ['cli', 'nowhere'],
  ])('from %s to %s is wrong', (from, to) => {
    expect(mayImport(from, to)).toBe(false);
  });
});

describe('a wrong file is found', () => {
  test('when it imports upward, in one line, in several, as a type, as a re-export or dynamically', () => {
    const wrong = 'graph/names.ts: must not import bend/bend.ts';
    expect(broken('graph/names.ts', "import { Bend } from '../bend/bend.ts';")).toEqual([wrong]);
    expect(broken('graph/names.ts', "import {\n  type A,\n  B,\n} from '../bend/bend.ts';")).toEqual([wrong]);
    expect(broken('graph/names.ts', "import type { Bend } from '../bend/bend.ts';")).toEqual([wrong]);
    expect(broken('graph/names.ts', "export * from '../bend/bend.ts';")).toEqual([wrong]);
    expect(broken('graph/names.ts', "import '../bend/bend.ts';")).toEqual([wrong]);
    expect(broken('graph/names.ts', "const it = await import('../bend/bend.ts');")).toEqual([wrong]);
  });

  test('when it imports a name that is computed, or from outside src', () => {
    expect(broken('graph/names.ts', 'await import(name);')).toEqual([
      'graph/names.ts: imports a computed name',
    ]);
    expect(broken('graph/names.ts', "import '../../test/shared.ts';")).toEqual([
      'graph/names.ts: imports ../../test/shared.ts from outside src',
    ]);
  });

  test('when it imports a barrel', () => {
    expect(broken('graph/names.ts', "import { x } from '../model/index.ts';")).toEqual([
      'graph/names.ts: imports the barrel ../model/index.ts',
    ]);
    expect(broken('cli/eval.ts', "import { x } from '../index.ts';")).toContain(
      'cli/eval.ts: imports the barrel ../index.ts',
    );
  });

  test('when it imports the runtime outside the engine', () => {
    const packages = { dependencies: ['onnxruntime-node'], devDependencies: [] };
    const text = "import type { Tensor } from 'onnxruntime-node';";
    expect(broken('control/control.ts', text, packages)).toEqual([
      'control/control.ts: only engine/ may import onnxruntime-node',
    ]);
    expect(broken('engine/session.ts', text, packages)).toEqual([]);
  });

  test('when max-api comes in by another door, statically, or from the registry', () => {
    const rule = 'max-api is imported by transport/max-api.ts alone, and dynamically';
    expect(broken('max.ts', "await import('max-api');")).toEqual([`max.ts: ${rule}`]);
    expect(broken('transport/max-api.ts', "import max from 'max-api';")).toEqual([
      `transport/max-api.ts: ${rule}`,
    ]);
    expect(broken('transport/max-api.ts', "await import('max-api');")).toEqual([]);
    expect(brokenRules([], { dependencies: [], devDependencies: ['max-api'] })).toHaveLength(1);
  });

  test('when it imports a package that would not be installed with livebend', () => {
    const packages = { dependencies: ['@a/b'], devDependencies: ['vitest'] };
    expect(broken('graph/names.ts', "import { x } from 'vitest';", packages)).toEqual([
      'graph/names.ts: vitest is not in dependencies',
    ]);
    expect(broken('graph/names.ts', "import { x } from '@a/b/c.js';\nimport 'node:fs';", packages)).toEqual(
      [],
    );
  });

  test('when it is longer than 400 lines, or in a folder that the architecture does not name', () => {
    expect(broken('graph/names.ts', 'a;\n'.repeat(401))).toEqual([
      'graph/names.ts: has 401 lines, more than 400',
    ]);
    expect(broken('graph/names.ts', 'a;\n'.repeat(400))).toEqual([]);
    expect(broken('misc/names.ts', '')).toEqual(['misc/names.ts: misc is no known station']);
  });

  test('but not when a comment or a string only speaks of an import', () => {
    const text = "// import { x } from '../bend/bend.ts';\nexport const hint = \"taken from 'vitest'\";";
    expect(broken('graph/names.ts', text)).toEqual([]);
  });
});
