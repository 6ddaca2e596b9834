// Weights kept beside the model: read from its own folder, and from nowhere else.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TensorProto } from '../../src/model/onnx/proto.ts';
import { openModel } from '../../src/model/open.ts';
import { readNumbers } from '../../src/model/weight-data.ts';
import { emptyFolder } from '../empty-folder.ts';
import { body, constant, node, value } from '../fixtures/onnx-builder.ts';
import { codeOf } from '../refused.ts';
import { openSmall, smallBytes } from './small-models.ts';

const NUMBERS = Float32Array.of(1, 2, 3, 4);

const outside = emptyFolder();
let folder = '';
beforeAll(async () => {
  folder = join(outside, 'model');
  await mkdir(join(folder, 'deep'), { recursive: true });
  const bytes = Buffer.from(NUMBERS.buffer);
  for (const name of ['secret.bin', 'model/w.bin', 'model/deep/w.bin', 'model/..w.bin'])
    await writeFile(join(outside, name), bytes);
  await symlink(join(outside, 'secret.bin'), join(folder, 'link.bin'));
  await symlink(outside, join(folder, 'up'));
  await symlink(join(folder, 'w.bin'), join(folder, 'inside.bin'));
  await symlink(join(folder, 'loop.bin'), join(folder, 'loop.bin'));
});

function external(entries: Readonly<Record<string, string>>, dims: readonly number[] = [4]): TensorProto {
  const externalData = Object.entries(entries).map(([key, text]) => ({ key, value: text }));
  return { name: 'w', dataType: 1, dims, dataLocation: 1, externalData };
}

const openWith = (tensor: TensorProto) => openSmall({ weights: [tensor] }, { folder });

describe('weights beside the model', () => {
  it.each([
    ['the whole file', { location: 'w.bin' }],
    ['a part of it', { location: 'w.bin', offset: '0', length: '16' }],
    ['a folder below', { location: 'deep/w.bin' }],
    ['a path with a dot', { location: './w.bin' }],
    ['a name that begins with two dots', { location: '..w.bin' }],
    ['a link within the folder', { location: 'inside.bin' }],
    ['entries nobody knows', { location: 'w.bin', checksum: 'no', basepath: '/etc' }],
  ])('are read from %s', async (_, entries) => {
    const weight = (await openWith(external(entries))).weights.get('w');
    expect(weight === undefined ? null : readNumbers(weight)).toEqual(NUMBERS);
  });

  it('are read once for all weights of a file, as views on it', async () => {
    const half = (name: string, offset: string) => ({
      ...external({ location: 'w.bin', offset, length: '8' }, [2]),
      name,
    });
    const model = await openSmall({ weights: [half('a', '0'), half('b', '8')] }, { folder });
    expect(model.files.map((file) => file.name)).toEqual(['small', 'w.bin']);
    for (const name of ['a', 'b']) {
      expect(model.weights.get(name)?.bytes.buffer === model.files[1]?.bytes.buffer).toBe(true);
    }
  });

  it.each([
    ['/etc/hostname'],
    ['../secret.bin'],
    ['deep/../../secret.bin'],
    ['deep/../w.bin'],
    ['link.bin'],
    ['up/secret.bin'],
    ['loop.bin'],
    ['none.bin'],
    ['deep'],
    ['.'],
    [''],
    ['C:w.bin'],
    ['..\\secret.bin'],
    ['w.bin\0.txt'],
    ['//server/share/w.bin'],
    ['file:///etc/hostname'],
    ['*/_ORT_MEM_ADDR_/*'],
    ['x'.repeat(5000)],
    ['livebend-file-0'],
  ])('are refused at %j', async (location) => {
    const code = await codeOf(openWith(external({ location })));
    expect(['model-external', 'file-not-found']).toContain(code);
  });

  it.each([
    ['a negative offset', { offset: '-4' }],
    ['an offset beyond the end', { offset: '20' }],
    ['an offset beyond numbers', { offset: '18446744073709551615' }],
    ['an offset that is no number', { offset: '0x0' }],
    ['a negative length', { length: '-16' }],
    ['a length beyond the end', { length: '17' }],
    ['a length beyond numbers', { length: '9'.repeat(300) }],
    ['offset and length that overflow', { offset: '16', length: '9007199254740991' }],
    ['no number at all', { length: '' }],
  ])('are refused with %s', async (_, entries) => {
    expect(await codeOf(openWith(external({ location: 'w.bin', ...entries })))).toBe('model-external');
  });

  it.each([
    ['fewer bytes than their shape takes', { length: '12' }, [4]],
    ['more bytes than their shape takes', { length: '16' }, [3]],
    ['a shape beyond the file', {}, [2 ** 20, 2 ** 20]],
  ])('are refused with %s', async (_, entries, dims) => {
    expect(await codeOf(openWith(external({ location: 'w.bin', ...entries }, dims)))).toBe('model-broken');
  });

  it('are refused where the model has no folder, or names thousands of files', async () => {
    expect(await codeOf(openSmall({ weights: [external({ location: 'w.bin' })] }))).toBe('model-external');
    const weights = Array.from({ length: 2000 }, (_, index) => ({
      ...external({ location: `${index}` }),
      name: `${index}`,
    }));
    expect(await codeOf(openSmall({ weights }, { folder }))).toBe('model-external');
  });

  it('are refused inside operations and bodies, where the runtime would read them unasked', async () => {
    const tensor = external({ location: '../secret.bin' });
    const inConstant = [constant('c', tensor), node('Add', ['x', 'c'], ['y'])];
    const branch = (name: string) => body(name, { weights: [tensor], outputs: [value('w', [4])] });
    const inBody = [
      constant('yes', { dims: [], dataType: 9, rawData: Uint8Array.of(1) }),
      node('If', ['yes'], ['y'], { attributes: [branch('then_branch'), branch('else_branch')] }),
    ];
    const memory = [
      constant('c', external({ location: '*/_ORT_MEM_ADDR_/*', offset: '4096' })),
      node('Add', ['x', 'c'], ['y']),
    ];
    for (const nodes of [inConstant, inBody, memory]) {
      expect(await codeOf(openSmall({ nodes }, { folder }))).toBe('model-external');
    }
  });

  it('are found from the file itself', async () => {
    await writeFile(join(folder, 'm.onnx'), smallBytes({ weights: [external({ location: 'w.bin' })] }));
    expect((await openModel(join(folder, 'm.onnx'))).weights.get('w')?.place).toEqual({ file: 1, offset: 0 });
  });
});
