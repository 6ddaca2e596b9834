// The patchers of the package: written as they are in code, nothing for the lint to say, all of them in pictures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPackage } from '../../src/patch/lint/package.ts';
import { embeddedPatchers } from '../../src/patch/patcher.ts';
import { patcherPicture } from '../../src/patch/picture/patcher-picture.ts';
import { SHIPPED, SHIPPED_NAMES } from '../../src/patch/shipped.ts';
import { shippedFiles } from '../../src/patch/shipped-files.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the files of the package', () => {
  const files = [...shippedFiles()];

  it.each(files)('%s is what the code says; npm run patches writes it', (path, text) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
    expect(readFileSync(join(ROOT, path), 'utf8') === text).toBe(true);
  });

  it('hold no patcher that no code makes', () => {
    const found = ['patchers', 'help', 'extras', 'clippings'].flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
    );
    const made = new Set(files.map(([path]) => path));
    expect(found.filter((path) => /\.max(pat|help)$/.test(path) && !made.has(path))).toEqual([]);
  });

  it('have names of their own, as Max finds them by name alone', () => {
    const names = files.map(([path]) => path.split('/').at(-1));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('give the lint nothing to say', () => {
    expect(lintPackage(SHIPPED, SHIPPED_NAMES)).toEqual([]);
  });
});

it('every patcher can be drawn', () => {
  for (const { patcher } of SHIPPED)
    for (const each of embeddedPatchers(patcher))
      expect(patcherPicture(each, 'patching')).not.toContain('#ff00ff');
});
