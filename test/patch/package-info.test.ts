// What the package says of itself to Max: only documented fields, and nothing that is not in it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SHIPPED } from '../../src/patch/shipped.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const info = read('package-info.json');

const FIELDS = [
  'name',
  'displayname',
  'version',
  'author',
  'authors',
  'description',
  'tags',
  'website',
  'extends',
  'extensible',
  'max_version_min',
  'max_version_max',
  'os',
  'homepatcher',
  'package_extra',
];

it('has only fields that Max documents, and leaves those out that Max writes itself', () => {
  expect(Object.keys(info).filter((field) => !FIELDS.includes(field))).toEqual([]);
  expect(Object.keys(info.package_extra)).toEqual(['reverse_domain', 'copyright']);
});

it('asks for the first Max whose Node the script runs on', () => {
  expect([info.max_version_min, info.max_version_max]).toEqual(['8.6.0', 'none']);
});

it('has the name and version of the project', () => {
  const { name, version } = read('package.json');
  expect([info.name, info.version]).toEqual([name, version]);
});

it('opens a patcher that is in the package', () => {
  const places = ['patchers', 'extras'].map((folder) => `${folder}/${info.homepatcher}`);
  const [file] = places.filter((place) => existsSync(join(ROOT, place)));
  expect(SHIPPED.map((shipped) => shipped.file)).toContain(file);
});
