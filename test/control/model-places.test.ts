// Models by name: what counts as one, in a folder that also holds programs.
import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { findModel, listModels, modelFor } from '../../src/control/model-places.ts';
import { emptyFolder } from '../empty-folder.ts';
import { MODELS } from '../shared.ts';

const folder = emptyFolder();
beforeAll(() => {
  writeFileSync(join(folder, 'rollup.config.ts'), 'export default {};\n');
  writeFileSync(join(folder, 'empty.ts'), '');
  writeFileSync(join(folder, 'short.ts'), 'P');
  mkdirSync(join(folder, 'folder.ts'));
  copyFileSync(`${MODELS}pebble.ts`, join(folder, 'mine.ts'));
  copyFileSync(`${MODELS}pebble.onnx`, join(folder, 'other.onnx'));
  writeFileSync(join(folder, 'huge.ts'), 'PK');
  truncateSync(join(folder, 'huge.ts'), 2 ** 36);
});

it('lists archives and ONNX files, no programs, however large a file is', () => {
  const own = listModels(folder).filter(({ path }) => path.startsWith(folder));
  expect(own.map(({ name }) => name)).toEqual(['huge', 'mine', 'other']);
});

it('finds a model by its name, and no program or folder', () => {
  expect(findModel('mine', folder)).toBe(join(folder, 'mine.ts'));
  expect(findModel('other', folder)).toBe(join(folder, 'other.onnx'));
  for (const name of ['rollup.config', 'empty', 'short', 'folder'])
    expect(() => findModel(name, folder)).toThrow(/is in none of the usual places/);
});

it('takes a file that is named with its ending as it is: what is in it is told when it is opened', () => {
  expect(findModel('rollup.config.ts', folder)).toBe(join(folder, 'rollup.config.ts'));
});

it('gives one who is held to a folder bare names of the usual places, and paths within the folder alone', () => {
  const held = { folder: join(folder, 'within'), isConfined: true };
  mkdirSync(join(held.folder, 'models', 'deep'), { recursive: true });
  copyFileSync(`${MODELS}pebble.onnx`, join(held.folder, 'models', 'deep', 'own.onnx'));
  const own = join(held.folder, 'models', 'deep', 'own.onnx');
  expect(modelFor('models/deep/own', held)).toBe(own);
  expect(modelFor(own, held)).toBe(own);
  expect(modelFor('deep/own', { folder: held.folder })).toBe(own);
  expect(() => modelFor('deep/own', held)).toThrow(/is in none of the usual places/);
  expect(modelFor('pebble', held)).toMatch(/pebble/);
  for (const name of ['../other.onnx', '../other', `${MODELS}pebble.onnx`, 'models/../../other'])
    expect(() => modelFor(name, held)).toThrow(/outside of the folder/);
});
