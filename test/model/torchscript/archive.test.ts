// Archives that torch wrote, against what torch says of them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/model/torchscript/archive.ts';
import { isContiguous, readTensor } from '../../../src/model/torchscript/storage.ts';
import { buildArchive, float, tensor, tuple } from '../../fixtures/torchscript-builder.ts';
import { errorOf } from '../../refused.ts';
import { CORPUS, FIXTURES, hasCorpus, MODELS } from '../../shared.ts';
import { attributeOf, readArchive, tensorsOf } from './reading.ts';

interface TensorFacts {
  readonly type: string;
  readonly shape: readonly number[];
  readonly sum: number;
  readonly squares: number;
  readonly weighted: number;
  readonly requiresGrad: boolean;
}

interface KindFacts {
  readonly type: string;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  readonly contiguous: boolean;
  /** Floats as the hexadecimal bytes of a double, whole numbers as decimals; null for complex numbers. */
  readonly values: readonly string[] | null;
}

function fixture<Facts>(name: string): Record<string, Facts> {
  return JSON.parse(readFileSync(`${FIXTURES}torchscript/${name}`, 'utf8')) as Record<string, Facts>;
}

const KINDS = `${FIXTURES}torchscript/kinds.pt`;

describe('the demo model', () => {
  test('has the parameters and buffers torch lists, with their types, shapes and sums', async () => {
    const archive = await readArchive(`${MODELS}pebble.ts`);
    const tensors = tensorsOf(archive);
    const expected = fixture<TensorFacts>('pebble-tensors.json');
    expect([...tensors.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [name, facts] of Object.entries(expected)) {
      const found = tensors.get(name);
      if (found === undefined) throw new Error(name);
      expect([name, found.type, found.shape]).toEqual([name, facts.type, facts.shape]);
      expect(found.requiresGrad).toBe(facts.requiresGrad);
      const numbers = [...readTensor(found)];
      expect(numbers.reduce((sum, value) => sum + value, 0)).toBeCloseTo(facts.sum, 6);
      expect(numbers.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(facts.squares, 6);
      expect(numbers.reduce((sum, value, at) => sum + value * (at + 1), 0)).toBeCloseTo(facts.weighted, 2);
    }
  });

  test('has its weights as views on the file', async () => {
    const archive = await readArchive(`${MODELS}pebble.ts`);
    const buffers = new Set([...tensorsOf(archive).values()].map(({ storage }) => storage.bytes.buffer));
    expect(buffers.size).toBe(1);
    const weight = attributeOf(archive, 'model.latent_mean');
    const bytes = readFileSync(`${MODELS}pebble.ts`);
    if (weight === null || typeof weight !== 'object' || weight.kind !== 'tensor')
      throw new Error('no tensor');
    const { place, bytes: view } = weight.storage;
    const start = place?.offset ?? -1;
    expect(Buffer.from(view).equals(bytes.subarray(start, start + view.length))).toBe(true);
    expect(start % 64).toBe(0);
  });
});

describe('an archive with every kind of value', () => {
  test('gives the tensors torch gives, whatever their type and strides', async () => {
    const tensors = tensorsOf(await readArchive(KINDS));
    const expected = fixture<KindFacts>('kinds.json');
    expect([...tensors.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [name, facts] of Object.entries(expected)) {
      const found = tensors.get(name);
      if (found === undefined) throw new Error(name);
      const { type, shape, strides, offset } = found;
      expect([name, type, shape, strides, offset]).toEqual([
        name,
        facts.type,
        facts.shape,
        facts.strides,
        facts.offset,
      ]);
      expect(isContiguous(found)).toBe(facts.contiguous);
      if (facts.values !== null)
        expect([name, [...readTensor(found)]]).toEqual([
          name,
          facts.values.map((text) => numberOf(facts.type, text)),
        ]);
    }
  });

  test('gives attributes the values they were saved with', async () => {
    const archive = await readArchive(KINDS);
    const value = (path: string) => attributeOf(archive, path);
    expect(['whole', 'big', 'huge', 'big_minus', 'minus'].map(value)).toEqual([
      7,
      2 ** 40 + 1,
      2n ** 62n + 3n,
      -(2n ** 63n) + 1n,
      -5,
    ]);
    expect([value('real'), value('tiny')]).toEqual([float2(2), float2(1e-9)]);
    expect([value('yes'), value('text'), value('nothing')]).toEqual([true, 'a "quoted" \n line é', null]);
    expect(value('ints')).toEqual({ kind: 'list', type: 'List[int]', elements: [1, 2, 3] });
    expect(value('reals')).toEqual({ kind: 'list', type: 'List[float]', elements: [float2(1), float2(0.5)] });
    expect(value('flags')).toEqual({ kind: 'list', type: 'List[bool]', elements: [true, false] });
    expect(value('words')).toEqual({ kind: 'list', type: 'List[str]', elements: ['a', 'b'] });
    expect(value('tensors')).toMatchObject({ kind: 'list', type: 'List[Tensor]' });
    expect(value('pair')).toEqual({ kind: 'tuple', className: null, elements: [1, 'x', float2(2)] });
    expect(value('table')).toMatchObject({ kind: 'dict', type: 'Dict[str, int]' });
    expect(value('table')).toMatchObject({
      entries: [
        ['one', 1],
        ['two', 2],
      ],
    });
    expect(value('lookup')).toMatchObject({ type: 'Dict[int, List[float]]' });
    expect(value('colour')).toEqual({ kind: 'enum', className: '__torch__.Colour', value: 2 });
    expect(value('device')).toEqual({ kind: 'device', name: 'cpu' });
    expect(value('z')).toEqual({ kind: 'complex', real: 1, imaginary: 2 });
    expect(archive.constants).toEqual(['AssertionError: k must be > 0 é\t\x01']);
  });

  test('has one storage for the tensors that share memory, also those of a module held twice', async () => {
    const archive = await readArchive(KINDS);
    const tensors = tensorsOf(archive);
    expect(tensors.get('again.weight')?.storage).toBe(tensors.get('inner.weight')?.storage);
    expect(tensors.get('turned')?.storage).toBe(tensors.get('base')?.storage);
    expect(tensors.get('f32')?.storage).not.toBe(tensors.get('base')?.storage);
  });

  test('finds classes and functions by their qualified names', async () => {
    const archive = await readArchive(KINDS);
    expect(archive.classNamed('__torch__.torch.nn.modules.container.ModuleList').node.base).toBe('Module');
    expect([...archive.classNamed('__torch__.Buf').node.methods.keys()]).toEqual(['__init__', 'get']);
    expect(archive.functionNamed('__torch__.nothing')).toBeNull();
    expect(await errorOf(() => archive.classNamed('__torch__.gone.Away'))).toBe(
      'model-broken: class __torch__.gone.Away: is not in the archive (code/__torch__/gone.py)',
    );
    const pebble = await readArchive(`${MODELS}pebble.ts`);
    expect(pebble.classNamed('__torch__.model.___torch_mangle_0.Conv').node.name).toBe('Conv');
    expect(pebble.functionNamed('__torch__.torch.nn.functional.leaky_relu')?.node.parameters).toHaveLength(3);
  });

  test('refuses to read complex numbers as numbers, naming them', async () => {
    const tensors = tensorsOf(await readArchive(KINDS));
    const complex = tensors.get('c64');
    if (complex === undefined) throw new Error('c64');
    expect(await errorOf(() => readTensor(complex))).toContain('complex64');
  });
});

describe('an archive that is packed again', () => {
  test('gives the same numbers, without a place in the file', async () => {
    const weight = tensor('0', [1, 2, 3, 4], [2, 2]);
    const root = { className: '__torch__.M', attributes: { weight, pair: tuple(1, float(1)) } };
    const bytes = buildArchive({ root, storages: [weight.storage], code: CODE, isPacked: true });
    const found = tensorsOf(await openArchive(bytes)).get('weight');
    if (found === undefined) throw new Error('weight');
    expect(found.storage.place).toBeNull();
    expect([...readTensor(found)]).toEqual([1, 2, 3, 4]);
  });
});

describe('a file that is no model livebend can read says what it is', () => {
  const root = { className: '__torch__.M', attributes: {} };
  const opened = (archive: Partial<Parameters<typeof buildArchive>[0]>) =>
    errorOf(() => openArchive(buildArchive({ root, code: CODE, ...archive }), 'it'));

  test.each([
    [
      'weights of torch.save',
      { extra: { 'constants.pkl': null } },
      'model-unsupported: it: holds weights without code',
    ],
    [
      'some zip file',
      { extra: { 'data.pkl': null } },
      'model-format: it: is a zip file, but no TorchScript model',
    ],
    [
      'an old torch',
      { extra: { 'data.pkl': null, 'model.json': new Uint8Array(2) } },
      'model-format: it: is a TorchScript file of a torch before 1.3',
    ],
    [
      'a big-endian machine',
      { extra: { byteorder: Buffer.from('big') } },
      'model-unsupported: it: holds numbers in big-endian order',
    ],
    ['version 2', { version: '2' }, 'model-unsupported: it: is of version 2'],
    ['version 11', { version: '11' }, 'model-unsupported: it: is of version 11'],
    ['a version that is no number', { version: 'x' }, 'model-broken: it: has the version x'],
    ['no version', { extra: { version: null } }, 'model-broken: it: does not say its version'],
    ['a root that is no object', { root: 3 }, 'model-broken: data.pkl: holds no model'],
    [
      'constants that are no tuple',
      { extra: { 'constants.pkl': Buffer.from('\x80\x02N.', 'latin1') } },
      'model-broken: constants.pkl: holds no tuple',
    ],
  ] as const)('%s', async (_, archive, message) => {
    expect(await opened(archive)).toContain(message);
  });

  test('an honest one opens', async () => {
    expect(await opened({})).toBe('no error');
  });

  test('bytes that are no zip file', async () => {
    const bytes = new Uint8Array(new SharedArrayBuffer(100));
    expect(await errorOf(() => openArchive(bytes, 'it'))).toBe('model-format: it: is not a zip file');
  });
});

const CODE = {
  '__torch__.py':
    'class M(Module):\n  __parameters__ = ["weight", ]\n  __buffers__ = []\n  weight : Tensor\n',
};

const isHere = hasCorpus('torchscript archives');
const files = isHere ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }) : [];

describe.runIf(isHere)('every archive of the reference data', () => {
  const paths = files.filter((path) => path.endsWith('.ts'));

  test.each(paths)('%s opens, all of its code parses, all of its tensors can be read', async (path) => {
    const archive = await readArchive(CORPUS + path);
    for (const source of archive.codePaths) expect(archive.codeFile(source)?.path).toBe(source);
    for (const found of tensorsOf(archive).values())
      expect(readTensor(found)).toHaveLength(found.shape.reduce((product, size) => product * size, 1));
  });
});

/** A stored value as a number, rounded as float64 rounds it. */
function numberOf(type: string, text: string): number {
  return type.includes('float') ? Buffer.from(text, 'hex').readDoubleBE() : Number(text);
}

function float2(value: number): { readonly kind: 'float'; readonly value: number } {
  return { kind: 'float', value };
}
